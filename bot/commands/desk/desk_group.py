"""`/desk`: the group of what staff look at behind the scenes, which lists its subcommands.

To add one, write `@app_commands.command(description=…)` over a coroutine in a file of its own, named
after the subcommand; let it call `answer_later` and then `require_staff`; and give it a line here.
"""

from discord import app_commands

from bot.commands.desk.audit import audit
from bot.commands.desk.check import check
from bot.commands.desk.history import history
from bot.commands.desk.quotes import quotes
from bot.commands.desk.status import status
from bot.commands.desk.withdraw import withdraw
from bot.commands.race_desk.panel import panel

desk = app_commands.Group(name="desk", description="Behind the scenes: what was posted, and what is stuck")
desk.add_command(status)
desk.add_command(check)
desk.add_command(audit)
desk.add_command(history)
desk.add_command(withdraw)
desk.add_command(quotes)
desk.add_command(panel)
