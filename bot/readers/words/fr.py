"""French, for timetables."""

from bot.domain.season.session_kinds import SessionKind
from bot.readers.words.language import Language
from bot.readers.words.spelling import phrases, words
from bot.readers.words.timetable_words import ClockWords, TimetableWords

_TIMETABLE = TimetableWords(
    sessions={
        SessionKind.PRACTICE: phrases("essais libres, essai libre, libres, séance libre"),
        SessionKind.QUALIFYING: phrases("""
            essais qualificatifs, essai qualificatif, qualificatifs, qualificative, qualificatives, qualifs,
            essais chronométrés, chronos"""),
        SessionKind.RACE: phrases("course"),
        SessionKind.TEST: phrases("essais privés, essais collectifs"),
        SessionKind.SEMIFINAL: phrases("demi finale"),
        SessionKind.SPRINT: phrases("course sprint"),
    },
    short_sessions={"el": SessionKind.PRACTICE, "eq": SessionKind.QUALIFYING},
    number_words=words("séance"),
    activities=words("remise mise prégrid dédicaces"),
    noise=words("officiel séance et à de des du le la les pour départ début durée"),
    any_series=words("série championnat"),
    titles=words("horaires horaire programme provisoire modifications jour"),
    any_round=words("manche"),
    headings={
        "series": phrases("série, championnat"),
        "round": phrases("manche, épreuve, événement"),
        "session": phrases("séance, activité"),
        "date": phrases("date, jour, date de début, premier jour"),
        "last_day": phrases("date de fin, dernier jour"),
        "start": phrases("heure, début, heure de début, horaire"),
        "end": phrases("fin, heure de fin"),
        "length": phrases("durée, minutes"),
        "timezone": phrases("fuseau, fuseau horaire"),
    },
    clock=ClockWords(
        noon=words("midi"),
        midnight=words("minuit"),
        leads=words("à de"),
        until=words("à au jusqu'à"),
        minutes=words("minute minutes"),
        hours=words("heure heures"),
        laps=words("tour tours"),
    ),
)

FRENCH = Language(
    codes=words("fr"),
    ordinals=(words("premier première"), words("deuxième seconde"), words("troisième")),
    ordinal_endings=words("er ère re e ème"),
    more_timetable_months={"juill": 7},
    articles=words("le"),
    of=words("de"),
    timetable=_TIMETABLE,
)
