"""Typed settings: environment, files it names, `.env`, `config/pitboard.toml`, defaults; the first wins.

They are read without pydantic: every start would wait for it and keep its 10 MiB, for a dozen lines.
"""

import os
import tomllib
from collections import ChainMap
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from bot.configuration.database_address import without_prepared_statements
from bot.configuration.setting_files import settings_from_dotenv, settings_from_files
from bot.configuration.setting_values import READERS, TOKEN_MISSING, as_written
from bot.errors import StartupError

_TOML_NAME = "config/pitboard.toml"  # what messages call it, wherever it lies
_PRIVATE_SETTING = "discord_token"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What an operator may choose; `load_settings` makes it, or a test that knows all of it.

    The token never shows in `repr` or in an error; nor does the database's URL, which may hold a
    password. `clock_speed` is how many seconds the bot's clock passes in one real second.
    """

    discord_token: str = field(repr=False)
    discord_api_url: str = "https://discord.com/api/v10"
    database_url: str = field(default="sqlite+aiosqlite:///data/pitboard.db", repr=False)
    prepared_statements: Literal["on", "off"] = "on"
    """Whether a server's connections keep them; `database_url` says so too where they don't."""
    backup_folder: Path | None = None
    backup_keep: int = 14
    http_address: str | None = None
    public_url: str | None = None
    shards: int | None = None
    """Of the bot in all, with every process; None: as many as Discord recommends."""
    requests_per_second: float = 49.0
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"] = "INFO"
    log_format: Literal["text", "json"] = "text"
    clock_from: datetime | None = None
    clock_speed: float = 1.0

    @property
    def page_url(self) -> str | None:
        """What pages' addresses begin with, without a slash at its end; None where nothing is served."""
        if self.public_url or self.http_address is None:
            return self.public_url
        return f"http://{self.http_address}"


def load_settings(*, needs_token: bool = True) -> Settings:
    """Read the settings, each from the strongest source that has it.

    Where no token is needed, one that is missing is none of the faults.

    Raises:
        StartupError: something is missing or wrong; one line that names the key (status 2).
    """
    sources = _sources()
    written = dict(ChainMap(*sources.values()))
    if not needs_token:
        written.setdefault(_PRIVATE_SETTING, "none")
    values: dict[str, Any] = {}
    sentences = []
    if _PRIVATE_SETTING not in written:
        sentences.append(f"{_PRIVATE_SETTING.upper()} {TOKEN_MISSING}")
    for key in [key for key in READERS if key in written]:
        try:
            values[key] = READERS[key](as_written(written[key]))
        except ValueError as error:
            sentences.append(f"{key.upper()}{_place(key, sources)} {error}")
    if sentences:
        raise StartupError("; ".join(sentences), status=2)
    settings = Settings(**values)
    if settings.prepared_statements == "off":
        return replace(settings, database_url=without_prepared_statements(settings.database_url))
    return settings


def chosen_log_format() -> Literal["text", "json"]:
    """How to tell what is wrong with the settings; `text` where that can't be made out either."""
    try:
        values = ChainMap(*_sources().values())
    except StartupError:
        return "text"  # the same is told when the settings are read
    if str(values.get("log_format")).strip().lower() == "json":
        return "json"
    return "text"


def _sources() -> dict[str, dict[str, Any]]:
    """The values by where they stand, the strongest first.

    Raises:
        StartupError: one of the files can't be read, or isn't what it should be.
    """
    return {
        " in the environment": _known(os.environ),
        " in its file": settings_from_files(os.environ),
        " in .env": _known(_from_dotenv()),
        f" in {_TOML_NAME}": _from_toml(config_folder() / "pitboard.toml"),
    }


def _place(key: str, sources: Mapping[str, Mapping[str, Any]]) -> str:
    """Where the value stands that counts."""
    places = [place for place, values in sources.items() if key in values]
    return places[0] if places else ""


def _known(variables: Mapping[str, str | None]) -> dict[str, Any]:
    """Our settings among them, in whichever case they are written; an empty value is no value.

    The environment and `.env` are often shared with others, so theirs are left alone.
    """
    return {name.lower(): value for name, value in variables.items() if name.lower() in READERS and value}


def _from_dotenv() -> dict[str, str | None]:
    """All of the file's variables; no file is an empty file."""
    try:
        return settings_from_dotenv()
    except OSError as error:
        raise StartupError(f".env can't be read: {error.strerror}", status=2) from None
    except UnicodeDecodeError:
        raise StartupError(".env is not UTF-8 text: save it as UTF-8", status=2) from None


def _from_toml(path: Path) -> dict[str, Any]:
    """The file's values under their keys, without the empty ones; no file is an empty file."""
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise StartupError(f"{path} can't be read: {error.strerror}", status=2) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise StartupError(f"{path} is not TOML: {error}", status=2) from None
    for key in values:
        _refuse_unless_known(key)
    return {key: value for key, value in values.items() if value != ""}


def _refuse_unless_known(key: str) -> None:
    if key == _PRIVATE_SETTING:
        raise StartupError(
            f"{key} must not be in {_TOML_NAME}: a secret belongs in .env or the environment", status=2
        )
    if key not in READERS:
        allowed = ", ".join(name for name in READERS if name != _PRIVATE_SETTING)
        raise StartupError(
            f"{key[:40]!r} in {_TOML_NAME} is no setting; the settings are {allowed}", status=2
        )


def config_folder() -> Path:
    """The folder of `pitboard.toml` and `seasons/`: the wheel's own copy, or the checkout's `config/`.

    The wheel's copy comes first because a `config` folder beside an installed package may be
    another package's; a checkout has no `bot/_defaults`.
    """
    package = Path(__file__).resolve().parents[1]
    shipped = package / "_defaults"
    if shipped.is_dir():
        return shipped
    return package.parent / "config"
