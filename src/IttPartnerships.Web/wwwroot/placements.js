// On the board by school: a pencilled trainee is dragged to another school, which opens the places there; nothing changes before one is chosen.
// The links on the page of the placement do the same, for the keyboard and for browsers without JavaScript.
const cards = [...document.querySelectorAll("[data-card]")].filter((card) => card.dataset.card);
const help = document.querySelector("[data-drag-help]");
if (help && cards.length > 0) {
  help.hidden = false;
}
let dragged = null;
for (const card of cards) {
  card.draggable = true;
  card.addEventListener("dragstart", (event) => {
    dragged = card;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", card.textContent.trim());
  });
  card.addEventListener("dragend", () => { dragged = null; });
}
for (const row of document.querySelectorAll("tr[data-school]")) {
  row.addEventListener("dragover", (event) => {
    if (dragged && !row.contains(dragged)) {
      event.preventDefault();
      row.classList.add("app-board__over");
    }
  });
  row.addEventListener("dragleave", () => { row.classList.remove("app-board__over"); });
  row.addEventListener("drop", (event) => {
    event.preventDefault();
    location.assign(`${dragged.dataset.card}&school=${row.dataset.school}`);
  });
}
