// <chart-walk>: one question of a decision chart at a time, out of the same elements as the whole chart.
//
// The state of a walk is the address: "#may-i-share/no/not-sure" is the chart's id and the answers given. Every move
// is a link to such an address, so the browser's own back, reload and "copy link" work, and nothing is stored or sent.
// A walk that has come to its end says so to its own page alone, as the event "chart-walked".
"use strict";

/**
 * @typedef {object} Step
 * @property {HTMLElement} question The question's list item.
 * @property {HTMLAnchorElement} answer The answer that was chosen.
 */

/** @typedef {HTMLElement & {show?: (decision: object) => void, empty?: () => void}} DecisionRecord bare without its script */

class ChartWalk extends HTMLElement {
  connectedCallback() {
    const template = this.querySelector("template");
    if (!template || this.dataset.state) return;

    /** @type {Map<string, HTMLElement>} questions and end sheets by id */
    this.places = new Map();
    for (const place of this.querySelectorAll("[data-question], [data-outcome]")) {
      if (place instanceof HTMLElement) this.places.set(place.dataset.question ?? place.dataset.outcome ?? "", place);
    }
    /** @type {Map<HTMLAnchorElement, string>} where each answer leads on the whole chart */
    this.leads = new Map();
    for (const answer of this.querySelectorAll(".answer")) {
      if (answer instanceof HTMLAnchorElement) this.leads.set(answer, answer.getAttribute("href") ?? "");
    }
    this.addControls(template);
    window.addEventListener("hashchange", () => this.follow(true));
    this.control(".walk__again").addEventListener("click", () => this.record.empty?.());
    this.show([]);
    this.follow(false);
  }

  /** @param {HTMLTemplateElement} template */
  addControls(template) {
    const controls = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    this.prepend(/** @type {Node} */ (controls.querySelector(".walk__bar")));
    this.append(controls);
    for (const title of this.querySelectorAll(".ask__question, .end__title")) {
      const verdict = title.parentElement?.querySelector(".end__verdict")?.id ?? "";
      title.setAttribute("tabindex", "-1");
      title.setAttribute("aria-describedby", `${verdict} ${this.control(".walk__progress").id}`.trim());
    }
  }

