"""Why Discord takes a post's content from nobody: each reason is kept with the delivery, and has a remedy.

https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
"""

from bot.languages.catalogue import mark

AUTOMOD_WORDS = mark("the server's AutoMod blocks a word in it")
AUTOMOD_TITLE = mark("the server's AutoMod blocks a word in its title")
HARMFUL_LINK = mark("Discord considers a link in it harmful")
EXPLICIT_PHOTO = mark("Discord considers its photo explicit")
TITLE_WORDS = mark("Discord doesn't allow a word in its title")
TOO_LARGE = mark("its photos are too large for Discord")
UNREADABLE_PHOTO = mark("Discord can't read its photo")

_REASONS = {
    20009: EXPLICIT_PHOTO,
    20031: TITLE_WORDS,
    40005: TOO_LARGE,
    50045: TOO_LARGE,
    50046: UNREADABLE_PHOTO,
    200000: AUTOMOD_WORDS,
    200001: AUTOMOD_TITLE,
    240000: HARMFUL_LINK,
}


def blocked_content(code: int) -> str | None:
    """Why nobody may send this there, by Discord's code; None where what was sent isn't the matter."""
    return _REASONS.get(code)
