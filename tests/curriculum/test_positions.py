"""Positions of random nested YAML point at the very text they belong to."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from patientuddannelse.curriculum.scalar import Fields, Items, Scalar, walk
from patientuddannelse.curriculum.source import read_source
from patientuddannelse.diagnostics import Origin

words = st.text(
    alphabet=st.sampled_from("abcdefæøåé :,#-–”\"'{}[]&*!|>%@0123~\u00ad\U0001f600"), max_size=12
)
names = st.text(alphabet="abcdefgh_", min_size=1, max_size=6)
trees = st.dictionaries(
    names,
    st.recursive(
        words,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(names, inner, max_size=4),
        max_leaves=12,
    ),
    min_size=1,
    max_size=5,
)


@given(
    tree=trees,
    style=st.sampled_from([None, '"', "'"]),
    flow=st.booleans(),
    width=st.sampled_from([20, 1000]),
    line_break=st.sampled_from(["\n", "\r\n"]),
)
def test_positions_point_at_the_text(
    tree: dict[str, Any], style: str | None, flow: bool, width: int, line_break: str
):
    text = yaml.safe_dump(
        tree,
        default_style=style,
        default_flow_style=flow,
        width=width,
        allow_unicode=True,
        line_break=line_break,
    )
    file = read_source(text.encode(), "f.yaml")
    assert file.diagnostics == ()
    assert file.data == _as_texts(yaml.load(text, Loader=yaml.BaseLoader), file.data)
    lines = text.split("\n")
    for _path, node in walk(file.data):
        if isinstance(node, Fields):
            for key in node:
                assert _parsed(_written(lines, node.key_origin(key))) == key
        if isinstance(node, Scalar):
            assert _parsed(_written(lines, node.origin)) == node


def _written(lines: list[str], at: Origin) -> str:
    """Return what stands in a stretch of the file."""
    if at.line == at.end_line:
        return lines[at.line - 1][at.column - 1 : at.end_column - 1]
    first, last = lines[at.line - 1][at.column - 1 :], lines[at.end_line - 1][: at.end_column - 1]
    return "\n".join([first, *lines[at.line : at.end_line - 1], last])


def _parsed(written: str) -> object:
    """Read a scalar on its own, its further lines deeper than the list it stands in."""
    deeper = written.replace("\n", "\n  ")
    return yaml.load(f"- {deeper}\n", Loader=yaml.BaseLoader)[0]


def _as_texts(expected: Any, actual: Any) -> Any:
    """Put None where the reader found a plain empty value, which BaseLoader calls a text."""
    if isinstance(expected, dict):
        return {k: _as_texts(v, actual[k]) for k, v in expected.items()}
    if isinstance(expected, list):
        assert isinstance(actual, Items)
        return [_as_texts(e, a) for e, a in zip(expected, actual, strict=True)]
    return None if actual is None and expected in ("", "~") else expected
