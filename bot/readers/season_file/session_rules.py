"""What the sessions of a season file must agree on: their keys, and which of them a round has."""

from collections.abc import Iterable, Iterator, Sequence

from bot.domain.season.session import EventState
from bot.readers.season_file.partial_tables import Table, table, tables, texts
from bot.readers.season_file.problems import Problem
from bot.readers.season_file.schema import MOST_ROUNDS, MOST_SESSIONS
from bot.readers.season_file.start_rules import start_problems
from bot.readers.season_file.toml_positions import Path
from bot.readers.typed.quoting import quote_value

_WITH_HELD = {"key", "held"}
_WITHOUT_TIME = (EventState.TBC, EventState.POSTPONED)


def session_problems(data: Table) -> Iterator[Problem]:
    """Keys listed twice, rounds left without a session, starts that cannot be."""
    keys = texts(table(data.get("season")).get("sessions"), MOST_SESSIONS)
    yield from _twice(("season", "sessions"), list(enumerate(keys)))
    for index, round_ in tables(data.get("rounds"), MOST_ROUNDS):
        path = ("rounds", index, "sessions")
        listed = texts(round_.get("sessions"), MOST_SESSIONS)
        given = tables(round_.get("sessions"), MOST_SESSIONS)
        yield from _twice(path, list(enumerate(listed)))
        yield from _twice(path, _keyed(given), "key")
        yield from _left_out(path, given, keys)
        yield from _timeless(path, given)
        yield from _how_many(path, given, keys)
        yield from start_problems(path, round_, given)


def _keyed(given: Sequence[tuple[int, Table]]) -> list[tuple[int, str]]:
    return [(index, key) for index, item in given if isinstance(key := item.get("key"), str)]


def _twice(path: Path, keys: Sequence[tuple[int, str]], *step: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, key in keys:
        if key in seen:
            why = f"the session {quote_value(key)} is there already; each key stands once."
            yield Problem((*path, index, *step), why)
        seen.add(key)


def _left_out(path: Path, given: Sequence[tuple[int, Table]], keys: list[str]) -> Iterator[Problem]:
    for index, item in given:
        if item.get("held") is not False:
            continue
        needless_keys = [key for key in item if key not in _WITH_HELD]
        if needless_keys:
            why = f"a session that is not held has no {_listed(needless_keys[:5])}; leave that out."
            yield Problem((*path, index, "held"), why)
        key = item.get("key")
        if keys and isinstance(key, str) and key not in keys:
            why = f"{quote_value(key)} is not in the season's sessions ({_listed(keys)}) anyway."
            yield Problem((*path, index, "key"), why)


def _listed(keys: Sequence[str]) -> str:
    return ", ".join(map(quote_value, keys))


def _timeless(path: Path, given: Sequence[tuple[int, Table]]) -> Iterator[Problem]:
    for index, item in given:
        if item.get("state") in _WITHOUT_TIME and "start" in item:
            why = f"a session that is {item['state']} has no time; leave `start` out."
            yield Problem((*path, index, "start"), why)


def _how_many(path: Path, given: Sequence[tuple[int, Table]], keys: list[str]) -> Iterator[Problem]:
    told = [(key, given_held(item)) for _, item in given if isinstance(key := item.get("key"), str)]
    count = len(held_keys(keys, told))
    if keys and not count:
        yield Problem(path, "no session is left; a round has at least one that is held.")
    elif count > MOST_SESSIONS:
        yield Problem(path, f"with the season's own these are {count} sessions; at most {MOST_SESSIONS}.")


def held_keys(keys: Sequence[str], told: Iterable[tuple[str, bool]]) -> list[str]:
    """The season's keys without those that are told not to be held, then the ones that are new."""
    by_key = dict(told)
    usual = [key for key in keys if by_key.get(key, True)]
    return usual + [key for key, held in by_key.items() if held and key not in keys]


def given_held(item: Table) -> bool:
    """Whether a session's table says, or lets stand, that the session is held."""
    return item.get("held") is not False
