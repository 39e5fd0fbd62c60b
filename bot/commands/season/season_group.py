"""`/season`: the group, which lists its subcommands; each has a file of its own."""

from discord import app_commands

from bot.commands.schedule.timetable_reading import read
from bot.commands.season.season_chart import chart
from bot.commands.season.season_export import export
from bot.commands.season.season_import import import_
from bot.commands.season.season_list import list_

season = app_commands.Group(
    name="season", description="The season: upload it, get it back as a file, or see it as a chart"
)
season.add_command(import_)
season.add_command(export)
season.add_command(read)
season.add_command(chart)
season.add_command(list_)
