"""The people that a text names: the season's drivers, and who is said to have spoken."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

_UPPER = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞȘŠŢȚŤŪŮŰŲŹŻŽŸ]"
_PART = rf"{_UPPER}(?:\w|['’.-](?=\w)){{0,30}}"
_LINK = r"(?:(?:von|van|de|der|den|af|da|di|le|la) ){0,2}"
_NAME = rf"{_PART}(?: {_LINK}{_PART}){{0,3}}"
_NAME_ALONE = re.compile(rf"{_PART}(?: {_LINK}{_PART}){{0,7}}")
_HE_OR_SHE = r"she|he|hon|han"
_VERBS = re.compile(
    r"\b(?:says?|said|comments?|commented|explain(?:s|ed)|add(?:s|ed)|conclude[sd]|continue[sd]|tells|told"
    r"|state[sd]|admit(?:s|ted)|summari[sz]e[sd]|sum(?:s|med) (?:it )?up|reflect(?:s|ed)|reckon(?:s|ed)"
    r"|note[sd]|report(?:s|ed)"
    r"|säger|sade|sa|berättar|berättade|kommenterar|kommenterade|förklarar|förklarade|menar|menade|konstaterar"
    r"|konstaterade|avslutar|avslutade|fortsätter|fortsatte|summerar|summerade|sammanfattar|tillägger|tycker"
    r"|hälsar|utbrister|utbrast|sammanfattade|exclaim(?:s|ed)|stress(?:es|ed)|insist(?:s|ed)|declare[sd]"
    r"|reveal(?:s|ed))\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"(?P<name>{_NAME}|\b(?:{_HE_OR_SHE})),? ?$")
_BEHIND = re.compile(
    rf" (?:(?:[a-zà-öø-ÿ][\w-]{{0,30}},? ){{0,5}})(?P<name>{_NAME})|[ ](?P<who>(?i:{_HE_OR_SHE}))\b"
)
_TITLE = re.compile(r"(?<=[”\"»’'])(?:,? [a-zà-öø-ÿ][\w-]{0,30}){1,4} $")
"""What somebody is, between the closing mark and the name: “…”, team manager Anna Berg says."""
_LONGEST_TALE = 160
_NO_NAMES = frozenset(
    (
        *("I", "We", "As", "It", "The", "This", "That", "You", "They", "But", "And", "What", "When"),
        *("Vi", "Jag", "Det", "Som", "Men", "Och", "Så", "Vad", "När", "De", "Man"),
    )
)
_ENDS_SPEECH = ",.!?…:;”\"“»«'’–—-"


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A driver's name at `start` to `end`."""

    driver: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Attribution:
    """`Jessica Bäckman says` at `start` to `end`; `speaker` as it is written, None for "she says"."""

    speaker: str | None
    start: int
    end: int


def find_drivers(text: str, drivers: Sequence[str]) -> list[NamedPerson]:
    """The season's drivers by their whole names, or by a part that only one of them has."""
    pattern, whose = _spellings(tuple(drivers))
    if pattern is None:
        return []
    return [NamedPerson(whose[m[1]], m.start(), m.end()) for m in pattern.finditer(flat(text))]


def driver_meant(name: str | None, drivers: Sequence[str]) -> str | None:
    """The one driver that a written name means; None for nobody of the season, or several."""
    found = {named.driver for named in find_drivers(name or "", drivers)}
    return found.pop() if len(found) == 1 else None


def flat(text: str) -> str:
    """The text in small letters without accents, of the same length."""
    return "".join(map(_base, text))


def _base(character: str) -> str:
    base = unicodedata.normalize("NFKD", character)[:1].casefold()
    return base if len(base) == 1 else character


@lru_cache(maxsize=16)
def _spellings(drivers: tuple[str, ...]) -> tuple[re.Pattern[str] | None, dict[str, str]]:
    whose: dict[str, str] = {}
    shared: set[str] = set()
    for driver in drivers:
        parts = flat(driver).split()
        for spelling in (
            {flat(driver), *(part for part in (parts[0], parts[-1]) if len(part) > 1)} if parts else ()
        ):
            shared |= {spelling} if whose.setdefault(spelling, driver) != driver else set()
    known = {spelling: driver for spelling, driver in whose.items() if spelling not in shared}
    words = sorted(map(re.escape, known), key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)({'|'.join(words)})(?:['’]?s|['’])?(?!\w)") if words else None
    return pattern, known


def find_attributions(text: str) -> list[Attribution]:
    """Where the text says who spoke: behind or before a verb of speaking, at the edge of what was said."""
    found = (_attribution(text, verb) for verb in _VERBS.finditer(text))
    kept: list[Attribution] = []
    for one in found:
        if one and (not kept or one.start >= kept[-1].end):
            kept.append(one)
    return kept


def introduced(text: str) -> str | None:
    """Who is said to speak next, such as by "Team manager Anna Berg comments:"; the name last written."""
    names = [match[0] for match in find_names(text) if " " in match[0] and _is_name(match[0])]
    return names[-1] if names and _VERBS.search(text) else None


def _attribution(text: str, verb: re.Match[str]) -> Attribution | None:
    lead = text[max(0, verb.start() - _LONGEST_TALE) : verb.start()]
    before = _BEFORE.search(lead)
    edge = _TITLE.sub("", lead[: before.start()]) if before else ""
    if before and _is_edge(edge) and _is_name(before["name"]):
        start = verb.start() - len(lead) + len(edge)
        return Attribution(_written(before["name"]), start, _clause_end(text, verb.end()))
    behind = _BEHIND.match(text, verb.end())
    if behind and _is_edge(lead):
        name = behind["name"] or behind["who"]
        if _is_name(name):
            return Attribution(_written(name), verb.start(), _clause_end(text, behind.end()))
    return None


def _is_edge(before: str) -> bool:
    """Whether speech or a sentence ends here, so that a verb of speaking can tell whose it was."""
    stripped = before.rstrip()
    return not stripped or stripped[-1] in _ENDS_SPEECH


def _is_name(name: str) -> bool:
    return not _NO_NAMES.intersection(name.split())


def _written(name: str) -> str | None:
    return None if name.casefold() in _HE_OR_SHE.split("|") else name


def _clause_end(text: str, start: int) -> int:
    """Where the words of the attribution end: behind its full stop, or before the speech that goes on."""
    for at in range(start, min(len(text), start + _LONGEST_TALE)):
        if text[at] in ".!?" and (at + 1 == len(text) or text[at + 1] in ' ”"»'):
            return at + 1
        if text[at] in ':“”"«»„':
            return at
        if text[at] == "," and at + 2 < len(text) and text[at + 1] == " " and text[at + 2] in '“”"«»„–-':
            return at
    return min(len(text), start + _LONGEST_TALE)


def find_names(text: str) -> Iterator[re.Match[str]]:
    """Runs of capitalised words, as a name of a person or place is written."""
    return _NAME_ALONE.finditer(text)
