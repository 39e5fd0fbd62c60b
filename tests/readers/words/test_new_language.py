"""A language is one value: what it knows is read everywhere, and no other code changes."""

from collections.abc import Iterator

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

DUTCH = Language(
    codes=words("nl"),
    common=words("de het een van op voor met was hele"),
    ordinals=(words("eerste"), words("tweede"), words("derde")),
    conjunctions=words("en"),
    timetable=TimetableWords(
        sessions={
            SessionKind.PRACTICE: phrases("vrije training, oefening"),
            SessionKind.QUALIFYING: phrases("tijdrit"),
            SessionKind.RACE: phrases("wedstrijd"),
        },
        clock=ClockWords(clock_leads=words("klokslag")),
    ),
    release=ReleaseWords(
        sessions=SessionWords(
            names={
                SessionKind.QUALIFYING: phrases("tijdrit"),
                SessionKind.RACE: phrases("wedstrijd"),
            }
        ),
        places=PlaceWords(
            labels=words("plek"), nouns=words("plek"), statuses={Status.DNF: words("uitgevallen")}
        ),
        speech=SpeechWords(verbs=words("zegt"), pronouns=words("zij"), first_person=words("ik wij mij")),
    ),
)

RELEASE = """De Bäckmans op Spa

“De auto was voor mij de hele tijd goed”, zegt Jessica Bäckman.

Tijdrit 1: plek 10
Wedstrijd 1: plek 24
Wedstrijd 2: uitgevallen
"""
TIMETABLE = "zaterdag 1.7.\nVrije training 1 klokslag 9.15-10.00\nTweede tijdrit klokslag 12"


@pytest.fixture
def _dutch(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    languages = (*all_languages.all_languages(), DUTCH)
    monkeypatch.setattr(all_languages, "all_languages", lambda: languages)
    all_languages.release_languages.cache_clear()
    yield
    all_languages.release_languages.cache_clear()


@pytest.mark.usefixtures("_dutch")
def test_a_release_in_a_new_language_gives_its_results_and_quote() -> None:
    release = read_release(RELEASE, READY)
    assert [(claim.session, claim.fact, claim.value) for claim in release.claims] == [
        ("q1", Fact.POSITION, 10),
        ("race1", Fact.POSITION, 24),
        ("race2", Fact.STATUS, Status.DNF),
    ]
    (quote,) = release.quotes
    assert (quote.driver, quote.words) == ("Jessica Bäckman", "De auto was voor mij de hele tijd goed")


@pytest.mark.usefixtures("_dutch")
def test_a_timetable_in_a_new_language_gives_its_sessions() -> None:
    assert times(read(TIMETABLE)) == {"fp1": "01 09:15 +45", "q2": "01 12:00"}


def test_without_the_language_nothing_of_it_is_read() -> None:
    assert read_release(RELEASE, READY).claims == ()
    assert times(read(TIMETABLE)) == {}
