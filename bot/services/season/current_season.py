"""The season that a server is in, or the refusal: to fans that there is none yet, to staff how to get one."""

from bot.domain.season.season import Season
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.services.server.server_lookup import require_server
from bot.storage.database import Transaction
from bot.storage.season import seasons


def no_season() -> UserError:
    """The refusal where a server has no season."""
    return UserError(
        phrase("The team hasn't put up its calendar yet. Please look again later."),
        phrase(
            "Add your season first: upload it with `/season import`, or choose a ready one with `/setup`."
        ),
    )


async def current_season(tx: Transaction, server_id: int) -> Season:
    """The server's current season.

    Raises:
        UserError: it has none, or isn't set up.
    """
    await require_server(tx, server_id)
    season = await seasons.get_current(tx, server_id)
    if season is None:
        raise no_season()
    return season
