"""The preview of a release that was read: what was understood, what is asked, and what gave nothing."""

from collections.abc import Sequence

from bot.domain.desk.change import Change
from bot.domain.releases.item_answers import LEAVE, choice_once_stored, is_open
from bot.domain.releases.item_values import SpokenWords
from bot.domain.releases.proposal import ReleasePreview
from bot.domain.releases.proposed_item import Chosen, ItemChoice, ItemState, ProposedItem, QuestionReason
from bot.domain.season.season import Season
from bot.posts.kit.english import plural
from bot.posts.kit.escape import clip, escaped_line
from bot.posts.kit.fit import as_many_as_fit
from bot.posts.kit.plain_post import plain_post
from bot.posts.kit.post import ROOM, Accent, Block, Button, Buttons, Divider, Menu, Option, Post, Style, Text
from bot.posts.kit.round_phrases import round_name
from bot.posts.kit.text_lines import subtext
from bot.posts.press.release_items import choice_line, choice_source, item_line, item_title, question_reason
from bot.posts.press.release_pages import (
    LONGEST_LINE,
    MOST_ON_A_PAGE,
    PreviewLine,
    preview_lines,
    preview_pages,
)

RELEASE = "release"
"""What the custom ids of a release's buttons and menus begin with; the step and the draft's key follow."""

_ASSUMED = (
    "\n⚠️ The release names no round: this is the one under way or last begun. "
    "If it is another, drop this and read it again with `round`."
)
_LONGEST_LABEL = 100
_ROOM_OF_CHOICES = 3300
_LONGEST_SOURCE = 40


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
    ready, asked = len(preview.ready), len(preview.open)
    what = plural(ready, "item is", "items are") if ready else "Nothing is"
    waiting = f" {plural(asked, 'question waits', 'questions wait')} for your answer." if asked else ""
    assumed = _ASSUMED if preview.proposal.assumed else ""
    return f"{what} ready to be stored; reading alone stores nothing.{waiting}{assumed}"


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
    items = [
        row.item for row in rows if row.item and row.item.standing in (ItemState.NEW, ItemState.QUESTION)
    ]
    if not items:
        return []
    options = tuple(_option(item, preview) for item in items)
    return [Menu(f"{RELEASE}:look:{preview.key}:{page}", "Look closer, answer, or leave out …", options)]


def _option(item: ProposedItem, preview: ReleasePreview) -> Option:
    mark = "❓ " if is_open(item, preview.answers) else ""
    return Option(
        clip(f"{mark}{item_title(item, preview.season)}", _LONGEST_LABEL),
        item.key,
        clip(_state(item, preview), _LONGEST_LABEL),
    )


def _state(item: ProposedItem, preview: ReleasePreview) -> str:
    if is_open(item, preview.answers):
        return question_reason(item)
    chosen = choice_once_stored(item, preview.answers)
    return choice_line(item, chosen, preview.season) if chosen else "left out: nothing of it is stored"


def _turning(preview: ReleasePreview, page: int, pages: int) -> list[Block]:
    if pages == 1:
        return []
    turn = f"{RELEASE}:page:{preview.key}"
    back = (Button("◀ Previous", f"{turn}:{page - 1}"),) if page else ()
    forth = (Button("Next ▶", f"{turn}:{page + 1}"),) if page + 1 < pages else ()
    return [Text(subtext(f"Page {page + 1} of {pages}")), Buttons((*back, *forth))]


def _endings(preview: ReleasePreview) -> tuple[Button, ...]:
    ready, key = len(preview.ready), preview.key
    drop = Button("Drop", f"{RELEASE}:drop:{key}", Style.DANGER)
    if not ready:
        return (drop,)
    store = Button(f"Store all {ready}" if ready > 1 else "Store it", f"{RELEASE}:store:{key}", Style.MAIN)
    tell = Button("Store and announce", f"{RELEASE}:announce:{key}")
    return store, tell, drop


