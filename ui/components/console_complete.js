// What the editor offers while one types: after a colon labels or kinds, after a dot the properties of what the variable is,
// after a comparison the words that the property takes.
const known = { labels: [], kinds: [], properties: {}, functions: [], parameters: [] };
const WORD = "[\\p{L}_][\\p{L}\\p{N}_]*";
const QUIET = /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*|'(?:\\.|[^'\\])*(?:'|$)|"(?:\\.|[^"\\])*(?:"|$)/g;
const BEFORE_VALUES = ["'", '"', "[", " "]; // when these are typed, the words of a property are offered or nothing

const quietened = (text) => text.replace(QUIET, (found) => " ".repeat(found.length));
const wordsIn = (text) => text.match(new RegExp(WORD, "gu")) ?? [];
const eachOnce = (list) => [...new Map(list.map((one) => [one.name, one])).values()];

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
  return [...found].flatMap(([, types]) => wordsIn(types));
}

function propertiesOf(types) {
  const lists = types.map((type) => known.properties[type]).filter(Boolean);
  return (lists.length ? lists : Object.values(known.properties)).flat();
}

// The string that is open where a text ends.
function openString(text) {
  const last = [...text.matchAll(QUIET)].at(-1);
  if (!last || !/^['"]/.test(last[0]) || last.index + last[0].length < text.length) return null;
  return /^(['"])(?:\\.|(?!\1)[^\\])*\1$/s.test(last[0]) ? null : { quote: last[0][0], at: last.index, typed: last[0].slice(1) };
}

// The words of the property that is compared where the text ends: `{declared: `, `c.declared = `, `c.declared IN ['yes', `.
function valuesAt(text, all) {
  const now = text.replace(QUIET, (found) => (/^['"]/.test(found) ? "'" : " ").repeat(found.length));
  const valuesOf = (name, types) => eachOnce(propertiesOf(types).filter((one) => one.name === name).flatMap(({ values = [] }) => values));
  const beside = now.match(new RegExp(`(?<![.\\p{L}\\p{N}_])(${WORD})\\.(${WORD})\\s*(?:=|<>|\\bIN\\s*\\[(?:\\s*'+\\s*,)*)\\s*$`, "iu"));
  if (beside) return valuesOf(beside[2], typesOf(beside[1], all));
  const key = now.match(new RegExp(`[{,]\\s*(${WORD})\\s*:\\s*$`, "u")), bracket = openBracket(now);
  const owner = key && bracket?.sign === "{" && bracket.before.match(new RegExp(`[([]\\s*(${WORD})?\\s*(?::((?:${WORD}|[|&:!\\s])+))?$`, "u"));
  return owner ? valuesOf(key[1], owner[2] ? wordsIn(owner[2]) : owner[1] ? typesOf(owner[1], all) : []) : [];
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
  if ((found = now.match(new RegExp(`(${WORD})\\.(?:${WORD})?$`, "u")))) return eachOnce(propertiesOf(typesOf(found[1], all)));
  if (new RegExp(`[:|&!]\\s*(?:${WORD})?$`, "u").test(now) && bracket?.sign !== "{") {
    if (bracket?.sign === "[") return known.kinds;
    const inNode = bracket?.sign === "(" && !/\b(?:WHERE|AND|OR|NOT)\b/i.test(now.slice(bracket.before.length));
    return inNode ? known.labels : [...known.labels, ...known.kinds];
  }
  if (bracket?.sign === "{" && new RegExp(`[{,]\\s*(?:${WORD})?$`, "u").test(now)) {
    const types = bracket.before.match(new RegExp(`:\\s*((?:${WORD}|[|&:!])+)\\s*$`, "u"));
    if (types) return eachOnce(propertiesOf(wordsIn(types[1])));
  }
  return [...variablesOf(all), ...KEYWORDS.map((name) => ({ name })), ...known.functions];
}

function offers(monaco, model, position, trigger) {
  const whole = model.getValue();
  const before = whole.slice(0, model.getOffsetAt(position)), after = whole.slice(before.length);
  const string = openString(before);
  const word = string ? string.typed : before.match(new RegExp(`(?:${WORD})?$`, "u"))[0];
  const head = before.slice(0, string ? string.at : before.length - word.length);
  // A string that is closed at once is replaced whole, another one is closed.
  const closed = string && after.match(new RegExp(`^[\\p{L}\\p{N}_]*(?=${string.quote})`, "u"));
  const rest = quietened(head + (closed ? after.slice(closed[0].length + 1) : after));
  const quoted = (name) => (string ? name + (closed ? "" : string.quote) : `${/[:=>]$/.test(head) ? " " : ""}'${name}'`);
  const values = valuesAt(head, rest).map(({ name, words }) => ({ name, words, text: quoted(name), filter: `${name} ${words}` }));
  const others = string || BEFORE_VALUES.includes(trigger) ? [] : fitting(before, rest);
  const range = new monaco.Range(position.lineNumber, position.column - word.length, position.lineNumber, position.column + (closed?.[0].length ?? 0));
  const list = [...values, ...others].filter(({ name }) => name !== word || !word);
  const suggestions = list.map(({ name, words = "", insert, text = insert ?? name, filter = name }, at) => ({
    label: { label: name, description: words }, kind: monaco.languages.CompletionItemKind.Text, insertText: text, range,
    insertTextRules: insert ? monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet : undefined, sortText: String(at).padStart(4, "0"), filterText: filter,
  }));
  return { suggestions };
}
