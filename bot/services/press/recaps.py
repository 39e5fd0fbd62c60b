"""Recaps: drafted, published, put back, and kept true to the facts."""

from dataclasses import dataclass, replace
from typing import Any

from bot.clock import Clock
from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb, Facts
from bot.domain.desk.draft import Draft, DraftKind
from bot.domain.desk.undo_rules import require_untouched
from bot.domain.news.recap_news import RecapNews
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.shown_posts import AnnouncementReach
from bot.domain.press.quote import tidy
from bot.domain.press.recap import LONGEST_HEADLINE, LONGEST_LEAD, Recap
from bot.domain.season.round import Round
from bot.domain.season.season_choice import Looking
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.languages.stored_words import storing_words
from bot.services.desk.drafts import Drafts, take_draft
from bot.services.desk.trail import Trail
from bot.services.news.press_news import recap_news
from bot.services.outbox.outbox import Outbox
from bot.services.season.season_lookup import chosen_season
from bot.services.season.typed_names import choose_round
from bot.storage.database import Database, Transaction
from bot.storage.press import recaps
from bot.storage.season import seasons


@dataclass(frozen=True, slots=True)
class PublishedRecap:
    """What publishing led to; `changed` False when it was published like that already."""

    news: RecapNews
    announcement: Announcement
    change: Change | None

    @property
    def changed(self) -> bool:
        """Whether anything is new."""
        return self.change is not None


@dataclass(frozen=True, slots=True)
class DraftedRecap:
    """A draft with the weekend that it tells, as stored now."""

    draft: Draft
    news: RecapNews


