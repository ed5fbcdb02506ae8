// <slash-key>: turns the key / off and on again, for those whose voice or hand presses it without meaning to.
"use strict";

class SlashKey extends HTMLElement {
  connectedCallback() {
    const template = this.querySelector("template");
    if (!template || !window.device) return;
    this.replaceChildren(template.content.cloneNode(true));
    this.querySelector("button")?.addEventListener("click", () => this.turn());
    this.say();
  }

  turn() {
    if (SearchDialog.keyOff) window.device.forget(SearchDialog.KEY_OFF);
    else if (!window.device.allow(SearchDialog.KEY_OFF)) return this.say("This browser keeps nothing, so the key stays on.");
    document.querySelector("search-dialog button")?.setAttribute("aria-keyshortcuts", SearchDialog.keyOff ? "" : "/");
    this.say();
  }

  /** @param {string} [words] What to say in place of how things are. */
  say(words) {
    const off = SearchDialog.keyOff;
    const status = /** @type {HTMLElement} */ (this.querySelector("[role=status]"));
    const button = /** @type {HTMLButtonElement} */ (this.querySelector("button"));
    status.textContent = words ?? (off ? "On this device the key / does nothing." : "The key / opens the search.");
    button.textContent = off ? "Turn the key / on" : "Turn the key / off and remember that on this device";
  }
}

customElements.define("slash-key", SlashKey);
