"""The pages as HTML. Only the worker imports this: jinja2 is nothing that the bot's own process loads."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from bot.domain.page.page_contents import PageContents
from bot.domain.page.recap_page_contents import RecapPageContents
from bot.languages.catalogue import phrase
from bot.languages.current import SpokenLanguage, current_language
from bot.writers.team_page.page_style import page_style
from bot.writers.team_page.structured_data import recap_data, season_data

_OPEN_GRAPH_LOCALES = {
    SpokenLanguage.ENGLISH: "en_GB",
    SpokenLanguage.SWEDISH: "sv_SE",
    SpokenLanguage.GERMAN: "de_DE",
    SpokenLanguage.FRENCH: "fr_FR",
    SpokenLanguage.ITALIAN: "it_IT",
    SpokenLanguage.SPANISH: "es_ES",
}


def team_page(contents: PageContents) -> bytes:
    """The team's page: what comes next, recaps, results, quotes and the calendar."""
    template = _environment().get_template("team_page.html")
    page = template.render(
        contents=contents,
        head=contents.head,
        up="",
        kind="website",
        structured_data=season_data(contents),
        style=page_style(contents.head.colour),
    )
    return page.encode()


def recap_page(contents: RecapPageContents) -> bytes:
    """A weekend told whole, as a page to read and to print."""
    template = _environment().get_template("recap_page.html")
    page = template.render(
        contents=contents,
        head=contents.head,
        up="../../",
        kind="article",
        structured_data=recap_data(contents),
        style=page_style(contents.head.colour),
    )
    return page.encode()


def _open_graph_locale() -> str:
    """`en_GB`, `sv_SE`: a language with the country whose spelling it has (https://ogp.me/#optional)."""
    return _OPEN_GRAPH_LOCALES[current_language()]


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("bot.writers.team_page", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["phrase"] = phrase
    environment.globals["current_language"] = current_language
    environment.globals["open_graph_locale"] = _open_graph_locale
    return environment
