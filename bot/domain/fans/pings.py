"""Whom a post pings: the roles of its kinds, once for each session; or the one role of `/setup ping`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.fans.ping_kind import PingKind, in_usual_order, ping_kind_of_session
from bot.domain.fans.quiet_hours import QuietHours
from bot.domain.news.bundle_news import QuotesNews, ResultsNews
from bot.domain.news.news import News, SpoilingNews
from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.recap_news import RecapNews
from bot.domain.news.reminder_news import ReminderNews
from bot.domain.news.result_news import ResultNews
from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.news.standings_news import StandingsNews
from bot.domain.planned.lead_plan import LeadsOfKinds, session_leads
from bot.domain.planned.lead_times import Lead
from bot.domain.season.round import Round


@dataclass(frozen=True, slots=True)
class PingRules:
    """What a server has chosen about pings.

    `roles` are Discord's role ids by the kinds that fans can choose, empty where staff have offered none.
    `leads` are those of its reminders, `of_kinds` those of sessions of some kinds, and `timezone` is where
    its quiet hours are told.
    """

    roles: Mapping[PingKind, int]
    leads: tuple[Lead, ...] = ()
    of_kinds: LeadsOfKinds = field(default_factory=dict)
    quiet_hours: QuietHours | None = None
    timezone: str = "UTC"

    def is_quiet(self, now: datetime) -> bool:
        """Whether posts come without a ping at this moment (UTC)."""
        return self.quiet_hours is not None and self.quiet_hours.cover(now, self.timezone)


@dataclass(frozen=True, slots=True)
class PingSubject:
    """What people of a kind are pinged for: a session, or a round where `session_id` is None.

    Once each, unless every post about it is news of its own (`each_time`).
    """

    kind: PingKind
    round_id: int | None
    session_id: int | None = None
    each_time: bool = False


def ping_subjects(news: News, lead: str | None, rules: PingRules) -> list[PingSubject]:
    """What a new post about `news` pings people for; `lead` is a reminder's own, of those in `rules`."""
    if isinstance(news, ReminderNews):
        return list(_of_reminder(news, lead, rules))
    if isinstance(news, ScheduleNews):
        return [PingSubject(PingKind.SCHEDULE, news.round.id, each_time=True)]
    if isinstance(news, SpoilingNews):
        return _of_press(news)
    return []


def _of_press(news: SpoilingNews) -> list[PingSubject]:
    match news:
        case ResultNews():
            return [PingSubject(PingKind.RESULTS, news.round.id, news.session.id)]
        case ResultsNews():
            session_ids = sorted({session_id for session_id, _ in news.results})
            return [PingSubject(PingKind.RESULTS, news.round.id, session_id) for session_id in session_ids]
        case QuoteNews():
            return [_of_quote(news)]
        case QuotesNews():
            return [_of_quote(quote) for quote in news.quotes]
        case RecapNews():
            return [PingSubject(PingKind.QUOTES, news.round.id, each_time=True)]
        case StandingsNews():
            return []


def _of_quote(news: QuoteNews) -> PingSubject:
    """Several drivers on one race ping once; what is about no round is news each time."""
    if news.round is None:
        return PingSubject(PingKind.QUOTES, None, each_time=True)
    session_id = None
    if news.session is not None:
        session_id = news.session.id
    return PingSubject(PingKind.QUOTES, news.round.id, session_id)


def _of_reminder(news: ReminderNews, lead: str | None, rules: PingRules) -> Iterator[PingSubject]:
    """Only the last reminder before a session pings: its own, or its round's where it will have none."""
    if news.session is not None:
        kind = ping_kind_of_session(news.session.key)
        own_leads = session_leads(news.session.key, rules.leads, rules.of_kinds)
        if kind and lead == _last_lead(own_leads):
            yield PingSubject(kind, news.round.id, news.session.id)
        return
    if lead != _last_lead([lead for lead in rules.leads if lead.is_of_rounds]):
        return
    has_times = any(session.start for session in news.round.held)
    for kind in _kinds_of_round(news.round):
        kind_leads = rules.of_kinds.get(kind, rules.leads)
        has_own_reminders = has_times and not all(lead.is_of_rounds for lead in kind_leads)
        if not has_own_reminders:
            yield PingSubject(kind, news.round.id)


def _last_lead(leads: Sequence[Lead]) -> str | None:
    """The shortest, as it is kept: `1h`; None where there is none."""
    if not leads:
        return None
    return str(min(leads, key=lambda lead: lead.span))


def _kinds_of_round(round_: Round) -> list[PingKind]:
    """What is driven in it; races where its sessions aren't known yet."""
    if not round_.held:
        return [PingKind.RACES]
    kinds = (ping_kind_of_session(session.key) for session in round_.held)
    return in_usual_order(kind for kind in kinds if kind)
