// A form that the bot opened (Discord calls it a modal).

import { el, markdown } from "./markdown.js";
import { fieldElement } from "./controls.js";

const dialog = document.getElementById("form");

/** Open it; `send(values, files)` answers with what is wrong, or with nothing when the form may close. */
export function openForm(form, view, send) {
  const fields = new Map();
  const body = el("div", "fields");
  for (const part of form.components) body.append(partElement(part, view, fields));
  const trouble = el("p", "trouble");
  trouble.setAttribute("role", "alert");
  const cancel = el("button", "style-2", "Cancel");
  cancel.type = "button";
  cancel.addEventListener("click", () => dialog.close());
  const submit = el("button", "style-1", "Submit");
  const element = el("form", "", el("h2", "", form.title), body, trouble, el("footer", "", cancel, submit));
  element.addEventListener("submit", async (event) => {
    event.preventDefault();
    submit.disabled = true;
    trouble.textContent = "";
    const error = await send(...collected(fields));
    submit.disabled = false;
    if (error) trouble.textContent = error;
    else dialog.close();
  });
  dialog.replaceChildren(element);
  dialog.setAttribute("aria-label", form.title);
  dialog.showModal();
}

function collected(fields) {
  const values = {};
  const files = {};
  for (const [customId, field] of fields) {
    if (field.uploads) files[customId] = field.uploads();
    else values[customId] = field.values();
  }
  return [values, files];
}

/** One part: a text to read, or a label with its field. */
function partElement(part, view, fields) {
  if (part.type === 10) return el("div", "text", markdown(part.content, view.names, () => {}));
  const component = part.component ?? part.components?.[0] ?? part;
  const field = fieldElement(component, view);
  fields.set(component.custom_id, field);
  const name = part.label ?? component.label ?? "";
  const isGroup = field.classList.contains("boxes");
  const required = component.required ?? (component.type < 9);
  const words = el("span", "label", name);
  if (required) words.append(el("b", "", " *"));
  const element = el(isGroup ? "fieldset" : "label", "field", isGroup ? el("legend", "", words) : words);
  if (part.description) element.append(el("small", "", part.description));
  element.append(field);
  return element;
}
