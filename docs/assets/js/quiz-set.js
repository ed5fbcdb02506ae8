// <quiz-set>: grades the questions of a quiz where they stand. Nothing is stored, nothing is sent.
//
// What it finds it says to its own page alone, as an event: "question-answered".
"use strict";

/**
 * @typedef {object} QuestionAnswered what the event "question-answered" tells
 * @property {string} id The question's id.
 * @property {boolean} right
 * @property {boolean} sure
 * @property {string[]} answer The letters that were chosen; of what was placed "a.2", its letter and its place.
 */

const VERDICTS = {
  right: "Your answer, and it is right.",
  wrong: "Your answer. Not this one.",
  missed: "This was the answer.",
  missedToo: "This belongs to the answer too.",
  placed: "Right where it belongs.",
};

class QuizSet extends HTMLElement {
  connectedCallback() {
    const template = this.querySelector("template");
    const form = this.querySelector("form");
    if (!template || !form || this.dataset.ready !== undefined) return;
    this.dataset.ready = "";
    form.addEventListener("submit", (event) => event.preventDefault());
    /** @type {Map<HTMLFieldSetElement, {right: boolean, sure: boolean}>} how each question went at the first try */
    this.first = new Map();
    /** @type {Set<HTMLFieldSetElement>} questions whose last answer was wrong */
    this.wrong = new Set();
    const all = [...this.querySelectorAll("fieldset")];
    this.questions = all.filter((question) => question.querySelector(".option"));
    for (const question of this.questions) this.prepare(question, template, all[all.indexOf(question) + 1]);
    addEventListener("pagehide", () => this.forget()); // a browser may keep the page for its Back
  }

  /** Empty what a reader wrote in words of their own. */
  forget() {
    for (const area of this.querySelectorAll("textarea")) area.value = "";
  }

  /**
   * @param {HTMLFieldSetElement} question
   * @param {HTMLTemplateElement} template
   * @param {HTMLFieldSetElement | undefined} next
   */
  prepare(question, template, next) {
    const key = part(question, ".key");
    question.insertBefore(template.content.cloneNode(true), key);
    const answer = part(key, ".key__answer");
    answer.hidden = true;
    part(question, ".question__result").after(answer);
    key.hidden = true;
    part(question, ".question__check").addEventListener("click", () => this.check(question));
    part(question, ".question__again").addEventListener("click", () => this.again([question]));
    question.addEventListener("change", () => {
      part(question, ".question__status").textContent = "";
    });
    const on = part(question, ".question__next");
    if (next) {
      on.setAttribute("href", `#${next.id}`);
      on.addEventListener("click", (event) => {
        event.preventDefault();
        const open = this.after(question) ?? next;
        open.scrollIntoView();
        field(open)?.focus({ preventScroll: true });
      });
    } else {
      on.remove();
    }
  }

  /**
   * @param {HTMLFieldSetElement} question
   * @returns {HTMLFieldSetElement | undefined} the first question after this one that is not graded
   */
  after(question) {
    const all = [...this.querySelectorAll("fieldset")];
    return all.slice(all.indexOf(question) + 1).find((each) => !each.querySelector("[data-grade]"));
  }

  /** @param {HTMLFieldSetElement} question */
  check(question) {
    const options = optionsOf(question);
    const lacking = wanted(options);
    if (lacking) {
      part(question, ".question__status").textContent = lacking;
      return;
    }
    for (const option of options) this.grade(question, option);
    const right = options.every((option) => option.right);
    const { checked } = /** @type {HTMLInputElement} */ (part(question, ".question__sure input"));
    if (!this.first?.has(question)) this.first?.set(question, { right, sure: checked });
    this.wrong?.[right ? "delete" : "add"](question);
    const result = part(question, ".question__result");
    result.textContent = right ? "Right." : "Not quite.";
    this.toggle(question, true);
    result.focus();
    this.score();
    const answer = options.filter((option) => option.answered).map(({ letter, placed, input }) => (placed ? `${letter}.${input.value}` : letter));
    const detail = { id: question.dataset.question, right, sure: checked, answer };
    question.dispatchEvent(new CustomEvent("question-answered", { bubbles: true, detail }));
  }

  /**
   * Show one option's feedback in its box.
   *
   * @param {HTMLFieldSetElement} question
   * @param {Answered} option
   */
  grade(question, option) {
    const { box, letter, grade } = option;
    box.dataset.grade = grade;
    const source = question.querySelector(`.key [data-option="${letter}"] [data-when="${grade === "missed" ? "missed" : "chosen"}"]`);
    const feedback = /** @type {HTMLElement} */ (source?.cloneNode(true) ?? document.createElement("div"));
    feedback.hidden = false;
    const verdict = this.verdict(question, option);
    if (verdict) {
      const words = document.createElement("p");
      words.className = "feedback__verdict";
      words.textContent = verdict;
      feedback.prepend(words);
    }
    box.append(feedback);
  }

