// Comforts for plans; every page works without.
import { initAll } from "./govuk/govuk-frontend.js";

const progress = document.querySelector("[data-plan-progress]");
if (progress) {
  progress.querySelector("[data-plan-refresh]").remove();
  watch(progress, progress.querySelector("[data-plan-words]"));
}

// The browser connects again by itself when the line breaks.
function watch(area, words) {
  const events = new EventSource(area.dataset.planProgress);
  events.addEventListener("message", (event) => {
    const now = JSON.parse(event.data);
    if (words.textContent !== now.words) words.textContent = now.words;
    if (!now.isUnderWay) {
      events.close();
      location.reload();
    }
  });
  events.addEventListener("error", () => {
    if (events.readyState === EventSource.CLOSED) location.reload();
  });
}

// A list of levels becomes a slider that says the same words.
function slide(area) {
  for (const select of area.querySelectorAll("[data-wish] select")) {
    const slider = document.createElement("input");
    const words = document.createElement("output");
    Object.assign(slider, { type: "range", id: select.id, name: select.name, min: 0, max: select.options.length - 1, value: select.value, className: "app-slider" });
    slider.setAttribute("aria-describedby", select.getAttribute("aria-describedby"));
    words.htmlFor = select.id;
    words.className = "govuk-body-s app-slider__words";
    const say = () => {
      words.textContent = select.options[slider.value].text;
      slider.setAttribute("aria-valuetext", words.textContent);
    };
    slider.addEventListener("input", say);
    select.replaceWith(slider, words);
    say();
  }
}

slide(document);

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
  slide(main);
  initAll({ scope: main });
  window.scrollTo(0, 0);
}
