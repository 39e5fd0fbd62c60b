from bot.domain.press.recap import best_feat, best_gain, feats, never_finished, race_feats, round_after
from bot.domain.results.result import Result, Status
from tests.posts.replies import TWO_CARS
from tests.posts.spa import RESULTS, SEASON, SPA, session


def raced(**places: Result) -> dict[tuple[int, int], Result]:
    return {(session(key).id, 1): result for key, result in places.items()}


def test_results_come_car_by_car_in_the_order_of_the_sessions() -> None:
    second = {(session("race1").id, 2): Result(position=5)}
    told = feats(TWO_CARS, SPA, RESULTS | second)
    assert [f.session.key for f in told] == ["fp1", "fp2", "q1", "q2", "race1", "race2", "race1"]
    assert {f.entry.id for f in told[:6]} == {1}


def test_the_best_is_the_best_place_in_class_and_the_later_of_two() -> None:
    told = feats(SEASON, SPA, RESULTS)
    assert (top := best_feat(told))
    assert top.session.key == "fp2"
    same = feats(SEASON, SPA, raced(race1=Result(position=4), race2=Result(position=4)))
    assert (later := best_feat(same))
    assert later.session.key == "race2"
    assert best_feat(feats(SEASON, SPA, raced(race1=Result(Status.DNF)))) is None


def test_the_best_gain_is_a_races_and_never_a_loss() -> None:
    told = feats(SEASON, SPA, RESULTS)
    assert (gain := best_gain(told))
    assert (gain.session.key, gain.result.gained) == ("race2", 8)
    assert best_gain(feats(SEASON, SPA, raced(race1=Result(position=9, overall=20, grid=10)))) is None
    assert best_gain(feats(SEASON, SPA, raced(q1=Result(position=1, overall=1, grid=10)))) is None


def test_only_a_race_has_a_podium() -> None:
    third = Result(position=3)
    told = feats(SEASON, SPA, raced(fp1=third, race1=third, race2=Result(position=4)))
    assert [f.is_podium for f in told] == [False, True, False]


def test_a_weekend_without_races_is_not_one_without_a_finish() -> None:
    assert not never_finished(feats(SEASON, SPA, raced(q1=Result(position=2))))
    unlucky = feats(SEASON, SPA, raced(race1=Result(Status.DNF), race2=Result(Status.DSQ)))
    assert never_finished(unlucky)
    assert len(race_feats(unlucky)) == 2


def test_after_the_last_round_nothing_follows() -> None:
    assert (ahead := round_after(SEASON, SPA))
    assert ahead.name == "Misano"
    assert round_after(SEASON, SEASON.rounds[-1]) is None
