// The find box: what fits stands out, arrows walk it, Enter picks it; it is brought to the middle only from outside the view.
function squeezed(words) {
  return words.normalize("NFKC").toLowerCase().replace(/[\s·・()（）\-_.,'’]/g, "");
}

function matchesOf(model, typed) {
  const sought = squeezed(typed);
  if (!sought) return [];
  const fits = (node) => {
    node.sought ??= [node.name, node.label, ...node.finds].map(squeezed);
    let best = 3;
    for (const one of node.sought) {
      if (one === sought) return 0;
      if (one.startsWith(sought)) best = Math.min(best, 1);
      else if (best > 2 && one.includes(sought)) best = 2;
    }
    return best;
  };
  return model.nodes.map((node) => [fits(node), node]).filter(([fit]) => fit < 3)
    .sort(([one, a], [other, b]) => one - other || b.size - a.size || a.index - b.index).map(([, node]) => node);
}

function seek(view, typed) {
  view.query = typed.trim();
  view.found = matchesOf(view.model, view.query);
  walkTo(view, view.found.length ? 0 : -1);
}

function walkTo(view, place) {
  const { words, found } = view;
  view.place = place;
  const count = view.root.querySelector(".found-count");
  const said = !view.query ? "" : found.length ? fill(words.found, { at: place + 1, count: found.length }) : words.found_none;
  if (count) count.textContent = said;
  view.focused = found[place] ?? view.focused;
  view.keyboard = found.length > 0;
  if (found[place]) {
    bringInView(view, found[place]);
    say(view, `${found[place].name} ${said}`);
  } else if (view.query) say(view, said);
  renew(view);
}

function forget(view) {
  const box = view.root.querySelector(".sought");
  if (box) box.value = "";
  view.keyboard = false;
  seek(view, "");
}

function hearFind(view) {
  const box = view.root.querySelector(".sought");
  if (!box) return;
  box.addEventListener("input", (event) => { if (!event.isComposing) seek(view, box.value); });
  box.addEventListener("compositionend", () => seek(view, box.value));
  box.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const node = view.found[view.place];
    if (step && view.found.length) walkTo(view, (view.place + step + view.found.length) % view.found.length);
    else if (event.key === "Enter" && node) {
      forget(view);
      bringInView(view, node);
      if (view.pathFrom && node.id !== view.pathFrom) endPath(view, node);
      else pick(view, node.id);
      view.focused = node;
      view.root.querySelector(".stage").focus();
    } else if (event.key === "Escape") forget(view);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