def release_item_post(preview: ReleasePreview, item: ProposedItem, page: int) -> Post:
    """One item in full, with a menu of what can be done with it; `page` is where it was looked at."""
    season = preview.season
    reason = f"{question_reason(item).capitalize()}." if item.standing is ItemState.QUESTION else ""
    head = "\n".join(filter(None, (f"### {escaped_line(item_title(item, season), 120)}", reason)))
    asking = f"{RELEASE}:choose:{preview.key}:{page}:{item.key}"
    menu = Menu(asking, "What shall be stored?", _choices(item, season))
    back = Buttons((Button("Back", f"{RELEASE}:page:{preview.key}:{page}"),))
    return Post((Text(head), *_in_full(item, season), menu, back), Accent.PIT)


def _in_full(item: ProposedItem, season: Season) -> list[Text]:
    """Each choice with where it comes from; one whose only question is the speaker's name just once."""
    choices = item.choices[: 1 if item.why is QuestionReason.SPEAKER else MOST_ON_A_PAGE]
    most = max(
        20, _ROOM_OF_CHOICES // (2 * len(choices)) - _LONGEST_SOURCE
    )  # escaped, it may be twice as long
    return [
        Text(f"{number}{_whole(item, choice, season, most)}\n{subtext(choice_source(choice))}")
        for number, choice in _numbered(choices, "**{}.** ")
    ]


def _whole(item: ProposedItem, choice: ItemChoice, season: Season, most: int) -> str:
    if isinstance(choice.value, SpokenWords):
        return f"“{escaped_line(choice.value.text, most)}”"
    return escaped_line(choice_line(item, choice, season, most), most)


def _choices(item: ProposedItem, season: Season) -> tuple[Option, ...]:
    made = [
        Option(
            clip(f"{number}{_label(item, choice, season)}", _LONGEST_LABEL), choice.id, choice_source(choice)
        )
        for number, choice in _numbered(item.choices[:MOST_ON_A_PAGE], "{}. ")
    ]
    return (*made, Option("Leave it out", LEAVE, "Nothing of it is stored"))


def _numbered(choices: Sequence[ItemChoice], form: str) -> list[tuple[str, ItemChoice]]:
    """Each choice with its number, which one alone needs none of."""
    return [(form.format(n) if len(choices) > 1 else "", choice) for n, choice in enumerate(choices, 1)]


def _label(item: ProposedItem, choice: ItemChoice, season: Season) -> str:
    if item.why is QuestionReason.SPEAKER and isinstance(choice.value, SpokenWords):
        return choice.value.driver
    return choice_line(item, choice, season)


def release_stored_post(
    preview: ReleasePreview,
    kept: Sequence[Chosen],
    waiting: Sequence[tuple[ProposedItem, str]],
    told: str = "",
    undo: str | None = None,
) -> Post:
    """The answer to Store: what was kept, what had to wait, how telling it went, and what is open still.

    `waiting` are items with the reason why; `told` is Markdown, on how the posts arrived; `undo` is what
    its Undo button tells.
    """
    season, round_ = preview.season, round_name(preview.proposal.round, 60)
    head = f"**{plural(len(kept), 'item')} of the release on {round_} stored.**"
    lines = [f"- {escaped_line(item_line(item, season, choice), LONGEST_LINE)}" for item, choice in kept]
    lines += [
        f"- Not stored: {escaped_line(f'{item_title(i, season)}: {reason}', LONGEST_LINE)}"
        for i, reason in waiting
    ]
    room = ROOM - len(head) - len(told) - 200
    fitting = as_many_as_fit(lines, lambda left: f"… and {plural(left, 'more line')}", room)
    blocks: list[Block] = [Text("\n".join((head, *fitting)))]
    blocks += [Text(told)] if told else []
    if preview.open:
        blocks.append(Text(f"{plural(len(preview.open), 'question is', 'questions are')} still open."))
    open_ = (Button("Answer them", f"{RELEASE}:page:{preview.key}:0", Style.MAIN),) if preview.open else ()
    undoing = (Button("Undo", f"{RELEASE}:undo:{undo}"),) if undo else ()
    blocks += [Buttons((*open_, *undoing))] if open_ or undoing else []
    return Post(tuple(blocks), Accent.PIT)


def release_undone_post(changes: Sequence[Change]) -> Post:
    """The answer to Undo: all that was taken back."""
    lines = [f"- {escaped_line(change.label, LONGEST_LINE)}" for change in changes]
    kept = as_many_as_fit(lines, lambda left: f"… and {plural(left, 'more line')}", ROOM - 100)
    return plain_post("Undone: all is as it was before.", *kept)
