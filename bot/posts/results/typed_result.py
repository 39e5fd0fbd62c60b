"""A result as it is being typed, in the words of the suggestion under it."""

from bot.domain.results.result import Status
from bot.domain.results.result_life import ResultLife
from bot.domain.results.result_report import ResultReport
from bot.languages.catalogue import mark, phrase
from bot.languages.numbers import ordinal

_LIVES = {
    ResultLife.PROVISIONAL: mark("provisional"),
    ResultLife.FINAL: mark("final"),
    ResultLife.AMENDED: mark("amended"),
    ResultLife.WITHDRAWN: mark("withdrawn"),
}


def typed_result_words(session_name: str, report: ResultReport, class_name: str) -> str:
    """`Race 2: 20th in Silver, 26th overall, 34th on the grid, provisional`; reads back to the same."""
    facts: list[str] = []
    if report.position:
        facts.append(phrase("{place} in {class_name}", place=ordinal(report.position), class_name=class_name))
    if report.status is Status.CLASSIFIED:
        facts.append(phrase("finished"))
    elif report.status:
        facts.append(report.status.value)
    if report.overall:
        facts.append(phrase("{place} overall", place=ordinal(report.overall)))
    if report.grid:
        facts.append(phrase("{place} on the grid", place=ordinal(report.grid)))
    if report.life:
        facts.append(phrase(_LIVES[report.life]))
    return f"{session_name}: {', '.join(facts)}"
