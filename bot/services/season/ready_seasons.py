"""The ready seasons that come with Pitboard, to be chosen by name."""

import logging
import tomllib
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from bot.domain.base.names import find_by_name
from bot.domain.base.upload_limits import LARGEST_FILE
from bot.domain.season.season import Season
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.typed.quoting import escape_line
from bot.worker.jobs import FileWorker, ReadSeason

LOG = logging.getLogger(__name__)


class ReadySeasons:
    """The season files of a folder, by what people call them; whoever runs the bot has put them there."""

    def __init__(self, folder: Path, making: FileWorker) -> None:
        self._folder = folder
        self._files = making

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """Titles ("GT4 European Series 2023") by file stem, sorted by stem; none when there is no folder.

        A file without one is skipped, with a warning in the log.
        """
        titles: dict[str, str] = {}
        for path in sorted(self._folder.glob("*.toml"), key=lambda path: path.stem):
            title = _title(path)
            if title:
                titles[path.stem] = title
        return titles

    async def get(self, typed: str, server_id: int) -> Season:
        """The season of that file name or title, whole or in part; case, accents and dashes don't matter.

        Only the folder's own files are looked through: what was typed never becomes a path.

        Raises:
            UserError: none or several fit, and it lists the ready ones; or the file is wrong.
        """
        titles = self.titles

        def names(stem: str) -> tuple[str, str]:
            return _spaced(stem), _spaced(titles[stem])

        stem = find_by_name(_spaced(typed), list(titles), names)
        if stem is None:
            raise UserError(_what_is_ready(typed, list(titles.values())))
        data = (self._folder / f"{stem}.toml").read_bytes()
        return await self._files.run(ReadSeason(files=(data,)), server_id)


def _what_is_ready(typed: str, titles: list[str]) -> str:
    if not titles:
        return phrase("Upload your own season with `/season import`: none is ready here.")
    listed = ", ".join(escape_line(title, 90) for title in titles[:10])
    return phrase(
        'Choose one of these: {seasons}. "{typed}" is not a ready season.',
        seasons=listed,
        typed=escape_line(typed),
    )


def _spaced(name: str) -> str:
    return name.replace("-", " ").replace("_", " ")


def _title(path: Path) -> str | None:
    """What the season file calls its season; all else of it is read when it is chosen."""
    try:
        with path.open("rb") as file:
            season = tomllib.loads(file.read(LARGEST_FILE).decode())["season"]
        return f"{season['series']} {season['year']}"
    except OSError as error:
        LOG.warning("Skipped the ready season %s: %s", path.name, error.strerror)
    except (ValueError, KeyError, TypeError) as error:
        LOG.warning("Skipped the ready season %s: it names no season (%s)", path.name, error)
    return None
