"""The preview of a release that was read: what was understood, what is asked, and what gave nothing."""

from collections.abc import Sequence

from bot.domain.releases.item_answers import choice_once_stored, is_open
from bot.domain.releases.proposal import ReleasePreview
from bot.domain.releases.proposed_item import ProposedItem
from bot.languages.catalogue import counted, phrase
from bot.posts.kit.dates import date_range
from bot.posts.kit.escape import clip
from bot.posts.kit.fit import body_of
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
    Style,
    Text,
)
from bot.posts.kit.round_phrases import round_name
from bot.posts.press.release_items import choice_line, item_title, question_reason
from bot.posts.press.release_pages import PreviewLine, preview_lines, shown_lines

RELEASE = "release"
"""What the custom ids of a release's buttons and menus begin with; the step and the draft's key follow."""

LONGEST_LABEL = 100


def release_preview_post(preview: ReleasePreview, page: int = 0) -> Post:
    """The preview, with a menu of what can be answered or left out there.

    `page` 0 is its short form; 1 and up are the pages that show all of it.
    """
    shown = shown_lines(list(preview_lines(preview)), page)
    body = body_of(shown.lines) or phrase("I found nothing to save in it.")
    blocks: list[Block] = [Text(f"{_title(preview)}\n{_sum(preview)}"), *_round_menu(preview)]
    blocks += [Divider(), Text(body)]
    blocks += _menu(preview, shown.lines, shown.page)
    blocks += shown.turning(f"{RELEASE}:page:{preview.key}")
    blocks.append(Buttons(_endings(preview)))
    return Post(tuple(blocks), Accent.PIT)


def _title(preview: ReleasePreview) -> str:
    if preview.proposal.assumed:
        return "## " + phrase("Press release: which round?")
    round_words = round_name(preview.proposal.round, 60)
    return "## " + phrase("Press release on {round}", round=round_words)


def _sum(preview: ReleasePreview) -> str:
    """How much would be saved and how much is asked; first of all which round it is about."""
    if preview.proposal.assumed:
        return phrase("Choose the round first: the text doesn't say for sure. Nothing is saved yet.")
    ready, asked = len(preview.ready), len(preview.open)
    summary = phrase("Nothing to save yet.")
    if ready:
        summary = counted(
            ready,
            "{count} item is ready to save. Nothing is saved yet.",
            "{count} items are ready to save. Nothing is saved yet.",
        )
    if asked:
        questions = counted(
            asked, "{count} question waits for your answer.", "{count} questions wait for your answer."
        )
        return f"{summary} {questions}"
    return summary


def _round_menu(preview: ReleasePreview) -> list[Block]:
    """The season's rounds to choose from, the likeliest first; nothing once the round is clear."""
    likely_round = preview.proposal.round
    if not preview.proposal.assumed:
        return []
    rounds = sorted(preview.season.rounds, key=lambda round_: abs(round_.number - likely_round.number))
    options = [
        Option(
            clip(round_.name, LONGEST_LABEL),
            str(round_.number),
            date_range(round_.first_day, round_.last_day),
        )
        for round_ in rounds[:MOST_OPTIONS]
    ]
    return [Menu(f"{RELEASE}:round:{preview.key}", phrase("Which round is it about?"), tuple(options))]


def _menu(preview: ReleasePreview, lines: Sequence[PreviewLine], page: int) -> list[Block]:
    """A menu of what can be answered or left out on this page."""
    items = [line.item for line in lines if line.item and line.is_to_decide]
    if not items:
        return []
    options = tuple(_option(item, preview) for item in items)
    return [Menu(f"{RELEASE}:look:{preview.key}:{page}", phrase("Check, answer or leave out…"), options)]


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
        return phrase("left out: won't be saved")
    return choice_line(item, chosen, preview.season)


def _endings(preview: ReleasePreview) -> tuple[Button, ...]:
    ready, key = len(preview.ready), preview.key
    discard = Button(phrase("Discard"), f"{RELEASE}:drop:{key}")
    if not ready or preview.proposal.assumed:
        return (discard,)
    label = phrase("Save it")
    if ready > 1:
        label = phrase("Save all {number}", number=ready)
    save = Button(label, f"{RELEASE}:store:{key}", Style.MAIN)
    return save, Button(phrase("Save and post"), f"{RELEASE}:announce:{key}"), discard
