"""The ledger that staff read: what is held up and what to do, what comes, what went out, what was skipped."""

from collections.abc import Callable, Mapping, Sequence

from bot.domain.desk.delivery_ledger import Ledger, LedgerLine, LedgerMove, LedgerMoved, is_blocked
from bot.domain.outbox.delivery import Delivery, DeliveryState
from bot.posts.desk.delivery_lines import (
    delivery_url,
    due_time,
    ledger_summary,
    message_and_lateness,
    reason_of,
)
from bot.posts.desk.permissions import grant_request
from bot.posts.kit.dates import countdown
from bot.posts.kit.english import plural
from bot.posts.kit.fit import first_that_fits
from bot.posts.kit.post import Accent, Block, Button, Buttons, Divider, Post, Style, Text
from bot.posts.kit.text_lines import joined_by_dots, subtext

LEDGER = "ledger"
"""What the custom ids of the ledger's buttons begin with."""

_FULLEST_FIRST = ((5, 5), (5, 3), (3, 2), (2, 1), (1, 0))
"""How many lines of trouble, and of each other kind: the first that fit."""

Missing = Mapping[int, Sequence[str]]
"""By channel, the permissions that the bot lacks there, by their names in Discord's settings."""


def ledger_post(ledger: Ledger, missing: Missing, notice: str = "") -> Post:
    """The ledger with Retry and Drop for what is in trouble; `notice` says what a press has just done."""
    return first_that_fits(_post(ledger, missing, notice, *most) for most in _FULLEST_FIRST)


def _post(ledger: Ledger, missing: Missing, notice: str, troubles: int, others: int) -> Post:
    blocks: list[Block] = [Text("\n".join(filter(None, ("## Ledger", notice, _summary(ledger)))))]
    for line in ledger.trouble[:troubles]:
        blocks += [Text(_trouble(line, missing.get(line.delivery.channel_id, ()))), _buttons(line.delivery)]
    hidden = ledger.troubles - len(ledger.trouble[:troubles])
    if hidden:
        blocks.append(Text(subtext(f"… and {hidden} more, shown once these are settled")))
    sections = (
        _section("Next", ledger.coming[:others], due_time),
        _section("Went out", ledger.sent[:others], message_and_lateness),
        _section("Skipped", ledger.skipped[:others], reason_of),
    )
    told = [Text(section) for section in sections if section]
    accent = Accent.TROUBLE if ledger.troubles else Accent.PIT
    return Post((*blocks, *([Divider(), *told] if told else ())), accent)


def _summary(ledger: Ledger) -> str:
    if ledger.troubles:
        return f"{plural(ledger.troubles, 'post is', 'posts are')} held up:"
    if ledger.coming or ledger.sent or ledger.skipped:
        return "Nothing is held up."
    return "Nothing was announced so far, and nothing is planned."


def _section(title: str, lines: Sequence[LedgerLine], how: Callable[[LedgerLine], str]) -> str:
    rows = [f"- {joined_by_dots(ledger_summary(line), how(line))}" for line in lines]
    return "\n".join((f"**{title}**", *rows)) if rows else ""


def _trouble(line: LedgerLine, missing: Sequence[str]) -> str:
    state = "Failed" if line.delivery.state is DeliveryState.FAILED else "Waiting"
    head = joined_by_dots(f"**{ledger_summary(line)}**", f"<#{line.delivery.channel_id}>")
    return f"{head}\n{state}: {reason_of(line)}. {_remedy(line.delivery, missing)}"


def _remedy(delivery: Delivery, missing: Sequence[str]) -> str:
    if delivery.state is DeliveryState.FAILED:
        return "Nothing more happens by itself."
    if is_blocked(delivery):
        todo = grant_request(missing, delivery.channel_id) if missing else "Put that right with `/setup`."
        return f"{todo} It goes out by itself then."
    return f"It is tried again {countdown(delivery.due_at) if delivery.due_at else 'at once'}."


def _buttons(delivery: Delivery) -> Buttons:
    retry = Button("Retry", ledger_custom_id(LedgerMove.RETRY, delivery), Style.MAIN)
    return Buttons((retry, Button("Drop", ledger_custom_id(LedgerMove.DROP, delivery), Style.DANGER)))


def ledger_custom_id(move: LedgerMove, delivery: Delivery) -> str:
    """A button's custom id. With the nonce, as SQLite gives a removed row's id to another."""
    return f"{LEDGER}:{move}:{delivery.id}:{delivery.nonce}"


def moved_line(moved: LedgerMoved) -> str:
    """What a press came to, in one line; of what had moved on, what it is now."""
    if moved.line is None:
        return "That one isn't in this server's ledger any more."
    what = f"**{ledger_summary(moved.line)}**"
    if moved.done:
        return f"Trying again: {what}." if moved.move is LedgerMove.RETRY else f"Dropped: {what}."
    return f"{what} {_now(moved.line)}."


def _now(line: LedgerLine) -> str:
    match line.delivery.state:
        case DeliveryState.SENT:
            return f"went out already: [open]({delivery_url(line.delivery)})"
        case DeliveryState.SKIPPED:
            return f"was skipped already: {reason_of(line)}"
        case DeliveryState.CLAIMED:
            return "is being sent at this moment"
        case DeliveryState.FAILED:
            return "was told by a later post already"
    return "is on its way already"
