"""Measure us against pandoc, typst and PptxGenJS on the same texts, and write the table.

    PYTHONPATH=src python benchmarks/peers.py [--runs 5] [--no-write] [--only posters]

Needs `pandoc`, the extra `bench` (typst) and, beside, `pptxgenjs` where node finds it (NODE_PATH);
what is missing is said in the table. The table stands in docs/performance.md between its markers.
The machine should be quiet; on a busy one the ratios of the least processor seconds judge. This
process holds no curriculum: Linux counts a parent's memory as the child's peak.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import zipfile
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from build_time import ENVIRONMENT, Run, timed
from peer import programs
from peer.pairs import Command, Job, Taken, in_turn, one_by_one, paired, two_at_a_time
from peer.table import Row, put, table

PAGE = programs.ROOT / "docs" / "performance.md"
DECKS, POSTERS = "decks/*", "posters/*"
BARE = "without the gallery"
Programs = dict[str, str]
BUSY = 1.15  # wall seconds for each processor second of a program that has one thread


class Place(NamedTuple):
    """Folders of a run: what others are given, what they write, what we write, all of ours."""

    given: Path
    theirs: Path
    output: Path
    whole: Path

    @property
    def decks(self) -> Path:
        """Return where the words of our decks lie."""
        return self.given / "decks"

    def cold(self, *only: str, gallery: bool = True) -> Run:
        """Build into an empty folder."""
        shutil.rmtree(self.output, ignore_errors=True)
        return timed(programs.build(self.output, only, *([] if gallery else ["--no-gallery"])))

    def written_by(self, commands: list[Command], *, both: bool = False) -> Run:
        """Have others write into an empty folder, one after another or on both cores."""
        shutil.rmtree(self.theirs, ignore_errors=True)
        self.theirs.mkdir()
        return two_at_a_time(commands) if both else one_by_one(commands)


def compared(
    name: str,
    taken: dict[str, Taken],
    peer: str,
    bounds: tuple[float | None, float | None] = (None, None),
    mine: str = "ours",
) -> Row:
    """Return the row of ours beside one of the others; of short times the milliseconds."""
    if peer not in taken:
        return Row(name, *bounds, missing=peer)
    ours, theirs = taken[mine], taken[peer]
    return Row(
        name,
        *bounds,
        wall=paired(ours, theirs),
        cpu=ours.cpu / theirs.cpu if theirs.cpu else None,
        ours=_seconds(ours.wall),
        theirs=_seconds(theirs.wall),
    )


def _seconds(wall: float) -> str:
    return f"{wall:.2f} s" if wall >= 0.5 else f"{wall * 1000:.0f} ms"


def everything(place: Place, there: Programs, runs: int) -> tuple[list[Row], Taken]:
    """Measure all decks and posters; return what ours took as well."""
    slides, sheets = programs.pandoc(place.decks, place.theirs), _sheets(place, "drawn")
    jobs: dict[str, Job] = {"ours": partial(place.cold, DECKS, POSTERS)}
    jobs[BARE] = partial(place.cold, DECKS, POSTERS, gallery=False)
    if "pandoc" in there and "typst" in there:
        jobs["pandoc and typst"] = partial(place.written_by, slides + sheets)
        jobs["both at once"] = partial(place.written_by, sheets + slides, both=True)
    taken = in_turn(jobs, runs)
    name = "all decks + one A3 per model, cold, both cores / (pandoc + typst)"
    return [
        compared(name, taken, "pandoc and typst", (2.0, 0.8)),
        compared(f"– beside: ours {BARE}", taken, "pandoc and typst", mine=BARE),
        compared("– beside: those two on both cores as well", taken, "both at once"),
    ], taken["ours"]


def decks(place: Place, there: Programs, runs: int, ours: Taken) -> list[Row]:
    """Measure the decks alone, and memory: ours when it makes everything."""
    jobs: dict[str, Job] = {"ours": partial(place.cold, DECKS)}
    jobs[BARE] = partial(place.cold, DECKS, gallery=False)
    calls = {"pandoc": programs.pandoc, "PptxGenJS": programs.pptxgenjs}
    for name in there.keys() & calls.keys():
        jobs[name] = partial(place.written_by, calls[name](place.decks, place.theirs))
        _require_slides(jobs[name], place.decks, place.theirs)
    taken = in_turn(jobs, runs)
    peak = Row("peak memory, largest process / pandoc", 1.5, 0.9, missing="pandoc")
    if "pandoc" in taken:
        mine, theirs = ours.peak, taken["pandoc"].peak
        sizes = (f"{mine:.0f} MB", f"{theirs:.0f} MB")
        peak = Row(peak.name, peak.must, peak.aim, mine / theirs, None, *sizes)
    return [
        compared("the decks alone / pandoc's plain ones", taken, "pandoc", (1.5, 0.6)),
        compared(f"– beside: ours {BARE}", taken, "pandoc", mine=BARE),
        compared("– beside: PptxGenJS", taken, "PptxGenJS"),
        peak,
    ]


def posters(place: Place, there: Programs, runs: int) -> list[Row]:
    """Measure the posters alone."""
    jobs: dict[str, Job] = {"ours": partial(place.cold, POSTERS)}
    jobs[BARE] = partial(place.cold, POSTERS, gallery=False)
    kinds = {
        "typst": "the posters alone, tagged / typst PDF/UA, its own curves",
        "imported": "– beside: typst importing the pictures as SVG",
        "words": "– beside: typst with the words alone, no pictures",
    }
    if "typst" in there:
        for kind in kinds:
            call = _sheets(place, "drawn" if kind == "typst" else kind)
            jobs[kind] = partial(place.written_by, call)
    taken = in_turn(jobs, runs)
    rows = [
        compared(name, taken, kind, (1.5, 0.8) if kind == "typst" else (None, None))
        for kind, name in kinds.items()
    ]
    return [*rows, compared(f"– beside: ours {BARE}", taken, "typst", mine=BARE)]


def _sheets(place: Place, kind: str) -> list[Command]:
    return programs.typst(place.given / kind, place.theirs)


def _require_slides(job: Job, slides: Path, output: Path) -> None:
    """Run a job once and see that every slide is there."""
    job()
    for given in slides.glob("*.json"):
        with zipfile.ZipFile(output / f"{given.stem}.pptx") as deck:
            names = [each for each in deck.namelist() if each.startswith("ppt/slides/slide")]
        wanted = len(json.loads(given.read_text(encoding="utf-8")))
        if len(names) != wanted:
            raise SystemExit(f"{given.stem}: {len(names)} slides written of {wanted}")


def starts(place: Place, runs: int) -> tuple[list[Row], Taken, Taken]:
    """Measure what is soon done, beside an empty program.

    Returns as well what that took, and what one process with one thread of ours took.
    """
    nothing_new = programs.build(place.whole)
    timed(nothing_new)
    _require_unchanged(nothing_new)
    rows = []
    for name, command, bounds in (
        ("nothing changed / `python -c pass`", nothing_new, (20.0, 10.0)),
        ("`--help` / `python -c pass`", programs.ours("--help"), (12.0, 7.0)),
    ):
        jobs: dict[str, Job] = {
            "ours": partial(timed, command),
            "pass": partial(timed, programs.PASS),
        }
        taken = in_turn(jobs, 3 * runs)
        rows.append(compared(name, taken, "pass", bounds))
    return rows, taken["pass"], taken["ours"]


def _require_unchanged(command: Command) -> None:
    """Run a build and see that it finds every file as it should be."""
    done = subprocess.run([*command, "--json"], check=True, stdout=subprocess.PIPE, env=ENVIRONMENT)
    statuses = {each["status"] for each in json.loads(done.stdout)["artefacts"]}
    if statuses != {"unchanged"}:
        raise SystemExit(f"something has changed: {', '.join(sorted(statuses))}")


def many_slides(runs: int) -> Row:
    """Measure what a slide costs in a long deck."""
    script = programs.HERE.parent / "many_slides.py"
    taken = _printed([sys.executable, str(script), "--json", "--rounds", str(min(runs, 3))])
    small, large = taken["100"], taken["1000"]
    return Row(
        "ms per slide at 1,000 / at 100 (processor)",
        1.15,
        1.0,
        cpu=min(large) / min(small),
        ours=f"{min(large):.1f} ms",
        theirs=f"{min(small):.1f} ms",
    )


def edit(place: Place, runs: int) -> tuple[Row, str]:
    """Measure a word changed in a resident process; return the row and what it is made of."""
    script = programs.HERE / "edit.py"
    taken = {
        name: Taken([Run(wall / 1000, cpu / 1000, 0.0) for wall, cpu in runs])
        for name, runs in _printed(
            [sys.executable, str(script), str(place.given), "--runs", str(3 * runs)]
        ).items()
    }
    name = "one-word edit, resident: the new SVG / typst's re-compile of the page"
    stages = ", ".join(
        f"{verb} {taken[stage].cpu * 1000:.0f} ms"
        for stage, verb in (
            ("read", "reading the whole curriculum again"),
            ("compose", "composing the poster"),
            ("draw", "drawing it as SVG"),
        )
    )
    return compared(name, taken, "typst", (1.5, 0.5)), f"The edit, processor time: {stages}."


def _printed(command: Command) -> dict[str, Any]:
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, env=ENVIRONMENT)
    printed: dict[str, Any] = json.loads(done.stdout)
    return printed


def main() -> None:
    """Measure everything, print the table and write it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--no-write", action="store_true", help="print the table only")
    parser.add_argument("--only", choices=("posters",), help="measure and print these alone")
    options = parser.parse_args()
    there, load, state = programs.versions(), os.getloadavg()[0], programs.state()
    with tempfile.TemporaryDirectory() as folder:
        place = Place(*(Path(folder) / each for each in ("given", "theirs", "output", "whole")))
        export = [sys.executable, str(programs.HERE / "export.py"), str(place.given)]
        subprocess.run(export, check=True, env=ENVIRONMENT)
        if options.only:
            print(table(posters(place, there, options.runs), busy=False))
            return
        rows, whole = everything(place, there, options.runs)
        *more, peak = decks(place, there, options.runs, whole)
        sheets = posters(place, there, options.runs)
        begun, nothing, alone = starts(place, options.runs)
        edited, stages = edit(place, options.runs)
        rows += [*more, *sheets, many_slides(options.runs), *begun, edited, peak]
    if programs.state() != state:
        raise SystemExit("the program changed while it was measured: these figures are of no use")
    waited = statistics.median(each.wall / each.cpu for each in alone.runs)
    busy = waited > BUSY
    told = ", ".join(f"{name} {version}" for name, version in there.items()) or "none"
    text = [
        f"Measured on {programs.machine()}; {told}. Medians of {options.runs} pairs in turn (short "
        f"ones {3 * options.runs}); `python -c pass` takes {nothing.wall * 1000:.0f} ms there.",
        table(rows, busy=busy),
        stages,
    ]
    if busy:
        wait = f"load {load:.1f} at the start, {waited:.1f} wall seconds a processor second"
        judged = "the verdicts go by the ratios of the least processor seconds"
        text.insert(1, f"**The machine was busy** ({wait} of one thread): {judged}.")
    print("\n\n".join(text))
    if not options.no_write:
        put("\n\n".join(text), PAGE)


if __name__ == "__main__":
    main()