  /**
   * @param {string} selector
   * @returns {HTMLElement} an element of this chart that its template is known to hold
   */
  control(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector));
  }

  /** @returns {DecisionRecord} */
  get record() {
    return /** @type {DecisionRecord} */ (this.querySelector("decision-record"));
  }

  get chart() {
    return this.dataset.chart ?? "";
  }

  /**
   * Show what the address asks for, if it asks anything of this chart.
   *
   * @param {boolean} moved Whether the reader has just moved here; then the focus moves too.
   */
  follow(moved) {
    const fragment = readFragment();
    const anchor = fragment ? document.getElementById(fragment) : null;
    if (fragment === "" || fragment.startsWith(`${this.chart}/`)) {
      const atStart = this.dataset.state === "asking" && this.control(".walk__ways").hidden;
      const title = this.show(this.steps(fragment.split("/").slice(1)));
      if (fragment === "" && atStart) return; // the page is new, or another chart on it was left
      if (moved) title?.focus({ preventScroll: true });
      this.bring();
    } else if (anchor && (this.contains(anchor) || anchor === this.closest(".chart"))) {
      const place = anchor.closest("[data-question], [data-outcome]");
      if (!(place instanceof HTMLElement) || place === anchor || place.hidden) this.showWhole();
      anchor.scrollIntoView();
    }
  }

  /**
   * @param {string[]} slugs Answers, as the address names them.
   * @returns {Step[]} the steps they stand for; a wrong one ends the way before it
   */
  steps(slugs) {
    const steps = [];
    let place = this.places.get(this.dataset.start ?? "");
    for (const slug of slugs) {
      const answers = place ? [...place.querySelectorAll(".answer")] : [];
      const answer = answers.find((each) => each instanceof HTMLAnchorElement && each.dataset.answer === slug);
      if (!place || !(answer instanceof HTMLAnchorElement)) break;
      steps.push({ question: place, answer });
      place = this.places.get(answer.dataset.go ?? "");
    }
    return steps;
  }

  /**
   * @param {Step[]} steps
   * @param {number} [count] How many of the steps.
   * @returns {string} the address of the walk after these steps
   */
  address(steps, count = steps.length) {
    return `#${[this.chart, ...steps.slice(0, count).map((step) => step.answer.dataset.answer ?? "")].join("/")}${count ? "" : "/"}`;
  }

  /**
   * Show the question or end sheet that a walk has come to.
   *
   * @param {Step[]} steps
   * @returns {HTMLElement | null} its heading
   */
  show(steps) {
    const last = steps[steps.length - 1];
    const here = this.places.get(last ? last.answer.dataset.go ?? "" : this.dataset.start ?? "");
    const ended = Boolean(here?.dataset.outcome);
    this.dataset.state = ended ? "ended" : "asking";
    for (const place of this.places.values()) place.hidden = place !== here;
    this.control(".chart__questions").hidden = ended; // an empty list is announced, too
    for (const drawing of this.querySelectorAll(".chart__drawing")) drawing.toggleAttribute("hidden", true);
    for (const answer of this.leads.keys()) {
      if (here?.contains(answer)) {
        answer.setAttribute("href", `${this.address(steps).replace(/\/$/, "")}/${answer.dataset.answer ?? ""}`);
      }
    }

    this.control(".walk__bar").hidden = false;
    this.control(".walk__progress").textContent = ended ? "What to do" : progress(steps.length + 1, Number(here?.dataset.mostLeft));
    this.control(".walk__ways").hidden = steps.length === 0;
    this.control(".walk__back").setAttribute("href", this.address(steps, Math.max(0, steps.length - 1)));
    this.control(".walk__so-far").hidden = ended || steps.length === 0;
    const lines = steps.map((step, index) => this.line(step, this.address(steps, index)));
    this.control(".walk__steps").replaceChildren(...(ended ? [] : lines));
    this.control(".walk__whole").hidden = false;
    this.control(".walk__single").hidden = true;
    this.record.hidden = true;
    if (ended && here) {
      const verdict = words(here.querySelector(".end__verdict"), ".end__letter");
      this.record.show?.({ lines, outcome: `${verdict}: ${words(here.querySelector(".end__title"))}` });
      const taken = steps.map(({ question, answer }) => ({ question: question.dataset.question, answer: answer.dataset.answer }));
      const detail = { chart: this.chart, steps: taken, outcome: here.dataset.outcome };
      this.dispatchEvent(new CustomEvent("chart-walked", { bubbles: true, detail }));
    }
    return here ? here.querySelector("[tabindex]") : null;
  }

  /** Show every question and end sheet, as they stand without script. */
  showWhole() {
    this.dataset.state = "whole";
    for (const place of this.places.values()) place.hidden = false;
    this.control(".chart__questions").hidden = false;
    for (const drawing of this.querySelectorAll(".chart__drawing")) drawing.toggleAttribute("hidden", false);
    for (const [answer, href] of this.leads ?? []) answer.setAttribute("href", href);
    for (const name of [".walk__bar", ".record", ".walk__so-far", ".walk__whole"]) this.control(name).hidden = true;
    this.control(".walk__single").hidden = false;
  }

  /**
   * @param {Step} step
   * @param {string} address Where to answer it anew.
   * @returns {HTMLLIElement} one question and its answer
   */
  line(step, address) {
    const line = document.createElement("li");
    line.append(
      element("span", "walk__question", words(step.question.querySelector(".ask__question"), ".ask__number")),
      " ",
      element("span", "walk__answer", words(step.answer.querySelector(".answer__says"))),
    );
    const change = element("a", "walk__change", "Change");
    change.setAttribute("href", address);
    change.append(element("span", "visually-hidden", ` your answer to: ${words(step.question.querySelector(".ask__question"), ".ask__number")}`));
    line.append(" ", change);
    return line;
  }

  /** Bring the top of the chart into view, unless all that it shows of a question or an end sheet is in view. */
  bring() {
    const shown = [...this.places.values()].find((place) => !place.hidden);
    const top = this.getBoundingClientRect().top;
    if (top < 0 || (shown && shown.getBoundingClientRect().bottom > window.innerHeight)) this.scrollIntoView();
  }
}

/** @returns {string} the fragment of the address without "#"; an unreadable one is left as it is */
function readFragment() {
  const raw = location.hash.slice(1);
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/**
 * @param {number} number The question's place on the way, from 1.
 * @param {number} left How many more there can be after it.
 */
function progress(number, left) {
  const rest = left > 0 ? `at most ${left} more` : "the last one";
  return `Question ${number} · ${rest}`;
}

/**
 * @param {Element | null} source
 * @param {string} [without] Selector of what is left out.
 * @returns {string} the words of an element
 */
function words(source, without) {
  if (!source) return "";
  const copy = /** @type {Element} */ (source.cloneNode(true));
  for (const part of copy.querySelectorAll(without ? `${without}, .cite` : ".cite")) part.remove();
  return (copy.textContent ?? "").trim();
}

/**
 * @param {string} name
 * @param {string} className
 * @param {string} text
 */
function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

customElements.define("chart-walk", ChartWalk);
