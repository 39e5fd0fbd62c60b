"""Who is said to have spoken, and what they are: `teamchefen Göran Lindqvist`."""

import re
from dataclasses import dataclass, replace

from bot.domain.base.evidence import Confidence
from bot.readers.releases.people.named_people import NamedPerson

LONGEST_ROLE = 80
_EDGES = " ,.–—-()"
_ARTICLE = re.compile(r"^(?:the|a|an|der|die|das|en|ett|le|la|el|il|den|det)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Speaker:
    """`name` as the release gives it, None where nobody is named ("she says"); `driver` of the season.

    `role` is what somebody who is no driver is. `candidates` are the names it may be, likeliest first.
    """

    name: str | None = None
    driver: str | None = None
    role: str = ""
    confidence: Confidence = Confidence.LIKELY
    candidates: tuple[str, ...] = ()


NOBODY = Speaker()
"""The speaker of words of which it isn't said whose they are."""


def named_speaker(person: NamedPerson, role: str, *, is_sure: bool) -> Speaker:
    """The speaker that a named person is; a driver of the season needs no role."""
    confidence = Confidence.LIKELY
    if is_sure:
        confidence = Confidence.CERTAIN
    speaker = Speaker(person.name, person.driver, confidence=confidence)
    if person.driver:
        return speaker
    return replace(speaker, role=tidy_role(role))


def role_beside(text: str, person: NamedPerson) -> str:
    """What stands beside a name in `Team manager Karin Ek:` or `Karin Ek, team manager`."""
    before = tidy_role(text[: person.start])
    return before or text[person.end :].strip(" :")


def tidy_role(words: str) -> str:
    """What somebody is, without the marks and articles around it."""
    role = _ARTICLE.sub("", words.strip(_EDGES))
    if not any(map(str.isalpha, role)):
        return ""
    return role[:LONGEST_ROLE].strip(_EDGES)
