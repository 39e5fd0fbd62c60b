"""Positions and how a session ended, in English and Swedish: `24th place`, `P20`, `20:e plats`, `bröt`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from bot.domain.releases.release import Fact
from bot.domain.results.result import HIGHEST_POSITION, Status

_WORDS = (
    ("first", "första"),
    ("second", "andra"),
    ("third", "tredje"),
    ("fourth", "fjärde"),
    ("fifth", "femte"),
    ("sixth", "sjätte"),
    ("seventh", "sjunde"),
    ("eighth", "åttonde"),
    ("ninth", "nionde"),
    ("tenth", "tionde"),
    ("eleventh", "elfte"),
    ("twelfth", "tolfte"),
    ("thirteenth", "trettonde"),
    ("fourteenth", "fjortonde"),
    ("fifteenth", "femtonde"),
    ("sixteenth", "sextonde"),
    ("seventeenth", "sjuttonde"),
    ("eighteenth", "artonde"),
    ("nineteenth", "nittonde"),
    ("twentieth", "tjugonde"),
)
_ALONE = {"win": 1, "winner": 1, "winners": 1, "victory": 1, "seger": 1, "vinst": 1, "vinnare": 1}
_ALONE |= {"etta": 1, "tvåa": 2, "trea": 3, "fyra": 4, "femma": 5, "sexa": 6}
ORDINALS = {word: number for number, words in enumerate(_WORDS, start=1) for word in words}

_STATUSES = {
    Status.DNF: r"dnf|did not finish|didn['’]t finish|retired|retirement|bröt|brutit|brutet|avbrutet"
    r"|fullföljde (?:ej|inte)|(?:gick )?(?:ej|inte) i mål|utgick|kom inte i mål",
    Status.DNS: r"dns|did not start|didn['’]t start|startade (?:ej|inte)|(?:ej|ingen) start",
    Status.DSQ: r"dsq|dq|disqualified|disqualification|diskvalificera(?:d|de)|diskad(?:e)?|excluded",
}
_ENDED = re.compile(
    "|".join(rf"(?P<{status}>\b(?:{words})\b)" for status, words in _STATUSES.items()), re.IGNORECASE
)
_PLACE_NAME = r"(?:place|plats(?:en)?|position(?:en)?|placering(?:en)?|spot)\b"
_PLACES = re.compile(
    rf"""
      (?<![\w.,:+#↑↓▲▼-]) (?<![+↑↓▲▼]\ ) (?:
        (?P<named> p\.?\ ?|(?:plats|placering|position|pos\.?|place|plac\.?)\ ?:?\ ? )
        (?P<n1>\d{{1,3}}) (?::[ea]\b|\b(?!:\d))
      | (?P<n2>\d{{1,3}}) (?P<nth>st\b|nd\b|rd\b|th\b|:[ea]n?\b|(?<=\d)[ea]\b)
      | (?P<word>{"|".join(sorted(ORDINALS, key=len, reverse=True))})
        (?=[ -]?(?:place|plats|overall|totalt|position|in\b|i\b|and\b|och\b|after\b|efter\b)|[.,;!]|$)
      | (?P<n3>\d{{1,3}}) (?![\w:/]|[.,]\d|\ ?(?:%|sec|sek|s\b|min|km|laps?\b|varv|points?|poäng|p\b|pts))
      )
      (?P<place> [ -]?{_PLACE_NAME} )?
      (?:\ ?(?:\(?(?:out\ )?of|\(?av|/)\ ?\d{{1,3}}\b\)?(?![.,:]\d))?  # of how many
      | (?<![\w-]) (?P<alone>{"|".join(_ALONE)}) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NOT_A_PLACE = re.compile(
    r"[ -]?(?:(?:and|och|to|till) (?:final |last |sista )?)?"
    r"(?:round|race|lap|varv|rond|deltävling|tävling|lopp|heat|qualifying|kval|practice|session|row|startled|corner"
    r"|kurva|season|säsong|year|år|time|gång|driver|pit|gear|half|halv|stint|day|dag|of the|one"
    r"|part|weekend|helg)",
    re.IGNORECASE,
)
_A_CAR = re.compile(r"\b(?:nr|no|car|bil|nummer|number)\.?:? $", re.IGNORECASE)
_LONGEST_NUMBERED = 10
_LONGEST_CLASS = 60
_LONGEST_SCOPE = 80


class Form(Enum):
    """How a position is written: so that nothing else can be meant, as an ordinal, as a mere figure."""

    NAMED = auto()
    ORDINAL = auto()
    FIGURE = auto()


@dataclass(frozen=True, slots=True)
class Placing:
    """A position or status in a text at `start` to `end`; `scope` is what it counts in, if that is said."""

    value: int | Status
    start: int
    end: int
    form: Form = Form.NAMED
    scope: Fact | None = None


def find_placings(text: str, classes: Sequence[str] = ()) -> list[Placing]:
    """The positions and statuses in a text of single spaces, in its order; `classes` are the season's."""
    scopes = _scopes(tuple(classes))
    found = [*_statuses(text), *_positions(text, scopes)]
    return sorted(found, key=lambda place: place.start)


def _statuses(text: str) -> Iterator[Placing]:
    for match in _ENDED.finditer(text):
        yield Placing(Status(match.lastgroup or ""), match.start(), match.end())


def _positions(text: str, scopes: "_Scopes") -> Iterator[Placing]:
    end = 0
    for match in _PLACES.finditer(text):
        number = _number(match)
        if not 1 <= number <= HIGHEST_POSITION or match.start() < end:
            continue
        if not match["named"] and not match["place"] and _is_something_else(text, match):
            continue
        scope, start, end = scopes.around(text, match.start(), match.end(), since=end)
        yield Placing(number, start, end, _form(match, scope), scope)


def _is_something_else(text: str, match: re.Match[str]) -> bool:
    """Whether it numbers a round, a lap or a car."""
    before = text[max(0, match.start() - _LONGEST_NUMBERED) : match.start()]
    return bool(_NOT_A_PLACE.match(text, match.end()) or _A_CAR.search(before))


def _number(match: re.Match[str]) -> int:
    word = (match["word"] or "").casefold()
    figure = match["n1"] or match["n2"] or match["n3"] or "0"
    return ORDINALS.get(word) or _ALONE.get((match["alone"] or "").casefold()) or int(figure)


def _form(match: re.Match[str], scope: Fact | None) -> Form:
    if match["named"] or match["place"] or (scope and not match["n3"]):
        return Form.NAMED
    return Form.ORDINAL if match["nth"] or match["word"] else Form.FIGURE


class _Scopes:
    """The words that say what a position counts in, right behind it or right before it."""

    def __init__(self, classes: tuple[str, ...]) -> None:
        named = "|".join(re.escape(name[:_LONGEST_CLASS]) for name in classes if name) or r"(?!)"
        of_class = (
            r"in (?:the |our |their |his |her )?(?:[\w-]{1,20} ){0,2}class\b"
            r"|i (?:vår |sin |deras )?(?:[\w-]{1,20} )?klass(?:en)?\b|i [\w-]{1,20}klassen\b"
            rf"|(?:in (?:the )?|i )(?:{named})(?:-?klassen| class)?\b|(?:{named})\b|class\b|klass\b"
        )
        overall = r"overall\b|totalt\b|sammanlagt\b|i totalen\b|oa\b|scratch\b|total\b"
        grid = (
            r"on the grid\b|(?:starting|start) ?(?:position|plats|ruta|place)\b|grid\b|på griden\b|startled"
        )
        scopes = rf"(?P<{Fact.OVERALL}>{overall})|(?P<{Fact.POSITION}>{of_class})|(?P<{Fact.GRID}>{grid})"
        self._behind = re.compile(rf"[ ,(/-]{{0,3}}(?:{scopes})\)?", re.IGNORECASE)
        self._before = re.compile(
            rf"(?:(?P<{Fact.OVERALL}>overall|totalt|sammanlagt|total)"
            rf"|(?P<{Fact.POSITION}>(?:in )?class|(?:i )?klassen?|(?:{named})(?: class)?)"
            rf"|(?P<{Fact.GRID}>startposition|startplats|startruta|start(?:ing)? position|grid))"
            r"[ :(]{1,3}$",
            re.IGNORECASE,
        )

    def around(self, text: str, start: int, end: int, *, since: int) -> tuple[Fact | None, int, int]:
        """What a position counts in, and its bounds with the words that say so, none before `since`."""
        behind = self._behind.match(text, end)
        before = self._before.search(text[max(since, start - _LONGEST_SCOPE) : start])
        if before and (":" in before[0] or not behind):
            return Fact(before.lastgroup or ""), start - len(before[0]), end
        return (Fact(behind.lastgroup or ""), start, behind.end()) if behind else (None, start, end)


@lru_cache(maxsize=16)
def _scopes(classes: tuple[str, ...]) -> _Scopes:
    return _Scopes(classes)
