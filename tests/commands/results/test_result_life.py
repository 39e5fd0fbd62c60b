"""Race 2 at Spa as the press officer types it over the months, taken back, and looked up."""

from tests.simulated import Reply, World, text

PENALTY = "pit stop 0.3 s under the minimum, 11 s added"
APPEAL = "appeal upheld: the stop was long enough"


async def press(world: World, shown: Reply, label: str, who: str = "officer") -> Reply:
    assert shown.result.response is not None
    done = await getattr(world, who).click(shown.result.response, label=label)
    await world.settle()
    return Reply(done)


async def test_one_post_goes_from_the_road_to_the_appeal(world: World) -> None:
    await world.result("race2", overall=18, grid=34, state="provisional")
    (post,) = world.posts
    assert "Race 2: 18th overall" in text(post)
    assert "**Provisional** <t:1688112000:f>" in text(post)
    assert "(provisional; up 16" in (await world.slash(world.fan, "results")).text

    world.clock.set(2023, 6, 30, 9)
    await world.result("race2", 20, overall=26, note=PENALTY)
    (final,) = world.posts
    assert "Race 2: 20th in Silver" in text(final)
    assert "· Final · <t:1688115600:f>" in text(final)

    world.clock.set(2023, 11, 2, 9)
    reply = await world.result("race2", 14, overall=18, note=APPEAL, state="amended", round_="Spa")
    (amended,) = world.posts
    assert amended.id == post.id
    assert f"**Amended** <t:1698915600:f>: {APPEAL}" in text(amended)
    assert "**Race 2: 14th in Silver (amended)**" in reply.text
    assert "amended" in (await world.slash(world.fan, "results", round_="Spa")).text


async def test_a_result_typed_days_later_doesnt_read_as_if_it_became_final_then(world: World) -> None:
    world.clock.set(2023, 7, 1, 18)
    await world.result("race2", 20)
    assert "· Final\n" in text(world.posts[0])
    await world.result("race2", 19)
    assert "· Final\n" in text(world.posts[0])


async def test_a_later_correction_is_not_when_a_result_became_final(world: World) -> None:
    await world.result("race2", overall=18, state="provisional")
    world.clock.set(2023, 6, 30, 9)
    await world.result("race2", 20, overall=26)
    world.clock.set(2023, 7, 1, 18)
    await world.result("race2", 20, overall=27)
    assert "· Final · <t:1688115600:f>" in text(world.posts[0])


async def test_an_amendment_without_a_reason_says_what_to_do_and_changes_nothing(world: World) -> None:
    await world.result("race2", 20, note=PENALTY)
    before = text(world.posts[0])
    assert (
        "Add the reason for the amendment as `note`"
        in (await world.result("race2", 14, state="amended")).text
    )
    assert text(world.posts[0]) == before


async def test_a_withdrawn_result_is_shown_nowhere(world: World) -> None:
    await world.result("race2", 20)
    reply = await world.slash(world.officer, "desk withdraw", session="race2")
    assert "Withdrawn: **Race 2: 20th in Silver**." in reply.text
    assert f"Removed from {world.channel.mention}" in reply.text
    assert reply.is_private
    assert world.posts == []
    assert "20th" not in (await world.slash(world.fan, "results")).text
    assert "20th" not in (await world.slash(world.fan, "calendar")).text


async def test_undo_of_a_withdrawal_posts_it_again(world: World) -> None:
    await world.result("race2", 20)
    withdrawn = await world.slash(world.officer, "desk withdraw", session="race2")
    assert "Undone:" in (await press(world, withdrawn, "Undo")).text
    (post,) = world.posts
    assert "20th in Silver" in text(post)


async def test_undo_under_a_correction_edits_the_post_back_also_after_a_restart(world: World) -> None:
    await world.result("race2", 18)
    corrected = await world.result("race2", 20)
    await world.restart()
    assert "Undone:" in (await press(world, corrected, "Undo")).text
    (post,) = world.posts
    assert "18th in Silver" in text(post)


async def test_the_history_says_who_when_and_why(world: World) -> None:
    await world.result("race2", overall=18, state="provisional")
    await world.result("race2", 20, overall=26, note=PENALTY)
    shown = await world.slash(world.officer, "desk history", session="race2")
    assert f"**Final** · <t:1688112000:f> · {world.officer.mention}" in shown.text
    assert "18th overall (provisional) → 20th place (26th overall)" in shown.text
    assert f"“{PENALTY}”" in shown.text
    assert shown.is_private


async def test_a_long_history_is_turned_page_by_page_and_takes_staff(world: World) -> None:
    for position in range(1, 8):
        await world.result("race2", position)
    shown = await world.slash(world.officer, "desk history", session="race2")
    await world.restart()
    older = await press(world, shown, "Older")
    assert "1st place → 2nd place" in older.text
    newer = await press(world, older, "Newer")
    assert "6th place → 7th place" in newer.text
    world.env.backend.remove_member_role(world.guild.id, world.officer.id, world.press.id)
    assert "You need the" in (await press(world, newer, "Older")).text


async def test_withdrawing_and_looking_back_take_staff(world: World) -> None:
    await world.result("race2", 20)
    for command in ("desk withdraw", "desk history"):
        reply = await world.slash(world.fan, command, session="race2")
        assert "You need the" in reply.text
    assert len(world.posts) == 1
