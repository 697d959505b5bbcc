"""A word of a poster changed, again and again, in a process that has the curriculum: the new SVG.

    PYTHONPATH=src python benchmarks/peer/edit.py FOLDER [--runs 9]

FOLDER is what `export.py` wrote. We read the changed curriculum, compose the poster's front and
draw it as SVG; typst compiles the same page again with the same word changed, in turn with us.
Prints JSON: wall and processor milliseconds of each run.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import shutil
import tempfile
import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from typing import TypeVar

from patientuddannelse.curriculum.load import Curriculum, load_curriculum
from patientuddannelse.posters.compose import compose_poster
from patientuddannelse.posters.model import SHEETS, Poster
from patientuddannelse.render.svg import render_svg

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "assets" / "fonts"
WARM = 4  # runs that do not count: both programs have then seen both words twice

Made = TypeVar("Made")


class Stopwatch:
    """Wall and processor milliseconds of what is done, by name."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.taken: dict[str, list[tuple[float, float]]] = {}

    def __call__(self, name: str, job: Callable[[], Made]) -> Made:
        """Do something and note how long it took."""
        started, worked = time.perf_counter(), time.process_time()
        made = job()
        wall, processor = time.perf_counter() - started, time.process_time() - worked
        self.taken.setdefault(name, []).append((wall * 1000, processor * 1000))
        return made


class Ours:
    """A copy of the project in which one file changes."""

    def __init__(self, folder: Path, model: str) -> None:
        """Copy the curriculum, and read it once."""
        shutil.copytree(ROOT / "curriculum", folder / "curriculum")
        self.project, self.model = folder, model
        self.again()

    def change(self, data: str) -> None:
        """Write the model's file."""
        (self.project / f"curriculum/models/{self.model}.yaml").write_text(data, encoding="utf-8")

    def again(self, watch: Stopwatch | None = None) -> str:
        """Return the picture of the poster as the files are now."""
        watch = watch or Stopwatch()
        read = watch("read", lambda: load_curriculum(self.project))
        poster = watch("compose", lambda: front(read, self.model))
        return watch("draw", lambda: as_svg(poster))


def front(curriculum: Curriculum, model: str) -> Poster:
    """Compose a model's A3 front."""
    return compose_poster(curriculum, curriculum.models[model], SHEETS["a3"])


def as_svg(poster: Poster) -> str:
    """Draw a poster for a screen that has its fonts."""
    return render_svg(poster.scene, poster.sheet.page, language=poster.language)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=9)
    options = parser.parse_args()
    folder = options.folder / "edit"
    pages = [(folder / f"{name}.typ").read_bytes() for name in ("before", "after")]
    files = [(folder / f"{name}.yaml").read_text(encoding="utf-8") for name in ("before", "after")]
    model = json.loads((folder / "edit.json").read_text(encoding="utf-8"))["model"]
    watch = Stopwatch()
    with tempfile.TemporaryDirectory() as copy:
        ours = Ours(Path(copy), model)
        peer = _typst(folder / "page.typ") if importlib.util.find_spec("typst") else None
        last = ""
        turns = islice(cycle(zip(pages, files, strict=True)), WARM + options.runs)
        for number, (page, data) in enumerate(turns):
            if number == WARM:
                watch.taken.clear()
            ours.change(data)
            made = watch("ours", lambda: ours.again(watch))
            assert made != last, "the word is not on the poster"
            last = made
            if peer:
                peer(page, watch)
    print(json.dumps(watch.taken))


def _typst(path: Path) -> Callable[[bytes, Stopwatch], None]:
    """Return what writes the page anew and compiles it again, with one compiler for all runs."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(FONTS)])
    path.write_bytes(b"")
    compiler = typst.Compiler(str(path), font_paths=fonts)

    seen = b""

    def again(page: bytes, watch: Stopwatch) -> None:
        nonlocal seen
        path.write_bytes(page)
        picture = watch("typst", lambda: compiler.compile(format="svg"))
        assert isinstance(picture, bytes)
        assert picture.startswith(b"<svg")
        assert picture != seen, "the word is not on the page"
        seen = picture

    return again


if __name__ == "__main__":
    main()
