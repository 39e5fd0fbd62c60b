"""How a session ended, asked of staff in their channel when it should be over."""

from bot.domain.news.nudge_news import NudgeNews
from bot.domain.season.entry import Entry
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import counted, phrase
from bot.posts.kit.dates import countdown, stamp
from bot.posts.kit.escape import clip, escaped_line
from bot.posts.kit.plain_names import plain_crew_name
from bot.posts.kit.post import MOST_OPTIONS, Accent, Button, Buttons, Menu, Option, Post, Style, Text
from bot.posts.kit.round_phrases import round_name, team_and_series
from bot.posts.kit.text_lines import joined_by_dots, joined_lines, subtext

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
    text = joined_lines(
        phrase("## How did {session} end?", session=escaped_line(shown_name(news.session))),
        joined_by_dots(round_name(news.round), _planned_end(news)),
        _series(news),
        _missing_cars(news),
        subtext(_disappears(news)),
    )
    return Post((Text(text), *_answers(news)), Accent.REMINDER)


def nudge_custom_id(step: str, news: NudgeNews, *more: int, between: str = ":") -> str:
    """A custom id: the session by its id and start, so that no press is about another than was asked about.

    A button's parts stand between colons, a modal's between bars.
    """
    start = 0
    if news.session.start:
        start = int(news.session.start.timestamp())
    return between.join((NUDGE, step, str(news.session.id), str(start), *map(str, more)))


def _has_one_car(news: NudgeNews) -> bool:
    return len(news.season.entries) == 1


def _plain_car(entry: Entry) -> str:
    if entry.number:
        return f"#{entry.number}"
    return plain_crew_name(entry)


def _planned_end(news: NudgeNews) -> str:
    if news.end is None:
        return ""
    return phrase(
        "planned to end {time}, {countdown}", time=stamp(news.end, "t"), countdown=countdown(news.end)
    )


def _series(news: NudgeNews) -> str:
    """Whose session it is, where the server follows several."""
    if not news.names_series:
        return ""
    return team_and_series(news.season, news.team)


def _disappears(news: NudgeNews) -> str:
    if _has_one_car(news):
        return phrase("Disappears once the result is in.")
    return phrase("Disappears once every result is in.")


def _missing_cars(news: NudgeNews) -> str:
    """The cars, where there are several to tell apart; the menu names them where they are many."""
    if _has_one_car(news) or not news.missing:
        return ""
    if len(news.missing) > _A_ROW:
        return counted(len(news.missing), "{count} result missing", "{count} results missing")
    cars = ", ".join(escaped_line(entry.label, _LONGEST_CAR) for entry in news.missing)
    return phrase("Missing: {cars}", cars=cars)


def _answers(news: NudgeNews) -> tuple[Buttons | Menu, ...]:
    """One row where one car is missing; else the cars stand above what is about them all."""
    schedule_buttons = _schedule_buttons(news)
    if len(news.missing) > _A_ROW:
        return _car_menu(news), Buttons(schedule_buttons)
    enter_buttons = tuple(_enter_button(news, entry) for entry in news.missing)
    if len(enter_buttons) <= 1:
        return (Buttons((*enter_buttons, *schedule_buttons)),)
    return Buttons(enter_buttons), Buttons(schedule_buttons)


def _schedule_buttons(news: NudgeNews) -> tuple[Button, ...]:
    """What to say where the session isn't over: it was delayed, or called off."""
    return (
        *(_delay_button(news, minutes) for minutes in DELAYS),
        Button(phrase("Other time…"), nudge_custom_id(RETIME, news)),
        Button(phrase("Cancelled"), nudge_custom_id(CANCEL, news), Style.DANGER),
    )


def _delay_button(news: NudgeNews, minutes: int) -> Button:
    return Button(phrase("Delayed +{minutes} min", minutes=minutes), nudge_custom_id(LATER, news, minutes))


def _enter_button(news: NudgeNews, entry: Entry) -> Button:
    label = phrase("Enter result")
    if not _has_one_car(news):
        label = clip(phrase("Result of {car}", car=_plain_car(entry)), _LONGEST_LABEL)
    return Button(label, nudge_custom_id(ENTER, news, entry.id), Style.MAIN)


def _car_menu(news: NudgeNews) -> Menu:
    options = [Option(clip(entry.label, _LONGEST_OPTION), str(entry.id)) for entry in news.missing]
    return Menu(nudge_custom_id(CHOOSE, news), phrase("Choose a car"), tuple(options[:MOST_OPTIONS]))
