"""*Picture* under staff's answer to a result: its picture in both shapes, to save and share."""

from collections.abc import Iterable, Mapping

from bot.domain.base.plain_text import slug
from bot.domain.news.result_news import ResultNews
from bot.domain.pictures.picture_shape import PictureShape
from bot.domain.press.photo import LONGEST_ALT
from bot.languages.catalogue import phrase
from bot.posts.kit.escape import clip
from bot.posts.kit.post import Accent, Block, Button, Drawing, Drawings, Post, Text
from bot.posts.kit.team_look import accent_of
from bot.posts.kit.text_lines import subtext
from bot.posts.pictures.card_words import result_card_alt

PICTURE = "picture"
"""What the custom ids begin with; `result` and its id follow."""


def result_picture_button(result_id: int) -> Button:
    """The button that asks for a result's picture."""
    return Button(phrase("Picture"), f"{PICTURE}:result:{result_id}")


def picture_in_post(results: Iterable[ResultNews], *, veiled: bool) -> tuple[Block, ...]:
    """The pictures of results that have one, below their post's words; `veiled` under spoiler marks.

    What is under marks isn't told by its alt text either.
    """
    drawings: list[Drawing] = []
    for news in results:
        if news.picture is None:
            continue
        alt = news.title if veiled else result_card_alt(news)
        drawings.append(Drawing(f"{_file_name(news)}.png", news.picture, clip(alt, LONGEST_ALT)))
    if not drawings:
        return ()
    return (Drawings(tuple(drawings), spoiler=veiled),)


def result_pictures_post(news: ResultNews, pictures: Mapping[PictureShape, bytes]) -> Post:
    """The pictures one below the other: side by side Discord would cut them."""
    hint = phrase(
        "Save the one you need: wide for links, tall for feeds. Only you see this; nothing is posted."
    )
    alt = clip(result_card_alt(news), LONGEST_ALT)
    name = _file_name(news)
    galleries = [
        Drawings((Drawing(f"{name}-{shape}.png", picture, alt),)) for shape, picture in pictures.items()
    ]
    return Post((Text(subtext(hint)), *galleries), accent_of(news.look, Accent.RESULT))


def _file_name(news: ResultNews) -> str:
    return slug(f"{news.title} {news.entry.number or ''}") or "result"
