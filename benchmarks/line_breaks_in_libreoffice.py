"""From random Danish paragraphs to how often `break_lines` predicts LibreOffice's lines.

Sets paragraphs in a deck with exact line spacing, has LibreOffice make a PDF of it, and compares
every line break and every baseline with the prediction. Needs `soffice` and pdfplumber. Repeat:

    PYTHONPATH=src python benchmarks/line_breaks_in_libreoffice.py --count 400 --seed 1
"""

import argparse
import random
import shutil
import statistics
import subprocess
import tempfile
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pdfplumber
from pptx import Presentation
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.util import Pt

from patientuddannelse.text.breaking import break_lines
from patientuddannelse.text.face import slide_face
from patientuddannelse.text.sections import BrokenLine

LEFT, TOP = 60.0, 40.0  # pt
SHEET = (1000.0, 2600.0)  # pt: tall enough for every paragraph, so that nothing falls off
PROSE = """
Når smerten varer ved, bliver alarmen mere følsom. Det betyder ikke, at noget er gået i stykker.
Kroppen lærer hele tiden, og nervesystemet kan skrues ned igen, lidt ad gangen. Søvn, bevægelse,
bekymring og ensomhed fylder alle noget i koppen. Hvad fylder mest i din kop lige nu? Prøv en lille
gåtur på ti minutter – også på en dårlig dag. Smertereguleringen påvirkes af stress, travlhed og
uro. Øvelserne må gerne gøre en smule ondt, hvis det er væk igen næste morgen. Ægtefælle, børn og
kolleger kan hjælpe. ”Jeg tør ikke løfte,” sagde han. Vævet heler oftest på seks til tolv uger;
hjernen husker længere. Tal med din kiropraktor, hvis du bliver bange (eller i tvivl). Yoga, dans,
svømning, cykling: alt tæller. Året rundt. Tag Tid Til Vejrtrækning. På-og-af-knappen findes ikke.
Trafiklysmodellen viser rødt, gult og grønt. Arbejdsmiljørepræsentanten ringer på tirsdag. Før/efter
billeder er MR-scanninger. Fysisk/psykisk giver ingen mening. A-vitamin, T-shirt, 3-5 gange, 24/7.
"""


@dataclass(frozen=True)
class Case:
    """One paragraph in one box."""

    text: str
    size: float
    weight: int
    width: float
    leading: float


def random_case(source: random.Random) -> Case:
    """Draw a paragraph of 3 to 40 words, a size, a weight, a box and a line pitch, in pt."""
    words = PROSE.split()
    text = " ".join(source.choice(words) for _ in range(source.randint(3, 40)))
    size = source.choice([20, 22, 24, 28, 32, 34, 38, 46])
    leading = round(size * source.choice([1.0, 1.1, 1.14, 1.2, 1.25, 1.3]), 2)
    return Case(text, size, source.choice([400, 700]), round(source.uniform(200, 860), 1), leading)


