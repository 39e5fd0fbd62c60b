"""The answer to `/calendar`: the season at a glance."""

from collections.abc import Iterator
from datetime import datetime

from bot.domain.base.look import PLAIN_LOOK, Look
from bot.domain.base.team_page import PageAddresses
from bot.domain.fans.own_reminders import events_ahead
from bot.domain.results.crew_of_the_day import entries_of_weekend, result_on_the_day
from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import EventState
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import counted, phrase
from bot.posts.fans.remind_button import remind_buttons
from bot.posts.feed.page_words import subscribe_line
from bot.posts.kit.car_phrases import class_title, number_or_crew
from bot.posts.kit.dates import countdown
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import first_that_fits, rounds_around_focus
from bot.posts.kit.link_buttons import press_photos, row_of_links
from bot.posts.kit.post import ROOM, Accent, Block, Button, Divider, Post, Text
from bot.posts.kit.round_phrases import round_days, round_name, season_title
from bot.posts.kit.team_look import accent_of
from bot.posts.kit.text_lines import joined_by_dots
from bot.posts.results.result_colours import medal
from bot.posts.results.result_phrases import short_result
from bot.posts.results.weekend_results import Results
from bot.posts.season.calendar_buttons import add_season_button

_LONGEST_ROUND = 1000
"""Characters that one round may take where not all rounds fit; a team of many cars needs more."""
_LONG_NAME, _SHORT_NAME = 80, 24
_NO_RESULTS: Results = {}


def calendar_post(
    season: Season,
    team: str,
    results: Results,
    now: datetime,
    look: Look = PLAIN_LOOK,
    addresses: PageAddresses | None = None,
) -> Post:
    """Every round with its dates: past ones with their race results, coming ones with a countdown.

    A long season is told in shorter lines, and if that is not enough, round about today. `addresses` are
    where it can be subscribed to.
    """
    return first_that_fits(_posts_fullest_first(season, team, results, now, look, addresses))


def _posts_fullest_first(
    season: Season,
    team: str,
    results: Results,
    now: datetime,
    look: Look,
    addresses: PageAddresses | None,
) -> Iterator[Post]:
    head = _head(season, team, now)
    foot = subscribe_line(addresses)
    for name_length, shown_results in (
        (_LONG_NAME, results),
        (_SHORT_NAME, results),
        (_SHORT_NAME, _NO_RESULTS),
    ):
        yield _post(season, now, look, head, _round_lines(season, shown_results, now, name_length), foot)
    room = ROOM - len(head) - len(foot) - 1
    yield _post(season, now, look, head, _lines_about_now(season, results, now, room), foot)


def _post(season: Season, now: datetime, look: Look, head: str, lines: list[str], foot: str) -> Post:
    blocks: list[Block] = [Text(head)]
    if lines:
        blocks += [Divider(), Text("\n".join(lines))]
    if foot:
        blocks.append(Text(foot))
    buttons = (*_remind_buttons(season, now), add_season_button(season))
    blocks.append(row_of_links(press_photos(season), *buttons))
    return Post(tuple(blocks), accent_of(look, Accent.PIT))


def _remind_buttons(season: Season, now: datetime) -> tuple[Button, ...]:
    """For the round that comes next; its answer offers the others."""
    for event in events_ahead(season, now):
        return remind_buttons(season, event.round)
    return ()


def _head(season: Season, team: str, now: datetime) -> str:
    class_words = ""
    if len(season.classes) == 1:
        class_words = class_title(season.entries[0])
    rounds = counted(len(season.rounds), "{count} round", "{count} rounds")
    about = joined_by_dots(escaped_line(team), class_words, rounds)
    lines = [f"## 📅 {season_title(season)}", about]
    if _is_over(season, now):
        lines.append(phrase("🏁 The season is over"))
    return "\n".join(lines)


def _is_over(season: Season, now: datetime) -> bool:
    if not season.rounds or season.rounds_without_date:
        return False
    return season.round_in_focus(now) is None


def _round_lines(season: Season, results: Results, now: datetime, name_length: int) -> list[str]:
    return [_round_line(season, round_, results, now, name_length) for round_ in season.rounds]


def _round_line(season: Season, round_: Round, results: Results, now: datetime, name_length: int) -> str:
    """One item of a numbered list, and within it one for each car with race results."""
    title = round_name(round_, name_length)
    if round_ is season.round_in_focus(now):
        title = f"**{title}**"
    lines = [f"{round_.number}. {joined_by_dots(title, _days(round_), _state(season, round_, now))}"]
    for entry in entries_of_weekend(season, round_, results):
        races = _race_results(season, entry, round_, results, name_length)
        if races:
            lines.append(f"   - {races}")
    return "\n".join(lines)


def _days(round_: Round) -> str:
    if round_.state is EventState.TBC:
        return phrase("date to be confirmed")
    return round_days(round_)


def _state(season: Season, round_: Round, now: datetime) -> str:
    if not round_.is_on:
        return _off_words(round_.state)
    if round_.is_under_way(now):
        return phrase("**under way**")
    if round_.ends <= now:
        return ""
    begins = countdown(round_.opens or round_.begins)
    if round_ is season.round_in_focus(now):
        return phrase("next {countdown}", countdown=begins)
    return begins


def _off_words(state: EventState) -> str:
    """What became of a round that is off; that one has no date yet stands in the place of its days."""
    if state is EventState.CANCELLED:
        return phrase("🚫 cancelled")
    if state is EventState.POSTPONED:
        return phrase("⏸️ postponed, date to be confirmed")
    return ""


def _race_results(season: Season, entry: Entry, round_: Round, results: Results, name_length: int) -> str:
    """`Race 1: 24th · Race 2: 20th`, and whose when the team has several cars."""
    races = []
    for session in round_.sessions:
        result = result_on_the_day(results, session, entry)
        if session.kind.is_race and result:
            race_name = escaped_line(shown_name(session), name_length)
            races.append(f"{race_name}: {short_result(result)} {medal(session, result)}".rstrip())
    race_line = joined_by_dots(*races)
    if race_line and len(season.entries) > 1:
        return joined_by_dots(number_or_crew(entry), race_line)
    return race_line


def _lines_about_now(season: Season, results: Results, now: datetime, room: int) -> list[str]:
    """As many rounds before and after the current one as there is room for."""
    lines = _round_lines(season, results, now, _SHORT_NAME)
    if max(map(len, lines)) > _LONGEST_ROUND:
        lines = _round_lines(season, _NO_RESULTS, now, _SHORT_NAME)
    focus_index = len(lines) - 1
    focus = season.round_in_focus(now)
    if focus:
        focus_index = season.rounds.index(focus)
    return rounds_around_focus(lines, focus_index, room)
