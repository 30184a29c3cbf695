// The console: parts that Python words, the editor among them, and what is done in them sent back.
//
// For tests the root element tells what the editor holds: `root.console.text()`, and `data-ready` once it stands.
const WIDE = 1280;
const WITH_TEXT = ["run", "plan", "save"];

// Streamlit may drop an event when the next one comes at once: each is sent again until Python has heard it.
function listen(view, { heard }, tell) {
  view.sent = Math.max(view.sent ?? 0, heard);
  view.unheard = (view.unheard ?? []).filter(({ n }) => n > heard);
  view.send = (event) => {
    view.sent += 1;
    view.unheard.push({ n: view.sent, event });
    tell(view.unheard.slice());
  };
}

const textOf = (view) => view.editor?.text() ?? view.loaded ?? "";

function sendOf(view, said, value) {
  const event = { ...JSON.parse(said) };
  if (value !== undefined) event.value = value;
  if (WITH_TEXT.includes(event.do)) {
    event.text = textOf(view);
    clearTimeout(view.resting);
  }
  view.send(event);
}

async function copyWords(button) {
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
  } catch {
    window.prompt(button.textContent, button.dataset.copy);
    return;
  }
  const before = button.textContent;
  button.textContent = button.dataset.done;
  setTimeout(() => { button.textContent = before; }, 1600);
}

function onClick(view, event) {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const menu = event.target.closest?.("details.menu > summary")?.parentElement;
  if (menu) {
    event.preventDefault(); // opened here, at once: what is typed next is all for its field
    menu.open = !menu.open;
    onSummary(menu);
    return;
  }
  const target = event.target.closest?.("button[data-send], [data-insert], [data-copy], a[data-go]");
  if (!target || target.disabled) return;
  event.preventDefault();
  if (!isSure(target)) return;
  if (target.dataset.insert) document.dispatchEvent(new CustomEvent("liantu-insert", { detail: target.dataset.insert }));
  if (target.dataset.copy) copyWords(target);
  else if (target.dataset.send) sendOf(view, target.dataset.send);
  else if (target.dataset.go) go(target.dataset.go);
}

function onChange(view, { target }) {
  if (target.dataset?.send) sendOf(view, target.dataset.send, target.value);
}

// Enter in the field of a parameter runs; so does Ctrl+Enter in any field but the editor, which hears it by itself.
function onKey(view, event) {
  const { target } = event;
  if (event.key === "Escape" && closeMenu(target.closest?.("details.menu[open]"))) event.preventDefault();
  if (event.key !== "Enter" || event.isComposing || target.closest?.(".paper") || target.form) return;
  const field = target.matches?.("input[data-send]");
  if (!field && !(event.ctrlKey || event.metaKey)) return;
  if (!view.root.querySelector(".paper")) return;
  event.preventDefault();
  if (field) sendOf(view, target.dataset.send, target.value);
  sendOf(view, '{"do":"run"}');
}

function closeMenu(menu) {
  if (!menu) return false;
  menu.open = false;
  menu.querySelector("summary").focus();
  return true;
}

// One who opens a menu writes into its field next; pressing elsewhere closes it.
function onSummary(menu) {
  if (!menu.open) return;
  menu.querySelector("input")?.select();
  const away = new AbortController();
  document.addEventListener("pointerdown", (event) => {
    if (menu.isConnected && event.composedPath().includes(menu)) return;
    menu.open = false;
    away.abort();
  }, { signal: away.signal });
}

// What cannot be taken back is asked for once more, on the button itself, for a few seconds.
function isSure(button) {
  const { sure } = button.dataset;
  if (!sure || button.classList.contains("sure")) return true;
  const before = button.textContent;
  button.textContent = sure;
  button.classList.add("sure");
  setTimeout(() => { button.textContent = before; button.classList.remove("sure"); }, 4000);
  return false;
}

function onSubmit(view, event) {
  event.preventDefault();
  const form = event.target, value = form.querySelector("input").value;
  sendOf(view, form.dataset.send, value);
  form.closest("details")?.removeAttribute("open");
}

const keeping = (element) => element?.dataset?.keep ?? element?.dataset?.send ?? element?.dataset?.insert ?? element?.dataset?.go;

// For how long it has been running, counted here so that nothing needs to be sent for it.
function tick(timer) {
  const { since, words } = timer.dataset, began = performance.now() - Number(since) * 1000;
  const say = () => { timer.textContent = words.replace("{now}", Math.floor((performance.now() - began) / 1000)); };
  const ticking = setInterval(() => (timer.isConnected ? say() : clearInterval(ticking)), 500);
  say();
}

