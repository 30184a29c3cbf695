// The editor: Monaco in our colours, with a mark where the text is wrong; a plain text box where it was not served.
// Beside the lists of what the graph holds it is as high as they are.
const LOWEST = innerWidth >= 1280 ? 326 : 200, HIGHEST = 442;
const RESTED = 500; // ms without typing until Python is told

// The program calls `define`; nobody else may find one meanwhile, so it is ours for just so long.
function defined(address) {
  return new Promise((done, failed) => {
    const before = globalThis.define;
    const script = document.createElement("script");
    let made;
    globalThis.define = (name, needed, make = needed) => { made = {}; make(made); };
    const over = (end, value) => { globalThis.define = before; script.remove(); end(value); };
    script.onload = () => over(done, made);
    script.onerror = () => over(failed, new Error("the editor was not served"));
    script.src = new URL(address, rootOfApp()).href;
    document.head.append(script);
  });
}

function monacoFrom({ program, style, words_zh: zh }, language) {
  if (!program) return Promise.reject(new Error("the editor was not served"));
  globalThis.liantuMonaco ??= (async () => {
    // Fonts are of the document; the rules themselves also stand beside the editor.
    document.head.append(sheetOf(style));
    if (language === "zh" && zh) await defined(zh);
    return defined(program);
  })();
  globalThis.liantuMonaco.catch(() => { globalThis.liantuMonaco = undefined; });
  return globalThis.liantuMonaco;
}

function sheetOf(address) {
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = new URL(address, rootOfApp()).href;
  return sheet;
}

function optionsOf({ text, words }) {
  return {
    value: text, language: "liantu-cypher", ariaLabel: words.label, fontSize: 14, lineHeight: 23, tabSize: 2, insertSpaces: true,
    fontFamily: '"Noto Sans Mono CJK SC", "Sarasa Mono SC", Menlo, Consolas, monospace', padding: { top: 10, bottom: 10 },
    automaticLayout: true, fixedOverflowWidgets: true, scrollBeyondLastLine: false, wordWrap: "on", wrappingIndent: "indent",
    minimap: { enabled: false, showRegionSectionHeaders: false, showMarkSectionHeaders: false }, stickyScroll: { enabled: false }, folding: false, glyphMargin: false, lineNumbersMinChars: 3, lineDecorationsWidth: 12,
    overviewRulerLanes: 0, overviewRulerBorder: false, hideCursorInOverviewRuler: true, renderLineHighlight: "none", contextmenu: false,
    // Whatever would want a worker of its own stays off.
    links: false, colorDecorators: false, defaultColorDecorators: "never", wordBasedSuggestions: "off", occurrencesHighlight: "off", selectionHighlight: false, codeLens: false,
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false }, bracketPairColorization: { enabled: false }, guides: { indentation: false, bracketPairs: false },
    quickSuggestions: { other: true, comments: false, strings: false }, acceptSuggestionOnEnter: "off", suggest: { showIcons: false, showStatusBar: false, filterGraceful: false },
    hover: { enabled: false }, lightbulb: { enabled: "off" }, scrollbar: { alwaysConsumeMouseWheel: false, verticalScrollbarSize: 8, horizontalScrollbarSize: 8 },
  };
}

