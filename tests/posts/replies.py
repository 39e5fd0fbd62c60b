"""The answers to staff: settings, imports, deliveries."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from bot.domain.base.server import EventsChoice, Follow, Server
from bot.domain.desk.server_settings import ServerSettings
from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.result_news import ResultNews
from bot.domain.outbox.blocked_content import AUTOMOD_WORDS, HARMFUL_LINK
from bot.domain.outbox.delivery import DeliveryAction, DeliveryState
from bot.domain.planned.server_event_steps import EventsState
from bot.domain.press.photo import Photo
from bot.domain.press.quote import Quote
from bot.domain.results.respelled_crews import Respelling
from bot.domain.results.result import Result
from bot.domain.season.season_choice import Placing, SeasonName
from bot.domain.season.season_holding import SeasonHolding
from bot.posts.desk.delivery_summary import DeliveryOutcome, delivered_post
from bot.posts.desk.permissions import MENTION_ROLES
from bot.posts.desk.settings import StaffChannel, setup_post
from bot.posts.desk.setup_panel import PanelNeeds, setup_panel_post
from bot.posts.kit.photo_blocks import alt_text_request
from bot.posts.kit.post import Button, Post, plain_post
from bot.posts.press.quote import quote_summary
from bot.posts.results.result_announcement import result_summary
from bot.posts.season.season_import import import_post, placing_question_post, spelling_questions_post
from bot.posts.season.season_list import removed_notice, season_list_post
from tests.posts import spa


def _holding(
    series: str,
    year: int,
    *,
    results: int = 0,
    quotes: int = 0,
    in_force: bool = False,
    is_alone: bool = False,
) -> SeasonHolding:
    """`results` is also whether it is in use."""
    return SeasonHolding(
        name=SeasonName(year, series, year, spa.TEAM, f"{series} {year}", in_force),
        rounds=6,
        first_day=date(year, 4, 21),
        last_day=date(year, 10, 1),
        results=results,
        quotes=quotes,
        is_in_use=bool(results),
        is_followed_alone=is_alone,
    )


SERVER = Server(1, staff_role_id=222, timezone="Europe/Stockholm", team=spa.TEAM)
FOLLOW = Follow(1, 1, channel_id=111, reminders="7d, 1d, 1h", ping_role_id=333)
TITLES = {"gt4-europe-2023": "GT4 European Series 2023"}
WORDS = "Race 2: 20th in Silver"
URL = "https://discord.com/channels/1/111/999"

TWO_CARS = replace(spa.SEASON, entries=(spa.CAR, spa.SECOND_CAR))
SECOND = ResultNews(
    spa.TEAM, TWO_CARS, spa.SPA, spa.session("race2"), spa.SECOND_CAR, Result(position=3, grid=29, overall=20)
)

HOLDINGS = (
    _holding("GT4 European Series", 2023, results=11, quotes=2, in_force=True),
    _holding("TCR Denmark", 2023, in_force=True),
    _holding("GT4 European Series", 2022, results=1, quotes=1),
)


def reply(*outcomes: DeliveryOutcome, unchanged: bool = False) -> Callable[[], Post]:
    return lambda: delivered_post(WORDS, outcomes, unchanged=unchanged)


REPLIES: dict[str, Callable[[], Post]] = {
    "setup_panel_empty": lambda: setup_panel_post(
        ServerSettings(None, None, None, None, None, "7d, 1d, 1h", None, is_saved=False), PanelNeeds(), TITLES
    ),
    "setup_panel_missing": lambda: setup_panel_post(
        ServerSettings(111, 222, 333, 444, spa.SEASON.title, "1h", 24),
        PanelNeeds(("Send Messages",), ("View Channel",)),
        TITLES,
        "✅ Saved.",
        7,
    ),
    "setup_first": lambda: setup_post(SERVER, FOLLOW, spa.SEASON, (), ("channel", "staff"), first=True),
    "setup_bare": lambda: setup_post(Server(1, 222), Follow(1, 1, 111, ""), None, (), first=True),
    "setup_changed": lambda: setup_post(SERVER, FOLLOW, spa.SEASON, (), ("reminders", "ping")),
    "setup_events": lambda: setup_post(
        SERVER,
        FOLLOW,
        spa.SEASON,
        (),
        ("events",),
        events=EventsState(EventsChoice.SESSIONS, 4, 1, "Discord couldn't be reached."),
    ),
    "setup_unchanged": lambda: setup_post(SERVER, FOLLOW, spa.SEASON, ()),
    "setup_staff_channel": lambda: setup_post(
        SERVER, FOLLOW, spa.SEASON, (), ("staff_channel",), staff=StaffChannel(444)
    ),
    "setup_staff_channel_closed": lambda: setup_post(
        SERVER,
        FOLLOW,
        spa.SEASON,
        ("Embed Links",),
        ("staff_channel",),
        staff=StaffChannel(444, ("Send Messages", "View Channel")),
    ),
    "setup_missing": lambda: setup_post(
        SERVER, FOLLOW, spa.SEASON, ("Send Messages", "Embed Links", MENTION_ROLES), ("channel",)
    ),
    "import_new": lambda: import_post(spa.SEASON, (), new=True),
    "season_list": lambda: season_list_post(HOLDINGS, 7, 0),
    "season_list_removed": lambda: season_list_post(
        HOLDINGS[1:], 6, 1, removed_notice("TCR Denmark 2023"), Button("Undo", "undo:5")
    ),
    "season_list_of_one": lambda: season_list_post(
        (_holding("GT4 European Series", 2023, results=11, in_force=True, is_alone=True),), 1
    ),
    "season_list_empty": lambda: season_list_post((), 0),
    "import_new_beside": lambda: import_post(spa.SEASON, (), new=True, is_one_of_several=True),
    "import_new_timed": lambda: import_post(spa.timed(), (), new=True),
    "import_changed": lambda: import_post(
        spa.timed(), ("Spa-Francorchamps: Race 2 starts 11:00 instead of 10:25", "*New* round: Portimão")
    ),
    "import_second_team": lambda: placing_question_post(
        "f" * 16, replace(spa.SEASON, team="Team Two"), spa.SEASON, Placing.BESIDE
    ),
    "import_instead": lambda: placing_question_post(
        "f" * 16, replace(spa.SEASON, series="GT4 Europe"), spa.SEASON, Placing.INSTEAD
    ),
    "import_same_person": lambda: spelling_questions_post(
        "0123456789abcdef",
        spa.SEASON,
        [f"Race {number}: start none → 02 Jul 10:25" for number in range(8)],
        [Respelling("Jesica Bäckman", "Jessica Bäckman"), Respelling("Andreas Backman", "Andreas Bäckman")],
        {},
    ),
    "import_second_person": lambda: spelling_questions_post(
        "0123456789abcdef",
        spa.SEASON,
        ["Bäckman siblings: drivers Jesica Bäckman → Jessica Bäckman"],
        [Respelling("Jesica Bäckman", "Jessica Bäckman"), Respelling("Andreas Backman", "Andreas Bäckman")],
        {0: True},
    ),
    "import_of_many_changes": lambda: import_post(
        spa.timed(), [f"Spa-Francorchamps, Heat {n}: Sun 2 July, 1{n}:00" for n in range(9)]
    ),
    "import_unchanged": lambda: import_post(spa.SEASON, ()),
    "delivered_sent": reply(DeliveryOutcome(111, DeliveryState.SENT, URL)),
    "delivered_corrected": reply(DeliveryOutcome(111, DeliveryState.SENT, URL, action=DeliveryAction.EDIT)),
    "delivered_unchanged": reply(DeliveryOutcome(111, DeliveryState.SENT, URL), unchanged=True),
    "delivered_mixed": reply(
        DeliveryOutcome(111, DeliveryState.SENT, URL),
        DeliveryOutcome(112, DeliveryState.PENDING, reason="Discord does not answer"),
        DeliveryOutcome(
            113, DeliveryState.PAUSED, reason="the bot may not write there", missing=("Send Messages",)
        ),
        DeliveryOutcome(114, DeliveryState.PAUSED, reason="the channel is gone"),
        DeliveryOutcome(115, DeliveryState.SKIPPED, reason="it came too late"),
        DeliveryOutcome(
            116, DeliveryState.FAILED, reason="Discord refused the message", action=DeliveryAction.EDIT
        ),
    ),
    "delivered_filtered": reply(
        DeliveryOutcome(
            111,
            DeliveryState.FAILED,
            reason=HARMFUL_LINK,
            without_links=Button("Post without links", "ledger:unlink:1:00"),
        ),
        DeliveryOutcome(112, DeliveryState.FAILED, reason=AUTOMOD_WORDS),
    ),
    "delivered_resting": reply(
        DeliveryOutcome(
            111,
            DeliveryState.PENDING,
            reason="Discord takes no more edits there for now",
            action=DeliveryAction.EDIT,
            rests_until=spa.at("2023-07-02T09:50"),
        ),
    ),
    "delivered_taken_down": reply(
        DeliveryOutcome(111, DeliveryState.SENT, URL, action=DeliveryAction.REMOVE),
        DeliveryOutcome(
            112, DeliveryState.PENDING, reason="Discord does not answer", action=DeliveryAction.REMOVE
        ),
        DeliveryOutcome(
            113, DeliveryState.PAUSED, reason="the bot may not look there", action=DeliveryAction.REMOVE
        ),
        DeliveryOutcome(114, DeliveryState.SKIPPED, reason="it was withdrawn"),
    ),
    "delivered_quote": lambda: delivered_post(
        quote_summary(QuoteNews(spa.TEAM, spa.SEASON, Quote("Jessica Bäckman", "Wet.", 1), spa.SPA)),
        [DeliveryOutcome(111, DeliveryState.SENT, URL)],
    ),
    "delivered_second_car": lambda: delivered_post(
        result_summary(SECOND), [DeliveryOutcome(111, DeliveryState.SENT, URL)]
    ),
    "delivered_photo": lambda: delivered_post(
        WORDS,
        [DeliveryOutcome(111, DeliveryState.SENT, URL)],
        alt_text_request(Photo("0" * 64), "Race 2 at Spa-Francorchamps: Bäckman siblings"),
    ),
    "delivered_nowhere": reply(),
    "say": lambda: plain_post("There is no session like that.", "Pick one from the list."),
}
