"""The code by which other servers follow a team: made, shown, made anew; and how often one may be guessed."""

import secrets
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.domain.following.follow_code import LENGTH, LETTERS
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.services.server.server_lookup import require_server
from bot.storage.database import Database
from bot.storage.desk.channel_troubles import lock_server
from bot.storage.following import follow_codes

MOST_WRONG_CODES = 10
"""Wrong codes that one server may type within `COUNTED_FOR`."""
COUNTED_FOR = timedelta(hours=1)


class FollowCodes:
    """Use cases about codes. Whether somebody is staff of the team is checked before."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, server_id: int) -> str:
        """The team's code, made when it is asked for first.

        Raises:
            UserError: the server isn't set up.
        """
        async with self._database.write() as tx:
            await require_server(tx, server_id)
            await lock_server(tx, server_id)
            code = await follow_codes.get(tx, server_id)
            if code is None:
                code = _new_code()
                await follow_codes.save(tx, server_id, code)
        return code

    async def renew(self, server_id: int) -> str:
        """A new code; the old one is worth nothing from now on. Who follows already isn't touched.

        Raises:
            UserError: the server isn't set up.
        """
        code = _new_code()
        async with self._database.write() as tx:
            await require_server(tx, server_id)
            await lock_server(tx, server_id)
            await follow_codes.save(tx, server_id, code)
        return code


class WrongCodes:
    """Counts wrong codes by server, in memory: all that one server types is answered by one process."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._times: dict[int, list[datetime]] = defaultdict(list)

    def require_tries_left(self, guild_id: int) -> None:
        """Let through a server that hasn't typed too many wrong codes lately.

        Raises:
            UserError: it has.
        """
        since = self._clock.now() - COUNTED_FOR
        self._times = defaultdict(list, _later(self._times, since))
        if len(self._times.get(guild_id, ())) >= MOST_WRONG_CODES:
            raise UserError(
                phrase(
                    "Wait an hour, then try again: this server has typed {most} wrong codes.",
                    most=MOST_WRONG_CODES,
                )
            )

    def note(self, guild_id: int) -> None:
        """The server has typed one."""
        self._times[guild_id].append(self._clock.now())


def _later(times: Mapping[int, list[datetime]], since: datetime) -> dict[int, list[datetime]]:
    """What was noted after that moment; servers without any are forgotten."""
    kept: dict[int, list[datetime]] = {}
    for guild_id, noted in times.items():
        recent = [time for time in noted if time > since]
        if recent:
            kept[guild_id] = recent
    return kept


def _new_code() -> str:
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
