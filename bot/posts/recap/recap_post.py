"""The weekend told whole, as one message; shortened where it has to be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.domain.news.recap_news import RecapNews
from bot.domain.press.recap import LONGEST_HEADLINE, feats, round_after
from bot.languages.catalogue import counted, phrase
from bot.languages.current import SpokenLanguage, current_language, speaking
from bot.posts.kit.escape import clip, escape, escaped_line, escaped_name
from bot.posts.kit.fit import as_many_as_fit, more_sessions, rounds_around_focus
from bot.posts.kit.link_buttons import LONGEST_LABEL, link_rows, press_photos
from bot.posts.kit.photo_blocks import photo_with_credit
from bot.posts.kit.post import Accent, Block, Button, Buttons, Divider, Link, Links, Post, Style, Text
from bot.posts.kit.round_phrases import round_days, round_name, round_number, team_and_series
from bot.posts.kit.spoiler_marks import hidden_if, under_marks
from bot.posts.kit.team_look import accent_of, titled_with_logo
from bot.posts.kit.text_lines import joined_by_dots, joined_lines, subtext
from bot.posts.recap.recap_contents import RecapContents, RecapQuote, recap_contents
from bot.posts.recap.titled_lines import TitledLines
from bot.posts.results.result_colours import weekend_colour

RECAP = "recap"
"""What the custom ids of a preview's buttons begin with; what to do and the draft's key follow."""

_LONGEST_LINE = 600
"""Characters of a car's or a calendar's line; its names and its note are far shorter."""
_MOST_ROWS = 3
_LONGEST_NEXT_UP = 400
_ROOM_FOR_COUNTS = 60


@dataclass(frozen=True, slots=True)
class _Room:
    """How much of each part is told: quotes and their characters, the others in characters."""

    quotes: int
    quote: int
    lead: int
    results: int
    calendar: int


_FULLEST_FIRST = (
    _Room(10, 1500, 1500, 2000, 1400),
    _Room(10, 600, 1500, 2000, 1400),
    _Room(8, 300, 1500, 1600, 1000),
    _Room(6, 200, 900, 1200, 700),
    _Room(3, 120, 600, 900, 400),
    _Room(0, 0, 300, 600, 250),
)
"""What is given up first is the length of quotes, then their number, and only then anything else."""


def recap_post(news: RecapNews, *, veiled: bool = False) -> Post:
    """The recap; `veiled` with all that tells a result under spoiler marks."""
    return Post(_blocks_that_fit(news, veiled=veiled), _colour(news, veiled=veiled))


def recap_preview_post(news: RecapNews, key: str, posted_in: SpokenLanguage | None = None) -> Post:
    """The recap as it will look, for staff: with what they can do about it. `key` is the draft's.

    It will be `posted_in` that language, None for the one that staff are answered in.
    """
    with speaking(posted_in or current_language()):
        blocks = _blocks_that_fit(news, veiled=False)
    return Post(_with_panel(blocks, news, key), _colour(news, veiled=False))


def no_recap_yet(news: RecapNews) -> str:
    """What somebody reads who asks for a recap that isn't published."""
    return phrase(
        "The recap of {round} isn't out yet. See `/results` for the results so far, and `/calendar` for the "
        "season.",
        round=round_name(news.round),
    )


def recap_summary(news: RecapNews) -> str:
    """The recap in one line of Markdown: `Recap of Spa-Francorchamps`."""
    return phrase("Recap of {round}", round=escaped_line(news.round.name))


def _blocks_that_fit(news: RecapNews, *, veiled: bool) -> tuple[Block, ...]:
    """The fullest way that fits in one message, with the preview's panel too: it shows what will be."""
    blocks: tuple[Block, ...] = ()
    for room in _FULLEST_FIRST:
        blocks = tuple(_blocks(news, room, veiled=veiled))
        if Post(_with_panel(blocks, news, "f" * 16), Accent.PIT).fits:
            break
    return blocks


def _with_panel(blocks: Sequence[Block], news: RecapNews, key: str) -> tuple[Block, ...]:
    """The blocks between what the preview is and what can be done with it."""
    state, publish = "", phrase("Post")
    if news.recap.at is not None:
        state, publish = phrase("Already posted."), phrase("Update the post")
    buttons = Buttons(
        (
            Button(publish, f"{RECAP}:publish:{key}", Style.MAIN),
            Button(phrase("Edit headline and lead"), f"{RECAP}:edit:{key}"),
            Button(phrase("Press pack"), f"{RECAP}:pack:{key}"),
            Button(phrase("Discard"), f"{RECAP}:drop:{key}"),
        )
    )
    return (Text(subtext(phrase("Preview. Only you see this."), state)), *blocks, Divider(), buttons)


def _colour(news: RecapNews, *, veiled: bool) -> int:
    """The colour of the best race; none while it would tell."""
    if veiled:
        return accent_of(news.look, Accent.PIT)
    all_feats = feats(news.season, news.round, news.results)
    podium_positions = {feat.result.position for feat in all_feats if feat.is_podium}
    return accent_of(news.look, weekend_colour(podium_positions))


