"""The preview of a timetable: what it would change, what is asked, and what gave nothing."""

from collections.abc import Iterable, Iterator, Sequence

from bot.domain.schedule.timetable_changes import NoteKind, ReadTime, TimetablePreview
from bot.domain.season.round import Round
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import counted, phrase
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import HeadedLine, ShownLines, and_more, body_of, lines_at_first, pages_of
from bot.posts.kit.post import Accent, Block, Button, Buttons, Divider, Post, Style, Text
from bot.posts.kit.round_phrases import round_days, round_name, season_title
from bot.posts.kit.text_lines import joined_by_dots, subtext
from bot.posts.schedule.session_moves import move_lines, new_round_lines

TIMETABLE = "timetable"
"""What the custom ids of a preview's buttons, and of the field for a timetable, begin with."""

_LONGEST_CHANGE = 300
_LONGEST_NOTE = 200
_LONGEST_NAME = 60
_MOST_ADDED = 5
"""Rounds that may be new and have a button; when one is answered, the next one gets its place."""


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


def timetable_sources_post(preview: TimetablePreview, page: int = 1) -> Post:
    """A page of what says each time, and by which of its words; the first is 1."""
    pages = pages_of(list(_source_lines(preview)))
    page = min(max(page, 1), len(pages))
    shown = ShownLines(pages[page - 1], page, len(pages))
    blocks: list[Block] = [Text(body_of(shown.lines)), *shown.turning(f"{TIMETABLE}:sources:{preview.key}")]
    return Post(tuple(blocks), Accent.PIT)


def _source_lines(preview: TimetablePreview) -> Iterator[HeadedLine]:
    title = phrase("Where each time is from")
    heading = f"**{title}**"
    for time in preview.times:
        name = _time_name(preview, time)
        words = phrase("Decided by: {words}", words=" · ".join(time.evidence.words))
        said = phrase("“{sentence}”", sentence=time.evidence.sentence)
        lines = (f"- {escaped_line(name, 80)}: {escaped_line(said, 100)}", subtext(escaped_line(words, 160)))
        yield HeadedLine(heading, "\n".join(lines))


def _time_name(preview: TimetablePreview, time: ReadTime) -> str:
    """`Race 2, Spa-Francorchamps`; a name that the season doesn't have stays as it was read."""
    session_name = _session_name(preview.season.rounds, time)
    return phrase("{session}, {round}", session=session_name, round=time.round_name)


def _session_name(rounds: Sequence[Round], time: ReadTime) -> str:
    """In the language that is spoken, where a session has the name that was read; of several, the last."""
    for round_ in reversed(rounds):
        if round_.name != time.round_name:
            continue
        for session in reversed(round_.sessions):
            if session.name == time.session_name:
                return shown_name(session)
    return time.session_name


def _shown_lines(preview: TimetablePreview, page: int) -> ShownLines[HeadedLine]:
    sections = [list(lines) for lines in _sections(preview)]
    all_lines = [line for lines in sections for line in lines]
    pages = pages_of(all_lines)
    if page > 0:
        page = min(page, len(pages))
        return ShownLines(pages[page - 1], page, len(pages))
    short_lines: list[HeadedLine] = []
    for lines in sections:
        short_lines += _first_lines(lines)
    first_page = pages_of(short_lines)[0]
    return ShownLines(first_page, hides_some=first_page != all_lines)


def _sections(preview: TimetablePreview) -> Iterator[Iterable[HeadedLine]]:
    """The lines under each of the five headings that every preview of something read has."""
    yield _question_lines(preview)
    yield _under_first(_section(phrase("Ready to save")), _change_lines(preview))
    yield _saved_lines(preview)
    yield _understood_lines(preview)
    yield _notes_of(preview, NoteKind.NOT_UNDERSTOOD, phrase("Not understood"))


def _under_first(heading: str, lines: Iterable[HeadedLine]) -> Iterator[HeadedLine]:
    """The lines with the heading above the first of their own."""
    first_heading: str | None = None
    for line in lines:
        if first_heading is None:
            first_heading = line.heading
        if line.heading == first_heading:
            own_heading = "\n".join(filter(None, (heading, line.heading)))
            yield HeadedLine(own_heading, line.text)
        else:
            yield line


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
        return phrase("Not ready to save")
    if preview.can_save and preview.added:
        return phrase("Save these rounds and times?")
    if preview.can_save:
        return phrase("Save these times?")
    return phrase("Nothing new")


