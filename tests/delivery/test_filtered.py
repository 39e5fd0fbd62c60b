"""Discord's own filters: told as what they are, with what to change; a press leaves links out."""

from bot.domain.outbox.delivery import DeliveryState
from tests.simulated import Reply, World, text

LINKED = "Onboard: https://bit.ly/onboard"


def refuse(world: World, method: str, code: int) -> None:
    path = {"POST": "/channels/*/messages", "PATCH": "/channels/*/messages/*"}[method]
    world.env.inject_error(method, path, status=400, code=code, times=1)


async def test_a_harmful_link_is_left_out_by_one_press_and_stays_out(world: World) -> None:
    refuse(world, "POST", 240000)
    refused = await world.result("race2", 20, note=LINKED)
    assert "Discord considers a link in it harmful. Save it with another link" in refused.text
    assert "reference" not in refused.text
    assert refused.result.response
    pressed = Reply(await world.officer.click(refused.result.response, label="Post without links"))
    assert "Posting without links" in pressed.text
    await world.settle()
    assert ("Onboard" in text(world.posts[-1]), "bit.ly" in text(world.posts[-1])) == (True, False)
    await world.result("race2", 19, note=LINKED)
    await world.result("race2", 18, note=LINKED)
    assert len(world.posts) == 1
    assert ("18th" in text(world.posts[-1]), "bit.ly" in text(world.posts[-1])) == (True, False)


async def test_what_automod_blocks_goes_out_once_its_words_are_others(world: World) -> None:
    refuse(world, "POST", 200000)
    blocked = await world.result("race2", 20, note="darn")
    assert "the server's AutoMod blocks a word in it. Reword it and save it again" in blocked.text
    status = await world.slash(world.officer, "desk status")
    assert "the server's AutoMod blocks a word in it" in status.text
    assert await world.states() == [DeliveryState.FAILED]
    await world.result("race2", 20, note="Well done")
    assert [("Well done" in text(post)) for post in world.posts] == [True]
    assert "1 post is stuck" not in (await world.slash(world.officer, "desk status")).text


async def test_what_the_filters_stop_in_an_answer_comes_back_as_a_file(world: World) -> None:
    async def refused() -> str:
        reply = await world.slash(world.officer, "result", session="nonsense", position=20, note=LINKED)
        return reply.text

    path = "/webhooks/*/*/messages/@original"
    world.env.inject_error("PATCH", path, status=400, code=240000, times=1)
    assert "Your words are in the file below." in await refused()
    world.env.inject_error("POST", "/interactions/*/*/callback", status=400, code=240000, times=1)
    assert "with another link: Discord considers a link in it harmful" in await refused()
    world.forgiven.extend(world.unexpected())
