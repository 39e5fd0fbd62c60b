"""A championship's table as an organiser may publish it, made up: two classes with forty drivers each."""

from decimal import Decimal

from bot.domain.standings.standings import Standings, StandingsLine

CLASSES = ("Silver", "Am")
DRIVERS = 40


def expected_standings() -> tuple[Standings, ...]:
    """What the file tells."""
    tables: list[Standings] = []
    for class_name in CLASSES:
        lines = [
            StandingsLine(place, f"Ann{place} {class_name}son", Decimal(DRIVERS + 1 - place) * Decimal("2.5"))
            for place in range(1, DRIVERS + 1)
        ]
        tables.append(Standings(class_name, tuple(lines), ()))
    return tuple(tables)


def standings_data() -> bytes:
    """The file."""
    lines = ["Nordic Cup 2026;;;"]
    for table in expected_standings():
        lines += [f"{table.class_name};;;", "Pos;Driver;Team;Points"]
        lines += [f"{line.place};{line.name};Team {line.place};{line.points}" for line in table.drivers]
    return "\n".join((*lines, "")).encode()
