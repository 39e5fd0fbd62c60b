"""What people call a session in five languages, and what other words stand beside it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.readers.timetables.vocabulary import KINDS, NOISE, ORDINALS, ROMAN, SHORT

_PHRASES = {phrase: kind for kind, phrases in KINDS.items() for phrase in phrases}
_NUMBERS = ROMAN | ORDINALS


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_NTH = r"\d(?:st|nd|rd|th|er|ere|re|e|eme|a|o)?"
_BEFORE = rf"(?:(?P<before>{_NTH}|{_any_of(ORDINALS)}) )"
_AFTER = rf"(?: ?(?:session |sessione |seance |nr |no |n )?(?P<after>\d{{1,2}}|{_any_of(_NUMBERS)})(?!\w))"
_NAMED = re.compile(
    rf"(?<!\w){_BEFORE}?(?:(?P<phrase>{_any_of(_PHRASES)}){_AFTER}?"
    rf"|(?P<short>{_any_of(SHORT)}) ?(?P<number>\d{{1,2}}))(?!\w)"
)


@dataclass(frozen=True, slots=True)
class NamedSession:
    """What a text calls a session: its usual key (`fp1`, `race`); and the words beside it, but noise."""

    key: str
    others: tuple[str, ...]


def words_of(text: str) -> list[str]:
    """The words and figures of a folded text."""
    return re.findall(r"[^\W_]+", text)


def find_name(text: str) -> NamedSession | None:
    """The one session that a folded text names; None when it names none, or several."""
    plain = " ".join(words_of(text))
    matches = list(_NAMED.finditer(plain))
    keys = {_key(match) for match in matches}
    keys -= {key.rstrip("0123456789") for key in keys if key[-1].isdigit()}  # "Qualifying (Q1)" is Q1
    if len(keys) != 1:
        return None
    beside = _NAMED.sub(lambda match: " " + _left_over(match), plain)
    return NamedSession(keys.pop(), tuple(meaningful(beside)))


def _key(match: re.Match[str]) -> str:
    kind = SHORT[match["short"]] if match["short"] else _PHRASES[match["phrase"]]
    said = match["number"] or match["after"] or match["before"]
    return f"{kind}{_number(said) if said else ''}"


def _left_over(match: re.Match[str]) -> str:
    """In `GT 4 Race 1` the 4 is no number of the race's."""
    return f"{match['before']} " if match["before"] and match["after"] else ""


def meaningful(text: str) -> list[str]:
    """The words of a folded text that could be a name."""
    return [word for word in words_of(text) if word not in NOISE]


def _number(said: str) -> int:
    figure = re.match(r"\d+", said)
    return int(figure[0]) if figure else _NUMBERS[said]
