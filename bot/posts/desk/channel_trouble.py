"""What staff read when something is missing in a channel, or when `/desk check` finds that nothing is."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.desk.channel_trouble import (
    BOT_GONE,
    CHANNEL_GONE,
    FAILED,
    PING_GONE,
    REFUSED,
    STAFF_GONE,
    Trouble,
    is_closed,
    is_only_a_failure,
)
from bot.posts.desk.permissions import MENTION_ROLES, grant_request
from bot.posts.kit.english import plural
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import as_many_as_fit
from bot.posts.kit.post import ROOM, Accent, Button, Buttons, Post, Style, Text

RETRY = "ledger:channel"
"""What the Retry button's custom id begins with; the server's and the channel's ids follow."""

_REMEDIES = {
    CHANNEL_GONE: "The channel is gone. Choose another one with `/setup`.",
    STAFF_GONE: "The staff role is gone. Choose another one with `/setup`.",
    PING_GONE: "The role that reminders mention is gone. Choose another one with `/setup`, as `ping`.",
    BOT_GONE: "I am not in the server any more. Invite me again.",
    REFUSED: "Discord refuses my posts there, though no permission is missing that I can see. "
    "Look whether my role is still the one it was, or choose another channel with `/setup`.",
    FAILED: "A post could not be made, by a fault of Pitboard's. `/desk status` shows it with *Retry* and "
    "the reference to give to whoever runs the bot.",
}
_KEPT = "Nothing is lost: what can't be posted is kept, and goes out by itself when this is put right."


@dataclass(frozen=True, slots=True)
class CheckedChannels:
    """A channel and what was found there, as `Trouble.findings` has it; nothing when all is well."""

    channel_id: int
    findings: tuple[str, ...] = ()
    ping_role_id: int | None = None


def trouble_post(trouble: Trouble, ping_role_id: int | None = None, server_name: str | None = None) -> Post:
    """Tells staff unasked what to put right; `server_name` where they may be of several servers."""
    checked = CheckedChannels(trouble.channel_id, trouble.findings, ping_role_id)
    where = f" ({escaped_line(server_name)})" if server_name else ""
    lines = [f"## {_heading(checked)}{where}", *_remedies(checked)]
    if is_only_a_failure(trouble.findings):  # trying the channel again would not help
        return Post((Text("\n".join(lines)),), Accent.TROUBLE)
    lines.append(_KEPT)
    retry = Button("Retry", retry_id(trouble.server_id, trouble.channel_id), Style.MAIN)
    return Post((Text("\n".join(lines)), Buttons((retry,))), Accent.TROUBLE)


def retry_id(server_id: int, channel_id: int) -> str:
    """The Retry button's custom id: it says all, so that it outlives a restart."""
    return f"{RETRY}:{server_id}:{channel_id}"


def check_post(checks: Sequence[CheckedChannels]) -> Post:
    """The answer to `/desk check`: all good, or what to do for each channel."""
    lines = [line for checked in checks for line in _lines(checked)]
    wrong = any(checked.findings for checked in checks)
    advice = [f"{_KEPT} Then use `/desk check` again."] if wrong else []
    room = ROOM - len("\n".join(advice)) - 1
    fitting = as_many_as_fit(lines, lambda left: f"… and {plural(left, 'more line')}", room)
    return Post((Text("\n".join([*fitting, *advice])),), Accent.TROUBLE if wrong else None)


def _lines(checked: CheckedChannels) -> list[str]:
    if checked.findings:
        return [f"**{_heading(checked)}**", *_remedies(checked)]
    ping = f" Reminders can mention <@&{checked.ping_role_id}>." if checked.ping_role_id else ""
    return [f"**All good:** I can do all that I need in <#{checked.channel_id}>.{ping}"]


def _heading(checked: CheckedChannels) -> str:
    channel = f"<#{checked.channel_id}>"
    if is_only_a_failure(checked.findings):
        return f"A post failed in {channel}"
    if is_closed(checked.findings):
        return f"I can't post in {channel}"
    return f"Something is missing for {channel}"


def _remedies(checked: CheckedChannels) -> list[str]:
    """What to do, a line for each thing."""
    known = [_REMEDIES[finding] for finding in checked.findings if finding in _REMEDIES]
    lacking = [f for f in checked.findings if f not in _REMEDIES and f != MENTION_ROLES]
    grants = [grant_request(lacking, checked.channel_id)] if lacking else []
    return [*known, *grants, *_mention(checked)]


def _mention(checked: CheckedChannels) -> list[str]:
    if MENTION_ROLES not in checked.findings:
        return []
    role = f"<@&{checked.ping_role_id}>" if checked.ping_role_id else "the role"
    instead = grant_request([MENTION_ROLES], checked.channel_id)
    return [f"Let anyone mention {role} in that role's settings, or instead: {instead}"]
