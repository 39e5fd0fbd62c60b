"""One change in lines of Markdown: what it was about, who made it, and each fact that differs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from difflib import unified_diff
from typing import Any

from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb, Facts
from bot.domain.planned.lead_plan import BETWEEN_KINDS
from bot.domain.season.session_names import usual_name_shown
from bot.languages.catalogue import counted, kept_in_words, mark, phrase
from bot.languages.language_names import language_in_words
from bot.posts.desk.delivery_lines import place_words
from bot.posts.kit.dates import month_day_and_year, stamp
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.running_text import capitalized
from bot.posts.kit.text_lines import joined_by_dots, subtext
from bot.posts.privacy.people import person
from bot.posts.results.result_changes import result_change_lines


@dataclass(frozen=True, slots=True)
class ChangeLengths:
    """How much of a change is shown: characters of each value, and differences; 0 is none."""

    value: int
    differences: int


_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}T[\d:.]+\+00:00")  # 2023-07-02T09:30:00+00:00, as facts keep it
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")  # 2023-07-02
_STARTS = "starts"
"""The fact of a round that has the start of each of its sessions, by their keys."""
_SHAPES = {
    "channel": "<#{}>",
    "staff_channel": "<#{}>",
    "voice": "<#{}>",
    "staff": "<@&{}>",
    "ping": "<@&{}>",
    "author": "<@{}>",
}
"""How ids are shown."""
_PICTURES = ("logo", "avatar", "banner", "digest", "page_name")
"""Known by digests, and a page by a name that may be secret: it is only told that it is another one."""
_PEOPLE = ("typed_by", "approver", "approver_is_staff", "approved_by", "held", "rejected")
"""Who had a part in a quote: in a line of their own, which is never left out."""
_OF_NO_USE = (
    *("current", "in_force", "order", "action", "round", "season_id", "round_id", "session_id"),
    *("respelled", "toml", "changes", "file_digest"),
    *_PEOPLE,
)
"""Of no use to people: ids, the order in which sessions stood, what a post was to do, which of two files of
a name it was; and of a season its file and which names were respelt, because sentences tell what changed in
it."""
_REMARKS = ("announced", "reason")
"""Said of a change, and no fact that was another before."""
_FACT_NAMES = {
    "channel": mark("Channel"),
    "staff": mark("Staff role"),
    "staff_channel": mark("Staff channel"),
    "team": mark("Team"),
    "timezone": mark("Time zone"),
    "quiet_hours": mark("Quiet hours"),
    "events": mark("Events"),
    "card": mark("Weekend card"),
    "voice": mark("Voice status"),
    "guess": mark("Guesses"),
    "standings": mark("Standings"),
    "driver_poll": mark("Driver of the day"),
    "hashtags": mark("Share text ends in"),
    "picture": mark("Pictures"),
    "reminders": mark("Reminders"),
    "ping": mark("Ping"),
    "spoilers": mark("Spoilers"),
    "season": mark("Season"),
    "colour": mark("Colour"),
    "logo": mark("Logo"),
    "avatar": mark("The bot's picture"),
    "banner": mark("The bot's banner"),
    "bio": mark("About the bot"),
    "page": mark("Page"),
    "page_name": mark("The page's address"),
    "name": mark("Name"),
    "venue": mark("Venue"),
    "country": mark("Country"),
    "first_day": mark("First day"),
    "last_day": mark("Last day"),
    "start": mark("Start"),
    # translators: whether a round or session is on, postponed or cancelled
    "state": mark("State"),
    "reason": mark("Reason"),
    "duration": mark("Length"),
    "watch": mark("Live link"),
    "replay": mark("Replay link"),
    "announced": mark("Posted"),
    "not_before": mark("Goes out"),
    # translators: what somebody said, of a quote
    "text": mark("Words"),
    "translation": mark("Translation"),
    "language": mark("Language"),
    "driver": mark("Driver"),
    "role": mark("Role"),
    "author": mark("Own message of"),
    "headline": mark("Headline"),
    # translators: the first sentences of a recap
    "lead": mark("Lead"),
    "class": mark("Class"),
    "points": mark("Points"),
    "digest": mark("Photo"),
    "alt": mark("Photo description"),
    "credit": mark("Photo credit"),
}
_NOTHING: tuple[Any, ...] = (None, "", [], {})
_SENTENCES = {
    ChangeVerb.STORED: mark("**{subject}** saved"),
    ChangeVerb.CHANGED: mark("**{subject}** changed"),
    ChangeVerb.WITHDRAWN: mark("**{subject}** withdrawn"),
    ChangeVerb.RETRIED: mark("**{subject}** retried"),
    ChangeVerb.DROPPED: mark("**{subject}** discarded"),
    ChangeVerb.UNDONE: mark("**{subject}** change undone"),
    ChangeVerb.APPROVED: mark("**{subject}** approved"),
    ChangeVerb.REJECTED: mark("**{subject}** not approved"),
}
_YES_OR_NO = {True: mark("yes"), False: mark("no")}
_DIFF_SENTENCES = {"+": mark("Added: {words}"), "-": mark("Removed: {words}")}
_DIFF_HEADS = ("+++", "---")


def change_lines(change: Change, lengths: ChangeLengths) -> str:
    """A change in some lines of Markdown: what it was, who made it when, its differences, who undid it."""
    what = phrase(_SENTENCES[change.verb], subject=escaped_line(change.title, 160))
    lines = [joined_by_dots(what, stamp(change.at, "f"), person(change.by))]
    if lengths.differences:
        lines += _first_differences(change, lengths)
    if change.subject is ChangeSubject.QUOTE:
        lines += _people_lines(change.before or {}, change.after or {})
    if change.undone_by is not None:
        lines.append(subtext(phrase("Undone by {person}", person=person(change.undone_by))))
    return "\n".join(lines)


def _people_lines(before: Facts, after: Facts) -> Iterator[str]:
    """Who typed a quote's words and who approved them: `typed by @Petra · approved by @Jessica`."""
    parts = []
    if after.get("typed_by") is not None:
        parts.append(phrase("typed by {person}", person=person(after["typed_by"])))
    if after.get("approved_by") is not None:
        parts.append(phrase("approved by {person}", person=person(after["approved_by"])))
    elif after and before.get("approved_by") is not None:
        parts.append(phrase("no longer approved by {person}", person=person(before["approved_by"])))
    if parts:
        first, *others = parts
        yield subtext(capitalized(first), *others)


