// The scene as the explorer works on it: who joins whom, what is near what, what stands out and what steps back.
const GAP = 5; // between two lines of one pair, px
const SMALLEST = 2.5; // radius of a node however far away, px
const DIM = 0, QUIET = 1, PLAIN = 2, STRONG = 3;

function modelOf(scene) {
  const nodes = scene.nodes.map((node, index) => ({ ...node, index, lines: [], beside: new Set(), level: PLAIN }));
  const called = callApart(nodes);
  const at = new Map(nodes.map((node) => [node.id, node]));
  const edges = [], pairs = new Map();
  for (const said of scene.edges) {
    const [a, b] = [at.get(said.start), at.get(said.end)];
    if (!a || !b || a === b) continue;
    const edge = { ...said, a, b, shift: 0, bend: 0, level: PLAIN };
    edges.push(edge);
    a.lines.push(edge);
    b.lines.push(edge);
    a.beside.add(b);
    b.beside.add(a);
    const pair = a.index < b.index ? `${a.index} ${b.index}` : `${b.index} ${a.index}`;
    if (!pairs.has(pair)) pairs.set(pair, []);
    pairs.get(pair).push(edge);
  }
  for (const pair of pairs.values()) {
    // The same side for both directions of writing, so that no two lie on each other.
    pair.forEach((edge, rank) => { edge.shift = (rank - (pair.length - 1) / 2) * GAP * (edge.a.index < edge.b.index ? 1 : -1); });
  }
  return { nodes, edges, at, called, cuts: new Map(), pairs: [...pairs.values()], line: new Map(edges.map((edge) => [edge.id, edge])) };
}

// Nodes grow with the picture, but less: names keep their size.
function radiusOf(node, scale) {
  return Math.max(SMALLEST, node.size * Math.min(Math.sqrt(scale), 1.4));
}

// Both ends of a line on the screen, moved aside where several join one pair.
function endsOf(edge, camera) {
  const { a, b, shift } = edge, { scale, x, y } = camera;
  const ends = [a.x * scale + x, a.y * scale + y, b.x * scale + x, b.y * scale + y];
  if (!shift) return ends;
  const [dx, dy] = [ends[2] - ends[0], ends[3] - ends[1]];
  const length = Math.hypot(dx, dy) || 1;
  const [aside, down] = [(-dy / length) * shift, (dx / length) * shift];
  return [ends[0] + aside, ends[1] + down, ends[2] + aside, ends[3] + down];
}

function distanceTo(x, y, [x1, y1, x2, y2]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

function nodeAt(model, camera, x, y, slack = 3) {
  let found = null, nearest = Infinity;
  for (const node of model.nodes) {
    const away = Math.hypot(node.x * camera.scale + camera.x - x, node.y * camera.scale + camera.y - y);
    const over = away - radiusOf(node, camera.scale);
    if (over <= slack && over < nearest) [found, nearest] = [node, over];
  }
  return found;
}

function edgeAt(model, camera, x, y, slack = 4) {
  let found = null, nearest = slack;
  for (const edge of model.edges) {
    const away = distanceToCurve(x, y, curveOf(edge, camera), edge.bend);
    if (away <= nearest) [found, nearest] = [edge, away];
  }
  return found;
}

// The nearest node that way; straight ahead counts as nearer than aside.
function nodeTowards(model, from, [right, down]) {
  let found = null, nearest = Infinity;
  for (const node of model.nodes) {
    const [dx, dy] = [node.x - from.x, node.y - from.y];
    const ahead = dx * right + dy * down, aside = Math.abs(dx * down) + Math.abs(dy * right);
    if (node === from || ahead <= 0 || aside > ahead * 1.5) continue;
    const cost = ahead + 1.6 * aside;
    if (cost < nearest) [found, nearest] = [node, cost];
  }
  return found;
}

// How far each node and line stands out: what is pointed at beats what is looked for, that beats what is picked.
function emphasise(view) {
  const { model, scene } = view;
  const set = (rest, nodes, edges) => {
    view.crowd = edges.size > 60;
    for (const node of model.nodes) node.level = nodes.has(node) ? STRONG : rest;
    for (const edge of model.edges) edge.level = edges.has(edge) ? STRONG : rest;
  };
  const over = view.over, found = new Set(view.found);
  const picked = model.at.get(view.picked), line = model.line.get(view.picked);
  if (over?.lines) set(DIM, new Set([over, ...over.beside]), new Set(over.lines));
  else if (over) set(DIM, new Set([over.a, over.b]), new Set([over]));
  else if (view.query) set(DIM, found, new Set());
  else if (scene.path.length > 1) set(QUIET, ...alongPath(view));
  else if (picked && !scene.small) set(QUIET, new Set([picked, ...picked.beside]), new Set(picked.lines));
  else if (line) set(QUIET, new Set([line.a, line.b]), new Set([line]));
  else set(PLAIN, new Set(), new Set());
}

function alongPath({ model, scene }) {
  const nodes = scene.path.map((id) => model.at.get(id)).filter(Boolean);
  const steps = new Set(nodes.slice(1).map((node, step) => `${nodes[step].index} ${node.index}`));
  const onPath = ({ a, b }) => steps.has(`${a.index} ${b.index}`) || steps.has(`${b.index} ${a.index}`);
  return [new Set(nodes), new Set(model.edges.filter(onPath))];
}

// Whether nothing is picked and no path is shown: then the picture says who holds the network together.
function isCalm({ model, picked, scene }) {
  return !model.at.has(picked) && !model.line.has(picked) && !scene.path.length;
}

// The order in which names get their room: 0 picked, 1 found or on the path, 2 beside what is picked, 3 who holds
// the network together, 4 who is named before others, 5 pinned, 6 all others.
function byImportance(view) {
  const path = new Set(view.scene.path), found = new Set(view.found);
  const picked = view.model.at.get(view.picked), line = view.model.line.get(view.picked);
  const rank = (node) => {
    if (node === picked || node === line?.a || node === line?.b || node === view.focused) return 0;
    if (found.has(node) || path.has(node.id)) return 1;
    if (!path.size && picked?.beside.has(node)) return 2;
    return node.holds ? 3 : node.first ? 4 : node.pinned ? 5 : 6;
  };
  return view.model.nodes.map((node) => [rank(node), node]).sort(([one, a], [other, b]) =>
    one - other || b.size - a.size || b.lines.length - a.lines.length || a.index - b.index);
}
