"""`/quote`: what a driver said, in one line."""

import pytest

from bot.domain.press.quote import LONGEST_QUOTE
from tests.commands.press_helpers import send_words
from tests.simulated import World, text

LONG = "We were one of the fastest cars. " * 40


async def test_words_in_one_line_are_stored_and_announced(world: World) -> None:
    reply = await world.quote("Jessica", "It was a learning weekend.", session="race2")
    (post,) = world.posts
    for words in (">>> It was a learning weekend.", "Jessica Bäckman", "Race 2", "Spa-Francorchamps"):
        assert words in text(post)
    assert "Posted in" in reply.text
    assert f"/{world.channel.id}/{post.id}" in reply.text
    assert reply.is_private


async def test_the_longest_quote_is_announced_whole(world: World) -> None:
    for words in ("x" * LONGEST_QUOTE, "*_`~|>#@" * (LONGEST_QUOTE // 8)):
        assert "Posted in" in (await world.quote("Andreas", words)).text
    assert "x" * LONGEST_QUOTE in text(world.posts[0])


async def test_more_than_the_longest_quote_is_refused(world: World) -> None:
    with pytest.raises(Exception, match="text"):  # Discord itself lets nobody type it
        await world.quote("Andreas", "x" * (LONGEST_QUOTE + 1))
    opened = await world.quote("Andreas")
    with pytest.raises(Exception, match="max_length"):
        await send_words(world, opened, "x" * (LONGEST_QUOTE + 1))


@pytest.mark.parametrize(
    "words",
    [
        "@everyone @here",
        "<@&{role}> <@{fan}> <@!{fan}>",
        "> # **`@everyone`** ||spoiler|| [a](https://example.org) ```x",
        "- a\n# b\n>>> c\n-# d\n1. e",
    ],
)
async def test_hostile_words_ping_nobody_and_keep_the_form(world: World, words: str) -> None:
    typed = words.format(role=world.press.id, fan=world.fan.id)
    await send_words(world, await world.quote("Andreas"), typed)
    (post,) = world.posts
    assert world.pinged(post) == ([], [], False)
    assert world.sends[0]["allowed_mentions"] == {"parse": []}
    lines = text(post).splitlines()
    assert lines[0] == "### 🎙️ Andreas Bäckman"
    quoted = "\n".join(lines[1:-1]).removeprefix(">>> ")
    assert f"<@&{world.press.id}>" not in quoted
    assert f"<@{world.fan.id}>" not in quoted
    assert not any(line.startswith(("- ", "# ", "> ", ">>> ", "-# ", "1. ")) for line in quoted.splitlines())
    assert quoted.count(r"\|\|") == typed.count("||")


async def test_the_same_words_twice_are_posted_once(world: World) -> None:
    await world.quote("Jessica", "We learn.", session="race2")
    reply = await world.quote("jessica bäckman", " We  learn. ", session="R2")
    assert "Already saved:" in reply.text
    assert len(world.posts) == 1


async def test_other_words_are_another_post(world: World) -> None:
    await world.quote("Jessica", "We learn.")
    await world.quote("Jessica", "We learned.")
    await world.quote("Andreas", "We learn.")
    assert len(world.posts) == 3


async def test_before_the_season_a_quote_needs_no_round(world: World) -> None:
    world.clock.set(2023, 1, 5)
    await world.quote("Andreas", "We are ready.")
    assert text(world.posts[0]) == "### 🎙️ Andreas Bäckman\n>>> We are ready."
    await send_words(world, await world.quote("Jessica"), "So am I.")
    assert len(world.posts) == 2


@pytest.mark.parametrize("words", ["Hello.", None])
@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"driver": "Niki Lauda"}, "Jessica Bäckman"),
        ({"driver": "bäckman"}, "Jessica Bäckman"),
        ({"driver": "Jessica", "session": "race9"}, "Race 2"),
        ({"driver": "Jessica", "round": "Le Mans"}, "Spa-Francorchamps"),
    ],
)
async def test_what_fits_nothing_is_refused_before_anybody_types_a_long_text(
    world: World, words: str | None, wrong: dict[str, str], told: str
) -> None:
    reply = await world.slash(world.officer, "quote", **wrong, **({"text": words} if words else {}))
    assert reply.result.modal is None
    assert told in reply.text
    assert reply.is_private
    assert world.posts == []


@pytest.mark.parametrize("words", ["Hello.", None])
async def test_a_fan_is_refused(world: World, words: str | None) -> None:
    said = {"text": words} if words else {}
    reply = await world.slash(world.fan, "quote", driver="Jessica", **said)
    assert reply.result.modal is None
    assert "You need the" in reply.text
    assert reply.is_private
    assert world.posts == []


@pytest.mark.parametrize("words", ["Hello.", None])
async def test_a_server_that_is_not_set_up_is_told_of_setup(empty: World, words: str | None) -> None:
    reply = await empty.quote("Jessica", words)
    assert "`/setup`" in reply.text
    assert reply.is_private


async def test_drivers_sessions_and_rounds_are_suggested(world: World) -> None:
    assert await world.suggested("quote", "driver", "") == ["Andreas Bäckman", "Jessica Bäckman"]
    assert await world.suggested("quote", "driver", "backman j") == ["Jessica Bäckman"]
    assert await world.suggested("quote", "session", "race") == ["race1", "race2"]
    assert (await world.suggested("quote", "round", ""))[0] == "3"
