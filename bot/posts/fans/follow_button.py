"""The button with which somebody follows a team wherever they are."""

from bot.domain.season.season import Season
from bot.languages.catalogue import phrase
from bot.posts.kit.post import Button

MY_TEAMS = "myteams"
"""What the custom ids of buttons and menus about one's own teams begin with."""


def follow_button(season: Season) -> Button:
    """The button, for the team whose season it is."""
    return Button(phrase("Follow anywhere"), f"{MY_TEAMS}:add:{season.id}")
