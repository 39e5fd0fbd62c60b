"""The ready seasons of a configuration folder, found by what people call them."""

import logging
from pathlib import Path

from bot.domain.base.names import find_by_name
from bot.domain.season.season import Season
from bot.errors import UserError
from bot.readers.season_file.problems import SeasonFileError
from bot.readers.season_file.season_reader import read_season
from bot.readers.season_file.toml_text import LARGEST_FILE
from bot.readers.typed.quoting import escape_line

log = logging.getLogger(__name__)


def ready_seasons(folder: Path) -> dict[str, str]:
    """Titles ("GT4 European Series 2023") by file stem, sorted by stem; none when there is no folder.

    A file that cannot be read is skipped, with a warning in the log.
    """
    return {stem: season.title for stem, season in _seasons_by_stem(folder).items()}


def read_ready(folder: Path, key: str) -> Season:
    """The ready season of that stem or title, whole or in part; case, accents and dashes don't matter.

    Only the folder's own files are looked through: `key` never becomes a path.

    Raises:
        UserError: none or several fit; it lists the ready ones.
    """
    seasons = _seasons_by_stem(folder)

    def names(stem: str) -> tuple[str, str]:
        return _spaced(stem), _spaced(seasons[stem].title)

    stem = find_by_name(_spaced(key), list(seasons), names)
    if stem is None:
        raise UserError(_what_is_ready(key, [season.title for season in seasons.values()]))
    return seasons[stem]


def _what_is_ready(key: str, titles: list[str]) -> str:
    if not titles:
        return "No season is ready here. Upload your own with `/season import`."
    listed = ", ".join(escape_line(title, 90) for title in titles[:10])
    return f'"{escape_line(key)}" is not one of the ready seasons. Choose one of: {listed}.'


def _spaced(name: str) -> str:
    return name.replace("-", " ").replace("_", " ")


def _seasons_by_stem(folder: Path) -> dict[str, Season]:
    seasons: dict[str, Season] = {}
    for path in sorted(folder.glob("*.toml"), key=lambda path: path.stem):
        season = _read(path)
        if season:
            seasons[path.stem] = season
    return seasons


def _read(path: Path) -> Season | None:
    try:
        with path.open("rb") as file:
            return read_season(file.read(LARGEST_FILE + 1))
    except SeasonFileError as error:
        log.warning("skipped the ready season %s: %s", path.name, "; ".join(error.problems[:3]))
    except OSError as error:
        log.warning("skipped the ready season %s: %s", path.name, error.strerror)
    return None
