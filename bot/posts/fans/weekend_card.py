"""The weekend card: when it is on where the reader is, who drives, where to watch, results as they come."""

from collections.abc import Iterable, Iterator

from bot.domain.fans.weekend_card import CardNews
from bot.domain.results.crew_of_the_day import result_on_the_day
from bot.domain.season.entry import Entry
from bot.domain.season.session import Session
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import phrase
from bot.posts.kit.car_phrases import crew_name, number_plate
from bot.posts.kit.dates import stamp
from bot.posts.kit.escape import NO_BREAK, escaped_line
from bot.posts.kit.fit import first_that_fits
from bot.posts.kit.link_buttons import MOST_LINKS, link_row, watch_again, watch_live
from bot.posts.kit.post import Accent, Block, Divider, Post, Text
from bot.posts.kit.round_phrases import (
    STATE_SIGNS,
    off_session_words,
    round_days,
    round_name,
    round_number,
    state_sentence,
    team_and_series,
    whereabouts,
)
from bot.posts.kit.spoiler_marks import hidden_if
from bot.posts.kit.team_look import accent_of, text_with_logo
from bot.posts.kit.text_lines import joined_by_dots, subtext
from bot.posts.results.result_colours import medal
from bot.posts.results.result_phrases import short_result
from bot.posts.season.weekend_programme import is_untimed, untimed_lines

_NAME_LENGTHS = (80, 40, 24, 10)
_MOST_CARS = 12


def weekend_card_post(news: CardNews, *, veiled: bool = False) -> Post:
    """The card as things stand; `veiled` with every result under spoiler marks. It pings nobody."""
    return first_that_fits(_card(news, name_length, veiled=veiled) for name_length in _NAME_LENGTHS)


def _card(news: CardNews, name_length: int, *, veiled: bool) -> Post:
    blocks: list[Block] = [text_with_logo("\n".join(_head(news, name_length)), news.look, news.team)]
    session_lines = list(_programme(news, name_length, veiled=veiled))
    if session_lines:
        blocks += [Divider(), Text("\n".join(session_lines))]
    if news.entries:
        blocks.append(Text("\n".join(_line_up(news, name_length))))
    driven_ids = {session_id for session_id, _ in news.results}
    to_come = [session for session in news.round.held if session.id not in driven_ids]
    links = [*watch_live(to_come), *watch_again(news.round.sessions)]
    return Post((*blocks, *link_row(*links[:MOST_LINKS])), accent_of(news.look, Accent.PIT))


def _head(news: CardNews, name_length: int) -> Iterator[str]:
    round_ = news.round
    yield f"## {round_name(round_, name_length)}"
    yield joined_by_dots(round_number(news.season, round_), round_days(round_), whereabouts(round_))
    if not round_.is_on:
        weekend = phrase("The weekend")
        yield f"{STATE_SIGNS[round_.state]} {state_sentence(weekend, round_.state)}"
    if news.names_series:
        yield subtext(team_and_series(news.season, news.team, name_length))


def _programme(news: CardNews, name_length: int, *, veiled: bool) -> Iterator[str]:
    """A line for each session: when it is, or how it ended for each of the team's cars."""
    if not news.round.is_on:
        return
    if is_untimed(news.round) and not news.results:
        yield from untimed_lines(news.round, name_length)
        return
    for session in news.round.sessions:
        name = escaped_line(shown_name(session), name_length)
        placed = list(_results_of(news, session))
        if session not in news.round.held:
            yield f"- {joined_by_dots(f'~~{name}~~', off_session_words(news.round, session))}"
        elif not placed:
            yield f"- {joined_by_dots(name, _start(session))}"
        else:
            is_alone = len(news.entries) == 1
            yield f"- {joined_by_dots(name, *_places(placed, is_alone=is_alone, veiled=veiled))}"


def _places(placed: Iterable[tuple[Entry, str]], *, is_alone: bool, veiled: bool) -> Iterator[str]:
    """`**20th**`, or with other cars of the team whose it is: `#42 **20th**`."""
    for entry, words in placed:
        if is_alone:
            yield hidden_if(veiled, words)
        else:
            car = number_plate(entry) or crew_name(entry)
            yield f"{car}{NO_BREAK}{hidden_if(veiled, words)}"


def _results_of(news: CardNews, session: Session) -> Iterator[tuple[Entry, str]]:
    """`**20th** 🥇`, of each car that has a result there."""
    for entry in news.entries:
        result = result_on_the_day(news.results, session, entry)
        if result is not None:
            yield entry, f"**{short_result(result)}** {medal(session, result)}".rstrip()


def _start(session: Session) -> str:
    if session.start is None:
        return phrase("time to be confirmed")
    return stamp(session.start)


def _line_up(news: CardNews, name_length: int) -> Iterator[str]:
    yield phrase("**Line-up**")
    for entry in news.entries[:_MOST_CARS]:
        crew = f"{number_plate(entry)} {crew_name(entry)}".lstrip()
        yield f"- {joined_by_dots(crew, escaped_line(entry.class_name, name_length))}"
    hidden = len(news.entries) - _MOST_CARS
    if hidden > 0:
        yield phrase("and {count} more", count=hidden)
