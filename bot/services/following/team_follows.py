"""Following a team from another server: begun with a code, changed, stopped, refused, and taken back."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from bot.clock import Clock
from bot.domain.base.server import Follow
from bot.domain.desk.undo_rules import UNDO_WITHIN
from bot.domain.following.follow_code import read_code
from bot.domain.following.team_follow import EndingReason, FollowedTeam, FollowEnding, TeamsHeard, TeamToldOf
from bot.domain.planned.lead_times import USUAL_LEADS
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.services.following.follow_checks import find_followed, lock_both, require_followed, require_room
from bot.services.following.follow_choices import FollowChoices, settle_follow
from bot.services.following.follow_codes import WrongCodes
from bot.services.outbox.outbox import Outbox
from bot.services.planned.reminders import replan_channel
from bot.services.planned.weekend_cards import plan_cards_of_channel
from bot.storage.database import Database, Transaction
from bot.storage.desk import servers
from bot.storage.following import follow_codes, past_follows, team_follows
from bot.storage.outbox import deliveries, publications
from bot.storage.season import season_names, seasons

_FOLLOW_ENDED = "the channel no longer follows the team"
"""Why a post of its isn't published any more, for whoever looks into the rows."""
_TOO_LATE = mark("Type the command again: that can't be undone any more.")


@dataclass(frozen=True, slots=True)
class SavedFollow:
    """A follow as it stands now. `past_id` is what it was, to go back to; None of a new or unchanged one."""

    team: FollowedTeam
    is_new: bool
    past_id: int | None = None


@dataclass(frozen=True, slots=True)
class EndedFollow:
    """A follow that has ended, and by what it is taken up again."""

    team: FollowedTeam
    past_id: int


