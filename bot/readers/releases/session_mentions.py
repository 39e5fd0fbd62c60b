"""The sessions that a text names, in English and Swedish: `Qualifying 1 (Q1)`, `andra kvalet`, `R2`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.domain.season.session_kinds import NumberedKind, SessionKind, among_held, kind_of_session

_FIRST = "first|1st|opening|första|inledande"
_SECOND = "second|2nd|andra"
_THIRD = "third|3rd|tredje"
_NUMBERS = {
    **dict.fromkeys(_FIRST.split("|"), "1"),
    **dict.fromkeys(_SECOND.split("|"), "2"),
    **dict.fromkeys(_THIRD.split("|"), "3"),
    "one": "1",
    "two": "2",
    "three": "3",
    "ett": "1",
    "två": "2",
    "tre": "3",
    "i": "1",
    "ii": "2",
    "iii": "3",
    "1:a": "1",
    "2:a": "2",
    "3:e": "3",
}
_WORDS = {
    SessionKind.PRACTICE: r"free[ -]?practice(?: session)?|practice(?: session)?"
    r"|fri(?:a)?[ -]?träning(?:en|ar|spass)?|träning(?:en|spass(?:et)?)?|fp(?=[ -]?\d)",
    SessionKind.QUALIFYING: r"time qualifying|qualifying(?: session)?|qualification|quali|qualy"
    r"|(?:tids)?kval(?:et|en|ificering(?:en)?)?|q(?=[ -]?\d)",
    SessionKind.RACE: r"race|racet|lopp(?:et)?|tävlingslopp(?:et)?|r(?=[ -]?\d)",
    SessionKind.WARM_UP: r"warm[ -]?up|uppvärmning(?:en)?",
    SessionKind.TEST: r"test(?: session|en)?",
    SessionKind.HEAT: r"heat(?:et)?(?: race)?",
    SessionKind.SEMIFINAL: r"semi[ -]?final(?:en)?",
    SessionKind.SPRINT: r"sprint(?: race|en|loppet)?",
    SessionKind.FINAL: r"final(?:en|loppet)?(?: race)?",
    SessionKind.STAGE: r"(?:special |power )?stage",
    SessionKind.SUPERPOLE: r"superpole(?:n)?",
}
_ONLY_IF_HELD = (SessionKind.SEMIFINAL, SessionKind.FINAL, SessionKind.STAGE)
"""Words of these kinds mean many other things: `the final lap`, `at this stage`."""
_NO_SESSION = (
    r"(?! ?(?:weekend|week|day|car|track|circuit|licen[cs]e|team|series|season|suit|number|control|direction"
    r"|result|speed|pace|time|s\b|helg|vecka|bil))"
)
_KINDS = "|".join(f"(?P<{kind}>{words})" for kind, words in _WORDS.items())
_PATTERN = re.compile(
    rf"(?<![\w-])(?:(?P<before>{_FIRST}|{_SECOND}|{_THIRD}|[123]:[ae]) (?:(?:free|time|fria) )?)?"
    rf"(?:{_KINDS})(?![^\W\d]){_NO_SESSION}"
    r"(?:(?: ?[-#]? ?)(?P<after>(?<![\d])[1-9](?![\d:.,]?\d|st\b|nd\b|rd\b|th\b|:[ae]\b|[a-z])"
    r"|\b(?:one|two|three|ett|två|tre|iii|ii|i)\b)"
    r"(?: ?(?:&|\+|/|and|och) ?(?P<more>[1-9])(?![\d:.,]?\d|st\b|nd\b|rd\b|th\b|:[ae]\b|[a-z]))?)?"
    r"(?P<aside> ?\((?:fp|q|r|race) ?\d(?: ?(?:&|\+|/|and|och) ?(?:fp|q|r)? ?\d)?\))?",
    re.IGNORECASE,
)
_SHORT_PRACTICE = re.compile(r"(?P<fp>[Pp])(?P<after>[1-3])(?= ?[:=|–—-])")
_ON_A_DAY = re.compile(
    r"\b(?:(?P<first>saturday(?:['’]s)?|lördagens)|(?P<last>sunday(?:['’]s)?|söndagens))"
    r"(?: (?:rainy|wet|first|second|final|evening|afternoon|morning))? (?P<race>race|lopp|heat|racet?)\b"
    rf"{_NO_SESSION}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Sessions named in a text at `start` to `end`, by their keys (`race` where no number was said).

    `sure` is False where only the day was said, as in "Sunday's race".
    """

    keys: tuple[str, ...]
    start: int
    end: int
    sure: bool = True


def find_sessions(text: str, held: Sequence[str] = ()) -> list[Mention]:
    """The sessions that the text names, in its order.

    `held` are the season's session keys: with two races and no more, the first is Saturday's.
    """
    found = [*_by_day(text, held), *_short_practice(text), *_named(text, held)]
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _named(text: str, held: Sequence[str]) -> Iterator[Mention]:
    held_kinds = {kind_of_session(key).kind for key in held}
    for match in _PATTERN.finditer(text):
        kind = among_held(next(kind for kind in _WORDS if match[kind]), held_kinds)
        if kind in _ONLY_IF_HELD and kind not in held_kinds:
            continue
        numbers = [_number(match["after"] or match["before"])]
        if match["more"]:
            numbers.append(match["more"])
        keys = tuple(_key(NumberedKind(kind, number), held) for number in numbers)
        yield Mention(keys, match.start(), match.end())


def _key(session: NumberedKind, held: Sequence[str]) -> str:
    """The season's own key for it, such as `sprint_race_1`, or else the usual one."""
    usual = f"{session.kind}{session.number}"
    if usual in held:
        return usual
    return next((key for key in held if kind_of_session(key) == session), usual)


def _number(said: str | None) -> str:
    word = (said or "").casefold()
    return _NUMBERS.get(word, word)


def _short_practice(text: str) -> Iterator[Mention]:
    """`P1: 20th` at the beginning of a line; elsewhere P1 is a position."""
    match = _SHORT_PRACTICE.match(text)
    if match:
        yield Mention((f"fp{match['after']}",), 0, match.end())


def _by_day(text: str, held: Sequence[str]) -> Iterator[Mention]:
    races = [key for key in held if kind_of_session(key).kind.is_race]
    if len(races) != 2:  # noqa: PLR2004 - one race each day
        return
    for match in _ON_A_DAY.finditer(text):
        key = races[0] if match["first"] else races[1]
        yield Mention((key,), match.start(), match.end(), sure=False)
