"""How a job came out, as the first part of its answer."""

from enum import StrEnum


class Outcome(StrEnum):
    """The second part is the answer, the refusal's words, or the fault's traceback; else empty."""

    DONE = "done"
    REFUSED = "refused"
    FAILED = "failed"
    TOO_LONG = "too long"
    TOO_MUCH_MEMORY = "too much memory"
    INTERRUPTED = "interrupted"
