"""Why a ping can't be chosen now, and what to do about it."""

from bot.languages.catalogue import phrase


def no_manage_roles() -> str:
    """The bot may not make or hand out roles."""
    return phrase(
        "Ask someone with Manage Server to grant me **Manage Roles**: without it I can't hand out pings. "
        "Everything else works."
    )


def role_too_high(role_id: int) -> str:
    """A role stands above the bot's own in the server's list."""
    return phrase(
        "Ask someone with Manage Roles to move my role above {role} in the server's settings: until then I "
        "can't hand that one out.",
        role=f"<@&{role_id}>",
    )


def too_many_roles() -> str:
    """The server has as many roles as Discord allows."""
    return phrase(
        "Ask someone with Manage Roles to delete a role: this server has as many as Discord allows."
    )


def not_now() -> str:
    """Discord doesn't answer, or asks to wait."""
    return phrase("Please try again in a minute: Discord didn't answer. What you have chosen so far is kept.")
