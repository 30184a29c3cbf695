// Takes a drawing away, made by the reader's own browser: a PNG of any drawing, an SVG of one that is an <svg>.
const MARGIN = 24;
const SCALE = 2;
// Browsers refuse a larger canvas, by a side and by its area.
const LONGEST = 16384;
const LARGEST = 2 ** 27;
const UNPICTURED = "[data-unpictured], .picture-actions, input, select, button:not([data-go])";

async function take(button) {
  const frame = button.closest("[data-picture]");
  const kind = button.dataset.take;
  try {
    save(kind === "svg" ? svgOf(frame) : await pngOf(frame), `${frame.dataset.picture}.${kind}`);
  } catch (error) {
    console.warn(error);
    const before = button.textContent;
    button.textContent = button.dataset.failed;
    setTimeout(() => { button.textContent = before; }, 2400);
  }
}

function save(blob, name) {
  const way = document.createElement("a");
  way.href = URL.createObjectURL(blob);
  way.download = name;
  way.click();
  setTimeout(() => URL.revokeObjectURL(way.href), 60_000);
}

const notesOf = (frame) => (frame.dataset.notes ? frame.dataset.notes.split("\n") : []);

// The rules in force now: what a width of the window decides is decided here, not by the picture's own width.
function rulesOf(root) {
  const rules = [];
  const walk = (list) => {
    for (const rule of list) {
      if (!(rule instanceof CSSMediaRule)) rules.push(rule.cssText);
      else if (window.matchMedia(rule.conditionText).matches) walk(rule.cssRules);
    }
  };
  for (const sheet of [...root.styleSheets, ...(root.adoptedStyleSheets ?? [])]) walk(sheet.cssRules);
  return rules.join("\n");
}

// What scrolls on the page stands open in the picture.
function unroll(original, copy) {
  const pairs = [[original, copy]];
  let widest = original.scrollWidth;
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    const [from, to] = pair;
    if (from instanceof HTMLElement && getComputedStyle(from).overflowX !== "visible") {
      if (from.scrollWidth > from.clientWidth) {
        const left = from.getBoundingClientRect().left - original.getBoundingClientRect().left;
        widest = Math.max(widest, Math.ceil(left) + from.scrollWidth);
        to.style.minWidth = `${from.scrollWidth}px`;
      }
      if (!from.classList.contains("hidden")) Object.assign(to.style, { overflow: "visible", maxHeight: "none" });
    }
    [...from.children].forEach((child, index) => pairs.push([child, to.children[index]]));
  }
  copy.style.width = `${widest}px`;
}

// Title, drawing and notes on one sheet, under copies of what stands around the drawing, so that every rule holds.
function paperOf(frame) {
  const drawing = frame.querySelector(".picture-drawing");
  const copy = drawing.cloneNode(true);
  unroll(drawing, copy);
  copy.querySelectorAll(UNPICTURED).forEach((part) => part.remove());
  const line = (words, css) => {
    const made = document.createElement("p");
    made.className = css;
    made.textContent = words;
    // The longest line breaks where the drawing ends; it makes the picture no wider.
    made.style.width = copy.style.width;
    return made;
  };
  const sheet = frame.cloneNode(false);
  const notes = document.createElement("div");
  notes.className = "picture-notes";
  notes.append(...notesOf(frame).map((note) => line(note, "caption")));
  sheet.append(line(frame.dataset.title, "picture-title"), copy, notes);
  let outer = sheet;
  for (let around = frame.parentElement; around && !around.matches(".view"); around = around.parentElement) {
    const shell = around.cloneNode(false);
    shell.style.display = "contents";
    shell.append(outer);
    outer = shell;
  }
  const paper = document.createElement("div");
  paper.className = "view picture-paper";
  paper.lang = frame.closest(".view").lang;
  paper.append(outer);
  return paper;
}

async function pngOf(frame) {
  const paper = paperOf(frame);
  const view = frame.closest(".view");
  view.after(paper);
  const width = Math.ceil(paper.offsetWidth), height = Math.ceil(paper.offsetHeight);
  paper.remove();
  paper.style.position = "static";
  const style = document.createElement("style");
  style.textContent = rulesOf(view.getRootNode());
  paper.prepend(style);
  const body = new XMLSerializer().serializeToString(paper);
  const svg = `<svg xmlns="${SVG}" width="${width}" height="${height}">`
    + `<foreignObject width="100%" height="100%">${body}</foreignObject></svg>`;
  const image = new Image();
  await new Promise((done, failed) => {
    image.onload = done;
    image.onerror = () => failed(new Error("the drawing is no picture"));
    // A data address: from a blob the canvas would count as someone else's and could not be read.
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
  const scale = Math.min(SCALE, LONGEST / width, LONGEST / height, Math.sqrt(LARGEST / (width * height)));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.floor(width * scale), Math.floor(height * scale)];
  const brush = canvas.getContext("2d");
  brush.scale(scale, scale);
  brush.drawImage(image, 0, 0, width, height);
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("the canvas is too large"))), "image/png");
  });
}

