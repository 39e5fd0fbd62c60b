"""The panel of `/setup`: choices one by one, kept until a server can be saved, then saved each at once."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from bot.clock import Clock
from bot.domain.base.team_page import PageReach
from bot.domain.desk.server_settings import ServerSettings
from bot.domain.planned.lead_times import USUAL_LEADS
from bot.domain.planned.server_event_steps import EventsState
from bot.languages.current import SpokenLanguage
from bot.readers.typed.times.lead_times import read_lead_plan, read_spoiler_hours
from bot.services.fans.server_events import events_state
from bot.services.season.ready_seasons import ReadySeasons
from bot.services.server.look import NO_LOOK_CHOICES, require_nothing_of_the_look
from bot.services.server.page_choice import require_address
from bot.services.server.servers import Servers, SetUp
from bot.services.server.setting_choices import (
    FOLLOW_DISCORD,
    SettingChoices,
    read_card_choice,
    read_events,
    read_language,
    read_quiet_hours_text,
    read_switch,
    require_readable,
)
from bot.services.server.staff_channel import require_two_channels
from bot.storage.database import Database, Transaction
from bot.storage.desk import faces, servers, setup_drafts, team_pages
from bot.storage.fans import ping_roles
from bot.storage.season import season_names


@dataclass(frozen=True, slots=True)
class SetupPanel:
    """The settings after a choice; `set_up` is what was saved with it, None while choices only wait."""

    settings: ServerSettings
    set_up: SetUp | None = None


class SetupPanels:
    """Use cases about a server's settings while they are being chosen."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        servers: Servers,
        ready: ReadySeasons,
        public_url: str | None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._servers = servers
        self._ready = ready
        self._public_url = public_url

    async def look(self, server_id: int) -> ServerSettings:
        """The settings as they are, or as they are chosen so far."""
        async with self._database.read() as tx:
            return await self._look(tx, server_id)

    async def choose(
        self,
        server_id: int,
        choices: SettingChoices,
        by: int,
        ready_season: str | None = None,
        discord_language: SpokenLanguage = SpokenLanguage.ENGLISH,
    ) -> SetupPanel:
        """Save the choices, or keep them until both a channel and a staff role are chosen.

        `ready_season` is the file name or title of a ready season, `discord_language` what Discord has
        for the server.

        Raises:
            UserError: a choice can't be kept; nothing was changed.
        """
        async with self._database.read() as tx:
            is_saved = await servers.get(tx, server_id) is not None
            draft = await setup_drafts.get(tx, server_id)
        chosen = {**draft, **_said(choices), **_said_season(ready_season)}
        season_name = chosen.pop("season", None)
        complete = SettingChoices(**chosen, look=choices.look)
        if season_name:
            complete = replace(complete, season=await self._ready.get(season_name, server_id))
        if is_saved or (complete.channel_id and complete.staff_role_id):
            set_up = await self._servers.set_up(server_id, complete, by, discord_language)
            return SetupPanel(await self.look(server_id), set_up)
        require_nothing_of_the_look(choices.look)
        require_readable(complete)
        require_address(complete.page, self._public_url)
        require_two_channels(complete.channel_id, complete.staff_channel_id)
        async with self._database.write() as tx:
            kept = chosen | _said_season(season_name)
            await setup_drafts.save(tx, server_id, kept, self._clock.now())
            return SetupPanel(await self._look(tx, server_id))

    async def _look(self, tx: Transaction, server_id: int) -> ServerSettings:
        server, follow = await servers.get(tx, server_id), await servers.get_follow(tx, server_id)
        if server is None or follow is None:
            return self._drafted(await setup_drafts.get(tx, server_id))
        staff_channel = await servers.get_staff_channel(tx, server_id)
        names_in_force = [
            name.label for name in await season_names.list_names(tx, server_id) if name.in_force
        ]
        page = await team_pages.get(tx, server_id)
        return ServerSettings(
            channel_id=follow.channel_id,
            staff_role_id=server.staff_role_id,
            staff_channel_id=staff_channel.channel_id if staff_channel else None,
            ping_role_id=follow.ping_role_id,
            season=" · ".join(names_in_force) or None,
            reminders=follow.reminders,
            spoilers=follow.spoilers,
            look=server.look,
            face=await faces.get(tx, server_id),
            quiet_hours=server.quiet_hours,
            kinds=tuple(await ping_roles.get_all(tx, server_id)),
            page=page.reach if page else PageReach.OFF,
            events=await events_state(tx, server_id),
            card=server.card,
            guess=server.guess,
            standings=server.standings,
            driver_poll=server.driver_poll,
            language=server.language,
            picture=server.picture,
            hashtags=server.hashtags,
            voice_channel_id=server.voice_channel_id,
        )

    def _drafted(self, choices: Mapping[str, Any]) -> ServerSettings:
        season = choices.get("season")
        return ServerSettings(
            channel_id=choices.get("channel_id"),
            staff_role_id=choices.get("staff_role_id"),
            staff_channel_id=choices.get("staff_channel_id") or None,
            ping_role_id=choices.get("ping_role_id") or None,
            season=self._ready.titles.get(season, season) if season else None,
            reminders=str(read_lead_plan(choices.get("reminders", USUAL_LEADS))),
            spoilers=read_spoiler_hours(choices.get("spoilers", "off")),
            is_saved=False,
            quiet_hours=read_quiet_hours_text(choices.get("quiet_hours") or "off"),
            page=PageReach(choices.get("page", "off")),
            events=EventsState(read_events(choices.get("events", "off"))),
            card=read_card_choice(choices.get("card", "off")),
            guess=read_switch(choices.get("guess", "off"), "guess"),
            standings=read_switch(choices.get("standings", "off"), "standings"),
            driver_poll=read_switch(choices.get("driver_poll", "off"), "driver_poll"),
            language=read_language(choices.get("language", FOLLOW_DISCORD)),
            picture=read_switch(choices.get("picture", "off"), "picture"),
            voice_channel_id=choices.get("voice_channel_id") or None,
        )


def _said(choices: SettingChoices) -> dict[str, Any]:
    """What was said of the settings, as JSON has it."""
    texts_and_ids = asdict(replace(choices, season=None, look=NO_LOOK_CHOICES))
    del texts_and_ids["look"]
    return {name: value for name, value in texts_and_ids.items() if value is not None}


def _said_season(name: str | None) -> dict[str, str]:
    if name is None:
        return {}
    return {"season": name}
