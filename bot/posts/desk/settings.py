"""The answer to `/setup`: every setting, what is missing, and what to do next."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from bot.domain.base.look import NO_FACE, FaceState
from bot.domain.base.server import Follow, Server
from bot.domain.base.team_page import PageReach
from bot.domain.planned.server_event_steps import NO_EVENTS, EventsState
from bot.domain.season.season import Season
from bot.languages.catalogue import phrase
from bot.posts.desk.permissions import MENTION_ROLES, grant_request, mention_requests
from bot.posts.desk.setting_words import (
    card_phrase,
    colour_phrase,
    driver_poll_phrase,
    face_phrase,
    guess_phrase,
    hashtags_phrase,
    language_phrase,
    logo_phrase,
    picture_phrase,
    ping_phrase,
    quiet_hours_phrase,
    reminder_phrase,
    spoilers_phrase,
    standings_phrase,
    voice_phrase,
)
from bot.posts.fans.event_words import events_phrase
from bot.posts.feed.page_words import page_phrase
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.post import Accent, Divider, Post, Text
from bot.posts.kit.team_look import accent_of, titled_with_logo
from bot.posts.kit.text_lines import joined_by_dots

_BESIDE_LOGO = 2
"""Settings that stand beside the team's logo, as high as it is."""


@dataclass(frozen=True, slots=True)
class StaffChannel:
    """The channel for staff, and the permissions that the bot lacks there."""

    channel_id: int
    missing: Sequence[str] = ()


def setup_post(
    server: Server,
    follow: Follow,
    season: Season | None,
    missing: Sequence[str],
    changed: Collection[str] = (),
    *,
    first: bool = False,
    staff: StaffChannel | None = None,
    face: FaceState = NO_FACE,
    page: PageReach = PageReach.OFF,
    events: EventsState = NO_EVENTS,
    note: str = "",
) -> Post:
    """All settings after `/setup`.

    `missing` are the permissions the bot lacks in the channel, by the names in Discord's
    settings; `changed` the options that this run changed; `first` when the server is new;
    `note` is what else to say of it.
    """
    lacking = list(missing)
    if staff:
        lacking += staff.missing
    lines: list[str] = []
    for option, label, value in _settings(server, follow, season, staff, face, page, events):
        is_changed = _is_changed(option, changed) and not first
        lines.append(_setting_line(label, value, is_changed=is_changed))
    advice = [
        *channel_fixes(missing, follow.channel_id, follow.ping_role_ids),
        *_staff_channel_fixes(staff),
        _next_step(season, lacking),
    ]
    if note:
        advice.insert(0, note)
    if first:
        advice.append(phrase("What I keep, and how to delete it: `/privacy show`."))
    title = f"## {_heading(lacking, changed, first=first)}"
    settings_blocks = titled_with_logo(
        "\n".join([title, *lines[:_BESIDE_LOGO]]),
        "\n".join(lines[_BESIDE_LOGO:]),
        server.look,
        server.team or "",
    )
    blocks = (*settings_blocks, Divider(), Text("\n".join(advice)))
    if lacking:
        return Post(blocks, Accent.TROUBLE)
    return Post(blocks, accent_of(server.look, Accent.PIT))


def _is_changed(option: str, changed: Collection[str]) -> bool:
    if option == "face":
        return not {"avatar", "banner", "bio"}.isdisjoint(changed)
    if option == "page":
        return not {"page", "page_name"}.isdisjoint(changed)
    return option in changed


def _setting_line(label: str, value: str, *, is_changed: bool) -> str:
    line = f"**{label}** · {value}"
    if is_changed:
        return joined_by_dots(line, phrase("changed"))
    return line


def _heading(missing: Sequence[str], changed: Collection[str], *, first: bool) -> str:
    if missing:
        return phrase("Almost ready: permissions are missing")
    if first:
        return phrase("Pitboard is ready")
    if changed:
        return phrase("Settings changed")
    return phrase("Settings")


def _settings(
    server: Server,
    follow: Follow,
    season: Season | None,
    staff: StaffChannel | None,
    face: FaceState,
    page: PageReach,
    events: EventsState,
) -> list[tuple[str, str, str]]:
    """Each setting's option, its label, and its value in Markdown."""
    return [
        ("channel", phrase("News channel"), f"<#{follow.channel_id}>"),
        ("staff", phrase("Staff"), f"<@&{server.staff_role_id}>"),
        ("staff_channel", phrase("Staff channel"), _staff_channel(staff)),
        ("team", phrase("Team"), _team(server, season)),
        ("timezone", phrase("Time zone"), escaped_line(server.timezone)),
        ("reminders", phrase("Reminders"), reminder_phrase(follow.reminders)),
        ("ping", phrase("Ping"), ping_phrase(follow.ping_role_id)),
        ("spoilers", phrase("Spoilers"), spoilers_phrase(follow.spoilers)),
        ("quiet_hours", phrase("Quiet hours"), quiet_hours_phrase(server.quiet_hours)),
        ("season", phrase("Season"), _season_title(season)),
        ("colour", phrase("Colour"), colour_phrase(server.look)),
        ("logo", phrase("Logo"), logo_phrase(server.look)),
        # translators: the bot's own picture, banner and text in one server
        ("face", phrase("Face"), face_phrase(face)),
        ("page", phrase("Page"), page_phrase(page)),
        ("events", phrase("Events"), events_phrase(events)),
        ("card", phrase("Weekend card"), card_phrase(server.card)),
        ("guess", phrase("Guesses"), guess_phrase(server.guess)),
        ("standings", phrase("Standings"), standings_phrase(server.standings)),
        ("driver_poll", phrase("Driver of the day"), driver_poll_phrase(server.driver_poll)),
        ("voice", phrase("Voice status"), voice_phrase(server.voice_channel_id)),
        ("language", phrase("Language"), language_phrase(server.language)),
        ("picture", phrase("Pictures"), picture_phrase(server.picture)),
        ("hashtags", phrase("Share text ends in"), hashtags_phrase(server.hashtags)),
    ]


def _team(server: Server, season: Season | None) -> str:
    """The name that somebody typed, or the season's own."""
    if server.team:
        return escaped_line(server.team)
    if season:
        return escaped_line(season.team)
    return phrase("not set")


def _season_title(season: Season | None) -> str:
    if season is None:
        return phrase("not set")
    return escaped_line(season.title, 90)


def _staff_channel(staff: StaffChannel | None) -> str:
    if staff is None:
        return phrase("not set")
    return f"<#{staff.channel_id}>"


def channel_fixes(
    missing: Sequence[str], channel_id: int, ping_role_ids: Sequence[int] = ()
) -> Iterator[str]:
    """What an administrator has to do in the channel, a sentence each; `missing` as Discord names them."""
    lacking = [name for name in missing if name != MENTION_ROLES]
    if lacking:
        yield grant_request(lacking, channel_id)
    if MENTION_ROLES in missing:
        yield from mention_requests(channel_id, ping_role_ids)


def _staff_channel_fixes(staff: StaffChannel | None) -> Iterator[str]:
    if staff and staff.missing:
        yield grant_request(staff.missing, staff.channel_id)


def _next_step(season: Season | None, missing: Sequence[str]) -> str:
    if missing:
        return phrase("Then run `/setup` again to check. Until then, posts wait.")
    if season is None:
        return phrase("Next: upload your season with `/season import`, or choose a ready one with `/setup`.")
    return phrase("Next: see what is coming with `/next`.")
