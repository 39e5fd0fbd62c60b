"""Jobs and answers as bytes: JSON of their dataclasses, checked field by field as it is read.

Nothing of it can do anything: a worker that somebody took over by a file can hand over wrong facts, but
no code. Pickle, in which all ready-made pools of processes answer, could not be held to that.
"""

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from bot.domain.releases.release import Claim, Fact, Release
from bot.domain.results.result import Status
from bot.languages.current import SpokenLanguage
from bot.worker.frames import Parts
from bot.worker.jobs import FileJob

if TYPE_CHECKING:
    from pydantic import TypeAdapter

Value = TypeVar("Value")

_adapters: "dict[Any, TypeAdapter[Any]]" = {}


def job_to_parts(job: FileJob[Any]) -> Parts:
    """The job's name, its language, its facts, and its files as they are: JSON has no bytes."""
    kind = type(job)
    facts = _adapter(kind).dump_json(replace(job, files=()))
    return (kind.__name__.encode(), job.language.encode(), facts, *job.files)


def language_of_parts(parts: Parts) -> SpokenLanguage:
    """What a job is done in, before anything else of it is read."""
    return SpokenLanguage(parts[1].decode())


def parts_to_job(kind: type[FileJob[Any]], parts: Parts) -> FileJob[Any]:
    """The job of that kind.

    Raises:
        ValidationError: its facts are others.
    """
    _, _, facts, *files = parts
    job: FileJob[Any] = _adapter(kind).validate_json(facts, strict=True)
    return replace(job, files=tuple(files))


def answer_to_bytes(kind: type[FileJob[Any]], answer: object) -> bytes:
    """What such a job's answer is on its way; bytes stay as they are."""
    if isinstance(answer, bytes):
        return answer
    return _adapter(_answer_type(kind)).dump_json(answer)


def bytes_to_answer(job: FileJob[Value], data: bytes) -> Value:
    """The answer to that job.

    Raises:
        ValidationError: it is none.
    """
    answer_type = _answer_type(type(job))
    answer: Any = data
    if answer_type is not bytes:
        answer = _adapter(answer_type).validate_json(data, strict=True)
    if isinstance(answer, Release):
        answer = replace(answer, claims=tuple(_with_status(claim) for claim in answer.claims))
    return answer  # type: ignore[no-any-return] # the adapter has checked it


def _with_status(claim: Claim) -> Claim:
    """In JSON a status is a text like a note; what the claim is about tells them apart."""
    if claim.fact is Fact.STATUS:
        return replace(claim, value=Status(str(claim.value)))
    return claim


def _answer_type(kind: type[FileJob[Any]]) -> Any:
    """What the job's class names in its brackets: `Season` of `FileJob[Season]`."""
    (base,) = kind.__orig_bases__  # type: ignore[attr-defined] # each job is a FileJob[…]
    (answer_type,) = get_args(base)
    return answer_type


def _adapter(kind: Any) -> "TypeAdapter[Any]":
    """The reader and writer of that type; it takes some milliseconds to make, so it is kept."""
    # The bot's own process needs it for the first file: no start waits for it.
    from pydantic import TypeAdapter  # noqa: PLC0415

    if kind not in _adapters:
        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]
