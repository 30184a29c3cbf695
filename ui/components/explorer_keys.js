// The keyboard: the same as with the mouse, without it.
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function hearKeys(view) {
  const stage = view.root.querySelector(".stage");
  stage.addEventListener("keydown", (event) => {
    if (!view.network || event.altKey || !keyed(view, event)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  stage.addEventListener("blur", () => { view.keyboard = false; redraw(view); });
}

// Whether the key meant something here.
function keyed(view, event) {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) {
    if (view.scene.small || (key !== "z" && key !== "y")) return false;
    const name = key === "y" || event.shiftKey ? "redo" : "undo";
    if (view.scene[`can_${name}`]) view.send({ do: name });
    return true;
  }
  if (WAYS[key]) return walked(view, WAYS[key]);
  if (key === "Enter" && view.focused) {
    clicked(view, view.focused);
    return true;
  }
  return !view.scene.small && commanded(view, key);
}

function commanded(view, key) {
  const node = view.keyboard ? view.focused : view.model.at.get(view.picked) ?? view.focused;
  if (key === "Escape") return letGo(view);
  if (key === "f") view.root.querySelector(".sought").focus();
  else if (key === "+" || key === "=") zoomBy(view, 1.3);
  else if (key === "-") zoomBy(view, 1 / 1.3);
  else if (key === "0") fit(view);
  else if (!node) return false;
  else if (key === "e") act(view, "expand", node);
  else if (key === "h") act(view, "hide", node);
  else if (key === "p") act(view, node.pinned ? "unpin" : "pin", node);
  else return false;
  return true;
}

function letGo(view) {
  if (view.pathFrom) leavePath(view);
  else if (view.query) forget(view);
  else if (view.picked) pick(view, "");
  else return false;
  return true;
}

function walked(view, way) {
  const first = view.model.at.get(view.picked) ?? byImportance(view)[0]?.[1];
  const from = view.focused ?? first;
  if (!from) return false;
  const to = view.focused && view.keyboard ? nodeTowards(view.model, from, way) ?? from : from;
  view.focused = to;
  view.keyboard = true;
  bringInView(view, to);
  renew(view);
  say(view, [to.name, to.about, to.pinned ? view.words.pinned : ""].filter(Boolean).join(" · "));
  return true;
}
