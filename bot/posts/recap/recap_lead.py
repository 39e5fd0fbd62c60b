"""The lead of a recap that nobody has rewritten: plain text, made of stored facts and nothing else."""

from collections.abc import Iterable, Iterator, Sequence

from bot.domain.news.recap_news import RecapNews
from bot.domain.press.recap import LONGEST_LEAD, Feat, best_feat, feats, race_feats
from bot.domain.season.entry import Entry
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import counted, phrase
from bot.posts.kit.dates import press_days
from bot.posts.kit.plain_names import at_venue, plain_car_name, plain_crew_name
from bot.posts.kit.round_phrases import state_words
from bot.posts.kit.running_text import capitalized, round_rank
from bot.posts.recap.feat_sentences import best_result_sentence, qualifying_sentence, race_sentence


def automatic_lead(news: RecapNews) -> str:
    """What happened, in a few sentences; a paragraph for each car when the team has several."""
    feats_by_car = _feats_by_car(news)
    if not feats_by_car:
        return capitalized(phrase("{rank} round of the {season}: {days}, at {venue}.", **_round_facts(news)))
    if len(news.season.entries) == 1:
        return _one_car_lead(news, *feats_by_car[0])
    paragraphs = [
        phrase(
            "{team} contested the {rank} round of the {season}, {days}, at {venue}.",
            team=news.team,
            **_round_facts(news),
        )
    ]
    for entry, car_feats in feats_by_car:
        paragraphs.append(f"{plain_car_name(entry)}: {' '.join(_car_sentences(car_feats))}")
    paragraphs += _called_off_sentences(news)
    return _as_many_as_fit(paragraphs, "\n\n")


def _feats_by_car(news: RecapNews) -> list[tuple[Entry, list[Feat]]]:
    """Each car that did anything, with what it did."""
    all_feats = feats(news.season, news.round, news.results)
    feats_by_car = []
    for entry in news.season.entries:
        car_feats = [feat for feat in all_feats if feat.entry is entry]
        if car_feats:
            feats_by_car.append((entry, car_feats))
    return feats_by_car


def _one_car_lead(news: RecapNews, entry: Entry, car_feats: Sequence[Feat]) -> str:
    sentences = [_opening(news, entry), *_car_sentences(car_feats), *_called_off_sentences(news)]
    return _as_many_as_fit(sentences, " ")


def _opening(news: RecapNews, entry: Entry) -> str:
    """Who drove what, where and when; English has one verb for one driver and for two, others two."""
    facts = {"crew": plain_crew_name(entry), "car": entry.car, **_round_facts(news)}
    if not entry.class_name:
        return counted(
            len(entry.drivers),
            "{crew} contested the {rank} round of the {season}, {days}, at {venue}, with the {car}.",
            "{crew} contested the {rank} round of the {season}, {days}, at {venue}, with the {car}.",
            **facts,
        )
    return counted(
        len(entry.drivers),
        "{crew} contested the {rank} round of the {season}, {days}, at {venue}, with the {car} in the "
        "{class_name} class.",
        "{crew} contested the {rank} round of the {season}, {days}, at {venue}, with the {car} in the "
        "{class_name} class.",
        class_name=entry.class_name,
        **facts,
    )


def _called_off_sentences(news: RecapNews) -> Iterator[str]:
    for session in news.round.sessions:
        if session.kind.has_grid and not session.is_on:
            yield phrase(
                "{session} was {state}.", session=shown_name(session), state=state_words(session.state)
            )


def _as_many_as_fit(sentences: Iterable[str], between: str) -> str:
    """As many whole sentences as a lead may have."""
    kept: list[str] = []
    for sentence in sentences:
        if len(between.join([*kept, sentence])) > LONGEST_LEAD:
            break
        kept.append(sentence)
    return between.join(kept)


def _round_facts(news: RecapNews) -> dict[str, str]:
    """`{rank} round of the {season}, {days}, at {venue}`."""
    return {
        "rank": round_rank(news.round.number),
        "season": news.season.title,
        "days": press_days(news.round.first_day, news.round.last_day),
        "venue": at_venue(news.round),
    }


def _car_sentences(car_feats: Sequence[Feat]) -> Iterator[str]:
    """A car's qualifying, its heats and races, and the best of its weekend where that was no race."""
    qualified = [feat for feat in car_feats if feat.session.kind.sets_grid and feat.result.position]
    if qualified:
        yield qualifying_sentence(qualified)
    for feat in car_feats:
        if feat.session.kind.has_grid:
            yield race_sentence(feat)
    top_feat = best_feat(car_feats)
    if top_feat and not top_feat.session.kind.has_grid and _beats_its_races(top_feat, car_feats):
        yield best_result_sentence(top_feat)


def _beats_its_races(top_feat: Feat, car_feats: Sequence[Feat]) -> bool:
    best_race = best_feat(race_feats(car_feats))
    if best_race is None:
        return True
    return (top_feat.result.position or 0) < (best_race.result.position or 0)
