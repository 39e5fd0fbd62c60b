"""The two shapes that pictures are shared in."""

from enum import StrEnum


class PictureShape(StrEnum):
    """As links are previewed, and as a phone's feed shows a post at its largest.

    https://developers.facebook.com/docs/sharing/webmasters/images and
    https://help.instagram.com/1631821640426723.
    """

    WIDE = "wide"
    TALL = "tall"

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        if self is PictureShape.WIDE:
            return 1200, 630
        return 1080, 1350
