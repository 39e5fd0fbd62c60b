import pytest

from bot.domain.processes.shards import fair_share, shard_of, shards_text


def test_a_servers_shard_is_that_of_discords_own_rule() -> None:
    assert shard_of(613425648685547541, 4) == (613425648685547541 >> 22) % 4
    assert shard_of(1 << 22, 1) == 0


@pytest.mark.parametrize(
    ("count", "shares"),
    [(4, [4]), (4, [2, 2]), (4, [2, 1, 1]), (16, [4, 4, 4, 4]), (1, [1, 0]), (5, [2, 2, 1])],
)
def test_every_shard_is_somebodys_and_nobody_has_two_more_than_another(count: int, shares: list[int]) -> None:
    processes = [f"process {number}" for number in range(len(shares))]
    assert [fair_share(count, processes, process) for process in processes] == shares


def test_no_shard_moves_to_who_comes_later_while_its_holder_has_no_two_more() -> None:
    assert [fair_share(1, ["a", "b"], process, ["b"]) for process in "ab"] == [0, 1]
    assert [fair_share(4, ["a", "b", "c"], process, ["c"] * 4) for process in "abc"] == [1, 1, 2]


@pytest.mark.parametrize(
    ("numbers", "text"), [((), "none"), ((3,), "3"), ((2, 0, 1), "0-2"), ((0, 1, 3, 5, 6), "0-1, 3, 5-6")]
)
def test_shards_are_told_by_their_ranges(numbers: tuple[int, ...], text: str) -> None:
    assert shards_text(numbers) == text
