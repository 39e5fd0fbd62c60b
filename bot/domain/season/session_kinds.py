"""What kind of session one is: a practice, a race, a heat; by its key, or by what people call it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from bot.domain.base.plain_text import fold


class SessionKind(StrEnum):
    """A kind of session. Its value is what its usual keys begin with: `fp1`, `q2`, `race`."""

    PRACTICE = "fp"
    QUALIFYING = "q"
    SUPERPOLE = "superpole"
    WARM_UP = "warmup"
    TEST = "test"
    HEAT = "heat"
    SEMIFINAL = "semifinal"
    SPRINT = "sprint"
    RACE = "race"
    FINAL = "final"
    STAGE = "stage"
    OTHER = ""
    """What a series has of its own, such as a media day."""

    @property
    def usual_name(self) -> str:
        """`Free practice`; empty for what is none of the usual kinds."""
        return _USUAL_NAMES[self]

    @property
    def is_race(self) -> bool:
        """Whether a win is a victory and the best places are a podium: no heat is one."""
        return self in {SessionKind.RACE, SessionKind.SPRINT, SessionKind.FINAL}

    @property
    def has_grid(self) -> bool:
        """Whether the cars start together from a grid and race each other: heats are that too."""
        return self.is_race or self in {SessionKind.HEAT, SessionKind.SEMIFINAL}

    @property
    def sets_grid(self) -> bool:
        """Whether its lap times decide who starts where."""
        return self in {SessionKind.QUALIFYING, SessionKind.SUPERPOLE}

    @property
    def is_timed(self) -> bool:
        """Whether the best lap comes first, so that the first place is the fastest car."""
        return self.sets_grid or self in {SessionKind.PRACTICE, SessionKind.WARM_UP, SessionKind.TEST}


_USUAL_NAMES = {
    SessionKind.PRACTICE: "Free practice",
    SessionKind.QUALIFYING: "Qualifying",
    SessionKind.SUPERPOLE: "Superpole",
    SessionKind.WARM_UP: "Warm-up",
    SessionKind.TEST: "Test",
    SessionKind.HEAT: "Heat",
    SessionKind.SEMIFINAL: "Semi-final",
    SessionKind.SPRINT: "Sprint",
    SessionKind.RACE: "Race",
    SessionKind.FINAL: "Final",
    SessionKind.STAGE: "Stage",
    SessionKind.OTHER: "",
}

_LETTERS = {
    "fp": SessionKind.PRACTICE,
    "p": SessionKind.PRACTICE,
    "q": SessionKind.QUALIFYING,
    "r": SessionKind.RACE,
    "ss": SessionKind.STAGE,
}
"""What means a kind only where nothing but a number stands beside it: `R2`, but not `Group R`."""

_WORDS = {
    SessionKind.PRACTICE: "fp, practice, free practice, practise, free practise, träning, fri träning, "
    "training, freies training, essais libres, prove libere",
    SessionKind.QUALIFYING: "q, quali, qualy, qualifying, qualification, shootout, sprint shootout, kval, "
    "kvalet, tidskval, qualifikation, zeittraining, essais qualificatifs, qualifiche",
    SessionKind.SUPERPOLE: "superpole, super pole",
    SessionKind.WARM_UP: "warm up, uppvärmning",
    SessionKind.TEST: "test, testing, test session",
    SessionKind.HEAT: "heat, heat race, qualifying heat, vorlauf",
    SessionKind.SEMIFINAL: "semi, semi final, semifinalen, halbfinale, demi finale",
    SessionKind.SPRINT: "sprint, sprint race, sprintlopp, sprintrennen, course sprint, gara sprint",
    SessionKind.RACE: "race, feature, feature race, main race, lopp, loppet, rennen, course, gara, corsa",
    SessionKind.FINAL: "final, final race, finalen, finale, finallopp",
    SessionKind.STAGE: "stage, special stage, power stage, specialsträcka, spéciale",
}
"""What people call each kind, in English and the paddock's other languages."""

_COMPOUND_ENDINGS = ("rennen", "lopp", "loppet")
"""What a compound that is a race ends in: `Hauptrennen`, `huvudlopp`."""

_BEFORE_ITS_RACE = re.compile(r" (?:for|för|für|pour|per) .*")
"""`Qualifying for race 2` is no race."""

