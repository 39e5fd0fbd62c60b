"""Previews of quotes: several people at work on one, and what changes behind them."""

import asyncio
from dataclasses import replace

import pytest

from bot.domain.desk.change import ChangeSubject
from bot.domain.press.quote_draft import QuotePreview
from bot.errors import UserError
from bot.services.press.quote_input import QuoteInput
from bot.services.press.quote_saving import SavedQuote
from tests.services.house import HOME, PETRA, House
from tests.stores import EACH_KIND

pytestmark = EACH_KIND

EVA = 8
WORDS = "It was a learning weekend for us"


async def begin(team: House, **more: str) -> QuotePreview:
    return await team.use_cases.quote_drafts.begin(HOME, QuoteInput("Jessica", WORDS, **more), PETRA)


async def edited(team: House, key: str, text: str) -> QuotePreview:
    return await team.use_cases.quote_drafts.revise(HOME, key, QuoteInput("", text), PETRA)


async def test_of_two_who_publish_together_one_does(team: House) -> None:
    key = (await begin(team)).key
    both = (team.use_cases.quote_drafts.publish(HOME, key, by) for by in (PETRA, EVA))
    done = await asyncio.gather(*both, return_exceptions=True)
    assert sorted(type(one).__name__ for one in done) == ["SavedQuote", "UserError"]
    assert await team.counts("quotes") == 1


async def test_an_edit_beside_a_publication_doesnt_bring_the_preview_back(team: House) -> None:
    for number in range(5):
        key = (await begin(team, session="race1" if number % 2 else "race2")).key
        drafts = team.use_cases.quote_drafts
        asked = (edited(team, key, f"{number}"), drafts.publish(HOME, key, PETRA))
        _, done = await asyncio.gather(*asked, return_exceptions=True)
        assert isinstance(done, SavedQuote)
        with pytest.raises(UserError, match="used or discarded"):
            await drafts.get(HOME, key)


async def test_what_two_change_together_is_both_kept(team: House) -> None:
    key = (await begin(team)).key
    drafts = team.use_cases.quote_drafts
    await asyncio.gather(edited(team, key, "Rain!"), drafts.attribute(HOME, key, "Andreas", PETRA))
    quote = (await drafts.get(HOME, key)).draft.quote
    assert (quote.text, quote.driver) == ("Rain!", "Andreas Bäckman")


async def test_an_embargo_that_ended_meanwhile_holds_nothing(team: House) -> None:
    team.clock.set("2023-07-04 10:00")
    key = (await begin(team, embargo="18:00")).key
    team.clock.set("2023-07-04 17:00")
    done = await team.use_cases.quote_drafts.publish(HOME, key, PETRA)
    assert done.news.quote.not_before is None
    assert [d.what for d in await team.deliver()] == ["quote"]


async def test_what_it_is_about_may_have_left_the_season_since(team: House) -> None:
    key = (await begin(team, round="Misano")).key
    season = await team.season()
    without = replace(season, rounds=tuple(r for r in season.rounds if r.name != "Misano"))
    await team.upload(without)
    with pytest.raises(UserError, match="no longer in the season"):
        await team.use_cases.quote_drafts.publish(HOME, key, PETRA)
    assert (await team.use_cases.quote_drafts.get(HOME, key)).draft.quote.text == WORDS


async def test_a_publication_is_in_the_trail_with_who_pressed(team: House) -> None:
    key = (await begin(team)).key
    done = await team.use_cases.quote_drafts.publish(HOME, key, EVA)
    assert done.change is not None
    assert (done.change.subject, done.change.by) == (ChangeSubject.QUOTE, EVA)
