"""What the sessions of a season file must agree on: their keys, and which of them a round has."""

from collections.abc import Iterable, Iterator, Sequence

from bot.domain.season.session import EventState
from bot.languages.catalogue import phrase
from bot.readers.season_file.partial_tables import Table, as_table, tables_in, texts_in
from bot.readers.season_file.problems import Problem
from bot.readers.season_file.schema import MOST_ROUNDS, MOST_SESSIONS
from bot.readers.season_file.start_rules import start_problems
from bot.readers.season_file.toml_positions import Path
from bot.readers.typed.quoting import quote_value

_WITH_HELD = {"key", "held"}
_WITHOUT_TIME = (EventState.TBC, EventState.POSTPONED)
_MOST_QUOTED = 5


def session_problems(data: Table) -> Iterator[Problem]:
    """Keys listed twice, rounds left without a session, starts that cannot be."""
    season_keys = texts_in(as_table(data.get("season")).get("sessions"), MOST_SESSIONS)
    yield from _listed_twice(("season", "sessions"), season_keys)
    for index, round_ in tables_in(data.get("rounds"), MOST_ROUNDS):
        path = ("rounds", index, "sessions")
        session_tables = tables_in(round_.get("sessions"), MOST_SESSIONS)
        yield from _listed_twice(path, texts_in(round_.get("sessions"), MOST_SESSIONS))
        yield from _keyed_twice(path, session_tables)
        yield from _not_held(path, session_tables, season_keys)
        yield from _timeless(path, session_tables)
        yield from _how_many(path, session_tables, season_keys)
        yield from start_problems(path, round_, session_tables)


def _listed_twice(path: Path, keys: Sequence[str]) -> Iterator[Problem]:
    """Keys in a list of keys."""
    seen_keys: set[str] = set()
    for index, key in enumerate(keys):
        if key in seen_keys:
            yield _twice((*path, index), key)
        seen_keys.add(key)


def _keyed_twice(path: Path, session_tables: Sequence[tuple[int, Table]]) -> Iterator[Problem]:
    """Keys in a list of tables."""
    seen_keys: set[str] = set()
    for index, session in session_tables:
        key = session.get("key")
        if not isinstance(key, str):
            continue
        if key in seen_keys:
            yield _twice((*path, index, "key"), key)
        seen_keys.add(key)


def _twice(path: Path, key: str) -> Problem:
    return Problem(
        path, phrase("the session {key} is there already; write each key once.", key=quote_value(key))
    )


def _not_held(
    path: Path, session_tables: Sequence[tuple[int, Table]], season_keys: list[str]
) -> Iterator[Problem]:
    for index, session in session_tables:
        if is_held(session):
            continue
        needless_keys = [key for key in session if key not in _WITH_HELD]
        if needless_keys:
            needless = _quoted(needless_keys[:_MOST_QUOTED])
            why = phrase("leave out {needless}: a session that isn't held has none of it.", needless=needless)
            yield Problem((*path, index, "held"), why)
        key = session.get("key")
        if season_keys and isinstance(key, str) and key not in season_keys:
            known = _quoted(season_keys)
            why = phrase(
                "leave it out: {key} isn't one of the season's sessions ({known}).",
                key=quote_value(key),
                known=known,
            )
            yield Problem((*path, index, "key"), why)


def _quoted(keys: Sequence[str]) -> str:
    return ", ".join(map(quote_value, keys))


def _timeless(path: Path, session_tables: Sequence[tuple[int, Table]]) -> Iterator[Problem]:
    for index, session in session_tables:
        if session.get("state") in _WITHOUT_TIME and "start" in session:
            why = phrase("leave `start` out: a session that is {state} has no time.", state=session["state"])
            yield Problem((*path, index, "start"), why)


def _how_many(
    path: Path, session_tables: Sequence[tuple[int, Table]], season_keys: list[str]
) -> Iterator[Problem]:
    held_by_key: dict[str, bool] = {}
    for _, session in session_tables:
        key = session.get("key")
        if isinstance(key, str):
            held_by_key[key] = is_held(session)
    count = len(held_keys(season_keys, held_by_key.items()))
    if season_keys and not count:
        yield Problem(path, phrase("keep at least one session: none is left that is held."))
    elif count > MOST_SESSIONS:
        why = phrase(
            "leave some out: with the season's own there are {count} sessions, and at most {most} are "
            "allowed.",
            count=count,
            most=MOST_SESSIONS,
        )
        yield Problem(path, why)


def held_keys(season_keys: Sequence[str], own_sessions: Iterable[tuple[str, bool]]) -> list[str]:
    """The sessions that a round has: the season's but those that aren't held here, then the round's new ones.

    `own_sessions` are the keys of the round's own tables, each with whether it is held.
    """
    held_by_key = dict(own_sessions)
    usual_keys = [key for key in season_keys if held_by_key.get(key, True)]
    new_keys = [key for key, held in held_by_key.items() if held and key not in season_keys]
    return usual_keys + new_keys


def is_held(session: Table) -> bool:
    """Whether a session's table says, or lets stand, that the session is held."""
    return session.get("held") is not False