class Recaps:
    """Use cases about recaps."""

    def __init__(
        self, database: Database, clock: Clock, outbox: Outbox, trail: Trail, drafts: Drafts
    ) -> None:
        self._database = database
        self._clock = clock
        self._outbox = outbox
        self._trail = trail
        self._drafts = drafts

    async def draft(
        self, server_id: int, typed: str | None, by: int, typed_season: str | None = None
    ) -> DraftedRecap:
        """Begin a recap of a round, with the words of the published one if there is one.

        Raises:
            UserError: the server has no season, or what was typed fits no round.
        """
        async with self._database.read() as tx:
            round_ = await self._round(tx, server_id, typed, typed_season)
            recap = await recaps.find(tx, round_.id) or Recap(round_.id)
        draft = await self._drafts.keep(server_id, by, DraftKind.RECAP, _body(recap))
        return DraftedRecap(draft, await self._news(server_id, draft))

    async def look(self, server_id: int, key: str) -> DraftedRecap:
        """The draft again.

        Raises:
            UserError: it was published, dropped or forgotten, or its round is gone.
        """
        draft = await self._drafts.get(server_id, key, DraftKind.RECAP)
        return DraftedRecap(draft, await self._news(server_id, draft))

    async def rewrite(self, server_id: int, key: str, headline: str | None, lead: str | None) -> DraftedRecap:
        """Give the draft other words; None lets the facts make them.

        Raises:
            UserError: as `look` does, or the words are too many.
        """
        old = await self._drafts.get(server_id, key, DraftKind.RECAP)
        words = {"headline": _headline(headline), "lead": _lead(lead)}
        draft = await self._drafts.revise(server_id, key, DraftKind.RECAP, {**old.body, **words})
        return DraftedRecap(draft, await self._news(server_id, draft))

    async def drop(self, server_id: int, key: str) -> None:
        """Forget the draft; what is published stays.

        Raises:
            UserError: it was published, dropped or forgotten.
        """
        await self._drafts.drop(server_id, key, DraftKind.RECAP)

    async def published(
        self, server_id: int, typed: str | None, typed_season: str | None = None
    ) -> RecapNews:
        """A round's weekend with its published recap; one without `at` isn't published.

        Raises:
            UserError: the server has no season, or what was typed fits no round.
        """
        async with self._database.read() as tx:
            round_ = await self._round(tx, server_id, typed, typed_season)
            recap = await recaps.find(tx, round_.id) or Recap(round_.id)
            return await recap_news(tx, server_id, recap, self._clock.now())

    async def publish(self, server_id: int, key: str, by: int) -> PublishedRecap:
        """Store the draft's recap and announce it, or edit what was announced, in one transaction.

        Raises:
            UserError: the draft was published, dropped or forgotten, or its round is gone.
        """
        async with self._database.write() as tx:
            wanted = _recap((await take_draft(tx, server_id, key, DraftKind.RECAP)).body)
            old = await recaps.find(tx, wanted.round_id)
            recap = replace(wanted, at=old.at if old else self._clock.now())
            news = await self._require(tx, server_id, recap)
            change = None
            if recap != old:
                await recaps.save(tx, recap, by, self._clock.now())
                await self._outbox.put(tx, announcement(server_id, recap.round_id))
                change = await self._note(tx, server_id, by, news.round, old, recap)
        self._outbox.changed()
        return PublishedRecap(news, announcement(server_id, recap.round_id), change)

    async def _note(
        self, tx: Transaction, server_id: int, by: int, round_: Round, old: Recap | None, new: Recap
    ) -> Change:
        verb = ChangeVerb.CHANGED if old else ChangeVerb.STORED
        with storing_words():
            label = phrase("Recap of {round}", round=round_.name)
        before = _body(old) if old else None
        change = Change(server_id, by, verb, ChangeSubject.RECAP, round_.id, label, before, _body(new))
        return await self._trail.note(tx, change)

    async def restore(self, tx: Transaction, change: Change, by: int) -> None:
        """Give the recap its words of before, or take it down where there was none.

        Raises:
            UserError: it was changed since.
        """
        stored = await recaps.find(tx, change.subject_id)
        require_untouched(change, _body(stored) if stored else None)
        told = announcement(change.server_id, change.subject_id)
        if change.before is None:
            await recaps.remove(tx, change.subject_id)
            await self._outbox.withdraw(tx, told)
            return
        was = replace(_recap(change.before), at=stored.at if stored else None)
        await recaps.save(tx, was, by, self._clock.now())
        await self._outbox.put(tx, told, AnnouncementReach.TOLD)

    async def _news(self, server_id: int, draft: Draft) -> RecapNews:
        async with self._database.read() as tx:
            wanted = _recap(draft.body)
            old = await recaps.find(tx, wanted.round_id)
            return await self._require(tx, server_id, replace(wanted, at=old.at if old else None))

    async def _require(self, tx: Transaction, server_id: int, recap: Recap) -> RecapNews:
        """The weekend that a draft is about; its round may have gone since."""
        if await seasons.find_server_of_round(tx, recap.round_id) != server_id:
            raise UserError(phrase("Type `/recap` again: that round is no longer in the season."))
        return await recap_news(tx, server_id, recap, self._clock.now())

    async def _round(
        self, tx: Transaction, server_id: int, typed: str | None, typed_season: str | None = None
    ) -> Round:
        now = self._clock.now()
        season = await chosen_season(tx, server_id, typed_season, now, Looking.BACK)
        return choose_round(season, typed, now)


def announcement(server_id: int, round_id: int) -> Announcement:
    """What tells a round's recap."""
    return Announcement(server_id, AnnouncementKind.RECAP, round_id=round_id)


def _body(recap: Recap) -> dict[str, Any]:
    return {"round": recap.round_id, "headline": recap.headline, "lead": recap.lead}


def _recap(body: Facts) -> Recap:
    return Recap(body["round"], body["headline"], body["lead"])


def _headline(typed: str | None) -> str | None:
    words = " ".join(tidy(typed or "").split())
    if len(words) > LONGEST_HEADLINE:
        raise UserError(
            phrase(
                "Shorten the headline: it has {count} characters; the limit is {most}.",
                count=len(words),
                most=LONGEST_HEADLINE,
            )
        )
    return words or None


def _lead(typed: str | None) -> str | None:
    words = tidy(typed or "")
    if len(words) > LONGEST_LEAD:
        raise UserError(
            phrase(
                "Shorten the lead: it has {count} characters; the limit is {most}.",
                count=len(words),
                most=LONGEST_LEAD,
            )
        )
    return words or None
