// Put into the page by tests and benchmarks: when it is drawn, what it says, what it is made of.
window.liantu = {
  state() {
    return document.querySelector("[data-testid=stApp]")?.getAttribute("data-test-script-state");
  },

  // A root and every open shadow root below it.
  roots(from) {
    const found = [from];
    for (const one of from.querySelectorAll("*")) {
      if (one.shadowRoot) found.push(...this.roots(one.shadowRoot));
    }
    return found;
  },

  all(selector) {
    return this.roots(document).flatMap((root) => [...root.querySelectorAll(selector)]);
  },

  // The heading and something beside it are drawn, and nothing is being worked out any more.
  drawn() {
    if (this.state() !== "notRunning") return false;
    const main = document.querySelector("[data-testid=stMain]");
    if (!main) return false;
    const roots = this.roots(main);
    const views = roots.flatMap((root) => [...root.querySelectorAll(".view")]);
    const heading = roots.some((root) => root.querySelector("h1"));
    const plain = main.querySelector("[data-testid=stDataFrame] canvas");
    return heading && (Boolean(plain) || (views.length > 1 && views.every((view) => view.childElementCount)));
  },

  frame() {
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  },

  // Seconds from the start of the navigation; null when nothing was drawn in time.
  async opened(limit = 15) {
    while (!this.drawn()) {
      if (performance.now() > limit * 1000) return null;
      await new Promise(requestAnimationFrame);
    }
    await this.frame();
    return performance.now() / 1000;
  },

  // Seconds until the page has been worked out and drawn again; null when it was not in time.
  changed(limit = 15) {
    const began = performance.now();
    return new Promise((done) => {
      let ran = false;
      const look = async () => {
        if (this.state() !== "notRunning") ran = true;
        if (ran && this.drawn()) {
          await this.frame();
          done((performance.now() - began) / 1000);
        } else if (performance.now() - began > limit * 1000) done(null);
        else requestAnimationFrame(look);
      };
      look();
    });
  },

  // Goes to another view as a link of the app does.
  follow(address) {
    const waiting = this.changed();
    history.pushState(null, "", address);
    window.dispatchEvent(new PopStateEvent("popstate"));
    return waiting;
  },

  // Seconds until the search box shows other answers than before; null when they do not come in time.
  answered(typed, limit = 15) {
    const input = this.all("input[role=combobox]").find((one) => one.closest(".view"));
    const shown = () => this.all(".view [role=option]").map((one) => one.textContent).join("\n");
    const [before, began] = [shown(), performance.now()];
    input.focus();
    input.value = typed;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    return new Promise((done) => {
      const look = async () => {
        const now = shown();
        if (now && now !== before) {
          await this.frame();
          done((performance.now() - began) / 1000);
        } else if (performance.now() - began > limit * 1000) done(null);
        else requestAnimationFrame(look);
      };
      look();
    });
  },

  // What stands out of the page at the right, the innermost elements of it, named with what they stand in.
  spilling() {
    const main = document.querySelector("[data-testid=stMain]");
    if (![document.documentElement, main].some((one) => one.scrollWidth > one.clientWidth)) return [];
    const above = (one) => one.parentElement ?? one.getRootNode().host;
    const held = (one) => {
      for (let up = above(one); up && up !== main; up = above(up)) {
        if (getComputedStyle(up).overflowX !== "visible") return true;
      }
      return false;
    };
    const edge = main.getBoundingClientRect().left + main.clientWidth + 1;
    const found = this.roots(main).flatMap((root) => [...root.querySelectorAll("*")]).filter(
      (one) => one.checkVisibility() && one.getBoundingClientRect().right > edge && !held(one)
    );
    const name = (one) => (one ? `${one.tagName.toLowerCase()}.${one.getAttribute("class") ?? ""}` : "");
    const inner = found.filter((one) => !found.some((other) => other !== one && one.contains(other)));
    return [...new Set(inner.map((one) => `${name(above(above(one)))} > ${name(above(one))} > ${name(one)}`))];
  },

  // The words that are wider than their own boxes.
  cut() {
    return this.all(".mark, .verdict, .row-name, .chip, .total-head")
      .filter((one) => getComputedStyle(one).display !== "inline" && one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.textContent);
  },

  language(element) {
    for (let one = element; one; one = one.parentElement ?? one.getRootNode().host) {
      if (one.lang) return one.lang;
    }
    return "";
  },

  // Everything a person can read or have read to them: [text, language, where].
  words() {
    const found = [];
    const told = ["placeholder", "title", "aria-label", "alt"];
    for (const root of this.roots(document.body)) {
      for (const one of root.querySelectorAll("*")) {
        if (["STYLE", "SCRIPT", "NOSCRIPT"].includes(one.tagName) || !one.checkVisibility()) continue;
        for (const name of told) {
          if (one.getAttribute(name)) found.push([one.getAttribute(name), this.language(one), name]);
        }
        const own = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
        const text = own.map((node) => node.data).join("").trim();
        const where = `${one.tagName.toLowerCase()}.${one.getAttribute("class") ?? ""}`;
        if (text) found.push([text, this.language(one), where]);
        const typed = ["text", "search", "number"].includes(one.type);
        if (one.tagName === "INPUT" && typed && one.value) found.push([one.value, this.language(one), "value"]);
      }
    }
    return found;
  },
};
