"""Photos: checked when they come in, kept with what shows them, and read again to be sent."""

import asyncio
from datetime import datetime, timedelta
from weakref import WeakValueDictionary

from bot.domain.base.look import Look
from bot.domain.desk.draft import KEPT_FOR
from bot.domain.press.photo import Hanging, Photo, Picture, PicturePurpose, hang
from bot.storage.database import Database, Transaction
from bot.storage.press import photos
from bot.worker.jobs import CleanPicture, FileWorker

UNWANTED_FOR = KEPT_FOR + timedelta(days=1)
"""How long a picture that nothing shows is kept: drafts and undoing may still need it."""


class Photos:
    """Use cases about photos."""

    def __init__(self, database: Database, reading: FileWorker) -> None:
        self._database = database
        self._files = reading
        self._at_hand: WeakValueDictionary[str, Picture] = WeakValueDictionary()
        self._reading = asyncio.Lock()

    async def read(
        self, server_id: int, data: bytes, purpose: PicturePurpose = PicturePurpose.PHOTO
    ) -> Picture:
        """Check and clean an upload.

        Raises:
            UserError: it is too large, no picture, or broken.
        """
        job = CleanPicture(files=(data,), purpose=purpose)
        return Picture(await self._files.run(job, server_id))

    async def picture(self, digest: str) -> Picture:
        """The picture of that digest, read once for all who send it at the same time.

        Raises:
            LookupError: it is kept no more; what shows a picture keeps it.
        """
        picture = await self.find_picture(digest)
        if picture is None:
            raise LookupError(digest)
        return picture

    async def find_picture(self, digest: str) -> Picture | None:
        """The same; None where it is kept no more, for who knows of it by what was read some time ago."""
        async with self._reading:
            picture = self._at_hand.get(digest)
            if picture is None:
                async with self._database.read() as tx:
                    picture = await photos.find(tx, digest)
            if picture is not None:
                self._at_hand[digest] = picture
        return picture

    async def logo_files(self, look: Look) -> tuple[bytes, ...]:
        """The team's logo for whoever draws with it; empty where there is none, or none any more."""
        if look.logo is None:
            return ()
        logo = await self.find_picture(look.logo)
        if logo is None:
            return ()
        return (logo.data,)

    def hold(self, picture: Picture) -> None:
        """Have the picture at hand, though it isn't saved, for as long as somebody keeps it in memory."""
        self._at_hand[picture.digest] = picture


async def keep_picture(tx: Transaction, picture: Picture, now: datetime) -> None:
    """Keep a picture that nothing shows yet, as long as drafts are kept, and let go of older ones."""
    await photos.remove_unwanted(tx, now - UNWANTED_FOR)
    await photos.save(tx, picture, now)


async def keep_photo(tx: Transaction, typed: Hanging, old: Photo | None, now: datetime) -> Photo | None:
    """The photo after what was typed, its picture kept, in the transaction that stores what shows it.

    Raises:
        UserError: words for a photo that isn't there.
    """
    photo = hang(typed, old)
    if old and photo != old:
        await photos.mark_wanted(tx, old.digest, now)
    if typed.picture:
        await keep_picture(tx, typed.picture, now)
    return photo
