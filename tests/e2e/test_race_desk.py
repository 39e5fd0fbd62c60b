"""The race desk in the real process: each button does what it says, also after a restart."""

from tests.e2e.conftest import Paddock
from tests.e2e.test_quote_form import race_desk
from tests.e2e.test_reminders import SEASON, upload
from tests.loopback import Upload
from tests.loopback.fields import Entered
from tests.loopback.messages import Message
from tests.loopback.world import Channel
from tests.pictures_made import SECRETS, with_secrets

RACE_2_OVER = "2023-07-02T10:00:00Z"
"""Race 2 of that season is over at 09:25."""
RACE_2_ON = "2023-07-02T08:40:00Z"


async def desk(paddock: Paddock, room: Channel) -> Message:
    """The desk of that season, once it is there."""
    await paddock.set_up(staff_channel=room, reminders="off")
    await upload(paddock, SEASON)
    await paddock.discord.wait_for(lambda: len(race_desk(room)) == 1, 40, "the race desk")
    return race_desk(room)[0]


async def test_a_result_and_its_photo_go_in_from_the_desk_over_a_restart(paddock: Paddock) -> None:
    room = paddock.room("press-room")
    async with paddock.bot(RACE_2_OVER) as bot:
        message = await desk(paddock, room)
        await paddock.discord.wait_for(lambda: "no result yet" in message.text, 20, "what is missing")
        form = await paddock.officer.press(message, "Result")
        await bot.stop()
        await bot.restart()
        fields: dict[str, Entered] = {"positions": "20 overall 26", "note": "Wet"}
        sent = await (await paddock.officer.submit_modal(form, fields)).settled()
        assert "20th in Silver" in sent.text
        await paddock.discord.wait_for(lambda: "result in" in message.text, 20, "the desk to know")
        (posted,) = paddock.news.messages
        opened = await paddock.officer.press(message, "Photo")
        photo = Upload("IMG_0042.JPG", with_secrets(), "image/jpeg")
        await (await paddock.officer.submit_modal(opened, {"photo": photo, "credit": "racing one"})).settled()
        await paddock.discord.wait_for(lambda: posted.files, 20, "the photo")
        ((_, data),) = posted.files.items()
        assert not [secret for secret in SECRETS if secret in data]
        assert "racing one" in posted.text


async def test_a_delay_is_shown_first_and_then_told(paddock: Paddock) -> None:
    room = paddock.room("press-room")
    async with paddock.bot(RACE_2_ON):
        message = await desk(paddock, room)
        asked = await (await paddock.officer.press(message, "Delay")).settled()
        assert "How late is Race" in asked.text.replace("\N{NO-BREAK SPACE}", " ")
        preview = await (await paddock.officer.press(asked.message, "+20 min")).settled()
        assert preview.ephemeral
        assert paddock.texts() == []
        await paddock.officer.press(preview.message, "Save and post")
        await paddock.discord.wait_for(lambda: len(paddock.texts()) == 1, 20, "the change")


async def test_recap_and_status_answer_and_nobody_else_may_press(paddock: Paddock) -> None:
    room = paddock.room("press-room")
    async with paddock.bot(RACE_2_OVER):
        message = await desk(paddock, room)
        recap = await (await paddock.officer.press(message, "Recap")).settled()
        assert recap.ephemeral
        assert "Spa" in recap.text
        status = await (await paddock.officer.press(message, "Status")).settled()
        assert status.ephemeral
        for label in ("Result", "Quote", "Delay", "Photo", "Recap", "Status"):
            refused = await (await paddock.fan.press(message, label)).settled()
            assert refused.ephemeral
            assert paddock.staff.mention in refused.text
        assert paddock.texts() == []