class TeamFollows:
    """Use cases about them. Whether somebody is staff, of the team or of the follower, is checked before."""

    def __init__(self, database: Database, clock: Clock, outbox: Outbox) -> None:
        self._database = database
        self._clock = clock
        self._outbox = outbox
        self._wrong_codes = WrongCodes(clock)

    async def list_followed(self, guild_id: int) -> list[FollowedTeam]:
        """The teams that a server follows, the one followed last first."""
        async with self._database.read() as tx:
            return await team_follows.list_followed(tx, guild_id)

    async def list_followers(self, server_id: int) -> list[Follow]:
        """The channels of other servers that follow the team, who followed first first."""
        async with self._database.read() as tx:
            return await team_follows.list_followers(tx, server_id)

    async def team_told_of(self, guild_id: int, place_ids: Iterable[int] = ()) -> TeamToldOf | None:
        """The team that fans ask about in a thread or its channel; None where there is none."""
        reading = partial(_teams_heard, guild_id=guild_id)
        heard = await self._database.server_readings.get(guild_id, "teams heard", reading)
        return heard.told_of_in(place_ids)

    async def read_endings(self, guild_id: int) -> list[FollowEnding]:
        """The follows that teams have ended since a server's staff read of that last: they read it now."""
        async with self._database.write() as tx:
            return await past_follows.take_endings(tx, guild_id)

    async def follow(
        self, guild_id: int, typed_team: str, channel_id: int, choices: FollowChoices, by: int
    ) -> SavedFollow:
        """Have the server's channel hear a team, by its code; one that it hears already, by its name too.

        Raises:
            UserError: there is no such team, it has refused the server, or something can't be kept.
        """
        async with self._database.read() as tx:
            server_id = await self._find_team(tx, guild_id, typed_team)
        async with self._database.write() as tx:
            now = self._clock.now()
            await lock_both(tx, server_id, guild_id)
            # The code may have been made anew since, or the team forgotten.
            server_id = await self._find_team(tx, guild_id, typed_team)
            old = await team_follows.find(tx, server_id, guild_id)
            if old is None:
                await require_room(tx, server_id, guild_id)
            before = old.follow if old else Follow(server_id, guild_id, channel_id, USUAL_LEADS)
            wanted = replace(settle_follow(before, choices), channel_id=channel_id)
            if wanted.language is None and await servers.get(tx, guild_id) is None:
                wanted = replace(wanted, language=choices.discord_language)
            if old and wanted == before:
                return SavedFollow(old, is_new=False)
            past_id = None
            if old:
                past_id = await past_follows.add(tx, before, now)
            await past_follows.remove_older(tx, now - UNDO_WITHIN)
            await self._save(tx, replace(wanted, followed_by=by), now)
            team = await require_followed(tx, server_id, guild_id)
        self._outbox.changed()
        return SavedFollow(team, is_new=old is None, past_id=past_id)

    async def stop(self, guild_id: int, typed_team: str) -> EndedFollow:
        """Have a server hear a team no more, which is typed by its name or its server's id.

        Raises:
            UserError: it doesn't follow that team.
        """
        async with self._database.write() as tx:
            server_id = await find_followed(tx, guild_id, typed_team)
            if server_id is None:
                raise UserError(
                    phrase("Choose a team from the list: this server follows no team of that name.")
                )
            return await self._end(tx, server_id, guild_id)

    async def refuse(self, server_id: int, guild_id: int) -> EndedFollow:
        """The team lets a server hear it no more, and its present code doesn't bring that server back.

        Raises:
            UserError: the server doesn't follow the team.
        """
        async with self._database.write() as tx:
            ended = await self._end(tx, server_id, guild_id)
            await follow_codes.refuse(tx, server_id, guild_id)
            channel_id, team = ended.team.follow.channel_id, ended.team.name
            await past_follows.add_endings(
                tx, [FollowEnding(guild_id, channel_id, team, EndingReason.REFUSED)]
            )
        return ended

    async def undo(self, asking_id: int, past_id: int, by: int) -> FollowedTeam:
        """Make a follow what it was: a follower its own, the team what it has refused.

        `asking_id` is the server that it is asked in.

        Raises:
            UserError: it is too late, was changed since, is another server's business, or too many others are
                followed by now.
        """
        async with self._database.write() as tx:
            now = self._clock.now()
            follow, is_refused = await _take_past(tx, asking_id, past_id, now)
            await follow_codes.allow(tx, follow.server_id, follow.guild_id)
            present = await team_follows.find(tx, follow.server_id, follow.guild_id)
            if present is None:
                await require_room(tx, follow.server_id, follow.guild_id)
            else:
                follow = replace(follow, id=present.follow.id)
            if not is_refused:  # the team's staff have no business with trouble in the other server
                follow = replace(follow, followed_by=by)
            await self._save(tx, follow, now)
            team = await require_followed(tx, follow.server_id, follow.guild_id)
            if is_refused:
                await past_follows.drop_endings(tx, follow.guild_id, team.name)
        self._outbox.changed()
        return team

    async def _find_team(self, tx: Transaction, guild_id: int, typed: str) -> int:
        followed_id = await find_followed(tx, guild_id, typed)
        if followed_id is not None:
            return followed_id
        self._wrong_codes.require_tries_left(guild_id)
        code = read_code(typed)
        server_id = None
        if code is not None:
            server_id = await follow_codes.find_server(tx, code)
        if server_id is None:
            self._wrong_codes.note(guild_id)
            raise UserError(
                phrase(
                    "Ask the team for its code and copy all of it: no team has this one. Its staff see it "
                    "with `/follow code`."
                )
            )
        return server_id

    async def _save(self, tx: Transaction, follow: Follow, now: datetime) -> None:
        """Keep the follow, and have what waits for its channel be what it wants now."""
        follow = replace(follow, id=await servers.save_follow(tx, follow))
        await team_follows.take_up_again(tx, follow)
        await deliveries.move_to_channel(tx, follow.id, follow.channel_id)
        if follow.spoilers is None:
            await deliveries.lift_spoilers_now(tx, follow.id, now)
        in_force = await seasons.list_in_force(tx, follow.server_id)
        await replan_channel(tx, follow, in_force, now)
        await plan_cards_of_channel(tx, follow, in_force, now)

    async def _end(self, tx: Transaction, server_id: int, guild_id: int) -> EndedFollow:
        await lock_both(tx, server_id, guild_id)
        team = await team_follows.find(tx, server_id, guild_id)
        if team is None:
            raise UserError(phrase("Open `/follow list` again: that has ended already."))
        now = self._clock.now()
        await past_follows.remove_older(tx, now - UNDO_WITHIN)
        past_id = await past_follows.add(tx, team.follow, now)
        # What the team takes back from now on isn't taken down there any more.
        await publications.leave_of_follow(tx, team.follow.id, _FOLLOW_ENDED)
        await team_follows.end(tx, team.follow)
        return EndedFollow(team, past_id)


async def _take_past(tx: Transaction, asking_id: int, past_id: int, now: datetime) -> tuple[Follow, bool]:
    """The follow to go back to, and whether the team has refused the server since.

    Raises:
        UserError: as for `undo`.
    """
    between = await past_follows.find_servers(tx, past_id)
    if between is None:
        raise UserError(phrase(_TOO_LATE))
    await lock_both(tx, *between)
    past = await past_follows.take(tx, past_id)
    if past is None or now - past[1] > UNDO_WITHIN:
        raise UserError(phrase(_TOO_LATE))
    follow, _ = past
    is_refused = await follow_codes.is_refused(tx, follow.server_id, follow.guild_id)
    allowed_id = follow.guild_id
    if is_refused:
        allowed_id = follow.server_id
    if asking_id != allowed_id:
        raise UserError(phrase("That belongs to another server."))
    if not await past_follows.is_newest(tx, past_id, follow):
        raise UserError(phrase("Type the command again: that was changed again in the meantime."))
    return follow, is_refused


async def _teams_heard(tx: Transaction, guild_id: int) -> TeamsHeard:
    return TeamsHeard(
        guild_id,
        is_set_up=await servers.get(tx, guild_id) is not None,
        has_season=bool(await season_names.list_ids_in_force(tx, guild_id)),
        follows=tuple(await servers.get_follows_in(tx, guild_id)),
    )
