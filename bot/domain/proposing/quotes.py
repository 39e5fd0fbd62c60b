"""The quotes that a release gives: each once, however often and in however many wordings it stands there."""

from collections.abc import Iterator, Sequence

from bot.domain.likeness import alike, same_words
from bot.domain.proposals import Choice, Item, ItemKind, Standing, Value, Why, Words
from bot.domain.proposing.standing import gather
from bot.domain.quotes import LONGEST_QUOTE, Quote, tidy
from bot.domain.releases import Spoken
from bot.domain.seasons import Round, Season

MOST_SPEAKERS = 20
"""Drivers that are offered for a quote without a speaker."""


def quote_items(
    quotes: Sequence[Spoken], season: Season, round_: Round, stored: Sequence[Quote]
) -> Iterator[Item]:
    """An item for each quote; wordings that are alike are one question, and so is one like a stored quote."""
    for wordings in _wordings(quotes):
        yield _item(wordings, season, round_, stored)


def _wordings(quotes: Sequence[Spoken]) -> list[list[Spoken]]:
    """The quotes that are the same or alike, together."""
    groups: list[list[Spoken]] = []
    for quote in quotes:
        group = next(
            (g for g in groups if _same_speaker(g[0], quote) and alike(g[0].words, quote.words)), None
        )
        if group is None:
            groups.append([quote])
        else:
            group.append(quote)
    return groups


def _same_speaker(one: Spoken, other: Spoken) -> bool:
    return one.speaker is None or other.speaker is None or _name(one) == _name(other)


def _name(quote: Spoken) -> str | None:
    return quote.driver or quote.speaker


def _item(wordings: Sequence[Spoken], season: Season, round_: Round, stored: Sequence[Quote]) -> Item:
    key = f"quote.{wordings[0].line}"
    driver = next((quote.driver for quote in wordings if quote.driver), None)
    speaker = driver or next((quote.speaker for quote in wordings if quote.speaker), None)
    said = _said(wordings, speaker or "")
    choices = tuple(Choice(words, lines) for words, lines in said.items())
    label = speaker or ""
    if any(len(quote.words) > LONGEST_QUOTE for quote in wordings):
        return Item(ItemKind.QUOTE, key, Standing.NOTED, choices, Why.TOO_LONG, None, round_, label=label)
    if speaker and not driver:
        return Item(ItemKind.QUOTE, key, Standing.NOTED, choices, Why.NO_DRIVER, None, round_, label=label)
    if driver is None:
        text, lines = tidy(wordings[0].words), tuple(quote.line for quote in wordings)
        asked = tuple(Choice(Words(name, text), lines) for name in season.drivers[:MOST_SPEAKERS])
        known = next((q for q in stored if same_words(q.text) == same_words(text)), None)
        if known:
            there = Words(known.driver, known.text)
            kept = (Choice(there, lines, is_stored=True),)
            return Item(ItemKind.QUOTE, key, Standing.SAME, kept, None, there, round_, label=known.driver)
        return Item(ItemKind.QUOTE, key, Standing.QUESTION, asked, Why.SPEAKER, None, round_)
    return _of_a_driver(key, choices, driver, round_, stored)


def _said(wordings: Sequence[Spoken], speaker: str) -> dict[Value, tuple[int, ...]]:
    """Each wording once, as it stood first, with all its lines."""
    first: dict[str, str] = {}
    for quote in wordings:
        first.setdefault(same_words(quote.words), tidy(quote.words))
    return gather((Words(speaker, first[same_words(quote.words)]), quote.line) for quote in wordings)


def _of_a_driver(
    key: str, choices: tuple[Choice, ...], driver: str, round_: Round, stored: Sequence[Quote]
) -> Item:
    texts = [choice.value.text for choice in choices if isinstance(choice.value, Words)]
    own = [quote for quote in stored if quote.driver == driver]
    known = {same_words(quote.text) for quote in own}
    like = next((quote for quote in own if any(alike(quote.text, text) for text in texts)), None)
    before = Words(driver, like.text) if like else None
    if len(texts) == 1 and same_words(texts[0]) in known:
        return Item(ItemKind.QUOTE, key, Standing.SAME, choices, None, before, round_, label=driver)
    if before:
        fresh = tuple(
            c for c in choices if isinstance(c.value, Words) and same_words(c.value.text) not in known
        )
        choices = (Choice(before, is_stored=True), *fresh)
        return Item(ItemKind.QUOTE, key, Standing.QUESTION, choices, Why.STORED, before, round_, label=driver)
    standing = Standing.QUESTION if len(choices) > 1 else Standing.NEW
    why = Why.WORDINGS if len(choices) > 1 else None
    return Item(ItemKind.QUOTE, key, standing, choices, why, None, round_, label=driver)
