"""Each person is answered in the language of their Discord; what is posted is in the server's."""

import asyncio

import pytest

from bot.languages.current import SpokenLanguage
from bot.sandbox.discord_gaps import Locales
from tests.languages.tagged_language import tagged
from tests.simulated import World, text

__all__ = ["tagged"]


@pytest.mark.usefixtures("tagged")
async def test_answers_are_in_the_persons_language_and_posts_in_the_servers(timed: World) -> None:
    locales = Locales(timed.env.backend)
    locales.choose(timed.boss.id, "fr")
    locales.choose(timed.officer.id, "sv-SE")
    assert "(fr) " in (await timed.setup(season=None, language="de")).text
    answer = await timed.result("q1", 12)
    assert "(sv) " in answer.text
    assert "(de) " not in answer.text
    await timed.settle()
    assert "(de) " in text(timed.posts[-1])
    assert "(sv) " not in text(timed.posts[-1])
    assert "(sv) " in (await timed.slash(timed.officer, "quote", driver="Nobody at all", text="Fine.")).text
    locales.choose(timed.fan.id, "nl")  # which Pitboard doesn't speak
    assert "(de) " in (await timed.slash(timed.fan, "next")).text


@pytest.mark.usefixtures("tagged")
async def test_a_preview_shows_what_will_be_posted_in_the_servers_language(timed: World) -> None:
    locales = Locales(timed.env.backend)
    await timed.setup(season=None, language="de")
    locales.choose(timed.officer.id, "sv-SE")
    timed.clock.set(2023, 7, 2, 18)
    previews = [
        await timed.slash(timed.officer, "recap"),
        await timed.slash(timed.officer, "session move", session="race2", to="Sunday 14:20", round="Misano"),
    ]
    for preview in previews:
        assert "(sv) " in preview.text, preview.text
        assert "(de) " in preview.text, preview.text


async def test_another_language_in_the_servers_settings_is_heard_of_at_once(timed: World) -> None:
    languages, backend = timed.use_cases.server_languages, timed.env.backend
    backend.edit_guild(timed.guild.id, {"preferred_locale": "fr"})
    await timed.settle()
    assert await languages.spoken_in(timed.guild.id) is SpokenLanguage.FRENCH
    backend.edit_guild(timed.guild.id, {"preferred_locale": "nl"})
    await timed.settle()
    assert await languages.spoken_in(timed.guild.id) is SpokenLanguage.ENGLISH


async def test_a_server_that_is_cut_off_keeps_its_language_until_discord_tells_of_it(timed: World) -> None:
    """discord.py says English of a server of which it knows nothing but the id."""
    languages, client = timed.use_cases.server_languages, timed.app.client
    timed.env.backend.edit_guild(timed.guild.id, {"preferred_locale": "fr"})
    await timed.settle()
    state = client._connection
    state.parse_guild_delete({"id": str(timed.guild.id), "unavailable": True})
    await client.on_ready()
    assert await languages.spoken_in(timed.guild.id) is SpokenLanguage.FRENCH
    state.parse_guild_create({"id": str(timed.guild.id), "unavailable": False, "preferred_locale": "de"})
    (guild,) = client.guilds
    await client.on_guild_available(guild)
    assert await languages.spoken_in(timed.guild.id) is SpokenLanguage.GERMAN


async def test_a_language_that_was_chosen_while_the_connection_was_away_is_noted(timed: World) -> None:
    client = timed.app.client
    client._connection.guild_ready_timeout = 0.01
    timed.env.backend.guilds[timed.guild.id].preferred_locale = "it"
    shard = client.get_shard(0)
    assert shard is not None
    await shard.reconnect()
    await asyncio.gather(*client._connection._ready_tasks.values())
    async with asyncio.timeout(10):  # discord.py's own task notes it, for which nobody can wait
        while await timed.use_cases.server_languages.spoken_in(timed.guild.id) is not SpokenLanguage.ITALIAN:
            await timed.settle()
