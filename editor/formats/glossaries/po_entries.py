"""The entries of a PO glossary, in and out."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from editor.errors import EditorError
from editor.store.po_lines import checked_lines

_LINE = re.compile(r'(?:#~ ?)?(?:(msgctxt|msgid|msgid_plural|msgstr)(?:\[\d\])? )?"(.*)"')
_ESCAPE = re.compile(r"\\(.)")
_MEANS = {"n": "\n", "t": "\t", "r": "\r", "v": "\v", "f": "\f", "b": "\b"}
_HEADER = (
    'msgid ""\nmsgstr ""\n'
    '"Language: {}\\n"\n'
    '"MIME-Version: 1.0\\n"\n'
    '"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Content-Transfer-Encoding: 8bit\\n"\n'
    '"X-Generator: relire\\n"\n'
)


@dataclass(frozen=True, slots=True)
class PoEntry:
    """A term and its translation."""

    line: int
    """The 1-based line its `msgid` is on."""
    context: str = ""
    source: str = ""
    target: str = ""
    comment: str = ""
    """What translators wrote: `# …`."""
    extracted: str = ""
    """What explains the source: `#. …`."""
    flags: tuple[str, ...] = ()
    is_obsolete: bool = False
    has_plural: bool = False


def read_po(text: str, path: str) -> Iterator[PoEntry]:
    """Yield the entries of a PO text but its header, or raise `EditorError` at a bad line."""
    parts = _Parts()
    found = False
    for number, line in enumerate(checked_lines(text, Path(path)), 1):
        if parts.keyword == "msgstr" and _begins(line):
            if parts.texts["msgid"]:
                yield parts.entry()
            parts = _Parts()
        if line.startswith("#") and not line.startswith("#~"):
            parts.read_comment(line)
        elif said := _LINE.fullmatch(line):
            found = True
            parts.read_string(number, said[1], _unescaped(said[2]))
            parts.is_obsolete = parts.is_obsolete or line.startswith("#~")
    if not found:
        raise EditorError("there is no entry in it: this is not a PO file", path)
    if parts.texts["msgid"]:
        yield parts.entry()


def format_po(entries: Iterable[PoEntry], lang: str) -> bytes:
    """Return the bytes of a PO file."""
    pieces = [_HEADER.format(lang.replace("-", "_"))]
    for entry in entries:
        lines = [f"# {entry.comment}"] * bool(entry.comment)
        lines += [f"#. {entry.extracted}"] * bool(entry.extracted)
        lines += [f"#, {', '.join(entry.flags)}"] * bool(entry.flags)
        lines += [f'msgctxt "{_escaped(entry.context)}"'] * bool(entry.context)
        lines += [f'msgid "{_escaped(entry.source)}"', f'msgstr "{_escaped(entry.target)}"']
        pieces.append("\n".join(lines) + "\n")
    return "\n".join(pieces).encode("utf-8")


def _begins(line: str) -> bool:
    """Say whether a line behind a `msgstr` is of the next entry."""
    own = line.removeprefix("#~").lstrip(" ")
    return line.startswith("#") != line.startswith("#~") or own.startswith(("msgctxt", "msgid "))


@dataclass(slots=True)
class _Parts:
    """An entry as it is read, line by line."""

    keyword: str = ""
    line: int = 0
    texts: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    flags: list[str] = field(default_factory=list)
    is_obsolete: bool = False

    def read_comment(self, line: str) -> None:
        """Take what a line that begins with `#` says."""
        if line.startswith("#,"):
            self.flags += filter(None, (flag.strip(" ") for flag in line[2:].split(",")))
        elif line.startswith(("#.", "# ")):
            self.texts[line[:2]].append(line[2:].strip(" "))

    def read_string(self, number: int, keyword: str | None, text: str) -> None:
        """Take a string, or the next piece of one."""
        self.keyword = keyword or self.keyword
        if keyword == "msgid":
            self.line = number
        if text:
            self.texts[self.keyword].append(text)

    def entry(self) -> PoEntry:
        """Return the entry."""
        context, source, target = ("".join(self.texts[k]) for k in ("msgctxt", "msgid", "msgstr"))
        comment, extracted = (" ".join(self.texts[sign]) for sign in ("# ", "#."))
        has_plural = "msgid_plural" in self.texts
        flags = tuple(self.flags)
        return PoEntry(
            self.line,
            context,
            source,
            target,
            comment,
            extracted,
            flags,
            self.is_obsolete,
            has_plural,
        )


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda escape: _MEANS.get(escape[1], escape[1]), text)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
