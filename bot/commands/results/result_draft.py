"""A result that waits for a press: refused, or typed before its session starts. Nothing of it is lost."""

from dataclasses import asdict, dataclass, replace

from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.domain.desk.draft import DraftKind
from bot.domain.press.photo import Hanging
from bot.domain.results.result import Status
from bot.domain.results.result_life import ResultLife
from bot.domain.results.result_report import ResultReport
from bot.services.results.result_input import TypedResult

FINISHED, PROVISIONAL = "finished", "provisional"
"""Outcomes that a form has beside the statuses."""


@dataclass(frozen=True, slots=True)
class ResultDraft:
    """What was typed of a result, as texts: to be shown, and put into the form again."""

    session: str = ""
    round: str = ""
    outcome: str = ""
    positions: str = ""
    note: str | None = None
    entry: str = ""
    driver: str = ""
    credit: str | None = None
    alt: str | None = None

    @property
    def words(self) -> str:
        """All of it in one line, to read and to copy."""
        parts = [self.session, self.outcome, self.positions, self.note, self.driver, self.credit, self.alt]
        return " · ".join(part for part in parts if part)


def draft_of(typed: TypedResult) -> ResultDraft:
    """The same of a `/result`; its picture can't be kept so, and is sent again."""
    return ResultDraft(
        session=typed.session,
        round=typed.round or "",
        outcome=_outcome(typed.report),
        positions=positions_text(typed.report),
        note=typed.report.note,
        entry=typed.entry or "",
        driver=typed.driver or "",
        credit=typed.photo.credit,
        alt=typed.photo.alt,
    )


def _outcome(report: ResultReport) -> str:
    if report.status and report.status is not Status.CLASSIFIED:
        return report.status.value
    if report.life is ResultLife.PROVISIONAL:
        return PROVISIONAL
    return FINISHED


def positions_text(report: ResultReport) -> str:
    """The line of a form that says the same: `20 overall 26 grid 34`, and a life that no outcome says."""
    words = []
    if report.position:
        words.append(str(report.position))
    if report.overall:
        words.append(f"overall {report.overall}")
    if report.grid:
        words.append(f"grid {report.grid}")
    if report.life and _outcome(report) != report.life.value:
        words.append(report.life.value)
    return " ".join(words)


async def keep_draft(interaction: Interaction, draft: ResultDraft, *, has_picture: bool = False) -> str:
    """Keep it for a button; its key. Words for a picture that isn't kept go with it."""
    if has_picture:
        draft = replace(draft, credit=None, alt=None)
    kept = await use_cases(interaction).drafts.keep(
        server_id(interaction), interaction.user.id, DraftKind.RESULT, asdict(draft)
    )
    return kept.key


async def read_draft(interaction: Interaction, key: str) -> ResultDraft:
    """The draft that a button knows.

    Raises:
        UserError: it was used or forgotten.
    """
    kept = await use_cases(interaction).drafts.get(server_id(interaction), key, DraftKind.RESULT)
    return ResultDraft(**kept.body)


async def take_draft(interaction: Interaction, key: str) -> ResultDraft:
    """The same, and nobody else gets it: an old button overwrites nothing later.

    Raises:
        UserError: it was used or forgotten.
    """
    kept = await use_cases(interaction).drafts.drop(server_id(interaction), key, DraftKind.RESULT)
    return ResultDraft(**kept.body)


def typed_result(draft: ResultDraft, report: ResultReport) -> TypedResult:
    """The result that the draft and its report are of."""
    words = Hanging(None, draft.credit, draft.alt)
    return TypedResult(
        draft.session, report, draft.round or None, draft.entry or None, draft.driver or None, words
    )
