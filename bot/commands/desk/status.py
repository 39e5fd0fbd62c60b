"""`/desk status`: what is due, went out or is held up; and the buttons under it."""

from discord import app_commands

from bot.commands.core.custom_ids import OUTDATED_BUTTON, read_number
from bot.commands.core.interaction import Interaction, missing_in, server_id, use_cases
from bot.commands.core.replies import answer, answer_later, replace_message
from bot.commands.core.staff_only import require_staff
from bot.commands.desk.channel_retry import retry_channel
from bot.domain.desk.delivery_ledger import Ledger, LedgerMove, is_blocked
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.desk.delivery_ledger import ledger_post, moved_line
from bot.posts.desk.delivery_lines import processes_line
from bot.posts.kit.post import Post


@app_commands.command(description="What goes out next, what was posted, and what is stuck")
async def status(interaction: Interaction) -> None:
    """Answer with the ledger of the server's own channels."""
    await show_status(interaction)


async def show_status(interaction: Interaction) -> None:
    """Answer staff with the ledger, to the command or to a button."""
    await answer_later(interaction)
    await require_staff(interaction)
    await answer(interaction, await _ledger(interaction))


async def answer_ledger_button(interaction: Interaction, id_parts: list[str]) -> None:
    """Retry or drop a delivery and show the ledger as it is then, or try a whole channel again."""
    match id_parts:
        case ["channel", home_id, channel_id]:
            await retry_channel(interaction, read_number(home_id), read_number(channel_id))
        case [("retry" | "drop" | "unlink") as move, delivery_id, nonce]:
            await _move(interaction, LedgerMove(move), read_number(delivery_id), nonce)
        case _:
            raise UserError(phrase(OUTDATED_BUTTON))


async def _move(interaction: Interaction, move: LedgerMove, delivery_id: int, nonce: str) -> None:
    await require_staff(interaction)
    ledgers, user_id = use_cases(interaction).ledgers, interaction.user.id
    moved = await ledgers.move(server_id(interaction), delivery_id, nonce, move, user_id)
    await replace_message(interaction, await _ledger(interaction, moved_line(moved)))


async def _ledger(interaction: Interaction, notice: str = "") -> Post:
    """The server's ledger as it stands, with what is missing where the bot is shut out."""
    ledger = await use_cases(interaction).ledgers.read(server_id(interaction))
    processes = await use_cases(interaction).shard_shares.overview()
    return ledger_post(
        ledger,
        await _missing_permissions(interaction, ledger),
        notice,
        processes_line(processes, server_id(interaction)),
    )


async def _missing_permissions(interaction: Interaction, ledger: Ledger) -> dict[int, tuple[str, ...]]:
    """By the ids of the channels that are blocked."""
    permissions: dict[int, tuple[str, ...]] = {}
    for line in ledger.trouble:
        channel_id = line.delivery.channel_id
        if is_blocked(line.delivery) and channel_id not in permissions:
            permissions[channel_id] = await missing_in(interaction, channel_id)
    return permissions
