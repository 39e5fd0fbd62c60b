"""The panel for fans: a public message with a button for each kind of ping; and what staff read of it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.fans.ping_kind import PingKind
from bot.domain.news.fans_news import FansNews
from bot.languages.catalogue import phrase
from bot.posts.desk.delivery_summary import DeliveryOutcome, delivered_post
from bot.posts.desk.settings import channel_fixes
from bot.posts.fans.own_pings import NOTIFY
from bot.posts.fans.ping_words import kind_hint, kind_name
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.post import Accent, Button, Buttons, Post, Style, Text, plain_post
from bot.posts.kit.team_look import accent_of
from bot.posts.kit.text_lines import subtext

_IN_A_ROW = 3
TAKE_DOWN = f"{NOTIFY}:take-down"


def fans_panel_post(news: FansNews) -> Post:
    """What can be chosen, and when each pings; a button takes or leaves its role. It pings nobody."""
    lines = [phrase("## What would you like to be pinged for?")]
    if news.team:
        lines.append(phrase("News of {team}, only what you choose:", team=escaped_line(news.team, 90)))
    lines += [f"- **{kind_name(kind)}**: {kind_hint(kind)}" for kind in PingKind]
    lines.append(subtext(phrase("Press again to stop. Only you see your choice; `/notify` shows it.")))
    kinds = list(PingKind)
    rows = [_row(kinds[:_IN_A_ROW]), _row(kinds[_IN_A_ROW:])]
    several = Buttons((Button(phrase("Choose several…"), f"{NOTIFY}:choose", Style.MAIN),))
    return Post((Text("\n".join(lines)), *rows, several), accent_of(news.look, Accent.PIT))


def _row(kinds: list[PingKind]) -> Buttons:
    return Buttons(tuple(Button(kind_name(kind), f"{NOTIFY}:switch:{kind}") for kind in kinds))


def panel_posted_post(
    outcomes: Sequence[DeliveryOutcome],
    channel_id: int | None,
    missing: Sequence[str] = (),
    *,
    replaces: int | None = None,
) -> Post:
    """What staff read once it is up: what is still missing there, and that it can be taken down.

    `missing` are permissions as Discord's settings call them; `replaces` is the role of `/setup ping`,
    which is pinged no more.
    """
    hints = []
    if channel_id is not None:
        hints += [f"⚠️ {line}" for line in channel_fixes(missing, channel_id)]
    if replaces:
        role = f"<@&{replaces}>"
        hints.append(
            phrase("From now on posts ping the roles that fans choose, and {role} no more.", role=role)
        )
    post = delivered_post(phrase("Panel for fans"), outcomes, "\n".join(hints))
    take_down = Buttons((Button(phrase("Take it down"), TAKE_DOWN),))
    return replace(post, below=(*post.below, take_down))


def panel_taken_down_post() -> Post:
    """It is gone; what fans have chosen isn't."""
    return plain_post(phrase("The panel is down. Fans keep what they chose, and change it with `/notify`."))
