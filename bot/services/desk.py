"""Every use case in one place, made once and passed to whoever needs it."""

from dataclasses import dataclass
from pathlib import Path

from bot.clock import Clock
from bot.domain.changes import Subject
from bot.services.announcements import Outbox
from bot.services.calendars import Calendars
from bot.services.changes import Trail, Undos
from bot.services.drafts import Drafts
from bot.services.ledger import Ledgers
from bot.services.nudges import Nudges
from bot.services.photos import Photos
from bot.services.preflight import Checks
from bot.services.quote_drafts import QuoteDrafts
from bot.services.quotes import Quotes
from bot.services.ready import ReadySeasons
from bot.services.recaps import Recaps
from bot.services.release_store import Keeper
from bot.services.releases import Releases
from bot.services.results import Results
from bot.services.schedule import Schedule
from bot.services.seasons import Seasons
from bot.services.servers import Servers
from bot.services.sync import Sync
from bot.services.timetables import Timetables
from bot.services.troubles import Troubles
from bot.storage.database import Database


@dataclass(frozen=True, slots=True)
class Desk:
    """What Pitboard can do."""

    clock: Clock
    outbox: Outbox
    servers: Servers
    seasons: Seasons
    calendars: Calendars
    results: Results
    quotes: Quotes
    nudges: Nudges
    quote_drafts: QuoteDrafts
    photos: Photos
    ledgers: Ledgers
    sync: Sync
    ready: ReadySeasons
    troubles: Troubles
    checks: Checks
    trail: Trail
    undos: Undos
    drafts: Drafts
    recaps: Recaps
    releases: Releases
    timetables: Timetables
    schedule: Schedule


def make_desk(database: Database, clock: Clock, season_files: Path) -> Desk:
    """The use cases on one database, with one outbox between them; `season_files` has the ready seasons."""
    outbox = Outbox(database, clock)
    trail = Trail(database, clock, outbox)
    shared = (database, clock, outbox)
    servers, seasons = Servers(*shared, trail), Seasons(*shared, trail)
    results, quotes = Results(*shared, trail), Quotes(*shared, trail)
    drafts = Drafts(database, clock)
    recaps = Recaps(*shared, trail, drafts)
    schedule = Schedule(*shared, trail, drafts)
    put_back = {
        Subject.SETTINGS: servers.put_back,
        Subject.SEASON: seasons.put_back,
        Subject.QUOTE: quotes.put_back,
        Subject.RECAP: recaps.put_back,
        Subject.RESULT: results.put_back,
        Subject.ROUND: schedule.put_back,
        Subject.SESSION: schedule.put_back,
    }
    undos = Undos(*shared, trail, put_back)
    return Desk(
        clock=clock,
        outbox=outbox,
        servers=servers,
        seasons=seasons,
        calendars=Calendars(database, clock),
        results=results,
        quotes=quotes,
        nudges=Nudges(database),
        quote_drafts=QuoteDrafts(database, clock, drafts, quotes),
        photos=Photos(database),
        ledgers=Ledgers(*shared, trail),
        sync=Sync(database),
        ready=ReadySeasons(season_files),
        troubles=Troubles(database, clock),
        checks=Checks(database, clock),
        trail=trail,
        undos=undos,
        drafts=drafts,
        recaps=recaps,
        releases=Releases(*shared, drafts, Keeper(clock, trail, results, quotes), undos),
        timetables=Timetables(database, seasons, drafts),
        schedule=schedule,
    )
