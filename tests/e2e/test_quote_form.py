"""The form of a quote in the real process: from the command and from the race desk, sent with a photo."""

from tests.e2e.conftest import Paddock
from tests.loopback import Upload
from tests.loopback.fields import Entered
from tests.loopback.messages import Message
from tests.loopback.world import Channel, walk
from tests.pictures_made import SECRETS, opened, with_secrets

WORDS = "We were one of the fastest cars.\nWe learned a lot."


def race_desk(room: Channel) -> list[Message]:
    """The desk's message, once it is there."""
    return [
        message
        for message in room.messages
        if not message.deleted
        and any(part.get("custom_id") == "desk:quote" for part in walk(message.components))
    ]


async def test_the_driver_alone_opens_it_and_its_photo_is_shown_first_also_over_a_restart(
    paddock: Paddock,
) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up()
        form = await paddock.officer.slash(paddock.news, "quote", {"driver": "Jessica"})
        assert form.modal is not None
        assert len(form.modal["components"]) == 5
        await bot.stop()
        await bot.restart()
        photo = Upload("IMG_0042.JPG", with_secrets(), "image/jpeg")
        fields: dict[str, Entered] = {
            "text": WORDS,
            "photo": photo,
            "What the photo shows": "Jessica in the rain",
        }
        sent = await (await paddock.officer.submit_modal(form, fields)).settled()
        assert sent.ephemeral
        assert paddock.texts() == []
        await paddock.officer.press(sent.message, "Post")
        await paddock.discord.wait_for(lambda: len(paddock.texts()) == 1, 20, "the post")
        (message,) = paddock.news.messages
        first_line, second_line = WORDS.splitlines()
        assert message.text.startswith("### 🎙️ Jessica")
        assert f">>> {first_line}\n{second_line}\n" in message.text
        ((_, data),) = message.files.items()
        assert not [secret for secret in SECRETS if secret in data]
        assert opened(data).format == "JPEG"
        assert message.attachments[0]["description"] == "Jessica in the rain"


async def test_the_race_desk_opens_it_with_nobody_chosen(paddock: Paddock) -> None:
    room = paddock.room("press-room")
    async with paddock.bot():
        await paddock.set_up(staff_channel=room, reminders="off")
        await paddock.discord.wait_for(lambda: len(race_desk(room)) == 1, 40, "the race desk")
        form = await paddock.officer.press(race_desk(room)[0], "Quote")
        fields = {"Driver": "Andreas Bäckman", "text": WORDS, "Session": "No session: the whole weekend"}
        sent = await (await paddock.officer.submit_modal(form, fields)).settled()
        assert "Posted in" in sent.text
        assert paddock.texts()[0].startswith("### 🎙️ Andreas")
