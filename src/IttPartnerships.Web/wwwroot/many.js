// Ticks or unticks all rows of a table at once, and says how many are ticked; without JavaScript each row is ticked by itself.
for (const table of document.querySelectorAll("table[data-many]")) {
  const boxes = [...table.querySelectorAll("tbody input[type=checkbox]")];
  if (boxes.length > 1) {
    const line = document.createElement("p");
    const said = document.createElement("span");
    line.className = "govuk-body";
    said.setAttribute("aria-live", "polite");
    const say = () => { said.textContent = `${boxes.filter((box) => box.checked).length} of ${boxes.length} ticked. `; };
    const button = (words, checked) => {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "govuk-button govuk-button--secondary govuk-!-margin-bottom-0 govuk-!-margin-right-2";
      made.textContent = words;
      made.addEventListener("click", () => { boxes.forEach((box) => { box.checked = checked; }); say(); });
      return made;
    };
    line.append(button("Tick all", true), button("Tick none", false), said);
    (table.closest(".app-table") ?? table).before(line);
    table.addEventListener("change", say);
    say();
  }
}
