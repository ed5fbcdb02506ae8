// Opens Material's search from a button or from the box on the first page. Runs before Material's own script.
// Without a server (file://) Material's search cannot load its index; there it is taken away instead of failing.
"use strict";

(() => {
  const openers = document.querySelectorAll("[data-opens-search], .search-box");
  if (location.protocol === "file:") {
    document.querySelector(".md-search")?.remove();
    return;
  }

  /** @param {string} words What stands in the field when it opens. */
  const open = (words) => {
    const toggle = document.getElementById("__search");
    const field = document.querySelector(".md-search__input");
    if (!(toggle instanceof HTMLInputElement) || !(field instanceof HTMLInputElement)) return;
    field.value = words;
    if (!toggle.checked) toggle.click();
    field.focus();
    field.dispatchEvent(new Event("keyup"));
  };

  for (const opener of openers) {
    if (!(opener instanceof HTMLElement)) continue;
    opener.hidden = false;
    if (opener instanceof HTMLFormElement) {
      opener.addEventListener("submit", (event) => {
        event.preventDefault();
        const words = opener.querySelector("input");
        open(words ? words.value : "");
      });
    } else {
      opener.addEventListener("click", () => open(""));
    }
  }
})();
