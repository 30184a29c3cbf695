// Paints a picture on a canvas in px: lines under nodes under names; the same for the screen and for the file.
const ALPHA = [0.15, 0.5, 1, 1];
const DASHES = [5, 3];
const HAIR = 300, MUD = 1500; // from so many lines on all are hairlines: while moving, and always

function paint(brush, view, looks, camera, names) {
  brush.lineJoin = "round";
  paintApart(brush, view, looks, camera);
  paintLines(brush, view, looks, camera);
  paintNodes(brush, view, looks, camera);
  paintRings(brush, view, looks, camera);
  paintNames(brush, view, looks, camera, names);
  brush.globalAlpha = 1;
}

function grouped(things, keyOf) {
  const found = new Map();
  for (const thing of things) {
    const key = keyOf(thing);
    if (found.has(key)) found.get(key).push(thing);
    else found.set(key, [thing]);
  }
  return [...found.values()];
}

// The rule between the main part and what is not joined to it, with its words.
function paintApart(brush, view, looks, camera) {
  const { apart } = view.scene;
  if (!apart) return;
  const y = Math.round(apart.y * camera.scale + camera.y) - 0.5;
  brush.globalAlpha = 0.35;
  brush.setLineDash([]);
  brush.strokeStyle = looks.second;
  brush.lineWidth = 1;
  brush.beginPath();
  const left = apart.left * camera.scale + camera.x;
  brush.moveTo(left, y);
  brush.lineTo(apart.right * camera.scale + camera.x, y);
  brush.stroke();
  brush.globalAlpha = 1;
  brush.textAlign = "left";
  brush.textBaseline = "top";
  brush.font = fontOf(view, false);
  brush.fillStyle = looks.second;
  brush.fillText(apart.words, left, y + 5);
}

// Lines alike one after the other; those that stand out come last, bands before thin lines. Very many lines
// are hairlines, many are while they move: browsers draw those many times as fast as wider or dashed ones.
function paintLines(brush, view, looks, camera) {
  const alike = grouped(view.model.edges, (edge) => `${edge.level} ${edge.family} ${edge.inferred}`);
  const look = (edge) => looks.families[edge.family] ?? looks.families.other;
  alike.sort(([a], [b]) => a.level - b.level || look(b).width - look(a).width || Number(a.inferred) - Number(b.inferred));
  for (const edges of alike) {
    const [{ level, inferred }] = edges, { colour, strong, width } = look(edges[0]);
    const hair = view.model.edges.length > (view.moving ? HAIR : MUD);
    brush.globalAlpha = ALPHA[level] * ((level === PLAIN && view.many) || (level === STRONG && view.crowd) ? 0.6 : 1);
    brush.strokeStyle = level === STRONG ? strong : colour;
    brush.lineWidth = hair ? Math.min(1, width) : width + (level === STRONG && !view.crowd ? 0.9 : 0);
    brush.setLineDash(inferred && !(hair && view.moving) ? DASHES : []);
    for (const edge of edges) {
      const [x1, y1, cx, cy, x2, y2] = curveOf(edge, camera);
      if (outside(camera, Math.min(x1, cx, x2), Math.min(y1, cy, y2), Math.max(x1, cx, x2), Math.max(y1, cy, y2))) continue;
      brush.beginPath();
      brush.moveTo(x1, y1);
      if (edge.bend) brush.quadraticCurveTo(cx, cy, x2, y2);
      else brush.lineTo(x2, y2);
      brush.stroke();
    }
  }
  brush.setLineDash([]);
}

function outside(camera, left, top, right, bottom) {
  return right < 0 || bottom < 0 || left > camera.width || top > camera.height;
}

// The outline of a form round a point; forms of one radius weigh alike to the eye.
function trace(brush, form, x, y, radius) {
  if (form === "triangle") {
    const [side, low] = [radius * 1.12, radius * 0.82];
    brush.moveTo(x, y - radius * 1.08);
    brush.lineTo(x + side, y + low);
    brush.lineTo(x - side, y + low);
    brush.closePath();
  } else if (form === "square") {
    brush.rect(x - radius * 0.88, y - radius * 0.88, radius * 1.76, radius * 1.76);
  } else if (form === "diamond") {
    const reach = radius * 1.18;
    brush.moveTo(x, y - reach);
    brush.lineTo(x + reach, y);
    brush.lineTo(x, y + reach);
    brush.lineTo(x - reach, y);
    brush.closePath();
  } else {
    brush.moveTo(x + radius, y);
    brush.arc(x, y, radius, 0, 2 * Math.PI);
  }
}

