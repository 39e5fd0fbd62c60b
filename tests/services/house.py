"""A server with everything behind it but Discord: commands come in as values, deliveries are counted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Any
from unittest.mock import patch

from bot.clock import Clock
from bot.domain.news.news import News
from bot.domain.news.reminder_news import ReminderNews
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.domain.results.result_report import ResultReport
from bot.domain.season.season import Season
from bot.domain.season.season_choice import Placing
from bot.services.press.quote_input import QuoteInput
from bot.services.press.quote_saving import SavedQuote
from bot.services.processes import process_leases
from bot.services.results.result_input import ResultPlace, TypedResult
from bot.services.results.results import ReportedResult
from bot.services.season.season_imports import ImportedSeason, PlacingQuestion
from bot.services.season.season_saving import StoredSeason
from bot.services.server.servers import SetUp
from bot.services.server.setting_choices import SettingChoices
from bot.services.use_cases import UseCases, make_use_cases
from bot.storage.database import Database
from bot.storage.outbox import deliveries
from bot.storage.processes.leases import LONGEST_LEASE_S
from bot.writers.season_writer import write_season
from tests.clocks import FixedClock
from tests.domain.examples import CONFIG, SPA_ONLY
from tests.file_jobs import IN_PROCESS

HOME, CHANNEL, STAFF, PETRA = 1, 100, 10, 7


@dataclass
class Delivered:
    """What a channel was told."""

    delivery: Delivery
    news: News | None
    state: DeliveryState
    pinged: Sequence[int] = ()

    @property
    def lead(self) -> str | None:
        return self.delivery.announcement.lead

    @property
    def what(self) -> str:
        """`1h race2`, `race2 started`, or the kind of news; `edit` before what edits an older message."""
        edit = "edit " * (self.delivery.action is DeliveryAction.EDIT)
        if not isinstance(self.news, ReminderNews):
            return f"{edit}{self.delivery.announcement.kind}"
        if self.delivery.tells_start and self.news.session:
            return f"{self.news.session.key} started"
        return f"{edit}{self.lead} {self.news.session.key if self.news.session else self.news.round.name}"


@dataclass
class House:
    """One server of one Pitboard."""

    database: Database
    clock: FixedClock
    use_cases: UseCases
    messages: Iterator[int] = field(default_factory=lambda: count(1000))

    async def set_up(self, season: Season | None = SPA_ONLY, **chosen: Any) -> SetUp:
        choices = {"channel_id": CHANNEL, "staff_role_id": STAFF, "season": season} | chosen
        return await self.use_cases.servers.set_up(HOME, SettingChoices(**choices), by=PETRA)

    async def result(self, session: str, position: int | None = None, **more: Any) -> ReportedResult:
        """`/result`, its facts and its choices by the options' names."""
        names = ("round", "entry", "driver", "photo", "season")
        choices = {name: more.pop(name) for name in names if name in more}
        typed = TypedResult(session, ResultReport(position, **more), **choices)
        return await self.use_cases.results.report(HOME, typed, by=PETRA)

    async def quote(self, driver: str, text: str, **about: str) -> SavedQuote:
        """`/quote`, what it is about by the options' names."""
        return await self.use_cases.quotes.quote(HOME, QuoteInput(driver, text, **about), by=PETRA)

    async def withdraw(self, session: str, **place: str) -> ReportedResult:
        """`/desk withdraw`."""
        return await self.use_cases.results.withdraw(HOME, ResultPlace(session, **place), by=PETRA)

    async def upload(self, season: Season, placing: Placing = Placing.BESIDE) -> StoredSeason:
        """Where it is asked beside or instead of which season it comes, `placing` is answered."""
        data = write_season(season).encode()
        imported = await self.use_cases.season_imports.begin(HOME, data, PETRA)
        if isinstance(imported, PlacingQuestion):
            imported = await self.use_cases.season_imports.place(HOME, imported.key, placing, PETRA)
        assert isinstance(imported, ImportedSeason)
        return imported.stored

    async def season(self) -> Season:
        return (await self.use_cases.seasons.view(HOME)).season

    async def deliver(self) -> list[Delivered]:
        """What the courier would bring to its channels now; each arrives."""
        done = []
        while batch := await self.use_cases.delivery_queue.claim(50):
            done += [await self._deliver(delivery) for delivery in batch]
        return done

    async def _deliver(self, delivery: Delivery) -> Delivered:
        reason = await self.use_cases.delivery_queue.facts.reason_to_skip(delivery)
        news = None if reason else await self.use_cases.delivery_queue.facts.news(delivery)
        state = DeliveryState.SKIPPED if reason else DeliveryState.SENT
        pinged: Sequence[int] = ()
        if news and delivery.action is DeliveryAction.POST:
            pinged = tuple(await self.use_cases.delivery_queue.facts.roles_to_ping(delivery, news))
        message_id = None if reason else next(self.messages)
        await self.use_cases.delivery_queue.endings.finish(
            delivery, state, reason=reason, message_id=message_id
        )
        return Delivered(delivery, news, state, pinged)

    async def until(self, text: str) -> list[str]:
        """Time passes from one due row to the next; what was told meanwhile, in order."""
        end, told = FixedClock(self.clock.now()), []
        end.set(text)
        while True:
            told += [d.what for d in await self.deliver() if d.state is DeliveryState.SENT]
            due = await self.use_cases.delivery_queue.next_due()
            if due is None or due > end.now():
                break
            self.clock.move(max(due - self.clock.now(), timedelta()))
        self.clock.set(text)
        return told

    async def deliveries(self) -> list[Delivery]:
        """Every delivery that there is, the oldest first."""
        async with self.database.read() as tx:
            ids = (await tx.exec_driver_sql("SELECT id FROM deliveries ORDER BY id")).scalars().all()
            return [await deliveries.get(tx, id_) for id_ in ids]

    async def counts(self, table: str) -> int:
        async with self.database.read() as tx:
            return int((await tx.exec_driver_sql(f"SELECT count(*) FROM {table}")).scalar_one())  # noqa: S608 - the test's own words


def make_house(database: Database, clock: FixedClock, public_url: str | None = None) -> House:
    same: Clock = clock
    with patch.object(process_leases, "LEASE_S", LONGEST_LEASE_S - 1):  # nothing renews them here
        use_cases = make_use_cases(database, same, CONFIG / "seasons", IN_PROCESS, public_url)
    return House(database, clock, use_cases)
