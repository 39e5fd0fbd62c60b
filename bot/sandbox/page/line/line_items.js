// What may be suggested for a line without asking the bot: commands, an option's own choices, options' names.

import { ATTACHMENT } from "./option_chips.js";

const YES_OR_NO = 5;
const PERSON = 6;
const CHANNEL = 7;
const ROLE = 8;

/** Commands that begin with what is typed, in the person's language or in English. */
export function commandItems(commands, query, take) {
  const fitting = commands.filter(({ name, key }) => name.startsWith(query) || key.startsWith(query));
  return fitting.map(({ name, description }) => ({
    label: `/${name}`,
    detail: description,
    take: () => take(name),
  }));
}

/** What an option may be that needs nobody to be asked. */
export function knownItems({ option, text }, view, take) {
  const typed = text.toLowerCase().replace(/^[@#]/, ""); // @Fin, #race
  const fitting = knownValues(option, view).filter((value) => value.toLowerCase().includes(typed));
  return fitting.map((value) => valueItem(option, value, take));
}

function knownValues(option, { names, people }) {
  switch (option.type) {
    case YES_OR_NO:
      return ["True", "False"];
    case PERSON:
      return people.map(({ name }) => `@${name}`);
    case CHANNEL:
      return Object.values(names.channels).map((name) => `#${name}`);
    case ROLE:
      return Object.values(names.roles).map((name) => `@${name.replace(/^@/, "")}`); // @everyone has its own
    default:
      return (option.choices ?? []).map(({ name }) => name);
  }
}

export function valueItem(option, label, take) {
  return { label, detail: option.name, take: () => take(option, label) };
}

/** Options whose name is begun with the last word: "… no" may become "… note:". */
export function nameItems(unused, typed, take) {
  const word = typed.match(/(?:^|\s)([a-z_]{2,})$/i)?.[1].toLowerCase(); // "11 s no", "ov"
  if (!word) return [];
  const fitting = unused.filter(({ name, type }) => name.startsWith(word) && type !== ATTACHMENT);
  return fitting.map(({ name, description }) => ({ label: `${name}:`, detail: description, take: () => take(name) }));
}
