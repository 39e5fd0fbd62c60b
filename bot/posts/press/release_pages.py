"""The lines of a release's preview under their headings, and those of them that are shown at first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter

from bot.domain.releases.item_answers import (
    Answers,
    choice_once_stored,
    choice_to_store,
    is_left_out,
    is_open,
)
from bot.domain.releases.proposal import ReleasePreview, ReleaseProposal
from bot.domain.releases.proposed_item import ItemState, ProposedItem, QuestionReason
from bot.languages.catalogue import phrase
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import HeadedLine, ShownLines, and_more, lines_at_first, pages_of
from bot.posts.press.release_items import item_line, question_reason

LONGEST_LINE = 260


@dataclass(frozen=True, slots=True)
class PreviewLine(HeadedLine):
    """A line of the preview, with its item."""

    item: ProposedItem | None = None

    @property
    def is_to_decide(self) -> bool:
        """Whether it can be answered or left out before anything is saved."""
        return self.item is not None and self.item.state in (ItemState.NEW, ItemState.QUESTION)


def preview_lines(preview: ReleasePreview) -> Iterator[PreviewLine]:
    """Every line of the preview, in order."""
    for heading, items in _sections(preview):
        for item in items:
            line = f"- {escaped_line(_line(item, preview), LONGEST_LINE)}"
            yield PreviewLine(f"### {heading}", line, item)
    yield from _leftovers(preview.proposal)


def _sections(preview: ReleasePreview) -> Iterator[tuple[str, list[ProposedItem]]]:
    """The five headings that every preview of something read has, and what somebody left out."""
    items, answers = preview.proposal.items, preview.answers
    yield phrase("Questions"), list(preview.open)
    yield phrase("Ready to save"), list(preview.ready)
    yield phrase("Left out"), [item for item in items if is_left_out(item, answers)]
    yield phrase("Already saved"), [item for item in items if _is_there(item, answers)]
    noted_items = [item for item in items if item.state is ItemState.NOTED]
    waiting_items = [replace(item, reason=QuestionReason.NO_RESULT) for item in preview.waiting]
    yield phrase("Understood"), [*waiting_items, *noted_items]


def _is_there(item: ProposedItem, answers: Answers) -> bool:
    answered = item.state is ItemState.QUESTION and not is_open(item, answers)
    kept = answered and not choice_to_store(item, answers) and not is_left_out(item, answers)
    return item.state is ItemState.SAME or kept


def _line(item: ProposedItem, preview: ReleasePreview) -> str:
    line = item_line(item, preview.season, choice_once_stored(item, preview.answers))
    if item.reason is QuestionReason.NO_RESULT:
        return f"{line}: {question_reason(item)}"
    return line


def _leftovers(proposal: ReleaseProposal) -> Iterator[PreviewLine]:
    """Everything that gave nothing, sentence by sentence."""
    title = phrase("Not understood")
    heading = f"### {title}"
    for leftover in proposal.leftovers:
        line = phrase("“{sentence}”", sentence=leftover.text)
        yield PreviewLine(heading, f"- {escaped_line(line, LONGEST_LINE)}")
    if proposal.cut:
        note = phrase("Too much for one release: the rest was not read.")
        yield PreviewLine(heading, f"- {note}")


def shown_lines(lines: Sequence[PreviewLine], page: int) -> ShownLines[PreviewLine]:
    """The lines of a page; 0 is the short form, which has all that is asked and would be saved."""
    pages = pages_of(lines)
    if page > 0:
        page = min(page, len(pages))
        return ShownLines(pages[page - 1], page, len(pages))
    short_lines = list(_short_lines(lines))
    first_page = pages_of(short_lines)[0]
    return ShownLines(first_page, hides_some=first_page != lines)


def _short_lines(lines: Sequence[PreviewLine]) -> Iterator[PreviewLine]:
    """What is asked and what would be saved; of the rest the first lines, and how many more there are."""
    for heading, group in groupby(lines, key=attrgetter("heading")):
        section = list(group)
        if any(line.is_to_decide for line in section):
            yield from section
            continue
        first_lines = lines_at_first(section)
        yield from first_lines
        if len(first_lines) < len(section):
            yield PreviewLine(heading, and_more(len(section) - len(first_lines)))
