"""What a copied process does first: it becomes the program that `python -m MODULE` would be."""

import os
import runpy
import sys
from multiprocessing.connection import Connection
from pathlib import Path

import coverage

ROOT = Path(__file__).resolve().parents[1]
MEASURED = "COVERAGE_PROCESS_CONFIG"
"""Set where the tests' coverage is measured; processes that know it measure their own part."""


def become_program(
    told: Connection, module: str, environment: dict[str, str], stdout: Path, stderr: Path
) -> None:
    """Run the module in a session of its own, with that environment and nothing else of ours.

    `told` hears when the session is its own: from then on it can be killed with all that it starts.

    Raises:
        SystemExit: the program's end.
    """
    os.setsid()
    told.send("alone")
    told.close()
    os.chdir(ROOT)
    os.environ.clear()
    os.environ.update(environment)
    for descriptor, file in ((1, stdout), (2, stderr)):
        written = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
        os.dup2(written, descriptor)
        os.close(written)
    sys.argv = [module]
    measured = coverage.process_startup(force=True)
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    finally:
        if measured:  # a copy ends at once: nothing else would keep what it has measured
            measured.stop()
            measured.save()
