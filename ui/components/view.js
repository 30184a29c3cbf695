// What a component of ours draws: links, buttons and lists are heard here.
// Copies the text that a button holds, else the address. On an intranet without https there is no clipboard:
// then it is shown to be copied by hand.
async function copy(button) {
  const text = button.dataset.copy || document.location.href;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    window.prompt(button.textContent, text);
    return;
  }
  const before = button.textContent;
  button.textContent = button.dataset.done;
  setTimeout(() => { button.textContent = before; }, 1600);
}

function onClick(event) {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const target = event.target.closest?.("[data-go], [data-copy], [data-take], [data-print]");
  if (!target || !plain) return;
  event.preventDefault();
  if ("copy" in target.dataset) copy(target);
  else if ("take" in target.dataset) take(target);
  else if ("print" in target.dataset) window.print();
  else go(target.dataset.go || target.getAttribute("href"));
}

// A list whose choices are addresses; a field whose value goes into one, where it has a `{}` in it.
function onChange(event) {
  const { choose, fill } = event.target.dataset;
  if (choose !== undefined) go(event.target.value);
  else if (fill !== undefined) go(fill.replace("{}", encodeURIComponent(event.target.value.trim())));
}

// A field that narrows what is beside it to what holds every word typed; a group left empty goes too.
function onInput(event) {
  if ("narrow" in event.target.dataset) narrow(event.target);
}

function narrow(input) {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  const root = input.closest(".view");
  for (const one of root.querySelectorAll("[data-find]")) one.hidden = !words.every((word) => one.dataset.find.includes(word));
  for (const group of root.querySelectorAll("[data-group]")) group.hidden = !group.querySelector("[data-find]:not([hidden])");
  const none = root.querySelector("[data-none]");
  if (none) none.hidden = [...root.querySelectorAll("[data-group]")].some((group) => !group.hidden);
}

// Arrow keys walk through the links of a grid, over empty cells.
const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

function onKey(event) {
  // A link that is a check box is switched by the space bar too.
  const box = event.key === " " && event.target.closest?.("[role=checkbox]");
  if (box) {
    event.preventDefault();
    box.click();
    return;
  }
  const step = STEPS[event.key];
  const cell = event.target.closest?.("[data-grid] tbody :is(td, th)");
  if (!step || !cell) return;
  const rows = [...cell.closest("tbody").rows];
  const widest = Math.max(...rows.map((row) => row.cells.length));
  let [row, column] = [rows.indexOf(cell.parentElement), cell.cellIndex];
  for (;;) {
    row += step[0];
    column += step[1];
    if (!rows[row] || column < 0 || column >= widest) return;
    const next = rows[row].cells[column]?.querySelector("a");
    if (!next) continue;
    event.preventDefault();
    next.focus();
    return;
  }
}

// What a selection opened comes into view once, when it is opened.
function reveal(root) {
  const opened = root.querySelector("[data-reveal]");
  const key = opened?.dataset.reveal ?? "";
  if (key && root.dataset.revealed !== key) {
    requestAnimationFrame(() => {
      // What is as long as the window and begins in its upper half is in view as far as it can be.
      const { top, height } = opened.getBoundingClientRect();
      if (height < innerHeight * 0.75 || top < 0 || top > innerHeight / 2) opened.scrollIntoView({ block: "nearest" });
    });
  }
  root.dataset.revealed = key;
}

// By what a control is known again when the page is drawn anew: its own name, else where it leads.
function keeping(element) {
  return element?.dataset?.keep ?? element?.dataset?.go;
}

// A menu closes when one points or goes elsewhere.
function closeMenus(event) {
  for (const menu of this.querySelectorAll("details.menu[open]")) {
    if (event.type === "keydown" ? event.key === "Escape" : !event.composedPath().includes(menu)) menu.open = false;
  }
}

export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".view");
  const focused = keeping(parentElement.activeElement);
  const opened = [...root.querySelectorAll("details[open][data-keep]")].map(keeping);
  const typed = root.querySelector("[data-narrow]")?.value;
  root.lang = data.language === "zh" ? "zh-CN" : "en";
  document.documentElement.lang = root.lang;
  root.replaceChildren(...data.tree.map((node) => build(node, false)));
  for (const details of root.querySelectorAll("details[data-keep]")) details.open ||= opened.includes(keeping(details));
  const narrowing = root.querySelector("[data-narrow]");
  if (narrowing && typed) {
    narrowing.value = typed;
    narrow(narrowing);
  }
  root.onclick = onClick;
  root.onkeydown = onKey;
  root.onchange = onChange;
  root.oninput = onInput;
  if (root.querySelector("details.menu") && !root.dataset.menus) {
    root.dataset.menus = "heard";
    for (const kind of ["pointerdown", "keydown"]) document.addEventListener(kind, closeMenus.bind(root));
  }
  reveal(root);
  // What had the keyboard's focus keeps it when the picture is drawn anew.
  if (focused) [...root.querySelectorAll("[data-go], [data-keep]")].find((e) => keeping(e) === focused)?.focus({ preventScroll: true });
}
