"""The two workers."""

from enum import StrEnum


class WorkerKind(StrEnum):
    """What a worker is for; each has a process of its own."""

    READING = "reading"
    MAKING = "making"
