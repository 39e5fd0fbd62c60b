"""A paragraph's sessions, positions and drivers in their order, with what stands between them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.readers.releases.people import NamedPerson, find_drivers
from bot.readers.releases.placings import Placing, find_placings
from bot.readers.releases.session_mentions import Mention, find_sessions
from bot.readers.typed.dates import Days, find_days

Token = Mention | NamedPerson | Placing

_FILLERS = (
    "and|och|with|med|in|i|på|the|our|their|a|an|finished|finish|slutade|blev|placed|placing|placering|result|results"
    "|resultat|place|plats|position|class|klass|klassen|from|från|started|starting|start|startade|after|efter|car|bil"
    "|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|måndag|tisdag"
    "|onsdag|torsdag|fredag|lördag|söndag|wet|dry|då|then|sedan|best|bästa|session|to|till|at|drove|driver|förare|is|was|for|för|of|av"
)
_THIN = re.compile(rf"(?:[\W_]|\b(?:{_FILLERS})\b)*", re.IGNORECASE)
_WIDEST = 60  # characters; more between two tokens has something of its own to say
BLANK = "·"
"""What stands in the place of every character that was blanked out."""
_URL = re.compile(r"https?://\S{1,512}|www\.\S{1,512}")


@dataclass(frozen=True, slots=True)
class Cast:
    """What is known of the season beforehand; it helps to read and decides nothing."""

    drivers: tuple[str, ...]
    classes: tuple[str, ...]
    session_keys: tuple[str, ...]
    year: int


def without_days(text: str, cast: Cast) -> str:
    """The text with its days and addresses blanked out: their figures are no positions; its length stays."""
    text = _without_addresses(text)
    mentions = find_sessions(text, cast.session_keys)
    return _blank(text, find_days(_blank(text, mentions), cast.year))


def tokens(text: str, cast: Cast) -> list[Token]:
    """The tokens of a text of single spaces; addresses and days have none, and none overlaps another."""
    text = without_days(text, cast)
    mentions = find_sessions(text, cast.session_keys)
    text = _blank(text, mentions)
    named = find_drivers(text, cast.drivers)
    found: list[Token] = [*mentions, *named, *find_placings(_blank(text, named), cast.classes)]
    return sorted(found, key=lambda token: token.start)


def is_thin(between: str) -> bool:
    """Whether nothing is said between two tokens but marks and small words."""
    return len(between) <= _WIDEST and bool(_THIN.fullmatch(between))


def is_list(text: str, found: Sequence[Token]) -> bool:
    """Whether the text is nothing but tokens and what joins them."""
    ends = [0, *(token.end for token in found)]
    starts = [*(token.start for token in found), len(text)]
    return all(is_thin(text[end:start]) for end, start in zip(ends, starts, strict=True))


def is_only_a_list(text: str, cast: Cast) -> bool:
    """Whether a text that has not been looked at yet is nothing but tokens and what joins them."""
    plain = without_days(text, cast)
    return is_list(plain, tokens(plain, cast))


def _without_addresses(text: str) -> str:
    return _URL.sub(lambda match: " " * len(match[0]), text)


def _blank(text: str, spans: Sequence[Token | Days]) -> str:
    """The text with a character of no meaning in the spans' places; its length stays."""
    letters = list(text)
    for span in spans:
        letters[span.start : span.end] = BLANK * (span.end - span.start)
    return "".join(letters)
