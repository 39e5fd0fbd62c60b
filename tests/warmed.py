"""What every copied process begins with: the bot's modules, and what a first command would build for good.

The season file that comes with Pitboard is read already: `/setup` with it starts no worker, which takes as
long to load as all the rest of many a test. Every other file is read and made in workers, which are copies,
too. The catalogues are read and the commands translated: half a second of a core for each bot that starts.
"""

import asyncio
import gc
import os
from typing import Any

import discord

import bot.operations.run_bot
import bot.process
from bot.commands.command_tree import CommandTree
from bot.commands.core.interaction import Client
from bot.domain.season.season import Season
from bot.languages.current import SpokenLanguage
from bot.languages.translation_files import translations_of
from bot.readers.typed.times.lead_times import read_lead_plan
from bot.worker.jobs import FileJob, ReadSeason
from bot.worker.plain_data import answer_to_bytes, bytes_to_answer, job_to_parts
from bot.worker.worker import Worker
from bot.worker.worker_process import WorkerProcess
from tests.become_program import MEASURED, become_program
from tests.domain.examples import READY, READY_FILE
from tests.translated_commands import known_commands
from tests.worker_copies import share_one_arena, start_copy

__all__ = ["become_program", "bot"]


def _warm(season: Season) -> None:
    for language in SpokenLanguage:
        translations_of(language)
    asyncio.run(known_commands(CommandTree(Client(intents=discord.Intents.none()))))
    read_lead_plan("1h, 1d")
    reading = ReadSeason(files=(b"",))
    job_to_parts(reading)
    bytes_to_answer(reading, answer_to_bytes(ReadSeason, season))


_run = Worker.run


async def _run_what_is_new(worker: Worker, job: FileJob[Any], server_id: int) -> Any:
    if isinstance(job, ReadSeason) and job.files == (READY_FILE,):
        return READY
    return await _run(worker, job, server_id)


Worker.run = _run_what_is_new  # type: ignore[method-assign,assignment]
CommandTree._in_each_language = known_commands  # type: ignore[method-assign,assignment]
if MEASURED not in os.environ:  # a copy's copy keeps nothing of what it has measured
    share_one_arena()
    WorkerProcess.start = start_copy  # type: ignore[method-assign]
_warm(READY)
# What is here stays in each copy: none looks through it for garbage, or writes to its pages by looking.
gc.collect()
gc.freeze()
gc.unfreeze = lambda: None
