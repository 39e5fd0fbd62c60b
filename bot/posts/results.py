"""A result announced; a weekend's results listed are in `bot.posts.weekend`."""

from bot.domain.news import ResultNews
from bot.posts.escape import shown
from bot.posts.links import press_photos, row, watch_again
from bot.posts.outcome import is_fastest, medal, result_line, travel, unfinished
from bot.posts.parts import car_number, crew, in_class, round_name, round_number, season_title
from bot.posts.photos import hung, please_describe
from bot.posts.post import Accent, Post, Text
from bot.posts.weekend import results_post
from bot.posts.words import dotted, ordinal, quiet

__all__ = ["photo_hint", "result_line", "result_post", "result_words", "results_post"]


def result_words(news: ResultNews) -> str:
    """The result in one line of Markdown: `Race 2: 20th in Silver`."""
    car = "" if news.alone else f" ({car_number(news.entry) or crew(news.entry)})"
    return f"{shown(news.session.name)}{car}: {_place(news)}"


def _place(news: ResultNews) -> str:
    if news.result.position:
        return f"{ordinal(news.result.position)}{in_class(news.entry)}"
    return f"{unfinished(news.result)} ({news.result.status})"


def result_post(news: ResultNews) -> Post:
    """The announcement of one result; a win or podium in class is celebrated."""
    emoji = "🏆" if _accent(news) is Accent.WIN else medal(news.session, news.result) or "🏁"
    where = travel(news.result)
    told = (
        f"## {emoji} {shown(news.session.name)}: {_place(news)}",
        _celebration(news),
        _who(news),
        f"{where[:1].upper()}{where[1:]}." if where else "",
        shown(news.result.note, 200) if news.result.note else "",
    )
    foot = quiet(
        round_name(news.round),
        round_number(news.season, news.round),
        season_title(news.season),
        shown(news.team),
    )
    links = row(*watch_again([news.session]), *press_photos(news.season))
    photo = hung(news.result.photo, _alt(news))
    return Post((Text("\n".join(filter(None, told))), *photo, Text(foot), *links), _accent(news))


def _alt(news: ResultNews) -> str:
    """What is on the photo, as far as anybody knows: `Race 2 at Spa-Francorchamps: Bäckman siblings`."""
    return f"{news.session.name} at {news.round.name}: {news.team}"


def photo_hint(news: ResultNews) -> str:
    """What to add where nobody has said what is on the photo."""
    return please_describe(news.result.photo, _alt(news))


def _accent(news: ResultNews) -> Accent:
    if not news.result.position:
        return Accent.TROUBLE
    if not medal(news.session, news.result):
        return Accent.RESULT
    return Accent.WIN if news.result.position == 1 else Accent.PODIUM


def _celebration(news: ResultNews) -> str:
    if is_fastest(news.session, news.result):
        return f"**Fastest{in_class(news.entry)}!**"
    if not medal(news.session, news.result):
        return ""
    feat = "win" if news.result.position == 1 else "podium"
    return f"**A {feat}{in_class(news.entry)} for {crew(news.entry)}!**"


def _who(news: ResultNews) -> str:
    """The car, and whoever drove it unless the celebration has just named them."""
    driver = f"Driven by {shown(news.result.driver)}" if news.result.driver else ""
    people = driver or ("" if medal(news.session, news.result) else crew(news.entry))
    return dotted(car_number(news.entry), people, shown(news.entry.car))
