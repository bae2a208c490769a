// Moves and enlarges a picture by pointer, wheel and buttons; the links beside it do the same without.
const smallest = 0.2;
const largest = 5;

for (const frame of document.querySelectorAll("[data-picture]")) {
  const drawing = frame.querySelector("svg");
  const natural = { width: drawing.viewBox.baseVal.width, height: drawing.viewBox.baseVal.height };
  let scale = drawing.getBoundingClientRect().width / natural.width;
  bound();

  // A picture much higher than the window scrolls by itself; a low one stands whole.
  function bound() {
    frame.classList.toggle("app-picture__frame--moves", natural.height * scale > window.innerHeight * 1.4 || natural.width * scale > frame.clientWidth + 1);
  }

  // Keeps the point of the picture under the pointer where it is.
  function zoom(to, x = frame.clientWidth / 2, y = frame.clientHeight / 2) {
    const next = Math.min(Math.max(to, smallest), largest);
    const left = ((frame.scrollLeft + x) / scale) * next - x;
    const top = ((frame.scrollTop + y) / scale) * next - y;
    scale = next;
    drawing.classList.remove("app-picture__drawing--fit");
    drawing.setAttribute("width", natural.width * scale);
    drawing.setAttribute("height", natural.height * scale);
    bound();
    frame.scrollTo(left, top);
  }

  frame.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const box = frame.getBoundingClientRect();
    zoom(scale * Math.exp(-event.deltaY / 300), event.clientX - box.left, event.clientY - box.top);
  }, { passive: false });

  let held = null;
  let moved = false;
  frame.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "mouse" || event.button !== 0) return;
    held = { x: event.clientX, y: event.clientY, left: frame.scrollLeft, top: frame.scrollTop };
    moved = false;
  });
  window.addEventListener("pointermove", (event) => {
    if (!held) return;
    const [across, down] = [event.clientX - held.x, event.clientY - held.y];
    moved ||= Math.abs(across) + Math.abs(down) > 5;
    frame.classList.toggle("app-picture__frame--held", moved);
    if (moved) frame.scrollTo(held.left - across, held.top - down);
  });
  window.addEventListener("pointerup", () => {
    held = null;
    frame.classList.remove("app-picture__frame--held");
  });

  // A drag that ends on a box is no choice of it, and a link must not be carried off.
  frame.addEventListener("click", (event) => moved && event.preventDefault(), true);
  frame.addEventListener("dragstart", (event) => event.preventDefault());

  const tools = frame.parentElement.querySelector(".app-picture__tools");
  const buttons = [["Larger", () => zoom(scale * 1.25)], ["Smaller", () => zoom(scale / 1.25)]].map(([words, run]) => {
    const item = document.createElement("li");
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "govuk-button govuk-button--secondary app-picture__button", textContent: words });
    button.addEventListener("click", run);
    item.append(button);
    return item;
  });
  tools?.prepend(...buttons);
}
