import pytest

from bot.domain.processes.lease import Lease
from bot.domain.processes.process_overview import ProcessAtWork, ProcessOverview, overview_of

ONE, TWO, THREE = "3f2a91c0" * 4, "9d1b22aa" * 4, "0c77e1b5" * 4


def leases(*names_and_holders: tuple[str, str]) -> list[Lease]:
    return [Lease(name, holder, 1) for name, holder in names_and_holders]


def test_each_process_is_told_with_its_shards_the_first_shard_first_and_who_stands_by_last() -> None:
    overview = overview_of(
        leases(
            ("courier", TWO),
            ("identify 0", "f" * 32),
            (f"process {ONE}", ONE),
            (f"process {TWO}", TWO),
            (f"process {THREE}", THREE),
            ("shard 4/0", TWO),
            ("shard 4/2", ONE),
            ("shard 4/3", TWO),
        )
    )
    assert overview == ProcessOverview(
        (
            ProcessAtWork("9d1b22aa", frozenset({0, 3}), sends=True),
            ProcessAtWork("3f2a91c0", frozenset({2})),
            ProcessAtWork("0c77e1b5"),
        ),
        4,
    )
    assert overview.unheld == [1]


def test_a_killed_ones_shards_are_its_own_until_their_leases_have_run_out() -> None:
    overview = overview_of(leases((f"process {ONE}", ONE), ("shard 2/0", ONE), ("shard 2/1", TWO)))
    assert [process.name for process in overview.processes] == ["3f2a91c0", "9d1b22aa"]


def test_of_two_numbers_of_shards_the_larger_counts() -> None:
    overview = overview_of(leases(("shard 2/0", ONE), ("shard 4/0", TWO)))
    assert overview == ProcessOverview((ProcessAtWork("9d1b22aa", frozenset({0})),), 4)


@pytest.mark.parametrize("held", [[], leases(("courier", ONE))])
def test_where_no_process_is_there_is_none(held: list[Lease]) -> None:
    assert overview_of(held) == ProcessOverview()
    assert overview_of(held).unheld == []