def _first_differences(change: Change, lengths: ChangeLengths) -> Iterator[str]:
    differences = list(_all_differences(change, lengths.value))
    yield from differences[: lengths.differences]
    if len(differences) > lengths.differences:
        yield phrase("and {count} more", count=len(differences) - lengths.differences)


def _all_differences(change: Change, length: int) -> Iterator[str]:
    if change.subject is ChangeSubject.RESULT:
        yield from result_change_lines(change.before, change.after, length)
        return
    yield from _differences(change.before, change.after, length)
    yield from _season_changes(change.before, change.after, length)


def _season_changes(before: Facts | None, after: Facts | None, length: int) -> Iterator[str]:
    """What changed in a season, in the sentences of its import; earlier versions kept only the file."""
    old_facts, new_facts = dict(_flat_facts(before or {})), dict(_flat_facts(after or {}))
    for sentence in new_facts.get("changes", ()):
        yield escaped_line(sentence, length or 1)
    is_untold = "changes" not in new_facts and new_facts.get("toml") != old_facts.get("toml")
    if is_untold and after is not None:
        yield phrase("Season changed")


def _differences(before: Facts | None, after: Facts | None, length: int) -> Iterator[str]:
    """`Reminders: 1h → 1d, 1h`; of what is new, or gone, what there is to say."""
    old_facts, new_facts = dict(_flat_facts(before or {})), dict(_flat_facts(after or {}))
    for name in dict.fromkeys((*new_facts, *old_facts)):
        old, new = old_facts.get(name), new_facts.get(name)
        is_untrue = before is None and new is False and name not in _REMARKS
        if name in _OF_NO_USE or _is_same(old, new) or is_untrue:
            continue
        if name in _PICTURES:
            yield _picture_line(name, old, new)
        elif _is_long(old) or _is_long(new):
            yield from _changed_text_lines(name, str(old or ""), str(new or ""), length)
        elif after is None:
            yield f"{_fact_name(name)}: {_fact_value(name, old, length)}"
        elif before is None or name in _REMARKS:
            yield f"{_fact_name(name)}: {_fact_value(name, new, length)}"
        else:
            yield f"{_fact_name(name)}: {_fact_value(name, old, length)} → {_fact_value(name, new, length)}"


