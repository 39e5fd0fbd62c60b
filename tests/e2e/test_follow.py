"""A club's server follows the team: the real process, and every request as Discord takes it."""

import re

from tests.e2e.conftest import Paddock
from tests.loopback import BOT, Permission
from tests.loopback.messages import Message
from tests.loopback.world import ANNOUNCEMENT, Channel

_CODE = re.compile(r"[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}")  # K7QWM-3RTXA-9PDFH
CROSSPOST = "/channels/{channel_id}/messages/{message_id}/crosspost"
SUNDAY = "2023-07-02T18:00:00+02:00"


def _posts(channel: Channel) -> list[Message]:
    """What the bot said there unasked."""
    return [message for message in channel.messages if message.type == 0]


async def test_a_club_hears_the_team_is_corrected_and_refused(paddock: Paddock) -> None:
    club = paddock.discord.add_guild("Club", {"racing": BOT}, {"Fans": True})
    anna = club.member("Anna", permissions=Permission.MANAGE_GUILD)
    racing = club.channels["racing"]
    racing.type = ANNOUNCEMENT
    async with paddock.bot(SUNDAY) as bot:
        await paddock.set_up()
        shown = await (await paddock.officer.slash(paddock.news, "follow code")).settled()
        assert shown.ephemeral
        (code,) = _CODE.findall(shown.text)
        wishes = {"channel": racing, "language": "sv", "ping": club.roles["Fans"], "reminders": "1d"}
        saved = await (await anna.slash(racing, "follow team", {"code": code.lower(), **wishes})).settled()
        assert "now posts in" in saved.text
        result = {"session": "race2", "position": 18}
        await (await paddock.officer.slash(paddock.news, "result", result)).settled()
        await paddock.discord.wait_for(lambda: len(_posts(racing)) == 1, 20, "the club's post")
        assert "18:e" in _posts(racing)[0].text
        await paddock.discord.wait_for(lambda: _posts(racing)[0].is_published, 20, "servers without the bot")
        await bot.stop()
        await bot.restart()
        await (await paddock.officer.slash(paddock.news, "result", result | {"position": 20})).settled()
        await paddock.discord.wait_for(lambda: "20:e" in _posts(racing)[0].text, 20, "the correction")
        followers = await (await paddock.officer.slash(paddock.news, "follow list")).settled()
        assert "1 server follows you" in followers.text
        await paddock.officer.press(followers.message, "Refuse")
        await paddock.discord.wait_for(
            lambda: "no longer gets your news" in followers.message.text, 20, "the refusal"
        )
        told = await (await anna.slash(racing, "follow list")).settled()
        assert "for a new code" in told.text
        await paddock.officer.press(followers.message, "Undo")
        await paddock.discord.wait_for(
            lambda: "followed as before" in followers.message.text, 20, "the follow"
        )
    assert len(paddock.discord.sent("POST", CROSSPOST)) == 1, "Discord passes its correction on by itself"
    assert "Traceback" not in bot.stderr
