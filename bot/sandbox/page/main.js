// The page: one person's channels, what they press, and what the bot makes of it.

import { openForm } from "./form.js";
import { listenToKeys } from "./keys.js";
import { fillLanguages, languageOf } from "./languages.js";
import { Composer } from "./line/composer.js";
import { openMenu } from "./message_menu.js";
import { MessageList } from "./messages.js";
import { askAct, askView } from "./sandbox_client.js";
import { drawChannels, drawEvents, drawHeading, drawPeople, showCurrentChannel } from "./server_bar.js";
import { keepTimes, stampText } from "./times.js";

const RETRY = 1000; // milliseconds until a sandbox that doesn't answer is asked again
const TICK = 5000; // milliseconds after which times are written anew
const $ = (id) => document.getElementById(id);
const state = { view: null, me: null, channel: null, seen: new Map(), ahead: 0, busy: 0, becoming: null };

// --- what is seen --------------------------------------------------------------------------------

async function loadView(after = "") {
  const asked = state.me;
  const locale = languageOf(asked);
  const view = await askView(asked, after, locale);
  if (asked !== state.me && asked !== null) return;
  if (locale !== languageOf(asked)) return; // another language was chosen meanwhile
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
      await new Promise((later) => setTimeout(later, RETRY));
    }
  }
}

const channel = () => {
  const { channels } = state.view;
  return channels.find(({ id }) => id === state.channel) ?? channels[0];
};

/** The channel that is open, or the server's first from where there are no commands. */
const serverChannel = () => (channel().takesCommands ? channel() : state.view.channels[0]).id;

function draw() {
  const { view } = state;
  const current = channel();
  state.channel = current.id;
  state.seen.set(seenKey(current), current.messages.at(-1)?.id);
  $("server-name").textContent = view.server;
  $("language").value = languageOf(view.me);
  $("language-code").textContent = languageOf(view.me).slice(0, 2).toUpperCase();
  drawPeople(view.people, state.me, become);
  drawChannels(view.channels, current, isUnread, enter);
  drawHeading(current);
  drawEvents(view.events, view.names);
  list.show(current, view);
  drawTimes();
  list.keepEnd();
}

const seenKey = (each) => `${state.me} ${each.id}`;

function isUnread(each) {
  const newest = each.messages.at(-1)?.id;
  return Boolean(newest) && newest !== state.seen.get(seenKey(each));
}

function drawTimes() {
  const now = Date.now() + state.ahead;
  const language = languageOf(state.me);
  keepTimes(document, now, language);
  $("time").textContent = stampText(now / 1000, "f", now, language).replace(/,? (de )?\d{4}/, ""); // 2 July 2023 at 11:20
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

function request(act, files = new Map()) {
  return askAct(state.me, { channel: state.channel, locale: languageOf(state.me), ...act }, files);
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
  showCurrentChannel();
  composer.look();
  $("text").focus();
}

async function enterBeside(step) {
  await state.becoming;
  const { channels } = state.view;
  enter(channels[(channels.indexOf(channel()) + step + channels.length) % channels.length].id);
}

function openMessageMenu(message, button) {
  const apps = channel().takesCommands ? state.view.menus : [];
  openMenu(message, button, state.view, apps, (name) => press({ kind: "menu", name, message: message.id }));
}

function dismiss(id) {
  list.dismiss(id);
  draw();
  $("text").focus();
}

function switchTheme() {
  const { dataset } = document.documentElement;
  dataset.theme = dataset.theme === "dark" ? "light" : "dark";
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
  vote: (message, answers) => press({ kind: "vote", message: message.id, answers }),
  pressCommand: (name) => composer.begin(name),
  dismiss,
  enter,
  openMenu: openMessageMenu,
});
listenToKeys({
  field: $("text"),
  beside: (step) => state.view && enterBeside(step),
  become: (index) => state.view?.people[index] && become(state.view.people[index].id),
});
fillLanguages($("language"), () => state.me, () => whileBusy(() => loadView()));

$("messages").addEventListener("click", (event) => {
  const link = event.target.closest?.("[data-channel]");
  if (!link) return;
  event.preventDefault(); // a link to a message is Discord's own address
  const { channel: id, message } = link.dataset;
  if (state.view.channels.some((each) => each.id === id)) enter(id);
  if (message) list.toMessage(message);
});
$("next").addEventListener("click", () => press({ kind: "command", name: "clock", options: {}, channel: serverChannel() }));
$("theme").addEventListener("click", switchTheme);
document.documentElement.dataset.theme = window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";

setInterval(() => state.view && drawTimes(), TICK);
// Drawn with another font first, flags would stay as Chromium drew them then.
await document.fonts.load('16px "Sandbox Emoji"', "🇧🇪🏁");
await whileBusy(() => loadView());
$("text").focus();
follow();
