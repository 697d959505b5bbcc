"""From the text of a YAML file to plain data with a place for every value; every scalar a text.

Only this module imports yaml. It reads the parser's events with a stack of its own, so that depth
and aliases are bounded before anything is built. A cold command spends more time here than anywhere
else in reading a curriculum, so an event is dispatched by its class and a place made in one call.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from sys import intern
from typing import Any
from unicodedata import is_normalized, normalize

import yaml

from patientuddannelse.curriculum.bounds import DEEPEST, LONGEST, MOST_ERRORS, MOST_NODES
from patientuddannelse.curriculum.characters import control_character, place
from patientuddannelse.curriculum.scalar import Fields, Items, Node, Scalar
from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Diagnostic, Origin, Severity, Value
from patientuddannelse.wordings import finding

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_QUOTES = frozenset({'"', "'"})
_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
_SHOWN = 60  # of a text that is too long, in what else is said of it
_SIGN = re.compile(r" #\w")
_ANCHOR = re.compile(r"&[^\s,\[\]{}]+\s*")


def parse(name: str, text: str) -> tuple[Fields | None, tuple[Diagnostic, ...]]:
    """Return the data of a file, None where it cannot be read, and what is wrong with it."""
    parser = _Parser(name, text)
    return parser.parsed(), tuple(parser.diagnostics)


def _places_of_signs(text: str) -> Iterator[tuple[int, int]]:
    """Yield line and column of the space before a # that begins no comment as one writes them."""
    for found in _SIGN.finditer(text):
        start = found.start()
        if not text[start - 1 : start].isspace():
            yield text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)


class _StopError(Exception):
    """Reading cannot go on; the diagnostic is already kept."""


@dataclass(slots=True)
class _Frame:
    """A mapping or list under construction; ``nodes`` are the values of the file before it.

    ``depth`` is that of what it holds, as if aliases were copies.
    """

    node: Fields | Items
    anchor: str | None
    nodes: int
    depth: int = 1
    key: str | None = None
    waiting: bool = True


@dataclass(frozen=True, slots=True)
class _Anchored:
    """What an alias stands for: with how many values, and how deep."""

    node: Node
    size: int
    depth: int


