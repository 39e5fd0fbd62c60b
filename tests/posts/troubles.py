"""What staff read about channels that the bot can't do its work in."""

from collections.abc import Callable
from datetime import UTC, datetime

from bot.domain.base.team_page import PageAddresses, PageReach
from bot.domain.desk.channel_trouble import (
    BOT_GONE,
    CHANNEL_GONE,
    EVENTS_DENIED,
    FAILED,
    FILTERED,
    PING_GONE,
    REFUSED,
    STAFF_GONE,
    THREADS_FULL,
    Trouble,
    findings_text,
)
from bot.posts.desk.channel_trouble import CheckedChannels, check_post, trouble_post
from bot.posts.desk.permissions import MENTION_ROLES
from bot.posts.kit.post import Post

CLOSED = ("View Channel", "Send Messages")


def trouble(*findings: str, ping: tuple[int, ...] = (), server: str | None = None) -> Callable[[], Post]:
    one = Trouble(1, 1, 111, findings_text(findings), datetime(2023, 6, 28, tzinfo=UTC))
    return lambda: trouble_post(one, ping, server)


def check(*checks: CheckedChannels) -> Callable[[], Post]:
    return lambda: check_post(checks)


TROUBLES: dict[str, Callable[[], Post]] = {
    "trouble_closed": trouble(*CLOSED),
    "trouble_closed_told_directly": trouble("Send Messages", server="Fans *of* the twins"),
    "trouble_before_race_day": trouble("Attach Files", MENTION_ROLES, ping=(333,)),
    "trouble_channel_gone": trouble(CHANNEL_GONE),
    "trouble_refused": trouble(REFUSED),
    "trouble_bot_gone": trouble(BOT_GONE),
    "trouble_failed": trouble(FAILED),
    "trouble_filtered": trouble(FILTERED),
    "trouble_threads_full": trouble(THREADS_FULL),
    "check_good": check(CheckedChannels(111)),
    "check_good_with_a_role_to_mention": check(
        CheckedChannels(111, ping_role_ids=(333,)), CheckedChannels(112)
    ),
    "check_roles_gone": check(CheckedChannels(111, (STAFF_GONE, PING_GONE), (333,))),
    "check_events_denied": check(CheckedChannels(111, (EVENTS_DENIED,))),
    "check_good_with_a_page": lambda: check_post(
        [CheckedChannels(111)], PageAddresses("https://racing.example/t/Zm9v/", PageReach.SECRET)
    ),
    "check_followed": check(CheckedChannels(111, (CHANNEL_GONE, PING_GONE), (333,), is_elsewhere=True)),
    "check_mixed": check(
        CheckedChannels(111, (*CLOSED, "Read Message History", MENTION_ROLES), (333,)),
        CheckedChannels(112),
        CheckedChannels(113, (REFUSED,)),
    ),
}
