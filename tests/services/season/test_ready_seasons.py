"""The ready seasons of a folder, and the one that ships."""

import logging
from datetime import date
from pathlib import Path

import pytest

from bot.errors import UserError
from bot.readers.season_file.season_reader import read_season
from bot.services.season.ready_seasons import ReadySeasons
from bot.writers.season_writer import write_season
from tests.file_jobs import IN_PROCESS
from tests.readers.files import GOOD, changed

SHIPPED = Path(__file__).parents[3] / "config" / "seasons"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "seasons"
    inside.mkdir()
    (inside / "tcr-world-2024.toml").write_text(changed("GT4 European Series", "TCR World Tour"), "utf-8")
    (inside / "gt4-2023.toml").write_text(GOOD, "utf-8")
    (inside / "notes.txt").write_text("nothing", "utf-8")
    (tmp_path / "secret.toml").write_text(GOOD, "utf-8")
    return inside


def of(folder: Path) -> ReadySeasons:
    return ReadySeasons(folder, IN_PROCESS.making)


def test_the_ready_ones_are_listed_by_stem_with_their_titles(folder: Path) -> None:
    assert list(of(folder).titles.items()) == [
        ("gt4-2023", "GT4 European Series 2023"),
        ("tcr-world-2024", "TCR World Tour 2023"),
    ]


def test_a_broken_file_is_skipped_and_said_in_the_log(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    (folder / "broken.toml").write_text("[season]\n", "utf-8")
    (folder / "folder.toml").mkdir()
    with caplog.at_level(logging.WARNING):
        assert list(of(folder).titles) == ["gt4-2023", "tcr-world-2024"]
    assert "broken.toml" in caplog.text
    assert "folder.toml" in caplog.text


async def test_a_folder_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert of(tmp_path / "nowhere").titles == {}
    with pytest.raises(UserError, match="none is ready here"):
        (await of(tmp_path / "nowhere").get("x", 1))


@pytest.mark.parametrize("key", ["gt4-2023", "GT4 2023", "gt4 européan", "GT4 European Series 2023", "gt4"])
async def test_a_season_is_found_by_what_people_call_it(folder: Path, key: str) -> None:
    assert (await of(folder).get(key, 1)).title == "GT4 European Series 2023"


@pytest.mark.parametrize(
    "key", ["", "x", "2023", "../secret", "../secret.toml", "/etc/passwd", "a\0b", "@everyone" * 50]
)
async def test_what_is_not_one_of_them_is_refused_and_they_are_listed(folder: Path, key: str) -> None:
    with pytest.raises(UserError) as refusal:
        (await of(folder).get(key, 1))
    assert str(refusal.value).startswith(
        "Choose one of these: GT4 European Series 2023, TCR World Tour 2023."
    )
    assert "@everyone" not in str(refusal.value)


async def test_the_shipped_season_has_the_press_releases_facts() -> None:
    season = await of(SHIPPED).get("GT4 European Series 2023", 1)
    assert season.team == "Bäckman siblings"
    assert season.drivers == ("Andreas Bäckman", "Jessica Bäckman")
    assert (season.entries[0].car, season.entries[0].class_name) == ("Aston Martin Vantage GT4", "Silver")
    assert season.entries[0].number is None
    assert [(r.name, r.country, r.first_day, r.last_day) for r in season.rounds] == [
        ("Monza", "IT", date(2023, 4, 21), date(2023, 4, 23)),
        ("Paul Ricard", "FR", date(2023, 6, 2), date(2023, 6, 4)),
        ("Spa-Francorchamps", "BE", date(2023, 6, 29), date(2023, 7, 2)),
        ("Misano", "IT", date(2023, 7, 14), date(2023, 7, 16)),
        ("Hockenheim", "DE", date(2023, 9, 1), date(2023, 9, 3)),
        ("Barcelona", "ES", date(2023, 9, 29), date(2023, 10, 1)),
    ]


async def test_the_shipped_season_invents_no_times_and_no_links() -> None:
    for round_ in (await of(SHIPPED).get("gt4-europe-2023", 1)).rounds:
        assert [s.key for s in round_.sessions] == ["fp1", "fp2", "q1", "q2", "race1", "race2"]
        assert not any(s.start or s.duration or s.watch or s.replay for s in round_.sessions)


async def test_the_shipped_season_exports_to_itself() -> None:
    season = await of(SHIPPED).get("gt4-europe-2023", 1)
    assert read_season(write_season(season).encode()) == season
