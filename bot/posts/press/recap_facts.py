"""The words of a recap that nobody has rewritten: plain text, made of stored facts and nothing else."""

from collections.abc import Iterable, Sequence

from bot.domain.news.recap_news import RecapNews
from bot.domain.press.recap import (
    LONGEST_HEADLINE,
    LONGEST_LEAD,
    Feat,
    best,
    best_gain,
    feats,
    never_finished,
    races,
)
from bot.domain.results.result import Status
from bot.domain.results.result_life import ResultLife
from bot.domain.season.entry import Entry
from bot.posts.kit.dates import press_days
from bot.posts.kit.english import count_in_words, listing, ordinal, rank_word
from bot.posts.kit.escape import clip
from bot.posts.kit.plain_names import at_venue, plain_crew_name, plain_in_class

WORTH_A_HEADLINE = 5
"""Places gained from the grid in one race that are news where there is no podium."""

_ENDED = {
    Status.DNF: "ended without a finish",
    Status.DNS: "was not started",
    Status.DSQ: "ended in disqualification",
}


def automatic_headline(news: RecapNews) -> str:
    """The best that can be said of the weekend, in one line."""
    return clip(f"{_news_of(news)} at {news.round.name}", LONGEST_HEADLINE)


def _news_of(news: RecapNews) -> str:
    every = feats(news.season, news.round, news.results)
    told = [feat for feat in every if feat.result.life is not ResultLife.PROVISIONAL] or every
    podiums = [feat for feat in told if feat.is_podium]
    gain, race, any_ = best_gain(told), best(races(told)), best(told)
    if podiums:
        return _podiums(news, podiums)
    if gain and (gain.result.gained or 0) >= WORTH_A_HEADLINE:
        return f"{_does(gain, 'gain')} {_places(gain)} in {gain.session.name}"
    if race:
        return f"{_does(race, 'finish')} {_position(race)} in {race.session.name}"
    if never_finished(told):
        return f"No race finish for {_whose(news, told)}"
    return f"{_does(any_, 'take')} {_position(any_)} in {any_.session.name}" if any_ else news.team


def _podiums(news: RecapNews, podiums: Sequence[Feat]) -> str:
    """`Victory in Silver for …`, `Two podiums for …`: wins before podiums."""
    wins = [feat for feat in podiums if feat.result.position == 1]
    shown = wins or podiums
    what = "victory" if wins else "podium"
    if len(shown) == 1:
        (only,) = shown
        told = what if wins else f"{rank_word(only.result.position or 0)} place"
    else:
        told = count_in_words(len(shown), what, "victories" if wins else "podiums")
    classes = {feat.entry.class_name for feat in shown}
    of_class = plain_in_class(shown[0].entry) if len(classes) == 1 else ""
    return f"{_capital(told)}{of_class} for {_whose(news, shown)}"


def _whose(news: RecapNews, of: Sequence[Feat]) -> str:
    cars = {feat.entry.id: feat.entry for feat in of}
    return plain_crew_name(of[0].entry) if len(cars) == 1 else news.team


def _does(feat: Feat, verb: str) -> str:
    """`Andreas and Jessica Bäckman finish`, `Ada Lind finishes`."""
    ending = "" if len(feat.entry.drivers) > 1 else "es" if verb.endswith("sh") else "s"
    return f"{plain_crew_name(feat.entry)} {verb}{ending}"


def _position(feat: Feat) -> str:
    return f"{ordinal(feat.result.position or 0)}{plain_in_class(feat.entry)}"


def _places(feat: Feat) -> str:
    return count_in_words(abs(feat.result.gained or 0), "place")


def automatic_lead(news: RecapNews) -> str:
    """What happened, in a few sentences; a paragraph for each car when the team has several."""
    told = feats(news.season, news.round, news.results)
    cars = [entry for entry in news.season.entries if any(feat.entry is entry for feat in told)]
    bodies = [_car([feat for feat in told if feat.entry is entry]) for entry in cars]
    off = [f"{s.name} was {s.state}." for s in news.round.sessions if s.kind.has_grid and not s.is_on]
    if not bodies:
        return f"{_capital(_which(news))}: {_where(news)}."
    if len(news.season.entries) == 1:
        return _fitting([_opening(news, cars[0]), *bodies[0], *off], " ")
    named = [f"{_car_name(entry)}: {' '.join(body)}" for entry, body in zip(cars, bodies, strict=True)]
    return _fitting([_opening(news, None), *named, *off], "\n")


