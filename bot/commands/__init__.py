"""What people type: parse, call a service, reply. This is the whole list."""

from typing import Any

from discord import app_commands

from bot.commands.calendar import calendar
from bot.commands.desk import behind
from bot.commands.next import next_
from bot.commands.quotes import quote
from bot.commands.recaps import recap
from bot.commands.releases import release
from bot.commands.results import result, results
from bot.commands.season import season
from bot.commands.setup import setup

COMMANDS: tuple[app_commands.Command[Any, ..., Any] | app_commands.Group, ...] = (
    setup,
    season,
    next_,
    calendar,
    result,
    results,
    quote,
    recap,
    release,
    behind,
)
