"""One item of a release in words: what it is about, what could be stored, and why it is a question."""

from bot.domain.releases.item_values import EntryPlacing, RoundDays, SpokenWords
from bot.domain.releases.proposed_item import ItemChoice, ItemKind, ItemState, ProposedItem, QuestionReason
from bot.domain.season.entry import Entry
from bot.domain.season.season import Season
from bot.domain.season.session_names import shown_name, usual_name_shown
from bot.languages.catalogue import mark, phrase
from bot.languages.lists import join_list
from bot.languages.numbers import ordinal
from bot.posts.kit.dates import date_range
from bot.posts.kit.escape import clip
from bot.posts.kit.plain_names import plain_in_class

_LONGEST_WORDS = 70
"""Characters of a quote, a remark or an address that a line shows."""
_MOST_CHOICES = 4

_OF_A_SESSION = {
    ItemKind.OVERALL: mark("{session}, overall"),
    ItemKind.GRID: mark("{session}, on the grid"),
    ItemKind.NOTE: mark("{session}, note"),
    ItemKind.REPLAY: mark("{session}, replay"),
    ItemKind.WATCH: mark("{session}, live"),
}
_WHYS = {
    QuestionReason.DISAGREES: mark("the release says both"),
    QuestionReason.STORED: mark("you already saved a different one"),
    QuestionReason.GUESS: mark("the release may mean something else"),
    QuestionReason.WORDINGS: mark("worded in two ways"),
    QuestionReason.SPEAKER: mark("the release doesn't say who spoke"),
    QuestionReason.END: mark("the release doesn't show where it ends"),
    QuestionReason.CAR: mark("the release doesn't say whose car"),
    QuestionReason.NO_ADDRESS: mark("the text has no link for it"),
    QuestionReason.NO_ROUND: mark("this season has no such round"),
    QuestionReason.NO_SESSION: mark("this round has no such session"),
    QuestionReason.MAYBE_SPEAKER: mark("the release may mean someone else"),
    QuestionReason.NO_RESULT: mark("saved with the result of the session"),
    QuestionReason.NUMBER: mark("your season numbers this round differently"),
    QuestionReason.TOO_LONG: mark("too long for a quote"),
    QuestionReason.OTHER_ROUND: mark("the sentence names another round"),
    QuestionReason.ELSEWHERE: mark("add it as “credit” when you post the photo"),
}


def item_title(item: ProposedItem, season: Season) -> str:
    """What the item is about, in plain text: `Race 2, overall`, `Quote of Jessica Bäckman`."""
    match item.kind:
        case ItemKind.QUOTE:
            return _quote_title(item)
        case ItemKind.DAYS:
            return _round_title(item)
        case ItemKind.PHOTOS:
            return phrase("Press photos")
        case ItemKind.CREDIT:
            return phrase("Photo credit")
    title = _session_title(item)
    if item.entry and len(season.entries) > 1:
        title = f"{title}, {item.entry.label}"
    if item.kind is ItemKind.POSITION:
        return title
    return phrase(_OF_A_SESSION[item.kind], session=title)


def _quote_title(item: ProposedItem) -> str:
    """`Quote of Jessica Bäckman`, `Quote of Anna Berg (team manager)`."""
    if not item.label:
        return phrase("Quote")
    if item.role:
        return phrase("Quote of {driver} ({role})", driver=item.label, role=item.role)
    return phrase("Quote of {driver}", driver=item.label)


def _round_title(item: ProposedItem) -> str:
    if item.round is None:
        return item.label
    return item.round.name


def _session_title(item: ProposedItem) -> str:
    """The session's name; of one that the round doesn't have, what its kind is usually called."""
    if item.session:
        return shown_name(item.session)
    return join_list([usual_name_shown(key.strip().lower()) for key in item.label.split(",")])


def choice_line(item: ProposedItem, choice: ItemChoice, season: Season, most: int = _LONGEST_WORDS) -> str:
    """What a choice would store, in plain text of one line: `24th in Silver`, `June 29th – July 2nd`."""
    match choice.value:
        case EntryPlacing() as placing:
            return _placing(item, placing, season)
        case RoundDays(first, last):
            return date_range(first, last)
        case SpokenWords(driver, text) if item.reason is QuestionReason.SPEAKER:
            return phrase("{driver}: “{words}”", driver=driver, words=clip(text, most))
        case SpokenWords(_, text):
            return phrase("“{words}”", words=clip(text, most))
        case int() as number:
            return ordinal(number)
        case text:
            return _text_line(item, text, most)


def _text_line(item: ProposedItem, text: str, most: int) -> str:
    """A remark in quotation marks, an address as it is."""
    if item.kind is ItemKind.NOTE:
        return phrase("“{words}”", words=clip(text, most))
    return clip(text, most)


def _placing(item: ProposedItem, placing: EntryPlacing, season: Season) -> str:
    """`#15 Ada Lind: 4th in Silver (Ada Lind)`; whose only where that is the question."""
    entry = _entry_of(placing, season)
    line = str(placing.value)
    if isinstance(placing.value, int):
        line = ordinal(placing.value)
        if entry:
            line = plain_in_class(line, entry)
    if placing.driver:
        line = f"{line} ({placing.driver})"
    if entry and item.reason is QuestionReason.CAR:
        line = f"{entry.label}: {line}"
    return line


def _entry_of(placing: EntryPlacing, season: Season) -> Entry | None:
    for entry in season.entries:
        if entry.id == placing.entry_id:
            return entry
    return None


def choice_source(choice: ItemChoice) -> str:
    """Where a choice is from: that it is saved already, or the sentence that says it."""
    if choice.is_stored:
        return phrase("already saved")
    return choice.evidence.sentence


def question_reason(item: ProposedItem) -> str:
    """The reason of a question, or why nothing can be stored; empty for the rest."""
    if item.reason is None:
        return ""
    return phrase(_WHYS[item.reason])


def item_line(item: ProposedItem, season: Season, chosen: ItemChoice | None = None) -> str:
    """The item in one line of plain text; of a question all that it is between, unless one is `chosen`."""
    parts = [item_title(item, season), _choices(item, season, chosen)]
    is_asked = item.state is ItemState.QUESTION and chosen is None
    if is_asked or item.state is ItemState.NOTED:
        parts.append(question_reason(item))
    return ": ".join(part for part in parts if part)


def _choices(item: ProposedItem, season: Season, chosen: ItemChoice | None) -> str:
    if chosen:
        return choice_line(item, chosen, season)
    first = item.choices[0]
    if item.reason is QuestionReason.SPEAKER and isinstance(first.value, SpokenWords):
        return phrase("“{words}”", words=clip(first.value.text, _LONGEST_WORDS))
    if item.reason in (QuestionReason.WORDINGS, QuestionReason.END):
        return choice_line(item, first, season)  # cut short, they would all look the same
    lines: list[str] = []
    for choice in item.choices[:_MOST_CHOICES]:
        line = choice_line(item, choice, season)
        if choice.is_stored and item.state is ItemState.QUESTION:
            line = f"{line} ({choice_source(choice)})"
        if line:
            lines.append(line)
    alternatives = lines[0] if lines else ""
    for line in lines[1:]:
        alternatives = phrase("{this} or {that}", this=alternatives, that=line)
    return alternatives