function paintNodes(brush, view, looks, camera) {
  const alike = grouped(view.model.nodes, (node) => `${node.level} ${node.group} ${node.inferred}`);
  alike.sort(([a], [b]) => a.level - b.level);
  for (const nodes of alike) {
    const [{ level, group, inferred }] = nodes, look = looks.groups[group] ?? looks.groups.other;
    brush.beginPath();
    for (const node of nodes) {
      const [x, y, radius] = [node.x * camera.scale + camera.x, node.y * camera.scale + camera.y, radiusOf(node, camera.scale)];
      if (!outside(camera, x - radius, y - radius, x + radius, y + radius)) trace(brush, look.form, x, y, radius);
    }
    // What shines through a node that steps back is the ground, not the lines under it.
    brush.globalAlpha = 1;
    brush.fillStyle = view.ground;
    brush.fill();
    brush.globalAlpha = level === QUIET ? 0.85 : ALPHA[level];
    if (look.fill) {
      brush.fillStyle = look.fill;
      brush.fill();
    }
    brush.strokeStyle = look.line;
    brush.lineWidth = look.width;
    brush.setLineDash(inferred ? [3, 2] : []);
    brush.stroke();
  }
  brush.setLineDash([]);
  paintCounts(brush, view, looks, camera);
}

function paintCounts(brush, view, looks, camera) {
  brush.textAlign = "center";
  brush.textBaseline = "middle";
  brush.font = fontOf(view, true);
  brush.fillStyle = looks.ink;
  for (const node of view.model.nodes) {
    if (!node.inside || radiusOf(node, camera.scale) < 8) continue;
    brush.globalAlpha = node.level === DIM ? 0.3 : 1;
    brush.fillText(String(node.inside), node.x * camera.scale + camera.x, node.y * camera.scale + camera.y);
  }
}

function paintRings(brush, view, looks, camera) {
  brush.globalAlpha = 1;
  const round = (node, away, width, colour) => {
    const [x, y] = [node.x * camera.scale + camera.x, node.y * camera.scale + camera.y];
    brush.beginPath();
    brush.arc(x, y, radiusOf(node, camera.scale) + away, 0, 2 * Math.PI);
    brush.strokeStyle = colour;
    brush.lineWidth = width;
    brush.stroke();
  };
  for (const node of view.model.nodes) {
    if (!node.pinned || node.level === DIM) continue;
    const [x, y] = [node.x * camera.scale + camera.x, node.y * camera.scale + camera.y - radiusOf(node, camera.scale)];
    brush.beginPath();
    brush.arc(x, y, 2.2, 0, 2 * Math.PI);
    brush.fillStyle = looks.strong;
    brush.fill();
    brush.strokeStyle = view.ground;
    brush.lineWidth = 1;
    brush.stroke();
  }
  for (const node of view.model.nodes) {
    if (node.holds && node.level !== DIM && isCalm(view)) round(node, 3.2, 1.4, looks.ink);
  }
  const ringed = [view.picked, view.pathFrom, ...(view.scene.path.length ? [view.scene.path[0], view.scene.path.at(-1)] : [])];
  for (const id of new Set(ringed)) {
    const node = view.model.at.get(id);
    if (!node) continue;
    round(node, 2.2, 2.4, view.ground);
    round(node, 4, 2, looks.strong);
  }
  if (view.focused && view.keyboard) round(view.focused, 7.5, 1.5, looks.ink);
}

function paintNames(brush, view, looks, camera, names) {
  brush.textAlign = "left";
  brush.textBaseline = "middle";
  brush.strokeStyle = view.ground;
  brush.lineWidth = 3;
  // One look after the other: changing the font between names is dear.
  for (const bold of [false, true]) {
    brush.font = fontOf(view, bold);
    for (const [id, name] of names) {
      const node = view.model.at.get(id);
      if (!node || name.bold !== bold) continue;
      const [x, y] = [node.x * camera.scale + camera.x + name.dx, node.y * camera.scale + camera.y + name.dy];
      if (outside(camera, x, y, x + name.width, y + TALL)) continue;
      brush.globalAlpha = node.level === DIM ? 0.16 : 1;
      brush.strokeText(name.text, x, y + TALL / 2);
      brush.fillStyle = bold ? looks.strong : node.level === QUIET ? looks.second : looks.ink;
      brush.fillText(name.text, x, y + TALL / 2);
    }
  }
}
