"""A result in the words that stand on its picture, in plain text: nothing there is Markdown."""

from bot.domain.news.result_news import ResultNews
from bot.domain.pictures.result_card import Figure, ResultCard, Trend
from bot.domain.results.result import Result
from bot.domain.results.result_life import ResultLife
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import phrase
from bot.languages.countries import country_name
from bot.languages.numbers import ordinal
from bot.posts.kit.post import Accent
from bot.posts.kit.round_phrases import round_days
from bot.posts.kit.text_lines import joined_by_dots
from bot.posts.results.result_phrases import unfinished_phrase


def result_card(news: ResultNews) -> ResultCard:
    """All that stands on the picture."""
    result = news.result
    people = news.entry.drivers
    if result.driver:
        people = (result.driver,)
    return ResultCard(
        team=news.team,
        series=news.season.title,
        session=shown_name(news.session),
        finish=_finish(result),
        finish_words=_finish_words(news),
        mark=life_words(result.life),
        round=news.round.name,
        country=news.round.country,
        place_words=joined_by_dots(country_name(news.round.country), round_days(news.round)),
        number=news.entry.number or "",
        people=people,
        car=news.entry.car,
        figures=tuple(_figures(result)),
        colour=picture_colour(news.look.colour),
    )


def result_card_alt(news: ResultNews) -> str:
    """The picture for people who can't see it: everything that stands on it, most important first."""
    card = result_card(news)
    finish = f"{card.finish} {card.finish_words}".strip()
    if card.mark:
        finish = f"{finish} ({card.mark})"
    figures = [f"{facts.label}: {facts.value}" for facts in card.figures]
    car = joined_by_dots(f"#{card.number}" if card.number else "", " / ".join(card.people), card.car)
    parts = [f"{card.session}, {card.round}: {finish}", car, *figures, card.team, card.series]
    return ". ".join(part.removesuffix(".") for part in parts if part)  # gesamt: 26.


def picture_colour(colour: int | None) -> int:
    """The team's colour, or Pitboard's own; 0xRRGGBB."""
    if colour is None:
        return Accent.PIT
    return colour


def life_words(life: ResultLife) -> str:
    """What a result is that may change or has changed; nothing for a final one."""
    match life:
        case ResultLife.PROVISIONAL:
            return phrase("Provisional")
        case ResultLife.AMENDED:
            return phrase("Amended")
        case _:
            return ""


def _finish(result: Result) -> str:
    """What there is to see from afar: `20th`, `DNF`."""
    place = result.position or result.overall
    if unfinished_phrase(result) or place is None:
        return str(result.status)
    return ordinal(place)


def _finish_words(news: ResultNews) -> str:
    if unfinished_phrase(news.result):
        return unfinished_phrase(news.result)
    if news.result.position is None:
        return phrase("overall")
    if news.entry.class_name:
        return phrase("in {class_name}", class_name=news.entry.class_name)
    return ""


def _figures(result: Result) -> list[Figure]:
    """At most three: the place overall unless that is the finish, the grid, and what became of it."""
    figures: list[Figure] = []
    if result.overall is not None and result.position is not None:
        figures.append(Figure(ordinal(result.overall), phrase("overall")))
    if result.grid is not None:
        figures.append(Figure(ordinal(result.grid), phrase("on the grid")))
    if result.gained:
        figures.append(_change_figure(result.gained))
    return figures


def _change_figure(gained: int) -> Figure:
    if gained > 0:
        return Figure(str(gained), phrase("places gained"), Trend.UP)
    return Figure(str(-gained), phrase("places lost"), Trend.DOWN)
