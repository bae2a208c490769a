// Makes GOV.UK Frontend's components livelier where there is JavaScript; every page works without.
import { initAll } from "./govuk/govuk-frontend.js";

initAll();

// What scrolls sideways must be reachable with keys, and only then is worth a stop of its own.
for (const box of document.querySelectorAll(".app-table")) {
  if (box.scrollWidth > box.clientWidth) {
    box.tabIndex = 0;
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", box.querySelector("caption")?.textContent.trim() || "Table");
  }
}
