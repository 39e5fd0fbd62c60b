"""One result announced: the post with its colour, emoji and photo; under spoiler marks if it is to be."""

from collections.abc import Iterable
from dataclasses import replace

from bot.domain.news.result_news import ResultNews
from bot.domain.results.result import LONGEST_NOTE, Result, Status
from bot.domain.results.result_life import ResultLife
from bot.posts.kit.car_phrases import car_number, crew_name, in_class
from bot.posts.kit.dates import stamp
from bot.posts.kit.english import ordinal
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.link_buttons import link_row, press_photos, watch_again
from bot.posts.kit.photo_blocks import alt_text_request, photo_with_credit
from bot.posts.kit.post import Accent, Block, Post, Text
from bot.posts.kit.round_phrases import round_name, round_number, season_title
from bot.posts.kit.spoiler_marks import under_marks
from bot.posts.kit.text_lines import joined_by_dots, subtext
from bot.posts.results.result_phrases import (
    is_fastest,
    life_mark,
    medal,
    overall_and_grid,
    overall_place,
    unfinished_phrase,
)

_NO_MORE = "No more is known of it."


def result_summary(news: ResultNews) -> str:
    """The result in one line of Markdown: `Race 2: 20th in Silver`, `Race 2: 18th overall (provisional)`."""
    car = "" if news.alone else f" ({car_number(news.entry) or crew_name(news.entry)})"
    mark = life_mark(news.result)
    return f"{escaped_line(news.session.name)}{car}: {_place(news)}" + (f" ({mark})" if mark else "")


def _place(news: ResultNews) -> str:
    if news.result.position:
        return f"{ordinal(news.result.position)}{in_class(news.entry)}"
    return overall_place(news.result) or f"{unfinished_phrase(news.result)} ({news.result.status})"


def result_post(news: ResultNews, *, veiled: bool = False) -> Post:
    """The announcement of one result with how far it has come; a win or podium in class is celebrated.

    `veiled` it is under spoiler marks: then nothing else, no colour and no medal either, tells it.
    """
    if veiled:
        return _veiled_post(news)
    emoji = "🏆" if _accent(news) is Accent.WIN else medal(news.session, news.result) or "🏁"
    told = (
        f"## {emoji} {escaped_line(news.session.name)}: {_place(news)}",
        _life(news.result),
        _celebration(news),
        _who(news),
        *_details(news),
    )
    return _laid_out(news, told, photo_with_credit(news.result.photo, _alt(news)), _accent(news))


def _veiled_post(news: ResultNews) -> Post:
    """Every result has the same two places to press on, so that not even their number tells anything."""
    driver = f"Driven by {escaped_line(news.result.driver)}" if news.result.driver else crew_name(news.entry)
    more = (_life(news.result), _celebration(news), *_details(news))
    told = (
        f"## 🏁 {escaped_line(news.session.name)}: {under_marks(_place(news))}",
        joined_by_dots(car_number(news.entry), driver, escaped_line(news.entry.car)),
        under_marks(" ".join(filter(None, more)) or _NO_MORE),
    )
    photo = photo_with_credit(
        news.result.photo and replace(news.result.photo, alt=None), _alt(news), spoiler=True
    )
    return _laid_out(news, told, photo, Accent.RESULT)


def _details(news: ResultNews) -> tuple[str, str]:
    where = overall_and_grid(news.result)
    return (
        f"{where[:1].upper()}{where[1:]}." if where else "",
        _note(news.result),
    )


def _laid_out(news: ResultNews, told: Iterable[str], photo: tuple[Block, ...], accent: Accent) -> Post:
    links = link_row(*watch_again([news.session]), *press_photos(news.season))
    return Post((Text("\n".join(filter(None, told))), *photo, Text(_foot(news)), *links), accent)


def _foot(news: ResultNews) -> str:
    about = (round_name(news.round), round_number(news.season, news.round), season_title(news.season))
    final = "Final" if news.result.life is ResultLife.FINAL else ""
    since = stamp(news.result.at, "f") if final and news.result.at else ""
    return "\n".join(
        filter(None, (subtext(*about, escaped_line(news.team)), subtext(final, since) if final else ""))
    )


def _life(result: Result) -> str:
    """`**Provisional** <t:…>`, `**Amended** <t:…>: appeal upheld`; a final one says so at the foot."""
    if result.life is ResultLife.FINAL:
        return ""
    since = f" {stamp(result.at, 'f')}" if result.at else ""
    reason = (
        f": {escaped_line(result.note, LONGEST_NOTE)}"
        if result.life is ResultLife.AMENDED and result.note
        else ""
    )
    return f"**{str(result.life).capitalize()}**{since}{reason}"


def _note(result: Result) -> str:
    """An amendment's note is its reason, told with it."""
    return (
        escaped_line(result.note, LONGEST_NOTE)
        if result.note and result.life is not ResultLife.AMENDED
        else ""
    )


def _alt(news: ResultNews) -> str:
    """What is on the photo, as far as anybody knows: `Race 2 at Spa-Francorchamps: Bäckman siblings`."""
    return f"{news.session.name} at {news.round.name}: {news.team}"


def photo_hint(news: ResultNews) -> str:
    """What to add where nobody has said what is on the photo."""
    return alt_text_request(news.result.photo, _alt(news))


def early_hint(news: ResultNews) -> str:
    """What to do about a result of what is only to come, in one line: it may be another round's."""
    what = f"{escaped_line(news.session.name)} at {escaped_line(news.round.name)}"
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
    return f"**A {feat}{in_class(news.entry)} for {crew_name(news.entry)}!**"


def _who(news: ResultNews) -> str:
    """The car, and whoever drove it unless the celebration has just named them."""
    driver = f"Driven by {escaped_line(news.result.driver)}" if news.result.driver else ""
    people = driver or ("" if medal(news.session, news.result) else crew_name(news.entry))
    return joined_by_dots(car_number(news.entry), people, escaped_line(news.entry.car))
