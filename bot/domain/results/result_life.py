"""The life of a result: provisional, final, amended; and withdrawn, after which it begins anew."""

from enum import StrEnum

from bot.errors import UserError
from bot.languages.catalogue import mark, phrase


class ResultLife(StrEnum):
    """How far a result has come. It only goes forward, step by step."""

    PROVISIONAL = "provisional"
    FINAL = "final"
    AMENDED = "amended"
    WITHDRAWN = "withdrawn"


def next_life(was: ResultLife | None, typed: ResultLife | None, note: str | None) -> ResultLife:
    """What a result becomes: as somebody typed, or final unless it was amended already.

    `was` None is no result, or a withdrawn one; `note` is what was typed with it, None nothing.

    Raises:
        UserError: that is no step forward, or an amendment says no reason.
    """
    life = typed or _usual_life(was)
    if life is ResultLife.AMENDED:
        _require_amendable(was, note)
    elif was is not None and _ORDER.index(life) < _ORDER.index(was):
        raise UserError(phrase(_BACKWARDS[was, life]))
    return life


def _usual_life(was: ResultLife | None) -> ResultLife:
    if was is ResultLife.AMENDED:
        return ResultLife.AMENDED
    return ResultLife.FINAL


_ORDER = (ResultLife.PROVISIONAL, ResultLife.FINAL, ResultLife.AMENDED)
_BACKWARDS = {
    (ResultLife.FINAL, ResultLife.PROVISIONAL): mark(
        "Press Undo under the answer that made it so, or remove it with `/desk withdraw` and type it again: "
        "that result is already final and can't be provisional again."
    ),
    (ResultLife.AMENDED, ResultLife.PROVISIONAL): mark(
        "Press Undo under the answer that made it so, or remove it with `/desk withdraw` and type it again: "
        "that result is already amended and can't be provisional again."
    ),
    (ResultLife.AMENDED, ResultLife.FINAL): mark(
        "Type it with `state: amended` and the reason as `note`: that result has already been amended, and "
        "what changes now amends it again."
    ),
}


def _require_amendable(was: ResultLife | None, note: str | None) -> None:
    if was is None:
        raise UserError(phrase("Type it without `state`: there is no result to amend yet."))
    if was is ResultLife.PROVISIONAL:
        raise UserError(
            phrase("Type it with `state: final`, and the reason as `note`: that result is still provisional.")
        )
    keeps_its_reason = was is ResultLife.AMENDED and note is None
    if not keeps_its_reason and not (note or "").strip():
        raise UserError(
            phrase(
                "Add the reason for the amendment as `note`, such as `note: appeal upheld, 11 s taken off`."
            )
        )
