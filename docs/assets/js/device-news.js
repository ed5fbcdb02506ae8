// <device-news>: says that a newer copy of a kept handbook is ready. Who keeps nothing never sees it.
"use strict";

class DeviceNews extends HTMLElement {
  connectedCallback() {
    window.device?.newer(() => {
      this.hidden = false;
    });
    this.querySelector(".news__take")?.addEventListener("click", () => window.device?.take());
  }
}

customElements.define("device-news", DeviceNews);
