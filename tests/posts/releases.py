"""The preview of a release and what follows it, in every way that reads differently."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache

from bot.domain.outbox.delivery import DeliveryState
from bot.domain.releases.item_answers import LEAVE, Answers, choice_to_store, new_answer
from bot.domain.releases.proposal import ReleasePreview
from bot.domain.releases.proposed_item import ProposedItem
from bot.domain.releases.release_proposal import propose_items
from bot.domain.releases.round_guess import round_of_release
from bot.domain.season.entry import Entry
from bot.domain.season.season import Season
from bot.posts.desk.delivery_summary import DeliveryOutcome, outcome_lines
from bot.posts.kit.post import Post
from bot.posts.press.release_answers import release_item_post, release_stored_post
from bot.posts.press.release_preview import release_preview_post
from bot.readers.releases.release_file import decode_release
from bot.readers.releases.release_reader import read_release
from tests.posts.spa import RESULTS, SEASON
from tests.readers.releases.test_seed import DATA

KEY = "0123456789abcdef"
SEED = decode_release(DATA)
TWO = replace(
    SEASON,
    entries=(
        Entry("Audi RS 3", "Silver", ("Andreas Bäckman",), "15", id=7),
        Entry("Audi RS 3", "Silver", ("Jessica Bäckman",), "16", id=8),
    ),
)
HOSTILE = """Spa

- @everyone <@&1> **we won** [x](http://a.b) and it was a really good day for us, Jessica says.

Photo: @here `x` ||y||

Race 2: DNF (@everyone <@everybody> *boom*)
"""


@cache
def preview(text: str = SEED, season: Season = SEASON, *, stored: bool = False) -> ReleasePreview:
    release = read_release(text, season)
    results = RESULTS if stored else {}
    guess = round_of_release(release, season, date(2023, 7, 3))
    proposal = propose_items(release, season, guess.round if guess else season.rounds[2], results, ())
    return ReleasePreview(KEY, season, replace(proposal, assumed=not (guess and guess.is_certain)), {})


def item(of: ReleasePreview, beginning: str) -> ProposedItem:
    return next(one for one in (*of.open, *of.proposal.items) if one.key.startswith(beginning))


def answered(of: ReleasePreview) -> ReleasePreview:
    """With Race 2's finish chosen, a result left out, and the stored days kept."""
    race, fp1, days = item(of, "overall.race2"), item(of, "position.fp1"), item(of, "days.")
    given: Answers = {
        race.key: new_answer(race, race.choices[1].id),
        fp1.key: new_answer(fp1, LEAVE),
        days.key: new_answer(days, days.choices[0].id),
    }
    return replace(of, answers=given)


def looked_at(beginning: str, text: str = SEED, season: Season = SEASON) -> Callable[[], Post]:
    def post() -> Post:
        of = preview(text, season)
        return release_item_post(of, item(of, beginning), 0)

    return post


def stored(*, tell: bool, done: bool) -> Callable[[], Post]:
    def post() -> Post:
        of = answered(preview())
        kept = [(one, chosen) for one in of.ready if (chosen := choice_to_store(one, of.answers))]
        told = outcome_lines([DeliveryOutcome(111, DeliveryState.SENT)] * 8) if tell else ""
        after = replace(of, proposal=replace(of.proposal, items=())) if done else of
        waiting = [] if done else [(item(of, "grid.race2"), "save its class position first")]
        return release_stored_post(after, kept, waiting, told)

    return post


RELEASES: dict[str, Callable[[], Post]] = {
    "release_preview": lambda: release_preview_post(preview()),
    "release_preview_page_2": lambda: release_preview_post(preview(), 2),
    "release_preview_answered": lambda: release_preview_post(answered(preview())),
    "release_preview_stored_already": lambda: release_preview_post(preview(stored=True)),
    "release_preview_two_cars": lambda: release_preview_post(
        preview("Spa\n\nAndreas: Race 1: 15th, Race 2: DNF\nJessica: Race 1: 7th\n\nThe team\n\nQ1: 4th", TWO)
    ),
    "release_preview_hostile": lambda: release_preview_post(preview(HOSTILE)),
    "release_preview_of_no_round": lambda: release_preview_post(preview("Race 1: 24th")),
    "release_preview_nothing": lambda: release_preview_post(preview("Spa was nice.")),
    "release_item_finish": looked_at("overall.race2"),
    "release_item_wordings": looked_at("quote.4"),
    "release_item_days": looked_at("days."),
    "release_item_new": looked_at("position.race2"),
    "release_item_speaker": looked_at("quote.3", "Spa\n\n- It was a really good weekend for us, she says."),
    "release_item_car": looked_at("position.", "Spa\n\nQ1: 4th", TWO),
    "release_stored_and_told": stored(tell=True, done=True),
    "release_stored_with_questions": stored(tell=False, done=False),
}
