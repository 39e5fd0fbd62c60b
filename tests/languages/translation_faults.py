"""What is wrong with a translation: each fault in a sentence that says what to do."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from babel.messages.catalog import Catalog, Message

from bot.languages.catalogue import COMMAND, MENU
from bot.languages.current import SpokenLanguage
from tests.languages.template import LINE_RULE, command_texts

COMPLETE = tuple(language for language in SpokenLanguage if language is not SpokenLanguage.ENGLISH)
"""The languages in which nothing may be missing: a translator adds theirs when its catalogue is done."""

LONGEST_NAME = 32
LONGEST_LINE = 100

_FACT = re.compile(r"{[a-z_]+}")  # {channel}
_CODE = re.compile(r"`[^`]*`")  # `team`, which is an option's name or typed as it stands
_MARKS = re.compile(r"\*\*|__|~~|\|\||(?m:^(?:#{1,3} |-# |- |> ))")  # **bold**, "## ", "-# ", "> "
_COMMAND_PATH = re.compile(r"/[\w'-]{1,32}(?: [\w'-]{1,32}){0,2}")  # /saison importieren


def faults(message: Message) -> Iterator[str]:
    """Of one sentence and what a language has for it; nothing of one that isn't translated yet."""
    english, translated = _forms(message.id), _forms(message.string)
    if not any(translated):
        return
    if not all(translated):
        yield "translate every number of it"
    yield from _lost_facts(english, translated)
    if message.context == COMMAND:
        yield from _command_faults(english[0], translated[0])
        return
    if LINE_RULE in message.auto_comments and len(translated[0]) > LONGEST_LINE:
        yield f"use at most {LONGEST_LINE} characters, {len(translated[0]) - LONGEST_LINE} fewer"
    for text in translated:
        yield from _lost_marks(english[-1], text)
        yield from _unlike_edges(english[-1], text)
    if message.context == MENU and len(translated[0]) > LONGEST_NAME:
        yield f"use at most {LONGEST_NAME} characters"


def catalogue_faults(catalogue: Catalog) -> list[str]:
    """Of a whole catalogue, each with the sentence that it is in."""
    found = [f"{message.id!r}: {fault}" for message in catalogue if message.id for fault in faults(message)]
    return found + _same_names(catalogue)


def missing_sentences(catalogue: Catalog) -> list[str]:
    """What isn't translated, or only by a guess that nobody has looked at."""
    missing: list[str] = []
    for message in catalogue:
        is_translated = all(_forms(message.string)) and not message.fuzzy
        if message.id and not is_translated:
            missing.append(_forms(message.id)[0])
    return missing


def _forms(texts: str | Sequence[str] | None) -> list[str]:
    if texts is None:
        return [""]
    if isinstance(texts, str):
        return [texts]
    return list(texts)


def _lost_facts(english: list[str], translated: list[str]) -> Iterator[str]:
    """The facts of the sentence for many stand in it, and those of any number may stand in the others."""
    needed = set(_FACT.findall(english[-1]))
    known = {fact for text in english for fact in _FACT.findall(text)} | needed
    if len(english) > 1:
        known.add("{count}")
    for fact in sorted(needed - set(_FACT.findall(translated[-1]))):
        yield f"{fact} is missing"
    for text in translated:
        for fact in sorted(set(_FACT.findall(text)) - known):
            yield f"nothing gives {fact}: it is a fact of the English sentence that stands here"


@cache
def _commands() -> re.Pattern[str]:
    """`/season import`, `/season`: a command that is named outside of backticks, English in each language."""
    paths = sorted({text.english for text in command_texts() if text.context == COMMAND}, reverse=True)
    return re.compile(rf"(?<![\w/.`])(?:{'|'.join(map(re.escape, paths))})(?![\w-])")


def _lost_marks(english: str, translated: str) -> Iterator[str]:
    for pattern in (_CODE, _commands(), _MARKS):
        lost = Counter(pattern.findall(english))
        lost.subtract(pattern.findall(translated))
        for mark, count in sorted(lost.items()):
            if count > 0:
                yield f"{mark!r} is missing"
            elif count < 0:
                yield f"{mark!r} stands there too often"


def _unlike_edges(english: str, translated: str) -> Iterator[str]:
    """A blank or a new line at an end joins a sentence to its neighbour."""
    if english[: -len(english.lstrip()) or None].isspace() != translated[:1].isspace():
        yield "begin with a blank if, and only if, the English does"
    if english[-1:].isspace() != translated[-1:].isspace():
        yield "end in a blank if, and only if, the English does"


def _command_faults(english: str, translated: str) -> Iterator[str]:
    """By Discord's rule for names, and with a group's name before each of its subcommands."""
    if not _COMMAND_PATH.fullmatch(translated) or translated != translated.lower():
        yield "write a slash and words of small letters, each of at most 32"
    if len(translated.split()) != len(english.split()):
        yield "use as many words as the English: each is a command's name"


def _same_names(catalogue: Catalog) -> list[str]:
    """Two commands, or menu's entries, of one name, and subcommands that aren't under their group's."""
    found: list[str] = []
    paths = {_forms(m.id)[0]: _forms(m.string)[0] for m in catalogue if m.context == COMMAND and m.string}
    for english, translated in paths.items():
        group, _, name = english.rpartition(" ")
        if name and group and translated.rpartition(" ")[0] != paths.get(group, group):
            found.append(f"{english!r}: begin it with {paths.get(group, group)!r}, its group's name")
    names = [*paths.values(), *(_forms(m.string)[0] for m in catalogue if m.context == MENU and m.string)]
    found += [f"{name!r} is the name of two things" for name, count in Counter(names).items() if count > 1]
    return found
