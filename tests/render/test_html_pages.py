"""Pages from templates: nothing that is asked for is missing, and compiling leaves no trace."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest

from patientuddannelse.render.pages import _ByteCode, page


def test_a_template_that_is_given_too_little_is_an_error() -> None:
    with pytest.raises(jinja2.UndefinedError):
        page("coverage.html.j2")


def environment(folder: Path) -> jinja2.Environment:
    loader = jinja2.DictLoader({"page": "Hej {{ name }}"})
    return jinja2.Environment(loader=loader, bytecode_cache=_ByteCode(str(folder), "%s.cache"))


def test_a_compiled_template_says_what_the_template_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    folder = tmp_path / "compiled"
    first = environment(folder).get_template("page").render(name="Ida")
    (kept,) = folder.iterdir()
    assert environment(folder).get_template("page").render(name="Ida") == first == "Hej Ida"
    kept.write_bytes(b"broken")
    assert environment(folder).get_template("page").render(name="Ida") == first


def test_a_folder_that_cannot_be_written_is_no_hindrance(tmp_path: Path) -> None:
    folder = tmp_path / "no" / "such"
    assert environment(folder).get_template("page").render(name="Ida") == "Hej Ida"
    assert not folder.exists()


def test_no_byte_code_is_kept_where_none_is_wanted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    environment(tmp_path).get_template("page").render(name="Ida")
    assert not any(tmp_path.iterdir())
