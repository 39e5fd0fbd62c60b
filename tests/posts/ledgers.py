"""The ledger, in every way that reads differently."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.domain.desk.delivery_ledger import Ledger, LedgerLine, LedgerMove, LedgerMoveOutcome
from bot.domain.news.bundle_news import QuotesNews, ResultsNews
from bot.domain.news.news import News
from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.reminder_news import ReminderNews
from bot.domain.news.result_news import ResultNews
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.blocked_content import AUTOMOD_WORDS, HARMFUL_LINK
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.domain.press.quote import Quote
from bot.domain.processes.process_overview import ProcessAtWork, ProcessOverview
from bot.posts.desk.delivery_ledger import ledger_post, moved_line
from bot.posts.desk.delivery_lines import processes_line
from bot.posts.kit.post import Post
from tests.posts import spa
from tests.posts.schedules import MOVED
from tests.posts.spa import RACE_2, at

NOW = at("2023-07-02T09:30")
RESULT = ResultNews(spa.TEAM, spa.SEASON, spa.SPA, spa.session("race2"), spa.CAR, RACE_2[1])
QUOTE = QuoteNews(spa.TEAM, spa.SEASON, Quote("Jessica Bäckman", "Wet.", 1), spa.SPA)
TOGETHER = ResultsNews(spa.TEAM, spa.SEASON, spa.SPA, spa.RESULTS)
SPOKEN = QuotesNews((QUOTE, QUOTE))
OF_SESSION = ReminderNews(spa.TEAM, spa.SEASON, spa.SPA, spa.session("race2"))
OF_ROUND = ReminderNews(spa.TEAM, spa.SEASON, spa.SEASON.rounds[3])
LACKING = {111: ("Send Messages", "Embed Links")}


def line(
    news: News, state: DeliveryState, *, late: int = 0, lead: str | None = None, **more: Any
) -> LedgerLine:
    """A delivery in channel 111 of server 1; `late` in minutes."""
    told = Announcement(1, AnnouncementKind.RESULT, lead=lead)
    facts: dict[str, Any] = {
        "action": DeliveryAction.POST,
        "guild_id": 1,
        "channel_id": 111,
        "nonce": "0123456789abcdef",
        "id": 7,
    }
    return LedgerLine(Delivery(told, state=state, **(facts | more)), news, NOW, timedelta(minutes=late))


FORBIDDEN = line(RESULT, DeliveryState.PAUSED, reason="I may not post there", refusals=2)
GONE = line(QUOTE, DeliveryState.PAUSED, reason="the channel is gone", channel_id=112, id=8)
AGAIN = line(QUOTE, DeliveryState.PENDING, reason="Discord has trouble just now", due_at=NOW, id=9)
RESTING = line(
    RESULT,
    DeliveryState.PENDING,
    action=DeliveryAction.EDIT,
    reason="Discord takes no more edits there for now",
    due_at=at("2023-07-02T09:50"),
    not_before=at("2023-07-02T09:50"),
    id=11,
)
FILTERED = (
    line(QUOTE, DeliveryState.FAILED, reason=AUTOMOD_WORDS, id=12),
    line(RESULT, DeliveryState.FAILED, reason=HARMFUL_LINK, id=13),
)
FILTERED_REMINDERS = (
    line(OF_SESSION, DeliveryState.FAILED, lead="1h", reason=AUTOMOD_WORDS, id=14),
    line(OF_SESSION, DeliveryState.FAILED, lead="1h", reason=HARMFUL_LINK, id=15),
)
BROKEN = line(
    RESULT,
    DeliveryState.FAILED,
    reason="a fault in Pitboard, reference 1a2b3c4d",
    action=DeliveryAction.EDIT,
    id=10,
)
STARTED = line(OF_SESSION, DeliveryState.PAUSED, reason="I may not post there", refusals=2)
STARTED = replace(
    STARTED,
    delivery=replace(
        STARTED.delivery,
        action=DeliveryAction.EDIT,
        announcement=Announcement(1, AnnouncementKind.REMINDER),
    ),
)
COMING = (
    line(RESULT, DeliveryState.CLAIMED),
    line(QUOTE, DeliveryState.PENDING),
    line(OF_SESSION, DeliveryState.PENDING, lead="1h", due_at=NOW),
    line(OF_ROUND, DeliveryState.PENDING, lead="7d", due_at=at("2023-07-07T07:00")),
)
SENT = tuple(
    line(RESULT, DeliveryState.SENT, late=minutes, message_id=999, action=action)
    for minutes, action in (
        (0, DeliveryAction.EDIT),
        (12, DeliveryAction.POST),
        (125, DeliveryAction.POST),
        (4500, DeliveryAction.POST),
    )
)
SKIPPED = (
    line(OF_SESSION, DeliveryState.SKIPPED, lead="1h", reason="it had started already"),
    line(QUOTE, DeliveryState.SKIPPED, reason="discarded by <@7>"),
)
PROCESSES = ProcessOverview(
    (
        ProcessAtWork("3f2a91c0", frozenset({0, 1})),
        ProcessAtWork("9d1b22aa", frozenset({2, 3})),
        ProcessAtWork("0c77e1b5"),
    ),
    shard_count=4,
)
WELL = Ledger(coming=COMING, sent=SENT, skipped=SKIPPED)


def pressed(move: LedgerMove, what: LedgerLine | None, *, done: bool = False) -> Callable[[], Post]:
    return lambda: ledger_post(Ledger(sent=SENT[1:2]), {}, moved_line(LedgerMoveOutcome(move, what, done)))


LEDGERS: dict[str, Callable[[], Post]] = {
    "ledger_empty": lambda: ledger_post(Ledger(), {}),
    "ledger_well": lambda: ledger_post(WELL, {}),
    "ledger_processes": lambda: ledger_post(WELL, {}, processes=processes_line(PROCESSES, 2 << 22)),
    "ledger_publishing": lambda: ledger_post(replace(WELL, unpublished=1), {}),
    "ledger_unpublished": lambda: ledger_post(replace(WELL, unpublished=3, publishes_at=NOW), {}),
    "ledger_trouble": lambda: ledger_post(
        Ledger((FORBIDDEN, GONE, AGAIN, BROKEN), COMING[:1], SENT[:1], SKIPPED[:1], troubles=12), LACKING
    ),
    "ledger_resting": lambda: ledger_post(Ledger((RESTING,), troubles=1), {}),
    "ledger_resting_meanwhile": pressed(LedgerMove.RETRY, RESTING),
    "ledger_filtered": lambda: ledger_post(Ledger(FILTERED, troubles=2), {}),
    "ledger_filtered_reminders": lambda: ledger_post(Ledger(FILTERED_REMINDERS, troubles=2), {}),
    "ledger_unlinked": pressed(LedgerMove.WITHOUT_LINKS, line(RESULT, DeliveryState.PENDING), done=True),
    "ledger_retried": pressed(LedgerMove.RETRY, line(RESULT, DeliveryState.PENDING), done=True),
    "ledger_dropped": pressed(LedgerMove.DROP, SKIPPED[1], done=True),
    "ledger_sent_meanwhile": pressed(LedgerMove.RETRY, SENT[1]),
    "ledger_skipped_meanwhile": pressed(LedgerMove.DROP, SKIPPED[1]),
    "ledger_claimed_meanwhile": pressed(LedgerMove.DROP, COMING[0]),
    "ledger_pending_meanwhile": pressed(LedgerMove.RETRY, line(RESULT, DeliveryState.PENDING)),
    "ledger_told_meanwhile": pressed(LedgerMove.RETRY, BROKEN),
    "ledger_schedule": lambda: ledger_post(
        Ledger(
            coming=(line(MOVED, DeliveryState.PENDING, lead=None),),
            sent=(line(MOVED, DeliveryState.SENT, message_id=999),),
        ),
        {},
    ),
    "ledger_together": lambda: ledger_post(
        Ledger(sent=tuple(line(news, DeliveryState.SENT, message_id=999) for news in (TOGETHER, SPOKEN))), {}
    ),
    "ledger_start": lambda: ledger_post(Ledger((STARTED,), troubles=1), LACKING),
    "ledger_gone_meanwhile": pressed(LedgerMove.DROP, None),
}
