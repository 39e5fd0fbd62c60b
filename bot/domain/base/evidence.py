"""Why something that was read is offered: the sentence that says it, and the words in it that decided."""

from dataclasses import dataclass
from enum import StrEnum


class Confidence(StrEnum):
    """How sure a reader is of something.

    What is certain may be saved without a question: the sentence names one session, one car or driver,
    one place and a verb of finishing; a line of a list under its heading; a quote with its speaker's full
    name and a verb of speaking. What is likely is a question, and its first answer is the likely one.
    """

    CERTAIN = "certain"
    LIKELY = "likely"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence, in the release's own words, and the words of it that decided, in its order.

    `doubts` are words in it that keep it from being certain, such as `before`.
    """

    sentence: str = ""
    words: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


NO_EVIDENCE = Evidence()
"""Of what a whole line says by itself, such as an address."""
