"""Results of a round that were saved together, announced in one post: car by car, a line a session."""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.news.bundle_news import ResultsNews
from bot.domain.press.photo import LONGEST_ALT, Photo
from bot.domain.results.result import Result
from bot.domain.season.session import Session
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import phrase
from bot.posts.fans.follow_button import follow_button
from bot.posts.kit.escape import clip
from bot.posts.kit.fit import as_many_as_fit, first_that_fits, more_lines
from bot.posts.kit.link_buttons import MOST_LINKS, press_photos, row_of_links, watch_again
from bot.posts.kit.photo_blocks import credit_line
from bot.posts.kit.post import ROOM, Accent, Block, Divider, Gallery, Post, Text
from bot.posts.kit.round_phrases import round_name, round_number, team_and_series
from bot.posts.kit.team_look import accent_of, text_with_logo
from bot.posts.kit.text_lines import subtext
from bot.posts.pictures.result_pictures import picture_in_post
from bot.posts.results.result_colours import result_colour
from bot.posts.results.weekend_results import FULLEST_FIRST, Lengths, result_lines

_MOST_PHOTOS = 10
_MOST_CREDITS = 3
_ROOM_OF_CREDITS = 400
_BEST_COLOURS = (Accent.GOLD, Accent.SILVER, Accent.BRONZE)


def results_together_post(news: ResultsNews, *, veiled: bool = False) -> Post:
    """The post of them all in the form of `/results`; its colour is that of the best.

    `veiled` every result is under spoiler marks, and neither colour, medal nor photo tells of one.
    """
    return first_that_fits(_post(news, lengths, veiled=veiled) for lengths in FULLEST_FIRST)


def _post(news: ResultsNews, lengths: Lengths, *, veiled: bool) -> Post:
    title = phrase("{round}: results", round=round_name(news.round))
    head = f"## {title}\n{_about(news)}"
    lines = list(result_lines(news.season, news.round, news.results, lengths, veiled=veiled))
    if not lengths.note:
        room = ROOM - len(head) - _ROOM_OF_CREDITS
        lines = as_many_as_fit(lines, more_lines, room)
    photos = tuple(_photo_blocks(news, veiled=veiled))
    session_ids = {session_id for session_id, _ in news.results}
    driven = [session for session in news.round.sessions if session.id in session_ids]
    replays = watch_again(driven)[-(MOST_LINKS - 2) :]
    row = row_of_links([*replays, *press_photos(news.season)], follow_button(news.season))
    beside_logo = text_with_logo(head, news.look, news.team)
    pictures = picture_in_post(news.each(), veiled=veiled)
    blocks = (beside_logo, Divider(), Text("\n".join(lines)), *pictures, *photos, row)
    return Post(blocks, accent_of(news.look, _colour(news, veiled=veiled)))


def _about(news: ResultsNews) -> str:
    number = round_number(news.season, news.round)
    if not news.names_series:
        return subtext(number)
    return subtext(number, team_and_series(news.season, news.team))


def _by_session(news: ResultsNews) -> Iterator[tuple[Session, Result]]:
    """Each result with its session, in the order of the weekend."""
    for session in news.round.sessions:
        for (session_id, _), result in news.results.items():
            if session_id == session.id:
                yield session, result


def _colour(news: ResultsNews, *, veiled: bool) -> Accent:
    if veiled:
        return Accent.RESULT
    colours = [result_colour(session, result) for session, result in _by_session(news)]
    for colour in _BEST_COLOURS:
        if colour in colours:
            return colour
    return Accent.RESULT


def _photo_blocks(news: ResultsNews, *, veiled: bool) -> Iterator[Block]:
    photos: list[Photo] = []
    credit_lines: list[str] = []
    for session, result in _by_session(news):
        if result.photo is None or len(photos) == _MOST_PHOTOS:
            continue
        photos.append(replace(result.photo, alt=_alt(news, session, result.photo, veiled=veiled)))
        if result.photo.credit and credit_line(result.photo) not in credit_lines:
            credit_lines.append(credit_line(result.photo))
    if photos:
        yield Gallery(tuple(photos), veiled)
    if credit_lines:
        yield Text("\n".join(as_many_as_fit(credit_lines[:_MOST_CREDITS], lambda _: "…", _ROOM_OF_CREDITS)))


def _alt(news: ResultsNews, session: Session, photo: Photo, *, veiled: bool) -> str:
    """What is on the photo; under spoiler marks not in staff's words, which may tell the result."""
    automatic = phrase(
        "{session} at {round}: {team}", session=shown_name(session), round=news.round.name, team=news.team
    )
    if veiled:
        return clip(automatic, LONGEST_ALT)
    return clip(photo.alt or automatic, LONGEST_ALT)
