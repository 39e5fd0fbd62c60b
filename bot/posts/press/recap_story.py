"""A recap's parts in plain words, as a press release has them; every form of a recap is made of these."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.news.recap_news import RecapNews
from bot.domain.press.photo import Photo
from bot.domain.press.quote import Quote
from bot.domain.press.recap import following
from bot.domain.results.result import Result
from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.session import EventState, Session
from bot.domain.season.session_kinds import SessionKind
from bot.domain.season.session_names import listed_name
from bot.posts.kit.countries import country_name
from bot.posts.kit.dates import press_days, press_days_in_a_sentence
from bot.posts.kit.english import count_in_words, listing, rank_word
from bot.posts.kit.plain_names import at_venue, given_names, possessive
from bot.posts.kit.post import Link
from bot.posts.press.recap_facts import automatic_headline, automatic_lead
from bot.posts.results.result_phrases import press_result

_ONE_AND_SEVERAL = {
    SessionKind.PRACTICE: ("practice", "practice"),
    SessionKind.QUALIFYING: ("qualifying", "qualifying"),
    SessionKind.SUPERPOLE: ("qualifying", "qualifying"),
    SessionKind.HEAT: ("heat", "heats"),
    SessionKind.SEMIFINAL: ("semi-final", "semi-finals"),
    SessionKind.SPRINT: ("sprint", "sprints"),
    SessionKind.RACE: ("race", "races"),
    SessionKind.FINAL: ("final", "finals"),
    SessionKind.STAGE: ("stage", "stages"),
}
"""What a sentence calls one session of a kind and several; others are called by their own names."""
_WEEK = timedelta(days=7)
_NEARLY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class StoryQuote:
    """A quote: the words, who said them, and about what ("Race 2", or nothing)."""

    words: str
    driver: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class TitledLines:
    """A title with its lines: one car's results, or the calendar."""

    title: str
    lines: tuple[str, ...]

    @property
    def rows(self) -> list[tuple[str, str]]:
        """A results list's sessions with what was reached in each."""
        return [(name, what) for name, _, what in (line.rpartition(": ") for line in self.lines)]


@dataclass(frozen=True, slots=True)
class Story:
    """What people typed in it is not escaped yet. Empty is what there is nothing to say of.

    `pictures` are those of the results and quotes, the last race's first, each with its alt text.
    """

    headline: str
    lead: str
    results: tuple[TitledLines, ...]
    quotes: tuple[StoryQuote, ...]
    watch_title: str
    watch: tuple[Link, ...]
    next_up: str
    calendar: TitledLines
    photos: str | None
    pictures: tuple[Photo, ...]


def recap_story(news: RecapNews) -> Story:
    """The weekend in words: those that staff gave it, and for the rest what the facts say."""
    return Story(
        headline=news.recap.headline or automatic_headline(news),
        lead=news.recap.lead or automatic_lead(news),
        results=tuple(_results(news)),
        quotes=tuple(_said(news, quote) for quote in _unlike(news.quotes)),
        watch_title=_watch_title(news.round),
        watch=tuple(_watch(news.round)),
        next_up=_next_up(news),
        calendar=_calendar(news),
        photos=news.season.photos,
        pictures=_pictures(news),
    )


def _pictures(news: RecapNews) -> tuple[Photo, ...]:
    """Each picture once, though it hangs at several things."""
    raced = [
        (result.photo, f"{session.name} at {news.round.name}: {news.team}")
        for session in reversed(news.round.sessions)
        for entry in news.season.entries
        if (result := news.results.get((session.id, entry.id)))
    ]
    said = [(quote.photo, f"{quote.driver} at {news.round.name}") for quote in news.quotes]
    hung = {photo.digest: replace(photo, alt=photo.alt or alt) for photo, alt in (*raced, *said) if photo}
    return tuple(hung.values())


def _results(news: RecapNews) -> Iterator[TitledLines]:
    """Car by car, in the form that press releases have: `Free practice 1: 20th place`."""
    for entry in news.season.entries:
        told = {s.id: news.results.get((s.id, entry.id)) for s in news.round.sessions}
        if any(told.values()):
            lines = (_line(session, told[session.id]) for session in news.round.sessions)
            yield TitledLines(_title(news, entry), tuple(filter(None, lines)))


