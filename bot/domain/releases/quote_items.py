"""The quotes that a release gives: each once, however often and in however many wordings it stands there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from bot.domain.base.text_similarity import are_alike, words_alone
from bot.domain.press.quote import LONGEST_QUOTE, Quote, tidy
from bot.domain.releases.comparison import lines_by_value
from bot.domain.releases.item_values import SpokenWords
from bot.domain.releases.proposed_item import ItemChoice, ItemKind, ItemState, ProposedItem, QuestionReason
from bot.domain.releases.release import ReleaseQuote
from bot.domain.season.round import Round
from bot.domain.season.season import Season

MOST_SPEAKERS = 20
"""Drivers that are offered for a quote without a speaker."""


def quote_items(
    quotes: Sequence[ReleaseQuote], season: Season, round_: Round, stored: Sequence[Quote]
) -> Iterator[ProposedItem]:
    """An item for each quote; wordings that are alike are one question, and so is one like a stored quote."""
    for wordings in _wordings(quotes):
        yield _item(wordings, season, round_, stored)


def _wordings(quotes: Sequence[ReleaseQuote]) -> list[list[ReleaseQuote]]:
    """The quotes that are the same or alike, together."""
    groups: list[list[ReleaseQuote]] = []
    for quote in quotes:
        group = _group_of(quote, groups)
        if group is None:
            groups.append([quote])
        else:
            group.append(quote)
    return groups


def _group_of(quote: ReleaseQuote, groups: Iterable[list[ReleaseQuote]]) -> list[ReleaseQuote] | None:
    for group in groups:
        if _may_have_same_speaker(group[0], quote) and are_alike(group[0].words, quote.words):
            return group
    return None


def _may_have_same_speaker(quote: ReleaseQuote, other: ReleaseQuote) -> bool:
    if quote.speaker is None or other.speaker is None:
        return True
    return (quote.driver or quote.speaker) == (other.driver or other.speaker)


def _item(
    wordings: Sequence[ReleaseQuote], season: Season, round_: Round, stored: Sequence[Quote]
) -> ProposedItem:
    driver = _first_name(quote.driver for quote in wordings)
    speaker = driver or _first_name(quote.speaker for quote in wordings)
    key, label = f"quote.{wordings[0].line}", speaker or ""
    item = ProposedItem(ItemKind.QUOTE, key, ItemState.NOTED, (), round=round_, label=label)
    texts = _texts(wordings)
    fitting_texts = _fitting(texts)
    if not fitting_texts:
        return replace(item, choices=_choices(item, texts), reason=QuestionReason.TOO_LONG)
    if speaker and not driver:
        return replace(item, choices=_choices(item, texts), reason=QuestionReason.NO_DRIVER)
    if driver is None:
        return _unattributed(item, texts, season, stored)
    reason = QuestionReason.WORDINGS
    if any(quote.rest for quote in wordings):
        reason = QuestionReason.END
    return _of_a_driver(item, fitting_texts, reason, stored)


def _first_name(names: Iterable[str | None]) -> str | None:
    for name in names:
        if name:
            return name
    return None


def _fitting(texts: Mapping[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
    """The texts that are no longer than a quote may be."""
    return {text: lines for text, lines in texts.items() if len(text) <= LONGEST_QUOTE}


def _texts(wordings: Sequence[ReleaseQuote]) -> dict[str, tuple[int, ...]]:
    """Each wording once, as it stood first, with all its lines; with and without what may be said as well."""
    first_wordings: dict[str, str] = {}
    texts_with_line: list[tuple[str, int]] = []
    for quote in wordings:
        for text in _with_and_without_rest(quote):
            first_wording = first_wordings.setdefault(words_alone(text), text)
            texts_with_line.append((first_wording, quote.line))
    return lines_by_value(texts_with_line)


def _with_and_without_rest(quote: ReleaseQuote) -> list[str]:
    words = tidy(quote.words)
    if not quote.rest:
        return [words]
    sentence = words
    if words and not words.endswith((".", "!", "?", "…")):
        sentence = f"{words}."
    return [words, f"{sentence} {tidy(quote.rest)}"]


def _unattributed(
    item: ProposedItem, texts: Mapping[str, tuple[int, ...]], season: Season, stored: Sequence[Quote]
) -> ProposedItem:
    """Words of which the release doesn't say who spoke them: stored already, or a question."""
    text, lines = next(iter(texts.items()))
    for quote in stored:
        if words_alone(quote.text) == words_alone(text):
            stored_words = SpokenWords(quote.driver, quote.text)
            choice = ItemChoice(stored_words, lines, is_stored=True)
            return replace(
                item, state=ItemState.SAME, choices=(choice,), stored=stored_words, label=quote.driver
            )
    choices = tuple(ItemChoice(SpokenWords(name, text), lines) for name in season.drivers[:MOST_SPEAKERS])
    return replace(item, state=ItemState.QUESTION, choices=choices, reason=QuestionReason.SPEAKER)


def _of_a_driver(
    item: ProposedItem, texts: Mapping[str, tuple[int, ...]], reason: QuestionReason, stored: Sequence[Quote]
) -> ProposedItem:
    """A named driver's words; `reason` is why they are a question where they have several wordings."""
    driver_quotes = [quote for quote in stored if quote.driver == item.label]
    choices = _choices(item, texts)
    alike_quote = _alike_quote(texts, driver_quotes)
    if alike_quote is None:
        if len(choices) == 1:
            return replace(item, state=ItemState.NEW, choices=choices)
        return replace(item, state=ItemState.QUESTION, choices=choices, reason=reason)
    item = replace(item, stored=SpokenWords(item.label, alike_quote.text))
    stored_words = {words_alone(quote.text) for quote in driver_quotes}
    new_texts = {text: lines for text, lines in texts.items() if words_alone(text) not in stored_words}
    if not new_texts:
        return replace(item, state=ItemState.SAME, choices=choices)
    stored_choice = ItemChoice(SpokenWords(item.label, alike_quote.text), is_stored=True)
    choices = (stored_choice, *_choices(item, new_texts))
    return replace(item, state=ItemState.QUESTION, choices=choices, reason=QuestionReason.STORED)


def _alike_quote(texts: Iterable[str], quotes: Iterable[Quote]) -> Quote | None:
    """The first quote that is another wording of one of the texts."""
    for quote in quotes:
        if any(are_alike(quote.text, text) for text in texts):
            return quote
    return None


def _choices(item: ProposedItem, texts: Mapping[str, tuple[int, ...]]) -> tuple[ItemChoice, ...]:
    return tuple(ItemChoice(SpokenWords(item.label, text), lines) for text, lines in texts.items())
