"""What an interaction knows of a command or form that is sent again with it."""

from dataclasses import dataclass

from bot.commands.core.interaction import Interaction

_KEPT = "resent"
"""Where an interaction keeps it."""


@dataclass(slots=True)
class Resent:
    """A sending that was kept under `key` and is being answered anew.

    `picture` is the digest of the photo that was kept with it. It is `confirmed` where the person was
    shown what comes of it, and said yes. `is_kept` once it waits for another press.
    """

    key: str
    picture: str | None = None
    confirmed: bool = False
    is_kept: bool = False


def resent_of(interaction: Interaction) -> Resent | None:
    """What is sent again; None for what somebody has just typed."""
    resent: Resent | None = interaction.extras.get(_KEPT)
    return resent


def mark_resent(interaction: Interaction, resent: Resent) -> None:
    """Let whoever answers the interaction know."""
    interaction.extras[_KEPT] = resent
