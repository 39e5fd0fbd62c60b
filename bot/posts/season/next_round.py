"""The answer to `/next`: the round under way, or else the next one."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice

from bot.domain.base.look import PLAIN_LOOK, Look
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.season_choice import RoundBeside
from bot.domain.season.session import Session
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import phrase
from bot.posts.fans.remind_button import remind_buttons
from bot.posts.kit.dates import countdown
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import first_that_fits
from bot.posts.kit.link_buttons import MOST_LINKS, row_of_links, watch_again, watch_live
from bot.posts.kit.post import Accent, Block, Divider, Link, Post, Text
from bot.posts.kit.round_phrases import (
    off_round_sentence,
    round_days,
    round_name,
    round_number,
    whereabouts,
)
from bot.posts.kit.team_look import accent_of
from bot.posts.kit.text_lines import joined_by_dots, subtext
from bot.posts.season.calendar_buttons import add_round_button
from bot.posts.season.no_next_round import no_next_round_post
from bot.posts.season.weekend_programme import end_phrase, is_over, programme_lines

_NAME_LENGTHS = (80, 40, 24, 10)
_MOST_OFF = 3
_MOST_BESIDE = 3


def next_post(season: Season, now: datetime, look: Look = PLAIN_LOOK, series: str = "") -> Post:
    """The round in focus with its sessions; after the season, that it is over.

    `series` is a line that says whose it is, empty where that is clear.
    """
    round_ = season.round_in_focus(now)
    if round_ is None:
        return no_next_round_post(season, look)
    posts = (_round_post(season, round_, now, name_length, look, series) for name_length in _NAME_LENGTHS)
    return first_that_fits(posts)


def _round_post(
    season: Season, round_: Round, now: datetime, name_length: int, look: Look, series: str
) -> Post:
    head_lines = (
        f"## {round_name(round_)}",
        joined_by_dots(round_number(season, round_), round_days(round_), whereabouts(round_)),
        _countdown_line(season, round_, now),
        *_called_off_lines(season, round_, now),
    )
    blocks: list[Block] = [Text("\n".join(head_lines))]
    session_lines = programme_lines(round_, now, name_length)
    if session_lines:
        blocks += [Divider(), Text("\n".join(session_lines))]
    if series:
        blocks.append(Text(series))
    buttons = (*remind_buttons(season, round_, now=now), add_round_button(season, round_))
    blocks.append(row_of_links(_watch_links(round_, now, MOST_LINKS - len(buttons)), *buttons))
    return Post(tuple(blocks), accent_of(look, Accent.PIT))


def beside_line(rounds_beside: Sequence[RoundBeside]) -> str:
    """What comes next in the team's other seasons, small; nothing where there is none."""
    if not rounds_beside:
        return ""
    shown = [_beside_words(beside) for beside in rounds_beside[:_MOST_BESIDE]]
    return subtext(phrase("Also, with `season`: {rounds}", rounds="; ".join(shown)))


def _beside_words(beside: RoundBeside) -> str:
    """`TCR Scandinavia 2023 (🇸🇪 Anderstorp, July 7th–8th)`."""
    days = round_days(beside.round)
    return f"{escaped_line(beside.season_label, 80)} ({round_name(beside.round, 40)}, {days})"


def _called_off_lines(season: Season, round_: Round, now: datetime) -> list[str]:
    """The rounds that would have been before it, as people may look for them."""
    return list(islice(_off_lines(season, round_, now), _MOST_OFF))


def _off_lines(season: Season, round_: Round, now: datetime) -> Iterator[str]:
    for earlier in season.rounds:
        if not earlier.is_on and now < earlier.ends and earlier.number < round_.number:
            yield subtext(off_round_sentence(escaped_line(earlier.name, 40), earlier))


def _countdown_line(season: Season, round_: Round, now: datetime) -> str:
    """The one line that answers the question."""
    if round_.is_under_way(now):
        return _under_way_line(round_, now)
    begins = countdown(round_.opens or round_.begins)
    if season.round_last_begun(now) is None:
        return phrase("⏰ The season starts here **{countdown}**", countdown=begins)
    return phrase("⏰ Next up **{countdown}**", countdown=begins)


def _under_way_line(round_: Round, now: datetime) -> str:
    current, following = round_.session_on(now), _session_ahead(round_, now)
    following_words = ""
    if following:
        following_words = _session_countdown(following)
    if current:
        return _on_now_line(escaped_line(shown_name(current)), end_phrase(current, round_), following_words)
    if following_words and _has_times(round_):
        return phrase("⏰ Next: {session}", session=following_words)
    return phrase("🏁 The weekend is under way")


def _on_now_line(session_name: str, end: str, following_words: str) -> str:
    if not following_words:
        return phrase("🏁 On now: **{session}**, {end}", session=session_name, end=end)
    return phrase(
        "🏁 On now: **{session}**, {end}. Then {following}",
        session=session_name,
        end=end,
        following=following_words,
    )


def _has_times(round_: Round) -> bool:
    return any(session.start for session in round_.held)


def _session_countdown(session: Session) -> str:
    begins = phrase("(time to be confirmed)")
    if session.start:
        begins = countdown(session.start)
    return f"**{escaped_line(shown_name(session))}** {begins}"


def _session_ahead(round_: Round, now: datetime) -> Session | None:
    """The next session with a time, or else the first that is still to come without one."""
    timed = round_.session_next(now)
    if timed:
        return timed
    for session in round_.held:
        if not session.start and not is_over(session, round_, now):
            return session
    return None


def _watch_links(round_: Round, now: datetime, most: int) -> list[Link]:
    """Live for what is on and what is next, then what can be watched again, the latest kept."""
    live_sessions: list[Session | None] = list(round_.held)
    if _has_times(round_):
        live_sessions = [round_.session_on(now), _session_ahead(round_, now)]
    live = watch_live(session for session in live_sessions if session)
    again = watch_again(session for session in round_.sessions if is_over(session, round_, now))
    room = most - len(live)
    if room <= 0:
        return live[:most]
    return [*live, *again[-room:]]
