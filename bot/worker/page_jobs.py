"""What the worker can be asked of teams' pages; beside the other jobs, for most bots serve none."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.page.page_contents import PageContents
from bot.domain.page.recap_page_contents import RecapPageContents
from bot.worker.jobs import FileJob


@dataclass(frozen=True, kw_only=True)
class WriteTeamPage(FileJob[bytes]):
    """Make a team's page on the web."""

    contents: PageContents

    is_kept: ClassVar[bool] = True


@dataclass(frozen=True, kw_only=True)
class WriteRecapPage(FileJob[bytes]):
    """Make the page of a recap."""

    contents: RecapPageContents

    is_kept: ClassVar[bool] = True
