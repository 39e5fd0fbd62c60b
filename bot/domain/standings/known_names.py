"""The classes and drivers that a season's standings know: what somebody may name who types points."""

from collections.abc import Sequence

from bot.domain.results.field_classes import class_letters
from bot.domain.standings.standings_view import StandingsView


def drivers_by_class(view: StandingsView) -> dict[str, Sequence[str]]:
    """Each class with its drivers, both as the tables write them; the team's own come first.

    A table without a class has drivers of whichever: they are in each class.
    """
    class_names = {class_letters(name): name for name in view.season.classes}
    for table in view.tables:
        if table.class_name:
            class_names[class_letters(table.class_name)] = table.class_name
    return {name: _drivers(view, letters) for letters, name in class_names.items()}


def _drivers(view: StandingsView, letters: str) -> Sequence[str]:
    names: list[str] = []
    for entry in view.season.entries:
        if class_letters(entry.class_name) == letters:
            names.extend(entry.drivers)
    for table in view.tables:
        if class_letters(table.class_name) in ("", letters):
            names.extend(line.name for line in table.drivers)
    return list(dict.fromkeys(names))
