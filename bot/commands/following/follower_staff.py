"""Who decides what a server follows: its staff, and before any `/setup` whoever manages it."""

from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.staff_only import manages, require_staff
from bot.errors import UserError
from bot.languages.catalogue import phrase


async def require_follower_staff(interaction: Interaction) -> None:
    """Let through the staff role and who manages the server, whether it is set up or not.

    Raises:
        UserError: the person is neither.
    """
    home_id = server_id(interaction)
    if manages(interaction):
        return
    if await use_cases(interaction).my_teams.find_team(home_id) is None:
        raise UserError(phrase("You need Manage Server to follow teams here. Ask someone who has it."))
    await require_staff(interaction)
