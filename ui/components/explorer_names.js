// What stands beside a node: its name, cut where it is long, and never so that it reads like another's.
const NAME = 12; // px, whatever the zoom
const WIDEST = 172, NARROW = 98;
const CUT = "…";
const BETWEEN = /[\s,，、·()（）–-]/, IN_WORD = /[\p{Script=Latin}\p{N}'’-]/u;
// Where the middle goes, the part that differs takes at most this share of the room before the beginning has its own.
const TAIL = 0.6;

// Whoever would be called like another is called by the whole name. Answers with every name, in order, with how many
// of its letters another one begins with too.
function callApart(nodes) {
  for (const node of nodes) node.label = node.label.replace(/\s+/g, " ");
  const base = (node) => (node.label.endsWith(CUT) && !node.name.endsWith(CUT) ? node.label.slice(0, -1) : node.label);
  const called = new Map();
  for (const node of nodes) called.set(base(node), (called.get(base(node)) ?? new Set()).add(node.name));
  const bases = [...called.keys()];
  const alike = (node, own) => called.get(own).size > 1 || (own !== node.label && bases.some((other) => other !== own && other.startsWith(own)));
  const whole = nodes.filter((node) => alike(node, base(node)));
  for (const node of whole) node.label = node.name.replace(/\s+/g, " ");
  const labels = [...new Set(nodes.map(({ label }) => label))].sort().map((label) => [...label]);
  const shared = labels.map((letters, place) => Math.max(sharedBy(letters, labels[place - 1]), sharedBy(letters, labels[place + 1])));
  return new Map(labels.map((letters, place) => [letters.join(""), shared[place]]));
}

// With how many letters both begin.
function sharedBy(one, other = []) {
  const differs = one.findIndex((letter, place) => letter !== other[place]);
  return differs < 0 ? one.length : differs;
}

// The largest number up to `most` for which it holds, as it does for all smaller ones.
function largest(most, holds) {
  let [fits, over] = [0, most + 1];
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    if (holds(middle)) fits = middle;
    else over = middle;
  }
  return fits;
}

// The name in so much room; where its beginning is another's too, the middle goes and the part that differs stays.
function cutName(label, tells, width, measure) {
  if (measure(label) <= width) return label;
  const letters = [...label], begun = (count) => `${letters.slice(0, count).join("").trimEnd()}${CUT}`;
  const plain = largest(letters.length - 1, (count) => measure(begun(count)) <= width);
  if (plain > tells || !tells) return begun(plain);
  const differs = Math.min(tells, letters.length - 1);
  let start = differs;
  while (start < letters.length - 1 && BETWEEN.test(letters[start])) start += 1;
  while (start > 0 && IN_WORD.test(letters[start - 1])) start -= 1;
  return cutBefore(letters, start, differs, width, measure);
}

// The beginning, a gap, then what begins at `start`, at least up to `differs`.
function cutBefore(letters, start, differs, width, measure) {
  const part = (from, to) => letters.slice(from, to).join("");
  const end = (from, count) => `${part(from, from + count)}${from + count < letters.length ? CUT : ""}`;
  const both = (count, from, after) => `${part(0, count).trimEnd()}${CUT}${end(from, after)}`;
  // A word so long that what differs in it would be lost begins where it differs.
  const from = measure(both(1, start, differs - start + 1)) > width ? differs : start, left = letters.length - from;
  const least = Math.max(differs - from + 1, largest(left, (count) => measure(end(from, count)) <= width * TAIL));
  const head = wordsOf(part(0, largest(from - 1, (count) => measure(both(count, from, least)) <= width)));
  const after = largest(left, (count) => measure(both(head, from, count)) <= width);
  return both(Math.max(1, head), from, Math.max(1, after));
}

// How many of these letters stand in whole words, where there is one.
function wordsOf(begun) {
  return [...begun.replace(/\s\S*$/, "")].length;
}

// All names in so much room. Should two read alike even so, the later one shows another of its words.
function cutNames({ model, ruler, family }, bold, widest) {
  ruler.font = fontOf({ family }, bold);
  const measure = (text) => ruler.measureText(text).width, found = new Map(), taken = new Set(model.called.keys());
  for (const [label, tells] of model.called) {
    let text = cutName(label, tells, widest, measure);
    if (text !== label && taken.has(text)) text = otherCuts(label, widest, measure).find((other) => !taken.has(other)) ?? text;
    taken.add(text);
    found.set(label, { text, width: Math.ceil(measure(text)) });
  }
  return found;
}

function otherCuts(label, width, measure) {
  const letters = [...label], begins = (place) => !BETWEEN.test(letters[place]) && !(IN_WORD.test(letters[place]) && IN_WORD.test(letters[place - 1]));
  const starts = letters.map((letter, place) => place).filter((place) => place > 1 && begins(place));
  return starts.map((start) => cutBefore(letters, start, start, width, measure));
}

// A name as it stands in the picture.
function nameOf(view, node, bold, widest = WIDEST) {
  const { cuts } = view.model, room = `${bold} ${widest}`;
  if (!cuts.has(room)) cuts.set(room, cutNames(view, bold, widest));
  return cuts.get(room).get(node.label);
}

function fontOf(view, bold, size = NAME) {
  return `${bold ? 700 : 400} ${size}px ${view.family}`;
}
