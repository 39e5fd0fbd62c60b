"""The lines of a release's preview, under their headings and on pages that fit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

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
from bot.posts.press.release_items import item_line, question_reason

LONGEST_LINE = 260
MOST_ON_A_PAGE = 20
"""Items that a page shows: a menu has room for all of them."""
_ROOM_OF_A_PAGE = 3000


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """A line of the preview, with its item and the heading that it stands under."""

    heading: str
    text: str
    item: ProposedItem | None = None


def preview_lines(preview: ReleasePreview) -> Iterator[PreviewLine]:
    """Every line of the preview, in order."""
    for heading, items in _sections(preview):
        for item in items:
            yield PreviewLine(heading, f"- {escaped_line(_line(item, preview), LONGEST_LINE)}", item)
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
    heading = phrase("Not understood")
    for leftover in proposal.leftovers:
        line = phrase("line {number}: “{sentence}”", number=leftover.line, sentence=leftover.text)
        yield PreviewLine(heading, f"- {escaped_line(line, LONGEST_LINE)}")
    if proposal.cut:
        told = phrase("Too much for one release: the rest was not read.")
        yield PreviewLine(heading, f"- {told}")


def preview_pages(rows: Sequence[PreviewLine]) -> list[list[PreviewLine]]:
    """The lines on pages that fit."""
    pages: list[list[PreviewLine]] = [[]]
    left = _ROOM_OF_A_PAGE
    for row in rows:
        takes = len(row.text) + len(row.heading) + 8
        if pages[-1] and (takes > left or len(pages[-1]) == MOST_ON_A_PAGE):
            pages.append([])
            left = _ROOM_OF_A_PAGE
        pages[-1].append(row)
        left -= takes
    return pages
