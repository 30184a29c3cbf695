// Lines that would run through a node they do not join bend gently round it, or three would seem joined.
const AWAY = 3.5; // px between a line and the rim of a node that it passes
// How far the middle of a line may move aside, px, and at most which share of its length.
const BENDS = [4, 7, 10, 14, 18, 23, 29, 36, 44];
const STEEPEST = 0.16;
const STRETCHES = 12;

// A line on the screen: both ends, and the point between them that it is drawn towards where it bends.
function curveOf(edge, camera) {
  const [x1, y1, x2, y2] = endsOf(edge, camera);
  return bentCurve([x1, y1, x2, y2], edge.bend);
}

function bentCurve([x1, y1, x2, y2], bend) {
  const [dx, dy] = [x2 - x1, y2 - y1], length = Math.hypot(dx, dy) || 1;
  // The middle of a curve lies halfway to that point.
  return [x1, y1, (x1 + x2) / 2 - (dy / length) * 2 * bend, (y1 + y2) / 2 + (dx / length) * 2 * bend, x2, y2];
}

function pointOn([x1, y1, cx, cy, x2, y2], part) {
  const rest = 1 - part;
  return [rest * rest * x1 + 2 * rest * part * cx + part * part * x2, rest * rest * y1 + 2 * rest * part * cy + part * part * y2];
}

function distanceToCurve(x, y, curve, bend) {
  if (!bend) return distanceTo(x, y, [curve[0], curve[1], curve[4], curve[5]]);
  let nearest = Infinity, from = [curve[0], curve[1]];
  for (let step = 1; step <= STRETCHES; step += 1) {
    const to = pointOn(curve, step / STRETCHES);
    nearest = Math.min(nearest, distanceTo(x, y, [...from, ...to]));
    from = to;
  }
  return nearest;
}

// Bends anew what has to, for the zoom as it is: nodes take more of a small picture than of a large one.
function bendLines({ model, camera }) {
  if (model.bentAt === camera.scale) return;
  model.bentAt = camera.scale;
  const spots = spotsOf(model, camera.scale);
  for (const pair of model.pairs) {
    const bend = model.edges.length > MUD ? 0 : bendOf(pair, spots, camera.scale);
    for (const edge of pair) edge.bend = edge.a.index < edge.b.index ? bend : -bend;
  }
}

function spotsOf(model, scale) {
  return model.nodes.map((node) => ({ node, x: node.x * scale, y: node.y * scale, radius: radiusOf(node, scale) }));
}

// The smallest bend, to either side, with which the lines of a pair keep clear of most nodes.
function bendOf(pair, spots, scale) {
  const [one, other] = [pair[0].a, pair[0].b].sort((a, b) => a.index - b.index);
  const ends = [one.x * scale, one.y * scale, other.x * scale, other.y * scale];
  const clear = AWAY + (GAP * (pair.length - 1)) / 2, most = BENDS.at(-1);
  const near = spots.filter(({ node, x, y, radius }) => node !== one && node !== other && distanceTo(x, y, ends) < most + radius + clear);
  const met = (bend) => {
    const curve = bentCurve(ends, bend);
    return near.filter(({ x, y, radius }) => distanceToCurve(x, y, curve, bend) < radius + clear).length;
  };
  let [best, least] = [0, met(0)];
  const steepest = STEEPEST * Math.hypot(ends[2] - ends[0], ends[3] - ends[1]);
  for (const bend of BENDS) {
    for (const side of [bend, -bend]) {
      if (!least || bend > steepest) return best;
      const found = met(side);
      if (found < least) [best, least] = [side, found];
    }
  }
  return best;
}

// How many lines come nearer than `away` px to the rim of a node that they do not join.
function runningOver({ model, camera }, away) {
  const still = { scale: camera.scale, x: 0, y: 0 }, spots = spotsOf(model, camera.scale);
  const over = (bent) => model.edges.filter((edge) => {
    const bend = bent ? edge.bend : 0, curve = bentCurve(endsOf(edge, still), bend);
    return spots.some(({ node, x, y, radius }) => node !== edge.a && node !== edge.b && distanceToCurve(x, y, curve, bend) < radius + away);
  }).length;
  return { straight: over(false), drawn: over(true) };
}
