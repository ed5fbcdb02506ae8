// <decision-record>: what a walk through a chart came to, with room for notes, to copy, print or save as a text file.
//
// All of it is made here in the page. Nothing is stored or sent; what was typed is gone when the page is left.
"use strict";

/**
 * @typedef {object} Decision
 * @property {HTMLLIElement[]} lines One for each question: its words, the answer, and a link to change it.
 * @property {string} outcome The verdict and the outcome.
 */

class DecisionRecord extends HTMLElement {
  /**
   * Show a decision that was come to today. What was typed before stays: a changed answer loses nobody's notes.
   *
   * @param {Decision} decision
   */
  show(decision) {
    this.prepare();
    this.day = new Date();
    this.part(".record__date").textContent = this.day.toLocaleDateString("en-US", { day: "numeric", month: "long", year: "numeric" });
    this.part(".record__steps").replaceChildren(...decision.lines);
    this.part(".record__outcome").textContent = decision.outcome;
    this.part(".record__status").textContent = "";
    this.forgetPlain();
    this.hidden = false;
  }

  /** Let the controls work; once. */
  prepare() {
    if (this.day) return;
    this.part(".record__copy").addEventListener("click", () => this.copy());
    this.part(".record__print").addEventListener("click", () => window.print());
    this.part(".record__save").addEventListener("click", () => this.save());
    this.part(".record__over").addEventListener("click", () => this.empty());
    for (const area of this.areas) area.addEventListener("input", () => this.mirror());
    addEventListener("pagehide", () => this.empty()); // a browser may keep the page for its Back
  }

  /** @returns {HTMLTextAreaElement[]} where a person types */
  get areas() {
    return /** @type {HTMLTextAreaElement[]} */ ([...this.querySelectorAll(".record__field textarea")]);
  }

  /**
   * @param {string} selector
   * @returns {HTMLElement} an element that the page is known to hold
   */
  part(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector));
  }

  /** Forget what was typed. */
  empty() {
    for (const area of this.areas) area.value = "";
    this.mirror();
  }

  /** Put what was typed where paper shows all of it; a text area prints only what is in view. */
  mirror() {
    for (const area of this.areas) {
      const written = area.nextElementSibling;
      if (written) written.textContent = area.value;
    }
    this.forgetPlain();
  }

  /** Empty and hide what was selected for a copy. */
  forgetPlain() {
    const plain = /** @type {HTMLTextAreaElement} */ (this.part(".record__plain"));
    plain.value = "";
    plain.hidden = true;
  }

  /** @returns {string} the record as plain text */
  get text() {
    const steps = [...this.querySelectorAll(".record__steps > li")].map(
      (line, index) => `${index + 1}. ${spoken(line, ".walk__question")} ${spoken(line, ".walk__answer")}`,
    );
    const typed = this.areas.map((area) => `${spoken(this, `label[for="${area.id}"]`)}:\n${area.value.trim() || "-"}`);
    const [head, outcome, unnamed] = ["head", "outcome", "unnamed"].map((name) => spoken(this, `.record__${name}`));
    return [head, ...steps, outcome, unnamed, ...typed].join("\n\n").concat("\n");
  }

  /** Put the record on the clipboard; where a browser does not allow that, select it so that a key press does. */
  async copy() {
    const status = this.part(".record__status");
    status.textContent = "";
    const copied = await navigator.clipboard?.writeText(this.text).then(() => true, () => false);
    status.textContent =
      copied || this.copySelected() ? "Copied. Paste it into your own notes." : "It is selected: copy it with your keyboard or menu.";
  }

  /**
   * Select the record as plain text and copy that, as a key press would. What could not be copied stays selected.
   *
   * @returns {boolean} whether it was copied
   */
  copySelected() {
    const plain = /** @type {HTMLTextAreaElement} */ (this.part(".record__plain"));
    plain.value = this.text;
    plain.hidden = false;
    plain.select();
    if (!document.execCommand("copy")) return false;
    this.forgetPlain();
    this.part(".record__copy").focus();
    return true;
  }

  /** Hand the record over as a text file; the file never leaves this device by itself. */
  save() {
    const day = this.day ?? new Date();
    const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([this.text], { type: "text/plain;charset=utf-8" }));
    link.download = `record-${date}.txt`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000); // some browsers ask first, and read it then
    this.part(".record__status").textContent = `Saved as ${link.download}. Keep it where you keep your notes.`;
  }
}

/**
 * @param {Element} source
 * @param {string} selector
 * @returns {string} the words of a part, on one line
 */
function spoken(source, selector) {
  return (source.querySelector(selector)?.textContent ?? "").replace(/\s+/g, " ").trim();
}

customElements.define("decision-record", DecisionRecord);
