"""A result's line is read in whatever words a translator chose for it, though no list of words has them."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from bot.commands.results.result_as_form import positions_text
from bot.domain.results.result_report import LINE_EXAMPLE, ResultReport
from bot.domain.season.session import Session
from bot.languages import translation_files
from bot.languages.catalogue import phrase
from bot.languages.current import SpokenLanguage, speaking
from bot.posts.results.typed_result import typed_result_words
from bot.readers.typed.result_line import read_report, read_result_line
from bot.readers.words.own_result_words import _own_words
from tests.readers.typed.test_own_words import REPORTS

GERMAN = {
    "{place} in {class_name}": "{place} der Klasse {class_name}",
    "{place} overall": "{place} gesamt",
    "{place} on the grid": "{place} Startplatz",
    "overall {place}": "gesamt {place}",
    "grid {place}": "Startplatz {place}",
    "20 overall 26 grid 34": "20 gesamt 26 Startplatz 34",
    "finished": "im Ziel",
    "provisional": "vorläufig",
    "final": "endgültig",
    "amended": "berichtigt",
}


@pytest.mark.parametrize("report", REPORTS, ids=repr)
def test_whatever_words_a_translator_chose(
    report: ResultReport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    catalogue = Catalog(locale="de")
    for english, german in GERMAN.items():
        catalogue.add(english, german)
    with (tmp_path / "de.po").open("wb") as file:
        write_po(file, catalogue)
    monkeypatch.setattr(translation_files, "TRANSLATIONS", tmp_path)
    _forget_translations()
    with speaking(SpokenLanguage.GERMAN):
        shown = typed_result_words("Race 2", report, "Silver")
        assert read_result_line(shown, [Session("race2", "Race 2")], ["Silver"]).report == report
        if report.status is None and report.life is None:
            assert read_report(positions_text(report)) == report
        assert read_report(phrase(LINE_EXAMPLE)) == ResultReport(position=20, overall=26, grid=34)
    _forget_translations()


def _forget_translations() -> None:
    translation_files.translations_of.cache_clear()
    _own_words.cache_clear()