def _line(session: Session, result: Result | None) -> str:
    """A session without a result is told only when it didn't take place."""
    if result is None:
        return "" if session.is_on else f"{listed_name(session)}: {session.state}"
    return f"{listed_name(session)}: {press_result(result)}"


def _title(news: RecapNews, entry: Entry) -> str:
    number = f"#{entry.number} " if entry.number and len(news.season.entries) > 1 else ""
    class_ = f" ({entry.class_name} class)" if entry.class_name else ""
    return f"{number}{possessive(given_names(news.season, entry))} results{class_}:"


def _unlike(quotes: tuple[Quote, ...]) -> list[Quote]:
    """The same words of one driver once, though they were stored for the round and for a session."""
    return list({(quote.driver, quote.text): quote for quote in quotes}.values())


def _said(news: RecapNews, quote: Quote) -> StoryQuote:
    about = next((s.name for s in news.round.sessions if s.id == quote.session_id), "")
    return StoryQuote(quote.text, quote.driver, about)


def _address(session: Session) -> str | None:
    return session.replay or (session.watch if session.is_on else None)


def _watch(round_: Round) -> Iterator[Link]:
    """One link for each address: both qualifyings are often one video."""
    names: dict[str, list[str]] = {}
    for session in round_.sessions:
        if address := _address(session):
            names.setdefault(address, []).append(session.name)
    yield from (Link(f"Watch {' & '.join(shared)}", address) for address, shared in names.items())


def _watch_title(round_: Round) -> str:
    """`TV links in case you missed the weekend's qualifying and races:`."""
    shown = [session for session in round_.sessions if _address(session)]
    counts = Counter(_ONE_AND_SEVERAL.get(session.kind, (session.name, session.name)) for session in shown)
    words = [several if count > 1 else one for (one, several), count in counts.items()]
    return f"TV links in case you missed the weekend's {listing(words)}:" if words else ""


def _next_up(news: RecapNews) -> str:
    ahead = following(news.season, news.round)
    if ahead is None:
        return _nothing_ahead(news)
    only = news.season.entries[0] if len(news.season.entries) == 1 else None
    who = given_names(news.season, only) if only else news.team
    days = press_days_in_a_sentence(ahead.first_day, ahead.last_day)
    return (
        f"Next up for {who} is the {rank_word(ahead.number)} round of the {news.season.series}"
        f"{_how_soon(news, ahead)}, {days}, at {at_venue(ahead)}."
    )


def _nothing_ahead(news: RecapNews) -> str:
    waiting = (EventState.TBC, EventState.POSTPONED)
    if any(r.state in waiting for r in news.season.rounds if r.number != news.round.number):
        return f"The next round of the {news.season.title} is to be confirmed."
    return f"That was the last round of the {news.season.title}."


def _how_soon(news: RecapNews, ahead: Round) -> str:
    """` in two weeks`: in the week after a race the press counts from weekend to weekend, later by day."""
    today = (news.recap.at or news.now).astimezone(news.round.zone).date()
    if today <= news.round.last_day + _WEEK:
        return _in_weeks(ahead.last_day - news.round.last_day) or _in_days(ahead, today)
    return _in_days(ahead, today)


def _in_weeks(gap: timedelta) -> str:
    weeks = round(gap / _WEEK)
    return f" in {count_in_words(weeks, 'week')}" if weeks and abs(gap - weeks * _WEEK) <= _NEARLY else ""


def _in_days(ahead: Round, today: date) -> str:
    days = (ahead.first_day - today).days
    return f" in {count_in_words(days, 'day')}" if days > 0 else ""


def _calendar(news: RecapNews) -> TitledLines:
    """`April 21st-23rd - Monza, Italy`."""
    lines = tuple(map(_calendar_line, news.season.rounds))
    return TitledLines(f"{news.season.series} Calendar {news.season.year}:", lines)


def _calendar_line(round_: Round) -> str:
    to_come = round_.state is EventState.TBC
    days = "Date to be confirmed" if to_come else press_days(round_.first_day, round_.last_day)
    off = "" if round_.is_on or to_come else f" ({round_.state})"
    return f"{days} - {round_.name}, {country_name(round_.country)}{off}"
