"""What was confirmed of a release, as the report of a result and as the season that is stored after it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.releases.item_values import EntryPlacing, ItemValue, RoundDays
from bot.domain.releases.proposed_item import Chosen, ItemKind, ProposedItem
from bot.domain.results.result import Result, Status
from bot.domain.results.result_report import ResultReport
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.domain.season.session_names import replace_session, session_of, shown_name
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.languages.dates import day_and_month


def report_of(facts: Sequence[Chosen], old: Result | None) -> ResultReport | None:
    """What the facts of one car in one session report; None without a place in class to hang them on."""
    report = ResultReport()
    for item, choice in facts:
        report = _with_fact(report, item.kind, choice.value)
    if report.position is not None or report.status is not None:
        return report
    if old is None or (old.position is None and old.status is Status.CLASSIFIED):
        return None
    return replace(report, position=old.position, status=old.status)


def _with_fact(report: ResultReport, kind: ItemKind, value: ItemValue) -> ResultReport:
    match value:
        case EntryPlacing(value=Status() as status, driver=driver):
            return replace(report, status=status, driver=driver)
        case EntryPlacing(value=int() as position, driver=driver):
            return replace(report, position=position, driver=driver)
        case int() if kind is ItemKind.OVERALL:
            return replace(report, overall=value)
        case int():
            return replace(report, grid=value)
        case note:
            return replace(report, note=str(note))


def season_with(season: Season, chosen: Sequence[Chosen]) -> Season:
    """The season with the days, links and pictures' address that were chosen.

    Raises:
        UserError: a session's time would be outside its round's days.
    """
    for item, choice in chosen:
        match choice.value:
            case RoundDays(first, last) if item.round:
                season = _with_round(season, replace(_round(season, item), first_day=first, last_day=last))
            case str(url) if item.kind is ItemKind.PHOTOS:
                season = replace(season, photos=url)
            case str(url) if item.session:
                season = _with_link(season, item, item.session, url)
    return season


def _with_link(season: Season, item: ProposedItem, session: Session, url: str) -> Season:
    round_ = _round(season, item)
    stored_session = session_of(round_, session.key)
    if item.kind is ItemKind.REPLAY:
        linked_session = replace(stored_session, replay=url)
    else:
        linked_session = replace(stored_session, watch=url)
    return _with_round(season, replace_session(round_, linked_session))


def _round(season: Season, item: ProposedItem) -> Round:
    if item.round is None:
        raise ValueError(f"{item.key} is about no round")
    return season.rounds[_place_of(item.round, season)]


def _place_of(round_: Round, season: Season) -> int:
    return [stored_round.id for stored_round in season.rounds].index(round_.id)


def _with_round(season: Season, round_: Round) -> Season:
    for session in round_.sessions:
        if session.start is None or round_.has_day(session.start):
            continue
        day = session.start.astimezone(round_.zone).date()
        raise UserError(
            phrase(
                "{session} of {round} is on {day}, outside the days you chose. Move that session first, "
                "or keep the saved days. Nothing was saved.",
                session=shown_name(session),
                round=round_.name,
                day=day_and_month(day),
            )
        )
    rounds = list(season.rounds)
    rounds[_place_of(round_, season)] = round_
    return replace(season, rounds=tuple(rounds))
