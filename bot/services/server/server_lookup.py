"""A server that is set up, or the refusal that names `/setup`."""

from bot.domain.base.server import Server
from bot.errors import UserError
from bot.storage.database import Transaction
from bot.storage.desk import servers

NOT_SET_UP = "Pitboard isn't set up here yet. Someone with Manage Server can do it with `/setup`."


async def require_server(tx: Transaction, server_id: int) -> Server:
    """The server's settings, or the refusal that names `/setup`."""
    server = await servers.get(tx, server_id)
    if server is None:
        raise UserError(NOT_SET_UP)
    return server
