import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.diagnostics import CurriculumError, UsageError

ROOT = Path(__file__).resolve().parents[2]

Load = Callable[..., Curriculum]
Complaints = Callable[..., list[str]]

ALARM = "model: smoke_alarm\nalt: En alarm.\ntitle: x\n"
SESSION = "session: {name}\nslug: {name}\ntitle: T\nshown_as: S\nplan: []\n"


def test_what_was_read_is_there_by_name_and_in_order(load: Load):
    curriculum = load(
        {
            "course.yaml": "title: K\nedition_date: 2026-01-31\nsessions: [b, a]\n"
            "posters: [smoke_alarm]\n",
            "sessions/1.yaml": SESSION.format(name="a"),
            "sessions/2.yml": SESSION.format(name="b"),
            "models/alarm.yaml": ALARM,
            "models/deep/scan.yaml": "model: scan\nalt: x\ntitle: x\n",
        }
    )
    assert list(curriculum.sessions) == ["b", "a"]
    assert list(curriculum.models) == ["smoke_alarm", "scan"]
    assert curriculum.course.minutes == 75
    assert str(curriculum.course.edition_date) == "2026-01-31"
    assert [file.name for file in curriculum.files] == [
        "curriculum/clinic.yaml",
        "curriculum/course.yaml",
        "curriculum/models/alarm.yaml",
        "curriculum/models/deep/scan.yaml",
        "curriculum/sessions/1.yaml",
        "curriculum/sessions/2.yml",
    ]


def test_texts_know_their_file_and_place(load: Load):
    alt = load({"models/alarm.yaml": ALARM}).models["smoke_alarm"].alt
    assert str(alt.origin) == "curriculum/models/alarm.yaml:2:6"


def test_a_kind_is_told_by_the_first_field_where_the_place_says_nothing(load: Load):
    assert "smoke_alarm" in load({"alarm.yaml": ALARM}).models


def test_hidden_files_of_editors_are_left_alone(load: Load):
    assert load({"models/.#alarm.yaml": "x: [", "notes.txt": "x: ["}).models == {}


def test_a_file_of_no_known_kind_is_an_error(complaints: Complaints):
    assert complaints({"extra.yaml": "a: b\n"}) == [
        "1:1 unknown-file | cannot tell what this file holds | "
        'a model begins with "model: …", a session with "session: …"'
    ]


def test_a_model_file_without_its_name(complaints: Complaints):
    assert complaints({"models/m.yaml": "title: x\n"}) == [
        '1:1 missing-field | the file has no "model" | begin the file with "model: …"'
    ]


def test_an_unknown_model_and_one_with_two_files(complaints: Complaints):
    assert complaints({"models/a.yaml": "model: smoke_alrm\nalt: x\n"}) == [
        '1:8 unknown-model | there is no model "smoke_alrm" | did you mean "smoke_alarm"?'
    ]
    said = complaints({"models/a.yaml": ALARM, "models/b.yaml": ALARM})
    assert said == [
        '1:8 duplicate-id | the model "smoke_alarm" has a file already | '
        "it is curriculum/models/a.yaml"
    ]


def test_a_folder_without_a_curriculum(tmp_path: Path):
    with pytest.raises(UsageError, match="there is no curriculum in "):
        load_curriculum(tmp_path)


def test_a_curriculum_without_its_first_two_files(tmp_path: Path):
    (tmp_path / "curriculum").mkdir()
    with pytest.raises(CurriculumError) as caught:
        load_curriculum(tmp_path)
    assert [str(d.origin) for d in caught.value.diagnostics] == [
        "curriculum/clinic.yaml:1:1",
        "curriculum/course.yaml:1:1",
    ]
    assert "there is no curriculum/clinic.yaml" in str(caught.value)


def test_another_clinic_takes_the_place_of_the_own_one(load: Load, tmp_path: Path):
    other = tmp_path / "other.yaml"
    other.write_text("name: Den anden\n", encoding="utf-8")
    files = {"models/m.yaml": ALARM + "lead: '{{ clinic.name }}'\n"}
    curriculum = load(files, other)
    assert str(curriculum.clinic.name) == "Den anden"
    assert str(curriculum.models["smoke_alarm"].lead) == "Den anden"


def test_the_own_clinic_is_read_though_another_is_used(load: Load, tmp_path: Path):
    other = tmp_path / "other.yaml"
    other.write_text("nam: Den anden\n", encoding="utf-8")
    with pytest.raises(CurriculumError) as caught:
        load({"clinic.yaml": "name: x\nfon: y\n"}, other)
    assert [str(d.origin) for d in caught.value.diagnostics] == [
        "curriculum/clinic.yaml:2:1",
        "other.yaml:1:1",
        "other.yaml:1:1",
    ]


def test_another_clinic_may_stand_in_the_folder_too(load: Load, tmp_path: Path):
    other = tmp_path / "curriculum" / "nord.yaml"
    curriculum = load({"nord.yaml": "name: Nord\n"}, other)
    assert str(curriculum.clinic.name) == "Nord"
    assert [file.name for file in curriculum.files].count("curriculum/nord.yaml") == 1


