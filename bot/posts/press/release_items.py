"""One item of a release in words: what it is about, what could be stored, and why it is a question."""

from dataclasses import replace

from bot.domain.releases.item_values import EntryPlacing, RoundDays, SpokenWords
from bot.domain.releases.proposed_item import ItemChoice, ItemKind, ItemState, ProposedItem, QuestionReason
from bot.domain.season.entry import Entry
from bot.domain.season.season import Season
from bot.domain.season.session_kinds import usual_name
from bot.posts.kit.dates import date_range
from bot.posts.kit.english import listing, ordinal
from bot.posts.kit.escape import clip

_LONGEST_WORDS = 70
"""Characters of a quote, a remark or an address that a line shows."""
_MOST_LINES = 4

_OF_A_SESSION = {
    ItemKind.POSITION: "",
    ItemKind.OVERALL: ", overall",
    ItemKind.GRID: ", on the grid",
    ItemKind.NOTE: ", remark",
    ItemKind.REPLAY: ", to watch again",
    ItemKind.WATCH: ", live",
}
_WHYS = {
    QuestionReason.DISAGREES: "the release says both",
    QuestionReason.STORED: "another one is stored",
    QuestionReason.GUESS: "the release only seems to mean this session",
    QuestionReason.WORDINGS: "it stands there in several wordings",
    QuestionReason.SPEAKER: "the release doesn't say who spoke",
    QuestionReason.END: "the release doesn't show where it ends",
    QuestionReason.CAR: "the release doesn't say whose car",
    QuestionReason.NO_DRIVER: "no driver of this season, so it can't be stored as a quote",
    QuestionReason.NO_ADDRESS: "the text has no address for it",
    QuestionReason.NO_ROUND: "this season has no such round",
    QuestionReason.NO_SESSION: "this round has no such session",
    QuestionReason.NUMBER: "the stored season counts this round otherwise",
    QuestionReason.TOO_LONG: "it is longer than a quote may be",
    QuestionReason.ELSEWHERE: "type it with the picture when you post that",
}


def item_title(item: ProposedItem, season: Season) -> str:
    """What the item is about, in plain text: `Race 2, overall`, `Quote of Jessica Bäckman`."""
    match item.kind:
        case ItemKind.QUOTE:
            return f"Quote of {item.label}" if item.label else "Quote"
        case ItemKind.DAYS:
            return item.round.name if item.round else item.label
        case ItemKind.PHOTOS:
            return "Press pictures"
        case ItemKind.CREDIT:
            return "Picture credit"
    name = item.session.name if item.session else _unknown(item.label)
    car = f", {item.entry.label}" if item.entry and len(season.entries) > 1 else ""
    return f"{name}{car}{_OF_A_SESSION[item.kind]}"


def _unknown(label: str) -> str:
    return listing([usual_name(key.strip().lower()) for key in label.split(",")])


def choice_line(item: ProposedItem, choice: ItemChoice, season: Season, most: int = _LONGEST_WORDS) -> str:
    """What a choice would store, in plain text of one line: `24th in Silver`, `June 29th – July 2nd`."""
    match choice.value:
        case EntryPlacing() as place:
            return _place(item, place, season)
        case RoundDays(first, last):
            return date_range(first, last)
        case SpokenWords(driver, text):
            whose = f"{driver}: " if item.why is QuestionReason.SPEAKER else ""
            return f"{whose}“{clip(text, most)}”"
        case int() as number:
            return ordinal(number)
        case text:
            return f"“{clip(text, most)}”" if item.kind is ItemKind.NOTE else clip(text, most)


def _place(item: ProposedItem, place: EntryPlacing, season: Season) -> str:
    entry = next((one for one in season.entries if one.id == place.entry_id), None)
    result = f"{ordinal(place.value)}{_class(entry)}" if isinstance(place.value, int) else str(place.value)
    driver = f" ({place.driver})" if place.driver else ""
    whose = f"{entry.label}: " if entry and item.why is QuestionReason.CAR else ""
    return f"{whose}{result}{driver}"


def _class(entry: Entry | None) -> str:
    return f" in {entry.class_name}" if entry and entry.class_name else ""


def choice_source(choice: ItemChoice) -> str:
    """Where it comes from: `line 16`, `stored`, `stored and line 40`."""
    numbers = [str(line) for line in choice.lines[:_MOST_LINES]]
    noun = "line" if len(numbers) == 1 else "lines"
    said = f"{noun} {listing(numbers)}" if numbers else ""
    return " and ".join(part for part in ("stored" if choice.is_stored else "", said) if part)


def question_reason(item: ProposedItem) -> str:
    """The reason of a question, or why nothing can be stored; empty for the rest."""
    return _WHYS[item.why] if item.why else ""


def item_line(item: ProposedItem, season: Season, chosen: ItemChoice | None = None) -> str:
    """The item in one line of plain text; of a question all that it is between, unless one is `chosen`."""
    is_asked = item.standing is ItemState.QUESTION and chosen is None
    reason = f": {question_reason(item)}" if is_asked or item.standing is ItemState.NOTED else ""
    return f"{item_title(item, season)}: {_said(item, season, chosen)}{reason}"


def _said(item: ProposedItem, season: Season, chosen: ItemChoice | None) -> str:
    first = item.choices[0]
    if item.why is QuestionReason.SPEAKER and chosen is None and isinstance(first.value, SpokenWords):
        return f"“{clip(first.value.text, _LONGEST_WORDS)}” ({choice_source(first)})"
    if (
        item.why in (QuestionReason.WORDINGS, QuestionReason.END) and chosen is None
    ):  # cut short, they would all look the same
        lines = tuple(dict.fromkeys(line for choice in item.choices for line in choice.lines))
        return f"{choice_line(item, first, season)} ({choice_source(replace(first, lines=lines))})"
    choices = (chosen,) if chosen else item.choices[:_MOST_LINES]
    named = (
        f"{choice_line(item, c, season)} ({choice_source(c)})"
        for c in choices
        if choice_line(item, c, season)
    )
    return " or ".join(named) or f"({choice_source(first)})"
