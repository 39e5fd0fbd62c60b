"""How texts to share end: hashtags, and an address in place of that of the team's page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShareEnding:
    """`hashtags` with their signs, as they are shown; `link` None where the team's page is linked."""

    hashtags: tuple[str, ...] = ()
    link: str | None = None

    def __str__(self) -> str:
        """As it is typed and kept: `#GT4 #Spa https://racing.example`."""
        words = [*self.hashtags]
        if self.link is not None:
            words.append(self.link)
        return " ".join(words)


def kept_share_ending(kept: str | None) -> ShareEnding:
    """What is kept, read back."""
    words = (kept or "").split()
    links = [word for word in words if not word.startswith("#")]
    hashtags = tuple(word for word in words if word.startswith("#"))
    return ShareEnding(hashtags, links[0] if links else None)
