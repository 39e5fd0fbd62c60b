"""The quotes that a release gives: each once, however often and in however many wordings it stands there."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.domain.base.evidence import Confidence, Evidence
from bot.domain.base.text_similarity import are_alike, words_alone
from bot.domain.press.quote import LONGEST_QUOTE, Quote, tidy
from bot.domain.releases.comparison import SaidValue, gather_values
from bot.domain.releases.item_values import SpokenWords
from bot.domain.releases.proposed_item import ItemChoice, ItemKind, ItemState, ProposedItem, QuestionReason
from bot.domain.releases.release import ReleaseQuote
from bot.domain.season.round import Round
from bot.domain.season.season import Season

MOST_SPEAKERS = 20
"""Names that are offered for a quote without a speaker."""


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


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Who is named as the speaker in any of a quote's wordings, and how sure that is."""

    name: str
    role: str
    is_sure: bool


def _item(
    wordings: Sequence[ReleaseQuote], season: Season, round_: Round, stored: Sequence[Quote]
) -> ProposedItem:
    speaker = _speaker(wordings)
    key = f"quote.{wordings[0].line}"
    item = ProposedItem(ItemKind.QUOTE, key, ItemState.NOTED, (), round=round_, label=speaker.name)
    texts = _texts(wordings)
    fitting_texts = [text for text in texts if len(text.value) <= LONGEST_QUOTE]
    if not fitting_texts:
        return replace(item, choices=_choices(speaker, texts), reason=QuestionReason.TOO_LONG)
    if not speaker.name:
        return _unattributed(item, wordings[0], texts, season, stored)
    reason = QuestionReason.WORDINGS
    if any(quote.rest for quote in wordings):
        reason = QuestionReason.END
    return _of_speaker(item, speaker, fitting_texts, reason, stored)


def _speaker(wordings: Sequence[ReleaseQuote]) -> _Speaker:
    """A driver of the season before anybody else that is named."""
    named = [quote for quote in wordings if quote.speaker]
    named.sort(key=lambda quote: (quote.driver is None, quote.confidence is not Confidence.CERTAIN))
    for quote in named:
        name = quote.driver or quote.speaker or ""
        return _Speaker(name, quote.role, quote.confidence is Confidence.CERTAIN)
    return _Speaker("", "", is_sure=False)


def _texts(wordings: Sequence[ReleaseQuote]) -> list[SaidValue[str]]:
    """Each wording once, as it stood first, with all its lines; with and without what may be said as well."""
    first_wordings: dict[str, str] = {}
    texts: list[tuple[str, int, Confidence, Evidence]] = []
    for quote in wordings:
        for text in _with_and_without_rest(quote):
            first_wording = first_wordings.setdefault(words_alone(text), text)
            texts.append((first_wording, quote.line, Confidence.CERTAIN, quote.evidence))
    return gather_values(texts)


def _with_and_without_rest(quote: ReleaseQuote) -> list[str]:
    words = tidy(quote.words)
    if not quote.rest:
        return [words]
    sentence = words
    if words and not words.endswith((".", "!", "?", "…")):
        sentence = f"{words}."
    return [words, f"{sentence} {tidy(quote.rest)}"]


def _unattributed(
    item: ProposedItem,
    quote: ReleaseQuote,
    texts: Sequence[SaidValue[str]],
    season: Season,
    stored: Sequence[Quote],
) -> ProposedItem:
    """Words of which the release doesn't say who spoke them: stored already, or a question."""
    text = texts[0]
    for stored_quote in stored:
        if words_alone(stored_quote.text) == words_alone(text.value):
            stored_words = SpokenWords(stored_quote.driver, stored_quote.text)
            choice = ItemChoice(stored_words, text.lines, is_stored=True, evidence=text.evidence)
            return replace(
                item, state=ItemState.SAME, choices=(choice,), stored=stored_words, label=stored_quote.driver
            )
    names = tuple(dict.fromkeys((*quote.candidates, *season.drivers)))
    choices = tuple(
        ItemChoice(SpokenWords(name, text.value), text.lines, evidence=text.evidence)
        for name in names[:MOST_SPEAKERS]
    )
    return replace(item, state=ItemState.QUESTION, choices=choices, reason=QuestionReason.SPEAKER)


def _of_speaker(
    item: ProposedItem,
    speaker: _Speaker,
    texts: Sequence[SaidValue[str]],
    reason: QuestionReason,
    stored: Sequence[Quote],
) -> ProposedItem:
    """A named speaker's words; `reason` is why they are a question where they have several wordings."""
    own_quotes = [quote for quote in stored if quote.driver == speaker.name]
    choices = _choices(speaker, texts)
    alike_quote = _alike_quote(texts, own_quotes)
    if alike_quote is None:
        if len(choices) > 1:
            return replace(item, state=ItemState.QUESTION, choices=choices, reason=reason)
        if not speaker.is_sure:
            reason = QuestionReason.MAYBE_SPEAKER
            return replace(item, state=ItemState.QUESTION, choices=choices, reason=reason)
        return replace(item, state=ItemState.NEW, choices=choices)
    item = replace(item, stored=SpokenWords(speaker.name, alike_quote.text))
    stored_words = {words_alone(quote.text) for quote in own_quotes}
    new_texts = [text for text in texts if words_alone(text.value) not in stored_words]
    if not new_texts:
        return replace(item, state=ItemState.SAME, choices=choices)
    stored_choice = ItemChoice(SpokenWords(speaker.name, alike_quote.text), is_stored=True)
    choices = (stored_choice, *_choices(speaker, new_texts))
    return replace(item, state=ItemState.QUESTION, choices=choices, reason=QuestionReason.STORED)


def _alike_quote(texts: Iterable[SaidValue[str]], quotes: Iterable[Quote]) -> Quote | None:
    """The first quote that is another wording of one of the texts."""
    for quote in quotes:
        if any(are_alike(quote.text, text.value) for text in texts):
            return quote
    return None


def _choices(speaker: _Speaker, texts: Sequence[SaidValue[str]]) -> tuple[ItemChoice, ...]:
    choices: list[ItemChoice] = []
    for text in texts:
        words = SpokenWords(speaker.name, text.value, speaker.role)
        choices.append(ItemChoice(words, text.lines, evidence=text.evidence))
    return tuple(choices)
