"""An entry: one car with its crew."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One car with its crew in a season."""

    car: str
    class_name: str
    drivers: tuple[str, ...]
    number: str | None = None
    id: int = 0

    @property
    def label(self) -> str:
        """How people tell this car from the team's others: `#42 Andreas Bäckman / Jessica Bäckman`."""
        crew = " / ".join(self.drivers)
        return f"#{self.number} {crew}" if self.number else crew