function edit(monaco, paper, given, hear) {
  teachCypher(monaco);
  paper.replaceChildren(sheetOf(given.files.style));
  const place = paper.appendChild(document.createElement("div"));
  place.className = "place";
  const editor = monaco.editor.create(place, optionsOf(given));
  editor.getModel().setEOL(monaco.editor.EndOfLineSequence.LF);
  editor.getModel().updateOptions({ bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false } });
  const grow = () => { place.style.height = `${Math.min(HIGHEST, Math.max(LOWEST, editor.getContentHeight()))}px`; };
  editor.onDidContentSizeChange(grow);
  grow();
  const { KeyMod, KeyCode } = monaco;
  editor.addCommand(KeyMod.CtrlCmd | KeyCode.Enter, () => {
    editor.trigger("run", "hideSuggestWidget", {});
    hear.run();
  });
  // Tab writes; after Esc it leads on, as a keyboard alone must be able to.
  editor.addCommand(KeyCode.Escape, () => editor.updateOptions({ tabFocusMode: true }), "!suggestWidgetVisible && !findWidgetVisible && !editorHasSelection");
  editor.onDidBlurEditorText(() => editor.updateOptions({ tabFocusMode: false }));
  const own = { monaco, editor, marks: editor.createDecorationsCollection(), zone: null, composing: false };
  editor.onDidCompositionStart(() => { own.composing = true; });
  editor.onDidCompositionEnd(() => { own.composing = false; hear.typed(); });
  editor.onDidChangeModelContent(() => { unmark(own); hear.typed(); });
  return Object.assign(own, {
    text: () => editor.getValue(),
    put: (text) => { editor.executeEdits("load", [{ range: editor.getModel().getFullModelRange(), text }]); editor.pushUndoStop(); editor.setPosition({ lineNumber: 1, column: 1 }); },
    insert: (text) => {
      editor.pushUndoStop();
      editor.executeEdits("schema", editor.getSelections().map((range) => ({ range, text, forceMoveMarkers: true })));
      editor.focus();
    },
    dress: (theme) => dressIn(monaco, theme),
    mark: (mark) => markIn(own, mark),
    focus: () => editor.focus(),
    close: () => { const model = editor.getModel(); editor.dispose(); model?.dispose(); },
  });
}

function unmark(own) {
  own.marks.clear();
  if (own.zone !== null) own.editor.changeViewZones((zones) => zones.removeZone(own.zone));
  own.zone = null;
}

// The line on sand, the word underlined, and the sentence directly under it. Python counts characters, Monaco code units.
function markIn(own, mark) {
  unmark(own);
  const model = own.editor.getModel();
  if (!mark || mark.line > model.getLineCount()) return;
  const content = model.getLineContent(mark.line);
  const column = [...content].slice(0, mark.column - 1).join("").length + 1;
  const word = model.getWordAtPosition({ lineNumber: mark.line, column });
  const end = Math.max(column + 1, word && word.startColumn <= column ? word.endColumn : 0);
  own.marks.set([
    { range: new own.monaco.Range(mark.line, 1, mark.line, 1), options: { isWholeLine: true, className: "wrong-line", marginClassName: "wrong-margin" } },
    { range: new own.monaco.Range(mark.line, column, mark.line, end), options: { inlineClassName: "wrong", showIfCollapsed: true } },
  ]);
  const said = document.createElement("div");
  said.className = "wrong-said";
  // The editor takes the pointer for itself wherever it is pressed; here it opens what is folded and marks text.
  for (const kind of ["pointerdown", "mousedown"]) said.addEventListener(kind, (event) => event.stopPropagation());
  said.append(build({ t: "div", a: { class: "wrong-words" }, c: mark.said }, false));
  const margin = document.createElement("div");
  margin.className = "wrong-margin";
  const zone = { afterLineNumber: mark.line, heightInPx: 34, domNode: said, marginDomNode: margin, suppressMouseDown: true };
  own.editor.changeViewZones((zones) => { own.zone = zones.addZone(zone); });
  const fitted = () => {
    if (own.zone === null) return;
    const inner = said.firstElementChild.getBoundingClientRect().height + 14;
    if (Math.abs(inner - zone.heightInPx) < 2) return;
    zone.heightInPx = inner;
    own.editor.changeViewZones((zones) => zones.layoutZone(own.zone));
  };
  requestAnimationFrame(fitted);
  for (const details of said.querySelectorAll("details")) details.addEventListener("toggle", fitted);
  own.editor.revealLineInCenterIfOutsideViewport(mark.line);
}

// Where the editor was not served one can still write and run.
function plainBox(paper, given, hear) {
  const box = document.createElement("textarea");
  Object.assign(box, { value: given.text, spellcheck: false, className: "plain" });
  box.setAttribute("aria-label", given.words.label);
  box.addEventListener("input", hear.typed);
  box.addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) hear.run(); });
  const said = document.createElement("p");
  said.className = "caption";
  said.textContent = given.words.no_editor;
  paper.replaceChildren(box, said);
  return {
    composing: false, text: () => box.value, put: (text) => { box.value = text; }, dress() {}, mark() {}, close() {}, focus: () => box.focus(),
    insert: (text) => { box.setRangeText(text, box.selectionStart, box.selectionEnd, "end"); box.focus(); hear.typed(); },
  };
}
