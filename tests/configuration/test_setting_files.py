"""Secrets in files, and names that are nearly a setting's."""

from pathlib import Path

import pytest

from bot.configuration.setting_files import misspelt_settings, settings_from_files
from bot.errors import StartupError


def test_a_files_text_is_the_value(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("AAAA.BBBB.CCCC\n")
    environment = {"DISCORD_TOKEN_FILE": str(tmp_path / "token"), "DATABASE_URL_FILE": ""}
    assert settings_from_files(environment) == {"discord_token": "AAAA.BBBB.CCCC"}


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(
        StartupError, match=r"DATABASE_URL_FILE names .*/none, which can't be read"
    ) as refusal:
        settings_from_files({"DATABASE_URL_FILE": str(tmp_path / "none")})
    assert refusal.value.status == 2
    (tmp_path / "bytes").write_bytes(b"\xff")
    with pytest.raises(StartupError, match="not UTF-8"):
        settings_from_files({"DATABASE_URL_FILE": str(tmp_path / "bytes")})


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("LOGLEVEL", "LOG_LEVEL"),
        ("DISCORD_TOKENN", "DISCORD_TOKEN"),
        ("DATABSE_URL", "DATABASE_URL"),
        ("DISCORD_TOKEN_FIEL", "DISCORD_TOKEN_FILE"),
    ],
)
def test_a_misspelt_name_is_pointed_out(typed: str, meant: str) -> None:
    (sentence,) = misspelt_settings([typed, "PATH", "HOME"], ["discord_token", "database_url", "log_level"])
    assert sentence == f"{typed} in the environment is no setting of Pitboard's. Did you mean {meant}?"


@pytest.mark.parametrize(
    "name", ["LOG_LEVEL", "log_level", "DATABASE_URL_FILE", "CLOCK_COLOUR", "POSTGRES_URL"]
)
def test_right_names_and_other_peoples_are_not(name: str) -> None:
    assert misspelt_settings([name], ["database_url", "log_level", "clock_from"]) == []
