"""The rules for messages and modals that Discord has but its OpenAPI description does not state."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

from tests.loopback.errors import FormError, Path
from tests.loopback.forms import TEXT_DISPLAY, Form
from tests.loopback.polls import check_poll
from tests.loopback.world import Json, walk

LONGEST_CONTENT = 2000
LONGEST_DISPLAYED = 4000
MOST_COMPONENTS = 40
MOST_ROWS = 5
MOST_IN_MODAL = 5
LONGEST_EMBEDS = 6000

ACTION_ROW, BUTTON, STRING_SELECT, TEXT_INPUT = 1, 2, 3, 4
LABEL, FILE_UPLOAD, RADIO_GROUP, CHECKBOX_GROUP = 18, 19, 21, 22
ROLE_SELECT, CHANNEL_SELECT = 6, 8
LINK, PREMIUM = 5, 6
INTERACTIVE = {3, 4, 5, 6, 7, 8}


def check_message(form: Form) -> list[FormError]:
    """Everything that would make Discord refuse the message; an empty one is refused elsewhere."""
    errors = [*_components(form.components), *_mentions(form.allowed_mentions), *_files(form)]
    if form.poll:
        errors += check_poll(form.poll, form.components)
    return [*errors, *(_with_v2(form) if form.is_v2 else _without_v2(form))]


def _with_v2(form: Form) -> Iterator[FormError]:
    legacy = {"content": form.content, "embeds": form.embeds, **dict.fromkeys(form.extras, True)}
    for key in (key for key, value in legacy.items() if value):
        message = f"The '{key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
        yield FormError((key,), "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", message)
    shown = sum(len(c["content"]) for c in walk(form.components) if c["type"] == TEXT_DISPLAY)
    if shown > LONGEST_DISPLAYED:
        message = f"The text displays have {shown} characters, over {LONGEST_DISPLAYED}."
        yield FormError(("components",), "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", message)
    total = sum(1 for _ in walk(form.components))
    if total > MOST_COMPONENTS:
        message = f"The total number of components is {total}, over {MOST_COMPONENTS}."
        yield FormError(("components",), "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", message)


def _without_v2(form: Form) -> Iterator[FormError]:
    if len(form.content) > LONGEST_CONTENT:
        yield _too_long(("content",), LONGEST_CONTENT)
    for index, component in enumerate(form.components):
        if component["type"] != ACTION_ROW:
            message = 'Value of field "type" must be one of (1,).'
            yield FormError(("components", index, "type"), "UNION_TYPE_CHOICES", message)
    if len(form.components) > MOST_ROWS:
        yield FormError(("components",), "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.")
    if sum(map(_embed_size, form.embeds)) > LONGEST_EMBEDS:
        yield FormError(("embeds",), "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000")


def _embed_size(embed: Json) -> int:
    parts = [embed.get("title"), embed.get("description"), (embed.get("footer") or {}).get("text")]
    parts += [(embed.get("author") or {}).get("name")]
    parts += [part for field in embed.get("fields") or [] for part in (field["name"], field["value"])]
    return sum(len(part or "") for part in parts)


def _components(components: list[Json]) -> Iterator[FormError]:
    yield from _unique("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", components)
    yield from _unique("id", "COMPONENT_ID_DUPLICATED", components)
    for component in walk(components):
        if component["type"] == BUTTON:
            yield from _button(component)


def _unique(key: str, code: str, components: list[Json]) -> Iterator[FormError]:
    seen = Counter(c[key] for c in walk(components) if c.get(key))
    for value in (value for value, times in seen.items() if times > 1):
        yield FormError(("components",), code, f"{key} {value!r} is used more than once.")


def _button(button: Json) -> Iterator[FormError]:
    style, url, custom_id = button.get("style"), button.get("url"), button.get("custom_id")
    if style == LINK:
        if custom_id or not url:
            yield _bad_button("A link button has a url and no custom_id.")
        elif urlsplit(url).scheme not in ("http", "https", "discord"):
            yield _bad_button("Scheme must be one of ('http', 'https', 'discord').")
    elif style != PREMIUM and (url or not custom_id):
        yield _bad_button("A button has a custom_id and no url.")
    if style != PREMIUM and not (button.get("label") or button.get("emoji")):
        yield _bad_button("A button has a label or an emoji.")


def _bad_button(message: str) -> FormError:
    return FormError(("components",), "BUTTON_COMPONENT_INVALID", message)


def _mentions(allowed: Json | None) -> Iterator[FormError]:
    for kind in ("users", "roles"):
        if allowed and kind in (allowed.get("parse") or []) and allowed.get(kind):
            message = f'parse:["{kind}"] and {kind}: [ids...] are mutually exclusive.'
            yield FormError(("allowed_mentions",), "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message)


def _files(form: Form) -> Iterator[FormError]:
    for key in form.unmatched:
        yield FormError(("attachments",), "ATTACHMENT_NOT_FOUND", f"No file was sent for attachment {key}.")
    for url in _media_urls(form.components):
        if url.startswith("attachment://") and url.removeprefix("attachment://") not in form.filenames:
            yield FormError(("components",), "MEDIA_ATTACHMENT_NOT_FOUND", f"{url} is not attached.")


def _media_urls(components: Iterable[Json]) -> Iterator[str]:
    for component in walk(list(components)):
        holders: list[Any] = [component, *(component.get("items") or [])]
        yield from (h[key]["url"] for h in holders for key in ("media", "file") if h.get(key))


def check_modal(modal: Json) -> list[FormError]:
    """What Discord asks of a modal beyond its schema."""
    errors = list(_unique("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", modal["components"]))
    if len(modal["components"]) > MOST_IN_MODAL:
        errors.append(
            FormError(("components",), "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.")
        )
    for outer in modal["components"]:
        for inner in walk([outer]):
            if inner["type"] == TEXT_INPUT:
                errors += _text_input(inner, in_label=outer["type"] == LABEL)
    return errors


def _text_input(field: Json, *, in_label: bool) -> Iterator[FormError]:
    if in_label == bool(field.get("label")):
        yield FormError(
            ("components",), "TEXT_INPUT_LABEL", "A text input is labelled once: by its row or its Label."
        )
    shortest, longest = field.get("min_length") or 0, field.get("max_length") or LONGEST_DISPLAYED
    if shortest > longest:
        yield FormError(("components",), "TEXT_INPUT_LENGTH", "min_length is over max_length.")
    if len(field.get("value") or "") > longest:
        yield _too_long(("components",), longest)


def check_choices(choices: list[Json], kind: int) -> list[FormError]:
    """Autocompletion offers values of the option's own type."""
    fits: Any = {3: str, 4: int, 10: (int, float)}[kind]
    return [
        FormError(
            ("data", "choices", n, "value"), "BASE_TYPE_CHOICES", f"{c['value']!r} does not fit the option."
        )
        for n, c in enumerate(choices)
        if not isinstance(c["value"], fits) or len(str(c["value"])) > 100
    ]


def _too_long(path: Path, most: int) -> FormError:
    return FormError(path, "BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length.")
