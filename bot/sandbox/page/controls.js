// Menus, choices and fields, in messages and in forms alike: the browser's own, which fit every thumb and key.

import { el } from "./markdown.js";

export const SELECTS = new Set([3, 5, 6, 7, 8]);

/** What a menu offers: its own options, or the server's people, roles or channels of the kinds that it takes. */
function optionsOf(component, view) {
  if (component.type === 3) return component.options ?? [];
  const chosen = new Set((component.default_values ?? []).map((value) => String(value.id)));
  const entries = [];
  const add = (names, sign) => {
    for (const [id, name] of Object.entries(names)) {
      entries.push({ value: id, label: sign + name.replace(/^@/, ""), default: chosen.has(id) });
    }
  };
  if (component.type === 5 || component.type === 7) add(Object.fromEntries(view.people.map((p) => [p.id, p.name])), "@");
  if (component.type === 6 || component.type === 7) add(view.names.roles, "@");
  if (component.type === 8) {
    const types = component.channel_types;
    const fitting = view.channels.filter((channel) => !channel.direct && (!types || types.includes(channel.type)));
    add(Object.fromEntries(fitting.map((channel) => [channel.id, channel.name])), "#");
  }
  return entries;
}

/** A menu. `values()` of it are what is chosen; `onDone` is called when a choice was made. */
export function menuElement(component, view, onDone) {
  const options = optionsOf(component, view);
  if ((component.max_values ?? 1) > 1) return manyElement(component, options, onDone);
  const select = el("select", "menu");
  select.disabled = Boolean(component.disabled);
  const prompt = new Option(component.placeholder || "Choose…", "");
  const mayBeNone = component.min_values === 0 || component.required === false;
  const hasChoice = options.some((option) => option.default);
  if (mayBeNone && hasChoice) prompt.textContent = "None";
  prompt.disabled = !mayBeNone;
  prompt.hidden = !mayBeNone;
  select.append(prompt);
  for (const option of options) {
    const label = option.description ? `${option.label} · ${option.description}` : option.label;
    select.append(new Option(label, option.value, option.default, option.default));
  }
  if (!hasChoice) select.value = "";
  select.required = !mayBeNone;
  select.values = () => (select.value ? [select.value] : []);
  select.addEventListener("change", () => onDone?.());
  // By keys the list opens first: a closed menu would take each option on the way to the one that is meant.
  select.addEventListener("keydown", (event) => {
    const opens = event.key === "ArrowDown" || event.key === "ArrowUp";
    if (opens && onDone && !event.altKey && select.showPicker) {
      event.preventDefault();
      select.showPicker();
    }
  });
  return select;
}

/** Several may be chosen: boxes to tick, and in a message a button that says that it is all. */
function manyElement(component, options, onDone) {
  const group = boxes("checkbox", component.custom_id, options);
  group.values = () => checked(group);
  if (onDone) {
    const button = el("button", "style-2", "Choose these");
    button.type = "button";
    button.addEventListener("click", () => onDone());
    group.append(button);
  }
  return group;
}

function boxes(type, name, options) {
  const group = el("div", "boxes");
  for (const option of options) {
    const input = el("input");
    input.type = type;
    input.name = name;
    input.value = option.value;
    input.checked = Boolean(option.default);
    const label = el("label", "", input, el("span", "", option.label));
    if (option.description) label.lastChild.append(el("small", "", option.description));
    group.append(label);
  }
  return group;
}

const checked = (group) => [...group.querySelectorAll("input:checked")].map((input) => input.value);

/** A form's field: an element whose `values()` are what is sent for it; `files()` instead for uploads. */
export function fieldElement(component, view) {
  if (SELECTS.has(component.type)) return menuElement(component, view);
  if (component.type === 4) return textField(component);
  if (component.type === 19) return uploadField(component);
  if (component.type === 21) {
    const group = boxes("radio", component.custom_id, component.options);
    group.values = () => checked(group)[0] ?? null;
    return group;
  }
  if (component.type === 22) {
    const group = boxes("checkbox", component.custom_id, component.options);
    group.values = () => checked(group);
    return group;
  }
  const box = boxes("checkbox", component.custom_id, [{ label: "Yes", value: "yes", default: component.default }]);
  box.values = () => checked(box).length > 0;
  return box;
}

function textField(component) {
  const field = el(component.style === 2 ? "textarea" : "input");
  if (component.style === 2) field.rows = 6;
  field.value = component.value ?? "";
  field.placeholder = component.placeholder ?? "";
  field.required = component.required !== false;
  if (component.max_length) field.maxLength = component.max_length;
  if (component.min_length) field.minLength = component.min_length;
  field.values = () => field.value;
  return field;
}

function uploadField(component) {
  const field = el("input");
  field.type = "file";
  field.multiple = (component.max_values ?? 1) > 1;
  field.required = component.required === true;
  field.values = () => undefined;
  field.uploads = () => [...field.files];
  return field;
}
