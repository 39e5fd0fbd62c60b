"""The catalogue: every sentence that a person reads goes through it, in the language that is spoken here.

A translation knows a sentence by its English text, so that text is written out where it is used, with
`{names}` for the facts in it; sentences are never glued together from parts that another language
would put in another order. Where a translation is missing, the English stands.
"""

import json
import re

from bot.languages.current import SpokenLanguage, current_language
from bot.languages.stored_words import KEPT_PHRASE, is_storing, kept_phrase
from bot.languages.translation_files import translations_of

_FACT = re.compile(
    r"\{([a-z_]+)\}"
)  # {channel}: a name and nothing else, so a translation reaches no further

_COMMAND = re.compile(r"(?<![\w/.])(/[a-z]+)( [a-z]+)?")  # /result, /season import; not and/or
COMMAND = "command"
"""The context of commands' names, which are translated as they are typed: `/season import`."""
MENU = "menu"
"""The context of the names in a message's menu."""


def phrase(english: str, /, **facts: object) -> str:
    """The sentence with its facts: `phrase("Posted in {channel}.", channel="#race-news")`.

    Raises:
        KeyError: a fact that the sentence names is missing.
    """
    if is_storing():
        return kept_phrase(english, facts)
    language = current_language()
    if language is SpokenLanguage.ENGLISH or not english:  # nothing is the key of a catalogue's own head
        return _with_facts(english, facts)
    return _with_facts(_with_command_names(translations_of(language).gettext(english)), facts)


def words_again(text: str) -> str:
    """What `storing_words` (`languages/stored_words.py`) kept, as it is said here; other text as it is."""
    return KEPT_PHRASE.sub(_said_again, text)


def kept_in_words(sentence: str) -> str:
    """What is kept as `words_again` knows it or as a marked English sentence; other text stays as it is."""
    if KEPT_PHRASE.search(sentence):
        return words_again(sentence)
    if "{" in sentence:  # an answer of Discord's: a sentence of ours keeps no facts in this way
        return sentence
    return phrase(sentence)


def _said_again(match: re.Match[str]) -> str:
    english, kept_facts, context = json.loads(match[1])
    facts = {name: words_again(fact) for name, fact in kept_facts.items()}
    if context:
        return phrase_in_context(context, english, **facts)
    return phrase(english, **facts)


def phrase_in_context(context: str, english: str, /, **facts: object) -> str:
    """A sentence that other languages say differently in different places.

    `phrase_in_context("heading of a round", "Round {number}", number=3)`: the context is for translators.

    Raises:
        KeyError: a fact that the sentence names is missing.
    """
    if is_storing():
        return kept_phrase(english, facts, context)
    language = current_language()
    if language is SpokenLanguage.ENGLISH:
        return _with_facts(english, facts)
    return _with_facts(_with_command_names(translations_of(language).pgettext(context, english)), facts)


def counted(count: int, one: str, many: str, /, **facts: object) -> str:
    """The sentence for that many, which `{count}` is: `counted(3, "one session", "{count} sessions")`.

    Languages differ in what is one: 0 takes the singular in French.

    Raises:
        KeyError: a fact that the sentence names is missing.
    """
    language = current_language()
    if language is SpokenLanguage.ENGLISH:
        sentence = one if count == 1 else many
    else:
        sentence = _with_command_names(translations_of(language).ngettext(one, many, count))
    return _with_facts(sentence, {"count": count, **facts})


def mark(english: str, /) -> str:
    """The same text, which translators are shown: for what is written in one place and worded in another.

    A table of words is made before anybody's language is known; `phrase` words them when they are shown.
    """
    return english


def command_name(path: str) -> str:
    """A command as people of the current language type it: `/saison importieren` for `/season import`."""
    language = current_language()
    if language is SpokenLanguage.ENGLISH:
        return path
    return translations_of(language).pgettext(COMMAND, path)


def _with_command_names(sentence: str) -> str:
    """The sentence with the commands in it as Discord lists them there: a translator leaves them English."""
    if "/" not in sentence:
        return sentence
    return _COMMAND.sub(_named_command, sentence)


def _named_command(match: re.Match[str]) -> str:
    """`/season import` as its own name; of `/result race2` the first word's, and the rest as it is."""
    name = command_name(match[0])
    if name != match[0]:
        return name
    return command_name(match[1]) + (match[2] or "")


def _with_facts(sentence: str, facts: dict[str, object]) -> str:
    return _FACT.sub(lambda match: str(facts[match[1]]), sentence)
