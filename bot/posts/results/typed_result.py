"""A result as it is being typed, in the words of the suggestion under it."""

from bot.domain.results.result import Status
from bot.domain.results.result_report import ResultReport
from bot.languages.numbers import ordinal


def typed_result_words(session_name: str, report: ResultReport, class_name: str) -> str:
    """`Race 2: 20th in Silver, 26th overall, 34th on the grid, provisional`; reads back to the same."""
    facts = []
    if report.position:
        facts.append(f"{ordinal(report.position)} in {class_name}")
    if report.status:
        facts.append("finished" if report.status is Status.CLASSIFIED else report.status.value)
    if report.overall:
        facts.append(f"{ordinal(report.overall)} overall")
    if report.grid:
        facts.append(f"{ordinal(report.grid)} on the grid")
    if report.life:
        facts.append(report.life.value)
    return f"{session_name}: {', '.join(facts)}"
