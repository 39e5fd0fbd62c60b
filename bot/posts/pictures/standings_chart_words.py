"""A championship in the words and figures of its chart, and as a post with it."""

from collections.abc import Sequence

from bot.domain.base.look import Look
from bot.domain.base.plain_text import fold
from bot.domain.pictures.standings_chart import StandingsChart, chart_lines
from bot.domain.press.photo import LONGEST_ALT
from bot.domain.standings.standings import Standings
from bot.domain.standings.standings_progress import RoundPlaces
from bot.domain.standings.standings_view import StandingsView
from bot.languages.catalogue import phrase
from bot.posts.kit.escape import clip
from bot.posts.kit.post import Accent, Drawing, Drawings, Post
from bot.posts.kit.team_look import accent_of
from bot.posts.pictures.card_words import picture_colour


def standings_chart(view: StandingsView, table: Standings, progress: Sequence[RoundPlaces]) -> StandingsChart:
    """Who was where after each of these rounds."""
    own_drivers = {fold(driver) for driver in view.season.drivers}
    own_names = {line.name for line in table.drivers if fold(line.name) in own_drivers}
    title = phrase("Standings")
    if table.class_name:
        title = phrase("{class_name} standings", class_name=table.class_name)
    return StandingsChart(
        title=title,
        series=view.season.title,
        rounds=tuple(after.round.name for after in progress),
        lines=chart_lines([after.places for after in progress], own_names),
        colour=picture_colour(view.look.colour),
    )


def standings_chart_post(chart: StandingsChart, picture: bytes, look: Look) -> Post:
    """The chart alone: its title stands on it."""
    gallery = Drawings((Drawing("standings.png", picture, _alt(chart)),))
    return Post((gallery,), accent_of(look, Accent.RESULT))


def _alt(chart: StandingsChart) -> str:
    """The places after the last round, as far as a description may go, each with all those before."""
    parts = [f"{chart.title}, {chart.series}. {', '.join(chart.rounds)}"]
    for line in chart.lines:
        places = ", ".join(str(place) if place else "–" for place in line.places)
        parts.append(f"{' / '.join(line.names)}: {places}")
    return clip(". ".join(parts), LONGEST_ALT)
