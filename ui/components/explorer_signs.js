// The signs of the legend: the same forms and lines as in the picture.
function signOf(look, off, ground) {
  const fill = off ? "none" : look.fill ?? ground;
  const asked = { fill, stroke: look.line, "stroke-width": String(Math.max(1.2, look.width)) };
  const made = {
    dot: ["circle", { cx: "7", cy: "7", r: "5" }],
    triangle: ["path", { d: "M7 1.5 12.8 12H1.2Z" }],
    square: ["rect", { x: "2.5", y: "2.5", width: "9", height: "9" }],
    diamond: ["path", { d: "M7 1 13 7 7 13 1 7Z" }],
  }[look.form];
  return { t: "svg", a: { class: "form", viewBox: "0 0 14 14", "aria-hidden": "true" }, c: [{ t: made[0], a: { ...made[1], ...asked } }] };
}

function strokeOf(look, inferred) {
  const asked = { x1: "0", y1: "5", x2: "22", y2: "5", stroke: look.colour, "stroke-width": String(look.width) };
  if (inferred) asked["stroke-dasharray"] = DASHES.join(" ");
  return { t: "svg", a: { class: "stroke", viewBox: "0 0 22 10", "aria-hidden": "true" }, c: [{ t: "line", a: asked }] };
}