def _picture_line(name: str, old: Any, new: Any) -> str:
    if not old:
        return phrase("{fact}: added", fact=_fact_name(name))
    if not new:
        return phrase("{fact}: removed", fact=_fact_name(name))
    return phrase("{fact}: changed", fact=_fact_name(name))


def _is_same(old: Any, new: Any) -> bool:
    return old == new or (old in _NOTHING and new in _NOTHING)


def _flat_facts(facts: Facts) -> Iterator[tuple[str, Any]]:
    """Every fact by its own name, those within others too."""
    for name, value in facts.items():
        if name == _STARTS:
            yield from ((usual_name_shown(key), start) for key, start in value.items())
        elif isinstance(value, dict):
            yield from _flat_facts(value)
        else:
            yield name, value


def _is_long(value: Any) -> bool:
    return isinstance(value, str) and "\n" in value.strip()


def _changed_text_lines(name: str, old: str, new: str, length: int) -> Iterator[str]:
    """The lines of a long text that differ."""
    if not old:
        yield phrase("{fact}: added", fact=_fact_name(name))
        return
    if not new:
        yield phrase("{fact}: removed", fact=_fact_name(name))
        return
    for line in unified_diff(old.splitlines(), new.splitlines(), n=0, lineterm=""):
        sign, text = line[:1], line[1:]
        if sign in _DIFF_SENTENCES and not line.startswith(_DIFF_HEADS) and text.strip():
            yield phrase(_DIFF_SENTENCES[sign], words=escaped_line(text, length or 1))


def _fact_name(name: str) -> str:
    if name in _FACT_NAMES:
        return phrase(_FACT_NAMES[name])
    return escaped_line(capitalized(name.replace("_", " ")), 40)  # a session's name


def _fact_value(name: str, value: Any, length: int) -> str:
    if value in _NOTHING:
        return phrase("not set")
    if isinstance(value, bool):
        return phrase(_YES_OR_NO[value])
    if isinstance(value, str) and _INSTANT.fullmatch(value):
        return stamp(datetime.fromisoformat(value), "f")
    if isinstance(value, str) and _DAY.fullmatch(value):
        day = date.fromisoformat(value)
        return month_day_and_year(day)
    if name in _SHAPES:
        return _shaped(name, value)
    return escaped_line(_plain_value(name, value), length or 1)


def _shaped(name: str, value: Any) -> str:
    """An id as Discord shows it; a small number in a channel's place is another network."""
    if name == "channel":
        return place_words(value)
    return _SHAPES[name].format(value)


def _plain_value(name: str, value: Any) -> str:
    if name == "duration":
        return phrase("{minutes} min", minutes=value // 60)
    if name == "spoilers":
        return counted(value, "{count} hour", "{count} hours")
    if name == "reminders":
        return str(value).replace(f" {BETWEEN_KINDS}", ";")
    if name == "language":
        return language_in_words(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(map(str, value))
    words = str(value)
    if name == "reason":  # Discord's, or ours of why it refused a face
        words = kept_in_words(words)
    return words