def _count_line(preview: TimetablePreview) -> str:
    if preview.changes is None:
        rounds = counted(len(preview.season.rounds), "{count} round", "{count} rounds")
        timed = counted(preview.understood, "{count} session with a time", "{count} sessions with a time")
        return phrase("A new season: {rounds}, {timed}. Nothing is saved yet.", rounds=rounds, timed=timed)
    times = counted(preview.understood, "{count} time", "{count} times")
    if preview.problems:
        problems = counted(len(preview.problems), "{count} problem", "{count} problems")
        return phrase(
            "Found {times} and {problems}: fix these and try again.", times=times, problems=problems
        )
    if preview.has_questions and not preview.can_save:
        return phrase("Found {times}. Nothing to save until the questions are answered.", times=times)
    if not preview.can_save:
        return phrase("Found {times}, all of them already saved.", times=times)
    if not preview.moves and not preview.added:
        return phrase("Found {times}. The times stay; other facts change.", times=times)
    return phrase("Found {times}. Each line shows venue time, then yours.", times=times)


def _change_lines(preview: TimetablePreview) -> Iterator[HeadedLine]:
    if preview.problems:
        return
    for round_ in preview.added:
        yield from new_round_lines(round_)
    yield from move_lines(preview.moves)
    if preview.changes is not None:
        heading = ""
        if (preview.moves or preview.added) and preview.changes:
            title = phrase("Other changes")
            heading = f"**{title}**"
        yield from _bullets(preview.changes, heading)
        return
    for round_ in preview.season.rounds:
        yield HeadedLine("", joined_by_dots(f"- {round_name(round_)}", round_days(round_)))


def _bullets(sentences: tuple[str, ...], heading: str = "") -> Iterator[HeadedLine]:
    for sentence in sentences:
        yield HeadedLine(heading, f"- {escaped_line(sentence, _LONGEST_CHANGE)}")


def _question_lines(preview: TimetablePreview) -> Iterator[HeadedLine]:
    """What has to be put right before anything is saved, and what isn't saved until staff say more."""
    yield from _bullets(preview.problems, _section(phrase("Questions")))
    yield from _notes_of(preview, NoteKind.QUESTION, phrase("Questions"))


def _saved_lines(preview: TimetablePreview) -> Iterator[HeadedLine]:
    """The times that are saved like this; nothing while a problem keeps all of them from it."""
    if preview.problems:
        return
    for time in preview.saved_already:
        name = _time_name(preview, time)
        yield HeadedLine(_section(phrase("Already saved")), f"- {escaped_line(name, _LONGEST_NOTE)}")


def _understood_lines(preview: TimetablePreview) -> Iterator[HeadedLine]:
    """What was left out with a reason, which may be what somebody misses."""
    yield from _notes_of(preview, NoteKind.UNDERSTOOD, phrase("Understood"))
    if preview.others:
        names = escaped_line(", ".join(dict.fromkeys(preview.others)), _LONGEST_NOTE)
        note = counted(
            len(preview.others),
            "{count} line of other series left out: {names}",
            "{count} lines of other series left out: {names}",
            names=names,
        )
        yield HeadedLine(_section(phrase("Understood")), f"- {note}")


def _notes_of(preview: TimetablePreview, kind: NoteKind, heading: str) -> Iterator[HeadedLine]:
    """Each once: a timetable has the same line on several of its days."""
    texts = [note.text for note in preview.left_out if note.kind is kind]
    for text in dict.fromkeys(texts):
        yield HeadedLine(_section(heading), f"- {escaped_line(text, _LONGEST_NOTE)}")


def _section(title: str) -> str:
    """A heading with room above it, so that the sections are told apart at a glance."""
    return f"### {title}"


def _buttons(preview: TimetablePreview) -> Iterator[Buttons]:
    buttons: list[Button] = []
    if preview.can_save:
        buttons.append(Button(phrase("Save"), f"{TIMETABLE}:store:{preview.key}", Style.MAIN))
        buttons.append(Button(phrase("Discard"), f"{TIMETABLE}:drop:{preview.key}"))
    if preview.can_correct:
        style = Style.PLAIN if preview.can_save else Style.MAIN
        buttons.append(Button(phrase("Correct it"), f"{TIMETABLE}:again:{preview.key}", style))
    if preview.key and preview.times:
        buttons.append(Button(phrase("Where from?"), f"{TIMETABLE}:sources:{preview.key}:1"))
    if buttons:
        yield Buttons(tuple(buttons))
    adding = [
        Button(phrase("Add {round}", round=_short(facts.name)), f"{TIMETABLE}:round:{preview.key}:{facts.id}")
        for facts in preview.unclear_rounds[:_MOST_ADDED]
    ]
    if adding:
        yield Buttons(tuple(adding))


def _short(name: str) -> str:
    """A name as a button has room for it."""
    if len(name) <= _LONGEST_NAME:
        return name
    return f"{name[: _LONGEST_NAME - 1]}…"
