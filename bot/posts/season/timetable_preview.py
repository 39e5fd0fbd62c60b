"""The preview of a timetable: what it would change, what is wrong with it, and what was left out."""

from collections.abc import Iterator

from bot.domain.season.timetable_changes import TimetablePreview
from bot.languages.catalogue import phrase
from bot.posts.kit.english import plural
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import HeadedLine, ShownLines, and_more, body_of, lines_at_first, pages_of
from bot.posts.kit.post import Accent, Block, Button, Buttons, Divider, Post, Style, Text
from bot.posts.kit.round_phrases import round_days, round_name, season_title
from bot.posts.kit.text_lines import joined_by_dots
from bot.posts.season.session_moves import move_lines

TIMETABLE = "timetable"
"""What the custom ids of a preview's buttons, and of the field for a timetable, begin with."""

_LONGEST_CHANGE = 300
_LONGEST_NOTE = 200


def timetable_post(preview: TimetablePreview, page: int = 0) -> Post:
    """What the timetable says, with Save and Discard when there is something to save.

    `page` 0 is its short form; 1 and up are the pages that show all of it.
    """
    shown = _shown_lines(preview, page)
    head = "\n".join((f"## {_heading(preview)}", season_title(preview.season), _count_line(preview)))
    blocks: list[Block] = [Text(head)]
    if shown.lines:
        blocks += [Divider(), Text(body_of(shown.lines))]
    if preview.key:
        blocks += shown.turning(f"{TIMETABLE}:page:{preview.key}")
    blocks += _buttons(preview)
    return Post(tuple(blocks), _colour(preview))


def _shown_lines(preview: TimetablePreview, page: int) -> ShownLines[HeadedLine]:
    change_lines, notes = list(_change_lines(preview)), list(_left_out_notes(preview))
    pages = pages_of([*change_lines, *notes])
    if page > 0:
        page = min(page, len(pages))
        return ShownLines(pages[page - 1], page, len(pages))
    short_lines = pages_of([*_first_lines(change_lines), *_first_lines(notes)])[0]
    return ShownLines(short_lines, hides_some=short_lines != [*change_lines, *notes])


def _first_lines(lines: list[HeadedLine]) -> list[HeadedLine]:
    """The first lines of a list, and how many more there are."""
    first_lines = list(lines_at_first(lines))
    hidden = len(lines) - len(first_lines)
    if hidden:
        first_lines.append(HeadedLine(first_lines[-1].heading, and_more(hidden)))
    return first_lines


def _colour(preview: TimetablePreview) -> Accent:
    if preview.problems:
        return Accent.TROUBLE
    return Accent.PIT


def _heading(preview: TimetablePreview) -> str:
    if preview.problems:
        return "Not ready to save"
    if preview.can_save:
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
    if not preview.can_save:
        return phrase("Found {times}, all of them already saved.", times=times)
    return phrase("Found {times}. Each line shows venue time, then yours.", times=times)


def _change_lines(preview: TimetablePreview) -> Iterator[HeadedLine]:
    if preview.problems:
        yield from _bullets(preview.problems)
        return
    yield from move_lines(preview.moves)
    if preview.changes is not None:
        heading = ""
        if preview.moves and preview.changes:
            heading = f"**{phrase('Other changes')}**"
        yield from _bullets(preview.changes, heading)
        return
    for round_ in preview.season.rounds:
        yield HeadedLine("", joined_by_dots(f"- {round_name(round_)}", round_days(round_)))


def _bullets(sentences: tuple[str, ...], heading: str = "") -> Iterator[HeadedLine]:
    for sentence in sentences:
        yield HeadedLine(heading, f"- {escaped_line(sentence, _LONGEST_CHANGE)}")


def _left_out_notes(preview: TimetablePreview) -> Iterator[HeadedLine]:
    """What was left out, which may be what somebody misses."""
    heading = f"**{phrase('Not understood')}**"
    for note in preview.left_out:
        yield HeadedLine(heading, f"- {escaped_line(note, _LONGEST_NOTE)}")
    if preview.others:
        names = escaped_line(", ".join(dict.fromkeys(preview.others)), _LONGEST_NOTE)
        lines = plural(len(preview.others), "line")
        note = phrase("{lines} left out: {names}", lines=lines, names=names)
        yield HeadedLine(f"**{phrase('Other series')}**", f"- {note}")


def _buttons(preview: TimetablePreview) -> Iterator[Buttons]:
    if preview.can_save:
        save = Button("Save", f"{TIMETABLE}:store:{preview.key}", Style.MAIN)
        yield Buttons((save, Button("Discard", f"{TIMETABLE}:drop:{preview.key}")))
    if preview.can_correct:
        yield Buttons((Button("Correct it", f"{TIMETABLE}:again:{preview.key}", Style.MAIN),))
