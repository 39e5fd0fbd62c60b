"""The commands as Discord is given them, and what becomes of one that fails."""

import json
import logging
from hashlib import sha256
from typing import Any

import discord
from discord import app_commands
from discord.http import Route

from bot.commands import COMMANDS, MENUS
from bot.commands.command_list import is_same_list
from bot.commands.command_translator import CommandTranslator, translations_digest
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
        registered = await self._registered(application_id)
        digest = self._digest(registered)
        command_lists = self.client.use_cases.command_lists
        if await command_lists.is_known(digest):
            return
        wanted = await self._in_each_language()
        if is_same_list(wanted, registered):
            await command_lists.note(digest)
            return
        await self.client.http.bulk_upsert_global_commands(application_id, payload=wanted)
        LOG.info("Discord has the %d commands now", len(wanted))

    async def _in_each_language(self) -> list[dict[str, Any]]:
        """The commands as Discord is to have them: thousands of texts are looked up, so no more than once."""
        translator = CommandTranslator()
        return [await command.get_translated_payload(self, translator) for command in self.get_commands()]

    async def _registered(self, application_id: int) -> list[Any]:
        """The commands as Discord has them, in each language; discord.py's own request leaves those out."""
        route = Route("GET", "/applications/{application_id}/commands", application_id=application_id)
        return list(await self.client.http.request(route, params={"with_localizations": "true"}))

    def _digest(self, registered: list[Any]) -> str:
        """Another one whenever the commands, a translation or what Discord has is."""
        own = [command.to_dict(self) for command in self.get_commands()]
        lists = json.dumps([own, sorted(registered, key=_key)], sort_keys=True)
        return sha256(translations_digest() + lists.encode()).hexdigest()

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


def _key(command: Any) -> tuple[int, str]:
    return command["type"], command["name"]


def _name(interaction: Interaction) -> str:
    """Of a command as it is typed (`desk status`), of a menu's entry as it reads."""
    if interaction.type is discord.InteractionType.autocomplete:
        return "suggestions"
    if interaction.command is None:
        return UNKNOWN
    return interaction.command.qualified_name
