"""The ledger that staff read: what is held up and what to do, what comes, what went out, what was skipped."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.desk.delivery_ledger import Ledger, LedgerLine, LedgerMove, LedgerMoveOutcome, is_blocked
from bot.domain.outbox.blocked_content import HARMFUL_LINK
from bot.domain.outbox.delivery import Delivery, DeliveryState
from bot.languages.catalogue import counted, phrase
from bot.posts.desk.delivery_lines import (
    delivery_url,
    due_time,
    ledger_summary,
    message_and_lateness,
    place_words,
    reason_of,
    remedy_of,
)
from bot.posts.desk.permissions import grant_request
from bot.posts.kit.dates import countdown, stamp
from bot.posts.kit.fit import first_that_fits
from bot.posts.kit.post import Accent, Block, Button, Buttons, Divider, Post, Style, Text
from bot.posts.kit.text_lines import joined_by_dots, joined_lines, subtext

LEDGER = "ledger"
"""What the custom ids of the ledger's buttons begin with."""

Missing = Mapping[int, Sequence[str]]
"""By channel, the permissions that the bot lacks there, by their names in Discord's settings."""


@dataclass(frozen=True, slots=True)
class _Lines:
    """How many lines of trouble are shown, and of each other kind."""

    trouble: int
    other: int


_FULLEST_FIRST = (_Lines(5, 5), _Lines(5, 3), _Lines(3, 2), _Lines(2, 1), _Lines(1, 0))


def ledger_post(ledger: Ledger, missing: Missing, notice: str = "", processes: str = "") -> Post:
    """The ledger with Retry and Discard for what is in trouble; `notice` says what a press has just done.

    `processes` stands at its end.
    """
    return first_that_fits(_post(ledger, missing, notice, processes, most) for most in _FULLEST_FIRST)


def _post(ledger: Ledger, missing: Missing, notice: str, processes: str, most: _Lines) -> Post:
    title = "## " + phrase("Status")
    blocks: list[Block] = [Text(joined_lines(title, notice, _state(ledger, is_alone=not notice)))]
    blocks += _trouble_blocks(ledger, missing, most.trouble)
    sections = [Text(section) for section in (*_sections(ledger, most.other), processes) if section]
    if sections:
        blocks += [Divider(), *sections]
    return Post(tuple(blocks), _colour(ledger))


def _colour(ledger: Ledger) -> Accent:
    if ledger.troubles:
        return Accent.TROUBLE
    return Accent.PIT


def _state(ledger: Ledger, *, is_alone: bool) -> str:
    """How all stands; below a notice of what a press did, which may be that a post waits, the rest."""
    if ledger.troubles:
        return counted(ledger.troubles, "{count} post is stuck:", "{count} posts are stuck:")
    if not is_alone:
        return phrase("Nothing else is stuck.")
    if ledger.coming or ledger.sent or ledger.skipped:
        return phrase("Everything has gone out.")
    return phrase("Nothing posted yet, and nothing planned.")


def _trouble_blocks(ledger: Ledger, missing: Missing, most: int) -> Iterator[Block]:
    shown_lines = ledger.trouble[:most]
    for line in shown_lines:
        yield Text(_trouble_text(line, missing.get(line.delivery.channel_id, ())))
        yield _trouble_buttons(line.delivery)
    hidden = ledger.troubles - len(shown_lines)
    if hidden:
        yield Text(subtext(phrase("and {count} more: they show once these are sorted out", count=hidden)))


def _sections(ledger: Ledger, most: int) -> tuple[str, str, str, str]:
    return (
        _unpublished(ledger),
        _section(phrase("Next"), ledger.coming[:most], due_time),
        _section(phrase("Posted"), ledger.sent[:most], message_and_lateness),
        _section(phrase("Skipped"), ledger.skipped[:most], reason_of),
    )


def _unpublished(ledger: Ledger) -> str:
    """What Discord is still to publish, of which it takes ten posts an hour."""
    if not ledger.unpublished:
        return ""
    if ledger.publishes_at is None:
        return counted(
            ledger.unpublished,
            "{count} post is being published to servers that follow your announcement channel.",
            "{count} posts are being published to servers that follow your announcement channel.",
        )
    return counted(
        ledger.unpublished,
        "{count} post waits to be published to servers that follow your announcement channel. Discord takes "
        "10 an hour; the next goes {countdown}.",
        "{count} posts wait to be published to servers that follow your announcement channel. Discord takes "
        "10 an hour; the next goes {countdown}.",
        countdown=countdown(ledger.publishes_at),
    )


