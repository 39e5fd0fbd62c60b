"""The answer to `/next` where no round has a date that is still to come."""

from bot.domain.base.look import Look
from bot.domain.season.season import Season
from bot.languages.catalogue import counted, phrase
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.link_buttons import link_row, press_photos
from bot.posts.kit.post import Accent, Post, Text
from bot.posts.kit.round_phrases import off_round_sentence, round_name, season_title
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
        "## " + phrase("The next date is to be confirmed"),
        *(f"📅 {off_round_sentence(round_name(round_, 40), round_)}" for round_ in undated),
    )
    return Post((Text("\n".join(lines)), *link_row(*press_photos(season))), accent_of(look, Accent.PIT))


def _season_over(season: Season, look: Look) -> Post:
    lines = (
        "## " + phrase("The {year} season is over", year=season.year),
        _summary(season),
        phrase("Look back with `/calendar`, or with `/results` for one weekend."),
    )
    return Post((Text("\n".join(lines)), *link_row(*press_photos(season))), accent_of(look, Accent.PIT))


def _summary(season: Season) -> str:
    first, last = season.rounds[0], season.rounds[-1]
    title, count = season_title(season), len(season.rounds)
    if first is last:
        return counted(count, "🏁 {season}: {count} round.", "🏁 {season}: {count} rounds.", season=title)
    return counted(
        count,
        "🏁 {season}: {count} round, from {first} to {last}.",
        "🏁 {season}: {count} rounds, from {first} to {last}.",
        season=title,
        first=escaped_line(first.name),
        last=escaped_line(last.name),
    )


def _no_rounds(season: Season, look: Look) -> Post:
    sentence = phrase("{season} has no rounds yet.", season=season_title(season))
    return Post((Text(sentence),), accent_of(look, Accent.PIT))
