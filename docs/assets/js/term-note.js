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

  // What was put away stays so until both the focus and the pointer have left.
  document.addEventListener("focusout", (event) => {
    const term = termOf(event.target);
    const within = event.relatedTarget instanceof Node && term?.contains(event.relatedTarget);
    if (!within && !term?.matches(":hover")) term?.removeAttribute("data-put-away");
  });
  document.addEventListener("mouseleave", (event) => {
    const term = termOf(event.target);
    if (term === event.target && !term?.contains(document.activeElement)) term?.removeAttribute("data-put-away");
  }, true);
})();
