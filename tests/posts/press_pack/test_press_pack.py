"""The press pack: four files that hold the whole text, whatever people typed."""

import csv
import io
import random
import re
from dataclasses import replace
from html.parser import HTMLParser
from importlib import resources

import pytest
from PIL import Image

from bot.domain.press.press_pack import PackFile
from bot.domain.press.quote import Quote
from bot.domain.press.recap import Recap
from bot.domain.results.result import Result
from bot.posts.press_pack.pack_lines import pack_lines
from bot.posts.press_pack.pictures import PagePicture, pictures_that_fit
from bot.posts.press_pack.press_pack import LARGEST_PACK, file_stem, make_pack
from tests.posts.recap.test_recap import FACTS
from tests.posts.recaps import QUOTES, SECOND, raced, weekend
from tests.posts.replies import TWO_CARS
from tests.posts.spa import SPA

HOSTILE = "<script>alert(1)</script> \"&' `x` *b* [l](javascript:x) # | @everyone"
EVIL = Recap(SPA.id, HOSTILE, f"{HOSTILE}\n# no heading\n- no list\n1. none\n=== none")


def files(*args: object, **more: object) -> dict[str, PackFile]:
    pack = make_pack(*args, **more)  # type: ignore[arg-type]
    return {file.name.rsplit(".", 1)[1]: file for file in pack.files}


def noise(width: int, height: int) -> bytes:
    """A picture that hardly compresses."""
    out = io.BytesIO()
    dots = random.Random(1).randbytes(width * height * 3)  # noqa: S311 - a picture, no secret
    Image.frombytes("RGB", (width, height), dots).save(out, "JPEG", quality=95)
    return out.getvalue()


class Reader(HTMLParser):
    """What a browser would see."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(data.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize("kind", ["md", "txt", "html"])
def test_every_text_holds_every_fact(kind: str, fact: str) -> None:
    data = files(weekend())[kind].data
    text = Reader(data).text if kind == "html" else data.decode()
    flat = re.sub(r"\s+", " ", text.replace("\n\n", "\n"))
    for part in fact.rstrip(":").split(": ") if kind == "html" else [fact.rstrip(":")]:
        assert part in flat
    assert all(quote.text in flat for quote in QUOTES)


def test_names_are_plain_ascii() -> None:
    names = [file.name for file in make_pack(weekend()).files]
    assert names == [
        "spa-francorchamps-2023-release.html",
        "spa-francorchamps-2023-release.md",
        "spa-francorchamps-2023-release.txt",
        "spa-francorchamps-2023-results.csv",
    ]
    assert file_stem("Nürburgring 2023") == "nurburgring-2023"
    assert file_stem("../../etc/passwd\x00") == "etc-passwd"
    assert file_stem("鈴鹿") == "recap"
    assert len(file_stem("x" * 500)) <= 60


def test_the_page_stands_alone_and_says_its_language() -> None:
    page = Reader(files(weekend(), (PagePicture(noise(20, 20), "Rain at Spa", "racing one"),))["html"].data)
    assert page.all("html") == [{"lang": "en"}]
    (image,) = page.all("img")
    assert (image["src"] or "").startswith("data:image/jpeg;base64,")
    assert image["alt"] == "Rain at Spa"
    assert "Photo: racing one" in page.text
    assert not any(page.all(tag) for tag in ("script", "link", "iframe", "object"))
    assert "@page" in page.text
    assert "@media print" in page.text
    assert "url(" not in page.text


def test_what_people_typed_is_only_text_on_the_page() -> None:
    evil = replace(weekend(recap=EVIL), team=HOSTILE, quotes=(Quote(HOSTILE, HOSTILE, 1),))
    page = Reader(files(evil, (PagePicture(noise(8, 8), HOSTILE, HOSTILE),))["html"].data)
    assert not page.all("script")
    assert all("on" not in {name[:2] for name in attrs} for _, attrs in page.tags)
    assert page.text.count("<script>alert(1)</script>") >= 6


def test_what_people_typed_is_only_text_in_markdown() -> None:
    lines = files(weekend(recap=EVIL))["md"].data.decode().splitlines()
    assert lines[0].startswith("# \\<script\\>")
    for typed in ("\\# no heading", "\\- no list", "1\\. none", "\\=== none"):
        assert typed in lines


def test_the_table_is_rfc_4180_and_has_a_line_for_each_result() -> None:
    results = {**SECOND, **raced(race1=Result(position=9, overall=20, grid=30))}
    data = files(weekend(results, TWO_CARS))["csv"].data
    text = data.decode("utf-8-sig")
    assert text.count("\r\n") == text.count("\n") == 5
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [
        (row["number"], row["session"], row["position in class"], row["places gained"]) for row in rows
    ] == [
        ("", "Race 1", "9", "10"),
        ("42", "Qualifying 1", "2", ""),
        ("42", "Race 1", "1", "0"),
        ("42", "Race 2", "", ""),
    ]


@pytest.mark.parametrize("typed", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(typed: str) -> None:
    news = weekend(raced(race2=Result(position=1, note=f"{typed}, or so", driver=typed)))
    text = files(news)["csv"].data.decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert row["note"] == f"'{typed}, or so"
    assert row["driver"] == f"'{typed}"


def test_pictures_that_are_too_large_are_shrunk_and_it_is_said() -> None:
    large = tuple(PagePicture(noise(1500, 1000), f"Picture {i}") for i in range(3))
    pack = make_pack(weekend(), large, largest=1_500_000)
    assert sum(len(file.data) for file in pack.files) <= 1_500_000
    assert (pack.smaller, pack.missing) == (3, 0)
    assert "Made smaller to fit: 3 pictures." in pack_lines(weekend(), pack)


def test_pictures_for_which_there_is_no_room_are_left_out_and_it_is_said() -> None:
    large = tuple(PagePicture(noise(900, 600), f"Picture {i}") for i in range(3))
    pack = make_pack(weekend(), large, largest=100_000)
    assert sum(len(file.data) for file in pack.files) <= 100_000
    assert pack.missing == 3
    assert "Left out for lack of room: 3 pictures." in pack_lines(weekend(), pack)


def test_small_pictures_stay_as_they_are_and_leave_their_room_to_others() -> None:
    small, large = PagePicture(noise(10, 10), "small"), PagePicture(noise(300, 200), "large")
    chosen = pictures_that_fit((small, large), len(small.uri) + len(large.uri))
    assert chosen.pictures == (small, large)


def test_the_limit_is_discords() -> None:
    assert LARGEST_PACK == 10 * 2**20


def test_the_pages_template_comes_with_the_package() -> None:
    assert resources.files("bot.posts.press_pack").joinpath("page.html").is_file()
