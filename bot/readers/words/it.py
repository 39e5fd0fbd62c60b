"""Italian, for timetables."""

from bot.domain.season.session_kinds import SessionKind
from bot.readers.words.language import Language
from bot.readers.words.spelling import phrases, words
from bot.readers.words.timetable_words import ClockWords, TimetableWords

_TIMETABLE = TimetableWords(
    sessions={
        SessionKind.PRACTICE: phrases("prove libere, prova libera, libere"),
        SessionKind.QUALIFYING: phrases("""
            qualifiche, qualifica, qualificazione, qualificazioni, prove ufficiali, prove di qualificazione,
            prove cronometrate"""),
        SessionKind.RACE: phrases("gara, corsa"),
        SessionKind.TEST: phrases("prove collettive"),
        SessionKind.SPRINT: phrases("gara sprint"),
    },
    short_sessions={"pl": SessionKind.PRACTICE},
    number_words=words("sessione"),
    activities=words("griglia premiazione procedura presentazione"),
    noise=words("sessione sessioni e ufficiale alle ore dalle il partenza inizio durata"),
    any_series=words("serie campionato"),
    titles=words("programma orari orario provvisorio modifiche giorno"),
    any_round=words("prova"),
    headings={
        "series": phrases("serie, campionato"),
        "round": phrases("evento, prova, appuntamento, tappa"),
        "session": phrases("sessione, turno, attività"),
        "date": phrases("data, giorno, data inizio, primo giorno"),
        "last_day": phrases("data fine, ultimo giorno"),
        "start": phrases("ora, orario, inizio, ora inizio, dalle"),
        "end": phrases("fine, ora fine, alle"),
        "length": phrases("durata, minuti"),
        "timezone": phrases("fuso, fuso orario"),
    },
    clock=ClockWords(
        noon=words("mezzogiorno"),
        midnight=words("mezzanotte"),
        leads=words("a"),
        clock_leads=words("alle ore dalle"),
        until=phrases("a, alle, fino alle"),
        minutes=words("minuto minuti"),
        hours=words("ora ore"),
        laps=words("giro giri"),
    ),
)

ITALIAN = Language(
    codes=words("it"),
    ordinals=(words("prima primo"), words("secondo seconda"), words("terzo terza")),
    ordinal_endings=words("o a"),
    articles=words("il"),
    of=words("di"),
    timetable=_TIMETABLE,
)
