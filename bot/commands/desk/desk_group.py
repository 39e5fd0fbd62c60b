"""`/desk`: what staff look at behind the scenes."""

from discord import app_commands

from bot.commands.core.custom_ids import OUTDATED_BUTTON, read_number
from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import instead, reply, think
from bot.commands.core.staff_only import require_staff
from bot.commands.desk.audit import DESCRIPTION as AUDIT
from bot.commands.desk.audit import audit
from bot.commands.desk.check import DESCRIPTION, check, retry_pressed
from bot.commands.press.quote_list import DESCRIPTION as QUOTES
from bot.commands.press.quote_list import quotes
from bot.commands.results.result_history import history, withdraw
from bot.discord_ui.permissions import missing
from bot.domain.desk.delivery_ledger import Ledger, LedgerMove, is_blocked
from bot.errors import UserError
from bot.posts.desk.delivery_ledger import ledger_post, moved_words
from bot.posts.kit.post import Post

behind = app_commands.Group(
    name="desk", description="Behind the scenes: what was announced and what is held up"
)


@behind.command(description="What is due, what went out, what was skipped, and what is held up and why")
async def status(interaction: Interaction) -> None:
    """Answer with the ledger of the server's own channels."""
    await think(interaction)
    await require_staff(interaction)
    await reply(interaction, await ledger(interaction))


behind.command(name="check", description=DESCRIPTION)(check)
behind.command(name="audit", description=AUDIT)(audit)
behind.add_command(history)
behind.add_command(withdraw)
behind.command(description=QUOTES)(quotes)


async def ledger_pressed(interaction: Interaction, told: list[str]) -> None:
    """Retry or drop a delivery and show the ledger as it is then, or try a whole channel again."""
    match told:
        case ["channel", of_server, channel_id]:
            await retry_pressed(interaction, read_number(of_server), read_number(channel_id))
        case [("retry" | "drop") as move, delivery_id, nonce]:
            await _move(interaction, LedgerMove(move), read_number(delivery_id), nonce)
        case _:
            raise UserError(OUTDATED_BUTTON)


async def _move(interaction: Interaction, move: LedgerMove, delivery_id: int, nonce: str) -> None:
    await require_staff(interaction)
    by = interaction.user.id
    moved = await use_cases(interaction).ledgers.move(server_id(interaction), delivery_id, nonce, move, by)
    await instead(interaction, await ledger(interaction, moved_words(moved)))


async def ledger(interaction: Interaction, notice: str = "") -> Post:
    """The server's ledger as it stands, with what is missing where the bot is shut out."""
    read = await use_cases(interaction).ledgers.read(server_id(interaction))
    return ledger_post(read, _lacking(interaction, read), notice)


def _lacking(interaction: Interaction, read: Ledger) -> dict[int, tuple[str, ...]]:
    blocked = {line.delivery.channel_id for line in read.trouble if is_blocked(line.delivery)}
    return {channel_id: missing(interaction.guild, channel_id) for channel_id in blocked}
