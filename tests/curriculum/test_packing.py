"""What is packed is the same again when it is unpacked, to the last place."""

from __future__ import annotations

import marshal
from pathlib import Path

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from patientuddannelse.curriculum.packing import packed, unpacked
from patientuddannelse.curriculum.scalar import Fields, Items, Node, Scalar
from patientuddannelse.curriculum.source import read_source
from patientuddannelse.diagnostics import Origin

FILES = sorted((Path(__file__).resolve().parents[2] / "curriculum").rglob("*.yaml"))

names = st.text(alphabet="abcæø_\U0001f600", min_size=1, max_size=6)
values = st.text(max_size=12) | st.none()
trees = st.dictionaries(
    names,
    st.recursive(values, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(names, inner)),
    min_size=1,
)


def told(node: Node) -> object:
    """Return all that is known of a value, its types and places among it."""
    if node is None:
        return None
    assert type(node.origin) is Origin
    if isinstance(node, Scalar):
        assert (type(node), type(node.raw)) == (Scalar, str)
        return str(node), node.raw, node.origin
    if isinstance(node, Items):
        return "items", node.origin, node.places, [told(each) for each in node]
    assert {type(name) for name in node} <= {str}
    return "fields", node.origin, node.places, [(name, told(node[name])) for name in node]


def again(name: str, data: Fields) -> Fields | None:
    """Return the data of a file after its way to another process."""
    flat = packed(data)
    return unpacked(name, marshal.loads(marshal.dumps(flat))) if flat else None


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_of_the_course_is_the_same_again(path: Path) -> None:
    data = read_source(path.read_bytes(), path.name).data
    assert data is not None
    same = again(path.name, data)
    assert same is not None
    assert told(same) == told(data)


@given(tree=trees)
def test_any_data_is_the_same_again_or_is_not_packed(tree: dict[str, object]) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True)
    data = read_source(text.encode(), "f.yaml").data
    assume(data is not None)
    same = again("f.yaml", data)
    assert (same is None) == _holds_an_empty_item(data)
    assert same is None or told(same) == told(data)


def _holds_an_empty_item(node: object) -> bool:
    if isinstance(node, Items):
        return None in node or any(map(_holds_an_empty_item, node))
    return isinstance(node, Fields) and any(map(_holds_an_empty_item, node.values()))


@pytest.mark.parametrize(
    "text",
    [
        "a: &x {b: c}\nd: *x\n",
        "a: &x [b]\nd: *x\n",
        "a: &x b\nd: *x\n",
        "- a: &x b\n- *x\n".replace("- a", "l:\n- a", 1),
        "a: [b, , c]\n".replace(", ,", ", ~,"),
    ],
)
def test_what_aliases_share_and_empty_items_are_not_packed(text: str) -> None:
    data = read_source(text.encode(), "f.yaml").data
    assert data is not None
    assert packed(data) is None
