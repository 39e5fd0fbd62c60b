// The line at the bottom: what is typed in it, what can be chosen for it by thumb or keys, and sending it.

import { missingOption, readLine, withOption } from "./command_line.js";
import { commandItems, knownItems, nameItems, valueItem } from "./line_items.js";
import { ATTACHMENT, MESSAGE_FILE, OptionChips } from "./option_chips.js";
import { SuggestionList } from "./suggestion_list.js";

const HIGHEST = 200;
const $ = (id) => document.getElementById(id);

export class Composer {
  /** `send(act, files)` answers with {error, form}; `suggest(act)` with choices; `view()` is what is seen
   * now, once `ready()` is over. */
  constructor({ send, suggest, view, channel, ready }) {
    Object.assign(this, { send, suggest, view, channel, ready });
    this.text = $("text");
    this.list = new SuggestionList($("suggestions"), this.text);
    this.chips = new OptionChips($("more"), { add: (option) => this.addOption(option), changed: () => this.lookAgain() });
    this.picked = new Map();
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
    $("attach").addEventListener("click", () => this.chips.pickFile(MESSAGE_FILE));
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
    const commands = this.commands();
    const inEnglish = commands.map((command) => ({ ...command, name: command.key })); // typed so, it is the same
    return readLine(this.text.value, [...commands, ...inEnglish], this.text.selectionStart);
  }

  commands() {
    return this.channel().takesCommands ? this.view().commands : [];
  }

  lookAgain() {
    this.look();
    this.text.focus();
  }

  /** Look at what is typed: size, suggestions, hint, and the options that can be added. */
  look() {
    this.text.style.height = "auto";
    this.text.style.height = `${Math.min(this.text.scrollHeight + 2, HIGHEST)}px`;
    $("trouble").textContent = "";
    const read = this.read();
    $("hint").textContent = this.hint(read);
    this.chips.show(read?.command, usedNames(read));
    this.asked += 1;
    if (!read) this.list.show([]);
    else if (!read.command) this.list.show(commandItems(this.commands(), read.query, (name) => this.setLine(`/${name} `)));
    else this.suggestFor(read);
  }

  async suggestFor(read) {
    const { focused } = read;
    const isDone = !focused || this.picked.has(`${focused.option.name} ${focused.text}`);
    if (isDone) return this.list.show(this.optionNames(read, ""));
    const take = (option, label) => this.takeValue(option, label);
    const names = this.optionNames(read, focused.text);
    this.list.show([...knownItems(focused, this.view(), take), ...names]);
    if (!focused.option.autocomplete) return undefined;
    const asked = this.asked;
    const choices = await this.suggest({
      kind: "suggest",
      name: read.command.key,
      option: focused.option.name,
      text: focused.text,
      options: this.values(read, focused.option.name),
    });
    if (asked !== this.asked) return undefined;
    for (const { name, value } of choices) this.picked.set(`${focused.option.name} ${name}`, value);
    return this.list.show([...choices.map(({ name }) => valueItem(focused.option, name, take)), ...names]);
  }

  takeValue(option, label) {
    this.setLine(`${withOption(this.text.value, this.read(), option.name, label)} `);
  }

  optionNames(read, typed) {
    const unused = this.chips.unused(read.command, usedNames(read));
    return nameItems(unused, typed, (name) => this.setLine(`${this.text.value.replace(/[a-z_]+$/i, "")}${name}:`));
  }

  hint(read) {
    const option = read?.focused?.option;
    if (option) return `${option.name}: ${option.description}`;
    if (read?.command) return read.command.description;
    if (read && !this.channel().takesCommands) return "Commands work in the server's channels, not here.";
    return "";
  }

  addOption(option, line = this.text.value.trimEnd()) {
    this.setLine(`${line} ${option.name}:`);
    this.text.focus();
  }

  /** The option whose name is all that stands behind the command: `/setup page` means `/setup page:`. */
  namedOption({ command, options }) {
    const [typed, ...others] = options;
    if (!command || !typed || others.length || typed.start !== command.name.length + 2) return null;
    return command.options.find(({ name, type }) => name === typed.text && type !== ATTACHMENT) ?? null;
  }

  onKey(event) {
    if (event.isComposing || event.altKey) return; // with Alt they are the page's own
    const act = this.actOf(event);
    if (!act) return;
    event.preventDefault();
    act();
  }

  actOf({ key, shiftKey }) {
    if (key === "Enter" && !shiftKey) return () => this.submit();
    if (key === "ArrowUp" && !this.text.value && this.lines.length) return () => this.setLine(this.lines.at(-1));
    if (!this.list.isOpen) return null;
    if (key === "Tab" && !shiftKey) return () => this.list.takeMarked();
    if (key === "ArrowDown") return () => this.list.move(1);
    if (key === "ArrowUp") return () => this.list.move(-1);
    if (key === "Escape") return () => this.list.show([]);
    return null;
  }

  /** Enter: takes what is marked, completes a command's name, or sends the line. */
  async submit() {
    await this.ready();
    if (this.list.hasMarked) return this.list.takeMarked();
    const read = this.read();
    if (!read) return this.say();
    const named = this.namedOption(read);
    if (named) return this.addOption(named, `/${read.command.name}`);
    if (read.command) return this.run(read);
    if (this.list.isOpen) return this.list.takeMarked();
    $("trouble").textContent = this.channel().takesCommands
      ? `There is no command ${this.text.value.trim()}. Type / to see them all.`
      : "Type commands in the server's channels: here, only messages.";
    return undefined;
  }

  say() {
    const text = this.text.value.trim();
    return (text || this.chips.files.size) && this.deliver({ kind: "say", text }, this.chips.files);
  }

  run(read) {
    const missing = missingOption(read);
    if (missing) {
      this.setLine(withOption(this.text.value, read, missing.name, ""));
      $("trouble").textContent = `Type ${missing.name} too: ${missing.description}`;
      return undefined;
    }
    const unused = this.chips.unused(read.command, usedNames(read));
    const file = unused.find(({ required, type }) => required && type === ATTACHMENT);
    if (file) {
      $("trouble").textContent = `Choose ${file.name} first: ${file.description}`;
      return this.chips.pickFile(file.name);
    }
    return this.deliver({ kind: "command", name: read.command.key, options: this.values(read) }, this.chips.files);
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

  /** Send it. Whoever types on begins a new line; what is wrong comes back into an empty one. */
  async deliver(act, files = new Map()) {
    const line = this.text.value;
    $("send").disabled = true;
    this.setLine("");
    const { error } = await this.send(act, files);
    $("send").disabled = false;
    if (error) {
      if (!this.text.value) this.setLine(line);
      this.chips.files = files;
      $("trouble").textContent = error;
      return;
    }
    this.lines.push(line.trim());
    this.chips.files = new Map();
    this.look();
  }
}

function usedNames(read) {
  return new Set((read?.options ?? []).map(({ option }) => option.name));
}
