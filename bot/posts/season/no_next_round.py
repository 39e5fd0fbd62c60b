"""The answer to `/next` where no round has a date that is still to come."""

from bot.domain.season.season import Season
from bot.posts.kit.english import plural
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.link_buttons import link_row, press_photos
from bot.posts.kit.post import Accent, Post, Text
from bot.posts.kit.round_phrases import off_round_phrase, round_name, season_title

_MOST_UNDATED = 10


def no_next_round_post(season: Season) -> Post:
    """Whether the season has no rounds yet, only such as wait for a date, or is over."""
    if not season.rounds:
        return _no_rounds(season)
    if season.rounds_without_date:
        return _only_undated(season)
    return _season_over(season)


def _only_undated(season: Season) -> Post:
    undated = season.rounds_without_date[:_MOST_UNDATED]
    lines = (
        "## The next date is to be confirmed",
        *(f"📅 {round_name(round_, 40)} {off_round_phrase(round_)}" for round_ in undated),
    )
    return Post((Text("\n".join(lines)), *link_row(*press_photos(season))), Accent.PIT)


def _season_over(season: Season) -> Post:
    first, last = season.rounds[0], season.rounds[-1]
    summary = f"🏁 {season_title(season)}: {plural(len(season.rounds), 'round')}"
    if first is not last:
        summary = f"{summary}, from {escaped_line(first.name)} to {escaped_line(last.name)}"
    lines = (
        f"## The {season.year} season is over",
        f"{summary}.",
        "Look back with `/calendar`, or at one weekend with `/results`.",
    )
    return Post((Text("\n".join(lines)), *link_row(*press_photos(season))), Accent.PIT)


def _no_rounds(season: Season) -> Post:
    return Post((Text(f"{season_title(season)} has no rounds yet."),), Accent.PIT)
