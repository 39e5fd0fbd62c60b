"""The season file that staff upload, read as data."""

from itertools import chain

from pydantic import ValidationError

from bot.domain.season.season import Season
from bot.readers.season_file.partial_tables import Table
from bot.readers.season_file.points_tables import points_problems
from bot.readers.season_file.problem_sentences import problem_of
from bot.readers.season_file.problems import MOST_WORDED, Problem, SeasonFileError, worded_problems
from bot.readers.season_file.schema import SeasonFile
from bot.readers.season_file.season_builder import build_season
from bot.readers.season_file.season_rules import entry_problems, round_problems
from bot.readers.season_file.session_rules import session_problems
from bot.readers.season_file.toml_text import decode_text, parse_toml


def read_season(data: bytes) -> Season:
    """The season of a TOML file (UTF-8, at most 256 KiB); ids are 0, starts are in UTC.

    Raises:
        SeasonFileError: anything in it is not as it should be; it has every problem at once.
    """
    text = decode_text(data)
    tables = parse_toml(text)
    file, problems, more = _shape(tables)
    problems += chain(
        entry_problems(tables), round_problems(tables), session_problems(tables), points_problems(tables)
    )
    if file is None or problems:
        raise SeasonFileError(worded_problems(problems, text, tables), more)
    return build_season(file)


def _shape(tables: Table) -> tuple[SeasonFile | None, list[Problem], int]:
    """The file's tables when each value is right by itself; else what isn't, and how many more."""
    try:
        return SeasonFile.model_validate(tables), [], 0
    except ValidationError as error:
        errors = error.errors(include_url=False)
    return None, [problem_of(each) for each in errors[:MOST_WORDED]], max(0, len(errors) - MOST_WORDED)
