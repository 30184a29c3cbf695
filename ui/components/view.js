// Draws the tree of tags that Python sends. Data only ever become text nodes and attribute values.
const SVG = "http://www.w3.org/2000/svg";

function build(node, inSvg) {
  if (typeof node === "string") return document.createTextNode(node);
  const svg = inSvg || node.t === "svg";
  const element = svg ? document.createElementNS(SVG, node.t) : document.createElement(node.t);
  for (const [name, value] of Object.entries(node.a ?? {})) element.setAttribute(name, value);
  for (const child of node.c ?? []) element.append(build(child, svg));
  return element;
}

// A link inside the app: Streamlit follows the address by itself, as it does for Back.
function go(href) {
  history.pushState(null, "", href);
  window.dispatchEvent(new PopStateEvent("popstate"));
}

// On an intranet without https there is no clipboard: the address is shown to be copied by hand.
async function copy(button) {
  const url = document.location.href;
  try {
    await navigator.clipboard.writeText(url);
  } catch {
    window.prompt(button.textContent, url);
    return;
  }
  const before = button.textContent;
  button.textContent = button.dataset.done;
  setTimeout(() => { button.textContent = before; }, 1600);
}

function onClick(event) {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const target = event.target.closest?.("[data-go], [data-copy]");
  if (!target || !plain) return;
  event.preventDefault();
  if ("copy" in target.dataset) copy(target);
  else go(target.dataset.go || target.getAttribute("href"));
}

// Arrow keys walk through the links of a grid, over empty cells.
const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

function onKey(event) {
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
    requestAnimationFrame(() => opened.scrollIntoView({ block: "nearest" }));
  }
  root.dataset.revealed = key;
}

export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".view");
  const focused = parentElement.activeElement?.getAttribute?.("data-go");
  root.lang = data.language === "zh" ? "zh-CN" : "en";
  document.documentElement.lang = root.lang;
  root.replaceChildren(...data.tree.map((node) => build(node, false)));
  root.onclick = onClick;
  root.onkeydown = onKey;
  reveal(root);
  // What had the keyboard's focus keeps it when the picture is drawn anew.
  if (focused) [...root.querySelectorAll("[data-go]")].find((e) => e.dataset.go === focused)?.focus();
}
