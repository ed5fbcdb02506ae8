// <quiz-set>: grades the questions of a quiz where they stand. Nothing is stored, nothing is sent.
"use strict";

const VERDICTS = {
  right: "Your answer, and it is right.",
  wrong: "Your answer. Not this one.",
  missed: "This was the answer.",
  missedToo: "This belongs to the answer too.",
};

class QuizSet extends HTMLElement {
  connectedCallback() {
    const template = this.querySelector("template");
    const form = this.querySelector("form");
    if (!template || !form || this.dataset.ready !== undefined) return;
    this.dataset.ready = "";
    form.addEventListener("submit", (event) => event.preventDefault());
    /** @type {Map<HTMLFieldSetElement, boolean>} questions that were answered, and whether rightly at the first try */
    this.first = new Map();
    this.questions = [...this.querySelectorAll("fieldset")];
    this.questions.forEach((question, index) => this.prepare(question, template, this.questions?.[index + 1]));
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
    part(question, ".question__again").addEventListener("click", () => this.again(question));
    question.addEventListener("change", () => {
      part(question, ".question__status").textContent = "";
    });
    const on = part(question, ".question__next");
    if (next) {
      on.setAttribute("href", `#${next.id}`);
      on.addEventListener("click", (event) => {
        event.preventDefault();
        next.scrollIntoView();
        next.querySelector("input")?.focus({ preventScroll: true });
      });
    } else {
      on.remove();
    }
  }

  /** @param {HTMLFieldSetElement} question */
  check(question) {
    const options = optionsOf(question);
    if (!options.some((option) => option.input.checked)) {
      part(question, ".question__status").textContent = "Choose an answer first.";
      return;
    }
    const several = question.dataset.kind === "several";
    for (const option of options) this.grade(question, option, several);
    const right = options.every((option) => option.input.checked === option.correct);
    if (!this.first?.has(question)) this.first?.set(question, right);

    const result = part(question, ".question__result");
    result.textContent = right ? "Right." : "Not quite.";
    this.toggle(question, true);
    result.focus();
    this.score();
  }

  /**
   * Show one option's feedback in its box.
   *
   * @param {HTMLFieldSetElement} question
   * @param {ReturnType<typeof optionsOf>[number]} option
   * @param {boolean} several
   */
  grade(question, option, several) {
    const { box, input, letter, correct } = option;
    const missed = correct && !input.checked;
    const grade = missed ? "missed" : input.checked ? (correct ? "right" : "wrong") : "other";
    box.dataset.grade = grade;
    const source = question.querySelector(`.key [data-option="${letter}"] [data-when="${missed ? "missed" : "chosen"}"]`);
    const feedback = /** @type {HTMLElement} */ (source?.cloneNode(true) ?? document.createElement("div"));
    feedback.hidden = false;
    const verdict = { right: VERDICTS.right, wrong: VERDICTS.wrong, missed: several ? VERDICTS.missedToo : VERDICTS.missed, other: "" }[grade];
    if (verdict) {
      const words = document.createElement("p");
      words.className = "feedback__verdict";
      words.textContent = verdict;
      feedback.prepend(words);
    }
    box.append(feedback);
  }

  /** @param {HTMLFieldSetElement} question */
  again(question) {
    for (const { box, input } of optionsOf(question)) {
      delete box.dataset.grade;
      box.querySelector(".feedback")?.remove();
      input.checked = false;
    }
    this.toggle(question, false);
    question.querySelector("input")?.focus();
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
    part(question, ".question__again").hidden = !graded;
    const next = question.querySelector(".question__next");
    if (next instanceof HTMLElement) next.hidden = !graded;
  }

  /** Say how it went once every question was answered, and which ones to look at again. */
  score() {
    const questions = this.questions ?? [];
    const first = this.first ?? new Map();
    if (first.size < questions.length) return;
    const score = part(this, ".quiz__score");
    const missed = questions.map((question, index) => ({ question, number: index + 1 })).filter(({ question }) => !first.get(question));
    score.replaceChildren(`${questions.length - missed.length} of ${questions.length} right at the first try.`);
    if (missed.length) {
      score.append(" Worth another look: ");
      missed.forEach(({ question, number }, index) => {
        const link = document.createElement("a");
        link.setAttribute("href", `#${question.id}`);
        link.textContent = `question ${number}`;
        score.append(index ? ", " : "", link);
      });
      score.append(".");
    }
  }
}

/** @param {HTMLFieldSetElement} question */
function optionsOf(question) {
  return [...question.querySelectorAll(".option")].map((box) => ({
    box: /** @type {HTMLElement} */ (box),
    input: /** @type {HTMLInputElement} */ (box.querySelector("input")),
    letter: box.getAttribute("data-option") ?? "",
    correct: box.hasAttribute("data-correct"),
  }));
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
