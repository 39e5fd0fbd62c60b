"""What people read of what is kept about them and their server."""

from collections.abc import Callable

from bot.domain.base.team_page import PageAddresses, PageReach
from bot.domain.privacy.traces import SOMEBODY, Holdings, Trace
from bot.posts.kit.post import Post
from bot.posts.privacy.own_traces import (
    EVERYWHERE,
    nothing_kept_post,
    own_traces_post,
    take_out_question_post,
    taken_out_post,
)
from bot.posts.privacy.server_holdings import (
    forget_question_post,
    forgotten_post,
    general_post,
    holdings_post,
    kept_post,
    people_post,
)

PETRA, JESSICA = 7, 8
_TRACES = {Trace.SETTINGS: 1, Trace.CHANGES: 12, Trace.QUOTES_TYPED: 4, Trace.PREVIEWS: 1}
_ALL_TRACES = dict.fromkeys(Trace, 2)
_ROWS = {"servers": 1, "seasons": 1, "results": 34, "quotes": 5, "changes": 41, "deliveries": 80, "drafts": 1}
KEPT = Holdings(_ROWS, {PETRA: _TRACES, JESSICA: {Trace.QUOTES_APPROVED: 3, Trace.OWN_WORDS: 1}})
NOTHING = Holdings({"servers": 0, "seasons": 0}, {})
CROWD = Holdings(_ROWS, {SOMEBODY + 1 + n: _ALL_TRACES for n in range(20)})

PUBLIC = PageAddresses("https://racing.example/", PageReach.PUBLIC)
SECRET = PageAddresses("https://racing.example/t/Zm9v/", PageReach.SECRET)

PRIVACY: dict[str, Callable[[], Post]] = {
    "privacy_show": lambda: holdings_post(KEPT, for_staff=False),
    "privacy_show_to_staff": lambda: holdings_post(KEPT, for_staff=True),
    "privacy_show_of_many": lambda: holdings_post(CROWD, for_staff=True),
    "privacy_show_of_many_in_full": lambda: people_post(CROWD, 1),
    "privacy_show_public": lambda: holdings_post(KEPT, for_staff=False, addresses=PUBLIC),
    "privacy_show_secret": lambda: holdings_post(KEPT, for_staff=False, addresses=SECRET),
    "privacy_show_nothing": lambda: holdings_post(NOTHING, for_staff=True),
    "privacy_show_directly": general_post,
    "privacy_forget": lambda: forget_question_post(KEPT, 1),
    "privacy_forget_nothing": lambda: forget_question_post(NOTHING, 1),
    "privacy_forgotten": forgotten_post,
    "privacy_kept": kept_post,
    "privacy_mine": lambda: own_traces_post({"Fans & *Friends*": _TRACES}, 1),
    "privacy_mine_everywhere": lambda: own_traces_post(
        {f"Server {n}": _ALL_TRACES for n in range(22)}, EVERYWHERE
    ),
    "privacy_mine_nothing": lambda: own_traces_post({}, 1),
    "privacy_mine_nothing_anywhere": lambda: nothing_kept_post(EVERYWHERE),
    "privacy_mine_question": lambda: take_out_question_post(1),
    "privacy_mine_done": taken_out_post,
}
