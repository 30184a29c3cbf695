// What stands around the picture: tools, legend, foot, the words over it.
function fill(words, values) {
  return words.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

// What is held for the wheel to zoom, as it is written on this keyboard.
function keyOfZoom() {
  return /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl";
}

function button(name, words, more = {}) {
  return { t: "button", a: { type: "button", class: "tool", "data-do": name, ...more }, c: [words] };
}

// Everything is built once; what changes is written into it.
function frameOf(words, small) {
  const tools = { t: "div", a: { class: "tools" }, c: [
    { t: "span", a: { class: "find" }, c: [
      { t: "input", a: { type: "search", class: "sought", autocomplete: "off", spellcheck: "false", placeholder: words.find, "aria-label": words.find } },
      { t: "span", a: { class: "found-count caption" } },
    ] },
    { t: "span", a: { class: "acts" } },
    { t: "span", a: { class: "always" }, c: [
      button("undo", words.undo), button("redo", words.redo), button("full", words.full), button("take", words.take, { "data-failed": words.take_failed }),
    ] },
  ] };
  const zoom = { t: "div", a: { class: "zoom" }, c: [
    button("nearer", "+", { "aria-label": words.nearer, title: words.nearer }),
    button("farther", "−", { "aria-label": words.farther, title: words.farther }),
    button("fit", words.fit),
  ] };
  const box = { t: "div", a: { class: "box" }, c: [
    ...(small ? [] : [{ t: "div", a: { class: "entries groups", role: "group", "aria-label": words.groups } }]),
    { t: "div", a: { class: "ground" }, c: [
      { t: "div", a: { class: "stage", tabindex: "0", role: "application", "aria-label": words.picture, "aria-describedby": "explorer-help" } },
      { t: "p", a: { class: "banner", hidden: "" } },
      { t: "p", a: { class: "instead", hidden: "" } },
      ...(small ? [] : [zoom, { t: "p", a: { class: "wheel-hint", hidden: "" }, c: [fill(words.wheel, { key: keyOfZoom() })] }]),
      { t: "div", a: { class: "tip", hidden: "" } },
    ] },
    { t: "div", a: { class: "foot-line" }, c: [
      { t: "span", a: { class: "drawn" } },
      { t: "span", a: { class: "entries families", role: "group", "aria-label": words.families } },
      ...(small ? [] : [{ t: "span", a: { class: "label-count" } }]),
    ] },
  ] };
  return [
    ...(small ? [] : [tools]), box,
    { t: "p", a: { class: "help caption", id: "explorer-help" }, c: [small ? words.help_small : fill(words.help, { key: keyOfZoom() })] },
    { t: "p", a: { class: "hidden", role: "status", "aria-live": "polite" } },
  ];
}

// Writes a part anew only when it says something else: what has the keyboard's focus keeps it.
function write(view, css, tree) {
  const part = view.root.querySelector(`.${css}`);
  const said = JSON.stringify(tree);
  if (!part || part.said === said) return;
  const focused = view.root.getRootNode().activeElement;
  const kept = part.contains(focused) ? focused.dataset.name ?? focused.dataset.do : null;
  part.said = said;
  part.replaceChildren(...tree.map((node) => build(node, false)));
  if (kept) [...part.querySelectorAll("button")].find((one) => (one.dataset.name ?? one.dataset.do) === kept)?.focus();
}

function writeFrame(view) {
  const { scene, words } = view;
  writeEntries(view);
  write(view, "drawn", [scene.drawn, scene.note].filter(Boolean).map((line) => ({ t: "span", a: {}, c: [line] })));
  writeActs(view);
  for (const [name, can] of [["undo", scene.can_undo], ["redo", scene.can_redo]]) {
    const one = view.root.querySelector(`[data-do=${name}]`);
    if (one) one.disabled = !can;
  }
  const banner = view.root.querySelector(".banner");
  const from = view.model.at.get(view.pathFrom);
  banner.hidden = !view.pathFrom;
  write(view, "banner", view.pathFrom ? [fill(words.choose_end, { name: from?.label ?? "…" }), button("cancel", words.cancel)] : []);
}

function writeEntries(view) {
  const { scene, words, looks } = view;
  const entry = (of, one, sign) => {
    const count = { t: "span", a: { class: "count" }, c: [String(one.count)] };
    const said = [sign, { t: "span", a: {}, c: [one.words] }, ...(scene.small ? [] : [count])];
    if (scene.small) return { t: "span", a: { class: "entry" }, c: said };
    return { t: "button", a: { type: "button", class: one.off ? "entry off" : "entry", "data-of": of, "data-name": one.name, "aria-pressed": String(!one.off) }, c: said };
  };
  write(view, "groups", scene.groups.map((one) => entry("groups", one, signOf(looks.groups[one.name] ?? looks.groups.other, one.off, view.ground))));
  const lines = scene.families.map((one) => entry("families", one, strokeOf(looks.families[one.look || one.name] ?? looks.families.other, false)));
  if (view.model.edges.some((edge) => edge.inferred)) {
    const sign = strokeOf({ ...looks.families.together, width: 1.2 }, true);
    lines.push({ t: "span", a: { class: "entry" }, c: [sign, { t: "span", a: {}, c: [words.inferred] }] });
  }
  write(view, "families", lines);
}

function writeActs(view) {
  const { words } = view, node = view.model.at.get(view.picked);
  if (!node || view.pathFrom) return write(view, "acts", []);
  const name = { t: "b", a: { class: "acted", title: node.name }, c: [node.label] };
  const acts = [button("expand", words.expand), button("hide", words.hide)];
  if (!node.inside) {
    acts.push(node.pinned ? button("unpin", words.unpin) : button("pin", words.pin), button("path_from", words.path_from));
  }
  write(view, "acts", [name, ...acts]);
}

function writeCount(view) {
  const part = view.root.querySelector(".label-count");
  if (part) part.textContent = fill(view.words.labels, { count: view.names.size, all: view.model.nodes.length });
}

// Words instead of a picture.
function writeInstead(view, words) {
  const part = view.root.querySelector(".instead");
  part.hidden = !words;
  part.textContent = words;
}

function say(view, words) {
  view.root.querySelector("[role=status]").textContent = words;
}

function tell(view, x, y) {
  const tip = view.root.querySelector(".tip"), over = view.over;
  tip.hidden = !over;
  if (!over) return;
  const name = over.lines ? over.name : `${over.a.label} — ${over.b.label}`;
  const about = over.lines ? over.about : over.why;
  tip.replaceChildren(build({ t: "b", a: {}, c: [name] }, false), ...(about ? [build({ t: "span", a: {}, c: [about] }, false)] : []));
  const { width, height } = view.camera;
  tip.style.insetInlineStart = `${Math.max(4, Math.min(x + 14, width - tip.offsetWidth - 4))}px`;
  tip.style.insetBlockStart = `${y + 18 + tip.offsetHeight > height ? Math.max(4, y - tip.offsetHeight - 12) : y + 18}px`;
}
