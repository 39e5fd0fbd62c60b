"""One delivery in a line of the ledger: what it tells, and how that went; and the line of who does it."""

import re
from datetime import timedelta

from bot.domain.desk.delivery_ledger import LedgerLine
from bot.domain.news.news import SpoilingNews
from bot.domain.outbox.blocked_content import (
    AUTOMOD_TITLE,
    AUTOMOD_WORDS,
    EXPLICIT_PHOTO,
    HARMFUL_LINK,
    TITLE_WORDS,
    TOO_LARGE,
    UNREADABLE_PHOTO,
)
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.domain.outbox.posting_network import network_of
from bot.domain.processes.process_overview import ProcessAtWork, ProcessOverview
from bot.domain.processes.shards import shard_of, shards_text
from bot.languages.catalogue import counted, kept_in_words, mark, phrase
from bot.posts.desk.news_summary import news_summary
from bot.posts.kit.dates import countdown, stamp
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.link_buttons import message_url
from bot.posts.kit.text_lines import joined_by_dots, subtext

_LONGEST_REASON = 100

_DISCARDED = re.compile(r"discarded by (<@\d+>)")  # discarded by <@1>
_DROPPED = re.compile(r"dropped by <@\d+>")  # dropped by <@1>, in old rows
_FAULT = re.compile(r"a fault in Pitboard, reference (\w+)")  # a fault in Pitboard, reference 3f2a
_ACTIONS = {
    DeliveryAction.EDIT: mark("{post} (correction)"),
    DeliveryAction.OPEN: mark("{post} (spoilers shown)"),
    DeliveryAction.REMOVE: mark("{post} (removal)"),
}
_AUTOMOD = mark(
    "Reword it and save it again, or let my role pass in Server Settings → AutoMod and press Retry "
    "in `/desk status`."
)
_AUTOMOD_OF_OURS = mark(
    "Change the name, note or link it shows, or let my role pass in Server Settings → AutoMod. "
    "Then press Retry in `/desk status`."
)
_PHOTO = mark("Save it with another photo, or without.")
_REMEDIES = {
    AUTOMOD_WORDS: _AUTOMOD,
    AUTOMOD_TITLE: _AUTOMOD,
    EXPLICIT_PHOTO: _PHOTO,
    HARMFUL_LINK: mark("Save it with another link, or post it without."),
    TITLE_WORDS: mark("Save the round under another name, then press Retry in `/desk status`."),
    TOO_LARGE: mark("Save it with a smaller photo."),
    UNREADABLE_PHOTO: _PHOTO,
}
_REMEDIES_OF_OURS = {
    AUTOMOD_WORDS: _AUTOMOD_OF_OURS,
    AUTOMOD_TITLE: _AUTOMOD_OF_OURS,
    HARMFUL_LINK: mark("Change the link it shows and press Retry, or post it without."),
}
"""Where the sentence is Pitboard's own, a reminder's or a schedule's: staff chose what it names."""
_HOUR, _TWO_DAYS = timedelta(hours=1), timedelta(days=2)

_MOST_PROCESSES = 8
"""Processes that are named."""
_LONGEST_SHARDS = 30
"""Characters for the shards of each."""
_NO_SHARDS = "–"


def place_words(channel_id: int) -> str:
    """Where it is posted, in Markdown: the channel's mention, or another network's name."""
    network = network_of(channel_id)
    if network is None:
        return f"<#{channel_id}>"
    return network.title


def ledger_summary(line: LedgerLine) -> str:
    """What is told, in one line of Markdown: `Race 2: 20th in Silver (correction)`."""
    summary = news_summary(line)
    if line.delivery.action not in _ACTIONS:
        return summary
    return phrase(_ACTIONS[line.delivery.action], post=summary)


def due_time(line: LedgerLine) -> str:
    """When it goes out: the reader's own time and how long until then."""
    if line.delivery.state is DeliveryState.CLAIMED:
        return phrase("being posted now")
    due_at = line.delivery.due_at
    if due_at is None:
        return phrase("as soon as possible")
    return f"{stamp(due_at, 'f')}, {countdown(due_at)}"


def message_and_lateness(line: LedgerLine) -> str:
    """The message, and whether it was on time."""
    if line.delivery.action is DeliveryAction.REMOVE:
        return joined_by_dots(phrase("removed"), lateness(line.late))
    network = line.delivery.network
    if network is not None:
        return joined_by_dots(phrase("on {network}", network=network.title), lateness(line.late))
    link = phrase("[open]({address})", address=delivery_url(line.delivery))
    return joined_by_dots(link, lateness(line.late))


def delivery_url(delivery: Delivery) -> str:
    """The address that opens its message."""
    return message_url(delivery.guild_id, delivery.place_id, delivery.message_id or 0)


def lateness(late: timedelta) -> str:
    """`on time`, `12 min late`, `2 h 5 min late`, `3 days late`."""
    if late >= _TWO_DAYS:
        return counted(late.days, "{count} day late", "{count} days late")
    hours, minutes = divmod(late // timedelta(minutes=1), 60)
    if late >= _HOUR:
        return phrase("{hours} h {minutes} min late", hours=hours, minutes=minutes)
    if minutes:
        return phrase("{minutes} min late", minutes=minutes)
    return phrase("on time")


def reason_of(line: LedgerLine) -> str:
    """Why, without its full stop; whoever discarded it is named, which pings nobody in an answer."""
    reason = (line.delivery.reason or "").rstrip(".")
    discarded = _DISCARDED.fullmatch(reason)
    if discarded:
        return phrase("discarded by {person}", person=discarded[1])
    if _DROPPED.fullmatch(reason):
        return reason
    return escaped_line(reason_words(reason), _LONGEST_REASON)


def reason_words(kept: str) -> str:
    """Why it waits or failed, which is kept in English, in the language of who reads it."""
    fault = _FAULT.fullmatch(kept)
    if fault:
        return phrase("a fault in Pitboard, reference {reference}", reference=fault[1])
    return kept_in_words(kept)


def remedy_of(line: LedgerLine) -> str | None:
    """What to change, a sentence; None where the content isn't the matter."""
    reason = line.delivery.reason or ""
    if not isinstance(line.news, SpoilingNews) and reason in _REMEDIES_OF_OURS:
        return phrase(_REMEDIES_OF_OURS[reason])
    return remedy_of_typed(reason)


def remedy_of_typed(reason: str | None) -> str | None:
    """What to change in what somebody typed; None where the content isn't the matter."""
    if reason not in _REMEDIES:
        return None
    return phrase(_REMEDIES[reason])


def processes_line(overview: ProcessOverview, server_id: int) -> str:
    """Which process has which of Discord's shards, in one small line; empty where a single one does all."""
    is_shared = len(overview.processes) > 1
    if not is_shared or not overview.shard_count:
        return ""
    names = [f"`{process.name}` {_shards_of(process)}" for process in overview.processes[:_MOST_PROCESSES]]
    if len(overview.processes) > _MOST_PROCESSES:
        names.append("…")
    return subtext(
        phrase(
            "Pitboard runs as {count} processes: {processes}. This server is on shard {shard} of "
            "{shard_count}.",
            count=len(overview.processes),
            processes=joined_by_dots(*names),
            shard=shard_of(server_id, overview.shard_count),
            shard_count=overview.shard_count,
        )
    )


def _shards_of(process: ProcessAtWork) -> str:
    if not process.shards:
        return _NO_SHARDS
    shards = shards_text(process.shards)
    if len(shards) > _LONGEST_SHARDS:
        return f"{shards[: _LONGEST_SHARDS - 1]}…"
    return shards
