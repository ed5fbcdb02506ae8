// <device-news>: says that a newer copy of a kept handbook is ready. Who keeps nothing never sees it.
"use strict";

class DeviceNews extends HTMLElement {
  connectedCallback() {
    window.device?.newer(() => {
      const words = this.querySelector(".news__words");
      if (words instanceof HTMLElement) words.hidden = false; // in a live region that was there before: it is read aloud
    });
    this.querySelector(".news__take")?.addEventListener("click", () => window.device?.take());
  }
}

customElements.define("device-news", DeviceNews);
