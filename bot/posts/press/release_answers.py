"""What staff read on from a release's preview: one item in full, what was stored, and that it was undone."""

from collections.abc import Iterator, Sequence

from bot.domain.desk.change import Change
from bot.domain.releases.item_answers import LEAVE
from bot.domain.releases.item_values import SpokenWords
from bot.domain.releases.proposal import ReleasePreview
from bot.domain.releases.proposed_item import Chosen, ItemChoice, ItemState, ProposedItem, QuestionReason
from bot.domain.season.season import Season
from bot.languages.catalogue import counted, phrase
from bot.posts.kit.escape import clip, escaped_line
from bot.posts.kit.fit import MOST_ON_A_PAGE, as_many_as_fit, more_lines
from bot.posts.kit.post import (
    ROOM,
    Accent,
    Block,
    Button,
    Buttons,
    Menu,
    Option,
    Post,
    Style,
    Text,
    plain_post,
)
from bot.posts.kit.round_phrases import round_name
from bot.posts.kit.running_text import capitalized
from bot.posts.kit.text_lines import joined_lines, subtext
from bot.posts.press.release_items import choice_line, choice_source, item_line, item_title, question_reason
from bot.posts.press.release_pages import LONGEST_LINE
from bot.posts.press.release_preview import LONGEST_LABEL, RELEASE

_ROOM_OF_CHOICES = 2200
_ROOM_OF_EVIDENCE = 700
"""Characters that the evidence of all choices takes in each of its three lines, once it is escaped."""
_LONGEST_SOURCE = 40
_SHORTEST_CHOICE = 20


def release_item_post(preview: ReleasePreview, item: ProposedItem, page: int) -> Post:
    """One item in full, with a menu of what can be done with it; `page` is where it was looked at."""
    reason = ""
    if item.state is ItemState.QUESTION:
        reason = f"{capitalized(question_reason(item))}."
    head = joined_lines(f"### {escaped_line(item_title(item, preview.season), 120)}", reason)
    custom_id = f"{RELEASE}:choose:{preview.key}:{page}:{item.key}"
    menu = Menu(custom_id, phrase("Which is right?"), tuple(_options(item, preview.season)))
    back = Buttons((Button(phrase("Back"), f"{RELEASE}:page:{preview.key}:{page}"),))
    return Post((Text(head), *_whole_choices(item, preview.season), menu, back), Accent.PIT)


def _whole_choices(item: ProposedItem, season: Season) -> Iterator[Text]:
    """Each choice with where it comes from; one whose only question is the speaker's name just once."""
    choices = item.choices[:MOST_ON_A_PAGE]
    if item.reason is QuestionReason.SPEAKER:
        choices = item.choices[:1]
    escaped_room = _ROOM_OF_CHOICES // (2 * len(choices))  # escaped, a choice may be twice as long
    most = max(_SHORTEST_CHOICE, escaped_room - _LONGEST_SOURCE)
    for number, choice in enumerate(choices, 1):
        line = _whole_choice(item, choice, season, most)
        if len(choices) > 1:
            line = f"**{number}.** {line}"
        if choice.is_stored:
            line = f"{line} ({choice_source(choice)})"
        yield Text(joined_lines(line, *_evidence(choice, len(choices))))


def _evidence(choice: ItemChoice, number_of_choices: int) -> Iterator[str]:
    """The sentence that says it, and the words in it that decided; a quote stands above already."""
    evidence = choice.evidence
    most = _ROOM_OF_EVIDENCE // (2 * number_of_choices)
    if evidence.sentence and not isinstance(choice.value, SpokenWords):
        yield subtext(phrase("“{sentence}”", sentence=escaped_line(evidence.sentence, most)))
    if evidence.words:
        words = escaped_line(" · ".join(evidence.words), most)
        yield subtext(phrase("Decided by: {words}", words=words))
    if evidence.doubts:
        doubts = escaped_line(" · ".join(evidence.doubts), most)
        yield subtext(phrase("Unsure because of: {words}", words=doubts))


