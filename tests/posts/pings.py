"""What fans read about their pings, and staff about the panel."""

from collections.abc import Callable

from bot.domain.fans.ping_kind import PingKind
from bot.domain.news.fans_news import FansNews
from bot.domain.outbox.delivery import DeliveryState
from bot.posts.desk.delivery_summary import DeliveryOutcome
from bot.posts.desk.permissions import MENTION_ROLES
from bot.posts.fans.fans_panel import fans_panel_post, panel_posted_post, panel_taken_down_post
from bot.posts.fans.own_pings import own_pings_post
from bot.posts.kit.post import Post
from tests.posts import spa

_POSTED = DeliveryOutcome(111, DeliveryState.SENT, "https://discord.com/channels/1/111/222")

PINGS: dict[str, Callable[[], Post]] = {
    "fans_panel": lambda: fans_panel_post(FansNews(spa.TEAM)),
    "fans_panel_without_team": lambda: fans_panel_post(FansNews()),
    "fans_panel_posted": lambda: panel_posted_post([_POSTED], 111),
    "fans_panel_posted_without_permission": lambda: panel_posted_post(
        [_POSTED], 111, (MENTION_ROLES,), replaces=333
    ),
    "fans_panel_taken_down": panel_taken_down_post,
    "pings_chosen": lambda: own_pings_post({PingKind.RESULTS, PingKind.RACES}, set()),
    "pings_none": lambda: own_pings_post(set(), {PingKind.RACES}),
    "pings_unchanged": lambda: own_pings_post({PingKind.RACES}, {PingKind.RACES}),
}
