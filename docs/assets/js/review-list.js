// reviewList: the questions that a reader missed, and the day on which each comes back. Kept by device.js, after a yes.
//
// Of each question its id, a stage and a day are kept. Whatever is read is taken apart and checked first: it may be
// spoiled, from another time, or changed by another tab since.
"use strict";

/**
 * @typedef {object} Waiting
 * @property {number} stage How often it was right on its day.
 * @property {string} day The day on which it comes back, by this device's calendar: 2026-11-25.
 */

const reviewList = (() => {
  const TOPIC = "Your review list: which questions you missed, and on which day each comes back";
  const DAYS = [2, 7, 21]; // until it comes back, by its stage

  /**
   * @param {number} days
   * @returns {string} the day so many days from today; counted by the calendar, since some days have 23 hours
   */
  function dayIn(days) {
    const now = new Date();
    const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 12);
    return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  }

  /** @returns {Map<string, Waiting>} what waits, by the question's id */
  function read() {
    const list = new Map();
    for (const [id, kept] of Object.entries(window.device.get(TOPIC) ?? {})) {
      const [stage, day] = Array.isArray(kept) ? kept : [];
      if (!Number.isInteger(stage) || !DAYS[stage] || !/^\d{4}-\d\d-\d\d$/.test(day)) continue;
      const latest = dayIn(DAYS[stage]); // a later day was written before the clock was set back
      list.set(id, { stage, day: day > latest ? latest : String(day) });
    }
    return list;
  }

  /**
   * Keep a list, unless it is kept as it is.
   *
   * @param {Map<string, Waiting>} list
   */
  function write(list) {
    const kept = Object.fromEntries([...list].map(([id, { stage, day }]) => [id, [stage, day]]));
    if (!made.on() || JSON.stringify(kept) === JSON.stringify(window.device.get(TOPIC) ?? {})) return;
    made.full = !window.device.set(TOPIC, kept);
  }

  const made = {
    /** Whether there was no room for the last change. */
    full: false,
    on: () => window.device.allowed(TOPIC),
    /** Begin a list. Only a press of a button that says so may come here: the press is the yes. */
    allow: () => window.device.allow(TOPIC),

    forget() {
      window.device.forget(TOPIC);
      made.full = false;
    },

    /**
     * @param {string[]} known Ids of the questions that there are. What waits for others is passed over and stays: they
     *   may be known to another tab, which shows a newer edition.
     * @returns {{all: number, due: string[], next: string}} how many wait, which are due, and the first day of the rest
     */
    look(known) {
      const list = read();
      write(list); // what was spoiled is gone, and a day beyond the last that can be is nearer
      for (const id of list.keys()) if (!known.includes(id)) list.delete(id);
      const days = [...list].sort(([, one], [, other]) => (one.day < other.day ? -1 : 1));
      const due = days.filter(([, { day }]) => day <= dayIn(0)).map(([id]) => id);
      return { all: list.size, due, next: days[due.length]?.[1].day ?? "" };
    },

    /** @param {{id: string, right: boolean}} answer Right counts on its day alone; wrong begins anew. */
    answered({ id, right }) {
      if (!made.on()) return;
      const list = read();
      const before = list.get(id);
      if (right && !(before && before.day <= dayIn(0))) return;
      const stage = right ? before.stage + 1 : 0;
      if (DAYS[stage]) list.set(id, { stage, day: dayIn(DAYS[stage]) });
      else list.delete(id);
      write(list);
    },
  };

  document.addEventListener("question-answered", (event) => made.answered(event.detail));
  return made;
})();
