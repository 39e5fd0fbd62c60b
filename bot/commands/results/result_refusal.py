"""A result that was refused is given back, and one press opens the form with it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, fields, replace

from bot.commands.core.interaction import Interaction
from bot.commands.core.replies import answer
from bot.commands.results.report_result import report_and_answer
from bot.domain.news.result_news import ResultNews
from bot.domain.results.result_report import ResultReport
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.post import Button, Buttons, Post, Style, Text
from bot.posts.results.result_announcement import result_summary
from bot.services.results.result_input import TypedResult
from bot.services.results.results import EarlyResultError

RESULT_AGAIN = "result-again"
"""What the custom id of the button that opens the form begins with; what was typed follows."""
RESULT_EARLY = "result-early"
"""What the custom id of the buttons under an early result begins with; what was typed follows, or nothing."""
_LONGEST_WORDS = 400

_LONGEST_ID = 100
"""Characters that Discord lets into a custom id."""
_COLON, _STAND_IN = ":", "\N{MODIFIER LETTER COLON}"
"""A colon would end a part of the custom id."""


@dataclass(frozen=True, slots=True)
class ResultDraft:
    """What was typed of a result, as texts: to be shown, and put into the form again."""

    session: str = ""
    round: str = ""
    outcome: str = ""
    positions: str = ""
    note: str = ""
    entry: str = ""
    driver: str = ""

    def custom_id(self, name: str) -> str:
        """All of it behind a button's name; a note that is too long for that stands in the message."""
        texts = (getattr(self, field.name) for field in fields(self))
        custom_id = _COLON.join([name, *(text.replace(_COLON, _STAND_IN) for text in texts)])
        if len(custom_id) > _LONGEST_ID and self.note:
            return replace(self, note="").custom_id(name)
        return custom_id[:_LONGEST_ID]

    @property
    def words(self) -> str:
        """All of it in one line, to read and to copy."""
        parts = [self.session, self.outcome, self.positions, self.note]
        return " · ".join(part for part in parts if part)


def draft_from_id(id_parts: list[str]) -> ResultDraft:
    """What the button's custom id says."""
    texts = [part.replace(_STAND_IN, _COLON) for part in id_parts]
    return ResultDraft(*texts[: len(fields(ResultDraft))])


def draft_of(typed: TypedResult) -> ResultDraft:
    """The same of a `/result`."""
    return ResultDraft(
        session=typed.session,
        round=typed.round or "",
        outcome=_outcome(typed.report),
        positions=_positions(typed.report),
        note=typed.report.note or "",
        entry=typed.entry or "",
        driver=typed.driver or "",
    )


def _outcome(report: ResultReport) -> str:
    if report.status:
        return report.status.value
    if report.life:
        return report.life.value
    return ""


def _positions(report: ResultReport) -> str:
    words = []
    if report.position:
        words.append(str(report.position))
    if report.overall:
        words.append(f"overall {report.overall}")
    if report.grid:
        words.append(f"grid {report.grid}")
    return " ".join(words)


async def report_or_refuse(
    interaction: Interaction, draft: ResultDraft, read: Callable[[], Awaitable[TypedResult]]
) -> None:
    """Save and post what `read` gives.

    It is shown first where its session hasn't started, and given back
    where it is refused.
    """
    try:
        typed = await read()
        try:
            await report_and_answer(interaction, typed, even_early=False)
        except EarlyResultError as early:
            post = _early_post(early.news, draft, has_photo=typed.photo.picture is not None)
            await answer(interaction, post, ephemeral=True)
    except UserError as refusal:
        await answer(interaction, _refused_post(str(refusal), draft), ephemeral=True)


def _refused_post(refusal: str, draft: ResultDraft) -> Post:
    typed = phrase("You typed: {words}", words=escaped_line(draft.words, _LONGEST_WORDS))
    again = Button(phrase("Open the form"), draft.custom_id(RESULT_AGAIN), Style.MAIN)
    return Post((Text(f"{refusal}\n-# {typed}"), Buttons((again,))))


def _early_post(news: ResultNews, draft: ResultDraft, *, has_photo: bool) -> Post:
    session = escaped_line(news.session.name)
    lines = [
        phrase("**{session} hasn't started yet.** Post this anyway?", session=session),
        result_summary(news),
    ]
    if has_photo:
        lines.append(phrase("Send the photo again afterwards."))
    lines.append(phrase("-# Only you see this. Nothing is saved yet."))
    save = Button(phrase("Save and post"), draft.custom_id(RESULT_EARLY), Style.MAIN)
    discard = Button(phrase("Discard"), f"{RESULT_EARLY}:")
    return Post((Text("\n".join(lines)), Buttons((save, discard))))
