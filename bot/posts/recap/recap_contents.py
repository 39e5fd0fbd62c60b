"""What a recap holds, part by part, each in a file of its own; its post and the press pack show these values.

What the weekend told whole is to say besides is added here, and to `recap_post` for its place in the message.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.domain.news.recap_news import RecapNews
from bot.domain.press.photo import Photo
from bot.domain.press.quote import Quote
from bot.domain.results.crew_of_the_day import result_on_the_day
from bot.domain.results.result import Result
from bot.domain.season.entry import Entry
from bot.domain.season.session import Session
from bot.domain.season.session_names import listed_name, shown_name
from bot.languages.catalogue import phrase
from bot.posts.fans.driver_poll import votes_line
from bot.posts.kit.plain_names import given_names
from bot.posts.kit.post import Link
from bot.posts.kit.round_phrases import state_words
from bot.posts.recap.class_story_words import class_story_words
from bot.posts.recap.recap_headline import automatic_headline
from bot.posts.recap.recap_lead import automatic_lead
from bot.posts.recap.recap_outlook import calendar_lines, next_up
from bot.posts.recap.recap_watch import watch_links, watch_title
from bot.posts.recap.titled_lines import TitledLines
from bot.posts.results.result_phrases import in_brackets, press_result


@dataclass(frozen=True, slots=True)
class RecapQuote:
    """A quote: the words, who said them, about what ("Race 2", or nothing); `role` of who is no driver.

    `lang` is the ISO 639 code of the words' language, empty where nobody said.
    """

    words: str
    driver: str
    about: str = ""
    role: str | None = None
    lang: str = ""


@dataclass(frozen=True, slots=True)
class RecapContents:
    """What people typed in it is not escaped yet. Empty is what there is nothing to say of.

    `pictures` are those of the results and quotes, the last race's first, each with its alt text.
    """

    headline: str
    lead: str
    results: tuple[TitledLines, ...]
    driver_of_the_day: tuple[str, ...]
    quotes: tuple[RecapQuote, ...]
    watch_title: str
    watch: tuple[Link, ...]
    next_up: str
    calendar: TitledLines
    photos: str | None
    pictures: tuple[Photo, ...]


def recap_contents(news: RecapNews) -> RecapContents:
    """The weekend in words: those that staff gave it, and for the rest what the facts say."""
    return RecapContents(
        headline=news.recap.headline or automatic_headline(news),
        lead=news.recap.lead or automatic_lead(news),
        results=tuple(_car_results(news)),
        driver_of_the_day=tuple(_driver_of_the_day(news)),
        quotes=tuple(_recap_quote(news, quote) for quote in _quotes_once(news.quotes)),
        watch_title=watch_title(news.round),
        watch=tuple(watch_links(news.round)),
        next_up=next_up(news),
        calendar=calendar_lines(news.season),
        photos=news.season.photos,
        pictures=recap_pictures(news),
    )


def _driver_of_the_day(news: RecapNews) -> Iterator[str]:
    """Race by race what fans have voted: `Race 2: Andreas Bäckman, 12 of 20 votes`."""
    for session in news.round.sessions:
        votes = news.driver_votes.get(session.id)
        if votes is not None and votes.winners:
            yield votes_line(session, votes)


def recap_pictures(news: RecapNews) -> tuple[Photo, ...]:
    """Each picture once, though it hangs at several things: as it hangs last, where it hung first."""
    by_digest: dict[str, Photo] = {}
    for photo in _pictures(news):
        by_digest[photo.digest] = photo
    return tuple(by_digest.values())


def _pictures(news: RecapNews) -> Iterator[Photo]:
    for session in reversed(news.round.sessions):
        for entry in news.season.entries:
            result = result_on_the_day(news.results, session, entry)
            if result and result.photo:
                yield _with_alt(result.photo, _result_alt(news, session))
    for quote in news.quotes:
        if quote.photo:
            yield _with_alt(
                quote.photo, phrase("{driver} at {round}", driver=quote.driver, round=news.round.name)
            )


def _result_alt(news: RecapNews, session: Session) -> str:
    facts = {"session": shown_name(session), "round": news.round.name, "team": news.team}
    return phrase("{session} at {round}: {team}", **facts)


def _with_alt(photo: Photo, alt: str) -> Photo:
    return replace(photo, alt=photo.alt or alt)


def _car_results(news: RecapNews) -> Iterator[TitledLines]:
    """Car by car, in the form that press releases have: `Free practice 1: 20th place`."""
    for entry in news.season.entries:
        results = [result_on_the_day(news.results, session, entry) for session in news.round.sessions]
        if not any(results):
            continue
        rows: list[tuple[str, str]] = []
        for session, result in zip(news.round.sessions, results, strict=True):
            words = _session_words(session, result, _told_of_class(news, session, entry))
            if words:
                rows.append((listed_name(session), words))
        lines = tuple(f"{session_name}: {words}" for session_name, words in rows)
        yield TitledLines(_results_title(news, entry), lines, tuple(rows))


def _told_of_class(news: RecapNews, session: Session, entry: Entry) -> str:
    """What the field tells of the car's race; nothing where no list of it was handed in."""
    for story in news.class_stories:
        if (story.session_id, story.entry_id) == (session.id, entry.id):
            return class_story_words(story)
    return ""


def _session_words(session: Session, result: Result | None, told_of_class: str) -> str:
    """A session without a result is told only when it didn't take place."""
    if result:
        return f"{press_result(result)}{in_brackets(told_of_class)}"
    if session.is_on:
        return ""
    return state_words(session.state)


def _results_title(news: RecapNews, entry: Entry) -> str:
    """`#42 Andreas and Jessica's results (Silver class):`."""
    crew = given_names(news.season, entry)
    if entry.number and len(news.season.entries) > 1:
        crew = f"#{entry.number} {crew}"
    if not entry.class_name:
        return phrase("{crew}'s results:", crew=crew)
    return phrase("{crew}'s results ({class_name} class):", crew=crew, class_name=entry.class_name)


def _quotes_once(quotes: tuple[Quote, ...]) -> list[Quote]:
    """The same words of one driver once, though they were stored for the round and for a session."""
    by_words: dict[tuple[str, str], Quote] = {}
    for quote in quotes:
        by_words[quote.driver, quote.text] = quote
    return list(by_words.values())


def _recap_quote(news: RecapNews, quote: Quote) -> RecapQuote:
    about = ""
    for session in news.round.sessions:
        if session.id == quote.session_id:
            about = shown_name(session)
    return RecapQuote(quote.text, quote.driver, about, quote.role, quote.language or "")
