// A poll as Discord shows it: the question, its answers with their votes, and until when people vote.

import { el } from "./markdown.js";
import { timeElement } from "./times.js";

/** The poll of a message; each answer is a button until the poll is closed. */
export function pollElement(message, handlers) {
  const { question, answers, results, expiry } = message.poll;
  const box = el("div", "poll", el("b", "", question.text));
  const counts = new Map(results.answer_counts.map((count) => [count.id, count]));
  for (const { answer_id: id, poll_media: media } of answers) {
    box.append(answerButton(message, id, media.text, counts.get(id), handlers));
  }
  const total = results.answer_counts.reduce((sum, { count }) => sum + count, 0);
  const foot = el("p", "subtext", `${total} ${total === 1 ? "vote" : "votes"} · `);
  if (results.is_finalized) foot.append("Poll closed");
  else foot.append("closes ", timeElement(Math.floor(Date.parse(expiry) / 1000), "R"));
  box.append(foot);
  return box;
}

function answerButton(message, id, text, { count, me_voted: mine }, handlers) {
  const button = el("button", "answer", el("span", "", `${mine ? "✓ " : ""}${text}`), el("small", "", String(count)));
  button.type = "button";
  button.dataset.key = `${message.id} answer ${id}`;
  button.disabled = message.poll.results.is_finalized;
  button.setAttribute("aria-pressed", String(Boolean(mine)));
  button.addEventListener("click", () => handlers.vote(message, mine ? [] : [id]));
  return button;
}
