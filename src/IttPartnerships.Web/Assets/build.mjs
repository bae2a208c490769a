// Copies GOV.UK Frontend's CSS and JavaScript from its npm package, and takes out what is licensed for gov.uk services
// only: the GDS Transport font and the royal crest. Fails when a new release keeps a trace of either.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [source, target] = process.argv.slice(2);
if (!target) throw new Error("usage: node build.mjs FOLDER_OF_GOVUK_FRONTEND FOLDER_TO_WRITE");

const fontStack = "Arial,Helvetica,sans-serif";
const css = readFileSync(join(source, "govuk-frontend.min.css"), "utf8")
  .replace(/\/\*![^*]*Margaret Calvert[^*]*\*\//g, "")
  .replace(/@font-face\{[^}]*\}/g, "")
  .replaceAll("GDS Transport,arial,sans-serif", fontStack)
  .replace(/@supports \(\(-webkit-mask-position:initial\)[^{]*\{\.govuk-footer__copyright-logo:before\{[^}]*\}[^@]*@media[^{]*\{[^}]*\}\}\}/g, "")
  .replace(/\.govuk-footer__copyright-logo:before\{[^}]*\}/g, "")
  .replace('@charset "UTF-8";', "")
  .replace(/\/\*# sourceMappingURL=.*\*\//, "");
for (const trace of ["GDS Transport", "@font-face", "govuk-crest", "Calvert"]) {
  if (css.includes(trace)) throw new Error(`The stylesheet still contains ${trace}: mend Assets/build.mjs for this release of govuk-frontend`);
}
let depth = 0;
for (const letter of css) {
  if (letter === "{") depth++;
  if (letter === "}" && --depth < 0) break;
}
if (depth !== 0) throw new Error("Taking out the font and crest left unbalanced braces in the stylesheet");

const { version } = JSON.parse(readFileSync(join(source, "../../package.json"), "utf8"));
const notice = `/*! govuk-frontend ${version}, Copyright (c) Crown Copyright (Government Digital Service), MIT licence; changed by ITT Partnerships */\n`;
mkdirSync(target, { recursive: true });
writeFileSync(join(target, "govuk-frontend.css"), `@charset "UTF-8";${notice}${css}`);
writeFileSync(
  join(target, "govuk-frontend.js"),
  notice + readFileSync(join(source, "govuk-frontend.min.js"), "utf8").replace(/\/\/# sourceMappingURL=.*/, ""));
