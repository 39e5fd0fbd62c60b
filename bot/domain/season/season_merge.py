"""A season file imported again: what is the same, what changed, what goes and what has to stay."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import product
from typing import Any, TypeVar

from bot.domain.base.days_in_words import day_in_words
from bot.domain.base.plain_text import fold
from bot.domain.results.respelled_crews import has_respelled_crew
from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.round_search import number_rounds
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.domain.season.session_names import shown_name
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase

T = TypeVar("T", Entry, Round, Session)

_FACT_NAMES = {
    "team": mark("team"),
    "number": mark("number"),
    "car": mark("car"),
    "drivers": mark("drivers"),
    "venue": mark("venue"),
    "near": mark("near"),
    "country": mark("country"),
    "state": mark("state"),
    "name": mark("name"),
    "start": mark("start"),
    "class_name": mark("class"),
    "first_day": mark("first day"),
    "last_day": mark("last day"),
    "timezone": mark("time zone"),
    "duration": mark("length"),
    "watch": mark("live link"),
    "replay": mark("replay link"),
    "photos": mark("link to press photos"),
    "points": mark("points rules"),
    "points_factor": mark("points multiplied by"),
}
"""What people call a fact."""
_NAMED_ALONE = ("watch", "replay", "photos", "points")
"""Facts that are too long to be shown."""
_SEASON_FACTS = ("team", "photos", "points")


@dataclass(frozen=True, slots=True)
class IdsInUse:
    """Ids of what results, points or quotes are stored for: it is never removed."""

    entries: frozenset[int] = frozenset()
    rounds: frozenset[int] = frozenset()
    sessions: frozenset[int] = frozenset()


@dataclass(slots=True)
class SeasonMerge:
    """The season to store (with the ids it has already), what goes, and the changes in sentences."""

    season: Season
    gone: list[Entry | Round | Session] = field(default_factory=list)
    changes: list[str] = field(default_factory=list)


def merge_seasons(old: Season, new: Season, ids_in_use: IdsInUse) -> SeasonMerge:
    """Turn `new` into an update of `old`.

    A round is the same round by its name, a session by its key, an entry by its number or else
    its crew, however spelt, or as the only one.

    Raises:
        UserError: a round that has to stay and one of the new ones share a day.
    """
    result = SeasonMerge(replace(new, id=old.id))
    result.changes += _differences(phrase("Season"), old, new, _SEASON_FACTS)
    entries = _entries(old, new, ids_in_use, result)
    rounds = _rounds(old, new, ids_in_use, result)
    result.season = replace(result.season, entries=entries, rounds=rounds)
    return result


def season_changes(old: Season, new: Season) -> list[str]:
    """In sentences, what is another in the new one, whatever results or quotes there are."""
    result = SeasonMerge(replace(new, id=old.id))
    result.changes += _differences(phrase("Season"), old, new, _SEASON_FACTS)
    _entries(old, new, IdsInUse(), result)
    _rounds(old, new, IdsInUse(), result)
    return result.changes


def _entries(old: Season, new: Season, ids_in_use: IdsInUse, result: SeasonMerge) -> tuple[Entry, ...]:
    def is_only_one(_was: Entry, _now: Entry) -> bool:
        return len(old.entries) == len(new.entries) == 1

    pairs, left = _pair(old.entries, new.entries, _same_number, _same_crew, has_respelled_crew, is_only_one)
    for was, now in pairs:
        result.changes += _news_of(now.label, was, now, ("number", "car", "class_name", "drivers"))
    stay = _part(left, ids_in_use.entries, lambda entry: entry.label, result)
    return (*(_with_id(was, now) for was, now in pairs), *stay)


def _same_number(one: Entry, other: Entry) -> bool:
    return bool(one.number and other.number) and fold(one.number or "") == fold(other.number or "")


def _same_crew(one: Entry, other: Entry) -> bool:
    return {*map(fold, one.drivers)} == {*map(fold, other.drivers)}


def _rounds(old: Season, new: Season, ids_in_use: IdsInUse, result: SeasonMerge) -> tuple[Round, ...]:
    pairs, left = _pair(old.rounds, new.rounds, lambda a, b: fold(a.name) == fold(b.name))
    merged = []
    for was, now in pairs:
        facts = ("venue", "near", "country", "timezone", "first_day", "last_day", "state")
        result.changes += _news_of(now.name, was, now, facts)
        sessions = _sessions(was, now, ids_in_use, result)
        merged.append(replace(_with_id(was, now), sessions=sessions))
    stay = _part(left, ids_in_use.rounds, lambda round_: round_.name, result)
    _refuse_shared_days(stay, merged)
    return number_rounds((*merged, *stay))


def _refuse_shared_days(stay: Iterable[Round], merged: Sequence[Round]) -> None:
    for kept, round_ in product(filter(_is_on, stay), filter(_is_on, merged)):
        if kept.first_day <= round_.last_day and round_.first_day <= kept.last_day:
            raise UserError(
                phrase(
                    "Give {new_name} its old name if it is {old_name}: that round has results, points or "
                    "quotes, so it stays, and both are on the same dates.",
                    new_name=round_.name,
                    old_name=kept.name,
                )
            )


def _is_on(round_: Round) -> bool:
    """Whether its days are its own: others may take those of a round that is off."""
    return round_.is_on


def _sessions(
    was: Round | None, now: Round, ids_in_use: IdsInUse, result: SeasonMerge
) -> tuple[Session, ...]:
    if was is None:
        return now.sessions
    pairs, left = _pair(was.sessions, now.sessions, lambda a, b: a.key == b.key)
    for before, after in pairs:
        label = f"{now.name}, {shown_name(after)}"
        facts = ("name", "start", "duration", "watch", "replay", "state", "points_factor")
        result.changes += _news_of(label, before, after, facts, now)
    stay = _part(left, ids_in_use.sessions, lambda session: f"{now.name}, {shown_name(session)}", result)
    sessions = [_with_id(before, after) for before, after in pairs]
    for session in stay:  # where it was: the first and the last say when a round opens and ends
        sessions.insert(was.sessions.index(session), _within(now, session, result))
    return tuple(sessions)


def _within(round_: Round, session: Session, result: SeasonMerge) -> Session:
    """A session that stays, without its time where that is none of the round's days any more."""
    if session.start is None or round_.has_day(session.start):
        return session
    result.changes.append(
        phrase(
            "{round}, {session}: time removed, as it is outside the round's dates",
            round=round_.name,
            session=shown_name(session),
        )
    )
    return replace(session, start=None)


