// Messages as Discord shows them, made from its own JSON.

import { el, markdown } from "./markdown.js";
import { addressOf, componentElement } from "./components.js";
import { pollElement } from "./poll.js";
import { picture } from "./profile.js";
import { timeElement } from "./times.js";

const FORUM = 15;
const EPHEMERAL = 64;
const LOADING = 128;
const SOUGHT = 2000; // milliseconds for which a message that a link led to stands out

/** Keeps the messages of one channel drawn; only those that changed are drawn anew. */
export class MessageList {
  constructor(root, handlers) {
    this.root = root;
    this.handlers = handlers;
    this.drawn = new Map();
    this.dismissed = new Set();
    this.channel = null;
    this.followsEnd = true;
    root.addEventListener("scroll", () => (this.followsEnd = this.isAtEnd()));
    new ResizeObserver(() => this.keepEnd()).observe(root);
    root.addEventListener("load", () => this.keepEnd(), true); // a picture has come, and takes room
  }

  show(channel, view) {
    const another = this.channel !== `${view.me} ${channel.id}`;
    const atEnd = another || this.followsEnd;
    if (another) {
      this.channel = `${view.me} ${channel.id}`;
      this.drawn.clear();
      this.root.replaceChildren();
    }
    const focused = document.activeElement?.closest?.("[data-key]")?.dataset.key;
    const messages = channel.messages.filter((message) => !this.dismissed.has(message.id));
    const elements = messages.map((message) => this.element(message, view));
    if (channel.type === FORUM) elements.push(...forumPosts(channel, view, this.handlers));
    if (!elements.length) elements.push(el("p", "empty", emptyText(channel)));
    const kept = new Set(elements);
    for (const old of [...this.root.children]) if (!kept.has(old)) old.remove();
    elements.forEach((element, index) => {
      if (this.root.children[index] !== element) this.root.insertBefore(element, this.root.children[index] ?? null);
    });
    if (focused && document.activeElement === document.body) {
      const again = this.root.querySelector(`[data-key="${CSS.escape(focused)}"]`);
      (again ?? this.root).focus({ preventScroll: true });
    }
    if (atEnd) this.toEnd();
  }

  /** Stay at the end, if the reader is there, when something has grown. */
  keepEnd() {
    if (this.followsEnd) this.toEnd();
  }

  isAtEnd() {
    return this.root.scrollHeight - this.root.scrollTop - this.root.clientHeight < 80;
  }

  toEnd() {
    this.followsEnd = true;
    this.root.scrollTop = this.root.scrollHeight;
  }

  /** Show the message of that id, if it is in this channel. */
  toMessage(id) {
    const element = this.drawn.get(id)?.element;
    if (!element) return;
    element.scrollIntoView({ block: "center" });
    this.followsEnd = this.isAtEnd();
    element.classList.add("sought");
    setTimeout(() => element.classList.remove("sought"), SOUGHT);
  }

  element(message, view) {
    const json = JSON.stringify([message, view.bot.avatar]);
    const drawn = this.drawn.get(message.id);
    if (drawn?.json === json) return drawn.element;
    const element = messageElement(message, view, this.handlers);
    this.drawn.set(message.id, { json, element });
    return element;
  }

  dismiss(id) {
    this.dismissed.add(id);
  }
}

function emptyText(channel) {
  if (channel.direct) return "No direct messages yet. Pitboard writes here when it has something to ask.";
  if (channel.type === FORUM) {
    return `No posts yet. As Petra, type “/setup channel:#${channel.name}” in #race-news: what is posted next begins a post here.`;
  }
  return "No messages yet.";
}

/** What a forum shows: its posts, each to be opened. */
function forumPosts(forum, view, handlers) {
  const posts = view.channels.filter(({ parent }) => parent === forum.id);
  return posts.map((post) => {
    const count = post.messages.length;
    const tags = post.tags.map((tag) => el("span", "tag", tag));
    const words = el("small", "", count === 1 ? "1 message" : `${count} messages`);
    const button = el("button", "post", ...tags, el("b", "", post.name), words);
    button.type = "button";
    button.dataset.key = post.id;
    button.addEventListener("click", () => handlers.enter(post.id));
    return button;
  });
}

function messageElement(message, view, handlers) {
  const article = el("article", "message");
  article.dataset.id = message.id;
  if (message.pings) article.classList.add("pings");
  if (message.interaction_metadata?.name) article.append(usedElement(message, view));
  article.append(avatar(message, view), body(message, view, handlers));
  const menu = el("button", "more", "⋯");
  menu.type = "button";
  menu.dataset.key = `${message.id} menu`;
  menu.setAttribute("aria-label", `Menu of the message by ${message.author.global_name}`);
  menu.addEventListener("click", () => handlers.openMenu(message, menu));
  article.append(menu);
  article.addEventListener("contextmenu", (event) => {
    if (event.target.closest("a, img, select") || String(getSelection())) return;
    event.preventDefault();
    handlers.openMenu(message, menu);
  });
  return article;
}

function usedElement(message, view) {
  const { user, name } = message.interaction_metadata;
  const shown = view.menus.includes(name) ? name : `/${name}`;
  return el("p", "used", el("b", "", view.names.users[user.id] ?? user.username), ` used ${shown}`);
}

function avatar(message, view) {
  const face = el("span", "avatar", message.author.global_name.slice(0, 1));
  face.setAttribute("aria-hidden", "true");
  face.dataset.who = message.author.bot ? "bot" : message.author.username;
  if (message.author.id === view.bot.id && view.bot.avatar?.startsWith("data:")) {
    face.replaceChildren(picture(view.bot.avatar));
  }
  return face;
}

function body(message, view, handlers) {
  const head = el("p", "head", el("b", "", message.author.global_name));
  if (message.author.bot) head.append(el("span", "badge", "APP"));
  head.append(timeElement(Math.floor(Date.parse(message.timestamp) / 1000), "f"));
  const content = el("div", "content");
  if (message.content) content.append(markdown(message.content, view.names, handlers.pressCommand));
  if (!message.components.length) content.append(...message.attachments.map(fileElement));
  if (message.poll) content.append(pollElement(message, handlers));
  for (const component of message.components) content.append(componentElement(component, message, view, handlers));
  if (message.flags & LOADING && !message.components.length) content.append(el("p", "thinking", "Pitboard is thinking…"));
  if (message.edited_timestamp && !(message.flags & EPHEMERAL)) content.append(el("p", "subtext edited", "(edited)"));
  if (message.flags & EPHEMERAL) content.append(onlyYou(message, handlers));
  return el("div", "body", head, content);
}

/** A file that came with a message, to be opened. */
function fileElement(attachment) {
  const link = el("a", "", `📎 ${attachment.filename}`);
  link.href = addressOf({ url: attachment.url }, { attachments: [] });
  link.target = "_blank";
  return el("p", "file", link);
}

function onlyYou(message, handlers) {
  const button = el("button", "dismiss", "Dismiss message");
  button.type = "button";
  button.addEventListener("click", () => handlers.dismiss(message.id));
  return el("p", "only-you", "👁 Only you can see this · ", button);
}
