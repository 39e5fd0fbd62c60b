"""The quotes that a release gives: each once, however often and in however many wordings it stands there."""

from collections.abc import Iterator, Mapping, Sequence
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
        group = next(
            (g for g in groups if _same_speaker(g[0], quote) and are_alike(g[0].words, quote.words)), None
        )
        if group is None:
            groups.append([quote])
        else:
            group.append(quote)
    return groups


def _same_speaker(one: ReleaseQuote, other: ReleaseQuote) -> bool:
    return one.speaker is None or other.speaker is None or _name(one) == _name(other)


def _name(quote: ReleaseQuote) -> str | None:
    return quote.driver or quote.speaker


def _item(
    wordings: Sequence[ReleaseQuote], season: Season, round_: Round, stored: Sequence[Quote]
) -> ProposedItem:
    driver = next((quote.driver for quote in wordings if quote.driver), None)
    speaker = driver or next((quote.speaker for quote in wordings if quote.speaker), None)
    key, label = f"quote.{wordings[0].line}", speaker or ""
    item = ProposedItem(ItemKind.QUOTE, key, ItemState.NOTED, (), round=round_, label=label)
    texts = _texts(wordings)
    if all(len(text) > LONGEST_QUOTE for text in texts):
        return replace(item, choices=_choices(item, texts), why=QuestionReason.TOO_LONG)
    if speaker and not driver:
        return replace(item, choices=_choices(item, texts), why=QuestionReason.NO_DRIVER)
    if driver is None:
        return _unattributed(item, texts, season, stored)
    why = QuestionReason.END if any(quote.rest for quote in wordings) else QuestionReason.WORDINGS
    fitting = {text: lines for text, lines in texts.items() if len(text) <= LONGEST_QUOTE}
    return _of_a_driver(item, fitting, why, stored)


def _texts(wordings: Sequence[ReleaseQuote]) -> dict[str, tuple[int, ...]]:
    """Each wording once, as it stood first, with all its lines; with and without what may be said as well."""
    first: dict[str, str] = {}
    said: list[tuple[str, int]] = []
    for quote in wordings:
        words = tidy(quote.words)
        whole = f"{words}{'' if words[-1:] in '.!?…' else '.'} {tidy(quote.rest)}"
        texts = (words, whole) if quote.rest else (words,)
        said += [(first.setdefault(words_alone(text), text), quote.line) for text in texts]
    return lines_by_value(said)


def _unattributed(
    item: ProposedItem, texts: Mapping[str, tuple[int, ...]], season: Season, stored: Sequence[Quote]
) -> ProposedItem:
    """Words of which the release doesn't say who spoke them: stored already, or a question."""
    text, lines = next(iter(texts.items()))
    known = next((quote for quote in stored if words_alone(quote.text) == words_alone(text)), None)
    if known:
        there = SpokenWords(known.driver, known.text)
        kept = (ItemChoice(there, lines, is_stored=True),)
        return replace(item, standing=ItemState.SAME, choices=kept, stored=there, label=known.driver)
    asked = tuple(ItemChoice(SpokenWords(name, text), lines) for name in season.drivers[:MOST_SPEAKERS])
    return replace(item, standing=ItemState.QUESTION, choices=asked, why=QuestionReason.SPEAKER)


def _of_a_driver(
    item: ProposedItem, texts: Mapping[str, tuple[int, ...]], why: QuestionReason, stored: Sequence[Quote]
) -> ProposedItem:
    own = [quote for quote in stored if quote.driver == item.label]
    known = {words_alone(quote.text) for quote in own}
    choices = _choices(item, texts)
    like = next((quote for quote in own if any(are_alike(quote.text, text) for text in texts)), None)
    if like is None:
        standing = ItemState.QUESTION if len(choices) > 1 else ItemState.NEW
        return replace(item, standing=standing, choices=choices, why=why if len(choices) > 1 else None)
    item = replace(item, stored=SpokenWords(item.label, like.text))
    fresh = _choices(item, {t: lines for t, lines in texts.items() if words_alone(t) not in known})
    if not fresh:
        return replace(item, standing=ItemState.SAME, choices=choices)
    there = ItemChoice(SpokenWords(item.label, like.text), is_stored=True)
    return replace(item, standing=ItemState.QUESTION, choices=(there, *fresh), why=QuestionReason.STORED)


def _choices(item: ProposedItem, texts: Mapping[str, tuple[int, ...]]) -> tuple[ItemChoice, ...]:
    return tuple(ItemChoice(SpokenWords(item.label, text), lines) for text, lines in texts.items())
