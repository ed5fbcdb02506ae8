// Adds a script of the site to the page when it is wanted: no page should wait for what few readers use. It is also the
// only way in which a page that was opened from a disk can load anything more.
"use strict";

/**
 * @param {string} address one of our own scripts
 * @returns {Promise<unknown>} kept when it has run; broken when it could not be loaded
 */
const lateScript = (address) =>
  new Promise((done, failed) => {
    const element = document.createElement("script");
    element.async = false;
    element.onload = done;
    element.onerror = failed;
    element.src = address;
    document.head.append(element);
  });
