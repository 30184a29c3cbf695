// The picture as a file: title above, legend and notes below, on white, twice as fine as the screen.
async function takePicture(view, one) {
  try {
    const canvas = sheetOf(view);
    const blob = await new Promise((done, failed) => {
      canvas.toBlob((made) => (made ? done(made) : failed(new Error("the canvas is too large"))), "image/png");
    });
    save(blob, `${(view.scene.title || view.words.picture).replace(/[\\/:*?"<>|\s]+/g, "_").slice(0, 60)}.png`);
  } catch (error) {
    console.warn(error);
    const before = one.textContent;
    one.textContent = one.dataset.failed;
    setTimeout(() => { one.textContent = before; }, 2400);
  }
}

function sheetOf(view) {
  const { width, height } = view.camera, looks = view.themes.light;
  const lines = (words, size, bold) => wrapped(words, fontOf(view, bold, size), width);
  const title = lines(view.scene.title, 16, true), notes = view.scene.notes.flatMap((note) => lines(note, NAME, false));
  const entries = entriesOf(view, looks, width);
  const head = title.length * 24 + 12, legend = (entries.at(-1)?.row ?? -1) * 22 + 34;
  const canvas = document.createElement("canvas");
  const whole = [width + 2 * MARGIN, head + height + legend + notes.length * 18 + 2 * MARGIN];
  const scale = Math.min(SCALE, LONGEST / Math.max(...whole), Math.sqrt(LARGEST / (whole[0] * whole[1])));
  [canvas.width, canvas.height] = whole.map((side) => Math.floor(side * scale));
  const brush = canvas.getContext("2d");
  brush.scale(scale, scale);
  brush.fillStyle = looks.ground;
  brush.fillRect(0, 0, ...whole);
  brush.translate(MARGIN, MARGIN);
  const write = (words, y, size, bold, colour) => {
    Object.assign(brush, { font: fontOf(view, bold, size), fillStyle: colour, textAlign: "left", textBaseline: "middle" });
    brush.fillText(words, 0, y);
  };
  title.forEach((line, row) => write(line, row * 24 + 12, 16, true, looks.ink));
  paintPart(brush, { ...view, ground: looks.ground }, looks, head);
  paintEntries(brush, view, looks, entries, head + height + 18);
  notes.forEach((line, row) => write(line, head + height + legend + row * 18 + 9, NAME, false, looks.second));
  return canvas;
}

function paintPart(brush, view, looks, top) {
  const { width, height } = view.camera;
  brush.save();
  brush.translate(0, top);
  brush.beginPath();
  brush.rect(0, 0, width, height);
  brush.clip();
  paint(brush, view, looks, view.camera, view.names);
  brush.restore();
}

// The legend's entries that are drawn, row by row.
function entriesOf(view, looks, width) {
  const { scene, words } = view, dashed = view.model.edges.some((edge) => edge.inferred);
  const kinds = [
    ...scene.groups.filter((one) => !one.off).map((one) => ({ said: `${one.words} ${one.count}`, node: looks.groups[one.name] ?? looks.groups.other })),
    ...scene.families.filter((one) => !one.off).map((one) => ({ said: `${one.words} ${one.count}`, line: looks.families[one.look || one.name] ?? looks.families.other })),
    ...(dashed ? [{ said: words.inferred, line: looks.families.together, inferred: true }] : []),
  ];
  let [x, row] = [0, 0];
  view.ruler.font = fontOf(view, false);
  for (const kind of kinds) {
    const wide = view.ruler.measureText(kind.said).width + (kind.node ? 20 : 34) + 18;
    if (x && x + wide > width) [x, row] = [0, row + 1];
    Object.assign(kind, { x, row });
    x += wide;
  }
  return kinds;
}

function paintEntries(brush, view, looks, entries, top) {
  for (const { x, row, said, node, line, inferred } of entries) {
    const y = top + row * 22;
    brush.beginPath();
    if (node) {
      trace(brush, node.form, x + 6, y, 5);
      Object.assign(brush, { fillStyle: node.fill ?? looks.ground, strokeStyle: node.line, lineWidth: node.width });
      brush.fill();
    } else {
      brush.moveTo(x, y);
      brush.lineTo(x + 26, y);
      Object.assign(brush, { strokeStyle: line.colour, lineWidth: line.width });
      brush.setLineDash(inferred ? DASHES : []);
    }
    brush.stroke();
    brush.setLineDash([]);
    Object.assign(brush, { font: fontOf(view, false), fillStyle: looks.ink, textAlign: "left", textBaseline: "middle" });
    brush.fillText(said, x + (node ? 18 : 32), y);
  }
}
