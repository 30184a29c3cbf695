// Draws the tree of tags that Python sends. Data only ever become text nodes and attribute values.
const SVG = "http://www.w3.org/2000/svg";

// Words longer than any name (addresses, slips of the keyboard) may break anywhere; all others stay whole.
const LONG = /[^\s\u2e80-\uffff]{32,}/g;
const PIECE = /.{1,16}/gsu;

function words(text) {
  const found = document.createDocumentFragment();
  let from = 0;
  for (const { 0: long, index } of text.length < 32 ? [] : text.matchAll(LONG)) {
    found.append(text.slice(from, index));
    for (const piece of long.match(PIECE)) found.append(piece, document.createElement("wbr"));
    from = index + long.length;
  }
  found.append(text.slice(from));
  return found;
}

function build(node, inSvg) {
  if (typeof node === "string") return inSvg ? document.createTextNode(node) : words(node);
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

// Streamlit's own program lies in `static/` beside the app's root.
function rootOfApp() {
  const own = document.querySelector("script[type=module][src*='static/js/']");
  return own ? own.src.slice(0, own.src.indexOf("static/js/")) : new URL("./", document.baseURI).href;
}