def test_a_folder_that_is_a_link(load: Load, tmp_path: Path):
    load({"models/alarm.yaml": ALARM})
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "curriculum").symlink_to(tmp_path / "curriculum")
    curriculum = load_curriculum(tmp_path / "elsewhere")
    assert curriculum.files[-1].name == "curriculum/models/alarm.yaml"


def test_a_clinic_file_that_is_not_there(load: Load, tmp_path: Path):
    with pytest.raises(CurriculumError, match=r"nowhere\.yaml:1:1: error\[unreadable\]"):
        load({}, tmp_path / "nowhere.yaml")


def test_a_folder_that_is_given_as_the_clinic_is_not_to_be_moved_away(load: Load, tmp_path: Path):
    with pytest.raises(CurriculumError, match=r"error\[not-a-file\]") as caught:
        load({}, tmp_path)
    [found] = (each for each in caught.value.diagnostics if each.code == "not-a-file")
    assert found.hint == "name the clinic's YAML file after --clinic"


def test_a_language_that_is_not_there(complaints: Complaints):
    course = "title: K\nlanguage: dk\nedition_date: 2026-01-31\nsessions: []\n"
    assert complaints({"course.yaml": course}) == [
        '2:11 wrong-value | there is no language "dk" | known are: da'
    ]


def test_empty_fields_are_fields_that_are_not_there(load: Load):
    clinic = load({"clinic.yaml": "name: x\nphone:\nnumbers:\napproval: {approved_on: }\n"}).clinic
    assert not clinic.phone
    assert clinic.numbers.checked_on is None
    assert not clinic.approval.given


def test_a_single_text_stands_for_a_list_of_one(load: Load):
    session = SESSION.format(name="s").replace(
        "[]", "[{id: p, part: P, slides: [{id: a, kind: break, title: t, lines: Gå, "
        "notes: {say: Hej}, drops_at: 60}]}]"
    )  # fmt: skip
    (slide,) = load({"sessions/s.yaml": session}).sessions["s"].slides()
    assert [str(line) for line in slide.lines] == ["Gå"]
    assert [str(line) for line in slide.notes.say] == ["Hej"]
    assert slide.drops_at == (60,)
    assert str(slide.origin) == "curriculum/sessions/s.yaml:5:39"
    assert str(slide.lines[0].origin) == "curriculum/sessions/s.yaml:5:72"


def test_a_clinics_switches_take_things_out_of_the_models(tmp_path: Path):
    shutil.copytree(Path(__file__).parents[2] / "curriculum", tmp_path / "curriculum")
    profile = tmp_path / "curriculum" / "clinic.yaml"
    text = profile.read_text(encoding="utf-8")
    assert load_curriculum(tmp_path).models["threat_meeting"].attention
    profile.write_text(re.sub(r"attention: *true", "attention: false", text), encoding="utf-8")
    assert not load_curriculum(tmp_path).models["threat_meeting"].attention


def test_only_what_changed_is_read_again(tmp_path: Path) -> None:
    """A process that stays reads a project again and again."""
    shutil.copytree(ROOT / "curriculum", tmp_path / "curriculum")
    before = load_curriculum(tmp_path)
    path = tmp_path / "curriculum" / "models" / "cup.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("title: ", "title: Nu – ", 1), encoding="utf-8")
    after = load_curriculum(tmp_path)
    assert str(after.models["cup"].title) == f"Nu – {before.models['cup'].title}"
    assert after.code != before.code
    assert after.sessions["session_1"] is before.sessions["session_1"]
    assert {a.name for a, b in zip(after.files, before.files, strict=True) if a is not b} == {
        "curriculum/models/cup.yaml"
    }
    help_is_filled_in = "where_to_get_help"
    assert after.models[help_is_filled_in] is before.models[help_is_filled_in]
    path.write_text(text, encoding="utf-8")
    assert load_curriculum(tmp_path) == before


def test_what_is_filled_in_follows_the_clinic(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "curriculum", tmp_path / "curriculum")
    before = load_curriculum(tmp_path)
    path = tmp_path / "curriculum" / "clinic.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(str(before.clinic.name), "En anden klinik", 1), encoding="utf-8")
    after = load_curriculum(tmp_path)
    name = "where_to_get_help"
    assert "En anden klinik" in after.models[name].model_dump_json()
    assert "En anden klinik" not in before.models[name].model_dump_json()


def test_folders_may_lie_as_deep_as_they_can(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "curriculum", tmp_path / "curriculum")
    deep = tmp_path / "curriculum"
    for _ in range(1100):
        deep /= "d"
        deep.mkdir()
    (deep / "f.yaml").write_text("a: b\n", encoding="utf-8")
    try:
        with pytest.raises(CurriculumError) as caught:
            load_curriculum(tmp_path)
    finally:
        subprocess.run(["rm", "-r", tmp_path / "curriculum" / "d"], check=True)
    assert [each.code for each in caught.value.diagnostics] == ["unknown-file"]
