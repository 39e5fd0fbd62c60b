"""Files: on their way to Discord, and where they can be fetched again."""

from dataclasses import dataclass

from tests.loopback.world import Channel, Json, snowflake


@dataclass(frozen=True)
class Upload:
    """A file on its way to Discord, from the bot or from a person."""

    filename: str
    content: bytes
    content_type: str = "application/octet-stream"


class Cdn:
    """Where attachments can be fetched again; `base` is the address the server listens on."""

    def __init__(self) -> None:
        self.base = ""
        self.files: dict[int, Upload] = {}

    def keep(self, upload: Upload, channel: Channel) -> Json:
        """Store the file and describe it as an attachment."""
        key = snowflake()
        self.files[key] = upload
        url = f"{self.base}/attachments/{channel.id}/{key}/{upload.filename}"
        return {
            "id": str(key),
            "filename": upload.filename,
            "size": len(upload.content),
            "url": url,
            "proxy_url": url,
            "content_type": upload.content_type,
        }
