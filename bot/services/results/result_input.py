"""A result as it was typed: which one is meant, and what is reported of it."""

from dataclasses import dataclass

from bot.domain.press.photo import NOT_SAID, Hanging
from bot.domain.results.result_report import ResultReport


@dataclass(frozen=True, slots=True)
class ResultPlace:
    """Which result is meant, as it was typed; None is "not said"."""

    session: str
    round: str | None = None
    entry: str | None = None
    driver: str | None = None
    season: str | None = None


@dataclass(frozen=True, slots=True)
class TypedResult:
    """A `/result` as it was typed; None is "not said"."""

    session: str
    report: ResultReport
    round: str | None = None
    entry: str | None = None
    driver: str | None = None
    photo: Hanging = NOT_SAID
    season: str | None = None

    @property
    def place(self) -> ResultPlace:
        """Which result it is about."""
        return ResultPlace(self.session, self.round, self.entry, self.driver, self.season)
