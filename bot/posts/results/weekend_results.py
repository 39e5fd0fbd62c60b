"""A weekend's results, in the press release's own form."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.domain.base.look import PLAIN_LOOK, Look
from bot.domain.results.crew_of_the_day import entries_of_weekend, result_on_the_day
from bot.domain.results.result import Result
from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session_names import listed_name
from bot.languages.catalogue import phrase
from bot.posts.kit.car_phrases import class_title, crew_name, number_plate
from bot.posts.kit.escape import LONGEST_NAME, escaped_line
from bot.posts.kit.fit import as_many_as_fit, first_that_fits, more_lines
from bot.posts.kit.link_buttons import MOST_LINKS, link_row, press_photos, watch_again
from bot.posts.kit.post import ROOM, Accent, Divider, Post, Text
from bot.posts.kit.round_phrases import round_days, round_name, round_number
from bot.posts.kit.spoiler_marks import hidden_if
from bot.posts.kit.team_look import accent_of
from bot.posts.kit.text_lines import joined_by_dots, joined_lines, subtext
from bot.posts.results.result_colours import medal
from bot.posts.results.result_phrases import result_line

Results = Mapping[tuple[int, int], Result]
"""By session's and entry's id."""


@dataclass(frozen=True, slots=True)
class Lengths:
    """How many characters of each note and each session's name are shown; 0 is no notes at all."""

    note: int
    name: int


FULLEST_FIRST = (Lengths(200, LONGEST_NAME), Lengths(60, 40), Lengths(0, 24))


def results_post(
    season: Season, round_: Round, results: Results, look: Look = PLAIN_LOOK, series: str = ""
) -> Post:
    """A weekend's results car by car, a line a session; `results` by session's and entry's id.

    `series` is a line that says whose they are, empty where that is clear.
    """
    posts = (_post(season, round_, results, lengths, look, series) for lengths in FULLEST_FIRST)
    return first_that_fits(posts)


def _post(season: Season, round_: Round, results: Results, lengths: Lengths, look: Look, series: str) -> Post:
    about = joined_by_dots(round_number(season, round_), round_days(round_))
    title = phrase("{round}: results", round=round_name(round_))
    head = joined_lines(f"## {title}", about, series)
    lines = list(result_lines(season, round_, results, lengths)) or [_no_results()]
    if not lengths.note:
        room = ROOM - len(head) - 1
        lines = as_many_as_fit(lines, more_lines, room)
    replays = watch_again(round_.sessions)[-(MOST_LINKS - 1) :]
    links = link_row(*replays, *press_photos(season))
    return Post((Text(head), Divider(), Text("\n".join(lines)), *links), accent_of(look, Accent.RESULT))


def _no_results() -> str:
    return phrase("No results yet. They appear here once the team posts them.")


def result_lines(
    season: Season, round_: Round, results: Results, lengths: Lengths, *, veiled: bool = False
) -> Iterator[str]:
    """Each car that has a result, under a heading of its own; `veiled` are results under spoiler marks."""
    for entry in entries_of_weekend(season, round_, results):
        session_lines = list(_session_lines(entry, round_, results, lengths, veiled=veiled))
        if not session_lines:
            continue
        yield _car_title(entry)
        yield subtext(class_title(entry), escaped_line(entry.car))
        yield from session_lines


def _car_title(entry: Entry) -> str:
    return f"### {joined_by_dots(number_plate(entry), crew_name(entry))}"


def _session_lines(
    entry: Entry, round_: Round, results: Results, lengths: Lengths, *, veiled: bool
) -> Iterator[str]:
    for session in round_.sessions:
        result = result_on_the_day(results, session, entry)
        if result is None:
            continue
        session_name = escaped_line(listed_name(session), lengths.name)
        words = f"{result_line(result, lengths.note)} {medal(session, result)}".rstrip()
        yield f"- {session_name}: {hidden_if(veiled, words)}"
