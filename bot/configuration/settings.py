"""Typed settings: environment, files it names, `.env`, `config/pitboard.toml`, defaults; the first wins."""

import os
import re
import tomllib
from collections import ChainMap
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
)
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, DotEnvSettingsSource, EnvSettingsSource, SettingsConfigDict

from bot.configuration.database_address import HOW_IT_BEGINS, read_database_address
from bot.configuration.http_address import HOW_IT_IS_WRITTEN, read_http_address
from bot.configuration.setting_files import settings_from_files
from bot.errors import StartupError

_TOML_NAME = "config/pitboard.toml"  # what messages call it, wherever it lies
_PRIVATE_SETTING = "discord_token"
_HOW_TO_GET_ONE = (
    "get one in Discord's Developer Portal (your application, Bot, Reset Token) and put it in .env "
    "as DISCORD_TOKEN=…; to try Pitboard without one, use ./run sandbox"
)
_REQUIREMENTS = {
    _PRIVATE_SETTING: f"is missing: {_HOW_TO_GET_ONE}",
    "discord_api_url": "must be an http or https address such as https://discord.com/api/v10",
    "database_url": HOW_IT_BEGINS,
    "backup_folder": "must be a folder such as data/backups, or empty",
    "backup_keep": "must be a whole number from 1 to 3650, such as 14",
    "http_address": HOW_IT_IS_WRITTEN,
    "public_url": "must be an http or https address such as https://racing.example, or empty",
    "requests_per_second": "must be a number above 0 and up to 50, such as 49",
    "log_level": "must be DEBUG, INFO, WARNING, ERROR or CRITICAL",
    "log_format": "must be text or json",
    "clock_from": "must be an instant such as 2023-06-30T08:00:00+02:00, or empty",
    "clock_speed": "must be a number above 0, such as 1 or 60",
}
_HOST = (
    r"(\[[0-9A-Fa-f:.]+\]"  # [::1]
    r"|[^\s/?#:@\[\]]+)"  # discord.com
    r"(:\d{1,5})?"  # :8080
)


def _checked_token(token: SecretStr) -> SecretStr:
    """Refuse what no token has and no header carries: a copied quote, a space, a line's end."""
    text = token.get_secret_value().strip()
    if not text:
        raise ValueError(_REQUIREMENTS[_PRIVATE_SETTING])
    if not re.fullmatch(r"[A-Za-z0-9._~+/=-]+", text):
        raise ValueError(f"is not a token as Discord gives them: {_HOW_TO_GET_ONE}")
    return SecretStr(text)


def _checked_http_address(written: str) -> str:
    read_http_address(written)
    return written


def _instant(value: object) -> datetime | None:
    """Read strictly: pydantic would take the year 2023 for seconds since 1970."""
    if value is None:
        return None
    try:
        instant = datetime.fromisoformat(str(value).strip())
    except ValueError:
        raise ValueError(_REQUIREMENTS["clock_from"]) from None
    if instant.utcoffset() is None:
        raise ValueError("has no time zone: end it with Z or an offset such as +02:00")
    return instant


class Settings(BaseModel):
    """What an operator may choose; `load_settings` makes it, or a test that knows all of it.

    The token never shows in `repr` or in an error; nor does the database's URL, which may hold a
    password. `clock_speed` is how many seconds the bot's clock passes in one real second.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", hide_input_in_errors=True, str_strip_whitespace=True
    )

    discord_token: Annotated[SecretStr, AfterValidator(_checked_token)]
    discord_api_url: Annotated[
        str, Field(pattern=rf"^https?://{_HOST}(/[^\s?#]*)?$"), AfterValidator(lambda url: url.rstrip("/"))
    ] = "https://discord.com/api/v10"
    database_url: Annotated[str, AfterValidator(read_database_address), Field(repr=False)] = (
        "sqlite+aiosqlite:///data/pitboard.db"
    )
    backup_folder: Path | None = None
    backup_keep: Annotated[int, Field(ge=1, le=3650)] = 14
    http_address: Annotated[str, AfterValidator(_checked_http_address)] | None = None
    public_url: (
        Annotated[
            str,
            Field(pattern=rf"^https?://{_HOST}(/[^\s?#]*)?$"),
            AfterValidator(lambda url: url.rstrip("/")),
        ]
        | None
    ) = None
    requests_per_second: Annotated[float, Field(gt=0, le=50, allow_inf_nan=False)] = 49.0
    log_level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"], BeforeValidator(lambda v: str(v).upper())
    ] = "INFO"
    log_format: Annotated[Literal["text", "json"], BeforeValidator(lambda v: str(v).lower())] = "text"
    clock_from: Annotated[AwareDatetime | None, BeforeValidator(_instant)] = None
    clock_speed: Annotated[float, Field(gt=0, allow_inf_nan=False)] = 1.0

    @property
    def page_url(self) -> str | None:
        """What pages' addresses begin with, without a slash at its end; None where nothing is served."""
        if self.public_url or self.http_address is None:
            return self.public_url
        return f"http://{self.http_address}"


class _SearchedNames(BaseSettings, Settings):
    """The names under which the environment and `.env` are searched; an empty value is no value."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True)


def load_settings(*, needs_token: bool = True) -> Settings:
    """Read the settings, each from the strongest source that has it.

    Where no token is needed, one that is missing is none of the faults.

    Raises:
        StartupError: something is missing or wrong; one line that names the key (status 2).
    """
    sources = _sources()
    values = dict(ChainMap(*sources.values()))
    if not needs_token:
        values.setdefault(_PRIVATE_SETTING, "none")
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        sentences = [_explain(fault, sources) for fault in error.errors()]
        raise StartupError("; ".join(sentences), status=2) from None


def chosen_log_format() -> Literal["text", "json"]:
    """How to tell what is wrong with the settings; `text` where that can't be made out either."""
    try:
        values = ChainMap(*_sources().values())
    except StartupError:
        return "text"  # the same is told when the settings are read
    if str(values.get("log_format", "")).strip().lower() == "json":
        return "json"
    return "text"


def _sources() -> dict[str, dict[str, Any]]:
    """The values by where they stand, the strongest first.

    Raises:
        StartupError: one of the files can't be read, or isn't what it should be.
    """
    return {
        " in the environment": EnvSettingsSource(_SearchedNames)(),
        " in its file": settings_from_files(os.environ),
        " in .env": _from_dotenv(),
        f" in {_TOML_NAME}": _from_toml(config_folder() / "pitboard.toml"),
    }


def _explain(fault: ErrorDetails, sources: Mapping[str, Mapping[str, Any]]) -> str:
    """Name the key, where its value stands and what it must be; never the value, it may be a secret."""
    key = str(fault["loc"][0])
    requirement = _REQUIREMENTS[key]
    if fault["type"] == "value_error":
        requirement = fault["ctx"]["error"]
    for place, values in sources.items():
        if key in values:
            return f"{key.upper()}{place} {requirement}"
    return f"{key.upper()} {requirement}"


def _from_dotenv() -> dict[str, Any]:
    """The file's values under our keys; the file is often shared with others, so theirs are left alone."""
    try:
        values = DotEnvSettingsSource(_SearchedNames)()
    except OSError as error:
        raise StartupError(f".env can't be read: {error.strerror}", status=2) from None
    except UnicodeDecodeError:
        raise StartupError(".env is not UTF-8 text: save it as UTF-8", status=2) from None
    return {key: value for key, value in values.items() if key in _REQUIREMENTS}


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
    if key not in _REQUIREMENTS:
        allowed = ", ".join(name for name in _REQUIREMENTS if name != _PRIVATE_SETTING)
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
