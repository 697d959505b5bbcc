"""The command line as a user meets it: exit codes, what is printed, JSON."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def pu(*words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "patientuddannelse", *words]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "curriculum", tmp_path / "project" / "curriculum")
    return tmp_path / "project"


def test_help_is_plain_and_imports_nothing_heavy() -> None:
    code = (
        "import sys, patientuddannelse.cli as c\n"
        "try: c.app(['--help'])\n"
        "except SystemExit: pass\n"
        "heavy = {'pptx', 'reportlab', 'yaml', 'jinja2', 'pydantic', 'fontTools', 'rich'}\n"
        "print('HEAVY', sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert "build" in done.stdout
    assert "HEAVY []" in done.stdout


def test_build_prints_what_was_made(tmp_path: Path) -> None:
    done = pu("build", str(ROOT), "-o", str(tmp_path), "--only", "posters/cup")
    assert done.returncode == 0, done.stderr
    assert "kopmodellen-a4.pdf" in done.stdout
    assert "index.html" in done.stdout
    assert "posters/cup" in done.stderr  # progress, a plain line each


def test_json_holds_artefacts_and_nothing_else_is_printed(tmp_path: Path) -> None:
    done = pu("build", str(ROOT), "-o", str(tmp_path), "--only", "posters/cup", "--json")
    result = json.loads(done.stdout)
    assert result["diagnostics"] == []
    assert [a["sheet"] for a in result["artefacts"]] == ["a4", "a3"]
    assert {a["id"] for a in result["artefacts"]} == {"posters/cup"}
    assert done.stderr == ""


def test_an_error_in_the_yaml_is_exit_code_1_with_place_and_hint(
    project: Path, tmp_path: Path
) -> None:
    file = project / "curriculum" / "models" / "cup.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("\ntitle:", "\ntittle:", 1), encoding="utf-8")
    line = 1 + next(i for i, t in enumerate(text.splitlines()) if t.startswith("title:"))
    out = str(tmp_path / "out")
    done = pu("build", str(project), "-o", out)
    assert done.returncode == 1
    at = f"curriculum/models/cup.yaml:{line}:1: "
    assert f"{at}fejl[unknown-field] cup har intet felt, der hedder ”tittle”" in done.stderr
    assert "råd: mente du ”title”?" in done.stderr
    assert done.stderr.splitlines()[-1] == "1 fejl; intet er skrevet"
    english = pu("build", str(project), "-o", out, "--language", "en", "--excerpt").stderr
    written = text.splitlines()[line - 1].replace("title", "tittle", 1)
    assert (
        f"""{at}error[unknown-field] "tittle" is not a field of cup
{line:>4} | {written}
     | ^^^^^^
