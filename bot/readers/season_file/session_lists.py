"""Which sessions a round has, and in which order."""

from collections.abc import Iterable, Sequence

from bot.domain.season.season import Session


def held_keys(keys: Sequence[str], told: Iterable[tuple[str, bool]]) -> list[str]:
    """The season's keys without those that are told not to be held, then the ones that are new."""
    by_key = dict(told)
    usual = [key for key in keys if by_key.get(key, True)]
    return usual + [key for key, held in by_key.items() if held and key not in keys]


def added_in_file_order(sessions: Sequence[Session], keys: Sequence[str]) -> list[Session]:
    """The sessions that are not the season's, so ordered that `in_time_order` gives `sessions` again.

    Those without a time never moved, so they are where they were written; the timed ones fill
    the places between them.
    """
    added = [session for session in sessions if session.key not in keys]
    usual = len(sessions) - len(added)
    places = {s.key: place for place, s in enumerate(sessions) if not s.start}
    free = (place for place in range(usual, len(sessions)) if sessions[place].start)
    places |= {s.key: place for s, place in zip((s for s in added if s.start), free, strict=False)}
    return sorted(added, key=lambda session: places.get(session.key, len(sessions)))
