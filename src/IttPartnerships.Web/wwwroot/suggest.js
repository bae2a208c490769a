// Suggestions under a search box, by the ARIA combobox pattern. Without JavaScript the form just submits.
const wait = 120;

for (const input of document.querySelectorAll("input[data-suggest]")) {
  suggest(input);
}

function suggest(input) {
  const list = Object.assign(document.createElement("ul"), { id: `${input.id}-suggestions`, className: "app-suggest__list", role: "listbox" });
  list.setAttribute("aria-label", "Suggestions");
  const status = Object.assign(document.createElement("div"), { className: "govuk-visually-hidden", role: "status" });
  const box = Object.assign(document.createElement("div"), { className: "app-suggest" });
  input.replaceWith(box);
  box.append(input, list, status);
  const set = (pairs) => Object.entries(pairs).forEach(([name, value]) => input.setAttribute(name, value));
  set({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id });

  let shown = [];
  let chosen = -1;
  let timer;
  let asking = new AbortController();

  const close = () => {
    clearTimeout(timer);
    asking.abort();
    shown = [];
    show();
  };

  const choose = (index) => {
    chosen = index;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)));
    if (chosen < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", list.children[chosen].id);
      list.children[chosen].scrollIntoView({ block: "nearest" });
    }
  };

  const show = () => {
    list.replaceChildren(...shown.map((one, at) => {
      const option = Object.assign(document.createElement("li"), { id: `${list.id}-${at}`, className: "app-suggest__one", role: "option", textContent: one.name });
      option.append(Object.assign(document.createElement("span"), { className: "app-suggest__detail", textContent: one.detail }));
      option.addEventListener("pointerdown", (event) => event.preventDefault());
      option.addEventListener("click", () => location.assign(one.href));
      return option;
    }));
    set({ "aria-expanded": String(shown.length > 0) });
    choose(-1);
  };

  const ask = async () => {
    const text = input.value.trim();
    asking.abort();
    asking = new AbortController();
    if (text.length < 2) {
      close();
      return;
    }
    try {
      const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(text)}`, { signal: asking.signal, headers: { Accept: "application/json" } });
      if (!answer.ok) return;
      shown = await answer.json();
      show();
      status.textContent = shown.length === 0 ? "No suggestions" : `${shown.length} suggestion${shown.length === 1 ? "" : "s"}. Use up and down to choose.`;
    } catch (problem) {
      if (problem.name !== "AbortError") close();
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, wait);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shown.length > 0) {
      event.preventDefault();
      close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (shown.length === 0) {
        ask();
      } else {
        const step = event.key === "ArrowDown" ? 1 : -1;
        choose((chosen + 1 + step + shown.length + 1) % (shown.length + 1) - 1);
      }
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.assign(shown[chosen].href);
    }
  });
}