def _whole_choice(item: ProposedItem, choice: ItemChoice, season: Season, most: int) -> str:
    if isinstance(choice.value, SpokenWords):
        return phrase("“{words}”", words=escaped_line(choice.value.text, most))
    return escaped_line(choice_line(item, choice, season, most), most)


def _options(item: ProposedItem, season: Season) -> Iterator[Option]:
    """Each choice with its number, which one alone needs none of, and leaving it out."""
    choices = item.choices[:MOST_ON_A_PAGE]
    for number, choice in enumerate(choices, 1):
        label = _label(item, choice, season)
        if len(choices) > 1:
            label = f"{number}. {label}"
        source = "" if isinstance(choice.value, SpokenWords) else choice_source(choice)
        yield Option(clip(label, LONGEST_LABEL), choice.id, clip(source, LONGEST_LABEL))
    yield Option(phrase("Leave it out"), LEAVE, phrase("It won't be saved"))


def _label(item: ProposedItem, choice: ItemChoice, season: Season) -> str:
    if item.reason is QuestionReason.SPEAKER and isinstance(choice.value, SpokenWords):
        return choice.value.driver
    return choice_line(item, choice, season)


def release_stored_post(
    preview: ReleasePreview,
    kept: Sequence[Chosen],
    waiting: Sequence[tuple[ProposedItem, str]],
    arrivals: str = "",
    undo: str | None = None,
    beside: tuple[Button, ...] = (),
) -> Post:
    """The answer to Save: what was kept, what had to wait, how telling it went, and what is open still.

    `waiting` are items with the reason why; `arrivals` is Markdown, on how the posts arrived; `undo` is
    what its Undo button tells, and `beside` are up to three other buttons.
    """
    round_words = round_name(preview.proposal.round, 60)
    sentence = counted(
        len(kept),
        "Saved {count} item of the release on {round}.",
        "Saved {count} items of the release on {round}.",
        round=round_words,
    )
    head = f"**{sentence}**"
    lines = list(_stored_lines(preview.season, kept, waiting))
    room = ROOM - len(head) - len(arrivals) - 200
    fitting = as_many_as_fit(lines, more_lines, room)
    blocks: list[Block] = [Text("\n".join((head, *fitting)))]
    if arrivals:
        blocks.append(Text(arrivals))
    if preview.open:
        questions = counted(
            len(preview.open), "{count} question is still open.", "{count} questions are still open."
        )
        blocks.append(Text(questions))
    buttons = (*_buttons_after_storing(preview, undo), *beside)
    if buttons:
        blocks.append(Buttons(buttons))
    return Post(tuple(blocks), Accent.PIT)


def _stored_lines(
    season: Season, kept: Sequence[Chosen], waiting: Sequence[tuple[ProposedItem, str]]
) -> Iterator[str]:
    for item, choice in kept:
        yield f"- {escaped_line(item_line(item, season, choice), LONGEST_LINE)}"
    for item, reason in waiting:
        line = phrase("Not saved: {item}: {reason}", item=item_title(item, season), reason=reason)
        yield f"- {escaped_line(line, LONGEST_LINE)}"


def _buttons_after_storing(preview: ReleasePreview, undo: str | None) -> Iterator[Button]:
    if preview.open:
        yield Button(phrase("Answer them"), f"{RELEASE}:page:{preview.key}:0", Style.MAIN)
    if undo:
        yield Button(phrase("Undo"), f"{RELEASE}:undo:{undo}")


def release_undone_post(changes: Sequence[Change]) -> Post:
    """The answer to Undo: all that was taken back."""
    lines = [f"- {escaped_line(change.title, LONGEST_LINE)}" for change in changes]
    fitting = as_many_as_fit(lines, more_lines, ROOM - 100)
    return plain_post(phrase("Undone."), *fitting)
