"""What somebody can write into a file: one clear finding, soon, and nothing written or lost."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from patientuddannelse.curriculum.load import load_curriculum

pytest.importorskip("resource")

from harm import COURSE, CUP, ONE, ROOT, Harm, field, line_of, told, whole
from watched import pu

MODELS = sorted(f"models/{path.name}" for path in (ROOT / "curriculum" / "models").glob("*.yaml"))
AT_ONCE = 9  # files that are harmed in one project: a process for each would take very long


def at_the_end(content: str, file: str) -> Harm:
    """Write something below what stands in a file."""

    def harm(folder: Path) -> None:
        with (folder / file).open("a", encoding="utf-8") as stream:
            stream.write(f"\n{content}")

    return harm


def in_code(code: str, file: str) -> Harm:
    """Save a file in another code."""

    def harm(folder: Path) -> None:
        text = (folder / file).read_text(encoding="utf-8")
        (folder / file).write_bytes(text.encode(code, errors="replace"))

    return harm


def sized(size: int, file: str) -> Harm:
    return lambda folder: os.truncate(folder / file, size)


def a_folder(file: str) -> Harm:
    def harm(folder: Path) -> None:
        (folder / file).unlink()
        (folder / file).mkdir()

    return harm


def a_link(to: str, file: str) -> Harm:
    def harm(folder: Path) -> None:
        (folder / file).unlink()
        (folder / file).symlink_to(to)

    return harm


LAUGHS = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]\n" for i in range(1, 9)
)
TAGS = "".join(f"%TAG !a{i}! x\n" for i in range(50_000))
LATIN = "model: x\ntitle: Når\n".encode("latin-1")

UNREADABLE: dict[str, tuple[Callable[[str], Harm], str]] = {
    "alias bomb": (lambda file: whole(file, LAUGHS), "5:25: fejl[too-large]"),
    "100 MB": (lambda file: sized(100_000_000, file), "1:1: fejl[too-large]"),
    "2 GB": (lambda file: sized(2_000_000_000, file), "1:1: fejl[too-large]"),
    "deep brackets": (
        lambda file: field("title", "[" * 500_000, file),
        "{line}:47: fejl[too-deep]",
    ),
    "deep lists": (lambda file: whole(file, "- " * 200_000), "1:81: fejl[too-deep]"),
    "NUL": (lambda file: field("title", "ti\0tel", file), "{line}:10: fejl[character]"),
    "bidi": (lambda file: field("title", "a\u202eb", file), "{line}:9: fejl[character]"),
    "bidi escape": (
        lambda file: field("title", '"\\u202e"', file),
        "{line}:8: fejl[character]",
    ),
    "tab": (lambda file: field("title", "a\tb", file), "{line}:9: fejl[character]"),
    "tab as indent": (lambda file: whole(file, "a:\n\tb: c\n"), "2:1: fejl[character]"),
    "carriage returns": (lambda file: whole(file, "a: b\rc: d"), "1:5: fejl[character]"),
    "merge key": (lambda file: field("title", "x\n<<: {a: b}", file), "{next}:1: fejl[merge-key]"),
    "tag": (
        lambda file: field("title", "!!python/object:os.system x", file),
        "{line}:8: fejl[tag]",
    ),
    "tag with arguments": (
        lambda file: field("title", "!!python/object/apply:os.system 'id'", file),
        "{line}:8: fejl[tag]",
    ),
    "directives": (lambda file: whole(file, TAGS), "1:1: fejl[directive]"),
    "later directives": (lambda file: whole(file, f"{{}}\n{TAGS}"), "2:1: fejl[directive]"),
    "two documents": (lambda file: whole(file, "a: b\n---\nc: d\n"), "2:1: fejl[documents]"),
    "a text of many lines": (
        lambda file: field("title", "b\n" + " c\n" * 300_000, file),
        "{line}:8: fejl[too-large]",
    ),
    "a long text": (
        lambda file: field("title", "a" * 900_000, file),
        "{line}:8: fejl[too-large]",
    ),
    "Latin-1": (lambda file: whole(file, LATIN), "2:9: fejl[encoding]"),
    "UTF-16": (lambda file: in_code("utf-16", file), "1:1: fejl[encoding]"),
    "UTF-16 without a mark": (lambda file: in_code("utf-16-le", file), "1:1: fejl[encoding]"),
    "UTF-32 without a mark": (lambda file: in_code("utf-32-be", file), "1:1: fejl[encoding]"),
    "empty but for a mark": (
        lambda file: whole(file, b"\xef\xbb\xbf"),
        "1:1: fejl[empty-file]",
    ),
    "empty": (lambda file: whole(file, ""), "1:1: fejl[empty-file]"),
    "a list": (lambda file: whole(file, "- a\n"), "1:1: fejl[wrong-type]"),
    "a folder": (a_folder, "1:1: fejl[not-a-file]"),
    "a link out of the project": (
        lambda file: a_link("/etc/hostname", file),
        "1:1: fejl[outside]",
    ),
    "a link by dots": (lambda file: a_link("../../../x.yaml", file), "1:1: fejl[outside]"),
    "a link to itself": (lambda file: a_link(Path(file).name, file), "1:1: fejl[unreadable]"),
    "a link to nothing": (lambda file: a_link("nowhere", file), "1:1: fejl[unreadable]"),
    "a link to a device": (lambda file: a_link("/dev/zero", file), "1:1: fejl[outside]"),
}


@pytest.mark.parametrize(
    "names",
    [[*UNREADABLE][first : first + AT_ONCE] for first in range(0, len(UNREADABLE), AT_ONCE)],
    ids=", ".join,
)
def test_a_file_that_cannot_be_read_is_told_of_once(project: Path, names: list[str]) -> None:
    (project.parent / "x.yaml").write_text("a: b\n", encoding="utf-8")
    expected = []
    for name, file in zip(names, MODELS, strict=False):
        harm, said = UNREADABLE[name]
        harm(file)(project / "curriculum")
        line = line_of(file, "title")
        expected.append(f"curriculum/{file}:{said.format(line=line, next=line + 1)}")
    found = told(project, *ONE).found
    assert len(found) == len(expected), "\n".join(found)
    missed = [each for each in expected if not any(one.startswith(each) for one in found)]
    assert missed == [], found


def test_a_folder_where_the_course_should_be(project: Path) -> None:
    a_folder(COURSE)(project / "curriculum")
    (found,) = told(project).found
    assert found.startswith("curriculum/course.yaml:1:1: error[not-a-file]")


def test_a_folder_elsewhere_is_not_read(project: Path) -> None:
    (project.parent / "others").mkdir()
    (project.parent / "others" / "scan.yaml").write_text("a: b", encoding="utf-8")
    (project / "curriculum" / "models" / "mine").symlink_to(project.parent / "others")
    (found,) = told(project, command="check").found
    assert found.startswith("curriculum/models/mine:1:1: fejl[outside]")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("a:\n" * 20_000, id="one key many times"),
        pytest.param("".join(f"a{i}: b\n" for i in range(20_000)), id="unknown keys"),
        pytest.param("foo:\n" + "- {id: a}\n" * 15_000, id="one id many times"),
        pytest.param("foo:\n" + "- *a\n" * 40_000, id="unknown aliases"),
        pytest.param("foo:\n" + "- !a x\n" * 40_000, id="tags"),
        pytest.param("foo:\n" + "- '{{ a.b }}'\n" * 40_000, id="unknown variables"),
        pytest.param("foo: {sources: [" + "x, " * 40_000 + "]}", id="unknown points"),
    ],
)
def test_of_very_many_errors_the_first_are_told(project: Path, content: str) -> None:
    at_the_end(content, CUP)(project / "curriculum")
    found = told(project, *ONE).found
    assert len(found) == 51
    assert "fejl[too-many]" in found[-1]
    assert all("curriculum/models/cup.yaml:" in each for each in found)


def test_variables_that_swell_are_refused(project: Path) -> None:
    field("name", "a" * 9_000, "clinic.yaml")(project / "curriculum")
    at_the_end("foo:\n" + "- '{{ clinic.name }}'\n" * 40_000, CUP)(project / "curriculum")
    found = told(project, *ONE).found
    assert any("cup.yaml:" in each and "fejl[too-large]" in each for each in found)


BRACES = [
    "{{ ().__class__.__mro__ }}",
    "{{ clinic.__class__ }}",
    "{{ clinic.name.__init__.__globals__ }}",
    "{{ cycler.__init__.__globals__.os }}",
    "{{ clinic.name|upper(*clinic.name) }}",
    "{{ clinic.name|attr('x') }}",
    "{{ clinic['name'] }}",
    "{{ clinic.name * 999999999 }}",
    "{% for i in range(999999999) %}x{% endfor %}",
    "{% import 'os' as os %}",
    "{# never closed",
    "{{ " + "(" * 4_000 + ")" * 4_000 + " }}",
    "{{ " + "not " * 2_000 + "a }}",
    "{{ a." + "b." * 3_000 + "c }}",
    "{{ clinic.name" + "|uper" * 1_500 + " }}",
    "{{ " + "9" * 5_000 + " }}",
    "{{ " * 3_000,
    "{{ " + " " * 9_900,
]


@pytest.mark.parametrize("half", [BRACES[:AT_ONCE], BRACES[AT_ONCE:]], ids=["some", "others"])
def test_nothing_in_braces_is_run(project: Path, half: list[str]) -> None:
    for written, file in zip(half, MODELS, strict=False):
        quoted = written.replace("'", "''")
        field("title", f"'{quoted}'", file)(project / "curriculum")
    found = told(project, *ONE).found
    assert all("variable]" in each for each in found)
    for _, file in zip(half, MODELS, strict=False):
        mine = [each for each in found if f"{file}:{line_of(file, 'title')}:" in each]
        assert 1 <= len(mine) <= 2, file


def test_marks_of_an_editor_and_a_system_change_nothing(project: Path) -> None:
    for path in (project / "curriculum").rglob("*.yaml"):
        text = path.read_bytes()
        path.write_bytes(b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"))
    assert load_curriculum(project).code == load_curriculum(ROOT).code


def test_a_file_of_control_characters_does_not_reach_the_terminal(project: Path) -> None:
    (project / "curriculum" / "models" / "\x1b[31m\n\u202e.yaml").write_text("a: [", "utf-8")
    done = told(project, *ONE)
    assert not {"\x1b", "\u202e"} & set(done.err)
    assert "·[31m··.yaml:1:" in done.found[0]


@pytest.mark.parametrize("what", ["nothing", "a file", "a folder"])
def test_another_clinics_profile_that_cannot_be_read(project: Path, what: str) -> None:
    profile = project / "klinik.yaml"
    if what != "nothing":
        profile.write_bytes(b"\xff\xfe\0") if what == "a file" else profile.mkdir()
    (found,) = told(project, *ONE, "--clinic", profile).found
    assert found.startswith("klinik.yaml:1:1: fejl[")


def test_a_project_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "project").write_bytes(b"x")
    done = pu("build", tmp_path / "project")
    assert done.code == 1
    assert "Traceback" not in done.err
    assert (tmp_path / "project").read_bytes() == b"x"
