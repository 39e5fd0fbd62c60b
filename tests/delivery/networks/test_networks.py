"""News on other networks: once each, corrected and taken down with the result, staff told what is unsure."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import web

from bot.configuration.sharing_settings import SharingSettings
from bot.delivery.alerts.channel_alerts import ChannelAlerts
from bot.delivery.networks.accounts import NetworkAccounts, networks_of
from bot.delivery.networks.network_attempts import NO_ACCOUNT, TEXT_REFUSED, UNSURE, NetworkAttempts
from bot.domain.desk.delivery_ledger import LedgerMove
from bot.domain.outbox.delivery import Delivery, DeliveryState
from bot.domain.outbox.posting_network import PostingNetwork
from bot.domain.outbox.shown_posts import AnnouncementReach
from bot.services.use_cases import make_use_cases
from bot.storage.database import Database
from tests.clocks import FixedClock, utc
from tests.delivery.networks.doubles import (
    APP_PASSWORD,
    BOT_TOKEN,
    MASTODON_TOKEN,
    Networks,
    serving,
)
from tests.domain.examples import CONFIG
from tests.file_jobs import IN_PROCESS
from tests.services.friday import SEASON
from tests.services.house import CHANNEL, HOME, PETRA, House

MASTODON, BLUESKY, TELEGRAM = PostingNetwork
FIRST_LINE = "Race 1 at Spa-Francorchamps: 20th in Silver"


class NotedAlerts(ChannelAlerts):
    """What staff would be told of."""

    def __init__(self) -> None:
        self.failed: list[Delivery] = []

    async def note_failure(self, delivery: Delivery, shown: str) -> None:
        assert shown == "a post failed for good"
        self.failed.append(delivery)


@dataclass
class Sharing:
    """A server whose news is shared, and the networks."""

    house: House
    networks: Networks
    attempts: NetworkAttempts
    alerts: NotedAlerts

    async def deliver(self) -> list[Delivery]:
        """What goes to networks now; all else arrives."""
        queue = self.house.use_cases.delivery_queue
        attempted = []
        while batch := await queue.claim(50):
            for delivery in batch:
                if delivery.network is not None:
                    await self.attempts.attempt(delivery, delivery.network)
                    attempted.append(delivery)
                else:
                    await queue.endings.finish(
                        delivery, DeliveryState.SENT, message_id=next(self.house.messages)
                    )
        return attempted

    async def states(self, network: PostingNetwork) -> list[tuple[DeliveryState, str | None]]:
        deliveries = [done for done in await self.house.deliveries() if done.network is network]
        return [(done.state, done.reason) for done in deliveries]


@pytest.fixture
async def sharing(tmp_path: Path) -> AsyncIterator[Sharing]:
    async with serving() as networks:
        settings = SharingSettings(
            server_id=HOME,
            mastodon_url=networks.url,
            mastodon_token=MASTODON_TOKEN,
            bluesky_url=networks.url,
            bluesky_handle="racing.example",
            bluesky_password=APP_PASSWORD,
            telegram_chat="@racing",
            telegram_token=BOT_TOKEN,
        )
        database = await Database.open(f"sqlite+aiosqlite:///{tmp_path}/shared.db")
        clock = FixedClock(utc("2023-07-01 18:00"))
        use_cases = make_use_cases(
            database, clock, CONFIG / "seasons", IN_PROCESS, networks=networks_of(settings)
        )
        house = House(database, clock, use_cases)
        await house.set_up(SEASON, reminders="off")
        accounts, alerts = NetworkAccounts(settings, networks.url), NotedAlerts()
        attempts = NetworkAttempts(use_cases.delivery_queue, clock, alerts, use_cases.shares, accounts)
        yield Sharing(house, networks, attempts, alerts)
        await accounts.close()
        await database.close()


async def test_a_result_is_posted_once_on_each_corrected_and_taken_down(sharing: Sharing) -> None:
    house, networks = sharing.house, sharing.networks
    await house.result("race1", 20)
    assert {done.network for done in await sharing.deliver()} == {MASTODON, BLUESKY, TELEGRAM}
    (status,), (record,), (message,) = (
        networks.statuses.values(),
        networks.records.values(),
        networks.chat.values(),
    )
    assert status.startswith(FIRST_LINE)
    assert record["text"].startswith(FIRST_LINE)
    assert message.startswith(FIRST_LINE)
    status_ids = list(networks.statuses)
    await house.result("race1", 19)
    await sharing.deliver()
    assert [text[:35] for text in networks.statuses.values()] == ["Race 1 at Spa-Francorchamps: 19th i"]
    assert list(networks.statuses) == status_ids
    assert [record["text"][:35] for record in networks.records.values()] == [
        "Race 1 at Spa-Francorchamps: 19th i"
    ]
    assert [text[:35] for text in networks.chat.values()] == ["Race 1 at Spa-Francorchamps: 19th i"]
    await house.withdraw("race1")
    await sharing.deliver()
    assert (networks.statuses, networks.records, networks.chat) == ({}, {}, {})


async def test_practice_without_news_and_quotes_are_not_shared(sharing: Sharing) -> None:
    await sharing.house.quote("Jessica Bäckman", "Well.", round="Spa")
    assert await sharing.deliver() == []


async def test_a_lost_answer_posts_once_on_mastodon_and_bluesky_and_is_told_of_telegram(
    sharing: Sharing,
) -> None:
    sharing.networks.lost_answers = 3
    await sharing.house.result("race1", 20)
    await sharing.deliver()
    assert await sharing.states(TELEGRAM) == [(DeliveryState.FAILED, UNSURE)]
    assert [delivery.channel_id for delivery in sharing.alerts.failed] == [CHANNEL]
    sharing.house.clock.set("2023-07-01 18:10")
    await sharing.deliver()
    assert await sharing.states(MASTODON) == [(DeliveryState.SENT, None)]
    assert await sharing.states(BLUESKY) == [(DeliveryState.SENT, None)]
    await sharing.house.result("race1", 19)
    await sharing.deliver()
    assert len(sharing.networks.statuses) == len(sharing.networks.records) == len(sharing.networks.chat) == 1


async def test_an_hour_after_a_lost_answer_mastodon_knows_no_key_and_staff_are_told(sharing: Sharing) -> None:
    sharing.networks.lost_answers = 1
    await sharing.house.result("race1", 20)
    await sharing.deliver()
    sharing.networks.forget_keys()
    sharing.house.clock.set("2023-07-01 19:30")
    await sharing.deliver()
    assert await sharing.states(MASTODON) == [(DeliveryState.FAILED, UNSURE)]
    assert len(sharing.networks.statuses) == 1
    assert len(sharing.alerts.failed) == 1


async def test_what_waited_for_spoilers_is_doubtful_from_its_first_attempt_on(sharing: Sharing) -> None:
    await sharing.house.set_up(None, spoilers="4")
    await sharing.house.result("race1", 20)
    sharing.house.clock.set("2023-07-01 22:01")
    sharing.networks.lost_answers = 1
    await sharing.deliver()
    sharing.house.clock.set("2023-07-01 22:05")
    await sharing.deliver()
    assert await sharing.states(MASTODON) == [(DeliveryState.SENT, None)]


async def test_what_may_be_there_stays_doubtful_when_the_account_is_refused(sharing: Sharing) -> None:
    """Otherwise a correction would post it a second time."""
    sharing.networks.lost_answers = 1
    await sharing.house.result("race1", 20)
    await sharing.deliver()
    sharing.networks.faults = [web.json_response({"error": "x"}, status=401)]
    sharing.house.clock.set("2023-07-01 18:10")
    await sharing.deliver()
    (delivery,) = [done for done in await sharing.house.deliveries() if done.network is MASTODON]
    assert (delivery.state, delivery.doubtful) == (DeliveryState.FAILED, True)
    await sharing.house.result("race1", 19)
    await sharing.deliver()
    assert len(sharing.networks.statuses) == 1


@pytest.mark.parametrize(
    ("answered", "content_type"),
    [
        pytest.param("<html>", "text/html", id="a proxy's page"),
        pytest.param('{"id": "1', "application/json", id="truncated"),
        pytest.param('{"id": "01J"}', "application/json", id="another kind of id"),
    ],
)
async def test_a_yes_without_an_id_is_told_and_not_asked_again(
    sharing: Sharing, answered: str, content_type: str
) -> None:
    sharing.networks.faults = [web.Response(text=answered, content_type=content_type)]
    await sharing.house.result("race1", 20)
    await sharing.deliver()
    assert await sharing.states(MASTODON) == [(DeliveryState.FAILED, UNSURE)]
    assert await sharing.states(TELEGRAM) == [(DeliveryState.SENT, None)]


async def test_what_is_withdrawn_while_nobody_knows_whether_it_arrived_is_told(sharing: Sharing) -> None:
    sharing.networks.lost_answers = 1
    await sharing.house.result("race1", 20)
    await sharing.deliver()
    await sharing.house.withdraw("race1")
    sharing.house.clock.set("2023-07-01 18:10")
    await sharing.deliver()
    assert len(sharing.networks.statuses) == 1
    assert (DeliveryState.FAILED, UNSURE) in await sharing.states(MASTODON)
    assert len(sharing.alerts.failed) == 1


async def test_who_has_looked_lets_telegram_have_it(sharing: Sharing) -> None:
    sharing.networks.faults = [web.json_response({}, status=502) for _ in range(3)]
    await sharing.house.result("race1", 20)
    await sharing.deliver()
    assert sharing.networks.chat == {}
    ledgers = sharing.house.use_cases.ledgers
    failed = [line.delivery for line in (await ledgers.read(HOME)).trouble if line.delivery.reason == UNSURE]
    await ledgers.move(HOME, failed[0].id, failed[0].nonce, LedgerMove.RETRY, PETRA)
    await sharing.deliver()
    assert len(sharing.networks.chat) == 1


async def test_what_a_network_asks_or_refuses_is_obeyed_and_told(sharing: Sharing) -> None:
    wait = {"ok": False, "parameters": {"retry_after": 30}}
    refused = web.json_response({"error": "Validation failed"}, status=422)
    expired = web.json_response({"error": "ExpiredToken"}, status=400)
    await sharing.house.result("race1", 20)
    sharing.networks.faults = [refused, expired]
    attempted = await sharing.deliver()
    assert [done.network for done in attempted] == [MASTODON, BLUESKY, TELEGRAM]
    assert await sharing.states(MASTODON) == [(DeliveryState.FAILED, TEXT_REFUSED)]
    assert await sharing.states(BLUESKY) == [(DeliveryState.SENT, None)]
    assert sharing.networks.logins == 2
    sharing.networks.faults = [
        web.json_response({"error": "x"}, status=401),
        web.json_response({"error": "x"}, status=503),
        web.json_response(wait, status=429),
    ]
    await sharing.house.result("race2", 3)
    await sharing.deliver()
    told = [(await sharing.states(network))[-1] for network in PostingNetwork]
    assert [state for state, _ in told] == [
        DeliveryState.FAILED,
        DeliveryState.PENDING,
        DeliveryState.PENDING,
    ]
    sharing.house.clock.set("2023-07-01 18:01")
    await sharing.deliver()
    assert (await sharing.states(TELEGRAM))[-1] == (DeliveryState.SENT, None)
    assert len(sharing.networks.chat) == 2


async def test_what_somebody_deleted_there_stays_deleted(sharing: Sharing) -> None:
    await sharing.house.result("race1", 20)
    await sharing.deliver()
    sharing.networks.statuses.clear()
    sharing.networks.records.clear()
    sharing.networks.chat.clear()
    await sharing.house.result("race1", 19)
    await sharing.deliver()
    assert (sharing.networks.statuses, sharing.networks.records, sharing.networks.chat) == ({}, {}, {})
    await sharing.house.withdraw("race1")
    await sharing.deliver()
    assert (await sharing.states(MASTODON))[-1][0] is DeliveryState.SENT


async def test_a_correction_on_bluesky_that_was_cut_short_is_finished(sharing: Sharing) -> None:
    """The answer to the deletion of the old one is lost: at the next attempt only the new one is there."""
    await sharing.house.result("race1", 20)
    await sharing.deliver()
    await sharing.house.result("race1", 19)
    sharing.networks.lost_deletions = 1
    await sharing.deliver()
    assert (await sharing.states(BLUESKY))[-1][0] is DeliveryState.PENDING
    sharing.house.clock.set("2023-07-01 18:10")
    await sharing.deliver()
    assert (await sharing.states(BLUESKY))[-1] == (DeliveryState.SENT, None)
    (record,) = sharing.networks.records.values()
    assert "19th in Silver" in record["text"]


async def test_what_says_the_same_stays_on_bluesky(sharing: Sharing) -> None:
    """A new post would lose its answers and likes: only a picture was added in Discord, or a photo."""
    await sharing.house.result("race1", 20)
    await sharing.deliver()
    keys = list(sharing.networks.records)
    (posted,) = [done for done in await sharing.house.deliveries() if done.network is BLUESKY]
    async with sharing.house.database.write() as tx:
        outbox = sharing.house.use_cases.outbox
        await outbox.put(tx, replace(posted.announcement, id=0), AnnouncementReach.SHOWN)
    assert len(await sharing.deliver()) == 3
    assert list(sharing.networks.records) == keys
    assert (await sharing.states(BLUESKY))[-1] == (DeliveryState.SENT, None)


async def test_spoilers_are_waited_out_and_a_correction_meanwhile_brings_nothing_forward(
    sharing: Sharing,
) -> None:
    await sharing.house.set_up(None, spoilers="4")
    await sharing.house.result("race1", 20)
    await sharing.house.result("race1", 19)
    assert await sharing.deliver() == []
    sharing.house.clock.set("2023-07-01 22:01")
    assert len(await sharing.deliver()) == 3
    (status,) = sharing.networks.statuses.values()
    assert "19th in Silver" in status
    lines = (await sharing.house.use_cases.ledgers.read(HOME)).sent
    assert max(line.late for line in lines if line.delivery.network) == timedelta(minutes=1)


async def test_without_an_account_any_more_what_waits_is_skipped(sharing: Sharing) -> None:
    await sharing.house.result("race1", 20)
    sharing.attempts._accounts = NetworkAccounts(SharingSettings())
    await sharing.deliver()
    assert await sharing.states(MASTODON) == [(DeliveryState.SKIPPED, NO_ACCOUNT)]


async def test_what_waits_of_another_server_never_goes_to_this_ones_account(sharing: Sharing) -> None:
    """Its operator gave the accounts to another team, or took its database over."""
    await sharing.house.result("race1", 20)
    settings = sharing.attempts._accounts._settings
    sharing.attempts._accounts = NetworkAccounts(replace(settings, server_id=HOME + 1))
    await sharing.deliver()
    assert await sharing.states(MASTODON) == [(DeliveryState.SKIPPED, NO_ACCOUNT)]
    assert sharing.networks.statuses == {}
