"""The season that a server is in; its rounds, sessions and entries by the ids that rows know them by."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.desk.draft import Draft
from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.season_choice import (
    Looking,
    RoundBeside,
    SeasonDays,
    SeasonName,
    find_season,
    season_of_the_day,
)
from bot.domain.season.session import Session
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.typed.quoting import escape_line, quote_value
from bot.services.server.server_lookup import require_server
from bot.storage.database import Transaction
from bot.storage.season import season_names, seasons

_TO_BE_FINISHED = timedelta(days=3)
"""How long after a round staff finish it: results, quotes, the recap."""
_MOST_NAMED = 8
"""Seasons that a refusal names."""


def no_season() -> UserError:
    """The refusal where a server has no season: to fans that there is none yet, to staff how to get one."""
    return UserError(
        phrase("The team hasn't put up its calendar yet. Please look again later."),
        phrase(
            "Add your season first: upload it with `/season import`, or choose a ready one with `/setup`."
        ),
    )


async def season_of_day(
    tx: Transaction, server_id: int, now: datetime, looking: Looking = Looking.AHEAD
) -> Season | None:
    """The season in force that the day speaks for, whole; None where the server has none."""
    candidates = await season_names.list_days(tx, server_id)
    if not candidates:
        return None
    return await seasons.get(tx, season_of_the_day(candidates, looking, now).id)


async def season_of_desk(tx: Transaction, server_id: int, now: datetime) -> Season | None:
    """The season that staff have to do with: the one driven lately, then the next; None without any."""
    last = await season_of_day(tx, server_id, now, Looking.BACK)
    round_ = last.round_last_begun(now) if last else None
    if round_ is not None and now < round_.ends + _TO_BE_FINISHED:
        return last
    return await season_of_day(tx, server_id, now)


async def chosen_season(
    tx: Transaction, server_id: int, typed: str | None, now: datetime, looking: Looking
) -> Season:
    """The season that was typed, in force or not; without any, the one that the day speaks for.

    Raises:
        UserError: what was typed fits none, the server has none, or isn't set up.
    """
    choices = await season_choices(tx, server_id)
    return await seasons.get(tx, choices.choose(typed, now, looking))


async def follows_several(tx: Transaction, server_id: int) -> bool:
    """Whether the server follows several series or teams, so that what is told has to say of which it is.

    Last year's season beside this year's is told apart by its days.
    """
    return await season_names.count_series_in_force(tx, server_id) > 1


async def season_choices(tx: Transaction, server_id: int) -> "SeasonChoices":
    """What there is to choose from.

    Raises:
        UserError: the server isn't set up.
    """
    await require_server(tx, server_id)
    all_names = await season_names.list_names(tx, server_id)
    return SeasonChoices(all_names, await season_names.list_days(tx, server_id))


@dataclass(frozen=True, slots=True)
class SeasonChoices:
    """A server's seasons, and the days of those in force."""

    all_names: Sequence[SeasonName]
    in_force: Sequence[SeasonDays]

    def choose(self, typed: str | None, now: datetime, looking: Looking) -> int:
        """The id of the season that was typed, in force or not; without any, of the one of the day.

        Raises:
            UserError: what was typed fits none, or the server has none.
        """
        if typed is not None:
            return _named_season(typed, self.all_names).id
        if not self.in_force:
            raise no_season()
        return season_of_the_day(self.in_force, looking, now).id

    def rounds_beside(self, season_id: int, now: datetime) -> list[RoundBeside]:
        """What comes next in the other seasons in force."""
        labels = {season_name.id: season_name.label for season_name in self.all_names}
        rounds_beside: list[RoundBeside] = []
        for season in self.in_force:
            round_ = season.round_ahead(now)
            if season.id != season_id and round_ is not None:
                rounds_beside.append(RoundBeside(labels[season.id], round_))
        return rounds_beside

    def has_to_name(self, season_id: int, now: datetime, looking: Looking) -> bool:
        """Whether somebody couldn't know that this season is meant.

        Several series or teams are followed, or it isn't the one that is meant where nobody names one.
        """
        in_force = [season_name for season_name in self.all_names if season_name.in_force]
        series = {(season_name.series, season_name.team) for season_name in in_force}
        if len(series) > 1 or not self.in_force:
            return True
        return season_of_the_day(self.in_force, looking, now).id != season_id


async def drafted_season(tx: Transaction, draft: Draft, now: datetime) -> Season:
    """The season that a draft was begun for; drafts of before there were several don't say it.

    Raises:
        UserError: the server has no such season any more.
    """
    season_id = draft.body.get("season_id")
    if season_id is None:
        return await chosen_season(tx, draft.server_id, None, now, Looking.BACK)
    season = await seasons.find_in_server(tx, draft.server_id, season_id)
    if season is None:
        raise UserError(phrase("Start again: that season was removed in the meantime. Nothing was saved."))
    return season


def _named_season(typed: str, all_names: Sequence[SeasonName]) -> SeasonName:
    if not all_names:
        raise no_season()
    season_name = find_season(typed, all_names)
    if season_name is None:
        labels = ", ".join(escape_line(name.label) for name in all_names[:_MOST_NAMED])
        raise UserError(
            phrase(
                "I don't know which season {typed} is. The team has {seasons}.",
                typed=quote_value(typed),
                seasons=labels,
            )
        )
    return season_name


def round_by_id(season: Season, round_id: int | None) -> Round | None:
    """The round of that id, None if the season has none."""
    for round_ in season.rounds:
        if round_.id == round_id:
            return round_
    return None


def get_round(season: Season, round_id: int | None) -> Round:
    """The round of that id, where it is known to be in the season.

    Raises:
        LookupError: it is not.
    """
    round_ = round_by_id(season, round_id)
    if round_ is None:
        raise LookupError(f"no round {round_id} in season {season.id}")
    return round_


def session_by_id(round_: Round, session_id: int | None) -> Session | None:
    """The session of that id, None if the round has none."""
    for session in round_.sessions:
        if session.id == session_id:
            return session
    return None


def get_session(season: Season, session_id: int | None) -> tuple[Round, Session]:
    """The session of that id with its round, where it is known to be in the season.

    Raises:
        LookupError: it is not.
    """
    for round_ in season.rounds:
        session = session_by_id(round_, session_id)
        if session:
            return round_, session
    raise LookupError(f"no session {session_id} in season {season.id}")


def entry_by_id(season: Season, entry_id: int) -> Entry | None:
    """The entry of that id, None if the season has none."""
    for entry in season.entries:
        if entry.id == entry_id:
            return entry
    return None


def get_entry(season: Season, entry_id: int) -> Entry:
    """The entry of that id, where it is known to be in the season.

    Raises:
        LookupError: it is not.
    """
    entry = entry_by_id(season, entry_id)
    if entry is None:
        raise LookupError(f"no entry {entry_id} in season {season.id}")
    return entry
