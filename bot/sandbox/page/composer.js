// The line at the bottom: what is typed, what can be chosen for it by thumb or keys, and sending it.

import { el } from "./markdown.js";
import { missingOption, readLine, withOption } from "./command_line.js";

const ATTACHMENT = 11;
const $ = (id) => document.getElementById(id);

export class Composer {
  /** `send(act, files)` answers with {error, form}; `suggest(act)` with choices; `view()` is what is seen
   * now, once `ready()` is over. */
  constructor({ send, suggest, view, channel, ready }) {
    Object.assign(this, { send, suggest, view, channel, ready });
    this.text = $("text");
    this.files = new Map();
    this.picked = new Map();
    this.items = [];
    this.marked = -1;
    this.asked = 0;
    this.lines = [];
    this.text.addEventListener("input", () => this.look());
    this.text.addEventListener("click", () => this.look());
    this.text.addEventListener("keydown", (event) => this.onKey(event));
    $("composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    $("slash").addEventListener("click", () => this.begin(""));
  }

  /** Have a command in the line, as if it had been typed. */
  begin(name) {
    this.setLine(name ? `/${name} ` : "/");
    this.text.focus();
  }

  setLine(line, caret = line.length) {
    this.text.value = line;
    this.text.setSelectionRange(caret, caret);
    this.look();
  }

  read() {
    const { direct } = this.channel();
    return readLine(this.text.value, direct ? [] : this.view().commands, this.text.selectionStart);
  }

  /** Look at what is typed: size, suggestions, hint, and the options that can be added. */
  look() {
    this.text.style.height = "auto";
    this.text.style.height = `${Math.min(this.text.scrollHeight + 2, 200)}px`;
    $("trouble").textContent = "";
    const read = this.read();
    this.showHint(read);
    this.showMore(read);
    this.asked += 1;
    if (!read) this.showItems([]);
    else if (!read.command) this.showItems(this.commandItems(read.query));
    else this.showOptionItems(read);
  }

  commandItems(query) {
    const { direct } = this.channel();
    if (direct) return [];
    const commands = this.view().commands.filter(({ name }) => name.startsWith(query));
    return commands.map(({ name, description }) => ({
      label: `/${name}`,
      detail: description,
      take: () => this.setLine(`/${name} `),
    }));
  }

  async showOptionItems(read) {
    const { focused } = read;
    if (!focused) return this.showItems(this.nameItems(read, ""));
    if (this.picked.has(`${focused.option.name} ${focused.text}`)) return this.showItems(this.nameItems(read, ""));
    const known = this.knownItems(read, focused);
    this.showItems([...known, ...this.nameItems(read, focused.text)]);
    if (!focused.option.autocomplete) return undefined;
    const asked = this.asked;
    const suggestions = await this.suggest({
      kind: "suggest",
      name: read.command.name,
      option: focused.option.name,
      text: focused.text,
      options: this.values(read, focused.option.name),
    });
    if (asked !== this.asked) return undefined;
    for (const { name, value } of suggestions) this.picked.set(`${focused.option.name} ${name}`, value);
    const items = suggestions.map(({ name }) => this.valueItem(focused.option, name));
    return this.showItems([...items, ...this.nameItems(read, focused.text)]);
  }

  /** What an option may be that needs nobody to be asked. */
  knownItems(read, { option, text }) {
    const { names, people } = this.view();
    let values = (option.choices ?? []).map(({ name }) => name);
    if (option.type === 5) values = ["True", "False"];
    if (option.type === 6) values = people.map(({ name }) => `@${name}`);
    if (option.type === 7) values = Object.values(names.channels).map((name) => `#${name}`);
    if (option.type === 8) values = Object.values(names.roles).map((name) => `@${name.replace(/^@/, "")}`);
    const typed = text.toLowerCase().replace(/^[@#]/, "");
    const fitting = values.filter((value) => value.toLowerCase().includes(typed));
    return fitting.map((value) => this.valueItem(option, value));
  }

  valueItem(option, label) {
    return {
      label,
      detail: option.name,
      take: () => this.setLine(`${withOption(this.text.value, this.read(), option.name, label)} `),
    };
  }

  /** Options whose name is begun with the last word: "… no" may become "… note:". */
  nameItems(read, typed) {
    const word = typed.match(/(?:^|\s)([a-z_]{2,})$/i)?.[1].toLowerCase();
    if (!word) return [];
    return this.unused(read)
      .filter(({ name, type }) => name.startsWith(word) && type !== ATTACHMENT)
      .map(({ name, description }) => ({
        label: `${name}:`,
        detail: description,
        take: () => this.setLine(`${this.text.value.replace(/[a-z_]+$/i, "")}${name}:`),
      }));
  }

  unused(read) {
    const used = new Set(read.options.map(({ option }) => option.name));
    return read.command.options.filter(({ name }) => !used.has(name) && !this.files.has(name));
  }

  showItems(items) {
    this.items = items;
    this.marked = -1;
    const list = $("suggestions");
    list.hidden = !items.length;
    list.replaceChildren(
      ...items.map((item, index) => {
        const element = el("button", "suggestion", el("b", "", item.label), el("small", "", item.detail ?? ""));
        element.type = "button";
        element.tabIndex = -1;
        element.id = `suggestion-${index}`;
        element.setAttribute("role", "option");
        element.addEventListener("click", () => this.take(index));
        return element;
      }),
    );
    this.text.removeAttribute("aria-activedescendant");
  }

  mark(index) {
    this.marked = (index + this.items.length) % this.items.length;
    [...$("suggestions").children].forEach((element, at) => {
      element.setAttribute("aria-selected", String(at === this.marked));
      if (at === this.marked) element.scrollIntoView({ block: "nearest" });
    });
    this.text.setAttribute("aria-activedescendant", `suggestion-${this.marked}`);
  }

  take(index) {
    this.items[index].take();
    this.text.focus();
  }

  showHint(read) {
    const option = read?.focused?.option;
    let hint = "";
    if (option) hint = `${option.name}: ${option.description}`;
    else if (read?.command) hint = read.command.description;
    else if (read && this.channel().direct) hint = "Commands work in the server's channels, not here.";
    $("hint").textContent = hint;
  }

  /** A button for each option that isn't there yet; files show their name, to be taken away again. */
  showMore(read) {
    const buttons = [];
    if (!read?.command) this.files.clear();
    for (const [name, file] of this.files) buttons.push(this.moreButton(`📎 ${name}: ${file.name} ×`, () => this.files.delete(name)));
    for (const option of read?.command ? this.unused(read) : []) {
      const label = option.type === ATTACHMENT ? `📎 ${option.name}` : `+ ${option.name}`;
      buttons.push(this.moreButton(label, () => this.addOption(option), option.description));
    }
    $("more").replaceChildren(...buttons);
  }

  moreButton(label, onPress, title = "") {
    const button = el("button", "chip", label);
    button.type = "button";
    button.title = title;
    button.addEventListener("click", () => {
      onPress();
      this.look();
      this.text.focus();
    });
    return button;
  }

  addOption(option) {
    if (option.type === ATTACHMENT) this.pickFile(option.name);
    else this.setLine(`${this.text.value.trimEnd()} ${option.name}:`);
  }

  pickFile(name) {
    const input = el("input");
    input.type = "file";
    input.addEventListener("change", () => {
      this.files.set(name, input.files[0]);
      this.look();
      $("more").scrollLeft = 0;
    });
    input.click();
  }

  onKey(event) {
    if (event.isComposing) return;
    const isOpen = this.items.length > 0;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Tab" && !event.shiftKey && isOpen) {
      event.preventDefault();
      this.take(Math.max(this.marked, 0));
    } else if (event.key === "ArrowDown" && isOpen) {
      event.preventDefault();
      this.mark(this.marked + 1);
    } else if (event.key === "ArrowUp" && isOpen) {
      event.preventDefault();
      this.mark(this.marked < 0 ? this.items.length - 1 : this.marked - 1);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      this.showItems([]);
    } else if (event.key === "ArrowUp" && !this.text.value && this.lines.length) {
      event.preventDefault();
      this.setLine(this.lines.at(-1));
    }
  }

  /** Enter: takes what is marked, completes a command's name, or sends the line. */
  async submit() {
    await this.ready();
    if (this.marked >= 0) return this.take(this.marked);
    const read = this.read();
    if (!read) return this.say();
    if (read.command) return this.run(read);
    if (this.items.length) return this.take(0);
    const { direct } = this.channel();
    $("trouble").textContent = direct
      ? "Type commands in the server's channels: here, only messages."
      : `There is no command ${this.text.value.trim()}. Type / to see them all.`;
    return undefined;
  }

  say() {
    const text = this.text.value.trim();
    return text && this.deliver({ kind: "say", text });
  }

  run(read) {
    const missing = missingOption(read);
    if (missing) {
      this.setLine(withOption(this.text.value, read, missing.name, ""));
      $("trouble").textContent = `Type ${missing.name} too: ${missing.description}`;
      return undefined;
    }
    const file = read.command.options.find(({ required, type, name }) => required && type === ATTACHMENT && !this.files.has(name));
    if (file) {
      $("trouble").textContent = `Choose ${file.name} first: ${file.description}`;
      return this.pickFile(file.name);
    }
    return this.deliver({ kind: "command", name: read.command.name, options: this.values(read) }, this.files);
  }

  /** The text of each option; for a suggestion that was shown, what it stands for. */
  values(read, except = null) {
    const values = {};
    for (const { option, text } of read.options) {
      if (option.name === except || !text) continue;
      values[option.name] = this.picked.get(`${option.name} ${text}`) ?? text.replaceAll("\n", " ");
    }
    return values;
  }

  /** Send it; the line stays when something is wrong with it. */
  async deliver(act, files = new Map()) {
    const line = this.text.value;
    $("send").disabled = true;
    this.asked += 1;
    this.showItems([]);
    const { error } = await this.send(act, files);
    $("send").disabled = false;
    if (error) {
      $("trouble").textContent = error;
      return;
    }
    this.lines.push(line.trim());
    this.files = new Map();
    if (this.text.value === line) this.setLine("");
  }
}
