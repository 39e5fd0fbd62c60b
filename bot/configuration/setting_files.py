"""Secrets in files of their own, as Docker and systemd hand them over, and names that are nearly ours."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path

from bot.errors import StartupError

SECRET_SETTINGS = ("discord_token", "database_url")
"""Each may be named by its name with `_FILE` behind it: the file's text is its value."""
_DOTENV = ".env"
_NEARLY = 0.86
"""difflib's likeness: one letter more, less or other, or two that changed places."""


def settings_from_files(environment: Mapping[str, str]) -> dict[str, str]:
    """What `DISCORD_TOKEN_FILE` and `DATABASE_URL_FILE` name, by the settings' names.

    Raises:
        StartupError: such a file can't be read (status 2).
    """
    values = {}
    for setting in SECRET_SETTINGS:
        name = f"{setting.upper()}_FILE"
        path = environment.get(name)
        if path:
            values[setting] = _text_of(Path(path), name)
    return values


def settings_from_dotenv() -> dict[str, str | None]:
    """All variables of the working folder's `.env`; no file is an empty file.

    Raises:
        OSError: it can't be read.
        UnicodeDecodeError: it is not UTF-8 text.
    """
    if not Path(_DOTENV).exists():
        return {}
    from dotenv import dotenv_values  # noqa: PLC0415 - an image has no such file, nor has a service

    return dotenv_values(_DOTENV, encoding="utf-8")


def _text_of(path: Path, name: str) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise StartupError(f"{name} names {path}, which can't be read: {error.strerror}", 2) from None
    except UnicodeDecodeError:
        raise StartupError(f"{name} names {path}, which is not UTF-8 text", 2) from None


def misspelt_settings(environment: Iterable[str], settings: Iterable[str]) -> list[str]:
    """A sentence for each name in the environment that is nearly a setting's: `LOGLEVEL`."""
    names = [setting.upper() for setting in settings]
    names += [f"{setting.upper()}_FILE" for setting in SECRET_SETTINGS]
    sentences = []
    for typed in sorted(environment):
        near = get_close_matches(typed.upper(), names, n=1, cutoff=_NEARLY)
        if near and typed.upper() not in names:
            sentences.append(
                f"{typed} in the environment is no setting of Pitboard's. Did you mean {near[0]}?"
            )
    return sentences
