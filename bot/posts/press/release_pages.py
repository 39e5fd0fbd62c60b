"""The lines of a release's preview, under their headings and on pages that fit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.domain.releases.item_answers import (
    Answers,
    choice_once_stored,
    choice_to_store,
    is_left_out,
    is_open,
)
from bot.domain.releases.proposal import ReleasePreview, ReleaseProposal
from bot.domain.releases.proposed_item import ItemState, ProposedItem
from bot.posts.kit.english import plural
from bot.posts.kit.escape import escaped_line
from bot.posts.press.release_items import item_line

LONGEST_LINE = 260
MOST_ON_A_PAGE = 20
"""Items that a page shows: a menu has room for all of them."""
_ROOM_OF_A_PAGE = 3000
_MOST_LEFTOVERS = 6


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
    items, answers = preview.proposal.items, preview.answers
    yield "❓ Questions: not stored until you answer", list(preview.open)
    yield "✏️ To store", list(preview.ready)
    yield "🚫 Left out", [item for item in items if is_left_out(item, answers)]
    yield "✅ Stored like this already", [item for item in items if _is_there(item, answers)]
    yield "👀 Understood, with nothing to store", [i for i in items if i.state is ItemState.NOTED]


def _is_there(item: ProposedItem, answers: Answers) -> bool:
    answered = item.state is ItemState.QUESTION and not is_open(item, answers)
    kept = answered and not choice_to_store(item, answers) and not is_left_out(item, answers)
    return item.state is ItemState.SAME or kept


def _line(item: ProposedItem, preview: ReleasePreview) -> str:
    return item_line(item, preview.season, choice_once_stored(item, preview.answers))


def _leftovers(proposal: ReleaseProposal) -> Iterator[PreviewLine]:
    """What gave nothing: how much it is, and how it begins."""
    heading, left = "⚪ Not understood, or only story", proposal.leftovers
    for leftover in left[:_MOST_LEFTOVERS]:
        yield PreviewLine(
            heading, f"- {escaped_line(f'line {leftover.line}: “{leftover.text}…”', LONGEST_LINE)}"
        )
    if len(left) > _MOST_LEFTOVERS:
        yield PreviewLine(heading, f"- … and {plural(len(left) - _MOST_LEFTOVERS, 'more paragraph')}")
    if proposal.cut:
        yield PreviewLine(
            heading, "- More results, quotes, days or links than any release has: the rest was not read."
        )


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
