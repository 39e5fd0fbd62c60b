"""What one car did in a session, as a sentence of plain text in a press release."""

from collections.abc import Sequence

from bot.domain.press.recap import Feat
from bot.domain.results.result import Status
from bot.domain.results.result_life import ResultLife
from bot.posts.kit.english import count_in_words, listing, ordinal
from bot.posts.kit.escape import clip
from bot.posts.kit.plain_names import plain_in_class

_LONGEST_NOTE = 200
_ENDINGS = {
    Status.DNF: "ended without a finish",
    Status.DNS: "was not started",
    Status.DSQ: "ended in disqualification",
}


def qualifying_sentence(qualified: Sequence[Feat]) -> str:
    """`Qualifying brought 4th place in Silver in Qualifying 1 (Ada Lind) and 6th place in Qualifying 2.`."""
    first, *others = qualified
    first_part = f"{_class_result(first)} in {first.session.name}{_driver(first)}"
    other_parts = [f"{_place(feat)} in {feat.session.name}{_driver(feat)}" for feat in others]
    return f"Qualifying brought {listing([first_part, *other_parts])}."


def race_sentence(feat: Feat) -> str:
    """`Race 2 brought 20th place in Silver and 26th overall, eight places up from 34th on the grid.`."""
    sentence = f"{feat.session.name} {_outcome(feat)}"
    if feat.result.life is ResultLife.PROVISIONAL:
        sentence = f"{sentence} (provisional)"
    if feat.result.note:
        sentence = f"{sentence} ({clip(feat.result.note, _LONGEST_NOTE).rstrip('.')})"
    return f"{sentence}."


def best_result_sentence(feat: Feat) -> str:
    """`The best result of the weekend was 4th place in Silver in Qualifying 1.`."""
    return f"The best result of the weekend was {_class_result(feat)} in {feat.session.name}."


def _driver(feat: Feat) -> str:
    if not feat.result.driver:
        return ""
    return f" ({feat.result.driver})"


def _outcome(feat: Feat) -> str:
    result = feat.result
    if result.status is not Status.CLASSIFIED:
        return _unfinished_outcome(feat)
    places = []
    if result.position:
        places.append(_class_result(feat))
    if result.overall:
        places.append(f"{ordinal(result.overall)} overall")
    return f"brought {listing(places)}{_grid_change(feat)}"


def _unfinished_outcome(feat: Feat) -> str:
    ending = _ENDINGS[feat.result.status]
    if not feat.result.grid:
        return ending
    return f"{ending} from {ordinal(feat.result.grid)} on the grid"


def _class_result(feat: Feat) -> str:
    """`20th place in Silver`; a race that was won is a victory."""
    if feat.session.kind.is_race and feat.result.position == 1:
        return f"victory{plain_in_class(feat.entry)}"
    return f"{_place(feat)}{plain_in_class(feat.entry)}"


def _place(feat: Feat) -> str:
    return f"{ordinal(feat.result.position or 0)} place"


def _grid_change(feat: Feat) -> str:
    gained, grid = feat.result.gained, feat.result.grid
    if grid is None:
        return ""
    grid_place = f"{ordinal(grid)} on the grid"
    if not gained:
        return f", from {grid_place}"
    if gained > 0:
        return f", {count_in_words(gained, 'place')} up from {grid_place}"
    return f", {count_in_words(-gained, 'place')} down from {grid_place}"
