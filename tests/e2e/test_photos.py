"""Photos of the real process: uploaded by a person, posted over HTTP as a form with the file in it."""

from tests.e2e.conftest import Paddock
from tests.loopback import Upload
from tests.loopback.messages import Message
from tests.loopback.world import Json, walk
from tests.pictures_made import SECRETS, bomb, encoded, opened, two_halves, with_secrets

RACE = {"session": "race2", "position": 20}


async def result(paddock: Paddock, **more: object) -> str:
    reply = await paddock.officer.slash(paddock.news, "result", {**RACE, **more})
    return (await reply.settled()).text


def gallery(message: Message) -> list[Json]:
    return [item for c in walk(message.components) if c["type"] == 12 for item in c["items"]]


async def test_a_photo_is_posted_stripped_replaced_by_an_edit_and_kept_over_a_restart(
    paddock: Paddock,
) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up()
        sent = Upload("IMG_0042.JPG", with_secrets(orientation=6), "image/jpeg")
        await result(paddock, photo=sent, credit="racing one", alt="The car in the rain")
        (message,) = paddock.news.messages
        ((name, data),) = message.files.items()
        assert not [secret for secret in SECRETS if secret in data]
        assert (opened(data).format, opened(data).size) == ("JPEG", (32, 64))
        (item,) = gallery(message)
        assert item["description"] == message.attachments[0]["description"] == "The car in the rain"
        assert item["media"]["url"] == message.attachments[0]["url"]
        assert "Photo: racing one" in message.text

        await bot.stop()
        await bot.restart()
        await result(paddock, position=19)
        assert list(message.files) == [name], "a correction keeps the photo"
        assert "19th" in message.text

        await result(paddock, photo=Upload("b.png", encoded(two_halves((20, 20)), "PNG"), "image/png"))
        assert len(message.files) == 1
        assert name not in message.files
        assert gallery(message)[0]["description"] == "Race 2 at Spa-Francorchamps: Bäckman siblings"

        await result(paddock, credit="-")
        assert (message.files, gallery(message)) == ({}, [])
        assert len(paddock.texts()) == 1


async def test_what_is_no_photo_is_refused_whatever_it_is_called(paddock: Paddock) -> None:
    async with paddock.bot():
        await paddock.set_up()
        zipped = await result(paddock, photo=Upload("photo.jpg", b"PK\x03\x04" + bytes(2000), "image/jpeg"))
        assert "can't open that file" in zipped
        assert "50 million pixels" in await result(paddock, photo=Upload("photo.png", bomb(), "image/png"))
        heavy = Upload("photo.jpg", b"\xff" * (8 * 2**20 + 1), "image/jpeg")
        assert "the limit is 8 MiB" in await result(paddock, photo=heavy)
        assert paddock.texts() == []
