"""`/privacy mine`: what is kept about whoever asks, in this server or, in a direct message, in all."""

from collections.abc import Mapping

from discord import app_commands

from bot.commands.core.interaction import READS, Interaction, use_cases
from bot.commands.core.replies import answer, answer_later
from bot.domain.privacy.traces import PersonTraces
from bot.languages.catalogue import phrase
from bot.posts.privacy.own_traces import EVERYWHERE, own_traces_post


@app_commands.command(
    description="What Pitboard keeps about you, and how to take yourself out of it", extras=READS
)
async def mine(interaction: Interaction) -> None:
    """Answer to the person alone."""
    await answer_later(interaction)
    traces = await use_cases(interaction).keeping.of_person(interaction.user.id, interaction.guild_id)
    named_traces = await _by_server_name(interaction, traces)
    await answer(interaction, own_traces_post(named_traces, interaction.guild_id or EVERYWHERE))


async def _by_server_name(
    interaction: Interaction, traces: Mapping[int, PersonTraces]
) -> dict[str, PersonTraces]:
    """By the servers' names; by its id one that the bot isn't in any more, or a second one of its name."""
    named_traces: dict[str, PersonTraces] = {}
    for server_id, server_traces in traces.items():
        name = await interaction.client.servers.name_of(server_id)
        if name is None or name in named_traces:
            name = phrase("Server {id}", id=server_id)
        named_traces[name] = server_traces
    return named_traces
