"""`/release read`: a file or pasted text is previewed, answered, stored; at each step only by staff."""

import re
from typing import Any

import discord
import pytest

from tests.readers.releases.test_seed import DATA
from tests.simulated import World
from tests.simulated.reading import Reply, components

SMALL = (
    "Spa\n\nRace 1: 24th\nRace 2: 20th\n\n"
    "At Spa, they finished Race 2 in 26th place overall. Or 18th overall in Race 2."
)


async def read(world: World, data: bytes = DATA, who: Any = None, **more: Any) -> Reply:
    return await world.slash(who or world.officer, "release read", file=("release.txt", data), **more)


def _without_key(shown: Reply) -> str:
    """A preview's words and buttons, without the key of its draft."""
    return re.sub(r"\b[0-9a-f]{16}\b", "key", shown.text)


async def press(world: World, shown: Reply, label: str, who: Any = None) -> Reply:
    message = shown.result.response
    assert message is not None
    return Reply(await (who or world.officer).click(message, label=label))


async def choose(world: World, shown: Reply, label: str, who: Any = None) -> Reply:
    """Choose the option that begins with the label."""
    message = shown.result.response
    assert message is not None
    menu = next(c for c in components(message) if c["type"] == 3)
    value = next(o["value"] for o in menu["options"] if o["label"].startswith(label))
    return Reply(await (who or world.officer).select(message, [value], custom_id=menu["custom_id"]))


async def test_the_preview_says_what_was_understood_and_stores_nothing(world: World) -> None:
    shown = await read(world)
    assert shown.is_private
    assert "11 items are ready to save" in shown.text
    assert "Race 2, overall: 18th or 26th: the release says both" in shown.text
    assert "No results" in (await world.slash(world.fan, "results", round_="Spa")).text
    assert world.posts == []


async def test_questions_are_answered_and_all_is_stored_and_announced(world: World) -> None:
    shown = await read(world, SMALL.encode())
    looked = await choose(world, shown, "❓ Race 2, overall")
    assert "The release says both" in looked.text
    answered = await choose(world, looked, "1. 26th")
    assert "3 items are ready to save" in answered.text
    done = await press(world, answered, "Save and post")
    assert "Saved 3 items of the release" in done.text
    assert f"1 posted in <#{world.channel.id}>" in done.text
    shared = await press(world, done, "Share text")
    assert "Race 2: 20th in Silver" in shared.text or "Race 2 at Spa" in shared.text
    await world.settle()
    assert len(world.posts) == 1
    assert "26th overall" in (await world.slash(world.fan, "results", round_="Spa")).text


async def test_storing_without_announcing_tells_nobody(world: World) -> None:
    await press(world, await read(world, SMALL.encode()), "Save all 2")
    await world.settle()
    assert world.posts == []
    assert "Race 2: 20th place" in (await world.slash(world.fan, "results", round_="Spa")).text


async def test_what_was_stored_can_be_undone(world: World) -> None:
    done = await press(world, await read(world, SMALL.encode()), "Save all 2")
    undone = await press(world, done, "Undo")
    assert "Undone" in undone.text
    assert "No results" in (await world.slash(world.fan, "results", round_="Spa")).text


async def test_pages_turn_and_an_item_goes_back_to_its_page(world: World) -> None:
    shown = await read(world)
    assert "Page" not in shown.text
    assert "[Show all]" in shown.text
    first = await press(world, shown, "Show all")
    assert "Page 1 of 2" in first.text
    second = await press(world, first, "Next ▶")
    assert "racing one (Free rights to use the image)" in second.text
    first = await press(world, second, "◀ Previous")
    looked = await choose(world, first, "Free practice 2")
    assert "3rd in Silver" in looked.text
    back = await press(world, looked, "Back")
    assert "Page 1 of 2" in back.text
    assert "11 items" in back.text
    assert (await press(world, back, "Show less")).text == shown.text


async def test_an_uncertain_round_is_chosen_before_anything_can_be_saved(world: World) -> None:
    shown = await read(world, b"Third at Monza, third at Ricard.\n\nRace 1: 24th")
    assert "Choose the round first" in shown.text
    assert "Save it" not in shown.text
    chosen = await choose(world, shown, "Monza")
    assert "Press release on" in chosen.text
    assert "1 item is ready to save" in chosen.text
    await press(world, chosen, "Save it")
    assert "Race 1" in (await world.slash(world.fan, "results", round_="Monza")).text


