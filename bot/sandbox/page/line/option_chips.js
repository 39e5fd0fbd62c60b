// The buttons above the line: each option that isn't in it yet, and the files that go with it.

import { el } from "../markdown.js";

export const ATTACHMENT = 11;
/** Under which name a message's own file goes. */
export const MESSAGE_FILE = "attachment";

export class OptionChips {
  /** `add(option)` puts an option into the line; `changed()` is called when the files are others. */
  constructor(root, { add, changed }) {
    Object.assign(this, { root, add, changed });
    this.files = new Map();
  }

  /** The options of `command` but those in `used` (names); without a command only a message's own file is left. */
  show(command, used) {
    this.files = new Map([...this.files].filter(([name]) => (name === MESSAGE_FILE) !== Boolean(command)));
    const chips = [];
    for (const [name, file] of this.files) {
      const label = name === MESSAGE_FILE ? `📎 ${file.name} ×` : `📎 ${name}: ${file.name} ×`;
      chips.push(this.chip(label, () => this.drop(name)));
    }
    for (const option of this.unused(command, used)) {
      const label = option.type === ATTACHMENT ? `📎 ${option.name}` : `+ ${option.name}`;
      chips.push(this.chip(label, () => this.choose(option), option.description));
    }
    this.root.replaceChildren(...chips);
  }

  unused(command, used) {
    return (command?.options ?? []).filter(({ name }) => !used.has(name) && !this.files.has(name));
  }

  chip(label, onPress, title = "") {
    const chip = el("button", "chip", label);
    chip.type = "button";
    chip.title = title;
    chip.addEventListener("click", onPress);
    return chip;
  }

  choose(option) {
    if (option.type === ATTACHMENT) this.pickFile(option.name);
    else this.add(option);
  }

  drop(name) {
    this.files.delete(name);
    this.changed();
  }

  /** Have the browser ask for a file for the option of that name. */
  pickFile(name) {
    const input = el("input");
    input.type = "file";
    input.addEventListener("change", () => {
      this.files.set(name, input.files[0]);
      this.changed();
      this.root.scrollLeft = 0;
    });
    input.click();
  }
}
