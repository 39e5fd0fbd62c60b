"""The ledger, in every way that reads differently."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from bot.domain.desk.delivery_ledger import Ledger, Line, Move, Moved
from bot.domain.news.news import News, QuoteNews, ReminderNews, ResultNews
from bot.domain.outbox.announcement import Action, Announcement, Delivery, Kind, State
from bot.domain.press.quote import Quote
from bot.posts.desk.delivery_ledger import ledger_post, moved_words
from bot.posts.kit.post import Post
from tests.posts import spa
from tests.posts.schedules import MOVED
from tests.posts.spa import RACE_2, at

NOW = at("2023-07-02T09:30")
RESULT = ResultNews(spa.TEAM, spa.SEASON, spa.SPA, spa.session("race2"), spa.CAR, RACE_2[1])
QUOTE = QuoteNews(spa.TEAM, spa.SEASON, Quote("Jessica Bäckman", "Wet.", 1), spa.SPA)
OF_SESSION = ReminderNews(spa.TEAM, spa.SEASON, spa.SPA, spa.session("race2"))
OF_ROUND = ReminderNews(spa.TEAM, spa.SEASON, spa.SEASON.rounds[3])
LACKING = {111: ("Send Messages", "Embed Links")}


def line(news: News, state: State, *, late: int = 0, lead: str | None = None, **more: Any) -> Line:
    """A delivery in channel 111 of server 1; `late` in minutes."""
    told = Announcement(1, Kind.RESULT, lead=lead)
    facts: dict[str, Any] = {
        "action": Action.POST,
        "guild_id": 1,
        "channel_id": 111,
        "nonce": "0123456789abcdef",
        "id": 7,
    }
    return Line(Delivery(told, state=state, **(facts | more)), news, NOW, timedelta(minutes=late))


FORBIDDEN = line(RESULT, State.PAUSED, reason="I may not post there", refusals=2)
GONE = line(QUOTE, State.PAUSED, reason="the channel is gone", channel_id=112, id=8)
AGAIN = line(QUOTE, State.PENDING, reason="Discord has trouble just now", due_at=NOW, id=9)
BROKEN = line(
    RESULT, State.FAILED, reason="a fault in Pitboard, reference 1a2b3c4d", action=Action.EDIT, id=10
)
COMING = (
    line(RESULT, State.CLAIMED),
    line(QUOTE, State.PENDING),
    line(OF_SESSION, State.PENDING, lead="1h", due_at=NOW),
    line(OF_ROUND, State.PENDING, lead="7d", due_at=at("2023-07-07T07:00")),
)
SENT = tuple(
    line(RESULT, State.SENT, late=minutes, message_id=999, action=action)
    for minutes, action in ((0, Action.EDIT), (12, Action.POST), (125, Action.POST), (4500, Action.POST))
)
SKIPPED = (
    line(OF_SESSION, State.SKIPPED, lead="1h", reason="it had started already"),
    line(QUOTE, State.SKIPPED, reason="dropped by <@7>"),
)
WELL = Ledger(coming=COMING, sent=SENT, skipped=SKIPPED)


def pressed(move: Move, what: Line | None, *, done: bool = False) -> Callable[[], Post]:
    return lambda: ledger_post(Ledger(sent=SENT[1:2]), {}, moved_words(Moved(move, what, done)))


LEDGERS: dict[str, Callable[[], Post]] = {
    "ledger_empty": lambda: ledger_post(Ledger(), {}),
    "ledger_well": lambda: ledger_post(WELL, {}),
    "ledger_trouble": lambda: ledger_post(
        Ledger((FORBIDDEN, GONE, AGAIN, BROKEN), COMING[:1], SENT[:1], SKIPPED[:1], troubles=12), LACKING
    ),
    "ledger_retried": pressed(Move.RETRY, line(RESULT, State.PENDING), done=True),
    "ledger_dropped": pressed(Move.DROP, SKIPPED[1], done=True),
    "ledger_sent_meanwhile": pressed(Move.RETRY, SENT[1]),
    "ledger_skipped_meanwhile": pressed(Move.DROP, SKIPPED[1]),
    "ledger_claimed_meanwhile": pressed(Move.DROP, COMING[0]),
    "ledger_pending_meanwhile": pressed(Move.RETRY, line(RESULT, State.PENDING)),
    "ledger_told_meanwhile": pressed(Move.RETRY, BROKEN),
    "ledger_schedule": lambda: ledger_post(
        Ledger(
            coming=(line(MOVED, State.PENDING, lead=None),),
            sent=(line(MOVED, State.SENT, message_id=999),),
        ),
        {},
    ),
    "ledger_gone_meanwhile": pressed(Move.DROP, None),
}
