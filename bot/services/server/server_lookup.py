"""A server that is set up, or the refusal: how to do it to whoever can, to wait to everybody else."""

from bot.domain.base.server import Server
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.storage.database import Transaction
from bot.storage.desk import servers


async def require_server(tx: Transaction, server_id: int) -> Server:
    """The server's settings.

    Raises:
        UserError: it isn't set up.
    """
    server = await servers.get(tx, server_id)
    if server is None:
        raise _not_set_up()
    return server


def _not_set_up() -> UserError:
    """Whoever manages the server counts as staff before there is a staff role."""
    return UserError(
        phrase("Pitboard isn't set up here yet. Whoever manages this server starts with `/setup`."),
        phrase("Start with `/setup`: choose a news channel and your staff role."),
    )
