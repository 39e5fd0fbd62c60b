"""`/season import` and `/season export`: a whole season goes in as a file and comes out as the same."""

import tomllib

import discord
import pytest
from simcord import MemberActor

from tests.simulated import READY_TOML, TIMED, Reply, World, text


@pytest.fixture
async def bare(empty: World) -> World:
    """A server that is set up without a season."""
    await empty.setup(season=None)
    return empty


async def test_a_file_becomes_the_season(bare: World) -> None:
    reply = await bare.import_season(READY_TOML)
    assert "Season saved" in reply.text
    assert "GT4 European Series 2023" in reply.text
    assert "6 rounds" in reply.text
    assert reply.is_private
    assert "Spa-Francorchamps" in (await bare.slash(bare.fan, "next")).text


async def test_a_bad_file_is_refused_with_every_problem_at_once_and_nothing_is_stored(bare: World) -> None:
    bad = READY_TOML.replace('"Europe/Brussels"', '"Europe/Brussel"').replace("= 2023-07-16", "= 2023-07-10")
    reply = await bare.import_season(bad)
    assert "2 problems" in reply.text
    assert "Europe/Brussel" in reply.text
    assert "last_day" in reply.text
    assert 'timezone = "Europe/Brussel"' in reply.text
    assert "line " not in reply.text
    assert reply.is_private
    assert "The team hasn't put up its calendar yet." in (await bare.slash(bare.fan, "next")).text


async def test_a_bad_file_leaves_the_stored_season_as_it_was(world: World) -> None:
    before = (await world.slash(world.fan, "calendar")).text
    await world.import_season(READY_TOML.replace("Monza", "Imola").replace('"Europe/Rome"', '"Rome"'))
    assert (await world.slash(world.fan, "calendar")).text == before


@pytest.mark.parametrize("data", [b"not = = toml", b"\xff\xfe\x00", b""])
async def test_what_is_no_season_file_is_refused(bare: World, data: bytes) -> None:
    reply = await bare.slash(bare.officer, "season import", file=("season.toml", data))
    assert "nothing was saved" in reply.text


async def test_a_file_that_is_too_large_is_refused_without_being_fetched(
    bare: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(discord.Attachment, "read", None)
    data = b"#" * (256 * 1024 + 1)
    reply = await bare.slash(bare.officer, "season import", file=("season.toml", data))
    assert "257 KiB" in reply.text
    assert "256 KiB" in reply.text
    assert reply.is_private


async def test_a_file_that_discord_does_not_hand_over_is_told(
    bare: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(bare.env.backend.cdn), "get", lambda *_: None)
    reply = await bare.import_season(READY_TOML)
    assert "try again" in reply.text
    assert reply.is_private


async def test_importing_again_says_what_changed_and_keeps_the_results(world: World) -> None:
    await world.result("race2", 20)
    reply = await world.import_season(TIMED.replace("Hockenheimring", "Hockenheim"))
    assert "Season updated" in reply.text
    assert "- and 13 more: open the file to see them all" in reply.text
    message = reply.result.response
    assert message is not None
    (file,) = message.attachments
    all_changes = (await file.read()).decode()
    assert "Spa-Francorchamps, Race 2: Sun 2 July, 10:25\n" in all_changes
    assert "Hockenheim: venue Hockenheimring → Hockenheim\n" in all_changes
    assert len(all_changes.splitlines()) == 19
    assert "Race 2: 20th place" in (await world.slash(world.fan, "results")).text


MISSPELT = READY_TOML.replace("Jessica Bäckman", "Jesica Bäckman")


async def press(reply: Reply, who: MemberActor, label: str) -> Reply:
    message = reply.result.response
    assert message is not None
    return Reply(await who.click(message, label=label))


async def test_a_name_that_is_spelt_otherwise_is_asked_about_and_the_posts_follow(bare: World) -> None:
    await bare.import_season(MISSPELT)
    await bare.result("race2", 20)
    assert "Jesica Bäckman" in text(bare.posts[-1])
    asked = await bare.import_season(READY_TOML)
    assert asked.is_private
    assert "Same person?" in asked.text
    assert "Jesica Bäckman is now spelt Jessica Bäckman." in asked.text.replace("*", "")
    assert "Jesica Bäckman" in text(bare.posts[-1])
    answered = await press(asked, bare.officer, "Same person")
    assert "Season updated" in answered.text
    await bare.settle()
    assert "Jessica Bäckman" in text(bare.posts[-1])
    await press(answered, bare.officer, "Undo")
    await bare.settle()
    assert "Jesica Bäckman" in text(bare.posts[-1])


async def test_somebody_else_leaves_the_posts_as_they_were(bare: World) -> None:
    await bare.import_season(MISSPELT)
    await bare.result("race2", 20)
    answered = await press(await bare.import_season(READY_TOML), bare.officer, "Someone else")
    assert "Season updated" in answered.text
    await bare.settle()
    assert "Jesica Bäckman" in text(bare.posts[-1])


async def test_a_preview_of_names_can_be_discarded(bare: World) -> None:
    await bare.import_season(MISSPELT)
    discarded = await press(await bare.import_season(READY_TOML), bare.officer, "Discard")
    assert "The season stays as it is" in discarded.text
    assert "Same person?" in (await bare.import_season(READY_TOML)).text


async def test_importing_the_same_again_changes_nothing(world: World) -> None:
    assert "Nothing changed" in (await world.import_season(READY_TOML)).text


@pytest.mark.parametrize("toml", [READY_TOML, TIMED])
async def test_an_export_imports_to_no_change(bare: World, toml: str) -> None:
    await bare.import_season(toml)
    reply = await bare.slash(bare.officer, "season export")
    assert reply.is_private
    assert reply.file.filename == "gt4-european-series-2023.toml"
    exported = await reply.file.read()
    assert tomllib.loads(exported.decode())["season"]["team"] == "Bäckman siblings"
    again = await bare.slash(bare.officer, "season import", file=("again.toml", exported))
    assert "Nothing changed" in again.text


async def test_the_export_is_shown_as_a_file_that_belongs_to_the_message(world: World) -> None:
    reply = await world.slash(world.officer, "season export")
    response = reply.result.response
    assert response is not None
    (file,) = [c for c in response.components if c["type"] == 13]
    assert file["file"]["url"].endswith("/gt4-european-series-2023.toml")


async def test_without_a_season_there_is_nothing_to_export(bare: World) -> None:
    assert "/season import" in (await bare.slash(bare.officer, "season export")).text


@pytest.mark.parametrize("command", ["season import", "season export"])
async def test_fans_are_refused(world: World, command: str) -> None:
    file = {"file": ("season.toml", READY_TOML.encode())} if command == "season import" else {}
    reply = await world.slash(world.fan, command, **file)
    assert "You need the" in reply.text
    assert world.press.mention in reply.text
    assert reply.is_private


async def test_manage_server_is_as_good_as_the_staff_role(bare: World) -> None:
    boss: MemberActor = bare.boss
    assert "Season saved" in (await bare.import_season(READY_TOML, boss)).text


async def test_a_server_that_is_not_set_up_is_told_of_setup(empty: World) -> None:
    reply = await empty.import_season(READY_TOML)
    assert "`/setup`" in reply.text
    assert reply.is_private
