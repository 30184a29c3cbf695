// What the editor offers while one types: after a colon labels or kinds, after a dot the properties of what the variable is.
const known = { labels: [], kinds: [], properties: {}, functions: [], parameters: [] };
const WORD = "[\\p{L}_][\\p{L}\\p{N}_]*";
const QUIET = /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*|'(?:\\.|[^'\\])*(?:'|$)|"(?:\\.|[^"\\])*(?:"|$)/g;

const quietened = (text) => text.replace(QUIET, (found) => " ".repeat(found.length));

// The bracket that is open where the text ends, and what stands before it.
function openBracket(text) {
  const open = [];
  for (let at = 0; at < text.length; at += 1) {
    if ("([{".includes(text[at])) open.push(at);
    else if (")]}".includes(text[at])) open.pop();
  }
  const at = open.at(-1);
  return at === undefined ? null : { sign: text[at], before: text.slice(0, at) };
}

// The labels or kinds that a variable is given anywhere in the text.
function typesOf(name, text) {
  const found = text.matchAll(new RegExp(`[([]\\s*${name}\\s*:\\s*((?:${WORD}|[|&:!\\s])+)`, "gu"));
  return [...found].flatMap(([, types]) => types.match(new RegExp(WORD, "gu")) ?? []);
}

function propertiesOf(types) {
  const lists = types.map((type) => known.properties[type]).filter(Boolean);
  const chosen = lists.length ? lists : Object.values(known.properties);
  const each = new Map(chosen.flat().map((one) => [one.name, one]));
  return [...each.values()];
}

function variablesOf(text) {
  const found = [...text.matchAll(new RegExp(`[([]\\s*(${WORD})(?=\\s*[:)\\]{*])|\\bAS\\s+(${WORD})`, "giu"))];
  return [...new Set(found.map(([, one, other]) => one ?? other))].filter((name) => !KEYWORDS.includes(name.toUpperCase())).map((name) => ({ name }));
}

// What fits where the text before the caret ends, of the whole text.
function fitting(before, whole) {
  const now = quietened(before), all = quietened(whole);
  if (now.length && now.at(-1) === " " && before.at(-1) !== " ") return []; // inside a string or a comment
  const bracket = openBracket(now);
  let found;
  if (new RegExp(`\\$(?:${WORD})?$`, "u").test(now)) return known.parameters.concat([...all.matchAll(new RegExp(`\\$(${WORD})(?=\\P{L})`, "gu"))].map(([, name]) => ({ name })));
  if ((found = now.match(new RegExp(`(${WORD})\\.(?:${WORD})?$`, "u")))) return propertiesOf(typesOf(found[1], all));
  if (new RegExp(`[:|&!]\\s*(?:${WORD})?$`, "u").test(now) && bracket?.sign !== "{") {
    if (bracket?.sign === "[") return known.kinds;
    const inNode = bracket?.sign === "(" && !/\b(?:WHERE|AND|OR|NOT)\b/i.test(now.slice(bracket.before.length));
    return inNode ? known.labels : [...known.labels, ...known.kinds];
  }
  if (bracket?.sign === "{" && new RegExp(`[{,]\\s*(?:${WORD})?$`, "u").test(now)) {
    const types = bracket.before.match(new RegExp(`:\\s*((?:${WORD}|[|&:!])+)\\s*$`, "u"));
    if (types) return propertiesOf(types[1].match(new RegExp(WORD, "gu")));
  }
  return [...variablesOf(all), ...KEYWORDS.map((name) => ({ name })), ...known.functions];
}

function offers(monaco, model, position) {
  const whole = model.getValue();
  const before = whole.slice(0, model.getOffsetAt(position));
  const word = before.match(new RegExp(`(?:${WORD})?$`, "u"))[0];
  const range = new monaco.Range(position.lineNumber, position.column - word.length, position.lineNumber, position.column);
  const rest = quietened(whole.slice(0, before.length - word.length) + whole.slice(before.length));
  const list = fitting(before, rest).filter(({ name }) => name !== word || !word);
  const suggestions = list.map(({ name, words = "", insert }, at) => ({
    label: { label: name, description: words }, kind: monaco.languages.CompletionItemKind.Text, insertText: insert ?? name, range,
    insertTextRules: insert ? monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet : undefined, sortText: String(at).padStart(4, "0"), filterText: name,
  }));
  return { suggestions };
}
