"""What a build said is kept once for every build that says something else, within bounds."""

from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path

import pytest

from patientuddannelse.history import keeping
from patientuddannelse.history.keeping import MOST, entries, readable, superfluous
from patientuddannelse.history.snapshot import Kept, Page, Snapshot
from patientuddannelse.history.storing import dump, load, load_imprints

PAGE = Page("front", "Koppen", {("a.yaml", "title"): "Når koppen løber over"}, {}, "abc")
SHEET = Kept(
    "posters/k.pdf", "posters/cup", "poster", "Koppen", "a4", "", "kop", "2026-01-31", "A1B2C3",
    "Udkast", (PAGE,),
)  # fmt: skip
ONE = Snapshot("Kursus", "da", "2026-01-31", "Udkast", ("posters/cup",), (SHEET,))


def put(output: Path, number: int, snapshot: Snapshot = ONE) -> Path:
    code, data = dump(snapshot)
    file = output / keeping.FOLDER / f"{number:04}-{snapshot.edition}-{code}.json.gz"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(data)
    return file


def test_a_snapshot_is_read_as_it_was_written() -> None:
    code, data = dump(ONE)
    assert load(data) == (code, ONE)
    assert dump(load(data)[1]) == (code, data)
    assert load_imprints(data) == ONE.imprints
    assert [(each.sheet_id, each.code) for each in ONE.imprints] == [("kop", "A1B2C3")]


def test_files_that_this_program_did_not_write_are_passed_over(tmp_path: Path) -> None:
    whole = put(tmp_path, 1)
    put(tmp_path, 2).write_bytes(whole.read_bytes()[:40])
    put(tmp_path, 3).write_bytes(gzip.compress(b'{"format": 1, "values": 3}'))
    put(tmp_path, 4).write_bytes(gzip.compress(dump(ONE)[1]))
    other = Snapshot("Et andet", "da", "2026-01-31", "Udkast", ("posters/cup",), (SHEET,))
    put(tmp_path, 5).write_bytes(dump(other)[1])  # its name tells of something else
    put(tmp_path, 6).write_bytes(gzip.compress(b"[" * 100_000))
    (whole.parent / "noter.txt").write_text("kladde")
    (whole.parent / "0007-2026-01-31-00000000.json.gz").mkdir()
    assert [each.number for each, _ in readable(entries(tmp_path))] == [1]


@pytest.mark.parametrize(
    "file",
    [
        replace(SHEET, kind="film"),
        replace(SHEET, pages=(replace(PAGE, name="edge"),)),
        replace(SHEET, edition="i går"),
        replace(SHEET, edition="2026-13-01"),
    ],
)
def test_what_no_build_says_is_passed_over(tmp_path: Path, file: Kept) -> None:
    put(tmp_path, 1, replace(ONE, files=(file,)))
    assert not list(readable(entries(tmp_path)))


def test_half_of_a_character_is_no_character(tmp_path: Path) -> None:
    whole = dump(ONE)[1]
    head, rest = gzip.decompress(whole).decode().split("}", 1)
    damaged = rest.replace("Koppen", "Kop\\ud83d", 1)
    assert damaged != rest
    with pytest.raises(ValueError, match="surrogates"):
        load(gzip.compress(f"{head}}}".encode()) + gzip.compress(damaged.encode()))


def test_the_newest_are_kept_and_of_older_ones_the_ends_of_every_edition(tmp_path: Path) -> None:
    for number in range(1, MOST + 11):
        day = "2025-01-01" if number <= 4 else "2026-01-31"
        put(tmp_path, number, Snapshot(f"{number}", "da", day, "", (), ()))
    gone = {int(path.name[:4]) for path in superfluous(entries(tmp_path))}
    assert gone == {2, 3, 6, 7, 8, 9, 10}
