"""The preview of a release that was read: what was understood, what is asked, and what gave nothing."""

from collections.abc import Sequence

from bot.domain.releases.item_answers import choice_once_stored, is_open
from bot.domain.releases.proposal import ReleasePreview
from bot.domain.releases.proposed_item import ItemState, ProposedItem
from bot.posts.kit.english import plural
from bot.posts.kit.escape import clip
from bot.posts.kit.post import Accent, Block, Button, Buttons, Divider, Menu, Option, Post, Style, Text
from bot.posts.kit.round_phrases import round_name
from bot.posts.kit.text_lines import subtext
from bot.posts.press.release_items import choice_line, item_title, question_reason
from bot.posts.press.release_pages import PreviewLine, preview_lines, preview_pages

RELEASE = "release"
"""What the custom ids of a release's buttons and menus begin with; the step and the draft's key follow."""

_ASSUMED = (
    "\n⚠️ The release names no round: this is the one under way or last begun. "
    "If it is another, drop this and read it again with `round`."
)
LONGEST_LABEL = 100


def release_preview_post(preview: ReleasePreview, page: int = 0) -> Post:
    """A page of the preview, its first being 0, with a menu of what can be answered or left out there."""
    pages = preview_pages(list(preview_lines(preview)))
    page = min(max(page, 0), len(pages) - 1)
    head = f"## The release on {round_name(preview.proposal.round, 60)}\n{_sum(preview)}"
    blocks: list[Block] = [Text(head), Divider(), Text(_body(pages[page]))]
    blocks += _menu(preview, pages[page], page)
    blocks += _turning(preview, page, len(pages))
    blocks.append(Buttons(_endings(preview)))
    return Post(tuple(blocks), Accent.PIT)


def _sum(preview: ReleasePreview) -> str:
    """How much is ready, how much is asked, and whether the round is only assumed."""
    ready, asked = len(preview.ready), len(preview.open)
    subject = "Nothing is"
    if ready:
        subject = plural(ready, "item is", "items are")
    summary = f"{subject} ready to be stored; reading alone stores nothing."
    if asked:
        summary = f"{summary} {plural(asked, 'question waits', 'questions wait')} for your answer."
    if preview.proposal.assumed:
        return f"{summary}{_ASSUMED}"
    return summary


def _body(rows: Sequence[PreviewLine]) -> str:
    lines: list[str] = []
    heading = ""
    for row in rows:
        if row.heading != heading:
            heading = row.heading
            lines.append(f"**{heading}**")
        lines.append(row.text)
    return "\n".join(lines) or "I found nothing in it that could be stored."


def _menu(preview: ReleasePreview, rows: Sequence[PreviewLine], page: int) -> list[Block]:
    """A menu of what can be answered or left out on this page."""
    items = [row.item for row in rows if row.item and row.item.state in (ItemState.NEW, ItemState.QUESTION)]
    if not items:
        return []
    options = tuple(_option(item, preview) for item in items)
    return [Menu(f"{RELEASE}:look:{preview.key}:{page}", "Look closer, answer, or leave out …", options)]


def _option(item: ProposedItem, preview: ReleasePreview) -> Option:
    title = item_title(item, preview.season)
    if is_open(item, preview.answers):
        title = f"❓ {title}"
    return Option(clip(title, LONGEST_LABEL), item.key, clip(_state(item, preview), LONGEST_LABEL))


def _state(item: ProposedItem, preview: ReleasePreview) -> str:
    if is_open(item, preview.answers):
        return question_reason(item)
    chosen = choice_once_stored(item, preview.answers)
    if chosen is None:
        return "left out: nothing of it is stored"
    return choice_line(item, chosen, preview.season)


def _turning(preview: ReleasePreview, page: int, pages: int) -> list[Block]:
    if pages == 1:
        return []
    custom_id = f"{RELEASE}:page:{preview.key}"
    buttons = []
    if page:
        buttons.append(Button("◀ Previous", f"{custom_id}:{page - 1}"))
    if page + 1 < pages:
        buttons.append(Button("Next ▶", f"{custom_id}:{page + 1}"))
    return [Text(subtext(f"Page {page + 1} of {pages}")), Buttons(tuple(buttons))]


def _endings(preview: ReleasePreview) -> tuple[Button, ...]:
    ready, key = len(preview.ready), preview.key
    drop = Button("Drop", f"{RELEASE}:drop:{key}", Style.DANGER)
    if not ready:
        return (drop,)
    label = "Store it"
    if ready > 1:
        label = f"Store all {ready}"
    store = Button(label, f"{RELEASE}:store:{key}", Style.MAIN)
    return store, Button("Store and announce", f"{RELEASE}:announce:{key}"), drop