def _blocks(news: RecapNews, room: _Room, *, veiled: bool) -> Iterator[Block]:
    contents = recap_contents(news)
    title, story = _head(news, contents, room.lead, veiled=veiled)
    yield from titled_with_logo(title, story, news.look, news.team)
    yield from _picture(news, contents, veiled=veiled)
    if contents.results:
        yield Divider()
        yield Text(_results(contents.results, room.results, veiled=veiled))
    if contents.driver_of_the_day:
        yield Text(_driver_of_the_day(contents.driver_of_the_day, veiled=veiled))
    for quote in contents.quotes[: room.quotes]:
        yield Text(_quote(quote, room.quote, veiled=veiled))
    yield Divider()
    if contents.watch:
        yield Text(f"**{escaped_line(contents.watch_title, 120)}**")
    yield from _links(contents, news)
    calendar = _calendar(contents.calendar, news, room.calendar)
    yield Text(f"{escaped_line(contents.next_up, _LONGEST_NEXT_UP)}\n{calendar}")
    yield Text(_foot(news, shortened=_is_shortened(contents, room)))


def _head(news: RecapNews, contents: RecapContents, most: int, *, veiled: bool) -> tuple[str, str]:
    """The headline and lead; under spoiler marks behind the round, as a notification shows what is first."""
    headline, lead = escaped_line(contents.headline, LONGEST_HEADLINE), escape(_cut(contents.lead, most))
    if veiled:
        hidden = under_marks(f"**{headline}**\n{lead}")
        title = phrase("{round}: the weekend", round=round_name(news.round))
        return f"## {title}", hidden
    return f"## {headline}", lead


def _picture(news: RecapNews, contents: RecapContents, *, veiled: bool) -> tuple[Block, ...]:
    """One picture: every channel is sent it anew. What is on it may tell the result."""
    if not contents.pictures:
        return ()
    photo = contents.pictures[0]
    if veiled:
        photo = replace(photo, alt=None)
    return photo_with_credit(photo, f"{news.round.name}: {news.team}", spoiler=veiled)


def _results(cars: Sequence[TitledLines], room: int, *, veiled: bool) -> str:
    car_texts = [_car_results(car, room - _ROOM_FOR_COUNTS, veiled=veiled) for car in cars]
    fitting = as_many_as_fit(car_texts, _more_cars, room)
    return "\n".join(fitting)


def _more_cars(count: int) -> str:
    return counted(count, "and {count} more car", "and {count} more cars")


def _car_results(car: TitledLines, room: int, *, veiled: bool) -> str:
    title = f"### {escaped_line(car.title, 160)}"
    bullet = "- "
    if veiled:  # one press opens all of a car's lines; a list would end the spoiler with its first
        bullet = ""
    lines = as_many_as_fit(
        [f"{bullet}{escaped_line(line, _LONGEST_LINE)}" for line in car.lines],
        more_sessions,
        room - len(title),
    )
    results = hidden_if(veiled, "\n".join(lines))
    return f"{title}\n{results}"


def _driver_of_the_day(lines: Sequence[str], *, veiled: bool) -> str:
    """What fans have voted, which tells of the race as well."""
    title = phrase("### Driver of the day, by your votes")
    votes = "\n".join(escaped_line(line, _LONGEST_LINE) for line in lines)
    return f"{title}\n{hidden_if(veiled, votes)}"


def _quote(quote: RecapQuote, most: int, *, veiled: bool) -> str:
    """Who said it, and below it the words in one block quote."""
    words = hidden_if(veiled, escape(_cut(quote.words, most)))
    speaker = f"**{escaped_name(quote.driver)}**"
    if quote.role:
        speaker = f"{speaker}, {escaped_line(quote.role, 60)}"
    if quote.about:
        subject = escaped_line(quote.about, 60)
        speaker = phrase("{driver} on {subject}", driver=speaker, subject=subject)
    return f"🎙️ {speaker}\n>>> {words}"


def _links(contents: RecapContents, news: RecapNews) -> Iterator[Links]:
    """Rows of buttons; an address too long for one is left out."""
    links = (*contents.watch, *press_photos(news.season))
    return link_rows((Link(clip(link.label, LONGEST_LABEL), link.url) for link in links), _MOST_ROWS)


def _calendar(calendar: TitledLines, news: RecapNews, room: int) -> str:
    """Every round, or as many round about the next one as there is room for."""
    lines = [f"- {escaped_line(line, _LONGEST_LINE)}" for line in calendar.lines]
    coming = round_after(news.season, news.round) or news.round
    fitting = rounds_around_focus(lines, coming.number - 1, room)
    return "\n".join((f"### {escaped_line(calendar.title, 120)}", *fitting))


def _foot(news: RecapNews, *, shortened: bool) -> str:
    where = joined_by_dots(
        round_name(news.round, 40), round_number(news.season, news.round), round_days(news.round)
    )
    about = subtext(where)
    if news.names_series:
        about = subtext(where, team_and_series(news.season, news.team, 40))
    if not shortened:
        return about
    return joined_lines(subtext(phrase("Shortened: the press pack has the full text")), about)


def _is_shortened(contents: RecapContents, room: _Room) -> bool:
    longest = max((len(quote.words) for quote in contents.quotes), default=0)
    return len(contents.quotes) > room.quotes or longest > room.quote or len(contents.lead) > room.lead


def _cut(text: str, most: int) -> str:
    """The text, its lines kept, cut with an ellipsis to `most` characters."""
    if len(text) <= most:
        return text
    return f"{text[: max(most - 1, 0)].rstrip()}…"