async def test_an_item_can_be_left_out(world: World) -> None:
    looked = await choose(world, await read(world, SMALL.encode()), "Race 1")
    left = await choose(world, looked, "Leave it out")
    assert "Left out" in left.text
    await press(world, left, "Save it")
    assert "Race 1" not in (await world.slash(world.fan, "results", round_="Spa")).text.replace(
        "Race 1: –", ""
    )


async def test_the_preview_outlives_a_restart_of_the_bot(world: World) -> None:
    shown = await read(world, SMALL.encode())
    await world.restart()
    looked = await choose(world, shown, "❓ Race 2, overall")
    await world.restart()
    answered = await choose(world, looked, "1. 26th")
    await world.restart()
    assert "Saved 3 items of the release" in (await press(world, answered, "Save all 3")).text


async def test_pasted_text_goes_through_a_modal_that_outlives_a_restart_too(world: World) -> None:
    asked = await world.officer.slash(world.channel, "release read", round="Spa")
    await world.restart()
    shown = Reply(await world.officer.submit_modal(asked, {"text": "Race 1: 24th"}))
    assert shown.is_private
    assert "1 item is ready to save" in shown.text
    assert "Spa-Francorchamps" in shown.text


@pytest.mark.parametrize("cut", [4000, 3618, 3830, 2079])
async def test_a_release_longer_than_one_field_is_read_as_its_file_is(world: World, cut: int) -> None:
    file, text = await read(world), DATA.decode()
    asked = await world.officer.slash(world.channel, "release read")
    fields = {"text": text[:cut], "text_2": text[cut:]}
    pasted = Reply(await world.officer.submit_modal(asked, fields))
    assert _without_key(pasted) == _without_key(file)


async def test_a_break_that_the_phone_took_away_between_two_fields_is_put_back(world: World) -> None:
    file, text = await read(world), DATA.decode()
    asked = await world.officer.slash(world.channel, "release read")
    cut = text.index("Unfortunately, the tenths")
    fields = {"text": text[:cut].strip(), "text_2": text[cut:].strip()}
    pasted = Reply(await world.officer.submit_modal(asked, fields))
    assert _without_key(pasted) == _without_key(file)


async def test_dropping_says_so_and_the_buttons_are_of_no_use_then(world: World) -> None:
    shown = await read(world, SMALL.encode())
    assert "Nothing of the release was saved" in (await press(world, shown, "Discard")).text


async def test_a_contradiction_is_told_beside_the_preview_which_stays(world: World) -> None:
    shown = await read(world, b"Spa\n\nRace 2: 20th in class, 18th overall")
    for question, chosen in (("❓ Race 2, overall", "18th"), ("❓ Race 2", "20th")):
        shown = await choose(world, await choose(world, shown, question), chosen)
    message = shown.result.response
    assert message is not None
    result = await world.officer.click(message, label="Save all 2")
    assert any("18 overall can't be ahead of 20 in class" in str(m.components) for m in result.followups)
    assert "2 items are ready" in shown.text


@pytest.mark.parametrize("label", ["Save all 2", "Save and post", "Discard"])
async def test_who_is_no_staff_any_more_can_press_nothing(world: World, label: str) -> None:
    shown = await read(world, SMALL.encode())
    await world.setup(staff=world.guild.create_role("Others"))
    assert "You need the" in (await press(world, shown, label)).text
    assert "No results" in (await world.slash(world.fan, "results", round_="Spa")).text


async def test_who_is_no_staff_any_more_can_choose_and_paste_nothing(world: World) -> None:
    shown = await read(world, SMALL.encode())
    asked = await world.officer.slash(world.channel, "release read", round="Spa")
    await world.setup(staff=world.guild.create_role("Others"))
    assert "You need the" in (await choose(world, shown, "Race 1")).text
    pasted = Reply(await world.officer.submit_modal(asked, {"text": "Race 1: 24th"}))
    assert "You need the" in pasted.text


async def test_a_fan_can_read_nothing(world: World) -> None:
    assert "You need the" in (await read(world, SMALL.encode(), world.fan)).text
    assert "You need the" in (await world.slash(world.fan, "release read")).text


async def test_a_file_that_is_too_large_is_refused_without_being_fetched(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(discord.Attachment, "read", None)
    assert "9.0 MiB; the limit is 8 MiB" in (await read(world, b"x" * (9 * 2**20))).text


@pytest.mark.parametrize("data", [b"%PDF\0\1", b"", b" \n "])
async def test_what_is_no_release_is_refused(world: World, data: bytes) -> None:
    reply = await read(world, data)
    assert reply.is_private
    assert "othing was saved" in reply.text or "that was empty" in reply.text
