"""The columns of timing files, by the headings that timing services and people give them."""

import re
from collections.abc import Mapping, Sequence
from enum import Enum, auto

from bot.domain.base.plain_text import fold


class Column(Enum):
    """What a column tells of a car."""

    POSITION = auto()
    IN_CLASS = auto()
    NUMBER = auto()
    CLASS = auto()
    DRIVERS = auto()
    FIRST_NAME = auto()
    LAST_NAME = auto()
    TEAM = auto()
    CAR = auto()
    ENTRANT = auto()
    LAPS = auto()
    TOTAL = auto()
    TIME = auto()
    """A total in a race, the best lap in practice and qualifying."""
    GAP = auto()
    DIFF = auto()
    """Behind the first where nothing else says that, otherwise behind the car ahead."""
    BEST = auto()
    STATUS = auto()
    GRID = auto()
    PENALTY = auto()
    LAP_NUMBER = auto()
    """One lap's number: the best one's, or of a list of laps."""
    LAP_TIME = auto()
    SPEED = auto()
    OTHER = auto()


_HEADINGS = {
    Column.POSITION: "position, pos, pl, rank, rk, place, overall, overall position, pos overall, "
    "position overall, platz, rang, plats, placering, plac, clt, classement, pos abs, posizione, posicion, "
    "plass, sija, finish position, finishing position",
    Column.IN_CLASS: "pic, position in class, pos in class, class position, class pos, pos class, cl pos, "
    "class rank, rank in class, pos cl, classpos, pos cat, platz in klasse, position classe, plats i klass",
    Column.NUMBER: "number, no, nr, num, n, #, car no, car number, car #, start number, start no, start nr, "
    "startnummer, startnr, numero, num voiture, bib, race number, driver number, bil nr, fahrzeug nr",
    Column.CLASS: "class, class name, class type, cl, classe, klass, klasse, cat, category, categorie, "
    "categoria, clase, luokka, division class",
    Column.DRIVERS: "drivers, driver, name, names, crew, driver name, driver names, competitor, competitors, "
    "pilote, pilotes, pilota, piloti, piloto, pilotos, fahrer, förare, kuljettaja, fører",
    Column.FIRST_NAME: "firstname, first name, given name, vorname, prenom, nome, förnamn",
    Column.LAST_NAME: "lastname, last name, second name, secondname, surname, family name, nachname, nom, "
    "cognome, efternamn",
    Column.TEAM: "team, entry, equipe, squadra, scuderia, equipo, stall, team name, mannschaft, joukkue",
    Column.ENTRANT: "entrant, entrant name, bewerber, concurrent",
    Column.CAR: "car, vehicle, make/model, make model, make, model, machine, voiture, fahrzeug, auto, bil, "
    "vettura, coche, chassis, car model",
    Column.LAPS: "laps, tours, runden, varv, giri, vueltas, number of laps, laps completed, rounds, runder",
    Column.TOTAL: "total time, total tm, totaltime, total, elapsed, elapsed time, race time, duration, "
    "temps total, gesamtzeit, total tid, tempo totale, tiempo total",
    Column.TIME: "time, temps, zeit, tid, tempo, tiempo",
    Column.GAP: "gap, gap first, gap to first, gap to leader, gap leader, to first, behind, behind first, "
    "ecart, rückstand, abstand, distacco, diferencia, efter, ero",
    Column.DIFF: "diff, difference, diff to first",
    Column.BEST: "best, best time, best tm, best lap, best lap time, fl time, fastest, fastest lap, "
    "fastest lap time, fastest time, meilleur tour, meilleur temps, beste runde, beste zeit, bestzeit, "
    "schnellste runde, bästa varv, bästa varvtid, miglior giro, mejor vuelta",
    Column.STATUS: "status, state, statut, stato, estado, classified",
    Column.GRID: "grid, grd, grid position, grid pos, start position, start pos, starting position, "
    "startplatz, startplats, grille, griglia, parrilla",
    Column.PENALTY: "penalty, penalties, penalite, penalites, strafe, strafen, penalita, note, notes, "
    "remark, remarks, comment, comments, bemerkung, anmärkning, straff",
    Column.LAP_NUMBER: "lap, on, in lap, best lap num, fl lapnum, lap number, lap no, best in, in, on lap, "
    "best lap no, tour, runde",
    Column.LAP_TIME: "lap time, laptime, lap improvement",
    Column.SPEED: "km/h, kph, mph, fl kph, best lap kph, speed, top speed, average, avg speed, avg",
    Column.OTHER: "gap previous, gap prev, gap to previous, gap ahead, interval, to next, ecart prec, ^v, "
    "+/-, gained, 2nd best, second best, cc, tyres, tires, group, time of day, gap class",
}
"""Of a heading's spellings, case, accents, points and underscores don't matter."""


def _heading_key(text: str) -> str:
    """`Pos.` and `POS` are `pos`, `TOTAL_TIME` is `total time`, `N°` is `n`."""
    plain = fold(text.replace("°", "").replace("º", ""))
    return " ".join(re.sub(r"[._:()\[\]]", " ", plain).split())


def _by_heading() -> Mapping[str, Column]:
    columns: dict[str, Column] = {}
    for column, headings in _HEADINGS.items():
        for heading in headings.split(","):
            columns[_heading_key(heading)] = column
    return columns


_COLUMNS = _by_heading()

_OF_A_DRIVER = re.compile(
    r"""
      (?: driver | pilote | pilota | fahrer ) \ ? (?P<which> \d )?      # DRIVER1_…, DRIVER 2, DRIVER_…
      (?: \ (?P<part> [a-z0-9 ]+ ) )?                                  # …_FIRSTNAME, …_LICENSE
    """,
    re.VERBOSE,
)

_NAME_PARTS = {
    **dict.fromkeys(("firstname", "first name"), Column.FIRST_NAME),
    **dict.fromkeys(("secondname", "second name", "lastname", "last name", "surname"), Column.LAST_NAME),
    "name": Column.DRIVERS,
}


def known_column(heading: str) -> Column | None:
    """What a heading's column tells, where these very words are known; OTHER is what nobody reads."""
    return _COLUMNS.get(_heading_key(heading))


def column_of(heading: str) -> Column:
    """What a heading's column tells; OTHER for what nothing is known of."""
    key = _heading_key(heading)
    if key in _COLUMNS:
        return _COLUMNS[key]
    match = _OF_A_DRIVER.fullmatch(key)
    if match is None:
        return Column.OTHER
    part = match["part"]
    if part is None:
        return Column.DRIVERS
    return _NAME_PARTS.get(part, Column.OTHER)


def is_heading(columns: Sequence[Column]) -> bool:
    """Whether a line of these columns heads a table of cars: a place, number or driver, and two columns."""
    known_columns = {column for column in columns if column is not Column.OTHER}
    names_a_car = not known_columns.isdisjoint((Column.POSITION, Column.NUMBER, Column.DRIVERS))
    return names_a_car and len(known_columns) >= _FEWEST_COLUMNS


_FEWEST_COLUMNS = 2
