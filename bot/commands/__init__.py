"""What people type: parse, call a service, reply. This is the whole list."""

from typing import Any

from discord import app_commands

from bot.commands.desk.desk_group import behind
from bot.commands.desk.setup import setup
from bot.commands.press.quote_menu import post_as_quote
from bot.commands.press.quotes import quote
from bot.commands.press.recaps import recap
from bot.commands.press.releases import release
from bot.commands.results.results import result, results
from bot.commands.season.calendar import calendar
from bot.commands.season.next import next_
from bot.commands.season.rounds import round_
from bot.commands.season.season_files import season
from bot.commands.season.sessions import session
from bot.commands.season.watch import watch

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
