"""`/follow`: the group of what staff do about following, of the team or of the server that follows it."""

from discord import app_commands

from bot.commands.following.code import code
from bot.commands.following.follow_list import list_
from bot.commands.following.stop import stop
from bot.commands.following.team import team

follow = app_commands.Group(name="follow", description="A team's news in other servers: who gets what, where")
follow.add_command(code)
follow.add_command(team)
follow.add_command(list_)
follow.add_command(stop)
