// Mouse and fingers: what is under them, clicks, double clicks, drags.
const STILL = 5; // px that a click may move
const HINTED = 1500; // ms that it is told how the wheel zooms

function overAt(view, x, y) {
  const node = nodeAt(view.model, view.camera, x, y);
  return node ?? edgeAt(view.model, view.camera, x, y);
}

function placeOf(view, event) {
  const box = view.root.querySelector(".stage").getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}

function pointAt(view, over, x = 0, y = 0) {
  if (view.over !== over) {
    view.over = over;
    emphasise(view);
    redraw(view);
    view.root.querySelector(".stage").style.cursor = over ? "pointer" : "";
  }
  tell(view, x, y);
}

function hearPointer(view) {
  const stage = view.root.querySelector(".stage");
  let from = null, waiting = 0;
  stage.addEventListener("pointerdown", (event) => {
    from = placeOf(view, event);
    view.keyboard = false;
    // Several chosen together would move together.
    view.network?.unselectAll();
    pointAt(view, null);
  });
  stage.addEventListener("pointermove", (event) => {
    if (!view.network || event.buttons || event.pointerType === "touch") return;
    const place = placeOf(view, event);
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => pointAt(view, overAt(view, ...place), ...place));
  });
  stage.addEventListener("pointerleave", () => { cancelAnimationFrame(waiting); pointAt(view, null); });
  stage.addEventListener("click", (event) => {
    const place = placeOf(view, event);
    if (!view.network || !from || Math.hypot(place[0] - from[0], place[1] - from[1]) > STILL) return;
    clicked(view, overAt(view, ...place));
  });
  stage.addEventListener("dblclick", (event) => {
    const node = view.network && nodeAt(view.model, view.camera, ...placeOf(view, event));
    if (node && !view.scene.small) view.send({ do: "expand", id: node.id });
  });
  hearWheel(view, stage);
}

// As maps in pages do: the wheel alone scrolls the page, with Ctrl or ⌘ (as a pinch says it too) it zooms. Where the
// picture is the whole screen, nothing else can be meant.
function hearWheel(view, stage) {
  stage.addEventListener("wheel", (event) => {
    if (view.scene.small) return;
    if (event.ctrlKey || event.metaKey || view.root.matches(":fullscreen")) {
      view.untouched = false;
      tellWheel(view, false);
      return;
    }
    event.stopPropagation();
    tellWheel(view, true);
  }, { capture: true, passive: true });
}

function tellWheel(view, shown) {
  const hint = view.root.querySelector(".wheel-hint");
  clearTimeout(view.hinting);
  hint.hidden = !shown;
  if (shown) view.hinting = setTimeout(() => { hint.hidden = true; }, HINTED);
}

function clicked(view, over) {
  if (view.pathFrom) {
    if (over?.lines && over.id !== view.pathFrom) endPath(view, over);
    return;
  }
  if (over?.lines) view.focused = over;
  if (over || !view.scene.small) pick(view, over?.id ?? "");
}

// What is picked stands out at once; the page follows.
function pick(view, id) {
  if (view.picked === id && !view.scene.small) return;
  if (!view.scene.small) view.picked = id;
  renew(view);
  writeFrame(view);
  view.send({ do: "pick", id });
}

function endPath(view, node) {
  view.pathFrom = "";
  writeFrame(view);
  view.send({ do: "path_to", id: node.id });
}

function act(view, name, node) {
  if (name === "path_from") {
    view.pathFrom = node.id;
    writeFrame(view);
    redraw(view);
  }
  if (name === "pin") return pin(view, node);
  if (name === "unpin") node.pinned = false;
  view.send({ do: name, id: node.id });
}

function pin(view, node) {
  node.pinned = true;
  renew(view);
  writeFrame(view);
  view.send({ do: "pin", id: node.id, x: Math.round(node.x * 10) / 10, y: Math.round(node.y * 10) / 10 });
}

// The engine moves the node; its lines follow, nothing else moves.
function hearDrag(view) {
  const moved = () => {
    const node = view.model.at.get(view.dragged);
    if (node) Object.assign(node, view.network.getPosition(node.id));
    return node;
  };
  view.network.on("dragStart", ({ nodes }) => { view.dragged = nodes[0] ?? null; view.moving = true; view.untouched = false; pointAt(view, null); });
  view.network.on("dragging", moved);
  view.network.on("dragEnd", () => {
    const node = moved();
    view.dragged = null;
    view.moving = false;
    view.model.bentAt = null;
    redraw(view);
    view.network.unselectAll();
    if (node) pin(view, node);
  });
}

function hearButtons(view) {
  // One of each, however often the root is filled anew.
  view.root.onclick = (event) => {
    const one = event.target.closest?.("[data-do], [data-of]");
    if (!one || one.disabled) return;
    const name = one.dataset.do, node = view.model.at.get(view.picked);
    if (one.dataset.of) view.send({ do: "legend", of: one.dataset.of, name: one.dataset.name });
    else if (name === "undo" || name === "redo") view.send({ do: name });
    else if (name === "full") fullScreen(view);
    else if (name === "take") takePicture(view, one);
    else if (name === "cancel") leavePath(view);
    else if (!view.network) return;
    else if (name === "nearer") zoomBy(view, 1.3);
    else if (name === "farther") zoomBy(view, 1 / 1.3);
    else if (name === "fit") fit(view);
    else if (node) act(view, name, node);
  };
  view.root.onfullscreenchange = () => {
    const one = view.root.querySelector("[data-do=full]");
    if (one) one.textContent = view.root.matches(":fullscreen") ? view.words.leave_full : view.words.full;
  };
}

function leavePath(view) {
  view.pathFrom = "";
  writeFrame(view);
  redraw(view);
  view.send({ do: "path_from", id: "" });
}

function fullScreen(view) {
  if (view.root.matches(":fullscreen")) document.exitFullscreen();
  else view.root.requestFullscreen?.().catch((error) => console.warn(error));
}
