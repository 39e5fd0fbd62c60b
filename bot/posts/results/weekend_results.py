"""A weekend's results, in the press release's own form."""

from collections.abc import Mapping

from bot.domain.results.result import Result
from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session_names import listed_name
from bot.posts.kit.car_phrases import car_number, class_title, crew_name
from bot.posts.kit.english import plural
from bot.posts.kit.escape import LONGEST_NAME, escaped_line
from bot.posts.kit.fit import as_many_as_fit, first_that_fits
from bot.posts.kit.link_buttons import MOST_LINKS, link_row, press_photos, watch_again
from bot.posts.kit.post import ROOM, Accent, Divider, Post, Text
from bot.posts.kit.round_phrases import round_days, round_name, round_number, season_title
from bot.posts.kit.text_lines import joined_by_dots, subtext
from bot.posts.results.result_phrases import medal, result_line

Results = Mapping[tuple[int, int], Result]
"""By session's and entry's id."""

_NOTE_AND_NAME_LENGTHS = ((200, LONGEST_NAME), (60, 40), (0, 24))


def results_post(team: str, season: Season, round_: Round, results: Results) -> Post:
    """A weekend's results car by car, a line a session; `results` by session's and entry's id."""
    return first_that_fits(
        _results_post(team, season, round_, results, notes, names) for notes, names in _NOTE_AND_NAME_LENGTHS
    )


def _results_post(
    team: str,
    season: Season,
    round_: Round,
    results: Results,
    notes: int,
    names: int,
) -> Post:
    about = joined_by_dots(round_number(season, round_), round_days(round_))
    head = f"## {round_name(round_)}: results\n{about}"
    foot = subtext(season_title(season), escaped_line(team))
    cars = [_car_lines(entry, round_, results, notes, names) for entry in season.entries]
    lines = [line for car in cars if car for line in ("", *car)][1:]
    room = ROOM - len(head) - len(foot) - 2
    if not lines:
        lines = ["No results yet. They appear here as soon as the team has posted them."]
    if notes == 0:
        lines = as_many_as_fit(lines, lambda left: f"… and {plural(left, 'more line')}", room)
    again = watch_again(round_.sessions)[-(MOST_LINKS - 1) :]
    links = link_row(*again, *press_photos(season))
    return Post((Text(head), Divider(), Text("\n".join(lines)), Text(foot), *links), Accent.RESULT)


def _car_lines(entry: Entry, round_: Round, results: Results, notes: int, names: int) -> list[str]:
    told = [
        f"{escaped_line(listed_name(s), names)}: {result_line(result, notes)} {medal(s, result)}".rstrip()
        for s in round_.sessions
        if (result := results.get((s.id, entry.id)))
    ]
    class_ = class_title(entry)
    who = joined_by_dots(car_number(entry), f"**{crew_name(entry)}**") + (f" ({class_})" if class_ else "")
    return [who, subtext(escaped_line(entry.car)), *told] if told else []
