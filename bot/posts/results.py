"""A result announced, and a weekend's results listed."""

from collections.abc import Mapping

from bot.domain.news import ResultNews
from bot.domain.results import Result
from bot.domain.seasons import Entry, Round, Season
from bot.domain.sessions import listed_name
from bot.posts.escape import LONGEST_NAME, shown
from bot.posts.fit import as_many_as_fit, first_that_fits
from bot.posts.links import MOST_LINKS, press_photos, row, watch_again
from bot.posts.outcome import is_fastest, medal, result_line, travel, unfinished
from bot.posts.parts import (
    car_number,
    class_of,
    crew,
    in_class,
    round_days,
    round_name,
    round_number,
    season_title,
)
from bot.posts.post import ROOM, Accent, Divider, Post, Text
from bot.posts.words import dotted, ordinal, plural, quiet

__all__ = ["result_line", "result_post", "result_words", "results_post"]

_NOTE_AND_NAME_LENGTHS = ((200, LONGEST_NAME), (60, 40), (0, 24))


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
    return Post((Text("\n".join(line for line in told if line)), Text(foot), *links), _accent(news))


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


def results_post(team: str, season: Season, round_: Round, results: Mapping[tuple[int, int], Result]) -> Post:
    """A weekend's results car by car, a line a session; `results` by session's and entry's id."""
    return first_that_fits(
        _results_post(team, season, round_, results, notes, names) for notes, names in _NOTE_AND_NAME_LENGTHS
    )


def _results_post(
    team: str,
    season: Season,
    round_: Round,
    results: Mapping[tuple[int, int], Result],
    notes: int,
    names: int,
) -> Post:
    head = f"## {round_name(round_)}: results\n{dotted(round_number(season, round_), round_days(round_))}"
    foot = quiet(season_title(season), shown(team))
    cars = [_car_lines(entry, round_, results, notes, names) for entry in season.entries]
    lines = [line for car in cars if car for line in ("", *car)][1:]
    room = ROOM - len(head) - len(foot) - 2
    if not lines:
        lines = ["No results yet. They appear here as soon as the team has posted them."]
    if notes == 0:
        lines = as_many_as_fit(lines, lambda left: f"… and {plural(left, 'more line')}", room)
    again = watch_again(round_.sessions)[-(MOST_LINKS - 1) :]
    links = row(*again, *press_photos(season))
    return Post((Text(head), Divider(), Text("\n".join(lines)), Text(foot), *links), Accent.RESULT)


def _car_lines(
    entry: Entry, round_: Round, results: Mapping[tuple[int, int], Result], notes: int, names: int
) -> list[str]:
    told = [
        f"{shown(listed_name(s), names)}: {result_line(result, notes)} {medal(s, result)}".rstrip()
        for s in round_.sessions
        if (result := results.get((s.id, entry.id)))
    ]
    class_ = class_of(entry)
    who = dotted(car_number(entry), f"**{crew(entry)}**") + (f" ({class_})" if class_ else "")
    return [who, quiet(shown(entry.car)), *told] if told else []
