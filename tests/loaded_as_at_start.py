"""Loads discord.py and SQLAlchemy as a start does: what it leaves out, whole-process tests do without."""

from bot.gateway.discord_alone import load_discord_alone
from bot.storage.core_alone import load_core_alone

load_core_alone()
load_discord_alone()
