"""Templates that would swell, reach out or are broken: one finding at the line that names them."""

from __future__ import annotations

import io
import os
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pptx
import pytest

from patientuddannelse.render.pptx.foreign.reading import read_template

pytest.importorskip("resource")

from harm import CLINIC, SECONDS, field, line_of, told
from watched import each_in_one_process

AT = f"curriculum/clinic.yaml:{line_of(CLINIC, 'template')}:11: fejl[template]"
READ_TEMPLATE = """
from patientuddannelse.diagnostics import CurriculumError
from patientuddannelse.render.pptx.foreign.reading import read_template

def take(path):
    try:
        read_template(path)
    except CurriculumError as error:
        return error.diagnostics[0].key
    return "taken"
"""


def repacked(more: dict[str, bytes | int]) -> bytes:
    """Return a template with parts put in: bytes, or as many zeros as a number says."""
    own = Path(pptx.__file__).with_name("templates") / "default.pptx"
    stream = io.BytesIO()
    with zipfile.ZipFile(own) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in more:
                new.writestr(name, old.read(name))
        for name, data in more.items():
            with new.open(name, "w") as part:
                for size in [data] if isinstance(data, int) else []:
                    for _ in range(size // 1_000_000):
                        part.write(bytes(1_000_000))
                if isinstance(data, bytes):
                    part.write(data)
    return stream.getvalue()


def many_parts() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for number in range(30_000):
            archive.writestr(f"{number}.xml", b"")
    return stream.getvalue()


def own_part(name: str) -> bytes:
    with zipfile.ZipFile(Path(pptx.__file__).with_name("templates") / "default.pptx") as archive:
        return archive.read(name)


ENTITIES = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10 if i else "ha"}">' for i in range(9))
XXE = b'<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]><x>&x;</x>'
XXE_16 = XXE.decode().encode("utf-16")
DOTS = b"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="x/slideMaster" Target="../../../../etc/passwd"/></Relationships>"""
BOMB = f"<!DOCTYPE x [{ENTITIES}]><x>&l8;</x>".encode()


TEMPLATES: dict[str, Callable[[], bytes]] = {
    "300 MB of zeros": lambda: repacked({"ppt/media/film.bin": 300_000_000}),
    "50 MB of XML": lambda: repacked({"ppt/slideMasters/slideMaster1.xml": 50_000_000}),
    "an external entity": lambda: repacked({"ppt/presentation.xml": XXE}),
    "an external entity in the theme": lambda: repacked({"ppt/theme/theme1.xml": XXE}),
    "the same in another code": lambda: repacked({"ppt/theme/theme1.xml": XXE_16}),
    "entities that multiply": lambda: repacked({"ppt/presentation.xml": BOMB}),
    "a broken theme": lambda: repacked({"ppt/theme/theme1.xml": b"<a"}),
    "a broken master": lambda: repacked({"ppt/slideMasters/slideMaster1.xml": b"<a/>"}),
    "a broken list of types": lambda: repacked({"[Content_Types].xml": b"presentationml"}),
    "parts that are not there": lambda: repacked({"ppt/_rels/presentation.xml.rels": DOTS}),
    "macros": lambda: repacked({"ppt/vbaProject.bin": b"x"}),
    "30,000 parts": many_parts,
    "100 MB": lambda: bytes(100_000_000),
    "empty": lambda: b"",
    "cut off": lambda: repacked({})[:20_000],
    "no archive": lambda: b"PK\3\4" + bytes(1000),
}


def test_a_template_that_does_harm_is_refused(project: Path) -> None:
    folder = project / "templates"
    folder.mkdir()
    for name, data in TEMPLATES.items():
        (folder / f"{name}.potx").write_bytes(data())
    done = each_in_one_process(READ_TEMPLATE, sorted(folder.iterdir()))
    assert len(done) == len(TEMPLATES)
    assert {name: said for name, (said, _) in done.items() if not said.startswith("templ")} == {}
    assert {name: took for name, (_, took) in done.items() if took > SECONDS / 2} == {}


@pytest.mark.parametrize("name", ["an external entity", "a broken theme"])
def test_a_template_that_does_harm_is_told_of_once(project: Path, name: str) -> None:
    (project / "curriculum" / "klinik.pptx").write_bytes(TEMPLATES[name]())
    field("template", "klinik.pptx", CLINIC)(project / "curriculum")
    (found,) = told(project, "--only", "decks/session_1").found
    assert AT in found


def test_another_template_that_does_harm_is_told_of_once(project: Path) -> None:
    (project / "klinik.pptx").write_bytes(TEMPLATES["300 MB of zeros"]())
    words = ("--only", "decks/session_1", "--template", project / "klinik.pptx")
    (found,) = told(project, *words).found
    assert "fejl[template]" in found


def test_parts_named_by_dots_stay_in_the_archive(tmp_path: Path) -> None:
    rels = own_part("ppt/_rels/presentation.xml.rels").replace(b"theme/theme1", b"../../../theme1")
    of_theme = re.compile(rb'<Override PartName="/ppt/theme/theme1[^>]*/>')
    types = of_theme.sub(
        lambda found: found[0] + found[0].replace(b"/ppt/theme/", b"/"),
        own_part("[Content_Types].xml"),
    )
    theme = own_part("ppt/theme/theme1.xml")
    parts = {"ppt/_rels/presentation.xml.rels": rels, "[Content_Types].xml": types}
    (tmp_path / "a.pptx").write_bytes(repacked({**parts, "theme1.xml": theme, "../b.xml": b"<a/>"}))
    template = read_template(tmp_path / "a.pptx")
    with zipfile.ZipFile(io.BytesIO(template.data)) as archive:
        assert not [name for name in archive.namelist() if ".." in name or name.startswith("/")]
    assert [path.name for path in tmp_path.iterdir()] == ["a.pptx"]


@pytest.mark.parametrize("name", ["../klinik.pptx", "link.pptx"])
def test_a_template_elsewhere_is_refused(project: Path, name: str) -> None:
    (project / "klinik.pptx").write_bytes(repacked({}))
    (project / "curriculum" / "link.pptx").symlink_to(project / "klinik.pptx")
    field("template", name, CLINIC)(project / "curriculum")
    (found,) = told(project, "--only", "decks/session_1").found
    assert AT in found


@pytest.mark.parametrize("name", ["/dev/zero", "sparse.potx"])
def test_what_is_no_template_is_told_of_once(project: Path, name: str) -> None:
    (project / "sparse.potx").touch()
    os.truncate(project / "sparse.potx", 2_000_000_000)
    words = ("--only", "decks/session_1", "--template", project / name)
    (found,) = told(project, *words).found
    assert "fejl[template]" in found
