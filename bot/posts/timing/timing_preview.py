"""The preview of a timing file: what it makes of our cars, what is asked, and what gave nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.domain.results.field import FieldKind
from bot.domain.results.field_cars import CarDoubt, CarMatch
from bot.domain.results.field_event import OtherEvent
from bot.domain.results.field_results import CarResult, NothingToSave
from bot.domain.results.kept_field import CarsLeftOut
from bot.domain.results.result_life import ResultLife
from bot.domain.results.result_report import settle_result
from bot.domain.results.timing_preview import TimingPreview
from bot.domain.season.session_names import shown_name
from bot.errors import UserError
from bot.languages.catalogue import counted, mark, phrase
from bot.languages.numbers import ordinal
from bot.posts.kit.car_phrases import in_class, number_or_crew
from bot.posts.kit.dates import month_day_and_year
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import HeadedLine, body_of, pages_of
from bot.posts.kit.post import Accent, Block, Button, Buttons, Divider, Post, Style, Text
from bot.posts.kit.round_phrases import season_title, session_at_round
from bot.posts.kit.text_lines import joined_by_dots, joined_lines, subtext
from bot.posts.results.result_history import result_change
from bot.posts.timing.timing_menus import TIMING, car_menus, place_menus
from bot.posts.timing.timing_notes import timing_note

_LONGEST_LINE = 200
_MOST_LEFT_OUT = 5

_LIVES = {
    ResultLife.PROVISIONAL: mark("Provisional"),
    ResultLife.FINAL: mark("Official"),
    ResultLife.AMENDED: mark("Official"),
}
_DOUBTS = {
    CarDoubt.CREW: mark("{car}: the file has that number with another crew. Which car is it?"),
    CarDoubt.NUMBER: mark("{car}: the file has that crew with another number. Is it this car?"),
    CarDoubt.CLASS: mark("{car}: the season says {ours}, the file {theirs}. Is it this car?"),
    CarDoubt.SEVERAL: mark("{car}: more than one car in the file could be yours. Which one is it?"),
}
_NOTHING = {
    NothingToSave.NO_TIME: mark("{car}: no time in this session. Type `/result` if you want to post that"),
    NothingToSave.NO_CLASS: mark(
        "{car}: {place} overall; without classes in the file the final result stays"
    ),
    NothingToSave.OLDER: mark("{car}: the saved result is final already, and this list is provisional"),
    NothingToSave.GRID_WAITS: mark("{car}: {grid} on the grid, posted with the race result"),
}
_OTHER_EVENTS = {
    OtherEvent.DAY: mark("This file is from {day}, when the season has no round."),
    OtherEvent.TRACK: mark("This file is from {track}, where the season doesn't race."),
    OtherEvent.DISAGREE: mark("This file is from {day} at {track}: the season races elsewhere that day."),
    OtherEvent.SERIES: mark(
        "This file is from another event ({title}): your number is in it, not your drivers."
    ),
    OtherEvent.NO_CAR: mark("None of your cars is among the {cars} in this file."),
}


def timing_post(preview: TimingPreview) -> Post:
    """What the file says of our cars, with its buttons; a refusal has none."""
    if preview.other_event:
        return _refused_post(preview)
    head_lines = [f"## {_title(preview)}", _file_line(preview), *_warnings(preview)]
    if preview.names_series:
        head_lines.insert(1, subtext(season_title(preview.season)))
    head = joined_lines(*head_lines)
    blocks: list[Block] = [Text(head)]
    lines = pages_of(list(_lines(preview)))[0]
    if lines:
        blocks += [Divider(), Text(body_of(lines))]
    blocks += car_menus(preview)
    blocks += place_menus(preview)
    blocks.append(Buttons(tuple(_buttons(preview))))
    return Post(tuple(blocks), Accent.PIT)


def _refused_post(preview: TimingPreview) -> Post:
    """Why the file isn't the season's, and what to do if it is after all."""
    kind = preview.other_event or OtherEvent.NO_CAR
    day, title = "", preview.name
    if preview.field.day:
        day = month_day_and_year(preview.field.day)
    if preview.field.headings:
        title = preview.field.headings[0]
    words = phrase(
        _OTHER_EVENTS[kind],
        day=day,
        track=escaped_line(preview.field.track or "", 80),
        title=escaped_line(" ".join(title.split()), 80),
        cars=counted(len(preview.field.cars), "{count} car", "{count} cars"),
    )
    remedy = phrase("Is it yours after all? Read it again and name the round: `/timing read` with `round`.")
    if kind is OtherEvent.NO_CAR:
        remedy = phrase("Check your car's number and drivers with `/season export`, and read it again.")
    return Post((Text(joined_lines(f"**{words}**", remedy, _nothing_saved())),), Accent.TROUBLE)


def _nothing_saved() -> str:
    return subtext(phrase("Only you see this. Nothing was saved."))


def _title(preview: TimingPreview) -> str:
    if preview.session is None:
        return phrase("Which session of {round}?", round=escaped_line(preview.round.name))
    where = session_at_round(preview.round, preview.session)
    if preview.field.kind is FieldKind.GRID:
        return phrase("Grid of {session}", session=where)
    return where


def _file_line(preview: TimingPreview) -> str:
    """What kind of list it is: `Official · 63 cars, the last 911 · “spa_race2.pdf”`; nothing is saved yet."""
    life = phrase(_LIVES[preview.field.life]) if preview.field.life else ""
    last = escaped_line(preview.field.cars[-1].name, 40)
    cars = counted(
        len(preview.field.cars), "{count} car, the last {last}", "{count} cars, the last {last}", last=last
    )
    name = phrase("“{name}”", name=escaped_line(preview.name, 60))
    return subtext(joined_by_dots(life, cars, name, phrase("Only you see this. Nothing is saved yet.")))


def _warnings(preview: TimingPreview) -> Iterator[str]:
    if preview.assumed_round:
        yield phrase("⚠️ The file names no round: check that it is {round}.", round=_round_words(preview))
    if preview.is_early and preview.session and preview.field.kind is FieldKind.RESULT:
        session = escaped_line(shown_name(preview.session))
        yield phrase("⚠️ {session} hasn't started yet: check round and session.", session=session)
    if preview.left_out is not None:
        yield _left_out_line(preview.left_out)


def _left_out_line(left_out: CarsLeftOut) -> str:
    """Which cars of another list are missing, so that somebody sees where a file ends early."""
    cars = ", ".join(escaped_line(f"#{number}") for number in left_out.numbers[:_MOST_LEFT_OUT])
    if len(left_out.numbers) > _MOST_LEFT_OUT:
        cars = f"{cars} …"
    return counted(
        len(left_out.numbers),
        "⚠️ {count} car of the saved list of {session} isn't in this one ({cars}): check that it is whole.",
        "⚠️ {count} cars of the saved list of {session} aren't in this one ({cars}): check that it is whole.",
        session=escaped_line(shown_name(left_out.session)),
        cars=cars,
    )


def _round_words(preview: TimingPreview) -> str:
    return escaped_line(preview.round.name)


def _lines(preview: TimingPreview) -> Iterator[HeadedLine]:
    """The lines under each of the headings that every preview of something read has."""
    questions = [_question(match) for match in preview.questions]
    yield from _section(phrase("Questions"), questions)
    yield from _section(phrase("Ready to save"), map(_change_line, preview.to_save))
    yield from _section(phrase("Already saved"), _same_lines(preview))
    yield from _section(phrase("Understood"), _understood_lines(preview))


def _section(title: str, lines: Iterable[str]) -> Iterator[HeadedLine]:
    for line in lines:
        yield HeadedLine(f"### {title}", f"- {line}")


def _same_lines(preview: TimingPreview) -> Iterator[str]:
    for result in preview.results:
        if result.nothing is NothingToSave.SAME and result.old:
            yield f"{_car(result)}: {result_change(None, result.old)}"


def _understood_lines(preview: TimingPreview) -> Iterator[str]:
    """What is understood and not saved, which may be what somebody misses."""
    for result in preview.results:
        if result.nothing in _NOTHING:
            yield _nothing_line(result)
    for match in preview.matches:
        if match.car is None and not match.doubt:
            yield phrase("{car}: not in this file", car=number_or_crew(match.entry))


def _question(match: CarMatch) -> str:
    theirs = match.candidates[0].class_name if match.candidates else None
    return phrase(
        _DOUBTS[match.doubt or CarDoubt.SEVERAL],
        car=escaped_line(match.entry.label, 80),
        ours=escaped_line(match.entry.class_name),
        theirs=escaped_line(theirs or ""),
    )


def _car(result: CarResult) -> str:
    """`#42 in Silver`: the places behind it are in that class."""
    return in_class(number_or_crew(result.entry), result.entry)


def _change_line(result: CarResult) -> str:
    """`#42: 18th place (provisional) → 20th place (26th overall …)`, and the note that comes with it."""
    note = timing_note(result)
    if result.report is None:
        return ""
    try:
        settled = settle_result(replace(result.report, note=note or None), result.old)
    except UserError as error:  # the save would say the same
        return f"{_car(result)}: {error}"
    line = f"{_car(result)}: **{result_change(result.old, settled)}**"
    if not note:
        return line
    note_line = phrase("The post says “{note}”", note=escaped_line(note, _LONGEST_LINE))
    return f"{line}\n  {note_line}"


def _nothing_line(result: CarResult) -> str:
    sentence = _NOTHING[result.nothing or NothingToSave.SAME]
    place = ordinal(result.car.position) if result.car.position else ""
    grid = ordinal(result.car.grid) if result.car.grid else ""
    return phrase(sentence, car=_car(result), place=place, grid=grid)


def _buttons(preview: TimingPreview) -> Iterator[Button]:
    if preview.can_save and preview.to_save and preview.field.kind is FieldKind.RESULT:
        yield Button(phrase("Save and post"), f"{TIMING}:post:{preview.key}", Style.MAIN)
        yield Button(phrase("Save without posting"), f"{TIMING}:save:{preview.key}")
    elif preview.can_save:
        yield Button(phrase("Save"), f"{TIMING}:save:{preview.key}", Style.MAIN)
    yield Button(phrase("Discard"), f"{TIMING}:drop:{preview.key}")
