"""Every message exactly as it reads. A change of words shows as a change of these files."""

import pytest

from tests.posts.cases import CASES
from tests.posts.rendering import GOLDEN, compare


@pytest.mark.parametrize("name", CASES)
def test_reads_as_its_golden_file(name: str) -> None:
    post = CASES[name]()
    assert post.fits
    compare(name, post)


def test_every_golden_file_has_a_case() -> None:
    assert {file.stem for file in GOLDEN.glob("*.md")} <= set(CASES)


def test_golden_files_are_not_rewritten_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    monkeypatch.setenv("UPDATE_GOLDEN", "1")
    with pytest.raises(pytest.fail.Exception, match="not for CI"):
        compare("say", CASES["say"]())
