// The engine, vis-network: it holds the nodes, moves the camera under mouse and fingers, drags; we paint.
const NEAREST = 4, FARTHEST = 0.05;
const SETTLED = 140; // ms without zooming until names find their places anew
const ROOM = [44, 24]; // px around the whole picture for the names at its rim

// One script for all pictures of the page; its address is told relative to the app, wherever that is mounted.
function engineFrom(address) {
  if (globalThis.vis?.Network) return Promise.resolve(globalThis.vis);
  const waiting = document.head.querySelector("script[data-explorer-engine]");
  if (waiting) return waiting.loading;
  const script = document.createElement("script");
  script.dataset.explorerEngine = "";
  script.loading = new Promise((done, failed) => {
    script.onload = () => (globalThis.vis?.Network ? done(globalThis.vis) : failed(new Error("no engine in its file")));
    script.onerror = () => failed(new Error("the engine was not served"));
  });
  // The next picture tries again.
  script.loading.catch(() => script.remove());
  if (address) script.src = new URL(address, rootOfApp()).href;
  else script.dispatchEvent(new Event("error"));
  document.head.append(script);
  return script.loading;
}

function startEngine(view, vis) {
  const stage = view.root.querySelector(".stage");
  const movable = !view.scene.small;
  // The engine draws nothing: it only has to know how large a node is under the mouse.
  const ctxRenderer = ({ id }) => {
    const node = view.model.at.get(id);
    const side = node ? (2 * radiusOf(node, view.camera.scale) + 6) / view.camera.scale : 0;
    return { drawNode() {}, nodeDimensions: { width: side, height: side } };
  };
  view.held = new vis.DataSet();
  view.network = new vis.Network(stage, { nodes: view.held, edges: [] }, {
    physics: false, layout: { improvedLayout: false, randomSeed: 1 },
    nodes: { shape: "custom", ctxRenderer, chosen: false },
    interaction: { hover: false, selectConnectedEdges: false, dragNodes: movable, dragView: movable, zoomView: movable, tooltipDelay: 2 ** 30 },
  });
  // Our own element has the keyboard; what is inside says nothing to a screen reader.
  stage.querySelectorAll("[tabindex]").forEach((part) => part.removeAttribute("tabindex"));
  stage.querySelector("canvas").setAttribute("aria-hidden", "true");
  view.network.on("afterDrawing", (brush) => show(view, brush));
  view.network.on("zoom", () => settle(view));
  // The engine puts its old camera back after it has told of a new size.
  view.network.on("resize", () => { settle(view); if (view.untouched) requestAnimationFrame(() => fit(view)); });
  hearDrag(view);
}

// The engine's nodes become those of the scene; only what differs is touched, and the camera never.
function holdNodes(view) {
  const wanted = view.model.at, held = view.held;
  held.remove(held.getIds().filter((id) => !wanted.has(id)));
  const moved = view.model.nodes.filter(({ id, x, y }) => {
    const there = held.get(id);
    return !there || there.x !== x || there.y !== y;
  });
  held.update(moved.map(({ id, x, y }) => ({ id, x, y })));
}

function readCamera(view) {
  const canvas = view.root.querySelector(".stage canvas");
  const [scale, middle] = [view.network.getScale(), view.network.getViewPosition()];
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  view.camera = { scale, width, height, x: width / 2 - middle.x * scale, y: height / 2 - middle.y * scale };
}

function show(view, brush) {
  if (!view.network) return;
  readCamera(view);
  const ratio = brush.canvas.width / (brush.canvas.clientWidth || 1);
  brush.save();
  brush.setTransform(ratio, 0, 0, ratio, 0, 0);
  paint(brush, view, view.looks, view.camera, view.names);
  brush.restore();
  view.root.dataset.frames = String(Number(view.root.dataset.frames ?? 0) + 1);
}

function redraw(view) {
  if (view.network) view.network.body.emitter.emit("_requestRedraw");
}

// Names are placed anew once the zoom has come to rest.
function settle(view) {
  if (!view.network) return;
  const scale = view.network.getScale();
  const held = Math.min(NEAREST, Math.max(FARTHEST, scale));
  if (held !== scale) view.network.moveTo({ scale: held });
  view.moving = true;
  clearTimeout(view.settling);
  view.settling = setTimeout(() => { view.moving = false; renew(view); }, SETTLED);
}

// Levels and names anew, then one frame.
function renew(view) {
  if (!view.network) return;
  readCamera(view);
  emphasise(view);
  bendLines(view);
  view.names = placeNames(view);
  writeCount(view);
  redraw(view);
}

function fit(view) {
  const { nodes } = view.model;
  if (!view.network || !nodes.length) return;
  readCamera(view);
  const [left, right] = [Math.min(...nodes.map((n) => n.x - n.size)), Math.max(...nodes.map((n) => n.x + n.size))];
  const [top, bottom] = [Math.min(...nodes.map((n) => n.y - n.size)), Math.max(...nodes.map((n) => n.y + n.size))];
  const { width, height } = view.camera;
  const [aside, above] = view.scene.small ? [ROOM[0] * 0.6, ROOM[1]] : ROOM;
  const move = (below) => {
    const wanted = Math.min((width - 2 * aside) / (right - left || 1), (height - 2 * above - below) / (bottom - top || 1), 1.25);
    const scale = Math.max(FARTHEST, wanted);
    view.network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 + below / 2 / scale }, scale });
    readCamera(view);
  };
  move(0);
  const zoom = view.root.querySelector(".zoom");
  if (zoom && nodes.some((node) => isUnder(zoom, node, view.camera))) move(height - zoom.offsetTop);
  view.untouched = true;
  renew(view);
}

// Whether the buttons in the corner lie over a node.
function isUnder(zoom, node, { scale, x, y }) {
  const radius = radiusOf(node, scale);
  return node.x * scale + x + radius > zoom.offsetLeft && node.y * scale + y + radius > zoom.offsetTop;
}

function zoomBy(view, factor) {
  view.untouched = false;
  view.network.moveTo({ scale: Math.min(NEAREST, Math.max(FARTHEST, view.network.getScale() * factor)) });
  renew(view);
}

function bringInView(view, node) {
  const { camera } = view;
  const [x, y] = [node.x * camera.scale + camera.x, node.y * camera.scale + camera.y];
  if (outside({ width: camera.width - 40, height: camera.height - 40 }, x - 40, y - 40, x - 40, y - 40)) {
    view.untouched = false;
    view.network.moveTo({ position: { x: node.x, y: node.y } });
  }
}
