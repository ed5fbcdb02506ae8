// Lets Escape put away the meaning of an explained word, and Enter or the space bar bring it back.
// Hover, focus and touch show it without this script.
"use strict";

(() => {
  /** @param {EventTarget | null} target */
  const termOf = (target) => (target instanceof Element ? target.closest(".term") : null);

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      for (const term of document.querySelectorAll(".term:hover, .term:focus-within")) {
        term.setAttribute("data-put-away", "");
      }
    } else if ((event.key === "Enter" || event.key === " ") && event.target instanceof Element) {
      const word = event.target.closest(".term__word");
      if (!word) return;
      event.preventDefault();
      word.closest(".term")?.toggleAttribute("data-put-away");
    }
  });

  for (const type of ["focusout", "mouseleave"]) {
    document.addEventListener(type, (event) => termOf(event.target)?.removeAttribute("data-put-away"), true);
  }
})();
