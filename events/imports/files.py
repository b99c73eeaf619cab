"""Input files as numbered lines of text, decompressed and decoded; at most one line is in memory.

Reads plain, gzip, Zstandard and zip files (each member of a zip is a separate file) in UTF-8 with or without a byte
order mark, UTF-16 and Windows-1252. The encoding is detected unless it is given. Each file is read once before the
import for its SHA-256 and encoding. Limits: a line may have 16 MB; a longer one is rejected. UTF-32 is not supported.
"""

import codecs
import gzip
import hashlib
import io
import re
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import IO, Any

import zstandard

from events.imports.drafts import FileRefused, Rejected

CHUNK = 1 << 20
MAX_LINE = 16 << 20
ENCODINGS = ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "windows-1252")
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# Members of a zip that archive programs add, and those that are texts for people.
_HIDDEN = re.compile(r"(?:^|/)(?:__MACOSX/|\.)")
_FOR_PEOPLE = re.compile(r"(?:^|/)(?:readme|licen[cs]e|citation|changelog|terms)\b[^/]*$", re.IGNORECASE)
# The errors of the decompressors for a file that is damaged or incomplete.
_BROKEN = (EOFError, OSError, zlib.error, zipfile.BadZipFile, zstandard.ZstdError)


@dataclass(slots=True)
class InputFile:
    """One file, or one member of a zip. `name` is shown in reports; `sha256` is that of the whole file."""

    path: Path
    name: str
    member: str | None = None
    sha256: str = ""
    size: int = 0
    encoding: str = "utf-8"
    position: int = 0
    complete: bool = True
    _raw: Any = field(default=None, repr=False)

    @property
    def for_people(self) -> bool:
        """Whether it is a member of a zip with the name of a document: README, LICENSE …"""
        return self.member is not None and _FOR_PEOPLE.search(self.member) is not None

    def lines(self) -> Iterator[tuple[int, str] | Rejected]:
        """Each line with its number from 1, without its line end; a `Rejected` for a line that cannot be read."""
        yield from _decoded(self.byte_lines(), self.encoding)

    def text(self, limit: int) -> str:
        """The whole text, for formats that are one document. Raises FileRefused if it is unreadable or too long."""
        with self._open() as stream:
            try:
                content = stream.read(limit + 1)
            except _BROKEN as error:
                raise FileRefused(f"{self.name} ends in the middle, or is damaged: {error}.") from error
        if len(content) > limit:
            raise FileRefused(f"{self.name} has more than {limit >> 20} MB, the maximum of a file of this format.")
        self.position = self.size
        try:
            return content.decode(self.encoding).removeprefix("\ufeff")
        except UnicodeDecodeError as error:
            raise FileRefused(f"{self.name} is not {self.encoding}: byte {error.start} cannot be read.") from error

    def head(self, size: int) -> bytes:
        """The first bytes of the content, from which its type is detected; fewer if it is shorter or damaged."""
        try:
            with self._open() as stream:
                return bytes(stream.read(size))
        except _BROKEN:
            return b""

    @contextmanager
    def unpacked(self) -> Iterator[IO[bytes]]:
        """The content as a seekable file; of a compressed file a temporary copy.

        Raises FileRefused if it is damaged or incomplete.
        """
        with self._open() as stream:
            if stream is self._raw:
                yield stream
                return
            with tempfile.TemporaryFile() as copy:
                try:
                    shutil.copyfileobj(stream, copy, CHUNK)
                except _BROKEN as error:
                    raise FileRefused(f"{self.name} ends in the middle, or is damaged: {error}.") from error
                copy.seek(0)
                yield copy

    @contextmanager
    def _open(self) -> Iterator[Any]:
        if self.member is not None:
            archive = _archive(self.path, self.path.stat().st_mtime_ns)
            self._raw = archive.fp
            with archive.open(self.member) as stream:
                yield stream
            return
        with self.path.open("rb") as raw:
            self._raw = raw
            start = raw.read(4)
            raw.seek(0)
            if start[:2] == b"\x1f\x8b":
                with gzip.GzipFile(fileobj=raw) as stream:
                    yield stream
            elif start == b"\x28\xb5\x2f\xfd":
                yield io.BufferedReader(_Zstandard(raw), CHUNK)
            else:
                yield raw

    def _chunks(self) -> Iterator[bytes]:
        """The content in UTF-8 (converted from UTF-16) or Windows-1252, without a byte order mark."""
        wide = codecs.getincrementaldecoder(self.encoding)("replace") if self.encoding.startswith("utf-16") else None
        with self._open() as stream:
            first = True
            # Reading in pieces returns the intact start of a damaged file before the error.
            while chunk := stream.read1(CHUNK):
                self.position = self._raw.tell()
                if wide is not None:
                    chunk = wide.decode(chunk).encode("utf-8", "replace")
                if first:
                    chunk, first = chunk.removeprefix(codecs.BOM_UTF8), False
                yield chunk
        self.position = self.size

    def byte_lines(self) -> Iterator[tuple[int, bytes] | Rejected]:
        """Each line with its number as bytes: in UTF-8 if the file is in UTF-16, else as in the file."""
        number, pending, skipped = 1, b"", 0
        try:
            for chunk in self._chunks():
                pieces = chunk.split(b"\n")
                for piece in pieces[:-1]:
                    if skipped:
                        yield _too_long(number, skipped + len(piece), pending)
                        skipped = 0
                    else:
                        yield number, pending + piece
                    number, pending = number + 1, b""
                if skipped or len(pending) + len(pieces[-1]) > MAX_LINE:
                    skipped += len(pieces[-1]) + (0 if skipped else len(pending))
                    pending = pending[:200]
                else:
                    pending += pieces[-1]
        except _BROKEN as error:
            self.complete = False
            yield Rejected(number, "", _excerpt(pending), f"The file ends in the middle here, or is damaged: {error}.")
            return
        if skipped:
            yield _too_long(number, skipped, pending)
        elif pending:
            yield number, pending


