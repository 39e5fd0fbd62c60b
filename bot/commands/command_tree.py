"""The commands as Discord is given them, and what becomes of one that fails."""

import logging

import discord
from discord import app_commands

from bot.commands import COMMANDS, MENUS
from bot.commands.command_list import is_same_list
from bot.commands.core.answer_record import UNKNOWN, answer_record, note_failure
from bot.commands.core.interaction import Client, Interaction
from bot.commands.core.replies import waiting_sign
from bot.commands.sendings.failures import answer_error
from bot.commands.spoken_to import spoken_to
from bot.errors import DatabaseFaultError

LOG = logging.getLogger(__name__)


class CommandTree(app_commands.CommandTree[Client]):
    """The commands, in servers only; whatever goes wrong in one is answered."""

    def __init__(self, client: Client) -> None:
        super().__init__(
            client,
            allowed_contexts=app_commands.AppCommandContext(guild=True),
            allowed_installs=app_commands.AppInstallationType(guild=True),
        )
        for command in (*COMMANDS, *MENUS):
            self.add_command(command)

    async def sync_if_changed(self, application_id: int) -> None:
        """Give Discord the commands, if it has others: also those of a version that was here meanwhile.

        Raises:
            discord.RateLimited: it takes no more new commands for some time; those it has go on.
            discord.HTTPException: it can't be asked, or refuses.
        """
        wanted = [command.to_dict(self) for command in self.get_commands()]
        registered = await self.client.http.get_global_commands(application_id)
        if is_same_list(wanted, registered):
            return
        await self.sync()
        LOG.info("Discord has the %d commands now", len(wanted))

    async def answer(self, interaction: Interaction) -> None:
        """Answer the command that the interaction's data says, which may have come with another one."""
        await super()._call(interaction)

    async def _call(self, interaction: Interaction) -> None:
        """discord.py's own way through a command, a menu's entry or a suggestion, on the record."""
        with answer_record(interaction, lambda: _name(interaction)):
            async with spoken_to(interaction), waiting_sign(interaction):
                await super()._call(interaction)

    async def on_error(self, interaction: Interaction, error: app_commands.AppCommandError) -> None:
        """Answer a refusal or a fault. An autocompletion that failed suggests nothing."""
        if interaction.type is discord.InteractionType.autocomplete:
            cause = error.__cause__
            if isinstance(cause, DatabaseFaultError):  # the database has logged it
                note_failure(interaction, cause)
                return
            note_failure(interaction, error)
            LOG.error("An autocompletion failed", exc_info=error)
            return
        await answer_error(interaction, error)


def _name(interaction: Interaction) -> str:
    """Of a command as it is typed (`desk status`), of a menu's entry as it reads."""
    if interaction.type is discord.InteractionType.autocomplete:
        return "suggestions"
    if interaction.command is None:
        return UNKNOWN
    return interaction.command.qualified_name
