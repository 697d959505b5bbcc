"""What an author most likely did where YAML is wrong: the parser stops behind the slip, or never.

A space that is missing after a dash or a colon, and a quote that closes too early or too late,
stand before the place where the parser finds that it cannot go on; and a dash without its space, or
one that is indented too far, is read as a part of the text above without a word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from patientuddannelse.diagnostics import Origin, Value

_NO_SPACE = re.compile(r"\s*(?:- )?(?P<name>[A-Za-z_]\w*):(?=[^\s:/])")
_FIELD = re.compile(r"(?P<room>\s*(?:- )?)(?P<name>[A-Za-z_]\w*):(?!\S)")
_DASH = re.compile(r"\s*-(?=[^\W\d_])")
_BRACKETS = re.compile(r"\s*(?:- )?(?:\w+: +)?(?P<begin>[\[{])[^\]}]*[\]}] *[^\s,#\]}]")
_SPACED = re.compile(r"\s*- ")
_ITEM = re.compile(r"\s+-(?: |(?=[^\W\d_]))")
_NOT_READ = re.compile(r"\s*(?:#.*)?")
_CONFLICT = ("<<<<<<< ", ">>>>>>> ")

SYNTAX_ERRORS = (
    ("mapping values are not allowed", "yaml.colon"),
    ("cannot start any token", "yaml.character"),
    ("unexpected end of stream", "yaml.end"),
    ("did not find expected node content", "yaml.node"),
    ("could not find expected ':'", "yaml.no-colon"),
    ("did not find expected key", "yaml.key"),
    ("expected <document start>", "yaml.key"),
    ("did not find expected '-'", "yaml.item"),
    ("did not find expected ',' or", "yaml.comma"),
    ("sequence entries are not allowed", "yaml.item-here"),
    ("escape", "yaml.escape"),
    ("hexdecimal", "yaml.escape"),
    ("or line break", "yaml.block"),
    ("while scanning an alias", "yaml.alias"),
    ("while scanning an anchor", "yaml.anchor"),
)
"""How findings call what the parser says."""


class Slip(NamedTuple):
    """The key of a finding, where the slip was made, and what it is told with."""

    key: str
    at: Origin
    values: dict[str, Value]


class Stop(NamedTuple):
    """Where the parser stopped: what findings call it, and what it had open.

    ``opened`` is where that began, ``quoted`` the last text in quotes.
    """

    key: str
    at: Origin
    opened: Origin | None
    quoted: Origin | None


def behind(stop: Stop, lines: Sequence[str]) -> Slip | None:
    """Return the slip behind what the parser says where it stopped, if there is a likely one."""
    for number, written in enumerate(lines, 1):
        if written.startswith(_CONFLICT):
            return Slip("yaml.conflict", _place(stop.at, number, 1), {})
    quoted, at, line = stop.quoted, stop.at, lines[stop.at.line - 1]
    if quoted and _goes_on(quoted, at, line):
        if quoted.line < quoted.end_line:
            return Slip("yaml.quote", quoted, {"line": quoted.end_line})
        return Slip("yaml.after-quote", at, {})
    above = at.line - 1
    while above and _NOT_READ.fullmatch(lines[above - 1]):
        above -= 1
    for number in (at.line, above) if stop.key == "yaml.no-colon" else (at.line,):
        if number and (dash := _DASH.match(lines[number - 1])):
            return Slip("yaml.dash", _place(at, number, dash.end()), {})
    opened = stop.opened if stop.key == "yaml.comma" else None
    if opened and opened.line < at.line and _begins_anew(line):
        return Slip("yaml.bracket", opened, {"line": at.line})
    if stop.key in ("yaml.key", "yaml.item", "yaml.character") and (text := _BRACKETS.match(line)):
        place = _place(at, at.line, text.start("begin") + 1)
        return Slip("yaml.bracket-text", place, {"sign": text["begin"]})
    if stop.key in ("yaml.colon", "yaml.no-colon"):
        for number in filter(None, (above, at.line)):
            if field := _NO_SPACE.match(lines[number - 1]):
                place = _place(at, number, field.end())
                return Slip("yaml.space", place, {"field": field["name"]})
    if stop.key == "yaml.key" and _SPACED.match(line) and above and _SPACED.match(lines[above - 1]):
        return Slip("yaml.item-indented", at, {"line": above})
    return _indented(stop, line, lines[above - 1]) if above else None


def _indented(stop: Stop, line: str, above: str) -> Slip | None:
    """Return what is wrong with a field that stands further in than the one above it."""
    here, before = _FIELD.match(line), _FIELD.match(above)
    if not here or not before or len(here["room"]) <= len(before["room"]):
        return None
    begin = len(here["room"]) + 1
    if (stop.key, stop.at.column) not in (("yaml.colon", here.end()), ("yaml.key", begin)):
        return None
    place = _place(stop.at, stop.at.line, begin)
    return Slip("yaml.indented", place, {"field": here["name"], "above": before["name"]})


def _begins_anew(line: str) -> bool:
    """Say whether a line is a field or an item of its own."""
    return bool(_FIELD.match(line)) or line.lstrip().startswith("- ")


def in_plain_text(at: Origin, value: str, lines: Sequence[str]) -> Slip | None:
    """Return the slip by which an item of a list became a part of a text without quotes."""
    above = lines[at.line - 2].rstrip() if at.line > 1 else ""
    if value[:1] == "-" and not above.endswith((",", "[", "{")):  # else in brackets
        dash = _DASH.match(lines[at.line - 1])
        if dash and dash.end() == at.column:
            return Slip("yaml.dash", at, {})
    for number in range(at.line + 1, at.end_line + 1):
        if item := _ITEM.match(lines[number - 1]):
            column = item.group().index("-") + 1
            return Slip("yaml.item-in-text", _place(at, number, column), {"line": at.line})
    return None


def _goes_on(quoted: Origin, at: Origin, line: str) -> bool:
    """Say whether what the parser stopped at follows a text in quotes, and is not another one."""
    if quoted.end_line != at.line or quoted.end_column > at.column:
        return False
    between = line[quoted.end_column - 1 : at.column - 1].strip(" &*")
    return not between and line[at.column - 1 : at.column] not in {'"', "'"}


def _place(near: Origin, line: int, column: int) -> Origin:
    return Origin(near.file, line, column, line, column)
