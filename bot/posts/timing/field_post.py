"""A session's whole field, page by page: each car's place, crew, time or gap, and best lap."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.domain.results.field import FieldCar, FieldStatus, FieldView
from bot.domain.results.result_life import ResultLife
from bot.domain.season.session import Session
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import counted, mark, phrase
from bot.posts.kit.escape import clip, escaped_line
from bot.posts.kit.fit import turning_buttons
from bot.posts.kit.post import (
    MOST_OPTIONS,
    Accent,
    Block,
    Button,
    Buttons,
    Divider,
    Menu,
    Option,
    Post,
    Text,
)
from bot.posts.kit.round_phrases import round_name
from bot.posts.kit.team_look import accent_of
from bot.posts.kit.text_lines import joined_by_dots, subtext

FIELD = "field"
"""What the custom ids of its buttons and menu begin with; server, session, class and page follow."""
CARS_PER_PAGE = 15
WHOLE_FIELD = "-"
"""What stands for no class in a custom id."""
LONGEST_CREW = 56
_LONGEST_CLASS = 30
_WIDEST = 40
"""Characters that a line of a list has on a narrow phone before it wraps."""
_MARKS = re.compile(r"[*`\\]")  # `**20.** \`#42\`` shows as 20. #42
_MINUTE, _HOUR = 60_000, 3_600_000
_STATUSES = {
    FieldStatus.DNF: "DNF",
    FieldStatus.DNS: "DNS",
    FieldStatus.DSQ: "DSQ",
    FieldStatus.NO_TIME: mark("no time"),
    FieldStatus.CLASSIFIED: "–",
}


def field_post(view: FieldView, server_id: int, page: int = 0) -> Post:
    """One page of the field; pages count from 0, one that isn't there is the nearest. Our cars stand out."""
    pages = max(1, -(-len(view.cars) // CARS_PER_PAGE))
    page = min(max(page, 0), pages - 1)
    cars = view.cars[page * CARS_PER_PAGE : (page + 1) * CARS_PER_PAGE]
    head = "\n".join((f"## {field_title(view)}", _about(view)))
    lines = "\n".join(car_line(view, car) for car in cars)
    blocks: list[Block] = [Text(head), Divider(), Text(lines)]
    blocks += _class_menu(view, server_id)
    blocks += _turning(view, server_id, page, pages)
    return Post(tuple(blocks), accent_of(view.look, Accent.RESULT))


def with_field_button(post: Post, server_id: int, session: Session) -> Post:
    """A post of results with a button to the whole field of one of its sessions."""
    label = clip(phrase("{session}: the whole field", session=shown_name(session)), 80)
    button = Button(label, f"{FIELD}:show:{server_id}:{session.id}")
    return replace(post, blocks=(*post.blocks, Buttons((button,))))


def field_title(view: FieldView) -> str:
    """`Race 2: the field`, `Race 2: Silver`."""
    session = escaped_line(shown_name(view.session))
    if view.class_name is None:
        return phrase("{session}: the field", session=session)
    return phrase("{session}: {class_name}", session=session, class_name=escaped_line(view.class_name))


def _about(view: FieldView) -> str:
    provisional = phrase("provisional") if view.field.life is ResultLife.PROVISIONAL else ""
    cars = counted(len(view.cars), "{count} car", "{count} cars")
    return subtext(round_name(view.round), cars, provisional)


def car_line(view: FieldView, car: FieldCar) -> str:
    """`- **20. `#42` A.Bäckman / J.Bäckman**`, and below it `Silver · +1:15.145 · best 2:35.107`.

    All on one line where that is short enough for a phone.
    """
    number = f"`#{car.number}`" if car.number else ""
    crew = clip(" / ".join(car.drivers) or car.team or "", LONGEST_CREW)
    who = " ".join(part for part in (place_words(view, car), number, escaped_line(crew)) if part)
    if car.name in view.own_names:
        who = f"**{who}**"
    class_name = ""
    if view.class_name is None and car.class_name:
        class_name = escaped_line(car.class_name, _LONGEST_CLASS)
    figures = joined_by_dots(class_name, gap_words(car, view.cars[0]), best_words(car))
    line = f"- {joined_by_dots(who, figures)}"
    if not figures or len(_MARKS.sub("", line)) <= _WIDEST:
        return line
    return f"- {who}\n  {figures}"


def place_words(view: FieldView, car: FieldCar) -> str:
    """`20.`, in the class that is shown or else overall; `DNF`."""
    place = car.in_class if view.class_name else car.position or car.in_class
    return f"{place}." if place else phrase(_STATUSES[car.status])


def best_words(car: FieldCar) -> str:
    """`best 2:35.107`; nothing where no lap is known."""
    return phrase("best {time}", time=time_words(car.best_ms)) if car.best_ms else ""


def gap_words(car: FieldCar, first: FieldCar) -> str:
    """How far it is behind the first that is shown, who has the total time; nothing without a place."""
    if not car.is_classified:
        return ""
    if car == first:
        return time_words(car.total_ms) if car.total_ms else ""
    laps_behind = (first.laps or 0) - (car.laps or 0)
    if car.total_ms and first.total_ms:
        if laps_behind > 0:
            return counted(laps_behind, "+{count} lap", "+{count} laps")
        return f"+{time_words(max(0, car.total_ms - first.total_ms))}"
    if first.total_ms is None and car.best_ms and first.best_ms and not car.gap_laps:
        return f"+{time_words(max(0, car.best_ms - first.best_ms))}"
    return _listed_gap(car)


def _listed_gap(car: FieldCar) -> str:
    """The gap to the first overall, as the list has it."""
    if car.gap_laps:
        return counted(car.gap_laps, "+{count} lap", "+{count} laps")
    if car.gap_ms:
        return f"+{time_words(car.gap_ms)}"
    return ""


def time_words(milliseconds: int) -> str:
    """`1:02:25.837`, `2:35.107`, `0.282`."""
    hours, rest = divmod(milliseconds, _HOUR)
    minutes, rest = divmod(rest, _MINUTE)
    seconds = f"{rest // 1000}.{rest % 1000:03}"
    if hours:
        return f"{hours}:{minutes:02}:{seconds:0>6}"
    if minutes:
        return f"{minutes}:{seconds:0>6}"
    return seconds


def _class_menu(view: FieldView, server_id: int) -> Iterator[Menu]:
    if len(view.classes) < _SEVERAL:
        return
    options = [Option(phrase("All classes"), WHOLE_FIELD)]
    options += [Option(clip(name, 100), str(place)) for place, name in enumerate(view.classes)]
    custom_id = f"{FIELD}:class:{server_id}:{view.session.id}"
    yield Menu(custom_id, phrase("Show one class…"), tuple(options[:MOST_OPTIONS]))


_SEVERAL = 2


def _turning(view: FieldView, server_id: int, page: int, pages: int) -> Iterator[Block]:
    if pages == 1:
        return
    shown = WHOLE_FIELD
    if view.class_name is not None:
        shown = str(view.classes.index(view.class_name))
    custom_id = f"{FIELD}:page:{server_id}:{view.session.id}:{shown}"
    buttons = turning_buttons(page, lambda turned: f"{custom_id}:{turned}", 0, pages - 1)
    yield Text(subtext(phrase("Page {page} of {pages}", page=page + 1, pages=pages)))
    yield Buttons(tuple(buttons))
