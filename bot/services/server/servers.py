"""Setting a server up."""

from dataclasses import dataclass, replace
from functools import partial

from bot.clock import Clock
from bot.domain.base.look import PLAIN_LOOK, USUAL_FACE, Face
from bot.domain.base.server import Follow, Server
from bot.domain.base.team_page import PageReach
from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb, Facts
from bot.domain.desk.undo_rules import require_untouched
from bot.domain.news.team_names import name_of_team
from bot.domain.planned.lead_times import USUAL_LEADS
from bot.domain.planned.server_event_steps import NO_EVENTS, EventsState
from bot.domain.season.season import Season
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.languages.current import SpokenLanguage
from bot.languages.stored_words import storing_words
from bot.readers.typed.times.lead_times import read_lead_plan, read_spoiler_hours
from bot.services.desk.trail import RestoreSubject, Trail
from bot.services.fans.server_events import events_state
from bot.services.outbox.outbox import Outbox
from bot.services.planned.race_desk import keep_race_desk
from bot.services.planned.reminders import replan
from bot.services.season.season_lookup import season_of_day
from bot.services.season.season_saving import (
    SeasonChange,
    StoredSeason,
    leave_force,
    read_season_change,
    restore_season,
    store_season,
    told_facts,
)
from bot.services.server import staff_channel
from bot.services.server.faces import Faces
from bot.services.server.look import (
    restore_face,
    save_face_choices,
    settle_look,
)
from bot.services.server.page_choice import require_address, restore_page, save_page_choice
from bot.services.server.server_lookup import require_server
from bot.services.server.setting_choices import SettingChoices, settle_server
from bot.services.server.setting_facts import server_of, setting_facts
from bot.storage.database import Database, Transaction
from bot.storage.desk import servers, setup_drafts
from bot.storage.fans import server_events
from bot.storage.outbox import deliveries
from bot.storage.queue import delivery_waits as waits
from bot.worker.jobs import FileWorker

_NOT_ENOUGH = mark("Choose a news channel and the staff role first, with `/setup`.")


@dataclass(frozen=True, slots=True)
class SetUp:
    """A server as it stands after `/setup`: what is new by the options' names, `first` if all is.

    `change` is that in the trail, None when nothing is new.
    """

    server: Server
    follow: Follow
    season: Season | None
    changed: frozenset[str]
    first: bool
    change: Change | None = None
    staff_channel: Follow | None = None
    face: Face = USUAL_FACE
    page: PageReach = PageReach.OFF
    events: EventsState = NO_EVENTS