def make_deck(cases: list[Case], kern: str | None, path: Path) -> None:
    """Write one slide for each case; `kern` is the runs' attribute, in hundredths of a point."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(SHEET[0]), Pt(SHEET[1])
    for case in cases:
        slide = deck.slides.add_slide(deck.slide_layouts[6])
        box = slide.shapes.add_textbox(Pt(LEFT), Pt(TOP), Pt(case.width), Pt(SHEET[1] - 2 * TOP))
        frame: Any = box.text_frame
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
        paragraph = frame.paragraphs[0]
        paragraph.line_spacing = Pt(case.leading)
        run = paragraph.add_run()
        run.text = case.text
        run.font.name, run.font.size, run.font.bold = "Arial", Pt(case.size), case.weight >= 700
        run._r.get_or_add_rPr().set("lang", "da-DK")
        if kern is not None:
            run._r.get_or_add_rPr().set("kern", kern)
    deck.save(str(path))


def render(deck: Path) -> list[list[tuple[str, float, float]]]:
    """Return, for each slide, its lines as LibreOffice sets them: text, width, baseline (pt)."""
    office = shutil.which("soffice") or "soffice"
    profile = (deck.parent / "profile").as_uri()
    command = [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*command, "--outdir", str(deck.parent), str(deck)], check=True, capture_output=True
    )
    with pdfplumber.open(deck.with_suffix(".pdf")) as document:
        return [page_lines(page) for page in document.pages]


def page_lines(page: Any) -> list[tuple[str, float, float]]:
    """Collect the characters of a page by their baselines, which the text matrix holds exactly."""
    rows: dict[float, list[Any]] = {}
    for char in page.chars:
        rows.setdefault(round(float(page.height) - char["matrix"][5], 1), []).append(char)
    page.close()
    lines = []
    for baseline in sorted(rows):
        row = sorted(rows[baseline], key=lambda char: char["x0"])
        text = "".join(char["text"] for char in row)
        drawn = [char for char in row if char["text"].strip()]
        width = max((char["x1"] for char in drawn), default=LEFT) - LEFT
        lines.append((text.rstrip(), width, baseline - TOP))
    return lines


def predict(case: Case, kern: bool, margin: float) -> tuple[BrokenLine, ...]:
    """Break as we believe LibreOffice does; `margin` is the share of the width left unused."""
    measure = slide_face(case.weight).measure(case.size, kern=kern)
    return break_lines(case.text, measure, case.width * (1 - margin), greedy=True)


def compare(
    cases: list[Case], pages: list[list[tuple[str, float, float]]], kern: bool, margin: float
) -> str:
    """Say how many paragraphs were predicted, by count and by every break."""
    tally: Counter[str] = Counter()
    for case, page in zip(cases, pages, strict=True):
        ours = predict(case, kern, margin)
        if any(line.too_wide for line in ours):
            tally["too wide"] += 1
            continue
        difference = len(ours) - len(page)
        tally["same count" if not difference else "more" if difference > 0 else "fewer"] += 1
        tally["same breaks"] += [line.text for line in ours] == [line[0] for line in page]
    fair = len(cases) - tally["too wide"]
    return (
        f"kern pairs {'yes' if kern else 'no ':3} margin {margin:6.2%}: "
        f"line count {tally['same count']}/{fair} = {tally['same count'] / fair:.1%} "
        f"(we: {tally['more']} more, {tally['fewer']} fewer), "
        f"every break {tally['same breaks']}/{fair}; words too wide in {tally['too wide']} more"
    )


def width_errors(cases: list[Case], pages: list[list[tuple[str, float, float]]], kern: bool) -> str:
    """Say by how much our widths differ from those drawn, on lines of the same text."""
    errors = []
    for case, page in zip(cases, pages, strict=True):
        measure = slide_face(case.weight).measure(case.size, kern=kern)
        errors += [(measure(text) - width) / width for text, width, _ in page if width > 100]
    return (
        f"kern pairs {'yes' if kern else 'no ':3} width error: median "
        f"{statistics.median(errors):+.3%}, least {min(errors):+.3%}, most {max(errors):+.3%}"
    )


def baselines(cases: list[Case], pages: list[list[tuple[str, float, float]]]) -> str:
    """Say how far first baselines stand from `leading - 0.2 size`, and pitches from leading."""
    first, pitch = [], []
    for case, page in zip(cases, pages, strict=True):
        first.append(page[0][2] - (case.leading - 0.2 * case.size))
        pitch += [below[2] - above[2] - case.leading for above, below in pairwise(page)]
    return (
        f"first baseline - (leading - 0.2 size): median {statistics.median(first):+.2f} pt, "
        f"from {min(first):+.2f} to {max(first):+.2f}; "
        f"pitch - leading: from {min(pitch):+.2f} to {max(pitch):+.2f} pt"
    )


def main() -> None:
    """Print the comparison for runs without `kern`, with `kern="0"` and with `kern="1200"`."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", action="store_true", help="print the paragraphs we miss")
    arguments = parser.parse_args()
    source = random.Random(arguments.seed)
    cases = [random_case(source) for _ in range(arguments.count)]
    for attribute in (None, "0", "1200"):
        with tempfile.TemporaryDirectory() as folder:
            deck = Path(folder) / "deck.pptx"
            make_deck(cases, attribute, deck)
            pages = render(deck)
        print(f"runs with kern={attribute!r}")
        for kern in (True, False):
            print(" ", width_errors(cases, pages, kern))
            for margin in (0.0, 0.003, 0.005):
                print(" ", compare(cases, pages, kern, margin))
        print(" ", baselines(cases, pages))
        if arguments.misses:
            print_misses(cases, pages, kern=attribute != "0")


def print_misses(
    cases: list[Case], pages: list[list[tuple[str, float, float]]], *, kern: bool
) -> None:
    """Print the first line that differs in each paragraph that is not predicted."""
    for case, page in zip(cases, pages, strict=True):
        ours = predict(case, kern, 0.0)
        for mine, theirs in zip(ours, page, strict=False):
            if mine.text != theirs[0]:
                print(f"    {case.width:.1f} at {case.size}: {mine} but {theirs}")
                break


if __name__ == "__main__":
    main()
