// The bot's profile in this server: its picture, banner and text, as the team may have chosen them.

import { el, markdown } from "./markdown.js";

const dialog = document.getElementById("form");

export function openProfile({ bot, names }) {
  const close = el("button", "style-2", "Close");
  close.type = "button";
  close.addEventListener("click", () => dialog.close());
  const face = el("div", "avatar", bot.avatar ? picture(bot.avatar) : bot.name.slice(0, 1));
  face.dataset.who = "bot";
  const banner = el("div", "banner", ...(bot.banner ? [picture(bot.banner)] : []));
  const words = el("div", "fields", face, el("h2", "", bot.name));
  words.append(bot.bio ? markdown(bot.bio, names, () => {}) : el("p", "subtext", "No text about itself yet."));
  dialog.replaceChildren(el("div", "profile", banner, words, el("footer", "", close)));
  dialog.setAttribute("aria-label", `${bot.name}'s profile`);
  dialog.showModal();
}

export function picture(address) {
  const image = el("img");
  image.src = address;
  image.alt = "";
  return image;
}
