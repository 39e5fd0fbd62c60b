"""The ready seasons that come with Pitboard, to be chosen by name."""

import asyncio
from pathlib import Path

from bot.domain.season.season import Season
from bot.readers.season_file.ready_seasons import read_ready, ready_seasons


class ReadySeasons:
    """The season files of a folder; `titles` are theirs by file name, read once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.titles = ready_seasons(folder)

    async def get(self, typed: str) -> Season:
        """The season of that file name or title, whole or in part.

        Raises:
            UserError: none or several fit; it lists the ready ones.
        """
        return await asyncio.to_thread(read_ready, self._folder, typed)
