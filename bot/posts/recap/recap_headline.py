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
from bot.posts.kit.english import capitalized, count_in_words, ordinal, rank_word
from bot.posts.kit.escape import clip
from bot.posts.kit.plain_names import plain_crew_name, plain_in_class

_LONGEST_CREW = 70
"""Characters of a crew's names that a headline has room for, beside what they did and where."""
WORTH_A_HEADLINE = 5
"""Places gained from the grid in one race that are news where there is no podium."""


def automatic_headline(news: RecapNews) -> str:
    """The best that can be said of the weekend, in one line."""
    return clip(f"{_best_news(news)} at {news.round.name}", LONGEST_HEADLINE)


def _best_news(news: RecapNews) -> str:
    certain = _certain_feats(news)
    podiums = [feat for feat in certain if feat.is_podium]
    if podiums:
        return _podium_news(news, podiums)
    gain = best_gain(certain)
    if gain and (gain.result.gained or 0) >= WORTH_A_HEADLINE:
        places = count_in_words(gain.result.gained or 0, "place")
        return f"{_crew_does(news, gain, 'gain', 'gains')} {places} in {gain.session.name}"
    best_race = best_feat(race_feats(certain))
    if best_race:
        return f"{_crew_does(news, best_race, 'finish', 'finishes')} {_position(best_race)}"
    if never_finished(certain):
        return f"No race finish for {_crew_or_team(news, certain)}"
    best_of_all = best_feat(certain)
    if best_of_all:
        return f"{_crew_does(news, best_of_all, 'take', 'takes')} {_position(best_of_all)}"
    return news.team


def _certain_feats(news: RecapNews) -> list[Feat]:
    """What is not provisional any more, or where all of it is, all."""
    all_feats = feats(news.season, news.round, news.results)
    return [feat for feat in all_feats if feat.result.life is not ResultLife.PROVISIONAL] or all_feats


def _podium_news(news: RecapNews, podiums: Sequence[Feat]) -> str:
    """`Victory in Silver for …`, `Two podiums for …`: wins before podiums."""
    wins = [feat for feat in podiums if feat.result.position == 1]
    celebrated, count_words = podiums, _podium_count(podiums)
    if wins:
        celebrated, count_words = wins, _win_count(wins)
    class_words = ""
    if len({feat.entry.class_name for feat in celebrated}) == 1:
        class_words = plain_in_class(celebrated[0].entry)
    return f"{capitalized(count_words)}{class_words} for {_crew_or_team(news, celebrated)}"


def _win_count(wins: Sequence[Feat]) -> str:
    if len(wins) == 1:
        return "victory"
    return count_in_words(len(wins), "victory", "victories")


def _podium_count(podiums: Sequence[Feat]) -> str:
    if len(podiums) == 1:
        return f"{rank_word(podiums[0].result.position or 0)} place"
    return count_in_words(len(podiums), "podium")


def _crew_or_team(news: RecapNews, celebrated: Sequence[Feat]) -> str:
    """Whose news it is: one car's crew's, or the team's."""
    car_ids = {feat.entry.id for feat in celebrated}
    if len(car_ids) == 1 and _fits_a_headline(celebrated[0].entry):
        return plain_crew_name(celebrated[0].entry)
    return news.team


def _fits_a_headline(entry: Entry) -> bool:
    """Four drivers with long names don't: then it is the team's news."""
    return len(plain_crew_name(entry)) <= _LONGEST_CREW


def _crew_does(news: RecapNews, feat: Feat, of_several: str, of_one: str) -> str:
    """`Andreas and Jessica Bäckman finish`, `Ada Lind finishes`: the verb as the number of drivers has it."""
    if not _fits_a_headline(feat.entry):
        return f"{news.team} {of_one}"
    crew = plain_crew_name(feat.entry)
    if len(feat.entry.drivers) > 1:
        return f"{crew} {of_several}"
    return f"{crew} {of_one}"


def _position(feat: Feat) -> str:
    """`20th in Silver in Race 2`."""
    return f"{ordinal(feat.result.position or 0)}{plain_in_class(feat.entry)} in {feat.session.name}"
