// Where names stand: eight places round the node, never over another name or node, off the lines where it can be.
const TALL = 15;
const CELL = 40, MESH = 10;
// How many names are put somewhere even where no place is free: of the picked one's neighbours, of the best connected.
const ALWAYS = 24, HUBS = 20;
// How much of other nodes such a name may cover, in square px.
const TOUCH = 90, PARTLY = 150, ANY = Infinity;
// Right, below, left, above, then the corners, then above and below but to one side; with what each costs as such.
const PLACES = [
  [1, 0, 0], [0, 1, 0.5], [-1, 0, 1], [0, -1, 1], [1, 1, 2], [1, -1, 2], [-1, 1, 2.5], [-1, -1, 2.5],
  [0.5, 1, 3], [-0.5, 1, 3], [0.5, -1, 3], [-0.5, -1, 3],
];

// Boxes by the squares they touch.
function boxes() {
  const cells = new Map();
  // Calls `visit` with the key of each square until it answers true.
  const some = ([left, top, right, bottom], visit) => {
    const [first, last] = [Math.floor(left / CELL), Math.floor(right / CELL)];
    for (let row = Math.floor(top / CELL), end = Math.floor(bottom / CELL); row <= end; row += 1) {
      for (let column = first; column <= last; column += 1) if (visit(row * 100_003 + column)) return true;
    }
    return false;
  };
  const meets = (one, other) => one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
  return {
    add(box) { some(box, (cell) => { if (cells.has(cell)) cells.get(cell).push(box); else cells.set(cell, [box]); }); },
    hit(box, but) { return some(box, (cell) => cells.get(cell)?.some((other) => other !== but && meets(box, other))); },
    // How much of a box is taken already, in square px.
    taken(box, but) {
      const found = new Set();
      some(box, (cell) => { for (const other of cells.get(cell) ?? []) if (other !== but && meets(box, other)) found.add(other); });
      let area = 0;
      for (const other of found) area += (Math.min(box[2], other[2]) - Math.max(box[0], other[0])) * (Math.min(box[3], other[3]) - Math.max(box[1], other[1]));
      return area;
    },
  };
}

// How many lines run through each little square.
function meshOf(edges, camera) {
  const cells = new Map();
  for (const edge of edges) {
    const curve = curveOf(edge, camera), [x1, y1, , , x2, y2] = curve;
    const steps = Math.min(400, Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)) / MESH));
    for (let step = 0; step <= steps; step += 1) {
      const [x, y] = pointOn(curve, steps ? step / steps : 0);
      const cell = Math.floor(y / MESH) * 100_003 + Math.floor(x / MESH);
      cells.set(cell, (cells.get(cell) ?? 0) + 1);
    }
  }
  return ([left, top, right, bottom]) => {
    let through = 0;
    for (let row = Math.floor((top + 3) / MESH); row <= Math.floor((bottom - 3) / MESH); row += 1) {
      for (let column = Math.floor(left / MESH); column <= Math.floor(right / MESH); column += 1) through += cells.get(row * 100_003 + column) ?? 0;
    }
    return through;
  };
}

function boxAt(x, y, reach, width, [right, down]) {
  const corner = Math.abs(right) === 1 && down;
  const aside = Math.abs(right) < 1 ? -reach : corner ? reach * 0.72 + 1 : reach + 3;
  const left = right > 0 ? x + aside : right < 0 ? x - aside - width : x - width / 2;
  const below = corner ? reach * 0.72 - 2 : reach + 1;
  const top = down > 0 ? y + below : down < 0 ? y - below - TALL : y - TALL / 2;
  return [left, top, left + width, top + TALL];
}

// While the whole is in view, no name runs out of it.
function beyond({ untouched, camera }, [left, top, right, bottom]) {
  if (!untouched) return false;
  return left < 2 - camera.x || top < 2 - camera.y || right > camera.width - camera.x - 2 || bottom > camera.height - camera.y - 2;
}

// Where a name costs least: never over another name, over nodes only as far as it must stand somewhere (`most`
// in square px of them, 0 for not at all), least over those that stand out.
function bestPlace(room, view, node, width, most) {
  const [x, y] = [node.x * view.camera.scale, node.y * view.camera.scale];
  const own = room.own.get(node), base = radiusOf(node, view.camera.scale) + (node.id === view.picked ? 4 : 0);
  let best = null;
  for (const further of most ? [0, 4, 9, 15] : [0]) {
    for (const [right, down, cost] of PLACES) {
      const box = boxAt(x, y, base + further, width, [right, down]);
      const crowded = room.nodes.hit(box, own);
      if ((crowded && !most) || room.names.hit(box, own) || beyond(view, box)) continue;
      const over = crowded ? room.nodes.taken(box, own) + 9 * room.strong.taken(box, own) : 0;
      if (over > most) continue;
      const dear = cost + over * 4 + (over ? 1e4 : 0) + room.through(box) * 1.5 + further;
      if (!best || dear < best.dear) best = { box, dear, over, dx: box[0] - x, dy: box[1] - y };
    }
    if (best && !best.over) break;
  }
  return best;
}

function roomOf(view) {
  const { model, camera } = view, still = { scale: camera.scale, x: 0, y: 0 };
  const room = { names: boxes(), nodes: boxes(), strong: boxes(), own: new Map(), through: meshOf(model.edges, still) };
  const { apart } = view.scene;
  if (apart) {
    view.ruler.font = fontOf(view, false);
    const [left, top] = [apart.left * still.scale, apart.y * still.scale];
    room.names.add([left, top, left + view.ruler.measureText(apart.words).width, top + 20]);
  }
  for (const node of model.nodes) {
    const [x, y] = [node.x * still.scale, node.y * still.scale];
    const reach = radiusOf(node, still.scale) + (node.id === view.picked ? 5 : 1);
    const box = [x - reach, y - reach, x + reach, y + reach];
    room.own.set(node, box);
    room.nodes.add(box);
    // No other name covers the picked node itself.
    if (node.id === view.picked) room.names.add(box);
    if (node.level === STRONG) room.strong.add(box);
  }
  return room;
}

// Names by node, as offsets from it in px: they hold while the picture is moved.
function placeNames(view) {
  const room = roomOf(view), names = new Map();
  const put = (node, bold, most) => {
    let { text, width } = nameOf(view, node, bold);
    let place = text ? bestPlace(room, view, node, width, most) : null;
    // Rather cut than over a node, unless it may stand over any.
    if (most && most !== ANY && text && !(place?.over === 0)) {
      const short = nameOf(view, node, bold, NARROW), other = bestPlace(room, view, node, short.width, most);
      if (other && (!place || other.dear < place.dear)) [{ text, width }, place] = [short, other];
    }
    if (!place) return;
    room.names.add(place.box);
    names.set(node.id, { text, width, bold, dx: place.dx, dy: place.dy });
  };
  // Some are named even where it is crowded: touching a node, or, for the few that count most, over one.
  const calm = isCalm(view);
  let near = 0, hubs = 0;
  for (const [rank, node] of byImportance(view)) {
    const forced = rank <= 2 ? (near += 1) <= ALWAYS : rank <= 4 ? calm : (hubs += 1) <= HUBS;
    put(node, rank <= (view.scene.small ? 0 : 2) || (rank === 3 && calm), rank < 2 || (rank === 3 && calm) ? ANY : forced ? (rank === 4 ? PARTLY : TOUCH) : 0);
  }
  return names;
}
