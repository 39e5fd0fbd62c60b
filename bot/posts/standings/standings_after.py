"""The standings as followers are told of them after a round: where ours are, and who leads."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.domain.news.standings_news import StandingsNews
from bot.domain.standings.own_standings import OwnStanding, own_standings
from bot.domain.standings.standings import Standings
from bot.domain.standings.standings_view import own_table
from bot.languages.catalogue import phrase
from bot.languages.lists import join_list
from bot.languages.numbers import ordinal
from bot.posts.kit.escape import escaped_line, unescape
from bot.posts.kit.fit import first_that_fits
from bot.posts.kit.post import Accent, Block, Button, Buttons, Divider, Post, Text
from bot.posts.kit.round_phrases import round_foot
from bot.posts.kit.running_text import capitalized
from bot.posts.kit.spoiler_marks import under_marks
from bot.posts.kit.team_look import accent_of, text_with_logo
from bot.posts.kit.text_lines import joined_by_dots, joined_lines, subtext
from bot.posts.standings.standings_post import STANDINGS, standings_sources
from bot.posts.standings.table_lines import TableRoom, table_lines

_MOST_CLASSES = 3
"""Of our own classes, whose tables are shown."""
_MOST_OWN = 12
_FULLEST_FIRST = (TableRoom(5, 6, 60), TableRoom(3, 3, 40), TableRoom(3, 0, 24))


def standings_after_post(news: StandingsNews, *, veiled: bool = False) -> Post:
    """The post; `veiled` with every place and point under spoiler marks."""
    return first_that_fits(_post(news, room, veiled=veiled) for room in _FULLEST_FIRST)


def _post(news: StandingsNews, room: TableRoom, *, veiled: bool) -> Post:
    own = own_standings(news.view)
    foot = round_foot(news.season, news.round, news.team, names_series=news.names_series)
    head = "\n".join(_head(news, own, room))
    if veiled:
        head = _veiled_head(news, own, room)
    blocks: list[Block] = [text_with_logo(f"{head}\n{foot}", news.look, news.team), Divider()]
    if not veiled:  # how many lines there are would tell who is among the best
        tables = own_tables(news)
        blocks += [Text("\n".join(_table(news, table, room))) for table in tables]
    blocks.append(Text(subtext(capitalized(joined_by_dots(*standings_sources(news.view))))))
    whole = Button(phrase("Whole standings"), f"{STANDINGS}:all:{news.server_id}:{news.round.id}")
    return Post((*blocks, Buttons((whole,))), accent_of(news.look, Accent.RESULT))


def _title(news: StandingsNews, room: TableRoom) -> str:
    words = phrase("Standings after {round}", round=escaped_line(news.round.name, room.name))
    return f"## {words}"


def _veiled_head(news: StandingsNews, own: Sequence[OwnStanding], room: TableRoom) -> str:
    sentences = [_of_crew(standing, room) for standing in own[:_MOST_OWN]]
    return joined_lines(_title(news, room), under_marks(joined_by_dots(*sentences)))


def _head(news: StandingsNews, own: Sequence[OwnStanding], room: TableRoom) -> Iterator[str]:
    """A single crew's place is the headline; those of several stand below it."""
    if len(own) == 1:
        yield f"## {_sentence(escaped_line(news.team, room.name), own[0])}"
        return
    yield _title(news, room)
    for standing in own[:_MOST_OWN]:
        yield f"- {_of_crew(standing, room)}"


def _of_crew(standing: OwnStanding, room: TableRoom) -> str:
    drivers = join_list([escaped_line(driver, room.name) for driver in standing.drivers])
    return _sentence(f"**{drivers}**", standing)


def _sentence(who: str, own: OwnStanding) -> str:
    """`Bäckman siblings 14th in Silver, up 3`."""
    facts = {"who": who, "place": ordinal(own.line.place), "class_name": escaped_line(own.class_name)}
    places = abs(own.gained)
    if own.class_name:
        if own.gained > 0:
            return phrase("{who} {place} in {class_name}, up {places}", places=places, **facts)
        if own.gained < 0:
            return phrase("{who} {place} in {class_name}, down {places}", places=places, **facts)
        return phrase("{who} {place} in {class_name}", **facts)
    if own.gained > 0:
        return phrase("{who} {place} in the championship, up {places}", places=places, **facts)
    if own.gained < 0:
        return phrase("{who} {place} in the championship, down {places}", places=places, **facts)
    return phrase("{who} {place} in the championship", **facts)


def plain_sentences(news: StandingsNews) -> list[str]:
    """Where each crew of ours is, in plain text; of a single one by the team's name."""
    own = own_standings(news.view)
    if len(own) == 1:
        return [unescape(_sentence(news.team, own[0]))]
    return [unescape(_sentence(join_list(standing.drivers), standing)) for standing in own]


def own_tables(news: StandingsNews) -> list[Standings]:
    """The tables of the classes that ours are in, or else the first."""
    own_classes = {standing.class_name for standing in own_standings(news.view)}
    tables = [table for table in news.view.tables if table.class_name in own_classes]
    first = own_table(news.view)
    if not tables and first is not None:
        return [first]
    return tables[:_MOST_CLASSES]


def _table(news: StandingsNews, table: Standings, room: TableRoom) -> Iterator[str]:
    view = replace(news.view, shown=table)
    if table.class_name:
        yield f"### {escaped_line(table.class_name)}"
    yield from table_lines(table.drivers, room, view.is_own_driver, view.gained)
