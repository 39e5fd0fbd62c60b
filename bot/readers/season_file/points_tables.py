"""`[points]`: the points of places by session or kind, checked, and the rules that come of the table."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bot.domain.season.session_kinds import SessionKind
from bot.domain.standings.points_rules import PlacePoints, PointsRules
from bot.domain.standings.ready_rules import READY_RULES
from bot.languages.catalogue import mark, phrase
from bot.readers.season_file.partial_tables import Table, as_table, tables_in, text_of, texts_in
from bot.readers.season_file.points_fields import HIGHEST_POINTS, decimal_of
from bot.readers.season_file.problems import Problem
from bot.readers.season_file.schema import MOST_ROUNDS, MOST_SESSIONS, PointsTable
from bot.readers.typed.did_you_mean import did_you_mean, nearest
from bot.readers.typed.quoting import quote_value

MOST_PLACES = 100
_KINDS = tuple(kind.value for kind in SessionKind if kind.value)


def points_problems(data: Table) -> Iterator[Problem]:
    """Keys of `[points]` that are no session's and no kind's, and points of places that aren't numbers."""
    session_keys = {*_KINDS, *_session_keys(data)}
    for key, value in as_table(data.get("points")).items():
        if key in PointsTable.model_fields:
            continue
        if key not in session_keys:
            yield Problem(("points", key), _unknown(key, session_keys))
        elif not _is_list_of_points(value):
            sentence = mark("write what the first, second … place is worth: `{key} = [10, 6, 4, 2, 1]`.")
            yield Problem(("points", key), phrase(sentence, key=key))


def _unknown(key: str, session_keys: set[str]) -> str:
    allowed = [*PointsTable.model_fields, *sorted(session_keys)]
    return phrase(
        "I don't know the key {key}.{question} Here you can write {fields}, a kind of session such as race "
        "or q, or a session's key such as race2.",
        key=quote_value(key),
        question=did_you_mean(nearest(key, allowed)),
        fields=", ".join(PointsTable.model_fields),
    )


def _session_keys(data: Table) -> Iterator[str]:
    """Every key that the season or one of its rounds has for a session."""
    yield from texts_in(as_table(data.get("season")).get("sessions"), MOST_SESSIONS)
    for _, round_ in tables_in(data.get("rounds"), MOST_ROUNDS):
        yield from texts_in(round_.get("sessions"), MOST_SESSIONS)
        for _, session in tables_in(round_.get("sessions"), MOST_SESSIONS):
            yield text_of(session.get("key")) or ""


def _is_list_of_points(value: object) -> bool:
    if not isinstance(value, list) or len(value) > MOST_PLACES:
        return False
    return all(decimal_of(points, HIGHEST_POINTS) is not None for points in value)


def build_points(table: PointsTable) -> PointsRules:
    """The rules whole: what the file says over what its ready rule does."""
    base = READY_RULES[table.rule] if table.rule else PointsRules()
    said_facts = table.model_dump(include={*PointsTable.model_fields}, exclude_none=True)
    if table.guests is not None:
        said_facts["guests"] = tuple(table.guests)
    own_places = table.model_extra or {}
    return replace(base, **said_facts, places=_places(base, own_places))


def _places(base: PointsRules, own_places: Mapping[str, list[object]]) -> tuple[PlacePoints, ...]:
    """The base's, those replaced that are the file's own, and behind them what is new."""
    points_by_key = {place.key: place.points for place in base.places}
    for key, values in own_places.items():
        points_by_key[key] = tuple(points for points in map(decimal_of, values) if points is not None)
    return tuple(PlacePoints(key, points) for key, points in points_by_key.items())