class _Parser:
    """Builds the data of one file from the parser's events and keeps what is wrong."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self.diagnostics: list[Diagnostic] = []
        self.stack: list[_Frame] = []
        self.anchors: dict[str, _Anchored] = {}
        self.root: Node = None
        self.nodes = 0
        self.quoted: Origin | None = None  # the last text in quotes
        self.cut = dict(_places_of_signs(text))
        # An å in two characters is drawn and found like one.
        self.composed = is_normalized("NFC", text)

    def parsed(self) -> Fields | None:
        try:
            return self.read()
        except _StopError:
            return None

    def read(self) -> Fields | None:
        try:
            loader = _LOADER(self.text)  # the Python one reads signs already here
            while (event := loader.get_event()) is not None:
                if take := _TAKES.get(type(event)):
                    take(self, event)
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

    def take_document(self, event: yaml.DocumentStartEvent) -> None:
        if self.nodes:
            self.report("documents", self.origin(event))
            raise _StopError

    def take_scalar(self, event: yaml.ScalarEvent) -> None:
        at = self.begin(event)
        node, value = None, event.value if self.composed else normalize("NFC", event.value)
        if len(value) > LONGEST:
            self.report("too-large.scalar", at, size=len(value), most=LONGEST)
            value = value[:_SHOWN]
        if event.style in _QUOTES:
            self.quoted = at
            if event.style == '"' and (bad := control_character(value, at)):
                self.keep(bad)
        elif not event.style and (at.end_line > at.line or value[:1] == "-"):
            self.look_at_plain_text(at, value)
        if self.cut and not event.style and (column := self.cut.get(at.end_line)):
            self.look_at_what_is_cut(at, column)
        if value not in _EMPTY or not event.implicit[0]:
            node = Scalar(value, at)
        if event.anchor:
            self.anchors[event.anchor] = _Anchored(node, 1, 0)
        self.add(node, at)

    def open_fields(self, event: yaml.MappingStartEvent) -> None:
        self.open(event, Fields(self.begin(event)))

    def open_items(self, event: yaml.SequenceStartEvent) -> None:
        self.open(event, Items(self.begin(event)))

    def open(self, event: yaml.CollectionStartEvent, node: Fields | Items) -> None:
        if len(self.stack) >= DEEPEST:
            self.report("too-deep", node.origin, most=DEEPEST)
            raise _StopError
        self.stack.append(_Frame(node, event.anchor, self.nodes - 1))

    def close(self, event: yaml.CollectionEndEvent) -> None:
        frame = self.stack.pop()
        begin, end = frame.node.origin, self.origin(event)
        at = Origin(self.name, begin.line, begin.column, end.end_line, end.end_column)
        frame.node.origin = at
        if frame.anchor:
            size = self.nodes - frame.nodes
            self.anchors[frame.anchor] = _Anchored(frame.node, size, frame.depth)
        self.deepen(frame.depth)
        self.add(frame.node, at)

    def take_alias(self, event: yaml.AliasEvent) -> None:
        at = self.origin(event)
        anchored = self.anchors.get(event.anchor or "")
        if anchored is None:
            self.report("alias", at, name=event.anchor)
            self.add(None, at)
        elif len(self.stack) + anchored.depth > DEEPEST:
            self.report("too-deep", at, most=DEEPEST)
            raise _StopError
        else:
            self.count(anchored.size, at)
            self.deepen(anchored.depth)
            self.add(anchored.node, at)

    def begin(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> Origin:
        """Count a value and return its stretch; it may have an anchor, but no tag."""
        at = self.origin(event) if event.anchor is None else self.origin_after_anchor(event)
        self.count(1, at)
        if event.tag is not None:
            self.report("tag", at)
        return at

    def count(self, size: int, at: Origin) -> None:
        """Count values, those behind an alias each time it stands."""
        self.nodes += size
        if self.nodes > MOST_NODES:
            self.report("too-large.values", at, most=MOST_NODES)
            raise _StopError

    def deepen(self, depth: int) -> None:
        """Let the mapping or list that is open be one deeper than what is put into it."""
        if self.stack and self.stack[-1].depth <= depth:
            self.stack[-1].depth = depth + 1

    def add(self, node: Node, at: Origin) -> None:
        """Put a finished value into the mapping or list that is open."""
        if not self.stack:
            self.root = node
            return
        frame = self.stack[-1]
        within = frame.node
        if isinstance(within, Items):
            within.append(node)
            within.places.append(at)
        elif frame.waiting:
            frame.key, frame.waiting = self.key(node, at, within), False
        else:
            if frame.key is not None:
                within[frame.key] = node
            frame.waiting = True

    def key(self, node: Node, at: Origin, fields: Fields) -> str | None:
        """Return the key if it can be one; a wrong one is reported, and its value left out."""
        if not isinstance(node, Scalar):
            self.report("wrong-key", at)
        elif node == "<<":
            self.report("merge-key", at)
        elif node in fields:
            self.report("duplicate-field", at, name=node, line=fields.key_origin(node).line)
        else:
            fields.places.append(node.origin[1:])
            return intern(str(node))  # the same few names stand everywhere
        return None

    def origin(self, event: yaml.Event) -> Origin:
        """Return the stretch of an event."""
        start: Any = event.start_mark  # the parser marks every event
        end: Any = event.end_mark
        return Origin(self.name, start.line + 1, start.column + 1, end.line + 1, end.column + 1)

    def origin_after_anchor(self, event: yaml.NodeEvent) -> Origin:
        """Return the stretch of an event whose value follows its anchor on the same line."""
        at = self.origin(event)
        line = self.lines[at.line - 1]
        rest = _ANCHOR.match(line, at.column - 1)
        return at._replace(column=rest.end() + 1) if rest and rest.end() < len(line) else at

    @cached_property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    def report(self, key: str, at: Origin, **values: Value | None) -> None:
        self.keep(finding(key, at, Severity.ERROR, **values))

    def keep(self, found: Diagnostic) -> None:
        """Keep an error; a file with very many is read no further."""
        self.diagnostics.append(found)
        if len(self.diagnostics) > MOST_ERRORS:
            raise _StopError

    def syntax_error(self, error: yaml.MarkedYAMLError) -> None:
        said = f"{error.context or ''} {error.problem or ''}"
        from patientuddannelse.curriculum.slips import SYNTAX_ERRORS, Stop, behind

        key = next((key for part, key in SYNTAX_ERRORS if part in said), "yaml")
        at = self.inside_the_text((error.problem_mark, error.context_mark))
        opened = self.inside_the_text((error.context_mark,)) if error.context_mark else None
        if slip := behind(Stop(key, at, opened, self.quoted), self.lines):
            self.report(slip.key, slip.at, **slip.values)
        else:
            more = {"said": error.problem or error.context} if key == "yaml" else {}
            self.report(key, at, **more)

    def look_at_plain_text(self, at: Origin, value: str) -> None:
        """Report an item of a list that became a part of a text without quotes."""
        from patientuddannelse.curriculum.slips import in_plain_text  # few texts need it

        if slip := in_plain_text(at, value, self.lines):
            self.report(slip.key, slip.at, **slip.values)

    def look_at_what_is_cut(self, at: Origin, column: int) -> None:
        """Report a text without quotes that ends at a # of its own; the column is of its space."""
        if at.end_column == column:
            self.report("yaml.cut", at._replace(line=at.end_line, column=column + 1))

    def inside_the_text(self, marks: Iterable[yaml.Mark | None]) -> Origin:
        """Return the first mark before the end of the file, where what is open there began."""
        last = self.text.rstrip()
        end = place(self.name, last, max(len(last) - 1, 0), 0)
        places = [Origin(self.name, m.line + 1, m.column + 1) for m in marks if m is not None]
        first = next((each for each in places if each <= end), end)
        return Origin(self.name, first.line, first.column, first.line, first.column)


_TAKES: dict[type[yaml.Event], Callable[[_Parser, Any], None]] = {
    yaml.DocumentStartEvent: _Parser.take_document,
    yaml.ScalarEvent: _Parser.take_scalar,
    yaml.AliasEvent: _Parser.take_alias,
    yaml.MappingStartEvent: _Parser.open_fields,
    yaml.SequenceStartEvent: _Parser.open_items,
    yaml.MappingEndEvent: _Parser.close,
    yaml.SequenceEndEvent: _Parser.close,
}
"""What is done at each event; at others, such as a document's end, nothing is."""
