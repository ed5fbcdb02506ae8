// <course-player>: the handbook as a course. It shows the pages in its frame, hears what is answered on them, keeps count
// and tells the learning system. The pages themselves know of no system.
"use strict";

/** @typedef {import("./session.js").Interaction} Interaction */

/**
 * @typedef {object} Asked a question that counts
 * @property {string} id
 * @property {string} mark Four letters that stand for it in what the system keeps.
 * @property {string} kind
 * @property {string} objective
 * @property {string} ask
 * @property {string[]} key As the event "question-answered" writes answers.
 * @property {string} yes The letter that says "true"; "" in a question of another kind.
 */

/**
 * @typedef {object} Course what the package was made with
 * @property {"1.2" | "2004"} scorm
 * @property {number} pass The score that passes, 0 to 100, where the system names none.
 * @property {{page: string, mark: string, title: string, questions: Asked[]}[]} chapters The chapters that count.
 * @property {Record<string, string>} marks Pages of the handbook that are no chapters of the course, to their marks.
 * @property {Record<string, Record<string, {ask: string, answers: string[]}>>} charts Chart, its question, its answers in order.
 */

(() => {
  const HANDBOOK = "handbook/";
  const FORM = "1"; // how the state is written; another one is not read
  const PAUSE = 60_000; // milliseconds from an answer until it is told, unless the student goes on to another page
  const MOST = 250; // letters of a description
  const WATCH = 250; // milliseconds between two looks whether another page has come into the frame

  class CoursePlayer extends HTMLElement {
    connectedCallback() {
      /** @type {Course} */
      this.course = JSON.parse(this.part("data").textContent ?? "");
      /** @type {Map<string, Asked>} */
      this.questions = new Map(this.course.chapters.flatMap(({ questions }) => questions.map((each) => [each.id, each])));
      /** @type {Map<string, boolean>} question's id to whether its latest answer was right */
      this.answers = new Map();
      /** @type {Set<string>} pages that were opened */
      this.opened = new Set();
      this.page = "";
      this.told = ""; // what the system knows already
      this.session = new window.Session(this.course.scorm);
      this.pass = Number.isFinite(this.session.mastery) ? this.session.mastery : this.course.pass;
      this.recall(this.session.state, this.session.location);
      this.frame = /** @type {HTMLIFrameElement} */ (this.part("frame"));
      this.frame.addEventListener("load", () => this.arrived());
      setInterval(() => this.arrived(), WATCH); // a quiz can be answered before its page has all its pictures
      this.part("home").addEventListener("click", () => this.overview(true));
      this.part("leave").addEventListener("click", () => this.leave());
      this.part("go-on").addEventListener("click", () => this.open(this.page || this.course.chapters[0].page));
      for (const link of this.querySelectorAll("[data-page]")) {
        link.addEventListener("click", (event) => {
          event.preventDefault();
          this.open(/** @type {HTMLElement} */ (link).dataset.page ?? "");
        });
      }
      addEventListener("pagehide", () => this.session.end(this.standing));
      addEventListener("pageshow", (event) => event.persisted && this.closed("gone"));
      document.addEventListener("visibilitychange", () => document.hidden && this.save());
      this.part("retry").addEventListener("click", () => this.save());
      this.part("alone").hidden = this.session.live;
      this.overview(false);
      this.save();
    }

    /**
     * @param {string} name
     * @returns {HTMLElement} a part that the page is known to hold
     */
    part(name) {
      return /** @type {HTMLElement} */ (this.querySelector(`.course__${name}`));
    }

    /**
     * Go on from what the system kept; what this edition no longer has is forgotten.
     *
     * @param {string} state
     * @param {string} location
     */
    recall(state, location) {
      const [form, opened = "", answers = ""] = state.split(";");
      if (form !== FORM) return;
      const marks = new Map([...this.questions.values()].map(({ id, mark }) => [mark, id]));
      for (const [, mark, result] of answers.matchAll(/(....)([rw])/g)) {
        const id = marks.get(mark);
        if (id) this.answers.set(id, result === "r");
      }
      const pages = new Map([...this.pages].map(([page, mark]) => [mark, page]));
      for (const [mark] of opened.matchAll(/..../g)) if (pages.has(mark)) this.opened.add(pages.get(mark) ?? "");
      if (this.pages.has(location)) this.page = location;
    }

    /** Every page of the handbook, and the mark that stands for it. */
    get pages() {
      const chapters = this.course.chapters.map(({ page, mark }) => /** @type {[string, string]} */ ([page, mark]));
      return new Map([...chapters, ...Object.entries(this.course.marks)]);
    }

    get state() {
      const opened = [...this.opened].map((page) => this.pages.get(page)).join("");
      const answers = [...this.answers].map(([id, right]) => `${this.questions.get(id)?.mark}${right ? "r" : "w"}`).join("");
      return [FORM, opened, answers].join(";");
    }

    get right() {
      return [...this.answers.values()].filter(Boolean).length;
    }

    /** How far the student is. The score counts every question, answered or not. */
    get standing() {
      const all = this.questions.size;
      const score = Math.round((100 * this.right) / all);
      const done = this.answers.size === all;
      const result = /** @type {"open" | "passed" | "failed"} */ (!done ? "open" : score >= this.pass ? "passed" : "failed");
      return { location: this.page, state: this.state, score, progress: this.answers.size / all, result };
    }

    /** Tell the system what is new, and the student if the system did not take it. */
    save() {
      clearTimeout(this.timer);
      this.timer = undefined;
      const now = JSON.stringify(this.standing);
      if (!this.session.live || (now === this.told && !this.session.pending.length)) return;
      const taken = this.session.save(this.standing);
      this.told = taken ? now : "";
      this.part("refused").hidden = taken;
    }

    /** Save before long. */
    soon() {
      this.timer ??= setTimeout(() => this.save(), PAUSE);
    }

    /**
     * Show a page; one that is in the frame already stays as it is, with what was written on it.
     *
     * @param {string} page
     */
    open(page) {
      if (page !== this.shownPage()) this.frame.src = HANDBOOK + page;
      this.part("frame").hidden = false;
      this.part("overview").hidden = true;
      this.part("home").hidden = false;
      this.frame.focus();
    }

    /** @returns {string} path of the page in the frame; "" when there is none, or one of another site */
    shownPage() {
      const shown = this.frame.contentDocument;
      return !shown || shown.location.protocol === "about:" ? "" : shown.location.pathname.split(`/${HANDBOOK}`).pop() ?? "";
    }

    /** When another page has come into the frame, hear what is answered on it. */
    arrived() {
      const shown = this.frame.contentDocument;
      const page = this.shownPage();
      if (!shown || !page || shown === this.heard || shown.readyState === "loading") return;
      this.heard = shown;
      this.frame.title = shown.title;
      for (const link of shown.querySelectorAll('a[href^="http"]')) link.setAttribute("target", "_blank");
      shown.addEventListener("question-answered", (event) => this.answered(/** @type {CustomEvent} */ (event).detail));
      shown.addEventListener("chart-walked", (event) => this.walked(/** @type {CustomEvent} */ (event).detail));
      if (!this.pages.has(page)) return;
      const elsewhere = this.page !== page;
      this.page = page;
      this.opened.add(page);
      if (elsewhere) this.save();
    }

    /** @param {{id: string, right: boolean, answer: string[]}} told */
    answered({ id, right, answer }) {
      const question = this.questions.get(id);
      const chapter = this.course.chapters.find(({ page }) => page === this.page);
      if (!question || !chapter?.questions.includes(question)) return; // asked elsewhere it is practice
      this.answers.set(id, right);
      this.session.judging = true;
      this.session.pending.push({
        id,
        type: TYPES[question.kind],
        objective: question.objective,
        answer: this.pattern(question, answer),
        key: this.pattern(question, question.key),
        right,
        asked: question.ask.slice(0, MOST),
        at: new Date(),
      });
      this.count();
      if (this.answers.size === this.questions.size) this.save();
      else this.soon();
    }

    /**
     * Tell each answer of a walk, and where it ended. There is no right one: a chart asks what is so.
     *
     * @param {{chart: string, steps: {question: string, answer: string}[], outcome: string}} walk
     */
    walked({ chart, steps, outcome }) {
      const common = { objective: "", key: "", right: null, at: new Date() };
      for (const { question, answer } of steps) {
        const { ask, answers } = this.course.charts[chart]?.[question] ?? { ask: "", answers: [] };
        const letter = LETTERS[answers.indexOf(answer)];
        if (letter) this.session.pending.push({ ...common, id: `${chart}.${question}`, type: "choice", answer: letter, asked: ask.slice(0, MOST) });
      }
      this.session.pending.push({ ...common, id: `${chart}.end`, type: "fill-in", answer: outcome, asked: "Where the walk ended" });
      this.soon();
    }

    /**
     * @param {Asked} question
     * @param {string[]} answer
     * @returns {string} the answer as the standard writes it
     */
    pattern({ kind, yes }, answer) {
      const { modern } = this.session;
      const between = modern ? "[,]" : ",";
      const split = answer.map((each) => each.split("."));
      if (kind === "true-false") return String(answer[0] === yes).slice(0, modern ? undefined : 1);
      if (kind === "match") return split.map((pair) => pair.join(modern ? "[.]" : ".")).join(between);
      if (kind === "order") return split.sort(([, one], [, other]) => Number(one) - Number(other)).map(([letter]) => letter).join(between);
      return answer.join(between);
    }

    /** Write down on the bar and on the overview how far the student is. */
    count() {
      const { score, result } = this.standing;
      const all = this.questions.size;
      const words = `${this.answers.size} of ${all} questions answered, ${this.right} right`;
      this.part("count").textContent = result === "open" ? words : `${words}: ${result === "passed" ? "passed" : "not passed yet"}`;
      this.part("standing").textContent = {
        open: `${words}. Every question counts, and your latest answer to it. With ${this.pass} percent right you pass.`,
        passed: `You have answered all ${all} questions, and ${score} percent are right. You have passed.`,
        failed: `You have answered all ${all} questions, and ${score} percent are right. You need ${this.pass} percent. Try again what you missed: your latest answer counts.`,
      }[result];
      for (const chapter of this.course.chapters) {
        const line = this.querySelector(`[data-of="${chapter.page}"]`);
        const answered = chapter.questions.filter(({ id }) => this.answers.has(id));
        const right = answered.filter(({ id }) => this.answers.get(id)).length;
        const asked = `${chapter.questions.length} questions`;
        const told = answered.length ? `${right} right of ${answered.length} answered` : this.opened.has(chapter.page) ? "opened" : "";
        if (line) line.textContent = told ? `${told}, ${asked}` : asked;
      }
    }

    /** @param {boolean} asked Whether the student asked for it; then the focus goes there. */
    overview(asked) {
      this.count();
      const title = this.pageTitle;
      this.part("go-on").textContent = title ? `Go on with: ${title}` : "Begin";
      this.part("overview").hidden = false;
      this.part("frame").hidden = true;
      this.part("home").hidden = true;
      if (asked) this.part("title").focus();
    }

    /** The title of the page read last, in general words when it is no chapter; "" when there is none. */
    get pageTitle() {
      return this.course.chapters.find(({ page }) => page === this.page)?.title ?? (this.page ? "the page you read last" : "");
    }

    /** Save, end the session, and close the window if the system opened one; not while the system takes nothing. */
    leave() {
      const { live } = this.session;
      this.save();
      if (!this.part("refused").hidden) return;
      this.session.end(this.standing);
      this.closed(live ? "saved" : "nothing");
      window.close();
    }

    /**
     * Nothing can be told any more: say so, and show nothing that could be answered.
     *
     * @param {"saved" | "nothing" | "gone"} why
     */
    closed(why) {
      for (const name of ["frame", "overview", "bar"]) this.part(name).hidden = true;
      for (const name of ["saved", "nothing", "gone"]) this.part(name).hidden = name !== why;
      this.part("end").hidden = false;
      this.part("end").focus();
    }
  }

  const LETTERS = "abcdefghijklmnopqrstuvwxyz";

  /** @type {Record<string, string>} */
  const TYPES = { single: "choice", several: "choice", "true-false": "true-false", order: "sequencing", match: "matching" };

  customElements.define("course-player", CoursePlayer);
})();
