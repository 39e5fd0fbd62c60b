"""A correction in a message of its own, where Discord no longer lets the first one be edited."""

from bot.domain.news.result_news import ResultNews
from bot.posts.kit.car_phrases import in_class, number_or_crew
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.post import Accent, Post, Text
from bot.posts.kit.round_phrases import round_foot
from bot.posts.kit.spoiler_marks import hidden_if
from bot.posts.kit.team_look import accent_of
from bot.posts.results.result_phrases import result_line


def correction_post(news: ResultNews, first_url: str | None, *, veiled: bool = False) -> Post:
    """The result as it is now, in short, with the way to the message that it corrects.

    Without `first_url` that message is gone. `veiled` shows the result only under spoiler marks.
    """
    result_now = hidden_if(veiled, result_line(news.result))
    lines = ("### Correction", f"**{_subject(news, veiled=veiled)}: {result_now}**", _first_post(first_url))
    foot = round_foot(news.season, news.round, news.team, abroad=news.abroad)
    return Post((Text("\n".join(lines)), Text(foot)), accent_of(news.look, Accent.RESULT))


def _subject(news: ResultNews, *, veiled: bool) -> str:
    """`Race 2 (#42) in Silver`; the class only where a place in it is told, as it would tell of one."""
    subject = escaped_line(news.session.name)
    if not news.alone:
        subject = f"{subject} ({number_or_crew(news.entry)})"
    if news.result.position and not veiled:
        return f"{subject}{in_class(news.entry)}"
    return subject


def _first_post(first_url: str | None) -> str:
    if not first_url:
        return "The first post was deleted."
    return f"This corrects [the first post]({first_url})."
