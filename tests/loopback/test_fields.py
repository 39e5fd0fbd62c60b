"""People here fill in a form as Discord's client lets them."""

import pytest

from tests.loopback import BOT, LoopbackDiscord, Upload
from tests.loopback.fields import Entered, Filling
from tests.loopback.options import Typing, UnsendableError
from tests.loopback.uploads import Cdn
from tests.loopback.world import Json

PHOTO = Upload("IMG_1.jpg", b"jpeg", "image/jpeg")


def label(text: str, component: Json) -> Json:
    return {"type": 18, "label": text, "component": component}


FILE = label("Photo", {"type": 19, "custom_id": "photo"})
FREE_FILE = label("Photo", {"type": 19, "custom_id": "photo", "required": False, "min_values": 0})
TWO_FILES = label("Photos", {"type": 19, "custom_id": "photo", "min_values": 2, "max_values": 2})
BOXES = label(
    "Ping me for",
    {
        "type": 22,
        "custom_id": "kinds",
        "required": False,
        "min_values": 0,
        "options": [
            {"label": "Races", "value": "race", "default": True},
            {"label": "Results", "value": "result"},
        ],
    },
)
WORDS = label("Words", {"type": 4, "custom_id": "words", "style": 2, "max_length": 5})


@pytest.fixture
async def typing() -> Typing:
    async with await LoopbackDiscord.start() as discord:
        guild = discord.add_guild("Team", {"news": BOT})
        return Typing(guild.channels["news"], Cdn())


async def test_a_file_goes_with_its_id_and_is_described_beside_the_form(typing: Typing) -> None:
    filled = Filling(typing, {"Photo": PHOTO}).part(FILE)
    assert filled is not None
    (file_id,) = filled["component"]["values"]
    assert typing.resolved["attachments"][file_id]["filename"] == "IMG_1.jpg"
    assert typing.cdn.files[int(file_id)] is PHOTO


@pytest.mark.parametrize(
    ("ticked", "values"),
    [(None, ["race"]), ({"Results", "race"}, ["race", "result"]), (set(), [])],
)
async def test_boxes_are_ticked_by_name_or_stay_as_they_are(
    typing: Typing, ticked: set[str] | None, values: list[str]
) -> None:
    entered: dict[str, Entered] = {} if ticked is None else {"kinds": ticked}
    filled = Filling(typing, entered).part(BOXES)
    assert filled is not None
    assert filled["component"]["values"] == values


async def test_a_file_that_is_not_required_may_be_left_out(typing: Typing) -> None:
    filled = Filling(typing, {}).part(FREE_FILE)
    assert filled is not None
    assert filled["component"]["values"] == []


@pytest.mark.parametrize(
    ("part", "entered"),
    [
        (FILE, {}),
        (FILE, {"photo": [PHOTO, PHOTO]}),
        (FREE_FILE, {"photo": [PHOTO, PHOTO]}),
        (TWO_FILES, {"photo": PHOTO}),
        (FILE, {"photo": "IMG_1.jpg"}),
        (BOXES, {"kinds": {"Practice"}}),
        (BOXES, {"kinds": "Races"}),
        (WORDS, {"words": PHOTO}),
        (WORDS, {"words": "longer"}),
        (WORDS, {}),
    ],
)
async def test_what_discords_client_would_not_send(
    typing: Typing, part: Json, entered: dict[str, Entered]
) -> None:
    with pytest.raises(UnsendableError):
        Filling(typing, entered).part(part)
