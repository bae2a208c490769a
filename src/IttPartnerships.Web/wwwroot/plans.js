// Two comforts for plans; both pages work without.
import { initAll } from "./govuk/govuk-frontend.js";

const progress = document.querySelector("[data-plan-progress]");
if (progress) {
  progress.querySelector("[data-plan-refresh]").remove();
  watch(progress, progress.querySelector("[data-plan-words]"));
}

async function watch(area, words) {
  const answer = await fetch(area.dataset.planProgress, { headers: { Accept: "application/json" } }).catch(() => null);
  if (answer && !answer.ok) return location.reload();
  if (answer) {
    const now = await answer.json();
    if (!now.isUnderWay) return location.reload();
    if (words.textContent !== now.words) words.textContent = now.words;
  }
  setTimeout(watch, 1000, area, words);
}

// A form that is answered with errors comes back without its files. Sent from here, those without a problem stay chosen.
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches("[data-keep-files]")) return;
  event.preventDefault();
  const inputs = [...form.querySelectorAll("input[type=file]")];
  await Promise.all(inputs.map(clearIfGone));
  const button = form.querySelector("button:not([type=button])");
  button.disabled = true;
  try {
    const answer = await fetch(form.action || location.href, { method: "POST", body: new FormData(form) });
    if (answer.redirected || !answer.headers.get("Content-Type")?.startsWith("text/html")) return location.assign(answer.url);
    show(new DOMParser().parseFromString(await answer.text(), "text/html"), inputs);
  } catch {
    button.disabled = false;
    form.submit();
  }
});

// Browsers refuse to send a file that was saved anew since it was chosen.
async function clearIfGone(input) {
  try {
    await Promise.all([...input.files].map((file) => file.slice(0, 1).arrayBuffer()));
  } catch {
    input.value = "";
  }
}

function show(page, inputs) {
  const main = document.importNode(page.querySelector("main"), true);
  document.querySelector("main").replaceWith(main);
  document.title = page.title;
  main.querySelectorAll(".app-without-script").forEach((words) => {
    words.textContent = "The files without a problem are still chosen.";
  });
  for (const old of inputs) {
    const input = main.querySelector(`input[type=file][name="${old.name}"]`);
    if (input && !input.classList.contains("govuk-file-upload--error")) input.files = old.files;
  }
  initAll({ scope: main });
  window.scrollTo(0, 0);
}
