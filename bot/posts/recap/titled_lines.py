"""A title with its lines, as a recap and the press pack's files show them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TitledLines:
    """A title with its lines: one car's results, or the calendar."""

    title: str
    lines: tuple[str, ...]

    @property
    def rows(self) -> list[tuple[str, str]]:
        """A results list's sessions with what was reached in each."""
        rows = []
        for line in self.lines:
            session_name, _, session_result = line.rpartition(": ")
            rows.append((session_name, session_result))
        return rows