@lru_cache(2)
def _archive(path: Path, changed: int) -> zipfile.ZipFile:
    """An open archive. Cached, because reading the directory for each of ten thousand members takes hours."""
    return zipfile.ZipFile(path)


class _Zstandard(io.RawIOBase):
    """A reader of consecutive Zstandard frames; unlike the library's it detects that the last frame is incomplete."""

    def __init__(self, raw: IO[bytes]) -> None:
        self._raw, self._ready = raw, b""
        self._frame: Any = None

    def readable(self) -> bool:
        """Always true."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read the next bytes. Raises EOFError if the file ends inside a frame."""
        while not self._ready:
            packed = self._raw.read(1 << 16)
            if not packed:
                if self._frame is not None and not self._frame.eof:
                    raise EOFError("a frame is not complete")
                return 0
            self._ready = self._unpacked(packed)
        size = min(len(buffer), len(self._ready))
        buffer[:size], self._ready = self._ready[:size], self._ready[size:]
        return size

    def _unpacked(self, packed: bytes) -> bytes:
        found = b""
        while packed:
            if self._frame is None or self._frame.eof:
                self._frame = zstandard.ZstdDecompressor().decompressobj()
            found += self._frame.decompress(packed)
            packed = self._frame.unused_data if self._frame.eof else b""
        return found


def _decoded(lines: Iterator[tuple[int, bytes] | Rejected], encoding: str) -> Iterator[tuple[int, str] | Rejected]:
    name = "cp1252" if encoding == "windows-1252" else "utf-8"
    for item in lines:
        if isinstance(item, Rejected):
            yield item
            continue
        number, line = item
        try:
            yield number, line.decode(name).removesuffix("\r")
        except UnicodeDecodeError as error:
            reason = f"Not {encoding}: byte {error.start + 1} of the line cannot be read."
            yield Rejected(number, "", _excerpt(line), reason)


