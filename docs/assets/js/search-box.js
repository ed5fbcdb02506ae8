// <search-box>: a field that answers while one types. The answers are links in a list that follows the combobox pattern:
// arrows choose, Enter follows, Tab walks from link to link. What is typed stays in the field: it is not sent or kept.
"use strict";

(() => {
  const PAUSE = 1000; // milliseconds after which what could not be loaded is asked for again
  const QUIET = 500; // milliseconds without a key before the number of results is said

  /** @type {Promise<any> | undefined} the engine; asked for once, at the first use of a search on the page */
  let engine;
  let ready = false;

  /** @param {string} names addresses of our own scripts, in order, with spaces between them */
  function load(names) {
    engine =
      engine ??
      Promise.all(names.split(" ").map((name) => lateScript(name))).then(
        () => {
          const made = new self.SearchEngine(self.handbookSearch);
          ready = true;
          return made;
        },
        (error) => {
          setTimeout(() => (engine = undefined), PAUSE); // a later question tries again
          throw error;
        },
      );
    return engine;
  }

  class SearchBox extends HTMLElement {
    connectedCallback() {
      const source = document.querySelector("search-dialog");
      const parts = source?.querySelector("template.search__parts");
      const field = this.querySelector("input");
      if (!(parts instanceof HTMLTemplateElement) || !field || this.field) return;
      this.scripts = source.dataset.scripts;
      this.top = source.dataset.home.replace(/index\.html$/, "");
      this.field = field;
      this.append(parts.content.cloneNode(true));
      if (!this.closest("dialog")) this.querySelector(".search__examples")?.remove(); // the page has its own
      this.list = this.querySelector("[role=listbox]");
      this.list.id = `${field.id}-found`;
      for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", this.list.id]]) {
        field.setAttribute(name, value);
      }
      const form = this.querySelector("form");
      form.hidden = false;
      form.addEventListener("submit", (event) => this.submit(event));
      field.addEventListener("focus", () => load(this.scripts).catch(() => {}));
      field.addEventListener("input", () => this.ask());
      this.addEventListener("keydown", (event) => this.press(event));
      this.addEventListener("click", (event) => {
        const example = event.target.closest(".search__example");
        if (example) this.fill(example.textContent);
      });
    }

    /** Put a question into the field and answer it. @param {string} words */
    fill(words) {
      this.field.value = words.replace(/[“”]/g, "");
      this.field.focus();
      return this.ask();
    }

    /** Forget the question. */
    clear() {
      this.field.value = "";
      this.show("empty", []);
    }

    /** Answer what stands in the field. */
    async ask() {
      const typed = this.field.value;
      let groups = [];
      if (typed.trim()) {
        if (!ready) this.show("loading", []);
        try {
          const found = await load(this.scripts);
          if (typed !== this.field.value) return;
          groups = found.find(typed);
        } catch {
          if (typed === this.field.value) this.show("failed", []);
          return;
        }
      }
      this.show(typed.trim() ? (groups.length ? "found" : "none") : "empty", groups);
    }

    /**
     * @param {"empty" | "loading" | "found" | "none" | "failed"} state
     * @param {{name: string, results: any[]}[]} groups
     */
    show(state, groups) {
      this.dataset.state = state;
      this.choose(undefined);
      this.list.replaceChildren(...groups.map((group, number) => this.group(group, `${this.list.id}-${number}`)));
      this.list.hidden = !groups.length;
      this.field.setAttribute("aria-expanded", String(groups.length > 0));
      for (const part of this.querySelectorAll("[data-when]")) part.hidden = part.dataset.when !== state;
      const count = this.options().length;
      const notice = this.querySelector(`[data-when=${state}] > p`)?.textContent ?? "";
      const words = state === "found" ? `${count} ${count === 1 ? "result" : "results"}` : notice;
      clearTimeout(this.quiet);
      this.quiet = setTimeout(() => { this.querySelector("[role=status]").textContent = state === "empty" ? "" : words; }, QUIET);
    }

    /** @param {{name: string, results: any[]}} group @param {string} id */
    group({ name, results }, id) {
      const box = made("div", "search__group", made("p", "search__name", name));
      box.firstChild.id = id;
      box.setAttribute("role", "group");
      box.setAttribute("aria-labelledby", id);
      box.append(...results.map((result, number) => this.option(result, `${id}-${number}`)));
      return box;
    }

    /** @param {{address: string, title: string, label: string, sentence: any[]}} result @param {string} id */
    option({ address, title, label, sentence }, id) {
      const link = made("a", "search__result", made("span", "search__title", title));
      link.id = id;
      link.setAttribute("role", "option");
      link.setAttribute("aria-selected", "false");
      link.setAttribute("href", this.top + address);
      if (label) link.append(" ", made("span", "search__label", label));
      const said = sentence.map(({ text, found }) => (found ? made("mark", "search__mark", text) : text));
      if (said.length) link.append(" ", made("span", "search__sentence", ...said));
      return link;
    }

    /** @returns {HTMLAnchorElement[]} */
    options() {
      return [...this.list.querySelectorAll("[role=option]")];
    }

    /** Mark one option as the one that Enter follows, or none. @param {HTMLAnchorElement | undefined} option */
    choose(option) {
      for (const each of this.options()) each.setAttribute("aria-selected", String(each === option));
      this.chosen = option;
      if (option) this.field.setAttribute("aria-activedescendant", option.id);
      else this.field.removeAttribute("aria-activedescendant");
      option?.scrollIntoView({ block: "nearest" });
    }

    /** Enter follows the option that is chosen; without one it leads to the first. @param {Event} event */
    async submit(event) {
      event.preventDefault();
      if (this.chosen) {
        this.chosen.click();
        return;
      }
      await this.ask();
      this.options()[0]?.focus();
    }

    /** @param {KeyboardEvent} event */
    press(event) {
      const options = this.options(), inField = event.target === this.field;
      const at = options.indexOf(inField ? this.chosen : event.target);
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.key === "Escape" && !this.closest("dialog") && this.field.value) {
        this.clear();
      } else if (options.length && (inField || at >= 0)) {
        const next = { ArrowDown: at + 1, ArrowUp: at < 0 ? options.length - 1 : at - 1, Home: at < 0 ? undefined : 0, End: at < 0 ? undefined : options.length - 1 }[event.key];
        if (next === undefined) return;
        if (inField) this.choose(options[next]);
        else (options[next] ?? this.field).focus();
      } else {
        return;
      }
      event.preventDefault();
    }
  }

  /** @param {string} tag @param {string} name @param {...(string | Node)} children */
  function made(tag, name, ...children) {
    const element = document.createElement(tag);
    element.className = name;
    element.append(...children);
    return element;
  }

  customElements.define("search-box", SearchBox);

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a.search-example") : null;
    const box = link && document.querySelector("main search-box");
    if (!box || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    box.fill(link.textContent);
  });
})();
