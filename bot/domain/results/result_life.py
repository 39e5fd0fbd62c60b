"""The life of a result: provisional, final, amended; and withdrawn, after which it begins anew."""

from enum import StrEnum

from bot.errors import UserError


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
        raise UserError(_BACKWARDS[life].format(was=was))
    return life


def _usual_life(was: ResultLife | None) -> ResultLife:
    if was is ResultLife.AMENDED:
        return ResultLife.AMENDED
    return ResultLife.FINAL


_ORDER = (ResultLife.PROVISIONAL, ResultLife.FINAL, ResultLife.AMENDED)
_BACKWARDS = {
    ResultLife.PROVISIONAL: "That result is {was} already and can't be provisional again. Press Undo under "
    "the answer that made it so, or take it back with `/desk withdraw` and type it again.",
    ResultLife.FINAL: "That result was amended already. What changes now amends it again: "
    "type it with `state: amended` and the reason as `note`.",
}


def _require_amendable(was: ResultLife | None, note: str | None) -> None:
    if was is None:
        raise UserError("There is no result to amend yet: type it without `state`.")
    if was is ResultLife.PROVISIONAL:
        raise UserError(
            "That result is provisional still: type it with `state: final`, and the reason as `note`."
        )
    keeps_its_reason = was is ResultLife.AMENDED and note is None
    if not keeps_its_reason and not (note or "").strip():
        raise UserError(
            "An amendment needs its reason: add it as `note`, such as `note: appeal upheld, 11 s taken off`."
        )
