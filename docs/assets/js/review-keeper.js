// <review-keeper>: turns the review list on, says what is due, has it asked, and forgets all of it.
"use strict";

(() => {
  const OFF = "The review list is off. Nothing of it is kept.";
  const EMPTY = "The review list is kept on this device. Nothing is on it now.";
  const FULL = "This device has no room for your last answer, so the review list lacks it.";

  class ReviewKeeper extends HTMLElement {
    connectedCallback() {
      const template = this.querySelector("template");
      if (!template || !window.device) return;
      this.replaceChildren(template.content.cloneNode(true));
      this.button("allow").addEventListener("click", () => this.allow());
      this.button("forget").addEventListener("click", () => this.forget());
      this.button("go").addEventListener("click", () => this.set?.review(this.look().due));
      document.addEventListener("question-answered", () => this.show());
      addEventListener("storage", () => this.show()); // another tab has changed it
      addEventListener("pageshow", () => this.show()); // a browser may have kept the page since yesterday
      this.show();
    }

    /** @returns {MixedSet | null} */
    get set() {
      return document.querySelector("mixed-set");
    }

    /** @param {string} name */
    button(name) {
      return /** @type {HTMLButtonElement} */ (this.querySelector(`.review__${name}`));
    }

    look() {
      return reviewList.look(this.set?.graded ?? []);
    }

    /** @param {string} [words] What to say in place of how things are. */
    show(words) {
      const on = reviewList.on();
      const { all, due, next } = this.look();
      const status = /** @type {HTMLElement} */ (this.querySelector(".keeper__status"));
      status.textContent = words ?? (!on ? OFF : reviewList.full ? FULL : !all ? EMPTY : waiting(all, due.length, next));
      this.button("go").textContent = `Review ${due.length} due today`;
      this.button("go").hidden = !due.length;
      this.button("allow").hidden = on;
      this.button("forget").hidden = !on;
      if (words) status.focus();
    }

    allow() {
      const kept = reviewList.allow();
      this.show(kept ? "The review list is on. From now on, questions that you get wrong go onto it." : "This browser keeps nothing, so there can be no review list.");
    }

    forget() {
      reviewList.forget();
      this.show("The review list is deleted and off. Nothing of it is kept.");
    }
  }

  /**
   * @param {number} all
   * @param {number} due
   * @param {string} next The day on which more come back: 2026-11-25; or nothing.
   * @returns {string} what waits, and until when
   */
  function waiting(all, due, next) {
    const [year, month, date] = next.split("-").map(Number);
    const day = new Date(year, month - 1, date, 12).toLocaleDateString("en-US", { day: "numeric", month: "long" });
    const list = `${all} ${all === 1 ? "question is" : "questions are"} on your review list`;
    if (!next) return `${list}, due today.`;
    return due ? `${list}. ${due} due today; more on ${day}.` : `${list}. Next: ${day}.`;
  }

  customElements.define("review-keeper", ReviewKeeper);
})();
