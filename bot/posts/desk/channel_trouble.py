"""What staff read when something is missing in a channel, or when `/desk check` finds that nothing is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.domain.base.team_page import PageAddresses
from bot.domain.desk.channel_trouble import (
    BOT_GONE,
    CHANNEL_GONE,
    EVENTS_DENIED,
    FAILED,
    FILTERED,
    KIND_GONE,
    KIND_TOO_HIGH,
    PING_GONE,
    REFUSED,
    ROLES_DENIED,
    STAFF_GONE,
    THREADS_FULL,
    VOICE_DENIED,
    Trouble,
    is_closed,
    is_only_a_failure,
    keeps_posts_waiting,
)
from bot.languages.catalogue import mark, phrase
from bot.posts.desk.permissions import MENTION_ROLES, grant_request, mention_requests
from bot.posts.fans.event_words import events_denied_remedy
from bot.posts.feed.page_words import address_lines
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import as_many_as_fit, more_channels
from bot.posts.kit.post import ROOM, Accent, Button, Buttons, Post, Style, Text

RETRY = "ledger:channel"
"""What the Retry button's custom id begins with; the server's and the channel's ids follow."""

_REMEDIES = {
    CHANNEL_GONE: mark("Choose a new channel with `/setup`: the old one was deleted."),
    STAFF_GONE: mark("Choose a new staff role with `/setup`: the old one was deleted."),
    PING_GONE: mark("Choose a new role for reminders with `/setup`: the old one was deleted."),
    KIND_GONE: mark(
        "Run `/desk panel for: fans`: a role that fans choose for their pings was deleted, and I make it "
        "again. Who had it chooses anew."
    ),
    KIND_TOO_HIGH: mark(
        "Move my role above those that fans choose, in the server's settings under *Roles*: until then I "
        "can't hand them out."
    ),
    ROLES_DENIED: mark(
        "Grant me **Manage Roles** in the server's settings: until then fans can't choose their pings. "
        "Everything else works."
    ),
    BOT_GONE: mark("Invite me again: I'm no longer in the server."),
    REFUSED: mark(
        "Check my role there, or choose another channel with `/setup`: Discord refuses my posts, although I "
        "have every permission I can see."
    ),
    FAILED: mark(
        "Something went wrong in Pitboard. `/desk status` shows the post with *Retry*, and the reference to "
        "give to whoever runs the bot."
    ),
    FILTERED: mark(
        "Open `/desk status`: it shows the post that Discord or the server's AutoMod doesn't let through, "
        "and what to change."
    ),
    THREADS_FULL: mark("Close or archive some threads: the server has as many open ones as Discord allows."),
}

_FOLLOWER_REMEDIES = {
    CHANNEL_GONE: mark("Choose a new channel with `/follow team`: the old one was deleted."),
    PING_GONE: mark("Choose a new role for reminders with `/follow team`: the old one was deleted."),
    REFUSED: mark(
        "Check my role there, or choose another channel with `/follow team`: Discord refuses my posts, "
        "although I have every permission I can see."
    ),
}
"""What is different where the channel hears a team of another server."""


@dataclass(frozen=True, slots=True)
class CheckedChannels:
    """A channel and what was found there, as `Trouble.findings` has it; nothing when all is well.

    `is_elsewhere` where it hears a team that its server follows: that is changed with `/follow team`.
    """

    channel_id: int
    findings: tuple[str, ...] = ()
    ping_role_ids: tuple[int, ...] = ()
    is_elsewhere: bool = False


def trouble_post(
    trouble: Trouble, ping_role_ids: tuple[int, ...] = (), server_name: str | None = None
) -> Post:
    """Tells staff unasked what to fix; `server_name` where they may be of several servers."""
    is_elsewhere = trouble.guild_id != trouble.server_id
    checked = CheckedChannels(trouble.channel_id, trouble.findings, ping_role_ids, is_elsewhere)
    heading = f"## {_heading(checked)}"
    if server_name:
        heading = f"{heading} ({escaped_line(server_name)})"
    lines = [heading, *_remedies(checked)]
    if is_only_a_failure(trouble.findings):  # trying the channel again would not help
        return Post((Text("\n".join(lines)),), Accent.TROUBLE)
    if keeps_posts_waiting(trouble.findings):
        lines.append(_nothing_is_lost())
    retry = Button(phrase("Retry"), retry_id(trouble.guild_id, trouble.channel_id), Style.MAIN)
    return Post((Text("\n".join(lines)), Buttons((retry,))), Accent.TROUBLE)


