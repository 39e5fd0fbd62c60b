"""A language is one value: what it knows is read everywhere, and no other code changes."""

import pytest

from bot.domain.releases.release import Fact
from bot.domain.results.result import Status
from bot.domain.season.session_kinds import SessionKind
from bot.readers.releases.release_reader import read_release
from bot.readers.words import all_languages
from bot.readers.words.language import Language
from bot.readers.words.release_words import PlaceWords, ReleaseWords, SessionWords, SpeechWords
from bot.readers.words.spelling import phrases, words
from bot.readers.words.timetable_words import ClockWords, TimetableWords
from tests.domain.examples import READY
from tests.readers.timetables.rounds import read, times

FINNISH = Language(
    codes=words("fi"),
    ordinals=(words("ensimmäinen"), words("toinen"), words("kolmas")),
    conjunctions=words("ja"),
    timetable=TimetableWords(
        sessions={
            SessionKind.PRACTICE: phrases("vapaat harjoitukset, harjoitus"),
            SessionKind.QUALIFYING: phrases("aika-ajo, aika ajo"),
            SessionKind.RACE: phrases("kilpailu"),
        },
        clock=ClockWords(clock_leads=words("klo")),
    ),
    release=ReleaseWords(
        sessions=SessionWords(
            names={
                SessionKind.QUALIFYING: phrases("aika_ajo"),
                SessionKind.RACE: phrases("kilpailu"),
            }
        ),
        places=PlaceWords(
            labels=words("sija"), nouns=words("sija"), statuses={Status.DNF: words("keskeytti")}
        ),
        speech=SpeechWords(verbs=words("sanoo"), pronouns=words("hän"), first_person=words("minä me meille")),
    ),
)

RELEASE = """Bäckmanit Spassa

”Auto oli meille hyvä koko viikonlopun”, sanoo Jessica Bäckman.

Aika-ajo 1: sija 10
Kilpailu 1: sija 24
Kilpailu 2: keskeytti
"""
TIMETABLE = "lauantai 1.7.\nVapaat harjoitukset 1 klo 9.15-10.00\nToinen aika-ajo klo 12"


@pytest.fixture
def _finnish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(all_languages, "LANGUAGES", (*all_languages.LANGUAGES, FINNISH))


@pytest.mark.usefixtures("_finnish")
def test_a_release_in_a_new_language_gives_its_results_and_quote() -> None:
    release = read_release(RELEASE, READY)
    assert [(claim.session, claim.fact, claim.value) for claim in release.claims] == [
        ("q1", Fact.POSITION, 10),
        ("race1", Fact.POSITION, 24),
        ("race2", Fact.STATUS, Status.DNF),
    ]
    (quote,) = release.quotes
    assert (quote.driver, quote.words) == ("Jessica Bäckman", "Auto oli meille hyvä koko viikonlopun")


@pytest.mark.usefixtures("_finnish")
def test_a_timetable_in_a_new_language_gives_its_sessions() -> None:
    assert times(read(TIMETABLE)) == {"fp1": "01 09:15 +45", "q2": "01 12:00"}


def test_without_the_language_nothing_of_it_is_read() -> None:
    assert read_release(RELEASE, READY).claims == ()
    assert times(read(TIMETABLE)) == {}
