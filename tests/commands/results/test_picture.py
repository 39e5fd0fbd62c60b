"""*Picture* under staff's answer to a result: both shapes, for staff alone."""

from tests.simulated import Reply, World, text


async def test_a_results_picture_comes_in_both_shapes_and_not_once_it_is_withdrawn(world: World) -> None:
    answered = (await world.result("race2", 20, overall=26, grid=34)).result.response
    assert answered is not None
    drawn = Reply(await world.officer.click(answered, label="Picture"))
    assert drawn.is_private
    assert "Save the one you need" in drawn.text
    message = drawn.result.response
    assert message is not None
    names = [
        file["filename"] for file in world.env.backend.messages[world.channel.id][message.id].attachments
    ]
    assert names == ["race-2-at-spa-francorchamps-wide.png", "race-2-at-spa-francorchamps-tall.png"]
    assert all("Picture" not in text(post) for post in world.posts)
    await world.slash(world.officer, "desk withdraw", session="race2")
    gone = Reply(await world.officer.click(answered, label="Picture"))
    assert "it was withdrawn" in gone.text
