// The search box: typing asks Python (this box alone is drawn anew), arrows walk the answers, Enter opens one.
const WAIT = 40;

function optionsOf(box) {
  return [...box.panel.querySelectorAll("[role=option][data-go]")];
}

function place(box) {
  const at = box.input.getBoundingClientRect();
  box.panel.style.left = `${at.left}px`;
  box.panel.style.top = `${at.bottom + 4}px`;
  box.panel.style.maxHeight = `${window.innerHeight - at.bottom - 20}px`;
}

function show(box, open) {
  box.input.setAttribute("aria-expanded", String(open));
  if (open === box.panel.matches(":popover-open")) return;
  if (!open) {
    mark(box, null);
    box.panel.hidePopover();
    return;
  }
  place(box);
  box.panel.showPopover();
}

function mark(box, option) {
  for (const other of optionsOf(box)) other.setAttribute("aria-selected", String(other === option));
  if (option) box.input.setAttribute("aria-activedescendant", option.id);
  else box.input.removeAttribute("aria-activedescendant");
  option?.scrollIntoView({ block: "nearest" });
}

function leave(box, href) {
  clearTimeout(box.timer);
  box.input.value = "";
  show(box, false);
  box.input.blur();
  go(href);
}

// Half a word that an input method is still composing is not sent.
function ask(box) {
  clearTimeout(box.timer);
  if (box.composing) return;
  const typed = box.input.value.trim();
  if (!typed) return show(box, false);
  if (typed === box.answered) return show(box, true);
  box.timer = setTimeout(() => box.send(typed), WAIT);
}

function onKey(box, event) {
  if (event.isComposing || box.composing) return;
  const options = box.panel.matches(":popover-open") ? optionsOf(box) : [];
  const now = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    if (!options.length) return ask(box);
    mark(box, options[(now + step + options.length + (now < 0 && step < 0 ? 1 : 0)) % options.length]);
  } else if (event.key === "Enter") {
    event.preventDefault();
    const typed = box.input.value.trim();
    if (now >= 0) leave(box, options[now].dataset.go);
    else if (!box.page) openFirst(box);
    else if (typed) leave(box, `${box.page}${box.page.includes("?") ? "&" : "?"}q=${encodeURIComponent(typed)}`);
  } else if (event.key === "Escape") {
    if (options.length) show(box, false);
    else box.input.value = "";
  }
}

// A box without a page of all results opens the first of what it shows, once that answers what is typed.
function openFirst(box) {
  const first = optionsOf(box)[0];
  if (first && box.answered === box.input.value.trim()) leave(box, first.dataset.go);
}

// "/" goes to the box from anywhere but where people type.
function onSlash(box, event) {
  const target = event.composedPath()[0];
  const typing = target.closest?.("input, textarea, select, [contenteditable]");
  if (!box.slash || !box.input.isConnected || typing || event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  box.input.focus();
  box.input.select();
}

function onPress(box, event) {
  event.preventDefault(); // the caret stays in the box
  const option = event.target.closest("[data-go]");
  if (!option || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey) window.open(option.dataset.go, "_blank", "noopener");
  else leave(box, option.dataset.go);
}

function make(root) {
  const box = { composing: false, answered: null, timer: 0 };
  box.input = build({ t: "input", a: { type: "text", role: "combobox", class: "typed", autocomplete: "off", spellcheck: "false",
    "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "found", enterkeyhint: "search" } });
  box.panel = build({ t: "div", a: { id: "found", role: "listbox", class: "found", popover: "manual" } });
  box.status = build({ t: "p", a: { class: "hidden", role: "status" } });
  box.input.addEventListener("input", () => ask(box));
  box.input.addEventListener("focus", () => ask(box));
  box.input.addEventListener("blur", () => show(box, false));
  box.input.addEventListener("compositionstart", () => { box.composing = true; });
  box.input.addEventListener("compositionend", () => { box.composing = false; ask(box); });
  box.input.addEventListener("keydown", (event) => onKey(box, event));
  box.panel.addEventListener("mousedown", (event) => onPress(box, event));
  document.addEventListener("keydown", (event) => onSlash(box, event));
  root.replaceChildren(box.input, box.panel, box.status);
  return box;
}

export default function ({ data, parentElement, setStateValue }) {
  const root = parentElement.querySelector(".view");
  root.lang = data.language === "zh" ? "zh-CN" : "en";
  const box = (root.box ??= make(root));
  box.send = (typed) => setStateValue("query", typed);
  box.page = data.page;
  box.slash = data.slash;
  root.className = `view ${data.css}`.trim();
  box.input.placeholder = data.placeholder;
  box.input.setAttribute("aria-label", data.label);
  box.panel.setAttribute("aria-label", data.label);
  if (box.answered !== data.query) {
    box.answered = data.query;
    box.panel.replaceChildren(...data.tree.map((node) => build(node, false)));
    box.status.textContent = data.said;
  }
  const wanted = box.input.value.trim();
  const focused = parentElement.activeElement === box.input;
  if (wanted && focused && wanted === data.query) show(box, true);
}
