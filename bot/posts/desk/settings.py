"""The answer to `/setup`: every setting, what is missing, and what to do next."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.domain.base.server import Follow, Server
from bot.domain.planned.lead_times import Lead, kept_leads
from bot.posts.desk.permissions import MENTION_ROLES, grant_request
from bot.posts.kit.english import listing, plural
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.post import Accent, Divider, Post, Text

_UNITS = {"w": "week", "d": "day", "h": "hour", "m": "minute"}


@dataclass(frozen=True, slots=True)
class StaffChannel:
    """The channel for staff, and the permissions that the bot lacks there."""

    channel_id: int
    missing: Sequence[str] = ()


def setup_post(
    server: Server,
    follow: Follow,
    season_title: str | None,
    missing: Sequence[str],
    changed: Collection[str] = (),
    *,
    first: bool = False,
    staff: StaffChannel | None = None,
) -> Post:
    """All settings after `/setup`.

    `missing` are the permissions the bot lacks in the channel, by the names in Discord's
    settings; `changed` the options that this run changed; `first` when the server is new.
    """
    rows = [
        f"**{label}** · {value}" + (" · changed" if option in changed and not first else "")
        for option, label, value in _settings(server, follow, season_title, staff)
    ]
    lacking = [*missing, *(staff.missing if staff else ())]
    heading = f"## {_heading(lacking, changed, first=first)}"
    fixes = [*_fixes(missing, follow), *(_of_staff(staff) if staff else ())]
    blocks = (Text("\n".join((heading, *rows))), Divider())
    advice = Text("\n".join([*fixes, _next_step(season_title, lacking)]))
    return Post((*blocks, advice), Accent.TROUBLE if lacking else Accent.PIT)


def _heading(missing: Sequence[str], changed: Collection[str], *, first: bool) -> str:
    if missing:
        return "Almost ready: something is missing"
    if first:
        return "Pitboard is ready"
    return "Settings changed" if changed else "Settings"


def _of_staff(channel: StaffChannel) -> list[str]:
    return [grant_request(channel.missing, channel.channel_id)] if channel.missing else []


def _settings(
    server: Server, follow: Follow, season_title: str | None, staff: StaffChannel | None
) -> list[tuple[str, str, str]]:
    ping = f"<@&{follow.ping_role_id}> with each reminder" if follow.ping_role_id else "nobody"
    return [
        ("channel", "Announcements", f"<#{follow.channel_id}>"),
        ("staff", "Staff", f"<@&{server.staff_role_id}>"),
        ("staff_channel", "Staff channel", f"<#{staff.channel_id}>" if staff else "none"),
        ("team", "Team", escaped_line(server.team) if server.team else "as the season names it"),
        ("timezone", "Time zone", escaped_line(server.timezone)),
        ("reminders", "Reminders", reminder_phrase(follow.reminders)),
        ("ping", "Ping", ping),
        ("spoilers", "Spoilers", _spoilers(follow.spoilers)),
        ("season", "Season", escaped_line(season_title, 90) if season_title else "none yet"),
    ]


def _spoilers(hours: int | None) -> str:
    return f"results stay hidden for {plural(hours, 'hour')}" if hours else "results are shown at once"


def reminder_phrase(text: str) -> str:
    """`7d, 1d, 1h` as `7 days and 1 day before each round; 1 hour before each session`."""
    leads = kept_leads(text)
    rounds = [_ahead(lead) for lead in leads if lead.is_of_rounds]
    sessions = [_ahead(lead) for lead in leads if not lead.is_of_rounds]
    parts = [
        f"{listing(ahead)} before each {what}"
        for ahead, what in ((rounds, "round"), (sessions, "session"))
        if ahead
    ]
    return "; ".join(parts) or "off"


def _ahead(lead: Lead) -> str:
    return plural(lead.amount, _UNITS[lead.unit])


def _fixes(missing: Sequence[str], follow: Follow) -> list[str]:
    here = [name for name in missing if name != MENTION_ROLES]
    fixes = [grant_request(here, follow.channel_id)] if here else []
    if MENTION_ROLES in missing:
        role = f"<@&{follow.ping_role_id}>" if follow.ping_role_id else "the role"
        fixes.append(f"Let anyone mention {role} in that role's settings, or instead:")
        fixes.append(grant_request([MENTION_ROLES], follow.channel_id))
    return fixes


def _next_step(season_title: str | None, missing: Sequence[str]) -> str:
    if missing:
        return "Then run `/setup` again to check. Until then, announcements wait."
    if season_title is None:
        return "Next: upload your season with `/season import`, or pick a ready one with `/setup season`."
    return "Next: see what is coming with `/next`."
