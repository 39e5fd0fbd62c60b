"""A team's page on the web, with its calendar and feeds: who may find it, and where it is."""

from dataclasses import dataclass
from enum import StrEnum

from bot.languages.current import SpokenLanguage


class PageReach(StrEnum):
    """Who can find a team's page: nobody, whoever was given its address, or everybody."""

    OFF = "off"
    SECRET = "secret"  # noqa: S105 - no password, but how far it reaches
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class TeamPage:
    """A page that is served; `name` is what it goes by under `/t/`, unlike that of any other team.

    It is written in the server's `language`. `revision` is another one whenever something of the server's
    is written that its page shows.
    """

    server_id: int
    reach: PageReach
    name: str
    language: SpokenLanguage = SpokenLanguage.ENGLISH
    revision: int = 0

    @property
    def is_public(self) -> bool:
        """Whether everybody may find it."""
        return self.reach is PageReach.PUBLIC


@dataclass(frozen=True, slots=True)
class PageAddresses:
    """Where the page is; `base`, its own, is an http or https address that ends with a slash."""

    base: str
    reach: PageReach

    @property
    def is_public(self) -> bool:
        """Whether everybody may be told them."""
        return self.reach is PageReach.PUBLIC

    @property
    def calendar(self) -> str:
        """The iCalendar feed, to subscribe to."""
        return f"{self.base}calendar.ics"

    @property
    def atom(self) -> str:
        """The Atom feed."""
        return f"{self.base}feed.atom"

    @property
    def json(self) -> str:
        """The JSON Feed."""
        return f"{self.base}feed.json"

    def place_of(self, key: str) -> str:
        """Where a piece of news (`result-12`) stands on the page."""
        return f"{self.base}#{key}"


def page_addresses(public_url: str, page: TeamPage, *, is_only_public: bool) -> PageAddresses:
    """The addresses below `public_url` (without a slash at its end); the only public team has the root."""
    if page.is_public and is_only_public:
        return PageAddresses(f"{public_url}/", page.reach)
    return PageAddresses(f"{public_url}/t/{page.name}/", page.reach)
