"""A correction in a message of its own, where Discord no longer lets the first one be edited."""

from bot.domain.news.result_news import ResultNews
from bot.posts.kit.car_phrases import car_number, crew_name, in_class
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.post import Accent, Post, Text
from bot.posts.kit.round_phrases import round_name, round_number, season_title
from bot.posts.kit.spoiler_marks import hidden_if
from bot.posts.kit.text_lines import subtext
from bot.posts.results.result_phrases import result_line


def correction_post(news: ResultNews, first_url: str | None, *, veiled: bool = False) -> Post:
    """The result as it is now, in short, with the way to the message that it corrects.

    Without `first_url` that message is gone. `veiled` shows the result only under spoiler marks.
    """
    car = "" if news.alone else f" ({car_number(news.entry) or crew_name(news.entry)})"
    of_class = in_class(news.entry) if news.result.position and not veiled else ""
    line = hidden_if(veiled, result_line(news.result))
    told = f"**{escaped_line(news.session.name)}{car}{of_class}: {line}**"
    first = f"This corrects [the first post]({first_url})." if first_url else "The first post is gone."
    foot = subtext(
        round_name(news.round),
        round_number(news.season, news.round),
        season_title(news.season),
        escaped_line(news.team),
    )
    return Post((Text(f"### Correction\n{told}\n{first}"), Text(foot)), Accent.RESULT)
