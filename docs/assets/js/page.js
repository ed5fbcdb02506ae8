// What a page does by itself: marks the section that is being read in the list of sections, opens the fold in which the
// target of a link stands, opens all folds for print, and takes frames of tables that do not scroll out of the way of Tab.
// Without this script nothing is missing: the list has its links, folds open by hand, browsers open them for print too.
"use strict";

(() => {
  /**
   * @param {string} hash "#" and the name of a place
   * @returns {Element | null} the place
   */
  function placeOf(hash) {
    try {
      return document.getElementById(decodeURIComponent(hash.slice(1)));
    } catch {
      return null; // an address that somebody typed, with a "%" too many
    }
  }

  /** Opens every fold around the place that the address names, and shows the place. */
  function openTarget() {
    const target = placeOf(location.hash);
    let opened = false;
    for (let fold = target?.closest("details"); fold; fold = fold.parentElement?.closest("details")) {
      opened = opened || !fold.open;
      fold.open = true;
    }
    if (opened) target?.scrollIntoView();
  }

  /** Marks the section whose heading is the last above the middle of the window. */
  function markSections() {
    /** @type {Map<Element, Element>} headings to their links */
    const links = new Map();
    for (const link of document.querySelectorAll('.on-page__link[href^="#"]')) {
      const heading = placeOf(String(link.getAttribute("href")));
      if (heading) links.set(heading, link);
    }
    const headings = [...links.keys()];
    const mark = () => {
      const middle = innerHeight / 2;
      const current = headings.filter((heading) => heading.getBoundingClientRect().top < middle).pop();
      for (const [heading, link] of links) {
        if (heading === current) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    };
    const watch = new IntersectionObserver(mark, { rootMargin: "9999999px 0px -50% 0px" });
    headings.forEach((heading) => watch.observe(heading));
  }

  /** Lets Tab stop only at frames of tables that scroll. */
  function freeTables() {
    const watch = new ResizeObserver((entries) => {
      for (const { target } of entries) {
        if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
        else target.removeAttribute("tabindex");
      }
    });
    document.querySelectorAll(".table-frame").forEach((frame) => watch.observe(frame));
  }

  /** @type {HTMLDetailsElement[]} the folds that were closed before printing */
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details")].filter((fold) => !fold.open);
    for (const fold of closed) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of closed) fold.open = false;
  });

  addEventListener("hashchange", openTarget);
  openTarget();
  markSections();
  freeTables();
})();
