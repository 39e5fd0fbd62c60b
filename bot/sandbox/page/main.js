// The page: one person's channels, what they press, and what the bot makes of it.

import { Composer } from "./composer.js";
import { openForm } from "./form.js";
import { el } from "./markdown.js";
import { MessageList } from "./messages.js";
import { openProfile } from "./profile.js";
import { keepTimes, stampText } from "./times.js";

const $ = (id) => document.getElementById(id);
const state = { view: null, me: null, channel: null, seen: new Map(), ahead: 0, busy: 0, becoming: null };

// --- what is seen --------------------------------------------------------------------------------

async function loadView(after = "") {
  const asked = state.me;
  const response = await fetch(`/api/view?as=${asked ?? ""}&after=${after}`);
  const view = await response.json();
  if (asked !== state.me && asked !== null) return;
  if (!view.channels) return;
  state.view = view;
  state.me = view.me;
  state.ahead = view.now - Date.now();
  draw();
}

/** Ask again and again; the answer comes when something has changed. */
async function follow() {
  for (;;) {
    try {
      await loadView(state.view?.version ?? "");
      document.body.classList.remove("lost");
    } catch {
      document.body.classList.add("lost");
      await new Promise((later) => setTimeout(later, 1000));
    }
  }
}

const now = () => Date.now() + state.ahead;
const channel = () => {
  const { channels } = state.view;
  return channels.find(({ id }) => id === state.channel) ?? channels[0];
};

/** The channel that is open, or the server's first from direct messages, where there are no commands. */
const serverChannel = () => (channel().direct ? state.view.channels[0] : channel()).id;

function draw() {
  const { view } = state;
  $("server-name").textContent = view.server;
  drawPeople();
  const current = channel();
  state.channel = current.id;
  state.seen.set(`${view.me} ${current.id}`, current.messages.at(-1)?.id);
  drawChannels(current);
  const sign = current.direct ? "@" : "#";
  $("channel-name").textContent = sign + current.name;
  $("channel-topic").textContent = current.topic ?? "";
  $("text").placeholder = current.direct ? `Message ${sign}${current.name}` : "Type / for commands";
  document.title = `${sign}${current.name} · Pitboard's sandbox`;
  list.show(current, view);
  drawTimes();
  list.keepEnd();
}

function drawTimes() {
  keepTimes(document, now());
  $("time").textContent = stampText(now() / 1000, "f", now()).replace(/,? \d{4}/, "");
}

function drawPeople() {
  const buttons = state.view.people.map(({ id, name, job }) => {
    const button = el("button", "person", el("b", "", name.split(" ")[0]), el("small", "", job));
    button.type = "button";
    button.setAttribute("aria-pressed", String(id === state.me));
    button.addEventListener("click", () => become(id));
    return button;
  });
  replaceKeepingFocus($("people"), buttons);
}

function drawChannels(current) {
  const buttons = state.view.channels.map((each) => {
    const newest = each.messages.at(-1)?.id;
    const seen = state.seen.get(`${state.me} ${each.id}`);
    const button = el("button", "channel", `${each.direct ? "✉ " : "# "}${each.name}`);
    button.type = "button";
    if (newest && newest !== seen) {
      button.classList.add("unread");
      button.append(el("span", "dot", el("span", "unseen", "new")));
    }
    button.setAttribute("aria-current", String(each.id === current.id));
    button.addEventListener("click", () => enter(each.id));
    return button;
  });
  replaceKeepingFocus($("channels"), buttons);
}

function replaceKeepingFocus(root, buttons) {
  const focused = [...root.children].indexOf(document.activeElement);
  root.replaceChildren(...buttons);
  if (focused >= 0) buttons[Math.min(focused, buttons.length - 1)].focus({ preventScroll: true });
}

// --- what is done --------------------------------------------------------------------------------

/** Count what is under way, so that whoever drives the page knows when it has come to rest. */
async function whileBusy(doing) {
  state.busy += 1;
  document.body.dataset.settled = "false";
  try {
    return await doing();
  } finally {
    state.busy -= 1;
    document.body.dataset.settled = String(state.busy === 0);
  }
}

async function request(act, files = new Map()) {
  const form = new FormData();
  form.append("act", JSON.stringify({ channel: state.channel, ...act }));
  for (const [name, file] of files) for (const each of [file].flat()) form.append(name, each);
  try {
    const response = await fetch(`/api/act?as=${state.me}`, { method: "POST", body: form, headers: { "X-Sandbox": "1" } });
    return await response.json();
  } catch {
    return { error: "The sandbox isn't running any more. Start it again with ./run sandbox." };
  }
}

