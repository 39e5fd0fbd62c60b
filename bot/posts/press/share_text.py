"""Text to share a result or a recap on other networks: plain, for each within its limit."""

from collections.abc import Iterator, Sequence

from bot.domain.news.bundle_news import ResultsNews
from bot.domain.news.recap_news import RecapNews
from bot.domain.news.result_news import ResultNews
from bot.domain.results.result import Result
from bot.domain.season.entry import Entry
from bot.domain.season.session import Session
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import phrase
from bot.posts.feed.result_words import plain_details, plain_place
from bot.posts.kit.plain_names import plain_car_name
from bot.posts.kit.text_lines import joined_by_dots
from bot.posts.press.graphemes import cut_to_fit
from bot.posts.press.networks import Network, fits_on
from bot.posts.recap.recap_contents import RecapQuote, recap_contents

LONGEST_SHARED = 3500
"""Characters of one text, which is shown as one message: those for Telegram alone could be longer."""

SharedNews = ResultNews | ResultsNews | RecapNews
"""What can be shared."""

Paragraph = tuple[str, ...]
"""A paragraph in one form or several, the fullest first."""

_LAST_SESSIONS = 2
"""Of a car's weekend, the races as a rule, where there is no room for all."""


def share_text(
    paragraphs: Sequence[Paragraph], link: str | None, network: Network, hashtags: Sequence[str] = ()
) -> str:
    """The first paragraph, cut if need be, each further one in the first form that fits, and the link.

    As many hashtags as fit beside the first paragraph and the link stand before that.
    """
    ending = _ending_that_fits(paragraphs[0][0], link, network, hashtags)

    def with_ending(text: str) -> str:
        return "\n\n".join((text, *ending))

    def fits(text: str) -> bool:
        shared = with_ending(text)
        return len(shared) <= LONGEST_SHARED and fits_on(network, shared)

    text = cut_to_fit(paragraphs[0][0], fits)
    for paragraph in paragraphs[1:]:
        for form in paragraph:
            longer = f"{text}\n\n{form}"
            if fits(longer):
                text = longer
                break
    return with_ending(text)


def _ending_that_fits(
    first: str, link: str | None, network: Network, hashtags: Sequence[str]
) -> tuple[str, ...]:
    """The hashtags in one paragraph, and the link; the last hashtags go first where there is no room."""
    links: tuple[str, ...] = ()
    if link is not None:
        links = (link,)
    for count in range(len(hashtags), 0, -1):
        ending = (" ".join(hashtags[:count]), *links)
        if fits_on(network, "\n\n".join((first, *ending))):
            return ending
    return links


def share_paragraphs(news: SharedNews) -> list[Paragraph]:
    """What there is to say, in plain text: what matters most first, none of it empty."""
    match news:
        case ResultNews():
            paragraphs = list(_result_paragraphs(news))
        case ResultsNews():
            paragraphs = list(_results_paragraphs(news))
        case RecapNews():
            paragraphs = list(_recap_paragraphs(news))
    return [paragraph for paragraph in paragraphs if paragraph[0]]


def _result_paragraphs(news: ResultNews) -> Iterator[Paragraph]:
    headline = phrase(
        "{session} at {round}: {place}",
        session=shown_name(news.session),
        round=news.round.name,
        place=plain_place(news),
    )
    yield (headline,)
    yield (" ".join(plain_details(news)),)
    yield (joined_by_dots(plain_car_name(news.entry), news.entry.car, news.team, news.season.title),)


def _results_paragraphs(news: ResultsNews) -> Iterator[Paragraph]:
    """A line for each car's session, the weekend's last ones where there is no room for all."""
    yield (phrase("{round}: results", round=news.round.name),)
    lines: list[str] = []
    for session in news.round.sessions:
        for entry in news.season.entries:
            result = news.results.get((session.id, entry.id))
            if result is not None:
                lines.append(_result_line(news, session, entry, result))
    yield "\n".join(lines), "\n".join(lines[-_LAST_SESSIONS:])
    yield (joined_by_dots(news.team, news.season.title),)


def _result_line(news: ResultsNews, session: Session, entry: Entry, result: Result) -> str:
    """`Race 2: 20th in Silver`, with the car's number where there are several."""
    place = plain_place(ResultNews(news.team, news.season, news.round, session, entry, result))
    if len(news.season.entries) == 1:
        return phrase("{session}: {place}", session=shown_name(session), place=place)
    return phrase(
        "{session}, {car}: {place}", session=shown_name(session), car=plain_car_name(entry), place=place
    )


def _recap_paragraphs(news: RecapNews) -> Iterator[Paragraph]:
    contents = recap_contents(news)
    yield (contents.headline,)
    yield (contents.lead,)
    for car in contents.results:
        last_lines = car.lines[-_LAST_SESSIONS:]
        yield "\n".join((car.title, *car.lines)), "\n".join((car.title, *last_lines))
    for quote in contents.quotes:
        yield (_quote(quote),)
    yield (contents.next_up,)
    if contents.photos:
        yield (phrase("Press pictures: {address}", address=contents.photos),)


def _quote(quote: RecapQuote) -> str:
    if quote.role:
        return phrase("“{words}” {speaker}, {role}", words=quote.words, speaker=quote.driver, role=quote.role)
    return phrase("“{words}” {speaker}", words=quote.words, speaker=quote.driver)
