"""Permissions that the bot lacks, by their names in Discord's settings, and what to do about them."""

from collections.abc import Collection, Sequence

from bot.domain.desk import channel_trouble
from bot.languages.catalogue import phrase
from bot.languages.lists import join_list
from bot.posts.kit.escape import escaped_line

MENTION_ROLES = "Mention @everyone, @here, and All Roles"
"""The permission to ping a role that is not mentionable, as Discord's settings call it."""


def place_remedy(finding: str) -> str | None:
    """What to do about a thread or forum; None for what else may be missing somewhere."""
    match finding:
        case channel_trouble.THREAD_LOCKED:
            return phrase("Unlock the thread: while it's locked, I can't post in it.")
        case channel_trouble.THREAD_HIDDEN:
            return phrase(
                "Let me see the thread: grant **View Channel** in the channel around it, and in a private "
                "thread, mention me once, which adds me."
            )
        case channel_trouble.POST_LOCKED:
            return phrase("Unlock the round's post in the forum: while it's locked, I can't post in it.")
        case channel_trouble.TAG_NEEDED:
            return phrase(
                "Add a tag to the forum that names the round, such as *Spa* or *Round 3* (for quotes about "
                "no round, the series): every post there needs a tag, and none fits. Or turn that off in the "
                "settings of the forum."
            )
    return None


def grant_request(missing: Collection[str], channel_id: int) -> str:
    """What an administrator has to do: `Grant **Send Messages** in <#1>.`, and what else was found there."""
    names: list[str] = []
    sentences: list[str] = []
    for finding in missing:
        remedy = place_remedy(finding)
        if remedy is None:
            names.append(f"**{escaped_line(phrase(finding))}**")
        else:
            sentences.append(remedy)
    if names:
        sentences.insert(
            0,
            phrase(
                "Grant {permissions} in {channel}.", permissions=join_list(names), channel=f"<#{channel_id}>"
            ),
        )
    return " ".join(sentences)


def mention_requests(channel_id: int, ping_role_ids: Sequence[int]) -> tuple[str, str]:
    """The two ways to let posts ping, each one enough: in the role's settings, or in the channel's.

    Several roles are those that fans choose: only the bot is to mention them.
    """
    in_the_channel = grant_request([MENTION_ROLES], channel_id)
    if len(ping_role_ids) > 1:
        roles = join_list([f"<@&{role_id}>" for role_id in ping_role_ids])
        return phrase("To let me ping the roles that fans choose ({roles}):", roles=roles), in_the_channel
    role = phrase("the role")
    if ping_role_ids:
        role = f"<@&{ping_role_ids[0]}>"
    in_the_role = phrase("Let anyone mention {role} in that role's settings, or instead:", role=role)
    return in_the_role, in_the_channel
