"""The documents' tables say what the code has, no more and no less, and their links lead somewhere."""

import re
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any

from discord import app_commands

from bot import __version__
from bot.commands import COMMANDS
from bot.configuration.setting_values import READERS
from bot.configuration.settings import Settings

ROOT = Path(__file__).parent.parent
COMMANDS_PAGE = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
SETTINGS_PAGE = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
SCREEN = 45
"""The lines of a document that a screen shows."""


def first_cells(page: str) -> list[str]:
    return re.findall(r"^\| `([^`]+)` \|", page, re.MULTILINE)


def documents() -> list[Path]:
    return [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / ".github").rglob("*.md")]


def anchors(document: Path) -> set[str]:
    """What a link can name in a document: its headings, as GitHub writes them."""
    headings = re.findall(r"^#+ (.+)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


def usage(command: app_commands.Command[Any, ..., Any]) -> str:
    options = [p.display_name if p.required else f"[{p.display_name}]" for p in command.parameters]
    return " ".join([f"/{command.qualified_name}", *options])


def test_the_command_table_lists_every_command_with_its_options_in_order() -> None:
    usages = []
    for command in COMMANDS:
        within = list(command.walk_commands()) if isinstance(command, app_commands.Group) else [command]
        usages += [usage(c) for c in within if isinstance(c, app_commands.Command)]
    assert first_cells(COMMANDS_PAGE) == usages


def test_the_settings_table_lists_every_setting() -> None:
    assert first_cells(SETTINGS_PAGE) == [name.upper() for name in READERS]


def test_the_settings_table_gives_the_defaults_that_the_code_has() -> None:
    for field in fields(Settings):
        default = field.default
        if default is not MISSING and default is not None:
            shown = f"{default:g}" if isinstance(default, float) else default
            assert f"| `{field.name.upper()}` | `{shown}` |" in SETTINGS_PAGE


def test_the_readme_is_two_screens_long() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 2 * SCREEN


def test_every_link_between_the_documents_leads_somewhere() -> None:
    for document in documents():
        links = re.findall(
            r"\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)", document.read_text(encoding="utf-8")
        )
        for path, anchor in links:
            target = document.parent / path if path else document
            assert target.exists(), f"{document.name} links {path}"
            assert not anchor or anchor in anchors(target), f"{document.name} links {path}#{anchor}"


def test_the_version_is_the_changelogs_newest_and_the_images() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## ([\d.]+) · \d{4}-\d\d-\d\d$", changelog, re.MULTILINE)[0] == __version__
    image = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    assert f'org.opencontainers.image.version="{__version__}"' in image


def test_every_path_that_the_documents_name_is_there() -> None:
    for document in ("CONTRIBUTING.md", "docs/delivery.md"):
        text = (ROOT / document).read_text(encoding="utf-8")
        for path in re.findall(r"`((?:[a-z_]+/)+(?:[a-z_]+\.py)?)`", text):
            assert (ROOT / "bot" / path).exists() or (ROOT / path).exists(), f"{document} names {path}"


def test_the_glossary_has_thirty_words() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    words = text.partition("## Words")[2].partition("\n## ")[0]
    assert 30 <= words.count("\n| ") - 1 <= 36


def test_no_folder_of_the_bot_has_more_than_fifteen_files() -> None:
    for folder in [ROOT / "bot", *(ROOT / "bot").rglob("*/")]:
        files = list(folder.glob("*.py"))
        if folder.name != "versions":
            assert len(files) <= 15, f"{folder} has {len(files)} files"
