"""Custom ids that somebody made up, or of buttons long gone: each kind says to start again, no more."""

from bot.commands import BUTTONS, MODALS
from bot.domain.outbox.announcement import AnnouncementKind
from tests.commands.desk.test_share import press_made_up
from tests.simulated import Reply, World, text

MADE_UP = ("nothing", "nothing:1:2:3:4:5:6")
"""What follows a name; none of ours has so many parts."""


async def test_a_made_up_button_of_any_kind_says_to_start_again(world: World) -> None:
    answered = (await world.slash(world.boss, "result", session="race2", position=20)).result.response
    before = await world.deliveries(AnnouncementKind.RESULT)
    for name in BUTTONS:
        for rest in MADE_UP:
            refused = await press_made_up(world, answered, f"{name}:{rest}", world.boss)
            assert "again" in _refusal(refused), (name, rest)
    assert await world.deliveries(AnnouncementKind.RESULT) == before


async def test_a_made_up_form_of_any_kind_is_answered_in_words_and_posts_nothing(world: World) -> None:
    for name in MODALS:
        for rest in MADE_UP:
            opened = await world.slash(world.boss, "notify")
            form = opened.result._interaction.modal
            assert form
            form["custom_id"] = f"{name}|{rest.replace(':', '|')}"
            answered = Reply(await world.boss.submit_modal(opened.result, {"kinds": []}))
            assert _refusal(answered), (name, rest)
    await world.settle()
    assert world.posts == []


def _refusal(reply: Reply) -> str:
    """What it says, beside the message that was pressed where that stays."""
    if reply.result.followups:
        return text(reply.result.followups[-1])
    return reply.text
