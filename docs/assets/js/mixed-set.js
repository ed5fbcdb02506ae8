// <mixed-set>: puts a set of questions together and has <quiz-set> ask them. The questions are those of the chapters;
// they come in scripts of their own, one for each part, and only when a set is made.
"use strict";

(() => {
  /**
   * @typedef {object} Drawable a question as macros/finish/practice.py wrote it
   * @property {string} id
   * @property {string} rule
   * @property {string} case
   * @property {boolean} graded
   * @property {string} html
   */

  class MixedSet extends HTMLElement {
    connectedCallback() {
      const start = this.querySelector(".mixed__start");
      if (!(start instanceof HTMLTemplateElement) || this.from) return;
      this.querySelector(".mixed__without")?.remove();
      this.append(start.content.cloneNode(true));
      this.from = /** @type {HTMLSelectElement} */ (this.querySelector(".mixed__from"));
      this.querySelector("form")?.addEventListener("submit", (event) => {
        event.preventDefault();
        this.draw();
      });
      this.querySelector(".mixed__own").addEventListener("change", () => this.count());
    }

    /** @returns {boolean} whether questions to answer in one's own words are wanted, too */
    get own() {
      return this.querySelector(".mixed__own").checked;
    }

    /** Say with each rule how many questions it has. */
    count() {
      for (const rule of this.querySelectorAll("[data-counts]")) {
        const [graded, all] = rule.getAttribute("data-counts").split(" ");
        rule.textContent = rule.textContent.replace(/\(\d+\)$/, `(${this.own ? all : graded})`);
      }
    }

    /** @returns {string[]} ids of all questions that have a right answer */
    get graded() {
      return [...this.querySelectorAll("[data-graded]")].flatMap((part) => part.getAttribute("data-graded")?.split(" ") ?? []);
    }

    /** @returns {HTMLElement} */
    get status() {
      return /** @type {HTMLElement} */ (this.querySelector(".mixed__status"));
    }

    /** Make a set of what was chosen, by lot. */
    async draw() {
      const [kind, id] = this.from.value.split(" ");
      const questions = await this.load(kind === "part" ? [id] : undefined);
      const fitting = questions?.filter((each) => (this.own || each.graded) && (kind !== "rule" || each.rule === id));
      if (fitting) this.show(mixed(fitting).slice(0, Number(this.querySelector(".mixed__count").value)), "Your set");
    }

    /**
     * Ask the questions that are due.
     *
     * @param {string[]} ids
     */
    async review(ids) {
      const questions = await this.load();
      if (questions) this.show(mixed(questions.filter(({ id }) => ids.includes(id))), "Your review");
    }

    /**
     * @param {string[]} [parts] By default all of them.
     * @returns {Promise<Drawable[] | undefined>} their questions; nothing when they could not be loaded, which is said
     */
    async load(parts) {
      const scripts = new Map(this.dataset.scripts.split(" ").map((address) => [address.replace(/^.*\/|\.js$/g, ""), address]));
      const wanted = parts ?? [...scripts.keys()];
      this.status.textContent = "One moment…";
      try {
        await Promise.all(wanted.filter((part) => !self.handbookQuestions?.[part]).map((part) => lateScript(scripts.get(part))));
        const found = wanted.map((part) => self.handbookQuestions[part]);
        this.stories = Object.assign({}, this.stories, ...found.map((part) => part.stories));
        this.status.textContent = "";
        return found.flatMap((part) => part.questions);
      } catch {
        this.status.textContent = "The questions could not be loaded. Try again, or choose a chapter below.";
        return undefined;
      }
    }

    /**
     * @param {Drawable[]} questions
     * @param {string} name
     */
    show(questions, name) {
      const template = /** @type {HTMLTemplateElement} */ (this.querySelector(".mixed__set"));
      const set = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
      const title = set.querySelector(".mixed__title");
      title.textContent = `${name}: ${questions.length} ${questions.length === 1 ? "question" : "questions"}`;
      set.querySelector("form").append(...questions.flatMap((question, index) => this.asked(question, index, questions)));
      set.querySelector(".mixed__print").addEventListener("click", () => window.print());
      this.querySelector(".mixed__place").replaceChildren(set);
      title.scrollIntoView();
      title.focus({ preventScroll: true });
    }

    /**
     * @param {Drawable} question
     * @param {number} index
     * @param {Drawable[]} questions
     * @returns {Element[]} the question with its number, and before it its story if that was not told yet
     */
    asked(question, index, questions) {
      const asked = element(question.html);
      asked.setAttribute("data-number", String(index + 1));
      asked.querySelector(".question__number").textContent = `Question ${index + 1} of ${questions.length}`;
      if (!question.case) return [asked];
      const told = questions.slice(0, index).some((before) => before.case === question.case);
      asked.querySelector(".question__case").hidden = !told;
      return told ? [asked] : [element(this.stories[question.case]), asked];
    }
  }

  /**
   * @param {Drawable[]} questions
   * @returns {Drawable[]} the same by lot, but those about one case together, as they follow each other in their chapter
   */
  function mixed(questions) {
    const lots = questions.map((question) => ({ question, lot: Math.random() })).sort((one, other) => one.lot - other.lot);
    const drawn = lots.map(({ question }) => question);
    const place = (question) => drawn.findIndex((each) => each === question || (each.case && each.case === question.case));
    return [...drawn].sort((one, other) => place(one) - place(other) || questions.indexOf(one) - questions.indexOf(other));
  }

  /**
   * @param {string} html what the build wrote
   * @returns {Element}
   */
  function element(html) {
    return new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
  }

  customElements.define("mixed-set", MixedSet);
})();
