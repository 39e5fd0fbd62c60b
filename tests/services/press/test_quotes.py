import pytest

from bot.domain.news.quote_news import QuoteNews
from bot.domain.outbox.delivery import DeliveryAction
from bot.domain.press.quote import LONGEST_QUOTE
from bot.errors import UserError
from bot.services.press.quote_input import QuoteInput
from bot.services.press.quote_saving import SavedQuote
from tests.services.house import HOME, PETRA, House

WORDS = "It was a learning weekend for us"


async def quote(house: House, text: str = WORDS, driver: str = "jessica", **about: str) -> SavedQuote:
    return await house.use_cases.quotes.quote(HOME, QuoteInput(driver, text, **about), by=PETRA)


async def test_what_a_driver_said_is_stored_and_announced(team: House) -> None:
    done = await quote(team, f"  {WORDS} \n\n\n Next!\x00 ")
    assert done.changed
    assert (done.news.quote.driver, done.news.quote.text) == ("Jessica Bäckman", f"{WORDS}\n\nNext!")
    (told,) = await team.deliver()
    assert told.news == done.news
    assert told.delivery.action is DeliveryAction.POST


async def test_it_is_about_the_round_last_begun_unless_another_is_named(team: House) -> None:
    for about, round_, session in (
        ({}, "Spa-Francorchamps", None),
        ({"session": "Race 2"}, "Spa-Francorchamps", "race2"),
        ({"round": "misano"}, "Misano", None),
        ({"round": "1", "session": "q2"}, "Monza", "q2"),
    ):
        news = (await quote(team, **about)).news
        assert (news.round and news.round.name, news.session and news.session.key) == (round_, session)


async def test_before_the_season_it_may_be_about_no_round(team: House) -> None:
    team.clock.set("2023-01-01 12:00")
    done = await quote(team)
    assert (done.news.round, done.news.session) == (None, None)
    (told,) = await team.deliver()
    assert isinstance(told.news, QuoteNews)
    assert told.news.round is None
    with pytest.raises(UserError, match="has begun yet"):
        await quote(team, session="race2")


async def test_the_same_words_about_the_same_twice_are_told_once(team: House) -> None:
    first, again = await quote(team), await quote(team, f" {WORDS}\n")
    assert not again.changed
    assert again.news.quote == first.news.quote
    assert again.announcement == first.announcement
    assert len(await team.deliver()) == 1
    team.clock.set("2023-01-01 12:00")
    assert (await quote(team)).changed  # about no round: another quote
    assert not (await quote(team)).changed


async def test_the_same_words_of_another_driver_or_about_another_session_are_another_quote(
    team: House,
) -> None:
    assert [
        (await quote(team)).changed,
        (await quote(team, driver="andreas")).changed,
        (await quote(team, session="race1")).changed,
        (await quote(team, session="race2")).changed,
    ] == [True] * 4
    assert await team.counts("quotes") == 4


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (QuoteInput("jessica", " \n\u200d"), "that quote is empty"),
        (QuoteInput("jessica", "x" * (LONGEST_QUOTE + 1)), "1501 characters"),
        (QuoteInput("nobody", WORDS), 'which driver "nobody" is'),
        (QuoteInput("jessica", WORDS, session="race9"), 'which session "race9" is'),
        (QuoteInput("jessica", WORDS, round="Imola"), 'which round "Imola" is'),
    ],
)
async def test_what_fits_nothing_is_refused_and_nothing_is_stored(
    team: House, said: QuoteInput, words: str
) -> None:
    with pytest.raises(UserError, match=words):
        await team.use_cases.quotes.quote(HOME, said, by=PETRA)
    assert await team.counts("quotes") == await team.counts("announcements") == 0


async def test_the_longest_quote_is_kept_whole(team: House) -> None:
    assert (await quote(team, "x" * LONGEST_QUOTE)).news.quote.text == "x" * LONGEST_QUOTE
