// The components that a message is built of: https://discord.com/developers/docs/components/reference

import { el, markdown } from "./markdown.js";
import { menuElement, SELECTS } from "./controls.js";

export function componentElement(component, message, view, handlers) {
  const inner = (each) => componentElement(each, message, view, handlers);
  switch (component.type) {
    case 1:
      return el("div", "row", ...component.components.map(inner));
    case 2:
      return buttonElement(component, message, handlers);
    case 9:
      return el("div", "section", el("div", "", ...component.components.map(inner)), inner(component.accessory));
    case 10:
      return el("div", "text", markdown(component.content, view.names, handlers.pressCommand));
    case 11:
      return el("div", "thumbnail", pictureElement(component, message));
    case 12:
      return el("div", "gallery", ...component.items.map((item) => pictureElement(item, message)));
    case 13:
      return fileElement(component, message);
    case 14:
      return component.divider === false ? el("div", "gap") : el("hr");
    case 17:
      return containerElement(component, inner);
    default:
      if (SELECTS.has(component.type)) return messageMenu(component, message, view, handlers);
      return el("p", "subtext", "This part can't be shown in the sandbox.");
  }
}

function containerElement(component, inner) {
  const frame = el("div", "frame", ...component.components.map(inner));
  if (component.accent_color != null) {
    frame.style.setProperty("--accent", `#${component.accent_color.toString(16).padStart(6, "0")}`);
  }
  return frame;
}

const EMOJI = (emoji) => (emoji?.id ? "" : emoji?.name ?? "");

function buttonElement(component, message, handlers) {
  const words = [EMOJI(component.emoji), component.label].filter(Boolean).join(" ");
  if (component.style === 5) {
    const anchor = el("a", "button style-2", words, el("span", "out", " ↗"));
    anchor.href = component.url;
    anchor.target = "_blank";
    anchor.rel = "noreferrer";
    return anchor;
  }
  const button = el("button", `button style-${component.style}`, words);
  button.type = "button";
  button.disabled = Boolean(component.disabled);
  button.dataset.key = `${message.id} ${component.custom_id}`;
  button.addEventListener("click", () => handlers.press(message, component.custom_id));
  return button;
}

function messageMenu(component, message, view, handlers) {
  const menu = menuElement(component, view, () => handlers.choose(message, component.custom_id, menu.values()));
  menu.dataset.key = `${message.id} ${component.custom_id}`;
  menu.setAttribute("aria-label", component.placeholder || "Menu");
  return menu;
}

/** The address of a file on this computer: Discord's own without the host, or an upload of the same message. */
export function addressOf(media, message) {
  let url = media.url;
  const upload = url.match(/^attachment:\/\/(.+)$/); // attachment://photo.jpg
  if (upload) url = message.attachments.find((each) => each.filename === upload[1])?.url ?? "";
  return url.replace(/^https:\/\/cdn\.simcord\.invalid\//, "/files/");
}

function pictureElement(item, message) {
  const image = el("img");
  image.src = addressOf(item.media, message);
  image.alt = item.description ?? "";
  if (!item.spoiler) return image;
  const cover = el("button", "veil", image, el("span", "", "SPOILER"));
  cover.type = "button";
  cover.addEventListener("click", () => cover.replaceWith(image));
  return cover;
}

function fileElement(component, message) {
  const address = addressOf(component.file, message);
  const name = component.name ?? component.file.url.split("/").pop();
  const anchor = el("a", "file", `📄 ${name}`);
  anchor.href = address;
  anchor.download = name;
  return anchor;
}
