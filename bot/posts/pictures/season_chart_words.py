"""A car's season in the words and figures of its chart, and as a post with it."""

from collections.abc import Iterator, Mapping, Sequence

from bot.domain.base.look import Look
from bot.domain.base.plain_text import slug
from bot.domain.pictures.season_chart import ChartRace, SeasonChart
from bot.domain.press.photo import LONGEST_ALT
from bot.domain.results.result import Result
from bot.domain.season.entry import Entry
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.domain.season.session_kinds import SessionKind
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import phrase
from bot.languages.numbers import ordinal
from bot.posts.kit.escape import clip, escaped_line
from bot.posts.kit.plain_names import plain_car_name
from bot.posts.kit.post import Accent, Drawing, Drawings, Post, Text
from bot.posts.kit.team_look import accent_of
from bot.posts.pictures.card_words import picture_colour
from bot.posts.results.result_phrases import unfinished_phrase


def season_chart(
    season: Season, team: str, entry: Entry, results: Mapping[tuple[int, int], Result], look: Look
) -> SeasonChart:
    """The races that the car has a result of, in order; none of them before its first."""
    return SeasonChart(
        team=team,
        series=season.title,
        car=plain_car_name(entry),
        places_title=_places_title(entry),
        grid_title=phrase("From the grid (ring) to the finish (dot), overall"),
        races=tuple(_races(season, entry, results)),
        colour=picture_colour(look.colour),
    )


def season_charts_post(charts: Sequence[tuple[SeasonChart, bytes]], season: Season, look: Look) -> Post:
    """The charts of the team's cars, one below the other."""
    title = phrase("{season}: race by race", season=escaped_line(season.title))
    galleries = [
        Drawings((Drawing(f"{slug(chart.car) or 'season'}-{number}.png", picture, _alt(chart)),))
        for number, (chart, picture) in enumerate(charts, 1)
    ]
    return Post((Text(f"## {title}"), *galleries), accent_of(look, Accent.RESULT))


def _races(season: Season, entry: Entry, results: Mapping[tuple[int, int], Result]) -> Iterator[ChartRace]:
    for round_ in season.rounds:
        for session in round_.sessions:
            result = results.get((session.id, entry.id))
            if result is None or not session.kind.is_race:
                continue
            mark = str(result.status) if unfinished_phrase(result) else ""
            yield ChartRace(
                round_.name,
                _short_name(session),
                None if mark else result.position,
                result.grid,
                None if mark else result.overall,
                mark,
            )


def _short_name(session: Session) -> str:
    """`R2`, as timing screens have it; other races than those by their names."""
    if session.numbered_kind.kind is not SessionKind.RACE:
        return shown_name(session)
    return phrase("R{number}", number=session.numbered_kind.number)


def _places_title(entry: Entry) -> str:
    if not entry.class_name:
        return phrase("Place in class")
    return phrase("Place in {class_name}", class_name=entry.class_name)


def _alt(chart: SeasonChart) -> str:
    """The chart for people who can't see it, as far as a description may go."""
    parts = [f"{chart.car}, {chart.places_title}"]
    for race in chart.races:
        place = ordinal(race.place) if race.place else race.mark or phrase("not known")
        change = f" ({race.gained:+d})" if race.gained else ""
        parts.append(f"{race.round} {race.session}: {place}{change}")
    return clip(". ".join(parts), LONGEST_ALT)
