"""How bytes go through the pipes: the number of parts, the length of each, then the parts."""

import asyncio
import os
import struct
from collections.abc import Sequence

Parts = tuple[bytes, ...]

MOST_PARTS = 32
"""A press pack has up to 20 pictures, with the job's name and facts."""
LARGEST_ANSWER = 24 * 1024 * 1024
"""Bytes of a whole answer; a press pack is the largest, with up to 10 MiB."""

_NUMBER = struct.Struct("!I")
_MOST_AT_ONCE = 1 << 20


class FrameError(Exception):
    """What came through the pipe is no frame, or larger than any."""


def frame_bytes(parts: Sequence[bytes]) -> bytes:
    """The frame with these parts."""
    numbers = [_NUMBER.pack(len(parts))]
    numbers += [_NUMBER.pack(len(part)) for part in parts]
    return b"".join((*numbers, *parts))


def write_all(pipe: int, data: bytes) -> None:
    """Write to a file descriptor, waiting for whoever reads."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(pipe, rest) :]


def read_frame(pipe: int) -> Parts | None:
    """The next request from a file descriptor; None when nobody will write any more."""
    first = os.read(pipe, 1)
    if not first:
        return None
    count = _number(first + _read(pipe, _NUMBER.size - 1))
    lengths = [_number(_read(pipe, _NUMBER.size)) for _ in range(count)]
    return tuple(_read(pipe, length) for length in lengths)


async def receive_frame(reader: asyncio.StreamReader) -> Parts:
    """The next answer; what it was made from is not to be trusted.

    Raises:
        FrameError: it is none.
        IncompleteReadError: whoever writes has gone.
    """
    count = _number(await reader.readexactly(_NUMBER.size))
    if count > MOST_PARTS:
        raise FrameError(f"a frame of {count} parts")
    lengths = [_number(await reader.readexactly(_NUMBER.size)) for _ in range(count)]
    if sum(lengths) > LARGEST_ANSWER:
        raise FrameError(f"an answer of {sum(lengths)} bytes")
    return tuple([await reader.readexactly(length) for length in lengths])


def _number(data: bytes) -> int:
    (number,) = _NUMBER.unpack(data)
    return int(number)


def _read(pipe: int, length: int) -> bytes:
    data = bytearray()
    while len(data) < length:
        piece = os.read(pipe, min(length - len(data), _MOST_AT_ONCE))
        if not piece:
            raise FrameError("half a frame")
        data += piece
    return bytes(data)
