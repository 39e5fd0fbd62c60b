"""The buttons that give a calendar file, and what is said with the file."""

from bot.domain.base.team_page import PageAddresses
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.languages.catalogue import phrase
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.post import Button, Post, plain_post

ADD_TO_CALENDAR = "ics"
"""What the buttons' custom ids begin with; the season's id follows, or the season's and the round's."""


def add_season_button(season: Season) -> Button:
    """The button for the whole season."""
    return Button(phrase("Add to calendar"), f"{ADD_TO_CALENDAR}:{season.id}")


def add_round_button(season: Season, round_: Round) -> Button:
    """The button for one round."""
    return Button(phrase("Add to calendar"), f"{ADD_TO_CALENDAR}:{season.id}:{round_.id}")


def calendar_file_post(title: str, addresses: PageAddresses | None = None) -> Post:
    """What the file beneath is for, and where the season can be subscribed to instead."""
    newest = phrase("Changed times? Download it again; existing entries update.")
    if addresses:
        newest = phrase(
            "Or subscribe to the season, and your calendar updates automatically: {address}",
            address=f"<{addresses.calendar}>",
        )
    return plain_post(
        phrase("**{title}**: open this file to add it to your calendar.", title=escaped_line(title, 160)),
        newest,
    )
