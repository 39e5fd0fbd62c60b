"""A trouble: what keeps the bot from its work in a channel, told to staff once."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.languages.catalogue import mark

CHANNEL_GONE = mark("the channel is gone")
STAFF_GONE = mark("the staff role is gone")
PING_GONE = mark("the role to mention is gone")
KIND_GONE = mark("a role that fans choose is gone")
KIND_TOO_HIGH = mark("a role that fans choose is above the bot's")
ROLES_DENIED = mark("the bot may not manage roles")
EVENTS_DENIED = mark("the bot may not create events")
VOICE_DENIED = mark("the bot may not set the status of the voice channel")
BOT_GONE = mark("the bot is not in the server")
REFUSED = mark("Discord refuses, and no missing permission says why")
FAILED = mark("a post failed for good")
FILTERED = mark("Discord's filters stopped a post")
THREAD_LOCKED = mark("the thread is locked")
THREAD_HIDDEN = mark("the bot can't see the thread")
POST_LOCKED = mark("a post of the forum is locked")
TAG_NEEDED = mark("the forum wants a tag and has none that fits")
THREADS_FULL = mark("the server has too many open threads")
CREATE_POLLS = "Create Polls"
"""The permission, by its name in Discord's settings; only polls take it."""

_SENDING = {
    "View Channel",
    "Send Messages",
    "Send Messages in Threads",
    "Create Posts",
    "Send Messages in Threads and Posts",
}
_FAILURES = (FAILED, FILTERED)
"""What only concerns the post that showed it: the channel is open to others."""
_SHOWN_BY_A_POST = (REFUSED, POST_LOCKED, THREADS_FULL)
"""What only a refused post has shown: looking can't tell whether it is well again."""
_MISSED_BY_NO_POST = {ROLES_DENIED, EVENTS_DENIED, VOICE_DENIED, KIND_TOO_HIGH, CREATE_POLLS}
_CLOSING = {*_SENDING, CHANNEL_GONE, BOT_GONE, THREAD_LOCKED, THREAD_HIDDEN, TAG_NEEDED, *_SHOWN_BY_A_POST}


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong in one channel, for one server's team.

    `what` has a finding on each line: a permission by its name in Discord's settings, or one of
    the sentences above. `since` is when it became so; `told_at` when staff were told.
    """

    server_id: int
    guild_id: int
    channel_id: int
    what: str
    since: datetime
    told_at: datetime | None = None
    id: int = 0

    @property
    def findings(self) -> tuple[str, ...]:
        """Its lines."""
        return tuple(self.what.splitlines())

    @property
    def nonce(self) -> str:
        """What Discord recognises a repeated telling by, 24 characters; the same trouble later is another."""
        facts = f"{self.server_id} {self.channel_id} {self.since.timestamp()} {self.what}"
        return f"trouble-{hashlib.sha256(facts.encode()).hexdigest()[:16]}"


def findings_text(findings: Iterable[str]) -> str:
    """The findings as a trouble keeps them."""
    return "\n".join(findings)


def is_closed(findings: Iterable[str]) -> bool:
    """Whether nothing can be posted there, and not only less than everything done."""
    return not _CLOSING.isdisjoint(findings)


def keeps_posts_waiting(findings: Iterable[str]) -> bool:
    """Whether any post waits until it is put right; events and fans' roles are missed by none."""
    return not set(findings) <= _MISSED_BY_NO_POST


def when_refused(seen: tuple[str, ...], shown: str = REFUSED) -> tuple[str, ...]:
    """The findings after Discord refused a post: what that has `shown`, where nothing seen explains it."""
    if is_closed(seen):
        return seen
    return (*seen, shown)


def came_back(seen: tuple[str, ...], open_: Trouble | None) -> bool:
    """Whether what closed the channel is put right: then a refusal may be of the moment before."""
    if open_ is None or is_closed(seen):
        return False
    return is_closed(set(open_.findings).difference(_SHOWN_BY_A_POST))


def after_a_look(seen: tuple[str, ...] | None, open_: Trouble | None) -> tuple[str, ...]:
    """The findings after a look at the channel, which may have shown nothing (`None`: Discord was not heard).

    What only a post has shown stays until one goes through: looking can't tell.
    """
    old_findings: tuple[str, ...] = ()
    if open_:
        old_findings = open_.findings
    if seen is None:
        return old_findings
    findings = seen
    for shown in _SHOWN_BY_A_POST:
        if shown in old_findings:
            findings = when_refused(findings, shown)
    return (*findings, *(failure for failure in _FAILURES if failure in old_findings))


def is_only_a_failure(findings: Iterable[str]) -> bool:
    """Whether all is well but for posts that failed."""
    return set(findings) <= set(_FAILURES)


def trouble_to_keep(old: Trouble | None, new: Trouble) -> Trouble:
    """The trouble to keep. Staff who were told of all that is wrong now need not be told again."""
    if old is None or not set(new.findings) <= set(old.findings):
        return new
    return replace(old, what=new.what)
