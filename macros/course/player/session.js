// A session with a learning system, in SCORM 1.2 or 2004 (4th edition). The only file that knows the words of either.
//
// The page that opens a session ends it when it is left; so one page holds it, and the handbook stands in its frame.
// What is to be said is gathered and said together: a system that is told every answer by itself may freeze.
"use strict";

(() => {
  const FAR = 500; // windows to look through for the system, as the standard has it
  const TRIES = 3; // how often an answer is told before it is given up
  const UNBEGUN = ["", "not attempted", "unknown"]; // what a system says of a student who has not been here
  const SCORM = {
    "1.2": {
      api: "API",
      open: "LMSInitialize",
      close: "LMSFinish",
      get: "LMSGetValue",
      set: "LMSSetValue",
      commit: "LMSCommit",
      location: "cmi.core.lesson_location",
      score: "cmi.core.score.",
      exit: "cmi.core.exit",
      time: "cmi.core.session_time",
      status: "cmi.core.lesson_status",
      mastery: "cmi.student_data.mastery_score",
    },
    "2004": {
      api: "API_1484_11",
      open: "Initialize",
      close: "Terminate",
      get: "GetValue",
      set: "SetValue",
      commit: "Commit",
      location: "cmi.location",
      score: "cmi.score.",
      exit: "cmi.exit",
      time: "cmi.session_time",
      status: "cmi.completion_status",
      mastery: "cmi.scaled_passing_score",
    },
  };

  /**
   * @typedef {object} Standing how far a student has come
   * @property {string} location Path of the page read last.
   * @property {string} state All that is needed to go on from there.
   * @property {number} score 0 to 100.
   * @property {number} progress Share of what is to be done, 0 to 1.
   * @property {"open" | "passed" | "failed"} result
   */

  /**
   * @typedef {object} Interaction one answer
   * @property {string} id
   * @property {string} type The standard's name of its kind.
   * @property {string} objective Its id; "" for none.
   * @property {string} answer
   * @property {string} key "" when there is no right answer.
   * @property {boolean | null} right null when there is no right answer.
   * @property {string} asked
   * @property {Date} at
   * @property {number} [tries] How often the system has refused it.
   */

  class Session {
    /** @param {"1.2" | "2004"} version */
    constructor(version) {
      this.modern = version === "2004";
      this.words = SCORM[version];
      this.began = Date.now();
      /** @type {Interaction[]} answers that are not yet told */
      this.pending = [];
      this.failed = false;
      const starts = [window, window.opener, window.top?.opener]; // a system may have opened this window, or one around it
      this.api = starts.map((start) => start && find(start, this.words.api)).find(Boolean) ?? null;
      this.live = this.api !== null && this.said(this.words.open, "");
      /** Whether the system takes answers; it need not. */
      this.listens = this.read("cmi.interactions._children") !== "";
      this.count = Number(this.read("cmi.interactions._count")) || 0;
      /** Whether the score is told. Whoever has one keeps it until an answer changes it: opening the course is none. */
      this.judging = UNBEGUN.includes(this.read(this.words.status));
    }

    /**
     * @param {string} method
     * @param {...string} values
     * @returns {boolean} whether the system took it
     */
    said(method, ...values) {
      try {
        return String(this.api[method](...values)) === "true";
      } catch {
        return false;
      }
    }

    /**
     * @param {string} element
     * @returns {string} "" when the system has no such thing
     */
    read(element) {
      try {
        return this.live ? String(this.api[this.words.get](element) ?? "") : "";
      } catch {
        return "";
      }
    }

    get location() {
      return this.read(this.words.location);
    }

    get state() {
      return this.read("cmi.suspend_data");
    }

    /** The score with which the system lets a student pass, 0 to 100; NaN when it leaves that to the course. */
    get mastery() {
      const told = this.read(this.words.mastery);
      return told === "" ? NaN : Number(told) * (this.modern ? 100 : 1);
    }

    /**
     * @param {string} element
     * @param {string | number} value
     */
    write(element, value) {
      if (!this.set(element, value)) this.failed = true;
    }

    /**
     * @param {string} element
     * @param {string | number} value
     * @returns {boolean} whether the system took it
     */
    set(element, value) {
      return this.said(this.words.set, element, String(value));
    }

    /**
     * Tell the system how far the student is, and every answer since the last time.
     *
     * @param {Standing} standing
     * @returns {boolean} whether the system knows now how far the student is
     */
    save(standing) {
      if (!this.live) return false;
      this.failed = false;
      const { location } = this.words;
      if (standing.location) this.write(location, standing.location); // nothing at all would be an error
      this.write("cmi.suspend_data", standing.state);
      if (this.judging) this.judge(standing);
      while (this.pending.length && this.tell(this.pending[0])) this.pending.shift();
      if (!this.said(this.words.commit, "")) this.failed = true;
      return !this.failed;
    }

    /** @param {Standing} standing */
    judge(standing) {
      const { score } = this.words;
      this.write(`${score}min`, 0);
      this.write(`${score}max`, 100);
      this.write(`${score}raw`, standing.score);
      if (this.modern) {
        this.write(`${score}scaled`, standing.score / 100);
        this.write("cmi.progress_measure", standing.progress.toFixed(4));
        this.write("cmi.completion_status", standing.result === "open" ? "incomplete" : "completed");
        this.write("cmi.success_status", standing.result === "open" ? "unknown" : standing.result);
      } else {
        this.write("cmi.core.lesson_status", standing.result === "open" ? "incomplete" : standing.result);
      }
    }

    /**
     * @param {Interaction} interaction
     * @returns {boolean} whether it is done with: an answer that is refused stays, to be told again a few times
     */
    tell(interaction) {
      if (!this.listens) return true;
      const { id, type, objective, answer, key, right, asked, at } = interaction;
      const start = `cmi.interactions.${this.count}.`;
      if (!this.set(`${start}id`, id)) {
        interaction.tries = (interaction.tries ?? 0) + 1;
        return interaction.tries >= TRIES;
      }
      this.count += 1;
      this.set(`${start}type`, type);
      if (objective) this.set(`${start}objectives.0.id`, objective);
      this.set(this.modern ? `${start}timestamp` : `${start}time`, this.modern ? moment(at) : clock(at));
      if (key) this.set(`${start}correct_responses.0.pattern`, key);
      this.set(this.modern ? `${start}learner_response` : `${start}student_response`, answer);
      const wrong = this.modern ? "incorrect" : "wrong";
      this.set(`${start}result`, right === null ? "neutral" : right ? "correct" : wrong);
      if (this.modern) this.set(`${start}description`, asked);
      return true;
    }

    /**
     * Save, and end the session so that the student can come back to it.
     *
     * @param {Standing} standing
     */
    end(standing) {
      if (!this.live) return;
      this.write(this.words.exit, "suspend");
      const seconds = (Date.now() - this.began) / 1000;
      this.write(this.words.time, this.modern ? `PT${seconds.toFixed(2)}S` : duration(seconds));
      this.save(standing);
      this.said(this.words.close, "");
      this.live = false;
    }
  }

  /**
   * @param {Window} start
   * @param {string} name
   * @returns {any} the system's object in this window or in one around it; null when there is none
   */
  function find(start, name) {
    let here = start;
    for (let step = 0; step < FAR; step += 1) {
      try {
        const found = /** @type {any} */ (here)[name];
        if (found) return found;
      } catch {
        // a window of another site: the system may still stand in one around it
      }
      if (here.parent === here) return null;
      here = here.parent;
    }
    return null;
  }

  /** @param {number} value */
  const two = (value) => String(Math.floor(value)).padStart(2, "0");

  /** @param {Date} at */
  const clock = (at) => `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;

  /** @param {Date} at */
  const moment = (at) => `${at.toISOString().slice(0, 22)}Z`; // a zone stands only after parts of a second

  /** @param {number} seconds */
  const duration = (seconds) => {
    const whole = Math.min(seconds, 9999 * 3600);
    const hours = String(Math.floor(whole / 3600)).padStart(4, "0");
    return `${hours}:${two((whole % 3600) / 60)}:${two(whole % 60)}.${two((whole * 100) % 100)}`;
  };

  Object.assign(window, { Session });
})();
