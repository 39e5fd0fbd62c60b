"""What people type: parse, call a service, reply. This is the whole list."""

from typing import Any

from discord import app_commands

from bot.commands.calendar import calendar
from bot.commands.desk import behind
from bot.commands.next import next_
from bot.commands.quote_menu import post_as_quote
from bot.commands.quotes import quote
from bot.commands.recaps import recap
from bot.commands.releases import release
from bot.commands.results import result, results
from bot.commands.rounds import round_
from bot.commands.season import season
from bot.commands.sessions import session
from bot.commands.setup import setup
from bot.commands.watch import watch

COMMANDS: tuple[app_commands.Command[Any, ..., Any] | app_commands.Group, ...] = (
    setup,
    season,
    next_,
    calendar,
    watch,
    session,
    round_,
    result,
    results,
    quote,
    recap,
    release,
    behind,
)

MENUS: tuple[app_commands.ContextMenu, ...] = (post_as_quote,)
"""What stands in the menu of a message."""
