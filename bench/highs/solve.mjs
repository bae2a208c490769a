// Solves an LP file with HiGHS: node solve.mjs FILE SECONDS. Prints one line of JSON.
import { readFileSync } from 'node:fs';
import loadHighs from 'highs';

const [file, seconds] = process.argv.slice(2);
const highs = await loadHighs();
const begin = performance.now();
const model = highs.createModel({ format: 'lp', data: readFileSync(file, 'utf8') });
model.options.set({ output_flag: false, time_limit: Number(seconds), mip_rel_gap: 0, mip_abs_gap: 0.5 });
model.run();
const found = Number(model.info.get('primal_solution_status')) === 2;
console.log(JSON.stringify({
  status: String(model.getModelStatus()),
  objective: found ? model.getObjectiveValue() : null,
  bound: model.info.get('mip_dual_bound'),
  seconds: (performance.now() - begin) / 1000,
}));
model.dispose();