class Servers:
    """Use cases about servers' settings."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        outbox: Outbox,
        trail: Trail,
        faces: Faces,
        making: FileWorker,
        public_url: str | None,
    ) -> None:
        self._database = database
        self._files = making
        self._public_url = public_url
        self._clock = clock
        self._outbox = outbox
        self._trail = trail
        self._faces = faces

    async def set_up(
        self,
        server_id: int,
        choices: SettingChoices,
        by: int,
        discord_language: SpokenLanguage = SpokenLanguage.ENGLISH,
    ) -> SetUp:
        """Keep what was chosen; what wasn't said stays as it was, or takes its default.

        `discord_language` is what Discord has for the server.

        Raises:
            UserError: a choice can't be kept; nothing was changed.
        """
        require_address(choices.page, self._public_url)
        async with self._database.write() as tx:
            now = self._clock.now()
            before = await setting_facts(tx, server_id, choices.season)
            old = await servers.get_follow(tx, server_id)
            channel_id = choices.channel_id or (old and old.channel_id)
            old_server = await servers.get(tx, server_id)
            look = await settle_look(tx, choices.look, old_server.look if old_server else PLAIN_LOOK, now)
            server = replace(
                settle_server(server_id, choices, old_server), look=look, discord_language=discord_language
            )
            if not channel_id or not server.staff_role_id:
                raise UserError(phrase(_NOT_ENOUGH))
            await servers.save(tx, server, by, now)
            face = await save_face_choices(tx, server_id, choices.look, now)
            room = await staff_channel.choose_staff_channel(
                tx, server_id, channel_id, choices.staff_channel_id, now
            )
            follow = await self._follow(tx, server_id, channel_id, choices)
            await setup_drafts.remove(tx, server_id)
            room = await staff_channel.save_staff_channel(tx, room)
            stored = None
            if choices.season:
                stored = await store_season(tx, server_id, choices.season, now)
                await leave_force(tx, server_id, [stored.season.id])
            if choices.events is not None:
                await server_events.remove_deleted(tx, server_id)
            await replan(tx, server_id, now)
            await keep_race_desk(tx, server_id, now, wanted=True)
            season = await season_of_day(tx, server_id, now)
            await save_page_choice(tx, server_id, choices.page, name_of_team(server, season))
            after = await setting_facts(tx, server_id, choices.season)
            change = await self._note(tx, server_id, by, before, after, stored)
            await waits.retry_refused(tx, server_id)  # a channel or permission may be another now
            events = await events_state(tx, server_id)
        self._outbox.changed()
        self._faces.changed()
        changed = frozenset(name for name, value in after.items() if before.get(name) != value)
        page = PageReach(after["page"] or PageReach.OFF)
        return SetUp(server, follow, season, changed, not before, change, room, face, page, events)

    async def _note(
        self,
        tx: Transaction,
        server_id: int,
        by: int,
        before: Facts,
        after: Facts,
        stored: StoredSeason | None,
    ) -> Change | None:
        if before == after:
            return None
        if stored and before and before["season"] != after["season"]:
            old_season, new_season = told_facts(stored, before["season"], after["season"])
            before, after = {**before, "season": old_season}, {**after, "season": new_season}
        verb, was = (ChangeVerb.CHANGED, before) if before else (ChangeVerb.STORED, None)
        with storing_words():
            label = phrase("Settings")
        change = Change(server_id, by, verb, ChangeSubject.SETTINGS, server_id, label, was, after)
        return await self._trail.note(tx, change)

    async def prepare_restore(self, change: Change) -> RestoreSubject:
        """What makes the settings, and a season that was chosen with them, what they were before.

        It raises a UserError when something was changed since.

        Raises:
            UserError: the change was the first `/setup`.
        """
        before, after = change.before, change.after or {}
        if before is None:
            raise UserError(
                phrase("That can't be undone: it set up the server. Change single settings with `/setup`.")
            )
        season = None
        if before["season"] != after["season"]:
            season = await read_season_change(
                self._files, change.server_id, before["season"], after["season"]
            )
        return partial(self._restore, season, before, after)

    async def _restore(
        self,
        season: SeasonChange | None,
        before: Facts,
        after: Facts,
        tx: Transaction,
        change: Change,
        by: int,
    ) -> None:
        server_id, now = change.server_id, self._clock.now()
        if season:
            await restore_season(tx, server_id, season, now)
        stored = {**await setting_facts(tx, server_id, None), "season": after["season"]}
        require_untouched(change, stored)
        server = await require_server(tx, server_id)
        await servers.save(tx, server_of(server_id, before, server.discord_language), by, now)
        await restore_face(tx, server_id, before, now)
        await restore_page(tx, server_id, before)
        chosen = before["staff_channel"] or 0
        room = await staff_channel.choose_staff_channel(tx, server_id, before["channel"], chosen, now)
        await self._move_follow(tx, await servers.get_follow(tx, server_id), before)
        await staff_channel.save_staff_channel(tx, room)
        await replan(tx, server_id, now)
        await keep_race_desk(tx, server_id, now, wanted=True)

    async def _move_follow(self, tx: Transaction, follow: Follow | None, facts: Facts) -> None:
        if follow:
            follow = replace(
                follow,
                channel_id=facts["channel"],
                reminders=facts["reminders"],
                ping_role_id=facts["ping"],
                spoilers=facts["spoilers"],
            )
            await servers.save_follow(tx, follow)
            await deliveries.move_to_channel(tx, follow.id, follow.channel_id)
            await self._open_if_off(tx, follow)

    async def _open_if_off(self, tx: Transaction, follow: Follow) -> None:
        """Who wants no spoiler marks any more wants them off what is posted too."""
        if follow.spoilers is None:
            await deliveries.lift_spoilers_now(tx, follow.id, self._clock.now())

    async def _follow(
        self, tx: Transaction, server_id: int, channel_id: int, choices: SettingChoices
    ) -> Follow:
        old = await servers.get_follow(tx, server_id)
        leads = str(read_lead_plan(choices.reminders or (old.reminders if old else USUAL_LEADS)))
        base = old or Follow(server_id, server_id, channel_id, leads)
        ping = base.ping_role_id if choices.ping_role_id is None else choices.ping_role_id or None
        follow = replace(base, channel_id=channel_id, reminders=leads, ping_role_id=ping)
        if choices.spoilers is not None:
            follow = replace(follow, spoilers=read_spoiler_hours(choices.spoilers))
        follow = replace(follow, id=await servers.save_follow(tx, follow))
        await deliveries.move_to_channel(tx, follow.id, follow.channel_id)
        await self._open_if_off(tx, follow)
        return follow

    async def get(self, server_id: int) -> Server:
        """The server's settings, with the role of its staff.

        Raises:
            UserError: it isn't set up; names `/setup`.
        """
        reading = partial(require_server, server_id=server_id)
        return await self._database.server_readings.get(server_id, "server", reading)
