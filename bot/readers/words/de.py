"""German, for timetables."""

from bot.domain.season.session_kinds import SessionKind
from bot.readers.words.language import Language
from bot.readers.words.spelling import phrases, words
from bot.readers.words.timetable_words import ClockWords, TimetableWords

_TIMETABLE = TimetableWords(
    sessions={
        SessionKind.PRACTICE: phrases("freies training, freie training, freien training, training"),
        SessionKind.QUALIFYING: phrases("""
            qualifikation, qualifying training, zeittraining, qualitraining, qualifikationstraining"""),
        SessionKind.RACE: phrases("rennen, lauf, wertungslauf"),
        SessionKind.TEST: phrases("testfahrten, testtag"),
        SessionKind.SEMIFINAL: phrases("halbfinale"),
        SessionKind.SPRINT: phrases("sprintrennen"),
        SessionKind.FINAL: phrases("finalrennen"),
    },
    activities=words("siegerehrung autogrammstunde fahrerbesprechung startaufstellung"),
    noise=words("im uhr der die das den und bis std für per dauer beginn"),
    any_series=words("serie serien meisterschaft"),
    titles=words("""
        zeitplan ablauf vorläufig vorläufiger änderungen vorbehalten strecke wochenende seite tag"""),
    any_round=words("runde"),
    headings={
        "series": phrases("serie, meisterschaft"),
        "round": phrases("runde, veranstaltung, rennwochenende"),
        "session": phrases("sitzung, programmpunkt, aktivität"),
        "date": phrases("datum, tag, erster tag"),
        "last_day": phrases("enddatum, letzter tag"),
        "start": phrases("beginn, startzeit, zeit, uhrzeit, von"),
        "end": phrases("ende, endzeit, bis"),
        "length": phrases("dauer, minuten"),
        "timezone": phrases("zeitzone"),
    },
    clock=ClockWords(
        noon=words("mittag"),
        midnight=words("mitternacht"),
        leads=words("von ab"),
        clock_leads=words("um"),
        hour_marks=words("uhr"),
        hour_units=words("uhr"),
        until=words("bis"),
        minutes=words("minuten"),
        hours=words("stunde stunden std"),
        laps=words("runde runden"),
        zones={"MEZ": "CET", "MESZ": "CEST"},
    ),
)

GERMAN = Language(
    codes=words("de"),
    ordinals=(words("erste erster erstes"), words("zweite zweiter zweites"), words("dritte dritter drittes")),
    more_timetable_months={"mrz": 3},
    more_weekdays={"sonnabend": 5},
    articles=words("der"),
    of=words("den"),
    timetable=_TIMETABLE,
)
