"""The recap as one page of HTML: to read, to print, to send; it needs nothing from elsewhere."""

from collections.abc import Sequence
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from bot.domain.news.recap_news import RecapNews
from bot.languages.catalogue import phrase
from bot.languages.current import current_language
from bot.posts.press_pack.pictures import PagePicture
from bot.posts.recap.recap_contents import RecapContents


def html_page(news: RecapNews, contents: RecapContents, pictures: Sequence[PagePicture]) -> str:
    """The whole page, every text escaped. Addresses in it are http or https: nothing else is stored."""
    return _template().render(news=news, contents=contents, pictures=pictures)


@cache
def _template() -> Template:
    made = Environment(
        loader=PackageLoader("bot.posts.press_pack", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["phrase"] = phrase
    made.globals["current_language"] = current_language
    return made.get_template("page.html")
