"""A result as it is being typed, in the words of the suggestion under it."""

from bot.domain.results.result import Status
from bot.domain.results.result_report import FINISHED, IN_CLASS, LIVES, ON_THE_GRID, OVERALL, ResultReport
from bot.languages.catalogue import phrase
from bot.languages.numbers import ordinal


def typed_result_words(session_name: str, report: ResultReport, class_name: str) -> str:
    """`Race 2: 20th in Silver, 26th overall, 34th on the grid, provisional`; reads back to the same."""
    facts: list[str] = []
    if report.position:
        facts.append(phrase(IN_CLASS, place=ordinal(report.position), class_name=class_name))
    if report.status is Status.CLASSIFIED:
        facts.append(phrase(FINISHED))
    elif report.status:
        facts.append(report.status.value)
    if report.overall:
        facts.append(phrase(OVERALL, place=ordinal(report.overall)))
    if report.grid:
        facts.append(phrase(ON_THE_GRID, place=ordinal(report.grid)))
    if report.life:
        facts.append(phrase(LIVES[report.life]))
    return f"{session_name}: {', '.join(facts)}"
