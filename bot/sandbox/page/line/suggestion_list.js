// The list above the line: what may be taken for what is being typed, by thumb or by the arrow keys.

import { el } from "../markdown.js";

export class SuggestionList {
  /** `root` is the list's element, `text` the line that it belongs to; an item has a `label`, a `detail` and
   * `take()`, which is done when it is chosen. */
  constructor(root, text) {
    Object.assign(this, { root, text });
    this.items = [];
    this.marked = -1;
  }

  get isOpen() {
    return this.items.length > 0;
  }

  get hasMarked() {
    return this.marked >= 0;
  }

  show(items) {
    this.items = items;
    this.marked = -1;
    this.root.hidden = !items.length;
    this.root.replaceChildren(...items.map((item, index) => this.element(item, index)));
    this.text.removeAttribute("aria-activedescendant");
  }

  element(item, index) {
    const element = el("button", "suggestion", el("b", "", item.label), el("small", "", item.detail ?? ""));
    element.type = "button";
    element.tabIndex = -1;
    element.id = `suggestion-${index}`;
    element.setAttribute("role", "option");
    element.addEventListener("click", () => this.take(index));
    return element;
  }

  /** Mark the next one (`step` 1) or the one before (-1), round and round. */
  move(step) {
    const from = step < 0 && this.marked < 0 ? 0 : this.marked;
    this.marked = (from + step + this.items.length) % this.items.length;
    [...this.root.children].forEach((element, index) => {
      element.setAttribute("aria-selected", String(index === this.marked));
      if (index === this.marked) element.scrollIntoView({ block: "nearest" });
    });
    this.text.setAttribute("aria-activedescendant", `suggestion-${this.marked}`);
  }

  /** Take the one that is marked, or else the first. */
  takeMarked() {
    this.take(Math.max(this.marked, 0));
  }

  take(index) {
    this.items[index].take();
    this.text.focus();
  }
}
