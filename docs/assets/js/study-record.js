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
      form.reset();
      this.querySelector(".study__status").textContent = "It is empty.";
    });
    form.addEventListener("input", () => this.mirror());
    form.addEventListener("reset", () => setTimeout(() => this.mirror()));
    addEventListener("pagehide", () => form.reset()); // a browser may keep the page for its Back
  }

  /** Put what was typed where paper shows all of it; a text area prints only what is in view. */
  mirror() {
    for (const area of this.querySelectorAll("textarea")) area.nextElementSibling.textContent = area.value;
    this.querySelector(".study__status").textContent = "";
  }
}

customElements.define("study-record", StudyRecord);
