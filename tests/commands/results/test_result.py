"""`/result`: stores, announces, corrects."""

import pytest

from tests.simulated import World, text


async def test_three_words_store_and_announce(world: World) -> None:
    reply = await world.result("race2", 20)
    (post,) = world.posts
    assert "Race 2: 20th in Silver" in text(post)
    assert "Spa-Francorchamps" in text(post)
    assert "**Race 2: 20th in Silver**" in reply.text
    link = f"https://discord.com/channels/{world.guild.id}/{world.channel.id}/{post.id}"
    assert (
        f"Posted in <#{world.channel.id}>: **Race 2: 20th in Silver** · [open the message]({link})"
        in reply.text
    )
    assert reply.is_private


async def test_every_option_is_told(world: World) -> None:
    await world.result(
        "race2",
        20,
        overall=26,
        grid=34,
        status="classified",
        round_="Monza",
        entry="Bäckman",
        driver="Jessica",
        note="11 s added for a pit stop 0.3 s too short",
    )
    said = text(world.posts[0])
    for words in (
        "Race 2: 20th in Silver",
        "26th overall, up 8 from 34th on the grid",
        "Monza",
        "Driven by Jessica Bäckman",
        "11 s added for a pit stop 0.3 s too short",
    ):
        assert words in said


@pytest.mark.parametrize("spelling", ["race2", "Race 2", "R2", "2", "RACE2", "race-2"])
async def test_a_session_is_understood_as_people_write_it(world: World, spelling: str) -> None:
    await world.result(spelling, 20)
    assert "Race 2: 20th" in text(world.posts[0])


@pytest.mark.parametrize("status", ["DNF", "DNS", "DSQ"])
async def test_a_status_needs_no_position(world: World, status: str) -> None:
    await world.result("race2", status=status)
    assert status in text(world.posts[0])


async def test_a_correction_edits_the_message_and_nothing_is_posted_twice(world: World) -> None:
    await world.result("race2", 18, overall=18, grid=34)
    (before,) = world.posts
    reply = await world.result("race2", 20, overall=26, note="11 s added for a pit stop 0.3 s too short")
    (post,) = world.posts
    assert post.id == before.id
    assert "20th in Silver" in text(post)
    assert "26th overall, up 8 from 34th on the grid" in text(post)
    assert "18th" not in text(post)
    assert "11 s added" in text(post)
    assert f"Corrected in <#{world.channel.id}>" in reply.text
    assert str(post.id) in reply.text


async def test_a_disqualification_takes_the_place_away(world: World) -> None:
    await world.result("race2", 3, overall=5)
    await world.result("race2", status="DSQ")
    assert "3rd" not in text(world.posts[0])
    assert "DSQ" in text(world.posts[0])


async def test_a_dash_takes_the_note_away(world: World) -> None:
    await world.result("race2", 20)
    plain = text(world.posts[0])
    await world.result("race2", 20, note="under investigation")
    assert text(world.posts[0]) != plain
    await world.result("race2", 20, note="-")
    assert text(world.posts[0]).replace(" · <t:1688112000:f>", "") == plain  # final since the correction


async def test_typing_exactly_the_same_twice_does_nothing_twice(world: World) -> None:
    await world.result("race2", 20, overall=26)
    asked = len(world.env.http_requests)
    reply = await world.result("race2", 20, overall=26)
    assert "Already saved:" in reply.text
    assert len(world.posts) == 1
    later = [r for r in world.env.http_requests[asked:] if r.path.startswith("/channels/")]
    assert later == [], "neither sent nor edited"


async def test_the_answer_is_deferred_before_anything_else_is_done(world: World) -> None:
    asked = len(world.env.http_requests)
    await world.result("race2", 20)
    first = world.env.http_requests[asked]
    assert first.path.endswith("/callback")
    assert first.json == {"type": 5, "data": {"flags": 64}}


async def test_a_result_of_a_round_to_come_is_shown_first_and_posted_with_a_word_of_doubt(
    world: World,
) -> None:
    early = await world.result("race1", 3, round_="Misano")
    assert "Race 1 at Misano hasn't started yet" in early.text
    assert "Press Undo and add `round`" in early.text
    assert "only to come" not in (await world.result("race1", 3)).text
