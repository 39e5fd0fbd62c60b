"""What every copied process begins with: the bot's modules, and what a first command would build for good."""

import gc

import bot.operations.run_bot
import bot.process
from bot.domain.season.season import Season
from bot.readers.typed.times.lead_times import read_lead_plan
from bot.worker.jobs import ReadSeason
from bot.worker.plain_data import answer_to_bytes, bytes_to_answer, job_to_parts
from tests.become_program import become_program
from tests.domain.examples import READY

__all__ = ["become_program", "bot"]


def _warm(season: Season) -> None:
    read_lead_plan("1h, 1d")
    reading = ReadSeason(files=(b"",))
    job_to_parts(reading)
    bytes_to_answer(reading, answer_to_bytes(ReadSeason, season))


_warm(READY)
# What is here stays in each copy: none looks through it for garbage, or writes to its pages by looking.
gc.collect()
gc.freeze()
gc.unfreeze = lambda: None