  /**
   * @param {HTMLFieldSetElement} question
   * @param {Answered} option
   * @returns {string} what an option is told before its feedback
   */
  verdict(question, { grade, letter, placed }) {
    if (grade === "other") return "";
    if (!placed) return grade === "missed" && question.dataset.kind === "several" ? VERDICTS.missedToo : VERDICTS[grade];
    return grade === "right" ? VERDICTS.placed : part(question, `.key [data-option="${letter}"] .key__belongs`).textContent ?? "";
  }

  /** @param {HTMLFieldSetElement[]} questions to be answered once more; the first of them takes the focus */
  again(questions) {
    for (const question of questions) {
      for (const { box, input } of optionsOf(question)) {
        delete box.dataset.grade;
        box.querySelector(".feedback")?.remove();
        if (input instanceof HTMLSelectElement) input.value = "";
        else input.checked = false;
      }
      this.toggle(question, false);
    }
    part(this, ".quiz__retry").hidden = true;
    const [question] = questions;
    if (questions.length > 1) question?.scrollIntoView();
    if (question) field(question)?.focus({ preventScroll: questions.length > 1 });
  }

  /**
   * @param {HTMLFieldSetElement} question
   * @param {boolean} graded
   */
  toggle(question, graded) {
    for (const { input } of optionsOf(question)) input.disabled = graded;
    part(question, ".question__result").hidden = !graded;
    part(question, ".key__answer").hidden = !graded;
    part(question, ".question__check").hidden = graded;
    part(question, ".question__sure").hidden = graded || (this.first?.has(question) ?? false);
    part(question, ".question__again").hidden = !graded;
    const next = question.querySelector(".question__next");
    if (next instanceof HTMLElement) next.hidden = !graded;
  }

  /** Say how it went once every question was answered, and which ones to look at again. */
  score() {
    const questions = this.questions ?? [];
    const first = this.first ?? new Map();
    if (first.size < questions.length) return;
    const missed = questions.filter((question) => !first.get(question)?.right);
    const sure = missed.filter((question) => first.get(question)?.sure);
    const score = part(this, ".quiz__score");
    score.replaceChildren(`${questions.length - missed.length} of ${questions.length} right at the first try.`);
    if (missed.length) score.append(" Worth another look: ", ...links(missed), ".");
    if (sure.length) score.append(" Look first where you were sure: ", ...links(sure), ".");
    const retry = part(this, ".quiz__retry");
    const wrong = questions.filter((question) => this.wrong?.has(question));
    retry.hidden = !wrong.length;
    retry.onclick = () => this.again(wrong);
  }
}

/**
 * @typedef {object} Answered one option, and how a reader answered it
 * @property {HTMLElement} box
 * @property {HTMLInputElement | HTMLSelectElement} input
 * @property {string} letter
 * @property {boolean} placed whether it takes a place or a partner, and is not chosen
 * @property {boolean} answered
 * @property {boolean} right
 * @property {"right" | "wrong" | "missed" | "other"} grade
 */

/**
 * @param {HTMLFieldSetElement} question
 * @returns {Answered[]}
 */
function optionsOf(question) {
  return [...question.querySelectorAll(".option")].map((box) => {
    const input = /** @type {HTMLInputElement | HTMLSelectElement} */ (box.querySelector("input, select"));
    const base = { box: /** @type {HTMLElement} */ (box), input, letter: box.getAttribute("data-option") ?? "" };
    if (input instanceof HTMLSelectElement) {
      const right = input.value === box.getAttribute("data-place");
      return { ...base, placed: true, answered: input.value !== "", right, grade: right ? "right" : "wrong" };
    }
    const correct = box.hasAttribute("data-correct");
    const grade = input.checked ? (correct ? "right" : "wrong") : correct ? "missed" : "other";
    return { ...base, placed: false, answered: input.checked, right: input.checked === correct, grade };
  });
}

/**
 * @param {Answered[]} options
 * @returns {string} what an answer still lacks before it can be graded
 */
function wanted(options) {
  if (!options.some((option) => option.placed)) return options.some((option) => option.answered) ? "" : "Choose an answer first.";
  const values = options.map((option) => option.input.value);
  if (values.includes("")) return "Answer each line first.";
  return new Set(values).size < values.length ? "Two lines have the same answer. Each is used once." : "";
}

/**
 * @param {HTMLFieldSetElement[]} questions
 * @returns {(string | HTMLElement)[]} their numbers as links, with commas between them
 */
function links(questions) {
  return questions.flatMap((question, index) => {
    const link = document.createElement("a");
    link.setAttribute("href", `#${question.id}`);
    link.textContent = `question ${question.dataset.number}`;
    return index ? [", ", link] : [link];
  });
}

/**
 * @param {Element} question
 * @returns {HTMLElement | null} where an answer begins, or where it was told how it went
 */
function field(question) {
  return question.querySelector(".option :is(input, select):enabled, textarea") ?? question.querySelector(".question__result");
}

/**
 * @param {Element} parent
 * @param {string} selector
 * @returns {HTMLElement} an element that the template is known to hold
 */
function part(parent, selector) {
  return /** @type {HTMLElement} */ (parent.querySelector(selector));
}

customElements.define("quiz-set", QuizSet);
