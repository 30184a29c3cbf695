// The explorer: Streamlit calls this with every new scene; what was built the first time stays.
//
// For tests and benchmarks the root element tells where things are: `root.explorer.positions()` (id → [x, y] of the
// scene), `.places()` (id → [x, y] on the page), `.camera()`, `.names()` (id → what is written beside it), `.cuts(px)`
// (id → its name in so much room), `.over(px)` (how many lines come so near a third node, `straight` and as `drawn`)
// and `.sheet()` (the picture as a canvas); `data-drawn` holds how many nodes the last scene drew, `data-frames` counts frames.
const MANY = 150; // from so many lines on each is drawn lighter

function viewOf(root, data) {
  const { words, small } = data.scene;
  root.replaceChildren(...frameOf(words, small).map((node) => build(node, false)));
  root.classList.toggle("small", small);
  const view = {
    root, words, picked: "", pathFrom: "", over: null, focused: null, keyboard: false, query: "", found: [], place: -1,
    names: new Map(), ruler: document.createElement("canvas").getContext("2d"), made: `${data.scene.language} ${small}`,
    family: getComputedStyle(root).fontFamily, camera: { scale: 1, x: 0, y: 0, width: 0, height: 0 }, network: null, untouched: true,
  };
  hearPointer(view);
  hearKeys(view);
  hearFind(view);
  hearButtons(view);
  if (!small) tellWhere(root);
  root.explorer = {
    positions: () => Object.fromEntries(view.model.nodes.map(({ id, x, y }) => [id, [x, y]])),
    places: () => {
      const box = root.querySelector(".stage").getBoundingClientRect(), { scale, x, y } = view.camera;
      return Object.fromEntries(view.model.nodes.map((node) => [node.id, [box.left + node.x * scale + x, box.top + node.y * scale + y]]));
    },
    camera: () => ({ ...view.camera }),
    names: () => Object.fromEntries([...view.names].map(([id, { text }]) => [id, text])),
    cuts: (widest) => Object.fromEntries(view.model.nodes.map((node) => [node.id, nameOf(view, node, false, widest).text])),
    over: (away) => runningOver(view, away),
    sheet: () => sheetOf(view),
  };
  return view;
}

// Where the picture stands below the top of the explorer, for what the page puts over a part of it.
function tellWhere(root) {
  const ground = root.querySelector(".ground"), page = document.documentElement.style;
  new ResizeObserver(() => {
    if (root.matches(":fullscreen") || !ground.isConnected) return;
    page.setProperty("--picture-top", `${ground.offsetTop}px`);
    page.setProperty("--picture-height", `${ground.offsetHeight}px`);
  }).observe(ground);
}

// Streamlit may drop an event when the next one comes at once (a double click is a click too): each is sent again
// with the next, until Python has said that it heard it.
function listen(view, { heard }, tell) {
  view.sent ??= heard;
  view.unheard = (view.unheard ?? []).filter(({ n }) => n > heard);
  view.send = (event) => {
    // Whoever works on the picture has settled where to look from: only whole pictures are fitted anew.
    if (event.do !== "pick") view.untouched = false;
    view.sent += 1;
    view.unheard.push({ n: view.sent, event });
    tell(view.unheard.slice());
  };
}

// Light or dark, as the page's own ground is.
function dress(view, data) {
  view.themes = data.looks;
  const ground = getComputedStyle(view.root).backgroundColor;
  const [red, green, blue] = (ground.match(/[\d.]+/g) ?? [255, 255, 255]).map(Number);
  const dark = 0.299 * red + 0.587 * green + 0.114 * blue < 128;
  view.root.dataset.theme = dark ? "dark" : "light";
  view.looks = data.looks[view.root.dataset.theme];
  view.ground = ground;
}

// The new scene in place of the old: what is drawn, what is picked; the camera stays unless the choice is another one.
function takeIn(view, scene) {
  const focused = view.focused?.id;
  Object.assign(view, { scene, words: scene.words, picked: scene.picked, pathFrom: scene.path_from, over: null, model: modelOf(scene) });
  view.focused = view.model.at.get(focused) ?? null;
  view.found = matchesOf(view.model, view.query);
  view.place = Math.min(view.place, view.found.length - 1);
  view.many = view.model.edges.length > MANY;
  writeFrame(view);
  tell(view, 0, 0);
}

function draw(view) {
  const again = view.key === view.scene.key;
  view.key = view.scene.key;
  holdNodes(view);
  if (again) renew(view);
  else fit(view);
  view.network.once("afterDrawing", () => {
    view.root.dataset.drawn = String(view.model.nodes.length);
    performance.mark("explorer-drawn");
  });
  writeInstead(view, view.model.nodes.length ? "" : view.words.nothing);
}

async function render(view, vis) {
  if (!view.network) startEngine(view, vis);
  draw(view);
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".explorer");
  const { scene } = data;
  root.lang = scene.language === "zh" ? "zh-CN" : "en";
  if (root.view?.made !== `${scene.language} ${scene.small}`) {
    root.view?.network?.destroy();
    root.view = viewOf(root, data);
  }
  const view = root.view;
  listen(view, data, (events) => setTriggerValue("events", events));
  dress(view, data);
  takeIn(view, scene);
  engineFrom(data.engine).then((vis) => render(view, vis)).catch((error) => {
    console.warn(error);
    writeInstead(view, view.words.no_engine);
  });
  return () => {
    // What still waits (names to be placed, a frame) finds no engine and lets go.
    clearTimeout(root.view?.settling);
    root.view?.network?.destroy();
    if (root.view) root.view.network = null;
    root.view = null;
  };
}