// A part is built anew only when it is another one: what is being typed in it or beside it stays.
function place(view, slots) {
  for (const [name, tree] of Object.entries(slots)) {
    const slot = view.root.querySelector(`[data-slot="${name}"]`);
    const said = JSON.stringify(tree);
    if (!slot || slot.said === said) continue;
    const focused = slot.contains(view.root.getRootNode().activeElement) && keeping(view.root.getRootNode().activeElement);
    const opened = [...slot.querySelectorAll("details[open][data-keep]")].map(keeping);
    const typed = new Map([...slot.querySelectorAll("details[open] input[data-keep]")].map((field) => [keeping(field), field.value]));
    slot.said = said;
    slot.replaceChildren(...tree.map((node) => build(node, false)));
    // What stands beside the editor on a wide screen is folded where it would push the result away.
    for (const details of slot.querySelectorAll("details[data-keep]")) details.open = opened.includes(keeping(details)) || ("wide" in details.dataset && innerWidth >= WIDE);
    for (const field of slot.querySelectorAll("details[open] input[data-keep]")) field.value = typed.get(keeping(field)) ?? field.value;
    slot.querySelectorAll("[data-since]").forEach(tick);
    if (focused) [...slot.querySelectorAll("[data-send], [data-keep], [data-go], [data-insert]")].find((one) => keeping(one) === focused)?.focus({ preventScroll: true });
  }
}

function viewOf(root) {
  const view = { root, editor: null, load: null, loaded: "", marked: 0, theme: "light" };
  root.addEventListener("click", (event) => onClick(view, event));
  root.addEventListener("change", (event) => onChange(view, event));
  root.addEventListener("submit", (event) => onSubmit(view, event));
  root.addEventListener("keydown", (event) => onKey(view, event));
  root.console = { text: () => textOf(view), put: (text) => view.editor?.put(text), focus: () => view.editor?.focus() };
  return view;
}

// Light or dark, as the page's own ground is.
function themeNow() {
  const ground = document.querySelector("[data-testid=stApp]") ?? document.body;
  const [red, green, blue] = (getComputedStyle(ground).backgroundColor.match(/[\d.]+/g) ?? [255, 255, 255]).map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}

async function stand(view, given, language) {
  const paper = view.root.querySelector(".paper");
  const hear = {
    run: () => sendOf(view, '{"do":"run"}'),
    typed: () => {
      clearTimeout(view.resting);
      view.resting = setTimeout(() => {
        if (view.editor && !view.editor.composing) view.send({ do: "typed", text: textOf(view) });
      }, RESTED);
    },
  };
  paper.replaceChildren(Object.assign(document.createElement("pre"), { className: "waiting", textContent: given.text }));
  try {
    const monaco = await monacoFrom(given.files, language);
    view.editor = edit(monaco, paper, { ...given, text: view.loaded }, hear);
  } catch (error) {
    console.warn(error);
    view.editor = plainBox(paper, { ...given, text: view.loaded }, hear);
  }
  view.insert = ({ detail }) => view.editor.insert(detail);
  document.addEventListener("liantu-insert", view.insert);
  view.editor.dress(view.theme);
  if (view.mark) view.editor.mark(view.mark);
  view.root.dataset.ready = "";
}

function takeIn(view, given) {
  Object.assign(known, given.known);
  if (view.load !== given.load) {
    view.load = given.load;
    view.loaded = given.text;
    clearTimeout(view.resting);
    view.editor?.put(given.text);
    clearTimeout(view.resting);
  }
  view.mark = given.mark;
  if (view.marked !== given.mark?.number) {
    view.marked = given.mark?.number;
    view.editor?.mark(given.mark);
  }
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".console");
  root.lang = data.language === "zh" ? "zh-CN" : "en";
  root.view ??= viewOf(root);
  const view = root.view;
  listen(view, data, (events) => setTriggerValue("events", events));
  if (!view.laid) {
    view.laid = true;
    root.replaceChildren(build(data.frame, false));
  }
  place(view, data.slots);
  if (data.editor) {
    const theme = themeNow();
    takeIn(view, data.editor);
    if (theme !== view.theme) view.editor?.dress((view.theme = theme));
    if (!view.standing) view.standing = stand(view, data.editor, data.language);
  }
  // Streamlit also calls this when one drawing overtakes another: only what has left the page lets go.
  return () => setTimeout(() => {
    if (root.isConnected) return;
    clearTimeout(view.resting);
    document.removeEventListener("liantu-insert", view.insert);
    view.editor?.close();
  });
}
