// Who one is, and where: the people and the channels, each at one press.

import { el, markdown } from "./markdown.js";
import { timeElement } from "./times.js";

const FORUM = 15;

/** The people to be; `become(id)` is called with the one that was pressed. */
export function drawPeople(people, me, become) {
  const buttons = people.map(({ id, name, job }) => {
    const button = el("button", "person", el("b", "", name.split(" ")[0]), el("small", "", job));
    button.type = "button";
    button.setAttribute("aria-pressed", String(id === me));
    button.addEventListener("click", () => become(id));
    return button;
  });
  replaceKeepingFocus(document.getElementById("people"), buttons);
}

/** The channels to be in; those where `isUnread(channel)` have a dot. */
export function drawChannels(channels, current, isUnread, enter) {
  const forums = new Set(channels.filter(({ type }) => type === FORUM).map(({ id }) => id));
  const buttons = channels.map((channel) => {
    const isPost = forums.has(channel.parent);
    const button = el("button", "channel", el("span", "name", `${signOf(channel, isPost)} ${channel.name}`));
    button.type = "button";
    button.classList.toggle("inner", isPost);
    if (isUnread(channel)) {
      button.classList.add("unread");
      button.append(el("span", "dot", el("span", "unseen", "new")));
    }
    button.setAttribute("aria-current", String(channel.id === current.id));
    button.addEventListener("click", () => enter(channel.id));
    return button;
  });
  replaceKeepingFocus(document.getElementById("channels"), buttons);
}

/** The server's own events, behind a button that is there while there are any. */
export function drawEvents(events, names) {
  const button = document.getElementById("events-button");
  button.hidden = !events.length;
  button.textContent = "📅";
  button.setAttribute("aria-label", `Events: ${events.length}`);
  document.getElementById("events").replaceChildren(...events.map((event) => drawEvent(event, names)));
}

function drawEvent({ name, place, begins, ends, description }, names) {
  const times = el("p", "", timeElement(begins, "f"), " – ", timeElement(ends, "f"));
  return el("section", "", el("h3", "", name), times, el("p", "", place), markdown(description, names, () => {}));
}

/** Have the bar show the channel that one is in, and what is beside it. */
export function showCurrentChannel() {
  const current = document.querySelector("#channels [aria-current=true]");
  current.scrollIntoView({ block: "nearest", inline: "center" });
}

/** A channel's heading, with what it is for. */
export function drawHeading(channel) {
  const name = `${channel.direct ? "@" : "#"}${channel.name}`;
  document.getElementById("channel-name").textContent = name;
  document.getElementById("channel-topic").textContent = channel.topic ?? "";
  document.getElementById("text").placeholder = placeholderOf(channel, name);
  document.title = `${name} · Pitboard's sandbox`;
}

function placeholderOf({ takesCommands, direct }, name) {
  if (takesCommands) return "Type / for commands";
  return direct ? `Message ${name}` : "Open a post to write";
}

function signOf({ direct, parent, type }, isPost) {
  if (direct) return "✉";
  if (type === FORUM) return "🗂";
  if (isPost) return "↳";
  return parent ? "🧵" : "#";
}

function replaceKeepingFocus(root, buttons) {
  const focused = [...root.children].indexOf(document.activeElement);
  root.replaceChildren(...buttons);
  if (focused >= 0) buttons[Math.min(focused, buttons.length - 1)].focus({ preventScroll: true });
}
