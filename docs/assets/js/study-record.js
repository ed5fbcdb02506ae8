// <study-record>: prints a record of study with all that was typed, and empties it. Nothing is kept or sent.
"use strict";

class StudyRecord extends HTMLElement {
  connectedCallback() {
    const template = this.querySelector("template");
    const form = this.querySelector("form");
    if (!template || !form || this.dataset.ready !== undefined) return;
    this.dataset.ready = "";
    this.append(template.content.cloneNode(true));
    this.querySelector(".study__print")?.addEventListener("click", () => window.print());
    this.querySelector(".study__empty")?.addEventListener("click", () => {
      this.empty(form);
      this.say("It is empty.");
    });
    form.addEventListener("input", () => {
      this.mirror();
      this.say("");
    });
    addEventListener("beforeprint", () => this.mirror());
    addEventListener("pagehide", () => this.empty(form)); // a browser may keep the page for its Back
  }

  /** Put what was typed where paper shows all of it; a field prints only what is in view. */
  mirror() {
    for (const field of this.querySelectorAll("textarea, .study__line input")) field.nextElementSibling.textContent = field.value;
  }

  /** @param {HTMLFormElement} form */
  empty(form) {
    form.reset();
    this.mirror();
  }

  /** @param {string} words */
  say(words) {
    this.querySelector(".study__status").textContent = words;
  }
}

customElements.define("study-record", StudyRecord);
