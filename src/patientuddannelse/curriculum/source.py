"""From the bytes of a YAML file to plain data with a place for every value; every scalar a text.

Only this module imports yaml. It reads the parser's events with a stack of its own, so that depth
and aliases are bounded before anything is built.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import field
from functools import lru_cache

import yaml

from patientuddannelse.curriculum.characters import control_character, forbidden_characters, place
from patientuddannelse.curriculum.scalar import Fields, Items, Node, Scalar
from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Diagnostic, Origin, Severity, Value
from patientuddannelse.wordings import finding

MARKS = (b"{{", b"{%", b"{#")
"""What begins something to be filled in, or what nobody may write."""

MOST_BYTES = 1024 * 1024
MOST_NODES = 50_000
MOST_ERRORS = 50  # told of one file; more would hide what is wrong
LONGEST = 10_000
DEEPEST = 40

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
_SHOWN = 60  # of a text that is too long, in what else is said of it
_ANCHOR = re.compile(r"&[^\s,\[\]{}]+\s*")
_DIRECTIVE = re.compile(r"^%TAG\b", re.MULTILINE)
_SYNTAX_ERRORS = (
    ("mapping values are not allowed", "yaml.colon"),
    ("cannot start any token", "yaml.character"),
    ("unexpected end of stream", "yaml.end"),
    ("did not find expected node content", "yaml.node"),
    ("could not find expected ':'", "yaml.no-colon"),
    ("did not find expected key", "yaml.key"),
    ("did not find expected '-'", "yaml.item"),
    ("did not find expected ',' or", "yaml.comma"),
    ("while scanning an alias", "yaml.alias"),
    ("while scanning an anchor", "yaml.anchor"),
)
"""How findings call what the parser says."""


@dataclass(frozen=True, slots=True, eq=False)
class SourceFile:
    """A YAML file as read: its name in the project, its text, its data, and what is wrong.

    One that was read before and is the same is the same object.
    """

    name: str
    text: str = ""
    data: Fields | None = None
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def start(self) -> Origin:
        """Return the first place of the file."""
        return Origin(self.name, 1, 1, 1, 1)

    def find(self, written: str, within: Origin) -> Origin:
        """Return where some words are written inside a stretch, or else the stretch itself."""
        lines = self.text.splitlines()[within.line - 1 : within.end_line]
        for number, line in enumerate(lines):
            begin = within.column - 1 if number == 0 else 0
            at = line.find(written, begin)
            if at >= 0:
                place = within.line + number
                return Origin(self.name, place, at + 1, place, at + 1 + len(written))
        return within


def read_source(content: bytes, name: str) -> SourceFile:
    """Read the bytes of one YAML file; ``name`` is how diagnostics call it.

    In a process that reads a project again and again, only what has changed is read anew, and
    files with something to fill in, since that is filled in place.
    """
    return (_read if any(each in content for each in MARKS) else _read_once)(content, name)


def _read(content: bytes, name: str) -> SourceFile:
    start = Origin(name, 1, 1, 1, 1)

    if len(content) > MOST_BYTES:
        most = MOST_BYTES // 1024 // 1024
        return SourceFile(name, diagnostics=(finding("too-large.file", start, most=most),))
    if 0 in content[:4]:  # UTF-16 or UTF-32 without a mark
        return SourceFile(name, diagnostics=(finding("encoding", start),))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig")
        at = place(name, before, len(before), 1)
        return SourceFile(name, diagnostics=(finding("encoding", at),))
    forbidden = tuple(forbidden_characters(text, name))
    if forbidden:
        return SourceFile(name, text, None, forbidden)
    if directive := _DIRECTIVE.search(text):  # no use without tags; many take the parser very long
        at = place(name, text, directive.start(), 4)
        return SourceFile(name, text, None, (finding("directive", at),))
    builder = _Builder(name, text)
    data = builder.build()
    return SourceFile(name, text, data, tuple(builder.diagnostics))


_read_once = lru_cache(maxsize=512)(_read)


class _StopError(Exception):
    """Reading cannot go on; the diagnostic is already kept."""


@dataclass(slots=True)
class _Frame:
    """A mapping or list under construction; ``size`` and ``depth`` as if aliases were copies."""

    node: Fields | Items
    anchor: str | None
    key: Scalar | None = None
    waiting: bool = True
    size: int = 1
    depth: int = 1


@dataclass(frozen=True, slots=True)
class _Anchored:
    node: Node
    origin: Origin
    size: int
    depth: int


@dataclass(slots=True)
class _Builder:
    """Builds the data of one file from the parser's events and keeps what is wrong."""

    name: str
    text: str
    diagnostics: list[Diagnostic] = field(default_factory=list)
    stack: list[_Frame] = field(default_factory=list)
    anchors: dict[str, _Anchored] = field(default_factory=dict)
    root: Node = None
    nodes: int = 0
    lines: list[str] = field(default_factory=list)

    def build(self) -> Fields | None:
        self.lines = self.text.split("\n")
        try:
            return self.read()
        except _StopError:
            return None

    def read(self) -> Fields | None:
        try:
            for event in yaml.parse(self.text, Loader=_LOADER):
                self.take(event)
        except yaml.MarkedYAMLError as error:
            self.syntax_error(error)
            return None
        except yaml.YAMLError as error:
            self.report("yaml", Origin(self.name, 1, 1, 1, 1), said=str(error))
            return None
        if isinstance(self.root, Fields):
            return self.root
        start = Origin(self.name, 1, 1, 1, 1)
        if self.root is None:
            self.report("empty-file", start)
        else:
            self.report("wrong-type.file", self.root.origin)
        return None

    def take(self, event: yaml.Event) -> None:
        match event:
            case yaml.ScalarEvent():
                self.take_scalar(event)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self.open(event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self.close(event)
            case yaml.AliasEvent():
                self.take_alias(event)
            case yaml.DocumentStartEvent() if self.nodes:
                self.report("documents", self.origin(event))
                raise _StopError

    def count(self, size: int, at: Origin) -> None:
        """Count values, those behind an alias each time it stands."""
        self.nodes += size
        if self.nodes > MOST_NODES:
            self.report("too-large.values", at, most=MOST_NODES)
            raise _StopError

    def take_scalar(self, event: yaml.ScalarEvent) -> None:
        at = self.origin(event)
        self.count(1, at)
        self.refuse_tag(event, at)
        value = event.value
        if len(value) > LONGEST:
            self.report("too-large.scalar", at, size=len(value), most=LONGEST)
            value = value[:_SHOWN]
        if event.style == '"' and (bad := control_character(value, at)):
            self.keep(bad)
        empty = event.implicit[0] and value in _EMPTY
        self.add(None if empty else Scalar(value, at), at, event.anchor)

    def open(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        at = self.origin(event)
        self.count(1, at)
        self.refuse_tag(event, at)
        if len(self.stack) >= DEEPEST:
            self.report("too-deep", at, most=DEEPEST)
            raise _StopError
        node = Fields(at) if isinstance(event, yaml.MappingStartEvent) else Items(at)
        self.stack.append(_Frame(node, event.anchor))

    def close(self, event: yaml.Event) -> None:
        frame = self.stack.pop()
        begin, end = frame.node.origin, self.origin(event)
        at = Origin(self.name, begin.line, begin.column, end.end_line, end.end_column)
        frame.node.origin = at
        self.add(frame.node, at, frame.anchor, frame.size, frame.depth)

    def take_alias(self, event: yaml.AliasEvent) -> None:
        at = self.origin(event)
        anchored = self.anchors.get(event.anchor or "")
        if anchored is None:
            self.report("alias", at, name=event.anchor)
            self.add(None, at, None)
        elif len(self.stack) + anchored.depth > DEEPEST:
            self.report("too-deep", at, most=DEEPEST)
            raise _StopError
        else:
            self.count(anchored.size, at)
            self.add(anchored.node, at, None, anchored.size, anchored.depth)

    def add(
        self, node: Node, at: Origin, anchor: str | None, size: int = 1, depth: int = 0
    ) -> None:
        """Put a finished value into the mapping or list that is open."""
        if anchor:
            self.anchors[anchor] = _Anchored(node, at, size, depth)
        if not self.stack:
            self.root = node
            return
        frame = self.stack[-1]
        frame.size += size
        frame.depth = max(frame.depth, depth + 1)
        if isinstance(frame.node, Items):
            frame.node.append(node)
            frame.node.places.append(at)
        elif frame.waiting:
            frame.key, frame.waiting = self.key(node, at, frame.node), False
        else:
            if frame.key is not None:
                frame.node[frame.key] = node
            frame.waiting = True

    def key(self, node: Node, at: Origin, fields: Fields) -> Scalar | None:
        """Return the key if it can be one; a wrong one is reported, and its value left out."""
        if not isinstance(node, Scalar):
            self.report("wrong-key", at)
        elif node == "<<":
            self.report("merge-key", at)
        elif node in fields:
            self.report("duplicate-field", at, name=node, line=fields.key_origin(node).line)
        else:
            return node
        return None

    def refuse_tag(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, at: Origin) -> None:
        if event.tag is not None:
            self.report("tag", at)

    def origin(self, event: yaml.Event) -> Origin:
        """Return the stretch of an event, after its anchor."""
        start, end = event.start_mark, event.end_mark
        assert start is not None  # the parser marks every event
        assert end is not None
        line, column = start.line, start.column
        if getattr(event, "anchor", None) and not isinstance(event, yaml.AliasEvent):
            rest = _ANCHOR.match(self.lines[line], column)
            if rest and rest.end() < len(self.lines[line]):
                column = rest.end()
        return Origin(self.name, line + 1, column + 1, end.line + 1, end.column + 1)

    def report(self, key: str, at: Origin, **values: Value | None) -> None:
        self.keep(finding(key, at, Severity.ERROR, **values))

    def keep(self, found: Diagnostic) -> None:
        """Keep an error; a file with very many is read no further."""
        self.diagnostics.append(found)
        if len(self.diagnostics) > MOST_ERRORS:
            raise _StopError

    def syntax_error(self, error: yaml.MarkedYAMLError) -> None:
        said = f"{error.context or ''} {error.problem or ''}"
        key = next((key for part, key in _SYNTAX_ERRORS if part in said), "yaml")
        at = self.inside_the_text((error.problem_mark, error.context_mark))
        self.report(key, at, said=error.problem or error.context)

    def inside_the_text(self, marks: Iterable[yaml.Mark | None]) -> Origin:
        """Return the first mark before the end of the file, where what is open there began."""
        last = self.text.rstrip()
        end = place(self.name, last, max(len(last) - 1, 0), 0)
        places = [Origin(self.name, m.line + 1, m.column + 1) for m in marks if m is not None]
        first = next((each for each in places if each <= end), end)
        return Origin(self.name, first.line, first.column, first.line, first.column)