def retry_id(server_id: int, channel_id: int) -> str:
    """The Retry button's custom id: it says all, so that it outlives a restart."""
    return f"{RETRY}:{server_id}:{channel_id}"


def check_post(checks: Sequence[CheckedChannels], addresses: PageAddresses | None = None) -> Post:
    """The answer to `/desk check`: all good, or what to do for each channel, a paragraph each.

    `addresses` are those of the team's page, at the end.
    """
    paragraphs = ["\n".join([*_channel_lines(checked), ""]) for checked in checks]
    accent, advice = None, []
    if any(checked.findings for checked in checks):
        accent, advice = Accent.TROUBLE, [_what_then(checks)]
    advice += address_lines(addresses)
    room = ROOM - len("\n".join(advice)) - 1
    fitting = as_many_as_fit(paragraphs, lambda left: f"{more_channels(left)}\n", room)
    return Post((Text("\n".join([*fitting, *advice]).rstrip()),), accent)


def voice_denied_remedy() -> str:
    """What to do where the bot may not set the voice channel's status."""
    return phrase(
        "Grant me **View Channel**, **Manage Channel** and **Set Voice Channel Status** in the voice "
        "channel, or choose another with `/setup voice`: until then its status stays empty. "
        "Everything else works."
    )


def _nothing_is_lost() -> str:
    return phrase("Nothing is lost: posts wait, and go out automatically once this is fixed.")


def _what_then(checks: Sequence[CheckedChannels]) -> str:
    again = phrase("Then run `/desk check` again.")
    if any(keeps_posts_waiting(checked.findings) for checked in checks):
        return f"{_nothing_is_lost()} {again}"
    return again


def _channel_lines(checked: CheckedChannels) -> list[str]:
    if checked.findings:
        return [f"**{_heading(checked)}**", *_remedies(checked)]
    line = phrase(
        "**All good:** I have every permission I need in {channel}.", channel=f"<#{checked.channel_id}>"
    )
    if checked.ping_role_ids:
        roles = " ".join(f"<@&{role_id}>" for role_id in checked.ping_role_ids)
        mentions = phrase("Posts can mention {roles}.", roles=roles)
        return [f"{line} {mentions}"]
    return [line]


def _heading(checked: CheckedChannels) -> str:
    channel = f"<#{checked.channel_id}>"
    if is_only_a_failure(checked.findings):
        return phrase("A post failed in {channel}", channel=channel)
    if is_closed(checked.findings):
        return phrase("I can't post in {channel}", channel=channel)
    return phrase("Something is missing for {channel}", channel=channel)


def _remedies(checked: CheckedChannels) -> Iterator[str]:
    """What to do, a line for each thing."""
    lacking = []
    for finding in checked.findings:
        remedy = _remedy(finding, is_elsewhere=checked.is_elsewhere)
        if remedy is not None:
            yield remedy
        elif finding != MENTION_ROLES:
            lacking.append(finding)
    if lacking:
        yield grant_request(lacking, checked.channel_id)
    if MENTION_ROLES in checked.findings:
        yield " ".join(mention_requests(checked.channel_id, checked.ping_role_ids))


def _remedy(finding: str, *, is_elsewhere: bool) -> str | None:
    """What to do about what is no permission in the channel; None for one."""
    if finding == VOICE_DENIED:
        return voice_denied_remedy()
    if finding == EVENTS_DENIED:
        return events_denied_remedy()
    if is_elsewhere and finding in _FOLLOWER_REMEDIES:
        return phrase(_FOLLOWER_REMEDIES[finding])
    if finding in _REMEDIES:
        return phrase(_REMEDIES[finding])
    return None
