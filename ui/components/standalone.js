// The network as a file of its own: the explorer on the data that stand in the page; nothing is asked of anybody.
const held = JSON.parse(document.getElementById("network").textContent);
const { rest } = held;
let heard = 0;
const off = { groups: new Set(), families: new Set() };

function drawAgain() {
  const nodes = held.nodes.filter((node) => !off.groups.has(node.group));
  const edges = held.edges.filter((edge) => !off.families.has(edge.family)).map((edge) => ({ ...edge, start: edge.from, end: edge.to }));
  const entries = (of) => rest.scene[of].map((one) => ({ ...one, off: off[of].has(one.name) }));
  const scene = { ...rest.scene, nodes, edges, groups: entries("groups"), families: entries("families") };
  explorer({ data: { scene, looks: rest.looks, engine: "", heard }, parentElement: document.body, setTriggerValue: (name, events) => take(events) });
}

// The explorer repeats what is not answered yet: each is heard once.
function take(events) {
  for (const { n, event } of events) {
    if (n <= heard) continue;
    heard = n;
    hear(event);
  }
}

function hear(event) {
  if (event.do === "legend") {
    const set = off[event.of];
    if (!set.delete(event.name)) set.add(event.name);
  } else if (event.do === "pick") {
    rest.scene.picked = event.id;
    showPicked(event.id);
  } else return;
  drawAgain();
}

// Why the picked node, or pair, is linked; everything is written as text.
function showPicked(id) {
  const part = document.querySelector(".picked");
  const node = held.nodes.find((one) => one.id === id);
  const edges = held.edges.filter((edge) => edge.id === id || edge.from === id || edge.to === id);
  part.hidden = !node && !edges.length;
  const text = (t, said, a = {}) => ({ t, a, c: [said] });
  const head = node ? [text("h2", node.name), text("p", node.about, { class: "second" })] : [];
  const list = { t: "ul", a: {}, c: edges.map((edge) => text("li", edge.why)) };
  part.replaceChildren(...[...head, list].map((one) => build(one, false)));
}

drawAgain();
