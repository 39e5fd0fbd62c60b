"""A correction in a message of its own, where Discord no longer lets the first one be edited."""

from bot.domain.news.result_news import ResultNews
from bot.domain.results.result import LONGEST_NOTE
from bot.languages.catalogue import phrase
from bot.posts.kit.escape import escaped_line, escaped_name, no_list_entry
from bot.posts.kit.post import Accent, Post, Text
from bot.posts.kit.round_phrases import round_foot
from bot.posts.kit.running_text import capitalized
from bot.posts.kit.spoiler_marks import hidden_if
from bot.posts.kit.team_look import accent_of
from bot.posts.kit.text_lines import joined_by_dots, joined_lines
from bot.posts.results.result_announcement import result_place, result_subject
from bot.posts.results.result_phrases import overall_and_grid


def correction_post(news: ResultNews, first_url: str | None, *, veiled: bool = False) -> Post:
    """The result as it is now, its place first, with the way to the message that it corrects.

    Without `first_url` that message is gone. `veiled` shows the result only under spoiler marks.
    """
    place = hidden_if(veiled, result_place(news))
    lines = joined_lines(
        "### ✏️ " + phrase("Correction"),
        f"**{result_subject(news)}: {place}**",
        hidden_if(veiled, _details(news)),
        _first_post(first_url),
    )
    foot = round_foot(news.season, news.round, news.team, names_series=news.names_series)
    return Post((Text(lines), Text(foot)), accent_of(news.look, Accent.RESULT))


def _details(news: ResultNews) -> str:
    """`26th overall, up 8 from 34th on the grid · 11 s added`: who drove, the field, and the note."""
    driver, note = news.result.driver or "", news.result.note or ""
    journey = capitalized(overall_and_grid(news.result))
    return no_list_entry(joined_by_dots(escaped_name(driver), journey, escaped_line(note, LONGEST_NOTE)))


def _first_post(first_url: str | None) -> str:
    if not first_url:
        return phrase("The first post was deleted.")
    return phrase("This corrects [the first post]({address}).", address=first_url)