def _pair(
    old: Sequence[T], new: Sequence[T], *rules: Callable[[T, T], bool]
) -> tuple[list[tuple[T | None, T]], list[T]]:
    """Each new thing with the old one it is, by the first rule that finds one, and the old ones left over."""
    left = list(old)
    found: dict[int, T] = {}
    for same in rules:
        for place, thing in enumerate(new):
            match = next((one for one in left if place not in found and same(one, thing)), None)
            if match is not None:
                left.remove(match)
                found[place] = match
    return [(found.get(place), thing) for place, thing in enumerate(new)], left


def _part(
    left: Iterable[T], ids_in_use: frozenset[int], label: Callable[[T], str], result: SeasonMerge
) -> list[T]:
    """Of what the new file left out, keep what has something stored and let the rest go."""
    stay = []
    for thing in left:
        if thing.id in ids_in_use:
            stay.append(thing)
            result.changes.append(
                phrase("{thing}: stays, because it has results, points or quotes", thing=label(thing))
            )
        else:
            result.gone.append(thing)
            result.changes.append(phrase("{thing}: removed", thing=label(thing)))
    return stay


def _with_id(was: T | None, now: T) -> T:
    return replace(now, id=was.id) if was else now


def _news_of(
    label: str, was: T | None, now: T, names: Sequence[str], where: Round | None = None
) -> list[str]:
    if was is None:
        return [phrase("{thing}: added", thing=label)]
    return _differences(label, was, now, names, where)


def _differences(
    label: str, was: object, now: object, names: Sequence[str], where: Round | None = None
) -> list[str]:
    differences: list[str] = []
    for name in names:
        old, new = getattr(was, name), getattr(now, name)
        if old != new:
            change = _difference(name, old, new, where)
            differences.append(phrase("{thing}: {change}", thing=label, change=change))
    return differences


def _difference(name: str, old: object, new: object, where: Round | None) -> str:
    """`Thu 29 June, 09:00` of a first start; `venue Spa → Zolder`, `live link removed` of the rest."""
    if name == "start" and old is None:
        return _words(new, where)
    fact = phrase(_FACT_NAMES[name])
    if name not in _NAMED_ALONE:
        return phrase("{fact} {old} → {new}", fact=fact, old=_words(old, where), new=_words(new, where))
    if old is None:
        return phrase("{fact} added", fact=fact)
    if new is None:
        return phrase("{fact} removed", fact=fact)
    return phrase("{fact} changed", fact=fact)


def _words(value: Any, where: Round | None) -> str:
    match value:
        case None:
            return phrase("not set")
        case datetime():
            there = value.astimezone(where.zone if where else None)
            return f"{day_in_words(there)}, {there:%H:%M}"
        case date():
            return day_in_words(value)
        case timedelta():
            return phrase("{minutes} min", minutes=int(value.total_seconds() // 60))
        case tuple():
            return " / ".join(map(str, value))
        case _:
            return str(value)
