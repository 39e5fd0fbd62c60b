"""`/privacy`: for everybody, in servers and in direct messages with the bot; each checks who may do it."""

from discord import app_commands

from bot.commands.privacy.forget import forget
from bot.commands.privacy.mine import mine
from bot.commands.privacy.show import show

privacy = app_commands.Group(
    name="privacy",
    description="What Pitboard keeps, about whom, and how to delete it",
    allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True),
    allowed_installs=app_commands.AppInstallationType(guild=True),
)
privacy.add_command(show)
privacy.add_command(mine)
privacy.add_command(forget)
