// <search-dialog>: makes the header's link to the page of situations a button that opens the search. So does the key /.
"use strict";

class SearchDialog extends HTMLElement {
  /** What is kept on the device of a reader who has turned the key off, in the words under which it is listed. */
  static get KEY_OFF() {
    return "The key / doesn’t open the search";
  }

  static get keyOff() {
    return Boolean(window.device?.allowed(SearchDialog.KEY_OFF));
  }

  connectedCallback() {
    const link = this.querySelector("a");
    if (!link || !("HTMLDialogElement" in self)) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    button.textContent = link.textContent;
    button.setAttribute("aria-haspopup", "dialog");
    if (!SearchDialog.keyOff) button.setAttribute("aria-keyshortcuts", "/");
    button.addEventListener("click", () => this.open());
    link.replaceWith(button);
    document.addEventListener("keydown", (event) => this.press(event));
  }

  open() {
    this.dialog = this.dialog ?? this.made();
    if (!this.dialog.open) this.dialog.showModal();
  }

  /** @returns {HTMLDialogElement} the dialog, which is no part of the page before its first use */
  made() {
    const template = /** @type {HTMLTemplateElement} */ (this.querySelector("template.search__dialog"));
    this.append(template.content.cloneNode(true));
    const dialog = /** @type {HTMLDialogElement} */ (this.querySelector("dialog"));
    const box = /** @type {any} */ (dialog.querySelector("search-box"));
    dialog.addEventListener("pointerdown", (event) => {
      this.beside = event.target === dialog;
    });
    dialog.addEventListener("click", (event) => this.click(event));
    dialog.addEventListener("close", () => box.clear());
    return dialog;
  }

  /** A click beside the dialog, on its Close or on a result puts it away. @param {MouseEvent} event */
  click(event) {
    const target = /** @type {Element} */ (event.target);
    if ((target === this.dialog && this.beside) || target.closest(".search__close, a[href]")) this.dialog?.close();
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    const field = event.target instanceof Element && event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
    const writing = field && !field.closest("dialog:not([open])"); // for a moment a closed dialog keeps the focus
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || writing || SearchDialog.keyOff) return;
    event.preventDefault();
    this.open();
  }
}

customElements.define("search-dialog", SearchDialog);
