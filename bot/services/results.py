"""Results: stored and announced, corrected, and read."""

from dataclasses import dataclass, replace

from bot.clock import Clock
from bot.domain.announcements import Announcement, Kind
from bot.domain.names import pick
from bot.domain.news import ResultNews
from bot.domain.photos import NOT_SAID, Hanging
from bot.domain.results import Report, Result, settle
from bot.domain.seasons import Entry, Round, Season, Session
from bot.domain.sessions import find_session, require_not_cancelled
from bot.errors import UserError
from bot.services.announcements import Outbox
from bot.services.news import team_name
from bot.services.photos import keep
from bot.services.seasons import choose_round, current
from bot.storage import results
from bot.storage.database import Database, Transaction


@dataclass(frozen=True, slots=True)
class Typed:
    """A `/result` as it was typed; None is "not said"."""

    session: str
    report: Report
    round: str | None = None
    entry: str | None = None
    driver: str | None = None
    photo: Hanging = NOT_SAID


@dataclass(frozen=True, slots=True)
class Reported:
    """What a `/result` led to.

    `before` is the result that it corrected; `changed` is False when it said nothing new.
    """

    news: ResultNews
    announcement: Announcement
    before: Result | None
    changed: bool


class Results:
    """Use cases about results."""

    def __init__(self, database: Database, clock: Clock, outbox: Outbox) -> None:
        self._database = database
        self._clock = clock
        self._outbox = outbox

    async def report(self, server_id: int, typed: Typed, by: int) -> Reported:
        """Store what was typed and put its announcement in the outbox, in one transaction.

        Typing the same again does nothing; typing something else corrects.

        Raises:
            UserError: something typed fits nothing, or contradicts itself; nothing was stored.
        """
        async with self._database.write() as tx:
            season = await current(tx, server_id)
            round_, session, entry, driver = self._find(season, typed)
            old = await results.find(tx, session.id, entry.id)
            require_not_cancelled(round_, session, told=old is not None)
            base = replace(old or Result(), session_id=session.id, entry_id=entry.id)
            # A photo may follow later: it needs no place typed again.
            says_more = typed.report != Report() or old is None or typed.photo.says_nothing
            result = settle(replace(typed.report, driver=driver), base) if says_more else old
            photo = await keep(tx, typed.photo, base.photo, self._clock.now())
            result = replace(result or base, photo=photo)
            changed = result != old
            if changed:
                result = await self._store(tx, server_id, result, by)
            team = await team_name(tx, server_id, season)
        news = ResultNews(team, season, round_, session, entry, result)
        self._outbox.changed()
        return Reported(news, _announcement(server_id, result), old, changed)

    async def _store(self, tx: Transaction, server_id: int, result: Result, by: int) -> Result:
        stored = replace(result, id=await results.save(tx, result, by, self._clock.now()))
        await self._outbox.put(tx, _announcement(server_id, stored))
        return stored

    def _find(self, season: Season, typed: Typed) -> tuple[Round, Session, Entry, str | None]:
        round_ = choose_round(season, typed.round, self._clock.now())
        session = choose_session(round_, typed.session)
        driver = choose_driver(season, typed.driver) if typed.driver else None
        entry = choose_entry(season, typed.entry, driver)
        if driver and driver not in entry.drivers:
            raise UserError(f"{driver} doesn't drive {entry.label}. Leave out `entry` or `driver`.")
        return round_, session, entry, driver


def _announcement(server_id: int, result: Result) -> Announcement:
    return Announcement(server_id, Kind.RESULT, result_id=result.id)


def choose_session(round_: Round, typed: str) -> Session:
    """The session of the round that was typed.

    Raises:
        UserError: it fits none; names those there are.
    """
    session = find_session(typed, round_.sessions)
    if session is None:
        keys = ", ".join(f"`{s.key}`" for s in round_.sessions)
        raise UserError(
            f'"{typed[:40]}" fits no session, or several, of {round_.name}. Its sessions are {keys}.'
        )
    return session


def choose_driver(season: Season, typed: str) -> str:
    """The driver whose name was typed, whole or in part.

    Raises:
        UserError: it fits none, or more than one.
    """
    driver = pick(typed, season.drivers, lambda name: (name,))
    if driver is None:
        names = ", ".join(season.drivers[:12])
        raise UserError(
            f'"{typed[:40]}" fits no driver, or several, of this season. Its drivers are {names}.'
        )
    return driver


def choose_entry(season: Season, typed: str | None, driver: str | None) -> Entry:
    """The entry that was typed, or the driver's, or the only one.

    Raises:
        UserError: it fits none, or several are possible.
    """
    possible = [e for e in season.entries if driver in e.drivers] if driver else list(season.entries)
    if typed:
        entry = pick(typed, season.entries, lambda e: (*_numbers(e), e.label, e.car, *e.drivers))
        possible = [entry] if entry else []
    if len(possible) == 1:
        return possible[0]
    labels = "; ".join(e.label for e in season.entries[:8])
    raise UserError(f"Say which car with `entry` or `driver`: {labels}.")


def _numbers(entry: Entry) -> tuple[str, ...]:
    return (entry.number, f"#{entry.number}") if entry.number else ()