/** Do something, show what came of it, and open the form that it may have opened. */
function act(what, files) {
  return whileBusy(async () => {
    const newest = channel().messages.at(-1)?.id;
    const outcome = await request(what, files);
    if (outcome.error) return outcome;
    await loadView();
    if (channel().messages.at(-1)?.id !== newest) list.toEnd();
    if (outcome.form) openForm(outcome.form, state.view, (values, uploads) => sendForm(outcome.form, values, uploads));
    return outcome;
  });
}

async function sendForm(form, values, uploads) {
  const files = new Map(Object.entries(uploads).filter(([, each]) => each.length));
  const { error } = await act({ kind: "form", form: form.handle, values }, files);
  return error;
}

async function press(what) {
  const { error } = await act(what);
  if (error) $("trouble").textContent = error;
}

function become(id) {
  state.me = id;
  state.becoming = whileBusy(async () => {
    await loadView();
    composer.look();
  });
  $("text").focus();
}

function enter(id) {
  state.channel = id;
  draw();
  composer.look();
  $("text").focus();
}

function openMenu(message, button) {
  const menu = $("menu");
  const entry = (label, onPress) => {
    const item = el("button", "", label);
    item.type = "button";
    item.setAttribute("role", "menuitem");
    item.addEventListener("click", () => {
      menu.hidePopover();
      onPress();
    });
    return item;
  };
  const apps = channel().direct ? [] : state.view.menus;
  menu.replaceChildren(
    ...apps.map((name) => entry(`Apps: ${name}`, () => press({ kind: "menu", name, message: message.id }))),
    entry("Copy text", () => navigator.clipboard?.writeText(button.parentElement.querySelector(".content").innerText)),
  );
  if (message.author.id === state.view.bot.id) {
    menu.append(entry(`${state.view.bot.name}'s profile`, () => openProfile(state.view)));
  }
  menu.showPopover();
  const { top, right } = button.getBoundingClientRect();
  menu.style.top = `${Math.min(top + 34, innerHeight - menu.offsetHeight - 8)}px`;
  menu.style.left = `${Math.max(8, right - menu.offsetWidth)}px`;
  menu.firstChild.focus();
  menu.onkeydown = (event) => moveInMenu(event, menu);
}

function moveInMenu(event, menu) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const items = [...menu.children];
  items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
}

// --- put together --------------------------------------------------------------------------------

const composer = new Composer({
  send: act,
  suggest: async (what) => (await request(what)).suggestions ?? [],
  view: () => state.view,
  channel,
  ready: () => state.becoming,
});
const list = new MessageList($("messages"), {
  press: (message, customId) => press({ kind: "press", message: message.id, custom_id: customId }),
  choose: (message, customId, values) => press({ kind: "choose", message: message.id, custom_id: customId, values }),
  pressCommand: (name) => composer.begin(name),
  dismiss: (id) => {
    list.dismiss(id);
    draw();
    $("text").focus();
  },
  openMenu,
});

$("messages").addEventListener("click", (event) => {
  const id = event.target.closest?.(".mention[data-channel]")?.dataset.channel;
  if (id && state.view.channels.some((each) => each.id === id)) enter(id);
});
$("next").addEventListener("click", () => press({ kind: "command", name: "clock", options: {}, channel: serverChannel() }));

const themes = window.matchMedia("(prefers-color-scheme: dark)");
document.documentElement.dataset.theme = themes.matches ? "dark" : "light";
$("theme").addEventListener("click", () => {
  const { dataset } = document.documentElement;
  dataset.theme = dataset.theme === "dark" ? "light" : "dark";
});

// What is typed anywhere goes into the line, as in Discord.
document.addEventListener("keydown", (event) => {
  const isText = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
  const takesText = document.activeElement?.closest?.("input, select, textarea, dialog, [role=menu]");
  if (isText && !takesText) $("text").focus();
});

// Alt with an arrow is another channel, as in Discord; Alt with 1, 2 or 3 another person.
document.addEventListener("keydown", (event) => {
  if (!event.altKey || !state.view) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const person = state.view.people[Number(event.code.replace("Digit", "")) - 1];
  if (!step && !person) return;
  event.preventDefault();
  if (person) become(person.id);
  else enterBeside(step);
});

async function enterBeside(step) {
  await state.becoming;
  const { channels } = state.view;
  enter(channels[(channels.indexOf(channel()) + step + channels.length) % channels.length].id);
}

setInterval(() => state.view && drawTimes(), 5000);
// Drawn with another font first, flags would stay as Chromium drew them then.
await document.fonts.load('16px "Sandbox Emoji"', "🇧🇪🏁");
await whileBusy(() => loadView());
$("text").focus();
follow();
