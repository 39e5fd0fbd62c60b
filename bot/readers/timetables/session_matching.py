"""Which session of ours a line means, if any: series share a weekend, and a timetable has all of them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.domain.base.plain_text import fold
from bot.domain.schedule.timetable_changes import NoteKind
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.domain.season.session_kinds import among_held, kind_of_session, usual_name
from bot.domain.season.session_names import find_session, shown_name
from bot.languages.catalogue import phrase
from bot.readers.timetables.mixed_names import MIXED_NAMES, find_mixed
from bot.readers.timetables.rounds.country_words import is_made_of_country
from bot.readers.timetables.session_words import find_name, meaningful, without_channel, words_of
from bot.readers.typed.countries_and_zones import countries
from bot.readers.words.all_languages import of_all_languages
from bot.readers.words.day_names import months
from bot.readers.words.language import Language
from bot.readers.words.spelling import folded

_LONGEST_HEADING = 8  # words
_IN_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_FEWEST_INITIALS = 2
_MOST_ALIKE = 3  # sessions that are named where a label could be any of them


@dataclass(frozen=True, slots=True)
class SessionMatch:
    """What a label means: a session of ours, or `why` not; `whose` is the name of another series.

    `kind` says how much of it was understood.
    """

    session: Session | None = None
    why: str = ""
    whose: str = ""
    kind: NoteKind = NoteKind.NOT_UNDERSTOOD


@dataclass(frozen=True, slots=True)
class _LabelWords:
    """Words by which a label is about something else than a session of ours."""

    activities: frozenset[str]
    any_series: frozenset[str]
    any_round: frozenset[str]
    titles: frozenset[str]


@of_all_languages
def _label_words(words: Language) -> _LabelWords:
    timetable = words.timetable
    return _LabelWords(
        activities=frozenset(folded(timetable.activities)),
        any_series=frozenset(folded(timetable.any_series)),
        any_round=frozenset(folded(timetable.any_round)),
        titles=frozenset(folded(timetable.titles)),
    )


class SessionNames:
    """Reads labels in a round's timetable."""

    def __init__(self, season: Season, round_: Round) -> None:
        self._round = round_
        self._series = words_of(fold(season.series))
        self._short_series = _initials(self._series)
        self._series_own = set(self._series) - _label_words().any_series
        classes = " ".join(entry.class_name for entry in season.entries)
        country = countries().get(round_.country, "")
        about = (
            f"{season.year} {season.team} {classes} {round_.name} {round_.venue} {country} {round_.number}"
        )
        self._place = {*words_of(fold(about)), *_label_words().any_round}

    def names_series(self, label: str) -> bool:
        """Whether a folded label says that it is about our series."""
        words = words_of(label)
        if self._has_phrase(words) or self._has_short_name(label):
            return True
        return not self._series_own.isdisjoint(words) and not self._foreign_in(label)

    def is_place(self, label: str) -> bool:
        """Whether a folded label is about the weekend, and no heading of a series."""
        return all(word in months() or word.isdigit() for word in self._foreign_in(label))

    @staticmethod
    def is_title(label: str) -> bool:
        """Whether a folded label is about the timetable itself, or a sentence: no heading of a series."""
        words = words_of(label)
        return len(words) > _LONGEST_HEADING or not _label_words().titles.isdisjoint(words)

    def find(self, label: str, *, is_ours: bool = False) -> SessionMatch:
        """The session that a folded label means; `is_ours` when the series is beyond doubt."""
        label = without_channel(label)
        session = self._by_our_name(label)
        if session:
            return SessionMatch(session)
        words = words_of(label)
        named = find_name(self._without_series(words))
        if named is None:
            return SessionMatch(why=phrase("not a session of this round"))
        if not _label_words().activities.isdisjoint(words):
            return SessionMatch(
                why=phrase("about a session, not the session itself"), kind=NoteKind.UNDERSTOOD
            )
        foreign_words = self._foreign(named.others)
        if named.is_main_race:
            foreign_words = self._beside_a_main_race(foreign_words)
        if foreign_words and all(map(str.isdigit, foreign_words)):
            return SessionMatch(why=phrase("it could be several sessions"), kind=NoteKind.QUESTION)
        is_ours = is_ours or self._has_phrase(words) or self._has_short_name(label)
        if foreign_words and not is_ours:
            whose = " ".join(foreign_words)
            return SessionMatch(why=phrase("another series"), whose=whose)
        return self._session(named.key)

    def _by_our_name(self, label: str) -> Session | None:
        """The session that we call so; figures alone name none."""
        if not any(map(str.isalpha, label)):
            return None
        return find_session(label, self._round.sessions)

    def _session(self, key: str) -> SessionMatch:
        mixed = MIXED_NAMES.get(key.rstrip("0123456789"))
        if mixed:
            number = key.lstrip("abcdefghijklmnopqrstuvwxyz")
            session = find_mixed(mixed, number, self._round.sessions)
            return SessionMatch(session or Session(f"{mixed.key}{number}", f"{mixed.name} {number}".strip()))
        held_kinds = {session.kind for session in self._round.sessions}
        meant = kind_of_session(key)
        kind = among_held(meant.kind, held_kinds)
        key = f"{kind}{meant.number}"
        session = find_session(key, self._round.sessions)
        if session:
            return SessionMatch(session)
        names_of_kind = [shown_name(session) for session in self._round.sessions if session.kind is kind]
        if names_of_kind and not meant.number:
            sessions = names_of_kind[0]
            for name in names_of_kind[1:_MOST_ALIKE]:
                sessions = phrase("{one} or {other}", one=sessions, other=name)
            why = phrase("it could be {sessions}", sessions=sessions)
            return SessionMatch(why=why, kind=NoteKind.QUESTION)
        return SessionMatch(Session(key, usual_name(key)))

    def _foreign_in(self, label: str) -> list[str]:
        """The words of a label that name neither a session nor our round or series."""
        others = self._without_series(words_of(label))
        named = find_name(others)
        if named:
            return self._foreign(named.others)
        return self._foreign(meaningful(others))

    def _foreign(self, words: Iterable[str]) -> list[str]:
        return [word for word in words if word not in self._place and word not in self._series]

    def _beside_a_main_race(self, words: Sequence[str]) -> list[str]:
        """Those that don't say whose country's it is: `Belgian Grand Prix`, `Großer Preis von Belgien`."""
        return [word for word in words if not is_made_of_country(word, self._round.country)]

    def _without_series(self, words: list[str]) -> str:
        """The words without our series' whole name: a `Sprint Challenge` has a session's word in it."""
        length = len(self._series)
        for start in range(len(words) - length + 1):
            if words[start : start + length] == self._series:
                return " ".join((*words[:start], *words[start + length :]))
        return " ".join(words)

    def _has_short_name(self, label: str) -> bool:
        """Whether our series stands there as initials: `F1: Race (Belgian Grand Prix)`, not `F1 Academy`."""
        outside_brackets = _IN_BRACKETS.sub(" ", label)
        words = words_of(outside_brackets)
        if self._short_series not in words:
            return False
        words.remove(self._short_series)
        return not self._foreign_in(" ".join(words))

    def _has_phrase(self, words: list[str]) -> bool:
        """Whether our series' whole name is among the words."""
        length = len(self._series)
        starts = range(len(words) - length + 1)
        return any(words[start : start + length] == self._series for start in starts)


def _initials(series: Sequence[str]) -> str:
    """`f1` of Formula 1, `wec` of World Endurance Championship; empty for a single word."""
    if len(series) < _FEWEST_INITIALS:
        return ""
    initials = ""
    for word in series:
        initials += word if word.isdigit() else word[0]
    return initials
