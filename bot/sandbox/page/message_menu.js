// A message's menu: what the bot's apps make of it, its text to copy, and the bot's profile.

import { el } from "./markdown.js";
import { openProfile } from "./profile.js";

const BELOW = 34; // pixels from the button's top to the menu's
const EDGE = 8; // pixels that are left free at the window's edges

/** Open it at its button; `run(name)` is called with the app's entry that was chosen. */
export function openMenu(message, button, view, apps, run) {
  const menu = document.getElementById("menu");
  const copy = () => navigator.clipboard?.writeText(button.parentElement.querySelector(".content").innerText);
  const items = apps.map((name) => menuItem(menu, `Apps: ${name}`, () => run(name)));
  items.push(menuItem(menu, "Copy text", copy));
  if (message.author.id === view.bot.id) {
    items.push(menuItem(menu, `${view.bot.name}'s profile`, () => openProfile(view)));
  }
  menu.replaceChildren(...items);
  menu.showPopover();
  place(menu, button.getBoundingClientRect());
  menu.firstChild.focus();
  menu.onkeydown = (event) => moveFocus(event, menu);
}

function menuItem(menu, label, onPress) {
  const item = el("button", "", label);
  item.type = "button";
  item.setAttribute("role", "menuitem");
  item.addEventListener("click", () => {
    menu.hidePopover();
    onPress();
  });
  return item;
}

function place(menu, { top, right }) {
  menu.style.top = `${Math.min(top + BELOW, innerHeight - menu.offsetHeight - EDGE)}px`;
  menu.style.left = `${Math.max(EDGE, right - menu.offsetWidth)}px`;
}

function moveFocus(event, menu) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const items = [...menu.children];
  items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
}
