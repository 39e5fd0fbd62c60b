"""Whether a team has a page on the web, as `/setup page` chooses it."""

import secrets
from collections.abc import Mapping
from itertools import count
from typing import Any

from bot.domain.base.plain_text import slug
from bot.domain.base.team_page import PageReach, TeamPage
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.typed.options import read_choice
from bot.storage.database import Transaction
from bot.storage.desk import team_pages

_LONGEST_NAME = 40
"""Characters of a public page's name, without the number that tells it from another team's."""
_SECRET_BYTES = 18
"""144 bits: nobody finds such a name by trying."""


def read_reach(typed: str) -> PageReach:
    """The choice of that name.

    Raises:
        UserError: there is none.
    """
    return read_choice(PageReach, typed, phrase("Choose `off`, `secret` or `public` for `page`."))


def require_address(typed: str | None, public_url: str | None) -> None:
    """Let through a choice that can be kept: what is to be read on the web needs an address there.

    Raises:
        UserError: there is no address, or no such choice.
    """
    if typed is None or read_reach(typed) is PageReach.OFF or public_url:
        return
    raise UserError(
        phrase(
            "Ask whoever runs this bot to set `HTTP_ADDRESS` and `PUBLIC_URL`: until then the page has no "
            "address, and `page` stays off."
        )
    )


async def save_page_choice(tx: Transaction, server_id: int, typed: str | None, team: str) -> None:
    """Keep the choice, if one was made (a valid one); choosing `secret` gives a new address each time.

    A public page goes by the team's name, and keeps that address while it is public.
    """
    if typed is None:
        return
    reach = read_reach(typed)
    old = await team_pages.get(tx, server_id)
    if reach is PageReach.OFF:
        await team_pages.remove(tx, server_id)
    elif reach is PageReach.SECRET:
        await team_pages.save(tx, TeamPage(server_id, reach, secrets.token_urlsafe(_SECRET_BYTES)))
    elif old is None or not old.is_public:
        wish = slug(team, most=_LONGEST_NAME) or "team"
        await team_pages.save(tx, TeamPage(server_id, reach, await _free_name(tx, server_id, wish)))


def page_facts(page: TeamPage | None) -> dict[str, Any]:
    """The choice as the trail keeps it; a page that is off has no name."""
    if page is None:
        return {"page": None, "page_name": None}
    return {"page": page.reach, "page_name": page.name}


async def restore_page(tx: Transaction, server_id: int, facts: Mapping[str, Any]) -> None:
    """Make the page what the trail has kept of it; what was noted before there were pages has none."""
    reach, name = facts.get("page"), facts.get("page_name")
    if not reach or not name:
        await team_pages.remove(tx, server_id)
        return
    free_name = await _free_name(tx, server_id, name)
    await team_pages.save(tx, TeamPage(server_id, PageReach(reach), free_name))


async def _free_name(tx: Transaction, server_id: int, wish: str) -> str:
    """The name, with the first number behind it that no other team has: `racing`, `racing-2`."""
    name = wish
    for number in count(2):
        holder = await team_pages.find(tx, name)
        if holder is None or holder.server_id == server_id:
            break
        name = f"{wish}-{number}"
    return name
