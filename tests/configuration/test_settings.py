import os
from dataclasses import FrozenInstanceError, asdict
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.configuration import settings
from bot.configuration.setting_values import READERS
from bot.configuration.settings import Settings, config_folder, load_settings
from bot.errors import StartupError

TOKEN = "MTk4NjIy.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs"
KEYS = [name.upper() for name in READERS]


@pytest.fixture(autouse=True)
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty machine: no variables, an empty working directory, a config folder of its own."""
    for name in [name for name in os.environ if name.upper() in KEYS]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "config"
    folder.mkdir()
    monkeypatch.setattr(settings, "config_folder", lambda: folder)
    return folder


@pytest.fixture
def token(monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    return TOKEN


def test_what_needs_no_token_does_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite+aiosqlite:///elsewhere.db")
    assert load_settings(needs_token=False).database_url == "sqlite+aiosqlite:///elsewhere.db"


def refusal() -> str:
    with pytest.raises(StartupError) as caught:
        load_settings()
    assert caught.value.status == 2
    assert TOKEN not in str(caught.value)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_token_is_all_that_is_needed(token: str) -> None:
    loaded = load_settings()
    assert asdict(loaded) == {
        "discord_token": token,
        "discord_api_url": "https://discord.com/api/v10",
        "database_url": "sqlite+aiosqlite:///data/pitboard.db",
        "prepared_statements": "on",
        "backup_folder": None,
        "backup_keep": 14,
        "http_address": None,
        "public_url": None,
        "shards": None,
        "requests_per_second": 49.0,
        "log_level": "INFO",
        "log_format": "text",
        "clock_from": None,
        "clock_speed": 1.0,
    }


@pytest.mark.usefixtures("token")
def test_the_shipped_file_names_every_setting_with_its_default(monkeypatch: pytest.MonkeyPatch) -> None:
    defaults = load_settings()
    monkeypatch.setattr(settings, "config_folder", config_folder)
    shipped = (config_folder() / "pitboard.toml").read_text()
    for name in set(READERS) - {"discord_token"}:
        assert f"\n{name} = " in shipped
    assert load_settings() == defaults


def test_the_example_of_a_dotenv_names_every_setting_and_holds_no_token(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    example = (config_folder() / ".env.example").read_text()
    assert all(f"{key}=" in example for key in KEYS)
    Path(".env").write_text(example.replace("\n#", "\n"))
    assert refusal().startswith("DISCORD_TOKEN is missing")
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    assert load_settings() == Settings(discord_token=TOKEN)


@pytest.mark.usefixtures("token")
def test_environment_beats_dotenv_beats_toml_beats_default(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (config / "pitboard.toml").write_text('log_level = "ERROR"\nlog_format = "json"\nclock_speed = 2')
    Path(".env").write_text("LOG_LEVEL=WARNING\nLOG_FORMAT=text")
    monkeypatch.setenv("LOG_LEVEL", "debug")
    loaded = load_settings()
    assert (loaded.log_level, loaded.log_format, loaded.clock_speed) == ("DEBUG", "text", 2)
    assert loaded.database_url == "sqlite+aiosqlite:///data/pitboard.db"


@pytest.mark.usefixtures("token")
def test_an_empty_value_is_no_value(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_LEVEL", "")
    monkeypatch.setenv("CLOCK_FROM", "")
    Path(".env").write_text("LOG_LEVEL=WARNING\nLOG_FORMAT=\nDISCORD_TOKEN=")
    (config / "pitboard.toml").write_text('log_format = "json"\ndatabase_url = ""')
    loaded = load_settings()
    assert (loaded.log_level, loaded.log_format) == ("WARNING", "json")
    assert loaded.clock_from is None
    assert loaded.database_url.endswith("pitboard.db")


@pytest.mark.usefixtures("token")
def test_behind_a_pool_the_databases_address_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PREPARED_STATEMENTS", "OFF")
    assert load_settings().database_url == Settings(discord_token=TOKEN).database_url
    for address, read in (
        ("postgres://me@pool/name", "postgresql+asyncpg://me@pool/name?prepared_statement_cache_size=0"),
        (
            "postgres://me@pool/name?sslmode=require",
            "postgresql+asyncpg://me@pool/name?ssl=require&prepared_statement_cache_size=0",
        ),
        (
            "postgres://me@pool/name?pgbouncer=true",
            "postgresql+asyncpg://me@pool/name?prepared_statement_cache_size=0",
        ),
    ):
        monkeypatch.setenv("DATABASE_URL", address)
        assert load_settings().database_url == read
    monkeypatch.setenv("PREPARED_STATEMENTS", "maybe")
    assert refusal() == "PREPARED_STATEMENTS in the environment must be on or off"


@pytest.mark.usefixtures("token")
def test_other_peoples_variables_are_none_of_our_business(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLOCK_COLOUR", "red")
    Path(".env").write_text("POSTGRES_PASSWORD=x\nLOG_LEVEL_OF_ANOTHER=y")
    load_settings()


@pytest.mark.parametrize("value", [None, "", "  "])
def test_a_missing_token_is_told_with_where_to_get_one(
    value: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if value is not None:
        monkeypatch.setenv("DISCORD_TOKEN", value)
    told = refusal()
    assert told.startswith("DISCORD_TOKEN ")
    assert "is missing: get one in Discord's Developer Portal" in told


@pytest.mark.parametrize("spoilt", [f'"{TOKEN}"', f"Bot {TOKEN}", f"{TOKEN}é", f"{TOKEN}\nX-Other: 1"])
def test_what_cannot_be_a_token_is_refused_without_showing_it(
    spoilt: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", spoilt)
    assert refusal().startswith("DISCORD_TOKEN in the environment is not a token")


@pytest.mark.usefixtures("token")
@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("DISCORD_API_URL", "discord.com/api", "must be an http or https address"),
        ("DISCORD_API_URL", "ftp://discord.com/api", "must be an http or https address"),
        ("DISCORD_API_URL", "https://", "must be an http or https address"),
        ("DISCORD_API_URL", "http://host:port/api", "must be an http or https address"),
        ("DISCORD_API_URL", "http://me:word@host/api", "must be an http or https address"),
        ("DISCORD_API_URL", "http://host/api?version=10", "must be an http or https address"),
        ("DATABASE_URL", "mysql://me:word@host/pitboard", "must begin with sqlite+aiosqlite:///"),
        ("DATABASE_URL", "postgres://me:w/word@host/pitboard", "has a / at character 16 of it"),
        ("DATABASE_URL", "sqlite+aiosqlite://pitboard.db", "must begin with sqlite+aiosqlite:///"),
        ("HTTP_ADDRESS", "9464", "must be host:port such as 127.0.0.1:9464"),
        ("HTTP_ADDRESS", "http://127.0.0.1:9464", "must be host:port such as 127.0.0.1:9464"),
        ("HTTP_ADDRESS", "::1:9464", "must be host:port such as 127.0.0.1:9464"),
        ("HTTP_ADDRESS", "127.0.0.1:0", "has no port: a port is a number from 1 to 65535"),
        ("HTTP_ADDRESS", "[::1]:65536", "has no port: a port is a number from 1 to 65535"),
        ("PUBLIC_URL", "racing.example", "must be an http or https address such as https://racing.example"),
        ("PUBLIC_URL", "https://racing.example/?team=1", "must be an http or https address"),
        ("BACKUP_KEEP", "0", "must be a whole number from 1 to 3650"),
        ("BACKUP_KEEP", "3651", "must be a whole number from 1 to 3650"),
        ("BACKUP_KEEP", "1.5", "must be a whole number from 1 to 3650"),
        ("REQUESTS_PER_SECOND", "51", "must be a number above 0 and up to 50"),
        ("LOG_LEVEL", "LOUD", "must be DEBUG, INFO, WARNING, ERROR or CRITICAL"),
        ("LOG_FORMAT", "xml", "must be text or json"),
        ("CLOCK_FROM", "friday", "must be an instant such as"),
        ("CLOCK_FROM", "1688025600", "must be an instant such as"),
        ("CLOCK_FROM", "2023-06-30T08:00:00", "has no time zone: end it with Z or an offset"),
        ("CLOCK_FROM", "2023-06-30", "has no time zone: end it with Z or an offset"),
        ("CLOCK_SPEED", "fast", "must be a number above 0"),
        ("CLOCK_SPEED", "0", "must be a number above 0"),
        ("CLOCK_SPEED", "-1", "must be a number above 0"),
        ("CLOCK_SPEED", "inf", "must be a number above 0"),
        ("CLOCK_SPEED", "nan", "must be a number above 0"),
    ],
)
def test_a_wrong_value_is_refused_by_its_key_and_the_value_is_not_shown(
    key: str, value: str, told: str
) -> None:
    Path(".env").write_text(f"{key}={value}")
    line = refusal()
    assert line.startswith(f"{key} in .env {told}")
    assert "me:" not in line


@pytest.mark.usefixtures("token")
def test_all_wrong_values_are_told_in_one_line_each_with_its_place(config: Path) -> None:
    Path(".env").write_text("LOG_LEVEL=LOUD")
    (config / "pitboard.toml").write_text("clock_speed = 0\nlog_format = 3")
    assert refusal() == (
        "LOG_LEVEL in .env must be DEBUG, INFO, WARNING, ERROR or CRITICAL; "
        "LOG_FORMAT in config/pitboard.toml must be text or json; "
        "CLOCK_SPEED in config/pitboard.toml must be a number above 0, such as 1 or 60"
    )


@pytest.mark.usefixtures("token")
@pytest.mark.parametrize("value", ['["data/backups"]', "true", "{ path = 1 }"])
def test_what_no_setting_is_made_of_is_refused_and_becomes_no_folders_name(config: Path, value: str) -> None:
    (config / "pitboard.toml").write_text(f"backup_folder = {value}")
    assert refusal() == "BACKUP_FOLDER in config/pitboard.toml must be one text or number"


@pytest.mark.usefixtures("token")
@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8080/api/v10/", "http://[::1]:8080/api/v10", "https://proxy"]
)
def test_a_rest_address_loses_its_last_slash(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_API_URL", url)
    assert load_settings().discord_api_url == url.removesuffix("/")


@pytest.mark.usefixtures("token")
@pytest.mark.parametrize(
    "line", ['clock_from = "2023-06-30T08:00:00Z"', "clock_from = 2023-06-30T10:00:00+02:00"]
)
def test_a_clock_starts_at_the_instant_that_is_written(config: Path, line: str) -> None:
    (config / "pitboard.toml").write_text(line)
    assert load_settings().clock_from == datetime(2023, 6, 30, 8, tzinfo=UTC)


@pytest.mark.usefixtures("token")
def test_an_unknown_key_in_the_file_is_refused_with_the_known_ones(config: Path) -> None:
    (config / "pitboard.toml").write_text('log_lvl = "INFO"')
    assert refusal() == (
        "'log_lvl' in config/pitboard.toml is no setting; the settings are discord_api_url, "
        "database_url, prepared_statements, backup_folder, backup_keep, http_address, public_url, shards, "
        "requests_per_second, "
        "log_level, log_format, clock_from, clock_speed"
    )


def test_a_token_in_the_file_is_refused(config: Path) -> None:
    (config / "pitboard.toml").write_text(f'discord_token = "{TOKEN}"')
    assert refusal().startswith("discord_token must not be in config/pitboard.toml")


@pytest.mark.usefixtures("token")
def test_broken_toml_is_refused_with_its_line(config: Path) -> None:
    (config / "pitboard.toml").write_text('log_level = "INFO"\nlog_format = json\n')
    told = refusal()
    assert str(config / "pitboard.toml") in told
    assert "line 2" in told


@pytest.mark.usefixtures("token")
def test_files_that_are_not_utf8_or_not_files_are_refused_by_name(config: Path) -> None:
    (config / "pitboard.toml").write_bytes(b"# \xff")
    assert "pitboard.toml is not TOML" in refusal()
    (config / "pitboard.toml").unlink()
    (config / "pitboard.toml").mkdir()
    assert "pitboard.toml can't be read: Is a directory" in refusal()
    Path(".env").write_bytes(b"LOG_LEVEL=\xff")
    assert refusal() == ".env is not UTF-8 text: save it as UTF-8"


@pytest.mark.usefixtures("token")
def test_a_dotenv_that_may_not_be_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbid(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    Path(".env").touch()
    monkeypatch.setattr("dotenv.dotenv_values", forbid)  # root may read everything
    assert refusal() == ".env can't be read: Permission denied"


def test_settings_do_not_change_and_do_not_show_secrets(token: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite+aiosqlite:///secret-place.db")
    loaded = load_settings()
    assert token not in repr(loaded) + str(loaded)
    assert "secret-place" not in repr(loaded)
    with pytest.raises(FrozenInstanceError):
        loaded.log_level = "DEBUG"  # type: ignore[misc]


def test_an_installed_package_reads_the_copy_it_carries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "site" / "bot"
    (package / "_defaults").mkdir(parents=True)
    (tmp_path / "site" / "config").mkdir()  # another package's
    monkeypatch.setattr(settings, "__file__", str(package / "configuration" / "settings.py"))
    assert config_folder() == package / "_defaults"


def test_a_checkout_reads_its_config_folder() -> None:
    assert (config_folder() / "pitboard.toml").is_file()
    assert config_folder().name == "config"


@pytest.mark.usefixtures("token")
def test_links_to_pages_begin_with_the_public_address_or_with_where_they_are_served(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert load_settings().page_url is None
    monkeypatch.setenv("HTTP_ADDRESS", "127.0.0.1:9464")
    assert load_settings().page_url == "http://127.0.0.1:9464"
    monkeypatch.setenv("PUBLIC_URL", "https://racing.example/pit/")
    assert load_settings().page_url == "https://racing.example/pit"
