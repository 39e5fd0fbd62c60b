"""An entry in a few words of Markdown: its number, its crew, its class."""

from bot.domain.season.entry import Entry
from bot.languages.catalogue import phrase
from bot.languages.lists import join_list
from bot.posts.kit.escape import escaped_line, escaped_name

LONGEST_CREW = 160
"""Characters of all the drivers' names of one car that are shown."""


def crew_name(entry: Entry) -> str:
    """`Andreas Bäckman and Jessica Bäckman`."""
    if len(join_list(entry.drivers)) > LONGEST_CREW:
        return escaped_line(join_list(entry.drivers), LONGEST_CREW)
    return join_list([escaped_name(driver) for driver in entry.drivers])


def car_number(entry: Entry) -> str:
    r"""`\#42`, or nothing; the mark is escaped as it may begin a line."""
    if not entry.number:
        return ""
    return escaped_line(f"#{entry.number}")


def number_plate(entry: Entry) -> str:
    """Its number in a box, as on the car: Discord shows code so. Nothing for a car without a number."""
    number = car_number(entry)
    if not number or not number.removeprefix("\\#").isalnum():
        return number
    return f"`#{entry.number}`"


def number_or_crew(entry: Entry) -> str:
    r"""What tells a car from the team's others: `\#42`, and its crew where it has no number."""
    return car_number(entry) or crew_name(entry)


def in_class(words: str, entry: Entry) -> str:
    """`20th in Silver`, where the words are `20th`; they alone in a series without classes."""
    if not entry.class_name:
        return words
    return phrase("{place} in {class_name}", place=words, class_name=escaped_line(entry.class_name))


def class_title(entry: Entry) -> str:
    """`Silver class`, or nothing in a series without classes."""
    if not entry.class_name:
        return ""
    return phrase("{class_name} class", class_name=escaped_line(entry.class_name))
