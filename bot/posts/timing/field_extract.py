"""What matters to us of a session's field: the best of our class, our cars' neighbours, fastest laps."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.domain.results.field import FieldCar, FieldView
from bot.languages.catalogue import phrase
from bot.posts.kit.escape import clip, escaped_line
from bot.posts.kit.post import Divider, Post, Text
from bot.posts.kit.text_lines import subtext
from bot.posts.timing.field_post import LONGEST_CREW, car_line, field_title, time_words

_TOP = 3
_NEIGHBOURS = 2
"""Cars in front of ours and behind it."""
_MOST_CLASSES = 6


def with_field_extract(post: Post, view: FieldView) -> Post:
    """A post of results, and below it what the field tells of that session, where there is room for it."""
    lines: list[str] = []
    for class_view in _own_classes(view):
        lines += _class_lines(class_view)
    winners = ", ".join(_other_winners(view))
    if winners:
        lines.append(subtext(phrase("Other class wins: {winners}", winners=winners)))
    longer_post = replace(post, blocks=(*post.blocks, Divider(), Text("\n".join(lines))))
    return longer_post if longer_post.fits else post


def _own_classes(view: FieldView) -> Sequence[FieldView]:
    """The classes with a car of ours; the whole field where none of ours, or no class, is known in it."""
    own_classes = [name for name in view.classes if any(_own_cars(view.of_class(name)))]
    if not own_classes:
        return [view]
    return [view.of_class(name) for name in own_classes]


def _own_cars(view: FieldView) -> Iterator[FieldCar]:
    for car in view.cars:
        if car.name in view.own_names:
            yield car


def _class_lines(view: FieldView) -> Iterator[str]:
    """The first three, ours with the two in front and behind, and `…` for whoever is between."""
    shown_places = set(range(min(_TOP, len(view.cars))))
    for place, car in enumerate(view.cars):
        if car.name in view.own_names:
            shown_places |= set(range(max(0, place - _NEIGHBOURS), place + _NEIGHBOURS + 1))
    yield f"### {field_title(view)}"
    last_place = -1
    for place, car in enumerate(view.cars):
        if place in shown_places:
            if place != last_place + 1:
                yield "- …"
            yield car_line(view, car)
            last_place = place
    fastest = fastest_car(view)
    if fastest is not None:
        yield _fastest_line(view, fastest)


def fastest_car(view: FieldView) -> FieldCar | None:
    """Who drove the fastest lap of a race among the cars that are shown; where laps decide, the first did."""
    timed_cars = [car for car in view.cars if car.best_ms]
    if not timed_cars or not view.session.kind.has_grid:
        return None
    return min(timed_cars, key=lambda car: car.best_ms or 0)


def _fastest_line(view: FieldView, car: FieldCar) -> str:
    """Ours stands out."""
    words = phrase("Fastest lap: {car}, {time}", car=_short(car), time=time_words(car.best_ms or 0))
    if car.name in view.own_names:
        return f"**{words}**"
    return subtext(words)


def _other_winners(view: FieldView) -> Iterator[str]:
    """`Pro-Am #192 Ö.Şahingård / B.Wójciković`, of each class without a car of ours."""
    own_class_names = {class_view.class_name for class_view in _own_classes(view)}
    if None in own_class_names:
        return
    for name in view.classes[:_MOST_CLASSES]:
        first = view.of_class(name).cars[0]
        if name not in own_class_names and first.is_classified:
            yield f"{escaped_line(name)} {_short(first)}"


def _short(car: FieldCar) -> str:
    crew = escaped_line(clip(" / ".join(car.drivers) or car.team or "", LONGEST_CREW))
    return f"#{escaped_line(car.number)} {crew}".strip() if car.number else crew