hint: did you mean "title"?
"""
        in english
    )
    assert not (tmp_path / "out").exists()
    as_json = json.loads(pu("build", str(project), "--json").stdout)
    assert any(d["code"] == "unknown-field" and d["line"] == line for d in as_json["diagnostics"])
    assert "^" not in json.dumps(as_json)


@pytest.mark.parametrize(
    ("course", "said"),
    [
        ("title: [\nlanguage: da\n", "intet er skrevet"),
        ("title: [\nlanguage: en\n", "nothing was written"),
        ("title: [\n", "intet er skrevet"),
        ("title: [\nlanguage: klingon\n", "nothing was written"),
        ("title: [\nlanguage: dansk\n", "intet er skrevet"),
        (None, "nothing was written"),
    ],
)
def test_findings_speak_the_language_of_a_course_that_is_broken(
    tmp_path: Path, course: str | None, said: str
) -> None:
    (tmp_path / "curriculum").mkdir()
    if course is not None:
        (tmp_path / "curriculum" / "course.yaml").write_text(course, encoding="utf-8")
    done = pu("build", str(tmp_path))
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].endswith(said)


def test_a_language_that_findings_are_not_told_in_is_wrong_usage(project: Path) -> None:
    done = pu("build", str(project), "--language", "klingon")
    assert done.returncode == 2
    assert "vælg mellem da, en" in done.stderr


@pytest.mark.parametrize("given", ["i går", "1e9", "99999999999999999999"])
def test_a_date_of_files_that_is_none_is_wrong_usage(
    project: Path, given: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    done = pu("build", str(project), "--json")
    assert done.returncode == 2
    (told,) = json.loads(done.stdout)["diagnostics"]
    assert told["message"] == f"SOURCE_DATE_EPOCH {given}: det er ikke et tidspunkt"
    assert "Traceback" not in pu("build", str(project)).stderr
    assert not (project / "output").exists()


def test_wrong_usage_is_told_in_the_course_s_language_or_the_one_asked_for(
    project: Path, tmp_path: Path
) -> None:
    wrong = ("build", str(project), "--minutes", "80")
    assert pu(*wrong).stderr == (
        "fejl[usage] --minutes 80: den længde findes ikke\nråd: vælg mellem 60, 75, 90\n"
    )
    assert pu(*wrong, "--language", "en").stderr == (
        "error[usage] --minutes 80: no such length\nhint: choose from 60, 75, 90\n"
    )
    assert pu("tile", "x.pdf", cwd=project).stderr.startswith("fejl[usage] filen x.pdf findes ikke")
    assert "there is no file x.pdf" in pu("tile", "x.pdf", cwd=tmp_path).stderr
    (row,) = json.loads(pu(*wrong, "--json").stdout)["diagnostics"]
    assert (row["code"], row["file"]) == ("usage", None)


def test_wrong_usage_is_exit_code_2(tmp_path: Path) -> None:
    for words in (
        ("build", str(ROOT), "-o", str(tmp_path), "--sheet", "b5"),
        ("build", "--no-such-option"),
        ("no-such-command",),
    ):
        done = pu(*words)
        assert done.returncode == 2, words
        assert "Traceback" not in done.stderr


def test_a_folder_without_a_curriculum_says_so(tmp_path: Path) -> None:
    for words in (("build",), ("check",), ("list",), ("approve", "--by", "Anna"), ("changes",)):
        done = pu(*words, cwd=tmp_path)
        assert done.returncode == 2, words
        [said, hint] = done.stderr.splitlines()
        assert said == f"error[usage] there is no curriculum in {tmp_path}"
        assert hint.endswith("pu init DIR")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_without_a_curriculum_says_so_in_the_language_of_the_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "da_DK.UTF-8")
    done = pu("build", "intet", cwd=tmp_path)
    assert done.stderr.startswith("fejl[usage] der er intet curriculum i intet\nråd: ")
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert pu("build", "intet", cwd=tmp_path).stderr.startswith("error[usage] there is no")


def test_who_stands_in_the_curriculum_is_sent_one_folder_up(tmp_path: Path) -> None:
    (tmp_path / "curriculum").mkdir()
    shutil.copy(ROOT / "curriculum" / "course.yaml", tmp_path / "curriculum")
    done = pu("build", cwd=tmp_path / "curriculum")
    assert done.returncode == 2
    assert "is a curriculum; the project is the folder above it" in done.stderr
    assert "write .. after the command" in done.stderr


def test_list_names_ids(tmp_path: Path) -> None:
    done = pu("list", str(ROOT))
    assert "posters/cup" in done.stdout
    assert "decks/session_1" in done.stdout
    rows = json.loads(pu("list", str(ROOT), "--json").stdout)["artefacts"]
    assert {row["kind"] for row in rows} == {
        "deck", "guide", "poster", "worksheet", "booklet", "questionnaire"
    }  # fmt: skip


def test_init_starts_a_project_that_builds_and_never_overwrites(tmp_path: Path) -> None:
    done = pu("init", "min klinik", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    words = 'er et nyt projekt. Byg det med: pu build "min klinik"'
    assert done.stdout == f"min klinik {words}\n"
    only = ("--only", "posters/traffic_light", "--sheet", "a3")
    built = pu("build", *shlex.split(words)[-1:], *only, cwd=tmp_path)
    assert built.returncode == 0, built.stderr
    assert (tmp_path / "min klinik/output/posters/trafiklyset-a3.pdf").is_file()
    assert "\n1 file in " in built.stdout
    again = pu("init", "min klinik", cwd=tmp_path)
    assert again.returncode == 2
    assert "der er allerede et curriculum i min klinik" in again.stderr


def test_another_clinics_profile_stands_on_the_sheet(project: Path, tmp_path: Path) -> None:
    import pypdfium2

    profile = tmp_path / "ny-klinik.yaml"
    profile.write_text('name: "Kiropraktorerne Æblehaven"\n', encoding="utf-8")
    done = pu(
        "build", str(project), "-o", str(tmp_path / "out"), "--only", "posters/cup",
        "--clinic", str(profile),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    document = pypdfium2.PdfDocument(tmp_path / "out/posters/kopmodellen-a3.pdf")
    try:
        words = document[0].get_textpage().get_text_range().split()
    finally:
        document.close()
    assert "Kiropraktorerne Æblehaven" in " ".join(words)


def test_a_poster_is_tiled_onto_office_paper(tmp_path: Path) -> None:
    pu("build", str(ROOT), "-o", str(tmp_path), "--only", "posters/cup", "--sheet", "a3")
    poster = tmp_path / "posters" / "kopmodellen-a3.pdf"
    done = pu("tile", str(poster), "--onto", "a4")
    assert done.returncode == 0, done.stderr
    assert "4 ark og en oversigt" in done.stdout
    assert poster.with_name("kopmodellen-a3-paa-a4.pdf").is_file()
    again = pu("tile", str(poster), "--onto", "a3", cwd=tmp_path)
    assert again.returncode == 2
    assert "no larger than A3" in again.stderr


def words_of(pdf: Path) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    return " ".join(" ".join(pages).split())


def built(project: Path) -> tuple[str, subprocess.CompletedProcess[str]]:
    """Build one poster with its back and one worksheet; return their words and what was said."""
    only = ("--only", "posters/cup", "--only", "worksheets/cup", "--sheet", "a4")
    done = pu("build", str(project), *only)
    assert done.returncode == 0, done.stderr
    files = sorted((project / "output").glob("*/*.pdf"))
    return " ".join(map(words_of, files)), done


def test_an_approval_holds_until_a_text_changes(project: Path) -> None:
    draft, approved = (
        "Udkast – ikke fagligt godkendt",
        "Fagligt godkendt af Anna Ager: Å/S, 4. marts 2026",
    )
    profile = project / "curriculum" / "clinic.yaml"
    before = profile.read_text(encoding="utf-8")
    profile.chmod(0o600)
    words, done = built(project)
    sides = words.count(draft)
    assert sides >= 3  # front, back, and every page of the worksheet
    assert "advarsel" not in done.stderr

    done = pu("approve", str(project), "--by", "Anna Ager: Å/S", "--on", "2026-03-04")
    assert done.returncode == 0, done.stderr
    line = 1 + before.splitlines().index("  approved_by:")
    assert f"curriculum/clinic.yaml:{line}: -   approved_by:" in done.stdout
    assert f'curriculum/clinic.yaml:{line}: +   approved_by: "Anna Ager: Å/S"' in done.stdout
    assert done.stdout.splitlines()[-1].endswith(". Byg nu igen.")
    again = pu("approve", str(project), "--by", "Anna Ager: Å/S", "--on", "2026-03-04")
    assert again.stdout == f"{profile}: Godkendelsen står der allerede.\n"
    after = profile.read_text(encoding="utf-8").splitlines()
    changed = [n for n, each in enumerate(before.splitlines(), 1) if each != after[n - 1]]
    assert changed == [line, line + 1, line + 2]
    assert os.name == "nt" or profile.stat().st_mode & 0o777 == 0o600
    words, done = built(project)
    assert words.count(approved) == sides
    assert draft not in words
    assert "advarsel" not in done.stderr

    sign = project / "curriculum" / "models" / "safety.yaml"
    text = sign.read_text(encoding="utf-8")
    sign.write_text(text.replace("Smerten er ny", "Smerten er helt ny"), encoding="utf-8")
    words, done = built(project)
    assert words.count(draft) == sides
    assert "Fagligt godkendt" not in words
    assert f"curriculum/clinic.yaml:{line + 2}:9: advarsel[approval]" in done.stderr
    [found] = json.loads(pu("build", str(project), "--only", "posters/cup", "--json").stdout)[
        "diagnostics"
    ]
    assert (found["severity"], found["line"]) == ("warning", line + 2)
    code = found["hint"].rpartition("code: ")[2].strip('"')
    assert code in pu("approve", str(project), "--by", "Bo").stdout
    assert "advarsel" not in built(project)[1].stderr


def test_nothing_is_approved_that_has_errors(project: Path) -> None:
    profile = project / "curriculum" / "clinic.yaml"
    before = profile.read_bytes()
    file = project / "curriculum" / "models" / "cup.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("\ntitle:", "\ntittle:", 1), "utf-8")
    done = pu("approve", str(project), "--by", "Anna Ager")
    assert done.returncode == 1
    assert "curriculum/models/cup.yaml:" in done.stderr
    assert "fejl[unknown-field]" in done.stderr
    assert profile.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "--by"),
        (("--by", "  "), "--by"),
        (("--by", "Anna", "--on", "4/3 2026"), "2026-01-31"),
        (("--by", "Anna", "--on", "2999-01-01"), "--on 2999-01-01: den dag er ikke kommet endnu"),
        (("--by", "{{ x }}"), "--by {{ x }}"),
    ],
)
def test_who_and_when_are_needed(project: Path, words: tuple[str, ...], said: str) -> None:
    profile = project / "curriculum" / "clinic.yaml"
    before = profile.read_bytes()
    done = pu("approve", str(project), *words)
    assert done.returncode == 2
    assert said in done.stderr
    assert profile.read_bytes() == before


@pytest.mark.parametrize("given", ["16", "25:00", "16:3", "kl. 4", "-1:00"])
def test_a_start_that_is_no_time_of_day_is_wrong_usage(given: str) -> None:
    done = pu("build", str(ROOT), f"--starts={given}")
    assert done.returncode == 2
    assert done.stderr == (
        f"fejl[usage] --starts {given}: det er ikke et klokkeslæt\nråd: skriv det som 16:30\n"
    )


def test_a_bitmap_logo_stops_a_build_for_the_press_and_only_that(
    project: Path, tmp_path: Path
) -> None:
    from PIL import Image

    folder = project / "curriculum"
    Image.new("RGB", (2000, 400)).save(folder / "logo.png")
    profile = folder / "clinic.yaml"
    lines = profile.read_text(encoding="utf-8").splitlines()
    at = lines.index("logo:")
    lines[at] = "logo: logo.png"
    profile.write_text("\n".join(lines), encoding="utf-8")

    output = tmp_path / "out"
    asked = ("build", str(project), "-o", str(output), "--only", "posters/m*", "--variant", "bw")
    done = pu(*asked, "--press")
    assert done.returncode == 1
    said = [line for line in done.stderr.splitlines() if not line.startswith("[")]
    assert said[0].startswith(f"curriculum/clinic.yaml:{at + 1}:7: fejl")
    assert "--press" in said[0]
    assert "brug et logo i SVG" in done.stderr
    assert said[-1] == "1 fejl; intet er skrevet"
    assert not output.exists()

    done = pu(*asked)
    assert done.returncode == 0, done.stderr
    files = sorted(path.name for path in (output / "posters").iterdir())
    assert files == [f"myter-og-fakta-{sheet}-sort-hvid.pdf" for sheet in ("a3", "a4")]


def test_a_deck_on_paper_stands_beside_the_one_that_is_shown(tmp_path: Path) -> None:
    only = ("--only", "decks/session_1", "--print-deck", "--json")
    done = pu("build", str(ROOT), "-o", str(tmp_path), *only)
    shown, paper = json.loads(done.stdout)["artefacts"]
    assert (tmp_path / paper["path"]).name == "1-gang-alarmen-til-print.pptx"
    assert paper["pages"] > shown["pages"]
    assert (shown["variant"], paper["variant"]) == ("", "print")
