"""A quote beside everything else: under embargo, with spoilers on, in a recap, withdrawn, kept by others."""

from datetime import timedelta

import pytest

from bot.domain.desk.change import ChangeSubject, ChangeVerb
from bot.domain.news.recap_news import RecapNews
from bot.domain.outbox.delivery import DeliveryAction, DeliveryState
from bot.domain.press.quote import Quote
from bot.errors import UserError
from bot.services.press.quote_input import QuoteInput
from bot.services.press.quote_saving import QuoteSaving, SavedQuote
from tests.clocks import utc
from tests.services.house import HOME, PETRA, Delivered, House

WORDS = "It was a learning weekend for us"
AT_SIX = utc("2023-07-04 16:00")  # 18:00 at Spa, two days after the round


@pytest.fixture(autouse=True)
def after_spa(team: House) -> None:
    team.clock.set("2023-07-04 10:00")


async def held(team: House, text: str = WORDS, embargo: str = "18:00") -> SavedQuote:
    return await team.quote("Jessica", text, session="race2", embargo=embargo)


def saving(team: House) -> QuoteSaving:
    return QuoteSaving(team.clock, team.use_cases.outbox, team.use_cases.trail)


async def recap(team: House) -> None:
    """Publish the weekend's."""
    drafted = await team.use_cases.recaps.draft(HOME, "Spa", PETRA)
    await team.use_cases.recaps.publish(HOME, drafted.draft.key, PETRA)


def in_recaps(delivered: list[Delivered]) -> list[list[str]]:
    """The quotes that each recap tells."""
    return [[q.text for q in d.news.quotes] for d in delivered if isinstance(d.news, RecapNews)]


async def edited(team: House, quote: Quote, *, text: str = WORDS, embargo: str | None = None) -> SavedQuote:
    said = QuoteInput("", text, "race2", "Spa", embargo=embargo)
    return await team.use_cases.quotes.edit(HOME, quote.id, said, PETRA)


async def test_a_recap_leaves_out_what_is_under_embargo_and_is_edited_when_that_ends(team: House) -> None:
    await held(team)
    await recap(team)
    assert in_recaps(await team.deliver()) == [[]]
    team.clock.set("2023-07-04 15:59")
    assert await team.deliver() == []
    team.clock.set("2023-07-04 16:00")
    told = await team.deliver()
    assert [d.delivery.action for d in told] == [DeliveryAction.POST, DeliveryAction.EDIT]
    assert in_recaps(told) == [[WORDS]]
    assert await team.deliver() == []


async def test_a_recap_that_nobody_has_published_is_not_told_by_an_embargos_end(team: House) -> None:
    await held(team)
    team.clock.set("2023-07-04 16:00")
    assert [d.what for d in await team.deliver()] == ["quote"]


async def test_an_embargo_that_is_moved_takes_the_opening_along(team: House) -> None:
    await team.set_up(season=None, spoilers="24h", reminders="off")
    quote = (await held(team)).news.quote
    assert await times(team) == [AT_SIX, AT_SIX + timedelta(hours=24)]
    await edited(team, quote, embargo="20:00")
    assert await times(team) == [AT_SIX + timedelta(hours=2), AT_SIX + timedelta(hours=26)]
    await edited(team, quote, embargo="")
    assert await times(team) == [None, team.clock.now() + timedelta(hours=24)]


async def times(team: House) -> list[object]:
    """When the post and its opening are due."""
    waiting = [d for d in await team.deliveries() if d.state is DeliveryState.PENDING]
    assert [d.action for d in waiting] == [DeliveryAction.POST, DeliveryAction.OPEN]
    return [d.due_at for d in waiting]


async def test_words_that_are_out_get_no_embargo(team: House) -> None:
    await team.quote("Jessica", WORDS, session="race2")
    with pytest.raises(UserError, match="already been posted"):
        await held(team)
    quote = (await team.use_cases.quotes.of_round(HOME, "Spa")).quotes[0].quote
    with pytest.raises(UserError, match="already been posted"):
        await edited(team, quote, embargo="18:00")


async def test_the_same_words_again_get_what_was_added_to_them(team: House) -> None:
    first = await team.quote("Jessica", WORDS, session="race2")
    await team.deliver()
    again = await team.quote("Jessica", WORDS, session="race2", language="Swedish")
    assert (again.changed, again.news.quote.id) == (True, first.news.quote.id)
    assert [(d.delivery.action, d.state) for d in await team.deliver()] == [
        (DeliveryAction.EDIT, DeliveryState.SENT)
    ]


