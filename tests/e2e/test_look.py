"""The team's look and the bot's face, of the real process against a strict Discord."""

import json

from PIL import Image

from tests.e2e.conftest import Paddock
from tests.loopback import Upload
from tests.loopback.faults import Fault
from tests.loopback.fields import Entered
from tests.loopback.world import Json, Member, walk
from tests.pictures_made import encoded, opened

OWN_MEMBER = "/guilds/{guild_id}/members/@me"
SECTION, THUMBNAIL, CONTAINER = 9, 11, 17


def upload(colour: str = "red", size: tuple[int, int] = (300, 300)) -> Upload:
    return Upload("picture.png", encoded(Image.new("RGB", size, colour), "PNG"), "image/png")


def own(paddock: Paddock) -> Member:
    guild = paddock.news.guild
    return guild.members[guild.bot.id]


async def setup(paddock: Paddock, **options: object) -> str:
    return (await (await paddock.officer.slash(paddock.news, "setup", options)).settled(15)).text


def parts(message: object, kind: int) -> list[Json]:
    return [part for part in walk(message.components) if part["type"] == kind]  # type: ignore[attr-defined]


async def test_results_have_the_teams_colour_and_logo_and_the_bot_its_face(paddock: Paddock) -> None:
    async with paddock.bot():
        await paddock.set_up()
        said = await setup(paddock, colour="papaya", logo=upload(), face=upload("blue", (400, 200)))
        assert "**Colour** · `#FF8000` · changed" in said
        assert "**Logo** · on results, quotes and recaps · changed" in said
        assert "**Face** · your picture · changed" in said
        avatar = opened(own(paddock).pictures["avatar"])
        assert (avatar.format, avatar.size) == ("PNG", (512, 512))

        typed = {"session": "race1", "position": 24}
        await (await paddock.officer.slash(paddock.news, "result", typed)).settled()
        (message,) = paddock.news.messages
        (frame,) = parts(message, CONTAINER)
        assert frame["accent_color"] == 0xFF8000
        (thumbnail,) = parts(message, THUMBNAIL)
        (name,) = message.files
        assert thumbnail["media"]["url"] == message.attachments[0]["url"]
        assert name.startswith("logo-")
        assert thumbnail["description"] == "Logo of Bäckman siblings"

        await setup(paddock, colour="default")
        await (await paddock.officer.slash(paddock.news, "result", {**typed, "position": 2})).settled()
        (frame,) = parts(message, CONTAINER)
        assert frame["accent_color"] == 0xC4CCD4, "second is silver"
        assert list(message.files) == [name], "an edit keeps the logo"


async def test_a_face_that_discord_puts_off_waits_and_the_answer_says_so(paddock: Paddock) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up()
        for colour in ("red", "green"):
            assert "Not shown yet" not in await setup(paddock, face=upload(colour))
        said = await setup(paddock, face=upload("blue"))
        assert "Not shown yet: Discord allows a picture to be changed only a few times" in said
        shown = own(paddock).pictures["avatar"]
        await bot.stop()
        own(paddock).changes.clear()
        await bot.restart(CLOCK_FROM="2023-06-30T09:00:00+02:00")
        await paddock.discord.wait_for(
            lambda: own(paddock).pictures["avatar"] != shown, 45, "the face after the wait"
        )
        assert "**Face** · your picture\n" in await setup(paddock, team="Team A")


async def test_what_discord_refuses_for_good_is_told_with_its_reason_and_the_face_stays(
    paddock: Paddock,
) -> None:
    errors = {"avatar": {"_errors": [{"code": "IMAGE_INVALID", "message": "Invalid image"}]}}
    page = json.dumps({"code": 50035, "message": "Invalid Form Body", "errors": errors}).encode()
    async with paddock.bot():
        await paddock.set_up()
        await setup(paddock, face=upload())
        shown = own(paddock).pictures["avatar"]
        paddock.discord.inject(Fault("PATCH", OWN_MEMBER, status=400, page=page))
        said = await setup(paddock, face=upload("green"))
        assert "Discord doesn't take it: Invalid image. The bot keeps the face it had." in said
        paddock.discord.inject(Fault("PATCH", OWN_MEMBER, status=403, code=50013, message="Missing"))
        said = await setup(paddock, face=upload("blue"))
        assert "Discord doesn't let the bot change it in this server." in said
        assert own(paddock).pictures["avatar"] == shown
        paddock.discord.inject(Fault("PATCH", OWN_MEMBER, drop=True, times=9))
        said = await setup(paddock, face=upload("white"))
        assert "Not shown yet" in said or "on its way" in said


async def test_the_panels_forms_take_files_and_an_empty_one_leaves_them_as_they_are(paddock: Paddock) -> None:
    async with paddock.bot():
        await paddock.set_up()
        panel = await (await paddock.officer.slash(paddock.news, "setup", {})).settled()
        form = await paddock.officer.press(panel.message, "Colour, logo, pictures…")
        await paddock.officer.submit_modal(form, {"colour": "navy", "logo": [upload()]})
        await paddock.discord.wait_for(lambda: "`#282894`" in panel.message.text, 20, "the colour")
        assert "**Logo**: on results, quotes and recaps" in panel.message.text
        form = await paddock.officer.press(panel.message, "Face…")
        fields: dict[str, Entered] = {
            "avatar": [upload("blue")],
            "banner": [upload("green", (900, 300))],
            "bio": "Our news",
        }
        await paddock.officer.submit_modal(form, fields)
        await paddock.discord.wait_for(
            lambda: "your picture, banner and text" in panel.message.text, 20, "the face"
        )
        assert own(paddock).bio == "Our news"
        assert opened(own(paddock).pictures["banner"]).size == (1360, 480)

        await paddock.officer.press(panel.message, "Default face")
        await paddock.discord.wait_for(lambda: not own(paddock).pictures, 20, "the bot's own face")
        await paddock.discord.wait_for(lambda: "**Face**: Pitboard's own" in panel.message.text, 20, "it")
        own(paddock).changes.clear()  # some minutes later
        await paddock.officer.press(panel.message, "Undo")
        await paddock.discord.wait_for(lambda: own(paddock).bio == "Our news", 20, "the face again")
