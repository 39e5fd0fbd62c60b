"""The preview of a timetable: what it would change, what is wrong with it, and what was left out."""

from collections.abc import Iterator

from bot.domain.season.timetable_changes import TimetablePreview
from bot.languages.catalogue import phrase
from bot.posts.kit.english import plural
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import as_many_as_fit
from bot.posts.kit.post import ROOM, Accent, Block, Button, Buttons, Divider, Post, Style, Text
from bot.posts.kit.round_phrases import round_days, round_name, season_title
from bot.posts.kit.text_lines import joined_by_dots, subtext
from bot.posts.season.session_moves import move_lines

TIMETABLE = "timetable"
"""What the custom ids of a preview's buttons, and of the field for a timetable, begin with."""

_LONGEST_CHANGE = 300
_LONGEST_NOTE = 200
_ROOM_FOR_NOTES = 1000


def timetable_post(preview: TimetablePreview) -> Post:
    """What the timetable says, with Save and Discard when there is something to save."""
    head = "\n".join((f"## {_heading(preview)}", season_title(preview.season), _count_line(preview)))
    notes = "\n".join(_left_out_notes(preview))
    room = ROOM - len(head) - len(notes) - 2
    changes = as_many_as_fit(
        list(_change_lines(preview)), lambda left: f"and {plural(left, 'more change')}", room
    )
    texts = [Text(text) for text in ("\n".join(changes), notes) if text]
    blocks: list[Block] = [Text(head)]
    if texts:
        blocks += [Divider(), *texts]
    blocks += _buttons(preview)
    return Post(tuple(blocks), _colour(preview))


def _colour(preview: TimetablePreview) -> Accent:
    if preview.problems:
        return Accent.TROUBLE
    return Accent.PIT


def _heading(preview: TimetablePreview) -> str:
    if preview.problems:
        return "Not ready to save"
    if preview.key:
        return "Save these times?"
    return "Nothing new"


def _count_line(preview: TimetablePreview) -> str:
    if preview.changes is None:
        rounds, timed = plural(len(preview.season.rounds), "round"), plural(preview.understood, "session")
        return phrase(
            "A new season: {rounds}, {timed} with a time. Nothing is saved yet.", rounds=rounds, timed=timed
        )
    times = plural(preview.understood, "time")
    if preview.problems:
        problems = plural(len(preview.problems), "problem")
        return phrase(
            "Found {times} and {problems}: fix these and try again.", times=times, problems=problems
        )
    if not preview.key:
        return phrase("Found {times}, all of them already saved.", times=times)
    return phrase("Found {times}. Each line shows venue time, then yours.", times=times)


def _change_lines(preview: TimetablePreview) -> Iterator[str]:
    if preview.problems:
        yield from _bullets(preview.problems)
        return
    yield from move_lines(preview.moves)
    if preview.changes is not None:
        yield from _bullets(preview.changes)
        return
    for round_ in preview.season.rounds:
        yield joined_by_dots(f"- {round_name(round_)}", round_days(round_))


def _bullets(sentences: tuple[str, ...]) -> Iterator[str]:
    for sentence in sentences:
        yield f"- {escaped_line(sentence, _LONGEST_CHANGE)}"


def _left_out_notes(preview: TimetablePreview) -> Iterator[str]:
    """What was left out, which may be what somebody misses."""
    if preview.left_out:
        yield "**Not understood**"
        notes = [subtext(escaped_line(note, _LONGEST_NOTE)) for note in preview.left_out]
        yield from as_many_as_fit(notes, lambda left: f"and {plural(left, 'more line')}", _ROOM_FOR_NOTES)
    if preview.others:
        names = escaped_line(", ".join(dict.fromkeys(preview.others)), _LONGEST_NOTE)
        yield subtext(f"{plural(len(preview.others), 'line')} of other series left out: {names}")


def _buttons(preview: TimetablePreview) -> Iterator[Buttons]:
    if preview.key:
        save = Button("Save", f"{TIMETABLE}:store:{preview.key}", Style.MAIN)
        yield Buttons((save, Button("Discard", f"{TIMETABLE}:drop:{preview.key}")))
    if preview.again:
        yield Buttons((Button("Correct it", f"{TIMETABLE}:again:{preview.again}", Style.MAIN),))
