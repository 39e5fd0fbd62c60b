"""A result announced; a weekend's results listed are in `bot.posts.results.weekend_results`."""

from collections.abc import Iterable
from dataclasses import replace

from bot.domain.news.news import ResultNews
from bot.domain.results.result import LONGEST_NOTE, Result, Status
from bot.domain.results.result_life import ResultLife
from bot.posts.kit.dates import stamp
from bot.posts.kit.english import dotted, ordinal, quiet
from bot.posts.kit.escape import shown
from bot.posts.kit.link_buttons import press_photos, row, watch_again
from bot.posts.kit.photo_blocks import hung, please_describe
from bot.posts.kit.post import Accent, Block, Post, Text
from bot.posts.kit.shared_phrases import car_number, crew, in_class, round_name, round_number, season_title
from bot.posts.kit.spoiler_marks import under_marks
from bot.posts.results.result_words import (
    is_fastest,
    life_mark,
    medal,
    overall_only,
    result_line,
    travel,
    unfinished,
)
from bot.posts.results.weekend_results import results_post

__all__ = ["early_hint", "photo_hint", "result_line", "result_post", "result_words", "results_post"]


_NO_MORE = "No more is known of it."


def result_words(news: ResultNews) -> str:
    """The result in one line of Markdown: `Race 2: 20th in Silver`, `Race 2: 18th overall (provisional)`."""
    car = "" if news.alone else f" ({car_number(news.entry) or crew(news.entry)})"
    mark = life_mark(news.result)
    return f"{shown(news.session.name)}{car}: {_place(news)}" + (f" ({mark})" if mark else "")


def _place(news: ResultNews) -> str:
    if news.result.position:
        return f"{ordinal(news.result.position)}{in_class(news.entry)}"
    return overall_only(news.result) or f"{unfinished(news.result)} ({news.result.status})"


def result_post(news: ResultNews, *, veiled: bool = False) -> Post:
    """The announcement of one result with how far it has come; a win or podium in class is celebrated.

    `veiled` it is under spoiler marks: then nothing else, no colour and no medal either, tells it.
    """
    if veiled:
        return _veiled_post(news)
    emoji = "🏆" if _accent(news) is Accent.WIN else medal(news.session, news.result) or "🏁"
    told = (
        f"## {emoji} {shown(news.session.name)}: {_place(news)}",
        _life(news.result),
        _celebration(news),
        _who(news),
        *_details(news),
    )
    return _laid_out(news, told, hung(news.result.photo, _alt(news)), _accent(news))


def _veiled_post(news: ResultNews) -> Post:
    """Every result has the same two places to press on, so that not even their number tells anything."""
    driver = f"Driven by {shown(news.result.driver)}" if news.result.driver else crew(news.entry)
    more = (_life(news.result), _celebration(news), *_details(news))
    told = (
        f"## 🏁 {shown(news.session.name)}: {under_marks(_place(news))}",
        dotted(car_number(news.entry), driver, shown(news.entry.car)),
        under_marks(" ".join(filter(None, more)) or _NO_MORE),
    )
    photo = hung(news.result.photo and replace(news.result.photo, alt=None), _alt(news), spoiler=True)
    return _laid_out(news, told, photo, Accent.RESULT)


def _details(news: ResultNews) -> tuple[str, str]:
    where = travel(news.result)
    return (
        f"{where[:1].upper()}{where[1:]}." if where else "",
        _note(news.result),
    )


def _laid_out(news: ResultNews, told: Iterable[str], photo: tuple[Block, ...], accent: Accent) -> Post:
    links = row(*watch_again([news.session]), *press_photos(news.season))
    return Post((Text("\n".join(filter(None, told))), *photo, Text(_foot(news)), *links), accent)


def _foot(news: ResultNews) -> str:
    about = (round_name(news.round), round_number(news.season, news.round), season_title(news.season))
    final = "Final" if news.result.life is ResultLife.FINAL else ""
    since = stamp(news.result.at, "f") if final and news.result.at else ""
    return "\n".join(filter(None, (quiet(*about, shown(news.team)), quiet(final, since) if final else "")))


def _life(result: Result) -> str:
    """`**Provisional** <t:…>`, `**Amended** <t:…>: appeal upheld`; a final one says so at the foot."""
    if result.life is ResultLife.FINAL:
        return ""
    since = f" {stamp(result.at, 'f')}" if result.at else ""
    reason = (
        f": {shown(result.note, LONGEST_NOTE)}" if result.life is ResultLife.AMENDED and result.note else ""
    )
    return f"**{str(result.life).capitalize()}**{since}{reason}"


def _note(result: Result) -> str:
    """An amendment's note is its reason, told with it."""
    return shown(result.note, LONGEST_NOTE) if result.note and result.life is not ResultLife.AMENDED else ""


def _alt(news: ResultNews) -> str:
    """What is on the photo, as far as anybody knows: `Race 2 at Spa-Francorchamps: Bäckman siblings`."""
    return f"{news.session.name} at {news.round.name}: {news.team}"


def photo_hint(news: ResultNews) -> str:
    """What to add where nobody has said what is on the photo."""
    return please_describe(news.result.photo, _alt(news))


def early_hint(news: ResultNews) -> str:
    """What to do about a result of what is only to come, in one line: it may be another round's."""
    what = f"{shown(news.session.name)} at {shown(news.round.name)}"
    begins = stamp(news.session.start or news.round.begins, "f")
    return (
        f"⚠️ {what} is only to come ({begins}). "
        "If you meant another round, press Undo and name it with `round`."
    )


def _accent(news: ResultNews) -> Accent:
    if news.result.status is not Status.CLASSIFIED:
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
