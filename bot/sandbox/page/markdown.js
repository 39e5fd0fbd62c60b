// Discord's Markdown, of which the whole is small: https://support.discord.com/hc/articles/210298617

import { timeElement } from "./times.js";

/** A message's text as elements. `names` say what mentions show; `pressCommand` is called with a command's name. */
export function markdown(text, names, pressCommand) {
  return blocks(String(text ?? "").split("\n"), { names, pressCommand });
}

export function el(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

const HIDDEN = /^\|\|(?!.*[^\\]\|\|)/; // ||a spoiler that goes on over the next lines
const HIDDEN_END = /[^\\]\|\|$/; // and ends here||
const MESSAGE = /^https:\/\/discord\.com\/channels\/\d+\/(\d+)\/(\d+)$/; // a message: server, channel, its own id
const FENCE = /^```/; // ```toml
const QUOTE_ALL = /^>>> ?/; // >>> all that follows
const QUOTE = /^> ?/; // > one line
const HEADING = /^(#{1,3}) +(.+)/; // ## Race 2
const SUBTEXT = /^-# +(.+)/; // -# Only you see this
const ITEM = /^( *)(?:[-*]|\d+\.) +(.*)/; // - one, 2. two
const NUMBERED = /^ *(\d+)\./; // 2. two

function blocks(lines, context) {
  const out = document.createDocumentFragment();
  let index = 0;
  const takeWhile = (pattern) => {
    const taken = [];
    while (index < lines.length && pattern.test(lines[index])) taken.push(lines[index++]);
    return taken;
  };
  while (index < lines.length) {
    const line = lines[index];
    if (FENCE.test(line)) {
      const end = lines.findIndex((other, at) => at > index && FENCE.test(other));
      const last = end < 0 ? lines.length : end;
      out.append(el("pre", "", el("code", "", lines.slice(index + 1, last).join("\n"))));
      index = last + 1;
    } else if (QUOTE_ALL.test(line)) {
      const rest = [line.replace(QUOTE_ALL, ""), ...lines.slice(index + 1)];
      out.append(el("blockquote", "", blocks(rest, context)));
      index = lines.length;
    } else if (QUOTE.test(line)) {
      const quoted = takeWhile(QUOTE).map((each) => each.replace(QUOTE, ""));
      out.append(el("blockquote", "", blocks(quoted, context)));
    } else if (HIDDEN.test(line) && lines.slice(index).some((each) => HIDDEN_END.test(each))) {
      const end = lines.findIndex((each, at) => at >= index && HIDDEN_END.test(each));
      const inner = lines.slice(index, end + 1).join("\n").slice(2, -2).split("\n");
      out.append(spoiler(blocks(inner, context), "div"));
      index = end + 1;
    } else if (HEADING.test(line)) {
      const [, marks, words] = line.match(HEADING);
      out.append(el(`h${marks.length + 2}`, "", inline(words, context)));
      index += 1;
    } else if (SUBTEXT.test(line)) {
      out.append(el("p", "subtext", inline(line.match(SUBTEXT)[1], context)));
      index += 1;
    } else if (ITEM.test(line)) {
      out.append(list(takeWhile(ITEM), context));
    } else {
      out.append(line.trim() ? el("p", "", inline(line, context)) : el("p", "blank"));
      index += 1;
    }
  }
  return out;
}

/** Items of one depth, with those that stand further in as a list within the item before them. */
function list(lines, context) {
  const number = lines[0].match(NUMBERED)?.[1];
  const root = el(number ? "ol" : "ul");
  if (number) root.start = Number(number);
  const depthOf = (line) => line.match(ITEM)[1].length;
  const depth = depthOf(lines[0]);
  let index = 0;
  while (index < lines.length) {
    const item = el("li", "", inline(lines[index].match(ITEM)[2], context));
    const inner = [];
    for (index += 1; index < lines.length && depthOf(lines[index]) > depth; index += 1) inner.push(lines[index]);
    if (inner.length) item.append(list(inner, context));
    root.append(item);
  }
  return root;
}

// What may begin at a place of a line, the longer marks before the shorter ones.
const INLINE = [
  [/\\([^A-Za-z0-9\s])/y, (m) => m[1]], // \*, \_
  [/(`+)(.+?)\1(?!`)/y, (m) => el("code", "", m[2])], // `/next`
  [/<t:(-?\d+)(?::([tTdDfFR]))?>/y, (m) => timeElement(m[1], m[2])], // <t:1688286300:R>
  [/<@!?(\d+)>/y, (m, { names }) => mention("@", names.users[m[1]])], // <@1>
  [/<@&(\d+)>/y, (m, { names }) => mention("@", names.roles[m[1]])], // <@&1>
  [/<#(\d+)>/y, (m, { names }) => mention("#", names.channels[m[1]], m[1])], // <#1>
  [/<\/([^:>]+):\d+>/y, (m, context) => command(m[1], context)], // </next:1>
  [/<a?:(\w+):\d+>/y, (m) => `:${m[1]}:`], // <:flag:1>
  [/\[([^\]\n]+)\]\(<?(https?:\/\/[^\s)>]+)>?\)/y, (m, context) => link(m[2], inline(m[1], context))], // [here](https://…)
  [/<(https?:\/\/[^\s>]+)>/y, (m) => link(m[1], m[1])], // <https://…>
  [/https?:\/\/[^\s<>]*[^\s<>.,:;"')\]]/y, (m) => link(m[0], m[0])], // https://…
  [/\|\|(.+?)\|\|/y, (m, context) => spoiler(inline(m[1], context))], // ||20th||
  [/\*\*\*(.+?)\*\*\*/y, (m, context) => el("strong", "", el("em", "", inline(m[1], context)))],
  [/\*\*(.+?)\*\*(?!\*)/y, (m, context) => el("strong", "", inline(m[1], context))], // **bold**
  [/__(.+?)__(?!_)/y, (m, context) => el("u", "", inline(m[1], context))], // __underlined__
  [/~~(.+?)~~/y, (m, context) => el("s", "", inline(m[1], context))], // ~~14:00~~
  [/\*(?!\s)(.+?)(?<!\s)\*(?!\*)/y, (m, context) => el("em", "", inline(m[1], context))], // *leaning*
  [/(?<!\w)_(.+?)_(?!\w)/y, (m, context) => el("em", "", inline(m[1], context))], // _leaning_
];

function inline(text, context) {
  const out = document.createDocumentFragment();
  let plain = "";
  let at = 0;
  while (at < text.length) {
    let match = null;
    for (const [pattern, make] of INLINE) {
      pattern.lastIndex = at;
      match = pattern.exec(text);
      if (match) {
        out.append(plain, make(match, context));
        plain = "";
        at += match[0].length;
        break;
      }
    }
    if (!match) plain += text[at++];
  }
  out.append(plain);
  return out;
}

function mention(sign, name, channel) {
  const element = el("span", "mention", `${sign}${(name ?? "unknown").replace(/^@/, "")}`);
  if (channel && name) element.dataset.channel = channel;
  return element;
}

function command(name, { pressCommand }) {
  const button = el("button", "mention", `/${name}`);
  button.type = "button";
  button.addEventListener("click", () => pressCommand(name));
  return button;
}

function link(url, children) {
  const anchor = el("a", "", children);
  anchor.href = url;
  const [, channel, message] = url.match(MESSAGE) ?? [];
  if (message) {
    Object.assign(anchor.dataset, { channel, message });
    return anchor;
  }
  anchor.target = "_blank";
  anchor.rel = "noreferrer";
  return anchor;
}

function spoiler(children, tag = "span") {
  const element = el(tag, "spoiler", children);
  element.tabIndex = 0;
  element.setAttribute("role", "button");
  element.setAttribute("aria-label", "Spoiler");
  const show = () => {
    element.classList.add("shown");
    element.removeAttribute("aria-label");
  };
  element.addEventListener("click", show);
  element.addEventListener("keydown", (event) => event.key === "Enter" && show());
  return element;
}
