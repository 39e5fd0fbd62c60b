"""The words of timetables in five languages, folded (`bot.domain.base.plain_text.fold`)."""

from bot.domain.season.session_kinds import SessionKind


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> tuple[str, ...]:
    """Phrases between commas, over several lines."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(","))


KINDS = {
    SessionKind.PRACTICE: _phrases("""
        free practice, practice, free practise, practise,
        fria traning, friatraning, fri traning, traning,
        freies training, freie training, freien training, training,
        essais libres, essai libre, libres, seance libre,
        prove libere, prova libera, libere"""),
    SessionKind.QUALIFYING: _phrases("""
        qualifying, qualification, qualifications, quali, qualy, timed practice,
        kval, kvalet, kvalificering, kvalifikation, tidskval, tidtraning, tidstraning,
        qualifikation, qualifying training, zeittraining, qualitraining, qualifikationstraining,
        essais qualificatifs, essai qualificatif, qualificatifs, qualificative, qualificatives, qualifs,
        essais chronometres, chronos,
        qualifiche, qualifica, qualificazione, qualificazioni, prove ufficiali, prove di qualificazione,
        prove cronometrate"""),
    SessionKind.RACE: _phrases("race, lopp, loppet, rennen, lauf, wertungslauf, course, gara, corsa"),
    SessionKind.WARM_UP: _phrases("warm up, warmup, uppvarmning"),
    SessionKind.TEST: _phrases("""
        test, tests, testing, test session, testtraning, testfahrten, testtag,
        essais prives, essais collectifs, prove collettive"""),
    SessionKind.HEAT: _phrases("heat, heats, race heat, heat race"),
    SessionKind.SEMIFINAL: _phrases("semi final, semifinal, semifinalen, halbfinale, demi finale"),
    SessionKind.SPRINT: _phrases("sprint, sprint race, sprintlopp, sprintrennen, course sprint, gara sprint"),
    SessionKind.FINAL: _phrases("finallopp, finalrennen"),
    SessionKind.STAGE: _phrases("special stage, power stage"),
    SessionKind.SUPERPOLE: _phrases("superpole, super pole"),
}
"""What people call each kind of session."""

SHORT = {
    "fp": SessionKind.PRACTICE,
    "p": SessionKind.PRACTICE,
    "ft": SessionKind.PRACTICE,
    "el": SessionKind.PRACTICE,
    "pl": SessionKind.PRACTICE,
    "q": SessionKind.QUALIFYING,
    "qp": SessionKind.QUALIFYING,
    "eq": SessionKind.QUALIFYING,
    "r": SessionKind.RACE,
    "ss": SessionKind.STAGE,
}
"""Letters that mean a kind of session before a figure: `Q1`, `EL2`."""

ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}

_ORDINALS = {
    1: _words("first one ett forsta erste erster erstes premier premiere prima primo"),
    2: _words("second two tva andra zweite zweiter zweites deuxieme seconde secondo seconda"),
    3: _words("third three tre tredje dritte dritter drittes troisieme terzo terza"),
}
ORDINALS = {word: number for number, words in _ORDINALS.items() for word in words}

ACTIVITIES = _words("""
    podium briefing grid pit walk pitwalk autograph autographs formation scrutineering ceremony presentation
    parade opening closing press conference meeting collecting assembly
    prisutdelning forarmote uppstallning autografer tavla
    siegerehrung autogrammstunde fahrerbesprechung startaufstellung
    remise mise pregrid dedicaces
    griglia premiazione procedura presentazione""")
"""What goes on about a session: `Race 1 podium` is no race."""

NOISE = _words("""
    the of session sessions start starts official local time times at and min live stream streaming tv from to
    im on in no nr h hrs for duration x x1 heat a i
    kl ca och for passet pass langd
    uhr der die das den und bis std fur per dauer beginn
    officiel seance et e de des du le la les pour depart debut duree
    sessione sessioni ufficiale alle ore dalle il partenza inizio durata
    pro am silver gold all classes klasser klassen
    till utc gmt bst cet cest mez mesz eet eest wet west""")
"""Words that say nothing of which session, or whose, it is."""

ANY_SERIES = _words("""
    series serie serien championship championnat campionato meisterschaft masterskap masterskapet cup trophy
    challenge european europe national international official racing motorsport""")
"""Words that any series may have in its name."""

TITLES = _words("""
    timetable schedule programme program agenda provisional final draft version update updated subject change
    changes note notes start end session paddock circuit weekend page day days
    tidtabell tidsschema tidplan preliminart preliminar banan helgen sida dag
    zeitplan ablauf vorlaufig vorlaufiger anderungen vorbehalten strecke wochenende seite tag
    horaires horaire programme provisoire modifications jour
    programma orari orario provvisorio modifiche giorno""")
"""Words of headings that are about the timetable or the place."""

ANY_ROUND = _words("round runde omgang manche prova")

CLOCKS = _words(
    "UTC GMT BST CET CEST EET EEST WET WEST EST EDT CST CDT MST MDT PST PDT JST AEST AEDT MEZ MESZ"
)
"""Abbreviations of clocks, as they are written."""

HEADINGS = {
    "series": _phrases("series, championship, serie, championnat, campionato, meisterschaft, masterskap"),
    "round": _phrases("""
        round, rounds, race weekend, weekend, event,
        omgang, deltavling, tavling, tavlingshelg, helg,
        runde, veranstaltung, rennwochenende,
        manche, epreuve, evenement,
        evento, prova, appuntamento, tappa"""),
    "session": _phrases("""
        session, sessions, activity, subject, summary,
        pass, aktivitet, programpunkt,
        sitzung, programmpunkt, aktivitat,
        seance, activite, sessione, turno, attivita"""),
    "date": _phrases("""
        date, day, start date, first day, from date,
        datum, dag, startdatum, forsta dag, tag, erster tag,
        jour, date de debut, premier jour,
        data, giorno, data inizio, primo giorno"""),
    "last_day": _phrases("""
        end date, last day, to date,
        slutdatum, sista dag, enddatum, letzter tag,
        date de fin, dernier jour, data fine, ultimo giorno"""),
    "start": _phrases("""
        start, start time, starts, time, begin, begins, from, local time,
        starttid, tid, klockslag, borjar, fran,
        beginn, startzeit, zeit, uhrzeit, von,
        heure, debut, heure de debut, horaire,
        ora, orario, inizio, ora inizio, dalle"""),
    "end": _phrases("""
        end, end time, ends, finish, to, until,
        slut, sluttid, slutar, till, ende, endzeit, bis,
        fin, heure de fin, fine, ora fine, alle"""),
    "length": _phrases("""
        duration, length, minutes, min, langd, minuter, dauer, minuten, duree, durata, minuti"""),
    "timezone": _phrases("""
        timezone, time zone, tz, zone, tidszon, zeitzone, fuseau, fuseau horaire, fuso, fuso orario"""),
    "watch": _phrases("watch, live, stream, livestream, live stream, link, url"),
    "replay": _phrases("replay, watch again, vod"),
}
"""By the field of a table, what people call its column."""
