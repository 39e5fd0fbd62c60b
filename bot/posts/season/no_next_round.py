"""The answer to `/next` where no round has a date that is still to come."""

from bot.domain.base.look import Look
from bot.domain.season.season import Season
from bot.posts.kit.english import plural
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.link_buttons import link_row, press_photos
from bot.posts.kit.post import Accent, Post, Text
from bot.posts.kit.round_phrases import off_round_phrase, round_name, season_title
from bot.posts.kit.team_look import accent_of

_MOST_UNDATED = 10


def no_next_round_post(season: Season, look: Look) -> Post:
    """Whether the season has no rounds yet, only such as wait for a date, or is over."""
    if not season.rounds:
        return _no_rounds(season, look)
    if season.rounds_without_date:
        return _only_undated(season, look)
    return _season_over(season, look)


def _only_undated(season: Season, look: Look) -> Post:
    undated = season.rounds_without_date[:_MOST_UNDATED]
    lines = (
        "## The next date is to be confirmed",
        *(f"📅 {round_name(round_, 40)} {off_round_phrase(round_)}" for round_ in undated),
    )
    return Post((Text("\n".join(lines)), *link_row(*press_photos(season))), accent_of(look, Accent.PIT))


def _season_over(season: Season, look: Look) -> Post:
    first, last = season.rounds[0], season.rounds[-1]
    summary = f"🏁 {season_title(season)}: {plural(len(season.rounds), 'round')}"
    if first is not last:
        summary = f"{summary}, from {escaped_line(first.name)} to {escaped_line(last.name)}"
    lines = (
        f"## The {season.year} season is over",
        f"{summary}.",
        "Look back with `/calendar`, or with `/results` for one weekend.",
    )
    return Post((Text("\n".join(lines)), *link_row(*press_photos(season))), accent_of(look, Accent.PIT))


def _no_rounds(season: Season, look: Look) -> Post:
    return Post((Text(f"{season_title(season)} has no rounds yet."),), accent_of(look, Accent.PIT))