def _fitting(sentences: Iterable[str], between: str) -> str:
    """As many whole sentences as a lead may have."""
    text = ""
    for sentence in sentences:
        longer = f"{text}{between}{sentence}" if text else sentence
        if len(longer) > LONGEST_LEAD:
            break
        text = longer
    return text


def _opening(news: RecapNews, only: Entry | None) -> str:
    which, where = _which(news), _where(news)
    if only is None:
        return f"{news.team} contested the {which}, {where}."
    in_class = f" in the {only.class_name} class" if only.class_name else ""
    return f"{plain_crew_name(only)} contested the {which}, {where}, with the {only.car}{in_class}."


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _which(news: RecapNews) -> str:
    return f"{rank_word(news.round.number)} round of the {news.season.title}"


def _where(news: RecapNews) -> str:
    round_ = news.round
    return f"{press_days(round_.first_day, round_.last_day)}, at {at_venue(round_)}"


def _car_name(entry: Entry) -> str:
    return f"#{entry.number} {plain_crew_name(entry)}" if entry.number else plain_crew_name(entry)


def _car(told: Sequence[Feat]) -> list[str]:
    """A car's qualifying, its heats and races, and the best of its weekend where that was no race."""
    qualified = [feat for feat in told if feat.session.kind.sets_grid and feat.result.position]
    raced = [feat for feat in told if feat.session.kind.has_grid]
    top, race = best(told), best(races(told))
    sentences = [*([_qualified(qualified)] if qualified else []), *map(_raced, raced)]
    if top and not top.session.kind.has_grid and (race is None or _ahead(top, race)):
        sentences.append(f"The best result of the weekend was {_result(top)} in {top.session.name}.")
    return sentences


def _ahead(one: Feat, other: Feat) -> bool:
    return (one.result.position or 0) < (other.result.position or 0)


def _qualified(told: Sequence[Feat]) -> str:
    parts = []
    for feat in told:
        driver = f" ({feat.result.driver})" if feat.result.driver else ""
        place = _result(feat) if feat is told[0] else f"{ordinal(feat.result.position or 0)} place"
        parts.append(f"{place} in {feat.session.name}{driver}")
    return f"Qualifying brought {listing(parts)}."


def _raced(feat: Feat) -> str:
    note = f" ({clip(feat.result.note, 200).rstrip('.')})" if feat.result.note else ""
    return f"{feat.session.name} {_how(feat)}{note}."


def _how(feat: Feat) -> str:
    result = feat.result
    provisional = " (provisional)" if result.life is ResultLife.PROVISIONAL else ""
    if result.status is not Status.CLASSIFIED:
        start = f" from {ordinal(result.grid)} on the grid" if result.grid else ""
        return f"{_ENDED[result.status]}{start}{provisional}"
    overall = f"{ordinal(result.overall)} overall" if result.overall else ""
    places = [_result(feat) if result.position else "", overall]
    return f"brought {listing([place for place in places if place])}{_travel(feat)}{provisional}"


def _result(feat: Feat) -> str:
    """`20th place in Silver`; a race that was won is a victory."""
    won = feat.session.kind.is_race and feat.result.position == 1
    what = "victory" if won else f"{ordinal(feat.result.position or 0)} place"
    return f"{what}{plain_in_class(feat.entry)}"


def _travel(feat: Feat) -> str:
    gained, grid = feat.result.gained, feat.result.grid
    if grid is None:
        return ""
    if not gained:
        return f", from {ordinal(grid)} on the grid"
    direction = "up" if gained > 0 else "down"
    return f", {_places(feat)} {direction} from {ordinal(grid)} on the grid"
