// <quick-exit>: leaves the page at once for one that anybody may see, and lets Back lead past it.
//
// After GOV.UK's research on leaving a page quickly: a link that is always in reach, Shift pressed three times (Escape
// already closes things), a blank page while the other one loads, and each press told to who cannot see it. What the
// reader did on the page stands in the tab's history, one entry for each answer of a chart; so it first goes back to
// the page's first entry, and puts the other page in its place.
"use strict";

(() => {
  const PAUSE = 5000; // milliseconds that may pass between two presses
  const SLOW = 500; // milliseconds to wait for the browser to go back before leaving all the same

  class QuickExit extends HTMLElement {
    connectedCallback() {
      this.name = document.title;
      this.presses = 0;
      this.alone = false;
      this.remember();
      this.querySelector(".exit__keys")?.removeAttribute("hidden");
      this.querySelector(".exit__link")?.addEventListener("click", (event) => {
        event.preventDefault();
        this.leave();
      });
      document.addEventListener("keydown", (event) => this.down(event.key), true);
      document.addEventListener("keyup", (event) => this.up(event.key), true);
      document.addEventListener("pointerdown", () => this.forget(), true);
      window.addEventListener("popstate", () => this.remember());
      window.addEventListener("pageshow", (event) => event.persisted && this.restore());
    }

    /** Note in the entry of the tab's history how many entries of this page stand before it. */
    remember() {
      const depth = history.state?.depth;
      if (Number.isInteger(depth)) {
        this.depth = depth;
      } else {
        this.depth = this.depth === undefined ? 0 : this.depth + Number(document.URL !== this.address);
        history.replaceState({ depth: this.depth }, "");
      }
      this.address = document.URL;
    }

    /** @param {string} key */
    down(key) {
      this.alone = key === "Shift";
      if (!this.alone) this.forget();
    }

    /** @param {string} key */
    up(key) {
      if (key !== "Shift" || !this.alone) return;
      this.presses = (this.presses ?? 0) + 1;
      clearTimeout(this.timer);
      if (this.presses === 3) {
        this.leave();
        return;
      }
      this.timer = setTimeout(() => this.forget(), PAUSE);
      this.say(this.presses === 1 ? "Press Shift two more times to leave." : "Press Shift once more to leave.");
    }

    /** Count anew. */
    forget() {
      this.alone = false;
      if (!this.presses) return;
      this.presses = 0;
      clearTimeout(this.timer);
      this.say("");
    }

    /** @param {string} words */
    say(words) {
      const status = this.querySelector(".exit__status");
      if (status) status.textContent = words;
    }

    /** Blank the page, then go. */
    leave() {
      this.forget();
      document.documentElement.dataset.left = "";
      document.title = "Weather";
      const ghost = document.createElement("p");
      ghost.className = "exit-ghost";
      ghost.setAttribute("role", "alert");
      document.body.append(ghost);
      ghost.textContent = "Loading";
      let late = 0;
      const away = () => {
        clearTimeout(late);
        window.removeEventListener("popstate", away);
        go();
      };
      if (!this.depth) {
        away();
        return;
      }
      window.addEventListener("popstate", away);
      late = setTimeout(away, SLOW);
      history.go(-this.depth);
    }

    /** Show the page again to who comes back to it with the browser's own keys. */
    restore() {
      delete document.documentElement.dataset.left;
      document.title = this.name ?? "";
      document.querySelector(".exit-ghost")?.remove();
    }
  }

  /** Put the other page in the place of this one, and of the learning system around it, where there is one. */
  function go() {
    try {
      /** @type {Window} */ (window.top).location.replace("https://www.weather.gov/");
    } catch {
      location.replace("https://www.weather.gov/"); // the system shuts its pages in
    }
  }

  customElements.define("quick-exit", QuickExit);
})();
