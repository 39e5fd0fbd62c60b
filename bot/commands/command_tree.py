"""The commands as Discord is given them, and what becomes of one that fails."""

import logging

import discord
from discord import app_commands

from bot.commands import COMMANDS, MENUS
from bot.commands.command_list import is_same_list
from bot.commands.core.answer_record import UNKNOWN, answer_record
from bot.commands.core.interaction import Client, Interaction
from bot.commands.core.replies import waiting_sign
from bot.commands.sendings.failures import answer_error
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
        """Give Discord the commands, if it has others: also those of a version that was here meanwhile."""
        wanted = [command.to_dict(self) for command in self.get_commands()]
        registered = await self.client.http.get_global_commands(application_id)
        if is_same_list(wanted, registered):
            return
        try:
            await self.sync()
        except discord.RateLimited as limit:  # it counts new commands by the day; those it has go on
            LOG.warning(
                "Discord takes new commands only in %.0f minutes: start Pitboard again then",
                limit.retry_after / 60,
            )
            return
        LOG.info("Discord has the %d commands now", len(wanted))

    async def answer(self, interaction: Interaction) -> None:
        """Answer the command that the interaction's data says, which may have come with another one."""
        await super()._call(interaction)

    async def _call(self, interaction: Interaction) -> None:
        """discord.py's own way through a command, a menu's entry or a suggestion, on the record."""
        with answer_record(interaction, lambda: _name(interaction)):
            async with waiting_sign(interaction):
                await super()._call(interaction)

    async def on_error(self, interaction: Interaction, error: app_commands.AppCommandError) -> None:
        """Answer a refusal or a fault. An autocompletion that failed suggests nothing."""
        if interaction.type is discord.InteractionType.autocomplete:
            if isinstance(error.__cause__, DatabaseFaultError):  # the database has logged it
                return
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
