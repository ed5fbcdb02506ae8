// device: the only place from which the handbook keeps anything on a reader's device, and only after a yes.
//
// Two kinds of things: small notes under a topic (`ask`, `allow`, `get`, `set`, `forget`), and the whole handbook for use
// without a connection (`keep`). All of it bears the handbook's name and its address, so that another site on the same
// host is never touched. Storage that is full, forbidden or spoiled never breaks a page.
"use strict";

/**
 * @typedef {object} Kept
 * @property {"nothing" | "part" | "ready"} state
 * @property {string} [date] The day on which the copy was made, as an ISO date.
 * @property {boolean} [downloads] Whether the files to print are in it.
 * @property {number} [bytes]
 */

(() => {
  const manifest = /** @type {HTMLLinkElement | null} */ (document.querySelector('link[rel="manifest"]'));
  const ROOT = new URL(".", manifest?.href ?? document.baseURI);
  const MARK = `in-confidence ${ROOT.pathname} `; // sw.js names its caches so too
  /** @type {Promise<ServiceWorkerRegistration> | undefined} a worker is on its way */
  let registering;
  let busy = false; // a copy is being made, and comes into use by itself
  const workers = window.isSecureContext && ROOT.protocol.startsWith("http") ? navigator.serviceWorker : undefined;

  /** @returns {Promise<ServiceWorkerRegistration | undefined>} the worker of this handbook, not of another on this host */
  async function registered() {
    const found = await workers?.getRegistration(ROOT.href);
    return found?.scope === ROOT.href ? found : undefined;
  }

  /** @returns {Promise<string[]>} names of the handbook's caches */
  async function copies() {
    return (await caches.keys()).filter((name) => name.startsWith(MARK));
  }

  /**
   * @template T
   * @param {(store: Storage) => T} use
   * @param {T} otherwise What comes back from a browser that lets nothing be kept.
   */
  function stored(use, otherwise) {
    try {
      return use(window.localStorage);
    } catch {
      return otherwise;
    }
  }

  /** @returns {string[]} the handbook's keys in a store */
  const keys = (/** @type {Storage} */ store) => Object.keys(store).filter((key) => key.startsWith(MARK));

  /**
   * @param {ServiceWorker} worker
   * @param {string} words
   * @returns {Promise<any>} what the worker answers; undefined from one that is gone
   */
  function send(worker, words) {
    return new Promise((resolve) => {
      reaching(worker, "redundant").then(() => resolve(undefined));
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = (event) => resolve(event.data);
      worker.postMessage(words, [port2]);
    });
  }

  /**
   * @param {ServiceWorker} worker
   * @param {...string} states
   * @returns {Promise<string>} the first of these states that it comes to
   */
  function reaching(worker, ...states) {
    return new Promise((resolve) => {
      const look = () => states.includes(worker.state) && resolve(worker.state);
      worker.addEventListener("statechange", look);
      look();
    });
  }

  const device = {
    /** Why the handbook can't be kept here: "disk", "insecure", "unable"; or "" when it can. */
    hindrance: workers ? "" : ROOT.protocol === "file:" ? "disk" : window.isSecureContext ? "unable" : "insecure",

    /**
     * Ask the reader whether something small may be kept. A yes holds until it is forgotten.
     *
     * @param {string} topic What is kept, in words: it is listed under them.
     * @param {string} question
     * @returns {boolean}
     */
    ask: (topic, question) => device.allowed(topic) || (window.confirm(question) && device.allow(topic)),

    /**
     * Keep something small from now on. Only a press of a button that says so may come here: the press is the yes.
     *
     * @param {string} topic
     * @returns {boolean} whether it is kept now
     */
    allow: (topic) => stored((store) => (store.setItem(MARK + topic, "null"), true), false),

    /** @param {string} topic */
    allowed: (topic) => stored((store) => store.getItem(MARK + topic) !== null, false),

    /**
     * @param {string} topic
     * @returns {any} what was kept; null when there is nothing, or nothing that can be read
     */
    get: (topic) => stored((store) => JSON.parse(store.getItem(MARK + topic) ?? "null"), null),

    /**
     * @param {string} topic
     * @param {any} value Anything that JSON can say.
     * @returns {boolean} whether it is kept now: not without a yes, not where there is no room
     */
    set: (topic, value) =>
      device.allowed(topic) && stored((store) => (store.setItem(MARK + topic, JSON.stringify(value)), true), false),

    /** @param {string} topic */
    forget: (topic) => stored((store) => store.removeItem(MARK + topic), undefined),

    /** @returns {string[]} the topics of which something is kept */
    topics: () => stored((store) => keys(store).map((key) => key.slice(MARK.length)), []),

    /** @returns {Promise<Kept>} what there is of the handbook */
    async kept() {
      if (!workers) return { state: "nothing" };
      try {
        const worker = (await registered())?.active;
        if (worker) return (await send(worker, "status")) ?? { state: "part" };
        return { state: (await copies()).length ? "part" : "nothing" };
      } catch {
        device.hindrance = "unable"; // the browser lets no site keep anything
        return { state: "nothing" };
      }
    },

    /**
     * Keep the whole handbook. Only a press of a button that says so may come here: the press is the yes.
     *
     * @param {boolean} downloads With the files to print.
     * @param {(done: number, of: number) => void} tell
     * @returns {Promise<string>} "" when all of it is here; otherwise why not: "room", "changed" or "stopped"
     */
    async keep(downloads, tell) {
      if (!workers) return "stopped";
      /** @type {(why: string) => void} */
      let fail = () => {};
      const why = new Promise((resolve) => (fail = resolve));
      const hear = (/** @type {MessageEvent} */ event) => {
        if (event.data?.why) fail(event.data.why);
        else if (event.data?.of) tell(event.data.done, event.data.of);
      };
      workers.addEventListener("message", hear);
      busy = true;
      try {
        const script = `${ROOT.href}sw.js${downloads ? "?downloads" : ""}`;
        registering = workers.register(script, { scope: ROOT.href, updateViaCache: "none" });
        const registration = await registering;
        const worker = /** @type {ServiceWorker} */ (registration.installing ?? registration.waiting ?? registration.active);
        if ((await reaching(worker, "installed", "activated", "redundant")) === "installed") worker.postMessage("take");
        if ((await reaching(worker, "activated", "redundant")) !== "redundant") {
          if (await send(worker, "fill")) return ""; // what an earlier copy lacks; nothing when all is there
        }
        setTimeout(fail, 2000, "stopped"); // the worker says why just before it goes, if it can
        return await why;
      } catch {
        return "stopped";
      } finally {
        busy = false;
        workers.removeEventListener("message", hear);
      }
    },

    /** Delete all that is kept: the worker, its copies, every topic. */
    async clear() {
      stored((store) => keys(store).forEach((key) => store.removeItem(key)), undefined);
      await registering?.catch(() => {}); // only then there is a worker that can be stopped
      const registration = await registered();
      for (const worker of [registration?.installing, registration?.waiting, registration?.active]) {
        if (worker) await send(worker, "stop");
      }
      await registration?.unregister();
      if (workers) await Promise.all((await copies()).map((name) => caches.delete(name)));
    },

    /**
     * Call when a newer copy of a kept handbook has come and waits. A reader who keeps nothing hears of nothing.
     *
     * @param {() => void} call
     */
    async newer(call) {
      if (!workers?.controller) return;
      const registration = await registered();
      const look = () => !busy && registration?.waiting && call();
      const watch = () => registration?.installing?.addEventListener("statechange", look);
      look();
      watch();
      registration?.addEventListener("updatefound", watch);
    },

    /** Use the newer copy from now on, and show this page out of it. */
    async take() {
      const waiting = (await registered())?.waiting;
      if (!waiting) return location.reload(); // another tab has taken it
      workers?.addEventListener("controllerchange", () => location.reload(), { once: true });
      waiting.postMessage("take");
    },
  };

  Object.assign(window, { device });
})();