def _too_long(number: int, length: int, start: bytes) -> Rejected:
    return Rejected(number, "", _excerpt(start), f"The line has {length} bytes; at most {MAX_LINE} are read.")


def _excerpt(line: bytes) -> str:
    return line[:200].decode("utf-8", "replace")


def input_files(path: Path, encoding: str | None = None) -> list[InputFile]:
    """The files of a path: one, or the members of a zip. Reads each once, for its hash and encoding.

    Raises FileRefused if the path does not exist, is a folder, cannot be read, is empty, or is a damaged zip.
    """
    if path.is_dir():
        raise FileRefused(f"{path}: a folder. Name its files, as {path}/*.")
    if not path.is_file():
        raise FileRefused(f"{path}: there is no such file.")
    try:
        with path.open("rb") as raw:
            digest = hashlib.file_digest(raw, "sha256").hexdigest()
            raw.seek(0)
            zipped = raw.read(4) in (b"PK\x03\x04", b"PK\x05\x06")  # the latter is one without a member
        members: list[str | None] = [None]
        if zipped:
            with zipfile.ZipFile(path) as archive:
                names = [info.filename for info in archive.infolist() if not info.is_dir()]
            members = [name for name in sorted(names) if not _HIDDEN.search(name)]
    except (OSError, zipfile.BadZipFile) as error:
        raise FileRefused(f"{path}: cannot be read: {error}.") from error
    size = path.stat().st_size
    found = []
    for member in members:
        name = path.name if member is None else f"{path.name}/{member}"
        file = InputFile(path, name, member, digest, size)
        file.encoding = _encoding_of(file, encoding)
        found.append(file)
    if not found or not size:
        raise FileRefused(f"{path}: {'there is no file of data in it' if size else 'the file is empty'}.")
    return found


def _encoding_of(file: InputFile, named: str | None) -> str:
    """The given encoding, or the one detected from byte order mark, zero bytes, valid UTF-8; else Windows-1252."""
    if named is not None:
        try:
            known = codecs.lookup(named).name
        except LookupError:
            known = named
        aliases = {"cp1252": "windows-1252", "utf-8-sig": "utf-8", "iso8859-1": "windows-1252", "ascii": "utf-8"}
        name = aliases.get(known, known)
        if name not in ENCODINGS:
            raise FileRefused(f"The encoding “{named}” is not supported. Use one of {', '.join(ENCODINGS)}.")
        if name != "utf-16":
            return name
    good = bad = 0
    try:
        with file._open() as stream:
            start = stream.read(CHUNK)
            for mark, name in _BOMS:
                if start.startswith(mark):
                    return name
            if start.count(b"\0") > len(start) // 4 and len(start) > 1:
                return "utf-16-le" if start[0] else "utf-16-be"
            while start:
                more = stream.readline() if start[-1:] != b"\n" and start[-1] >= 0x80 else b""
                some_good, some_bad = _multibyte_lines(start + more)
                good, bad = good + some_good, bad + some_bad
                start = stream.read(CHUNK)
    except _BROKEN:
        pass  # reported with its line when the file is read
    # Few invalid lines are errors in a file of UTF-8; more invalid than valid lines mean another encoding.
    return "windows-1252" if bad > good else "utf-8"


def _multibyte_lines(chunk: bytes) -> tuple[int, int]:
    """The number of lines with valid UTF-8 beyond ASCII, and of lines with invalid UTF-8."""
    if chunk.isascii():
        return 0, 0
    try:
        chunk.decode("utf-8")
        return chunk.count(b"\n") + 1, 0
    except UnicodeDecodeError:
        good = bad = 0
        for line in io.BytesIO(chunk):
            if not line.isascii():
                try:
                    line.decode("utf-8")
                    good += 1
                except UnicodeDecodeError:
                    bad += 1
        return good, bad
