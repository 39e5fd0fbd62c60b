"""`/desk`: what staff look at behind the scenes."""

from discord import app_commands

from bot.commands.check import DESCRIPTION, check
from bot.commands.context import Asked, desk, require_staff, server_id
from bot.commands.replies import reply, think
from bot.delivery.permissions import missing
from bot.domain.ledger import Ledger, is_blocked
from bot.posts.ledger import ledger_post
from bot.posts.post import Post

behind = app_commands.Group(
    name="desk", description="Behind the scenes: what was announced and what is held up"
)


@behind.command(description="What is due, what went out, what was skipped, and what is held up and why")
async def status(interaction: Asked) -> None:
    """Answer with the ledger of the server's own channels."""
    await think(interaction)
    await require_staff(interaction)
    await reply(interaction, await ledger(interaction))


behind.command(name="check", description=DESCRIPTION)(check)


async def ledger(interaction: Asked, notice: str = "") -> Post:
    """The server's ledger as it stands, with what is missing where the bot is shut out."""
    read = await desk(interaction).ledgers.read(server_id(interaction))
    return ledger_post(read, _lacking(interaction, read), notice)


def _lacking(interaction: Asked, read: Ledger) -> dict[int, tuple[str, ...]]:
    blocked = {line.delivery.channel_id for line in read.trouble if is_blocked(line.delivery)}
    return {channel_id: missing(interaction.guild, channel_id) for channel_id in blocked}
