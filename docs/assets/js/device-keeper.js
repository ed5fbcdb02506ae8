// <device-keeper>: shows what is kept on this device, keeps the handbook after a press, and deletes all of it.
"use strict";

(() => {
  const WORDS = {
    nothing: "Nothing of the handbook is kept on this device.",
    settings: "The handbook is not kept on this device. This is:",
    part: "A copy was begun on this device, and some of it is missing. Keep the handbook to have all of it.",
    keeping: "The handbook is being fetched. Stay on this page until it is all here.",
    deleted: "Everything is deleted. Nothing of the handbook is kept on this device.",
    disk: "You opened the handbook from a disk, so you have all of it without a connection, and no copy is kept.",
    insecure: "This address begins with http, not https. Browsers keep pages only from an https address, so it can’t be offered here.",
    unable: "This browser can’t keep pages. Some can’t in a private window.",
    stopped: "The connection broke before all of it was here. Try again: it goes on where it stopped.",
    changed: "The site is being changed at the moment, or somebody on the way alters its pages. What came didn’t match, so it isn’t used. Try again later.",
    room: "There isn’t enough room on this device. Make some, or keep it without the files to print.",
  };

  /** @param {Date} day */
  const written = (day) => day.toLocaleDateString("en-US", { day: "numeric", month: "long", year: "numeric" });

  /** @param {number} bytes */
  const size = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

  class DeviceKeeper extends HTMLElement {
    connectedCallback() {
      const template = this.querySelector("template");
      if (!template || !window.device) return;
      this.replaceChildren(template.content.cloneNode(true));
      this.part("pages").textContent = this.dataset.pages || "a few MB";
      this.part("downloads").textContent = this.dataset.downloads ?? "";
      this.part("choice").hidden = !this.dataset.downloads;
      this.part("keep").addEventListener("click", () => this.keep());
      this.part("clear").addEventListener("click", () => this.clear());
      this.refresh();
    }

    /**
     * @param {string} name
     * @returns {HTMLElement} a part that the template is known to hold
     */
    part(name) {
      return /** @type {HTMLElement} */ (this.querySelector(`.keeper__${name}`));
    }

    /**
     * Show what is kept.
     *
     * @param {string} [words] What to say in place of that.
     */
    async refresh(words) {
      const kept = await window.device.kept();
      const { hindrance } = window.device;
      const topics = window.device.topics();
      const ready = kept.state === "ready";
      const said = ready
        ? `Ready offline. All pages${kept.downloads ? " and the files to print" : ""}, ${size(kept.bytes)}, kept on ${written(new Date(kept.date))}.`
        : WORDS[kept.state === "nothing" && topics.length ? "settings" : kept.state];
      this.part("status").textContent = words ?? (hindrance ? WORDS[hindrance] : said);
      this.part("topics").replaceChildren(...topics.map((topic) => Object.assign(document.createElement("li"), { textContent: topic })));
      this.part("topics").hidden = !topics.length;
      this.part("offer").hidden = Boolean(hindrance) || ready;
      this.part("keep").hidden = Boolean(hindrance) || (ready && (kept.downloads || !this.dataset.downloads));
      this.part("keep").textContent = ready ? `Keep the files to print too (${this.dataset.downloads})` : "Keep the handbook on this device";
      this.more = ready;
      this.part("clear").hidden = kept.state === "nothing" && !topics.length;
      this.part("instead").hidden = !["insecure", "unable"].includes(hindrance);
      this.part("progress").hidden = true;
    }

    async keep() {
      const all = this.more || /** @type {HTMLInputElement} */ (this.part("with")).checked;
      const bar = /** @type {HTMLProgressElement} */ (this.part("bar"));
      this.part("status").textContent = WORDS.keeping;
      this.part("offer").hidden = this.part("keep").hidden = true;
      this.part("clear").hidden = this.part("progress").hidden = false;
      this.part("status").focus();
      const why = await window.device.keep(all, (done, of) => {
        Object.assign(bar, { max: of, value: done });
        this.part("count").textContent = `${done} of ${of} files`;
      });
      if (!this.clearing) await this.refresh(WORDS[why]);
    }

    async clear() {
      this.clearing = true;
      await window.device.clear();
      await this.refresh(WORDS.deleted);
      this.part("status").focus();
      this.clearing = false;
    }
  }

  customElements.define("device-keeper", DeviceKeeper);
})();
