"""A server's settings as the trail keeps them, by the names of the options that set them."""

from bot.domain.base.server import CardChoice, EventsChoice, Server, Switch
from bot.domain.desk.change import Facts
from bot.domain.season.season import Season
from bot.languages.current import SpokenLanguage
from bot.services.season.season_saving import season_facts
from bot.services.server.look import look_facts, look_of
from bot.services.server.page_choice import page_facts
from bot.services.server.setting_choices import FOLLOW_DISCORD, read_language
from bot.storage.database import Transaction
from bot.storage.desk import faces, servers, team_pages


async def setting_facts(tx: Transaction, server_id: int, named: Season | None) -> Facts:
    """The settings by the names of the options that set them; empty before the first `/setup`.

    A season is told of only when one was named: without, another's import would count as a change.
    """
    server, follow = await servers.get(tx, server_id), await servers.get_follow(tx, server_id)
    if server is None or follow is None:
        return {}
    room = await servers.get_staff_channel(tx, server_id)
    return {
        "channel": follow.channel_id,
        "staff": server.staff_role_id,
        "team": server.team,
        "timezone": server.timezone,
        "quiet_hours": server.quiet_hours,
        "events": server.events,
        "card": server.card,
        "guess": server.guess,
        "standings": server.standings,
        "driver_poll": server.driver_poll,
        "language": server.language,
        "picture": server.picture,
        "voice": server.voice_channel_id,
        "hashtags": server.hashtags,
        "reminders": follow.reminders,
        "ping": follow.ping_role_id,
        "spoilers": follow.spoilers,
        "staff_channel": room and room.channel_id,
        **look_facts(server.look, (await faces.get(tx, server_id)).face),
        **page_facts(await team_pages.get(tx, server_id)),
        "season": await season_facts(tx, server_id, named) if named else None,
    }


def server_of(server_id: int, facts: Facts, discord_language: SpokenLanguage) -> Server:
    """The server that these facts tell of; what Discord has for it is none of them."""
    return Server(
        server_id,
        facts["staff"],
        facts["timezone"],
        facts["team"],
        look_of(facts),
        facts.get("quiet_hours"),  # which changes of before there were any don't tell, nor of events
        EventsChoice(facts.get("events", EventsChoice.OFF)),
        CardChoice(facts.get("card", CardChoice.OFF)),
        Switch(facts.get("guess", Switch.OFF)),
        Switch(facts.get("standings", Switch.OFF)),
        Switch(facts.get("driver_poll", Switch.OFF)),
        read_language(facts.get("language") or FOLLOW_DISCORD),
        discord_language,
        Switch(facts.get("picture", Switch.OFF)),
        facts.get("voice"),
        facts.get("hashtags"),
    )
