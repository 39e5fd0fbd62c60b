"""How a session ended, asked of staff in their channel when it should be over."""

from bot.domain.news.nudge_news import NudgeNews
from bot.domain.season.entry import Entry
from bot.posts.kit.dates import countdown, stamp
from bot.posts.kit.english import plural
from bot.posts.kit.escape import clip, escaped_line
from bot.posts.kit.plain_names import plain_crew_name
from bot.posts.kit.post import MOST_OPTIONS, Accent, Button, Buttons, Menu, Option, Post, Style, Text
from bot.posts.kit.round_phrases import round_name
from bot.posts.kit.text_lines import joined_by_dots, subtext

NUDGE = "nudge"
"""What the custom ids of its buttons and modals begin with; see `nudge_custom_id`."""
ENTER, CHOOSE, LATER, RETIME, CANCEL = "enter", "choose", "later", "to", "off"
"""Enter a car's result, choose the car first, later by minutes, at another time, cancelled."""
DELAYS = (15, 30)
"""Minutes."""

_A_ROW = 5
_LONGEST_LABEL, _LONGEST_OPTION = 60, 100
_LONGEST_CAR = 100


def nudge_post(news: NudgeNews) -> Post:
    """The question with all its answers; it tells no result, and goes when the result is in."""
    planned = f"planned to end {stamp(news.end, 't')}, {countdown(news.end)}" if news.end else ""
    lines = [
        f"## {escaped_line(news.session.name)} should be over",
        joined_by_dots(round_name(news.round), planned),
        *_still_missing(news),
        subtext(f"For the team's staff. This goes by itself when {_all_of_it(news)} in."),
    ]
    return Post((Text("\n".join(lines)), *_answers(news)), Accent.REMINDER)


def nudge_custom_id(step: str, news: NudgeNews, *more: int, between: str = ":") -> str:
    """A custom id: the session by its id and start, so that no press is about another than was asked about.

    A button's parts stand between colons, a modal's between bars.
    """
    start = int(news.session.start.timestamp()) if news.session.start else 0
    return between.join((NUDGE, step, str(news.session.id), str(start), *map(str, more)))


def nudge_modal_title(news: NudgeNews, entry: Entry, most: int = _LONGEST_LABEL) -> str:
    """`Race 2`, and of which car where the team has several: `Race 2, #42`; plain text."""
    if len(news.season.entries) == 1:
        return clip(news.session.name, most)
    return clip(f"{_short(entry)}, {news.session.name}", most)


def _short(entry: Entry) -> str:
    return f"#{entry.number}" if entry.number else plain_crew_name(entry)


def _all_of_it(news: NudgeNews) -> str:
    return "the result is" if len(news.season.entries) == 1 else "every result is"


def _still_missing(news: NudgeNews) -> list[str]:
    """The cars, where there are several to tell apart; the menu names them where they are many."""
    if len(news.season.entries) == 1 or not news.missing:
        return []
    if len(news.missing) > _A_ROW:
        return [f"{plural(len(news.missing), 'result')} to come"]
    return [f"To come: {', '.join(escaped_line(entry.label, _LONGEST_CAR) for entry in news.missing)}"]


def _answers(news: NudgeNews) -> tuple[Buttons | Menu, ...]:
    """One row where one car is missing; else the cars stand above what is about them all."""
    others = (
        *(Button(f"Delayed +{by} min", nudge_custom_id(LATER, news, by)) for by in DELAYS),
        Button("Delayed: a time…", nudge_custom_id(RETIME, news)),
        Button("Cancelled", nudge_custom_id(CANCEL, news), Style.DANGER),
    )
    if len(news.missing) > _A_ROW:
        return _menu(news), Buttons(others)
    enter = tuple(_enter(news, entry) for entry in news.missing)
    return (Buttons((*enter, *others)),) if len(enter) <= 1 else (Buttons(enter), Buttons(others))


def _enter(news: NudgeNews, entry: Entry) -> Button:
    alone = len(news.season.entries) == 1
    label = "Enter result" if alone else clip(f"Result of {_short(entry)}", _LONGEST_LABEL)
    return Button(label, nudge_custom_id(ENTER, news, entry.id), Style.MAIN)


def _menu(news: NudgeNews) -> Menu:
    options = [Option(clip(entry.label, _LONGEST_OPTION), str(entry.id)) for entry in news.missing]
    return Menu(nudge_custom_id(CHOOSE, news), "Enter the result of…", tuple(options[:MOST_OPTIONS]))