async def test_what_was_withdrawn_is_in_no_list_and_no_recap(team: House) -> None:
    quote = (await team.quote("Jessica", WORDS, session="race2")).news.quote
    await recap(team)
    assert in_recaps(await team.deliver()) == [[WORDS]]
    done = await team.use_cases.quotes.withdraw(HOME, quote.id, PETRA)
    told = await team.deliver()
    assert {d.delivery.action for d in told} == {DeliveryAction.REMOVE, DeliveryAction.EDIT}
    assert in_recaps(told) == [[]]
    assert (await team.use_cases.quotes.of_round(HOME, "Spa")).quotes == []
    with pytest.raises(UserError, match="was withdrawn"):
        await team.use_cases.quotes.withdraw(HOME, quote.id, PETRA)
    assert done.change is not None
    assert (done.change.verb, done.change.subject) == (ChangeVerb.WITHDRAWN, ChangeSubject.QUOTE)
    await team.use_cases.undos.undo(HOME, done.change.id, PETRA)
    assert in_recaps(await team.deliver()) == [[WORDS]]


async def undone(team: House, done: SavedQuote) -> list[Delivered]:
    """What goes out when it is taken back."""
    assert done.change is not None
    await team.use_cases.undos.undo(HOME, done.change.id, PETRA)
    return await team.deliver()


async def test_undo_of_a_withdrawal_posts_the_words_again(team: House) -> None:
    quote = (await team.quote("Jessica", WORDS)).news.quote
    await team.deliver()
    done = await team.use_cases.quotes.withdraw(HOME, quote.id, PETRA)
    await team.deliver()
    (told,) = await undone(team, done)
    assert (told.delivery.action, told.news) == (
        DeliveryAction.POST,
        await team.use_cases.quotes.get(HOME, quote.id),
    )


async def test_undo_of_a_withdrawal_under_embargo_waits_for_its_end(team: House) -> None:
    quote = (await held(team)).news.quote
    done = await team.use_cases.quotes.withdraw(HOME, quote.id, PETRA)
    assert await undone(team, done) == []
    team.clock.set("2023-07-04 16:00")
    assert [d.delivery.action for d in await team.deliver()] == [DeliveryAction.POST]


async def test_undo_of_a_withdrawal_tells_nobody_who_was_never_told(team: House) -> None:
    season = await team.season()
    async with team.database.write() as tx:
        words = Quote("Jessica Bäckman", WORDS, season.id)
        kept = await saving(team).keep(tx, HOME, words, PETRA, tell=False)
    done = await team.use_cases.quotes.withdraw(HOME, kept.news.quote.id, PETRA)
    assert await undone(team, done) == []


async def test_withdrawn_words_can_be_said_anew(team: House) -> None:
    quote = (await team.quote("Jessica", WORDS)).news.quote
    await team.use_cases.quotes.withdraw(HOME, quote.id, PETRA)
    again = await team.quote("Jessica", WORDS)
    assert again.changed
    assert again.news.quote.id != quote.id


async def test_another_servers_quote_is_nobodys_business(team: House) -> None:
    quote = (await team.quote("Jessica", WORDS)).news.quote
    with pytest.raises(UserError, match="withdrawn or deleted"):
        await team.use_cases.quotes.withdraw(HOME + 1, quote.id, PETRA)
    with pytest.raises(UserError, match="withdrawn or deleted"):
        await team.use_cases.quotes.get(HOME + 1, quote.id)


async def test_what_was_edited_since_is_not_undone(team: House) -> None:
    done = await team.quote("Jessica", WORDS, session="race2")
    await edited(team, done.news.quote, text="Another thing")
    assert done.change is not None
    with pytest.raises(UserError, match="has changed since"):
        await team.use_cases.undos.undo(HOME, done.change.id, PETRA)


@pytest.mark.parametrize("tell", [True, False])
async def test_words_kept_by_others_are_in_the_trail_and_told_if_they_are_to_be(
    team: House,
    tell: bool,  # noqa: FBT001
) -> None:
    season = await team.season()
    async with team.database.write() as tx:
        done = await saving(team).keep(tx, HOME, Quote("Jessica Bäckman", WORDS, season.id), PETRA, tell=tell)
    assert done.change is not None
    assert (done.change.verb, done.change.subject) == (ChangeVerb.STORED, ChangeSubject.QUOTE)
    assert [d.what for d in await team.deliver()] == ["quote"] * tell
    await team.use_cases.undos.undo(HOME, done.change.id, PETRA)
    assert [d.delivery.action for d in await team.deliver()] == [DeliveryAction.REMOVE] * tell