_ABOUT_A_SESSION = frozenset(
    ("walk", "pitwalk", "briefing", "podium", "parade", "party", "day", "show", "meeting", "ceremony")
)
"""What goes on beside the sessions: a `Race day party` is none."""


def squashed(text: str) -> str:
    """A text's letters and figures alone: `Warm-up ` is `warmup`."""
    return "".join(filter(str.isalnum, fold(text)))


_SPOKEN = {squashed(phrase): kind for kind, phrases in _WORDS.items() for phrase in phrases.split(",")}


@dataclass(frozen=True, slots=True)
class NumberedKind:
    """A kind of session and which of them it is: `number` is its figures, empty where it has none."""

    kind: SessionKind
    number: str = ""


def spoken_kind(text: str) -> NumberedKind | None:
    """The kind and number that a text gives and nothing else: `R2`, `race_2`, `Sprint race 2`, `2` (a race).

    Case, accents, spaces and dashes don't matter. None where it says something else, or more.
    """
    match = re.fullmatch(r"([^\W\d_]*)(\d*)", squashed(text))
    if not match or not match[0]:
        return None
    letters, number = match.groups()
    if not letters:
        return NumberedKind(SessionKind.RACE, number)
    kind = _LETTERS.get(letters) or _SPOKEN.get(letters)
    return NumberedKind(kind, number) if kind else None


@lru_cache(maxsize=1024)
def kind_of_session(key: str, name: str = "") -> NumberedKind:
    """What a session is by its key, or where that is a series' own word, by its name.

    `sprint1` and `race` say it by the key, `main` with the name "Hauptrennen" by the name.
    """
    return _named_kind(key) or _named_kind(name) or NumberedKind(SessionKind.OTHER)


def _named_kind(text: str) -> NumberedKind | None:
    """The kind that a name gives with other words beside it."""
    parts = re.findall(r"[^\W\d_]+|\d+", _BEFORE_ITS_RACE.sub("", fold(text)))
    if _ABOUT_A_SESSION & {*parts}:
        return None
    return _by_first_letters(parts) or _by_last_phrase(parts)


def _by_first_letters(parts: Sequence[str]) -> NumberedKind | None:
    """`Q1 (group A)`, `q_race2`, `r2_restart`: a letter that may be anything needs its number."""
    if not parts or parts[0] not in _LETTERS:
        return None
    number = _number_at(parts, 1)
    if not number and parts[0] not in _SPOKEN:
        return None
    return NumberedKind(_LETTERS[parts[0]], number)


def _by_last_phrase(parts: Sequence[str]) -> NumberedKind | None:
    """`Qualifying race 2` is a race, `Sprint qualifying` isn't."""
    for end in range(len(parts), 0, -1):
        kind = _kind_that_ends(parts[:end])
        if kind is not None:
            return NumberedKind(kind, _number_at(parts, end))
    return None


def _number_at(parts: Sequence[str], place: int) -> str:
    following = "".join(parts[place : place + 1])
    return following if following.isdecimal() else ""


def _kind_that_ends(parts: Sequence[str]) -> SessionKind | None:
    """The kind of the longest phrase at the end of these words: `sprint race` rather than `race`."""
    for start in range(len(parts)):
        kind = _SPOKEN.get("".join(parts[start:]))
        if kind is not None:
            return kind
    return SessionKind.RACE if parts[-1].endswith(_COMPOUND_ENDINGS) else None


def among_held(kind: SessionKind, held: Iterable[SessionKind]) -> SessionKind:
    """The kind that a word means where these are held: Swedes call a race a heat, too."""
    if kind is SessionKind.HEAT and kind not in held:
        return SessionKind.RACE
    return kind


def usual_name(key: str) -> str:
    """The name of a session by its key: `race2` is "Race 2", `q1` "Qualifying 1"; others as they are."""
    match = re.fullmatch(r"([a-z]+)(\d*)", key)
    kind = _kind_of_prefix(match[1]) if match else None
    if not match or not kind:
        return key.replace("_", " ").replace("-", " ").capitalize()
    return f"{kind.usual_name} {match[2]}".strip()


def _kind_of_prefix(letters: str) -> SessionKind | None:
    if letters in _LETTERS:
        return _LETTERS[letters]
    if letters == "sprintrace":
        return SessionKind.SPRINT
    return next((kind for kind in SessionKind if kind == letters), None)