def _section(title: str, lines: Sequence[LedgerLine], outcome: Callable[[LedgerLine], str]) -> str:
    if not lines:
        return ""
    bullets = [f"- {joined_by_dots(ledger_summary(line), outcome(line))}" for line in lines]
    return "\n".join((f"**{title}**", *bullets))


def _trouble_text(line: LedgerLine, missing: Sequence[str]) -> str:
    facts = {"reason": reason_of(line), "remedy": _remedy(line, missing)}
    state = phrase("Waiting: {reason}. {remedy}", **facts)
    if line.delivery.state is DeliveryState.FAILED:
        state = phrase("Failed: {reason}. {remedy}", **facts)
    head = joined_by_dots(f"**{ledger_summary(line)}**", place_words(line.delivery.channel_id))
    return f"{head}\n{state}"


def _remedy(line: LedgerLine, missing: Sequence[str]) -> str:
    delivery = line.delivery
    if delivery.state is DeliveryState.FAILED:
        return remedy_of(line) or phrase("Press Retry to try once more.")
    if is_blocked(delivery) and missing:
        return phrase(
            "{grant} Then it goes out automatically.", grant=grant_request(missing, delivery.channel_id)
        )
    if is_blocked(delivery):
        return phrase("Fix that with `/setup`. Then it goes out automatically.")
    if delivery.rests_until:
        return phrase(
            "It goes out automatically at {time}, {countdown}.",
            time=stamp(delivery.rests_until, "t"),
            countdown=countdown(delivery.rests_until),
        )
    if delivery.due_at:
        return phrase("Next try {countdown}.", countdown=countdown(delivery.due_at))
    return phrase("Trying again now.")


def _trouble_buttons(delivery: Delivery) -> Buttons:
    discard = Button(phrase("Discard"), ledger_custom_id(LedgerMove.DROP, delivery))
    if delivery.rests_until:  # Discord would only ask to wait again
        return Buttons((discard,))
    if can_go_without_links(delivery):
        return Buttons((without_links_button(delivery, Style.MAIN), _retry_button(delivery), discard))
    return Buttons((_retry_button(delivery, Style.MAIN), discard))


def _retry_button(delivery: Delivery, style: Style = Style.PLAIN) -> Button:
    return Button(phrase("Retry"), ledger_custom_id(LedgerMove.RETRY, delivery), style)


def can_go_without_links(delivery: Delivery) -> bool:
    """Whether only a link is the matter."""
    return delivery.state is DeliveryState.FAILED and delivery.reason == HARMFUL_LINK


def without_links_button(delivery: Delivery, style: Style = Style.PLAIN) -> Button:
    """Sends what Discord refused for a link, without its links."""
    return Button(phrase("Post without links"), ledger_custom_id(LedgerMove.WITHOUT_LINKS, delivery), style)


def ledger_custom_id(move: LedgerMove, delivery: Delivery) -> str:
    """A button's custom id. With the nonce, as SQLite gives a removed row's id to another."""
    return f"{LEDGER}:{move}:{delivery.id}:{delivery.nonce}"


def moved_line(moved: LedgerMoveOutcome) -> str:
    """What a press came to, in one line; of what had moved on, what it is now."""
    if moved.line is None:
        return phrase("That post is no longer in this server's list.")
    summary = ledger_summary(moved.line)
    if not moved.done:
        return _state_now(moved.line, summary)
    if moved.move is LedgerMove.RETRY:
        return phrase("Trying again: **{post}**.", post=summary)
    if moved.move is LedgerMove.WITHOUT_LINKS:
        return phrase("Posting without links: **{post}**.", post=summary)
    return phrase("Discarded: **{post}**.", post=summary)


def _state_now(line: LedgerLine, summary: str) -> str:
    match line.delivery.state:
        case DeliveryState.SENT:
            address = delivery_url(line.delivery)
            return phrase(
                "**{post}** has already been posted: [open]({address}).", post=summary, address=address
            )
        case DeliveryState.SKIPPED:
            return phrase(
                "**{post}** has already been skipped: {reason}.", post=summary, reason=reason_of(line)
            )
        case DeliveryState.CLAIMED:
            return phrase("**{post}** is being posted right now.", post=summary)
        case DeliveryState.FAILED:
            return phrase("**{post}** is already in a later post.", post=summary)
    if line.delivery.rests_until:
        until_then = countdown(line.delivery.rests_until)
        return phrase("**{post}** waits: Discord takes it {countdown}.", post=summary, countdown=until_then)
    return phrase("**{post}** is already on its way.", post=summary)
