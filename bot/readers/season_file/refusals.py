"""A field's refusal, as pydantic carries it to the sentences."""

from pydantic_core import PydanticCustomError

REFUSED = "refused"
"""The error type whose text is in `ctx["why"]`, ready to be read."""


def refused(why: str) -> PydanticCustomError:
    """The error to raise in a validator; `why` says what is wrong and what is allowed."""
    return PydanticCustomError(REFUSED, "{why}", {"why": why})
