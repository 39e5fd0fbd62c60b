"""What a release saves together is told in one post, which every change of one of them keeps true."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.news.bundle_news import QuotesNews, ResultsNews
from bot.domain.news.news import News
from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.result_news import ResultNews
from bot.domain.outbox.delivery import DeliveryAction
from bot.domain.press.quote import LONGEST_QUOTE, Quote
from bot.domain.press.quotes_together import LONGEST_TOGETHER, MOST_TOGETHER, quotes_by_post
from bot.services.press.quote_input import QuoteInput
from bot.services.press.releases import StoredRelease
from tests.services.house import HOME, PETRA, Delivered, House
from tests.stores import EACH_KIND

RESULTS = """Spa-Francorchamps

Results
Qualifying 1: 10th place
Race 1: 24th place
Race 2: 20th place
"""
TWO_QUOTES = """
"The car was good from the first lap on", says Jessica.

"We will be back stronger at Misano", says Jessica.
"""


@pytest.fixture
def text() -> str:
    return RESULTS


async def confirm(team: House, text: str, *, tell: bool = True) -> StoredRelease:
    preview = await team.use_cases.releases.read(HOME, text, "Spa", PETRA)
    return await team.use_cases.releases.store(HOME, preview.key, PETRA, tell=tell)


async def told(team: House) -> list[tuple[DeliveryAction, News | None]]:
    return [(delivered.delivery.action, delivered.news) for delivered in await team.deliver()]


def places(news: News | None) -> list[int | None]:
    assert isinstance(news, ResultsNews)
    return [result.position for result in news.results.values()]


async def deliver_one(team: House) -> Delivered:
    (delivered,) = await team.deliver()
    return delivered


@EACH_KIND
async def test_several_results_are_one_post(team: House) -> None:
    await confirm(team, RESULTS)
    post = await deliver_one(team)
    assert post.delivery.action is DeliveryAction.POST
    assert places(post.news) == [10, 24, 20]


async def test_a_single_result_has_a_post_like_every_other(team: House) -> None:
    await confirm(team, "Spa-Francorchamps\n\nResults\nRace 2: 20th place\n")
    assert isinstance((await deliver_one(team)).news, ResultNews)


async def test_saved_without_posting_nothing_is_told_and_each_keeps_to_itself(team: House) -> None:
    await confirm(team, RESULTS, tell=False)
    assert await team.deliver() == []
    await team.result("race2", 19, round="Spa")
    assert isinstance((await deliver_one(team)).news, ResultNews)


@EACH_KIND
async def test_a_correction_edits_the_post_of_them_all(team: House) -> None:
    await confirm(team, RESULTS)
    await team.deliver()
    await team.result("race2", 19, round="Spa")
    edit = await deliver_one(team)
    assert edit.delivery.action is DeliveryAction.EDIT
    assert places(edit.news) == [10, 24, 19]


async def test_one_that_is_withdrawn_leaves_the_post_and_comes_back_into_it(team: House) -> None:
    await confirm(team, RESULTS)
    await team.deliver()
    withdrawn = await team.withdraw("race1", round="Spa")
    edit = await deliver_one(team)
    assert edit.delivery.action is DeliveryAction.EDIT
    assert places(edit.news) == [10, 20]
    assert withdrawn.change
    await team.use_cases.undos.undo(HOME, withdrawn.change.id, PETRA)
    assert places((await deliver_one(team)).news) == [10, 24, 20]


async def test_the_last_that_stands_reads_like_a_single_one_and_goes_with_the_post(team: House) -> None:
    await confirm(team, RESULTS)
    await team.deliver()
    await team.withdraw("race1", round="Spa")
    await team.withdraw("q1", round="Spa")
    edit = await deliver_one(team)
    assert isinstance(edit.news, ResultNews)
    await team.withdraw("race2", round="Spa")
    assert (await deliver_one(team)).delivery.action is DeliveryAction.REMOVE
    await team.result("race2", 20, round="Spa")
    again = await deliver_one(team)
    assert again.delivery.action is DeliveryAction.POST


@EACH_KIND
async def test_an_undo_of_the_release_takes_the_one_post_down(team: House) -> None:
    saved = await confirm(team, RESULTS)
    await team.deliver()
    assert saved.undo
    await team.use_cases.releases.undo(HOME, saved.undo, PETRA)
    assert [action for action, _ in await told(team)] == [DeliveryAction.REMOVE]


async def test_an_undo_before_it_went_out_posts_nothing(team: House) -> None:
    saved = await confirm(team, RESULTS)
    assert saved.undo
    await team.use_cases.releases.undo(HOME, saved.undo, PETRA)
    assert await told(team) == []


async def test_what_had_a_post_of_its_own_keeps_it(team: House) -> None:
    await team.result("race2", 21, round="Spa")
    await team.deliver()
    preview = await team.use_cases.releases.read(HOME, RESULTS, "Spa", PETRA)
    (question,) = preview.open
    (choice,) = [choice for choice in question.choices if not choice.is_stored]
    await team.use_cases.releases.answer(HOME, preview.key, question.key, choice.id)
    await team.use_cases.releases.store(HOME, preview.key, PETRA, tell=True)
    by_action = dict(await told(team))
    edited, posted = by_action[DeliveryAction.EDIT], by_action[DeliveryAction.POST]
    assert isinstance(edited, ResultNews)
    assert edited.result.position == 20
    assert places(posted) == [10, 24]


async def test_the_answer_waits_for_one_post(team: House) -> None:
    saved = await confirm(team, RESULTS)
    await team.deliver()
    (announcement,) = saved.kept.announcements
    (outcome,) = await team.use_cases.outbox.outcomes(announcement, patience=0)
    assert outcome.message_id
    typed = await team.result("race2", 19, round="Spa")
    await team.deliver()
    (edit,) = await team.use_cases.outbox.outcomes(typed.announcement, patience=0)
    assert edit.action is DeliveryAction.EDIT


async def test_it_opens_once_where_results_are_hidden(team: House) -> None:
    await team.set_up(season=None, spoilers="24h", reminders="off")
    await confirm(team, RESULTS)
    assert [action for action, _ in await told(team)] == [DeliveryAction.POST]
    team.clock.move(timedelta(hours=12))
    await team.result("race2", 19, round="Spa")
    assert [action for action, _ in await told(team)] == [DeliveryAction.EDIT]
    team.clock.move(timedelta(hours=12))
    assert [action for action, _ in await told(team)] == [DeliveryAction.OPEN]


async def test_a_drivers_quotes_are_one_post_and_each_can_change(team: House) -> None:
    await confirm(team, "Spa-Francorchamps\n" + TWO_QUOTES)
    news = (await deliver_one(team)).news
    assert isinstance(news, QuotesNews)
    first, second = (quote_news.quote for quote_news in news.quotes)
    await team.use_cases.quotes.edit(HOME, first.id, QuoteInput("", "It was great."), PETRA)
    edit = await deliver_one(team)
    assert edit.delivery.action is DeliveryAction.EDIT
    assert isinstance(edit.news, QuotesNews)
    assert edit.news.quotes[0].quote.text == "It was great."
    await team.use_cases.quotes.withdraw(HOME, second.id, PETRA)
    assert isinstance((await deliver_one(team)).news, QuoteNews)


async def test_a_quote_that_grows_too_long_for_the_post_gets_one_of_its_own(team: House) -> None:
    await confirm(team, "Spa-Francorchamps\n" + TWO_QUOTES)
    news = (await deliver_one(team)).news
    assert isinstance(news, QuotesNews)
    await team.use_cases.quotes.edit(
        HOME, news.quotes[0].quote.id, QuoteInput("", "a" * LONGEST_QUOTE), PETRA
    )
    by_action = dict(await told(team))
    left, parted = by_action[DeliveryAction.EDIT], by_action[DeliveryAction.POST]
    assert isinstance(left, QuoteNews)
    assert left.quote.text == news.quotes[1].quote.text
    assert isinstance(parted, QuoteNews)
    assert parted.quote.text == "a" * LONGEST_QUOTE


def test_quotes_are_told_together_by_driver_and_while_they_stay_readable() -> None:
    long = Quote("Jessica", "a" * (LONGEST_TOGETHER - 5), 1)
    short = [Quote("Jessica", f"{number}", 1) for number in range(MOST_TOGETHER + 1)]
    other = Quote("Andreas", "b", 1)
    assert quotes_by_post([short[0], other, short[1]]) == [[short[0], short[1]], [other]]
    assert quotes_by_post(short) == [short[:MOST_TOGETHER], short[MOST_TOGETHER:]]
    assert quotes_by_post([long, replace(short[0], text="b" * 6)]) == [
        [long],
        [replace(short[0], text="b" * 6)],
    ]
