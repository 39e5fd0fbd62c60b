"""What one job may take of the machine."""

import contextlib
import resource
import signal
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds of a core, seconds on the clock, and bytes of address space; the system ends what exceeds them.

    What is honest takes a second or two on a small machine: the largest photo, a file of 256 KiB.
    """

    cpu_seconds: int = 10
    wall_seconds: int = 20
    memory_bytes: int = 1024 * 1024 * 1024


ENDED_FOR_TIME = frozenset({signal.SIGXCPU, signal.SIGALRM})
"""The signals by which the system ends a process that has used up its seconds."""
ENDED_FOR_MEMORY = frozenset({signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS})
"""Those that come when memory runs out: from the system, or from a library that doesn't expect it."""


def limit_this_process(limits: Limits) -> None:
    """Hold this process to the limits from now on; it can't take them back."""
    resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu_seconds, limits.cpu_seconds + 1))
    with contextlib.suppress(ValueError):  # macOS has no such limit
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # it writes to its pipe and to nothing else
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, limits.wall_seconds)
