"""The headline of a recap that nobody has rewritten: plain text, made of stored facts and nothing else."""

from collections.abc import Sequence

from bot.domain.news.recap_news import RecapNews
from bot.domain.press.recap import (
    LONGEST_HEADLINE,
    Feat,
    best_feat,
    best_gain,
    feats,
    never_finished,
    race_feats,
)
from bot.domain.results.result_life import ResultLife
from bot.domain.season.entry import Entry
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import counted, phrase
from bot.languages.numbers import ordinal
from bot.posts.kit.escape import clip
from bot.posts.kit.plain_names import plain_crew_name, plain_in_class
from bot.posts.kit.running_text import capitalized, number_word

_LONGEST_CREW = 70
"""Characters of a crew's names that a headline has room for, beside what they did and where."""
_SECOND = 2
WORTH_A_HEADLINE = 5
"""Places gained from the grid in one race that are news where there is no podium."""


def automatic_headline(news: RecapNews) -> str:
    """The best that can be said of the weekend, in one line."""
    headline = phrase("{news} at {round}", news=_best_news(news), round=news.round.name)
    return clip(headline, LONGEST_HEADLINE)


def _best_news(news: RecapNews) -> str:
    certain = _certain_feats(news)
    podiums = [feat for feat in certain if feat.is_podium]
    if podiums:
        return _podium_news(news, podiums)
    gain = best_gain(certain)
    if gain and (gain.result.gained or 0) >= WORTH_A_HEADLINE:
        return _gain_news(news, gain)
    best_race = best_feat(race_feats(certain))
    if best_race:
        return _finish_news(news, best_race)
    if never_finished(certain):
        return phrase("No race finish for {crew}", crew=_crew_or_team(news, certain))
    best_of_all = best_feat(certain)
    if best_of_all:
        return _best_place_news(news, best_of_all)
    return news.team


def _gain_news(news: RecapNews, gain: Feat) -> str:
    """`Ada Lind gains eight places in Race 2`, `Andreas and Jessica Bäckman gain …`."""
    gained = gain.result.gained or 0
    crew, people = _crew_of_headline(news, gain)
    places = counted(gained, "one place", "{number} places", number=number_word(gained))
    facts = {"crew": crew, "places": places, "session": shown_name(gain.session)}
    return counted(people, "{crew} gains {places} in {session}", "{crew} gain {places} in {session}", **facts)


def _finish_news(news: RecapNews, feat: Feat) -> str:
    """`Ada Lind finishes 20th in Silver in Race 2`."""
    crew, people = _crew_of_headline(news, feat)
    facts = {"crew": crew, "place": _position(feat)}
    return counted(people, "{crew} finishes {place}", "{crew} finish {place}", **facts)


def _best_place_news(news: RecapNews, feat: Feat) -> str:
    """`Ada Lind takes 4th in Silver in Qualifying 1`."""
    crew, people = _crew_of_headline(news, feat)
    facts = {"crew": crew, "place": _position(feat)}
    return counted(people, "{crew} takes {place}", "{crew} take {place}", **facts)


def _certain_feats(news: RecapNews) -> list[Feat]:
    """What is not provisional any more, or where all of it is, all."""
    all_feats = feats(news.season, news.round, news.results)
    return [feat for feat in all_feats if feat.result.life is not ResultLife.PROVISIONAL] or all_feats


def _podium_news(news: RecapNews, podiums: Sequence[Feat]) -> str:
    """`Victory in Silver for …`, `Two podiums for …`: wins before podiums."""
    wins = [feat for feat in podiums if feat.result.position == 1]
    celebrated = wins or podiums
    what = _podium_count(podiums)
    if wins:
        what = _win_count(wins)
    if len({feat.entry.class_name for feat in celebrated}) == 1:
        what = plain_in_class(what, celebrated[0].entry)
    return phrase("{podiums} for {crew}", podiums=capitalized(what), crew=_crew_or_team(news, celebrated))


def _win_count(wins: Sequence[Feat]) -> str:
    return counted(len(wins), "victory", "{number} victories", number=number_word(len(wins)))


def _podium_count(podiums: Sequence[Feat]) -> str:
    if len(podiums) > 1:
        return counted(len(podiums), "podium", "{number} podiums", number=number_word(len(podiums)))
    if podiums[0].result.position == _SECOND:
        return phrase("second place")
    return phrase("third place")


def _crew_or_team(news: RecapNews, celebrated: Sequence[Feat]) -> str:
    """Whose news it is: one car's crew's, or the team's."""
    car_ids = {feat.entry.id for feat in celebrated}
    if len(car_ids) == 1 and _fits_a_headline(celebrated[0].entry):
        return plain_crew_name(celebrated[0].entry)
    return news.team


def _fits_a_headline(entry: Entry) -> bool:
    """Four drivers with long names don't: then it is the team's news."""
    return len(plain_crew_name(entry)) <= _LONGEST_CREW


def _crew_of_headline(news: RecapNews, feat: Feat) -> tuple[str, int]:
    """Who did it, and how many that is to the verb: a team is one."""
    if not _fits_a_headline(feat.entry):
        return news.team, 1
    return plain_crew_name(feat.entry), len(feat.entry.drivers)


def _position(feat: Feat) -> str:
    """`20th in Silver in Race 2`."""
    place = plain_in_class(ordinal(feat.result.position or 0), feat.entry)
    return phrase("{result} in {session}", result=place, session=shown_name(feat.session))
