"""`/release`: the group, which lists its subcommands; each has a file of its own."""

from discord import app_commands

from bot.commands.press.release_reading import read

release = app_commands.Group(name="release", description="Read a press release into results and quotes")
release.add_command(read)
