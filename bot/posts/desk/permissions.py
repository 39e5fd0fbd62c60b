"""Permissions that the bot lacks, by their names in Discord's settings, and what to do about them."""

from collections.abc import Collection

from bot.domain.desk import channel_trouble
from bot.languages.catalogue import phrase
from bot.posts.kit.english import listing
from bot.posts.kit.escape import escaped_line

MENTION_ROLES = "Mention @everyone, @here, and All Roles"
"""The permission to ping a role that is not mentionable, as Discord's settings call it."""


def place_remedy(finding: str) -> str | None:
    """What to do about a thread or forum; None for what else may be missing somewhere."""
    match finding:
        case channel_trouble.THREAD_LOCKED:
            return phrase("The thread is locked: unlock it, so that I can post in it.")
        case channel_trouble.THREAD_HIDDEN:
            return phrase(
                "I can't see the thread. Grant **View Channel** in the channel around it; in a private "
                "thread, mention me once, which adds me."
            )
        case channel_trouble.POST_LOCKED:
            return phrase("The round's post in the forum is locked: unlock it, so that I can post in it.")
        case channel_trouble.TAG_NEEDED:
            return phrase(
                "The forum wants a tag on every post, and none is named after the round. Add one with the "
                "round's name or number (such as *Round 3*), or turn that off, in the forum's settings."
            )
    return None


def grant_request(missing: Collection[str], channel_id: int) -> str:
    """What an administrator has to do: `Grant **Send Messages** in <#1>.`, and what else was found there."""
    names: list[str] = []
    sentences: list[str] = []
    for finding in missing:
        remedy = place_remedy(finding)
        if remedy is None:
            names.append(f"**{escaped_line(finding)}**")
        else:
            sentences.append(remedy)
    if names:
        sentences.insert(0, f"Grant {listing(names)} in <#{channel_id}>.")
    return " ".join(sentences)


def mention_requests(channel_id: int, ping_role_id: int | None) -> tuple[str, str]:
    """The two ways to let reminders ping, each one enough: in the role's settings, or in the channel's."""
    role = "the role"
    if ping_role_id:
        role = f"<@&{ping_role_id}>"
    in_the_role = f"Let anyone mention {role} in that role's settings, or instead:"
    return in_the_role, grant_request([MENTION_ROLES], channel_id)