// An SVG that stands alone: programs other than browsers read attributes and neither sheets nor paint-order.
const SHAPE = { fill: "", "fill-opacity": "1", stroke: "none", "stroke-width": "1px", "stroke-opacity": "1",
  "stroke-dasharray": "none", "stroke-linecap": "butt", "stroke-linejoin": "miter" };
const WORDS = { "font-family": "", "font-size": "", "font-weight": "400", "font-style": "normal", "text-anchor": "start" };
const HOLDERS = ["a", "g", "defs", "pattern", "title"];
const LEFT = ["class", "style", "tabindex", "role", "href", "target", "rel", "focusable", "paint-order"];

function plain(value) {
  const parts = /^rgba?\((\d+), (\d+), (\d+)/.exec(value);
  if (parts) return `#${parts.slice(1).map((n) => Number(n).toString(16).padStart(2, "0")).join("")}`;
  return value.replace(/url\(['"]([^'"]*)['"]\)/, "url($1)").replaceAll('"', "'");
}

// What differs from what every reader of SVG takes for granted, on the shapes and words themselves.
function looksOf(name, style) {
  if (HOLDERS.includes(name)) return style.opacity === "1" ? [] : [["opacity", style.opacity]];
  const asked = { opacity: "1", ...SHAPE, ...(["text", "tspan"].includes(name) ? WORDS : {}) };
  return Object.entries(asked)
    .map(([key, usual]) => [key, style.getPropertyValue(key), usual])
    .filter(([, value, usual]) => value && (value !== usual || name === "tspan"))
    .map(([key, value]) => [key, plain(value)]);
}

function written(original) {
  const name = original.localName;
  if (original.nodeType === Node.TEXT_NODE) return [original.cloneNode()];
  if (original.nodeType !== Node.ELEMENT_NODE || original.matches(UNPICTURED)) return [];
  const style = getComputedStyle(original);
  if (style.display === "none" && !HOLDERS.includes(name)) return [];
  const copy = document.createElementNS(SVG, name === "a" ? "g" : name);
  for (const { name: key, value } of original.attributes) {
    if (!LEFT.includes(key) && !(key in SHAPE) && !(key in WORDS) && !/^(data|aria)-/.test(key)) copy.setAttribute(key, value);
  }
  for (const [key, value] of looksOf(name, style)) copy.setAttribute(key, value);
  copy.append(...[...original.childNodes].flatMap(written));
  if (name !== "text" || !style.paintOrder.startsWith("stroke") || style.stroke === "none") return [copy];
  const halo = copy.cloneNode(true);
  copy.setAttribute("stroke", "none");
  copy.querySelectorAll("tspan").forEach((part) => part.setAttribute("stroke", "none"));
  return [halo, copy];
}

// Lines of words no wider than the picture; Chinese breaks anywhere, other words between words.
function wrapped(words, font, width) {
  const ruler = document.createElement("canvas").getContext("2d");
  ruler.font = font;
  const lines = [""];
  for (const piece of words.match(/[\u0021-\u024f]+\s?|./gsu) ?? []) {
    for (const part of ruler.measureText(piece).width > width ? [...piece] : [piece]) {
      if (lines.at(-1) && ruler.measureText(lines.at(-1) + part).width > width) lines.push("");
      lines.push(lines.pop() + part);
    }
  }
  return lines;
}

function svgOf(frame) {
  const drawing = frame.querySelector(".picture-drawing svg:not(.sign)");
  const { width, height } = drawing.getBoundingClientRect();
  const box = drawing.viewBox.baseVal;
  const family = getComputedStyle(frame).fontFamily.replaceAll('"', "'");
  const root = document.createElementNS(SVG, "svg");
  let y = MARGIN;
  const say = (words, size, weight, colour) => {
    for (const line of wrapped(words, `${weight} ${size}px ${family}`, width)) {
      y += size * 1.5;
      const text = document.createElementNS(SVG, "text");
      const looks = { x: MARGIN, y: y - size * 0.4, "font-size": size, "font-weight": weight, "font-family": family, fill: colour };
      for (const [key, value] of Object.entries(looks)) text.setAttribute(key, value);
      text.textContent = line;
      root.append(text);
    }
  };
  say(frame.dataset.title, 16, 700, "#1A2733");
  y += 12;
  const ground = document.createElementNS(SVG, "g");
  const scale = box.width ? width / box.width : 1;
  ground.setAttribute("transform", `translate(${MARGIN - box.x * scale} ${y - box.y * scale}) scale(${scale})`);
  ground.append(...[...drawing.childNodes].flatMap(written));
  root.append(ground);
  y += height + 12;
  for (const note of notesOf(frame)) say(note, 12, 400, "#5C6B79");
  const size = { width: Math.ceil(width + 2 * MARGIN), height: Math.ceil(y + MARGIN) };
  for (const [key, value] of Object.entries(size)) root.setAttribute(key, value);
  root.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
  const paper = document.createElementNS(SVG, "rect");
  for (const [key, value] of Object.entries({ ...size, fill: "#FFFFFF" })) paper.setAttribute(key, value);
  root.prepend(paper);
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`;
  return new Blob([text], { type: "image/svg+xml" });
}
