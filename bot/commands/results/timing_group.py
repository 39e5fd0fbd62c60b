"""`/timing`: the group, which lists its subcommands; each has a file of its own."""

from discord import app_commands

from bot.commands.results.timing_reading import read

timing = app_commands.Group(name="timing", description="Results from the organiser's files")
timing.add_command(read)
