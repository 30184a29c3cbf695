// Cypher for the editor: what is coloured how. Names of the graph come from Python.
const KEYWORDS = ("ALL ALLSHORTESTPATHS AND ANY AS ASC ASCENDING BY CALL CASE CONTAINS CREATE DELETE DESC DESCENDING DETACH DISTINCT "
  + "ELSE END ENDS EXISTS EXPLAIN FALSE FOREACH IN IS LIMIT MATCH MERGE NONE NOT NULL OFFSET ON OPTIONAL OR ORDER PROFILE REMOVE RETURN SET "
  + "SHORTESTPATH SINGLE SKIP STARTS THEN TRUE UNION UNWIND USE WHEN WHERE WITH XOR YIELD").split(" ");

// No other colours than these four, on either ground.
const INKS = {
  light: { base: "vs", ink: "1A2733", name: "0F5C8C", text: "5E4C0B", comment: "5C6B79", ground: "FFFFFF", number: "5C6B79", chosen: "E1EAF1", line: "B4BFCA" },
  dark: { base: "vs-dark", ink: "E6EBF0", name: "8CC4E8", text: "E0CB85", comment: "9FACB8", ground: "14202B", number: "9FACB8", chosen: "2A3B4A", line: "4A5B6A" },
};

function dressIn(monaco, name) {
  const { base, ink, name: names, text, comment, ground, number, chosen, line } = INKS[name];
  monaco.editor.defineTheme(`liantu-${name}`, {
    base, inherit: false,
    rules: [
      { token: "", foreground: ink }, { token: "keyword", foreground: ink, fontStyle: "bold" }, { token: "type", foreground: names },
      { token: "string", foreground: text }, { token: "variable", foreground: text }, { token: "comment", foreground: comment },
    ],
    colors: {
      "editor.background": `#${ground}`, "editor.foreground": `#${ink}`, "editorLineNumber.foreground": `#${number}`, "editorLineNumber.activeForeground": `#${ink}`,
      "editor.selectionBackground": `#${chosen}`, "editor.inactiveSelectionBackground": `#${chosen}`, "editorCursor.foreground": `#${ink}`,
      "editorSuggestWidget.background": `#${ground}`, "editorSuggestWidget.foreground": `#${ink}`, "editorSuggestWidget.border": `#${line}`,
      "editorSuggestWidget.selectedBackground": `#${chosen}`, "editorSuggestWidget.selectedForeground": `#${ink}`,
      "editorSuggestWidget.highlightForeground": `#${names}`, "editorSuggestWidget.focusHighlightForeground": `#${names}`, "list.hoverBackground": `#${chosen}`,
      "editorWidget.background": `#${ground}`, "editorWidget.border": `#${line}`, "widget.shadow": "#00000000", focusBorder: `#${names}`, "editorBracketMatch.border": `#${line}`,
      "editorBracketMatch.background": `#${chosen}`, ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((depth) => [`editorBracketHighlight.foreground${depth}`, `#${ink}`])),
      "editorBracketHighlight.unexpectedBracket.foreground": `#${ink}`, "input.background": `#${ground}`, "input.border": `#${line}`, "scrollbar.shadow": "#00000000",
    },
  });
  monaco.editor.setTheme(`liantu-${name}`);
}

function teachCypher(monaco) {
  if (monaco.languages.getLanguages().some(({ id }) => id === "liantu-cypher")) return;
  monaco.languages.register({ id: "liantu-cypher" });
  monaco.languages.setLanguageConfiguration("liantu-cypher", {
    comments: { lineComment: "//", blockComment: ["/*", "*/"] },
    brackets: [["(", ")"], ["[", "]"], ["{", "}"]],
    autoClosingPairs: ["()", "[]", "{}", "''", '""', "``"].map(([open, close]) => ({ open, close, notIn: ["string", "comment"] })),
    wordPattern: /[\p{L}_][\p{L}\p{N}_]*/u,
  });
  monaco.languages.setMonarchTokensProvider("liantu-cypher", {
    ignoreCase: true, unicode: true, keywords: KEYWORDS,
    tokenizer: {
      root: [
        [/\/\/.*$/, "comment"], [/\/\*/, "comment", "@comment"],
        [/'/, "string", "@single"], [/"/, "string", "@double"], [/`[^`]*`/, "type"],
        [/\$[\p{L}_][\p{L}\p{N}_]*/, "variable"],
        // `:Label` and `|Label`; `{key: value}` has a space after its colon.
        [/([:|&!])([\p{L}_][\p{L}\p{N}_]*)/, ["", "type"]],
        [/(\.)([\p{L}_][\p{L}\p{N}_]*)/, ["", ""]],
        [/[\p{L}_][\p{L}\p{N}_]*(?=\s*:\s)/, ""],
        [/(?:count|collect)(?=\s*\{)/, "keyword"], [/(?:all|any|none|single|exists)(?=\s*\()/, ""],
        [/[\p{L}_][\p{L}\p{N}_]*/, { cases: { "@keywords": "keyword", "@default": "" } }],
      ],
      comment: [[/\*\//, "comment", "@pop"], [/./, "comment"]],
      single: [[/\\./, "string"], [/'/, "string", "@pop"], [/[^'\\]+/, "string"]],
      double: [[/\\./, "string"], [/"/, "string", "@pop"], [/[^"\\]+/, "string"]],
    },
  });
  monaco.languages.registerCompletionItemProvider("liantu-cypher", { triggerCharacters: [":", ".", "$", "|", "{", ...BEFORE_VALUES], provideCompletionItems: (model, at, { triggerCharacter }) => offers(monaco, model, at, triggerCharacter) });
}
