"""What a slide costs in a deck of 1,000, against one of 100.

    PYTHONPATH=src python benchmarks/many_slides.py [--rounds 5] [--json]

The decks are session 1's, repeated, so that every kind of slide is there in its real share. Both
sizes are rendered in turn, some times; the medians and their ratio are printed (bound: 1.15).
The garbage collector rests meanwhile, as it does in a command: its rounds grow with what is kept.
"""

from __future__ import annotations

import argparse
import gc
import json
import statistics
import time
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from patientuddannelse.curriculum.load import load_curriculum
from patientuddannelse.decks.compose import compose_deck
from patientuddannelse.decks.model import Deck, Element, Hotspot, Section, Slide
from patientuddannelse.render.pptx.deck import render_deck

PROJECT = Path(__file__).resolve().parents[1]
SIZES = (100, 1000)


def repeated(deck: Deck, count: int) -> Deck:
    """Return a deck of this many slides, its own over and over, each copy leading to itself."""
    slides = tuple(_copy(each, i) for i, each in enumerate(islice(cycle(deck.slides), count)))
    names = tuple(slide.id for slide in slides)
    return replace(deck, slides=slides, sections=(Section(deck.title, names),))


def _copy(slide: Slide, number: int) -> Slide:
    name = f"{slide.id}-{number}"
    composed = replace(slide.composed, elements=_led_to(name, slide.composed.elements))
    return replace(slide, id=name, composed=composed, foot=_led_to(name, slide.foot))


def _led_to(name: str, elements: tuple[Element, ...]) -> tuple[Element, ...]:
    return tuple(
        replace(each, to=name) if isinstance(each, Hotspot) and each.to else each
        for each in elements
    )


def slide_costs(rounds: int) -> dict[int, list[float]]:
    """Return the processor milliseconds of a slide in each round, by the size of the deck."""
    deck = compose_deck(load_curriculum(PROJECT), "session_1")
    decks = {count: repeated(deck, count) for count in SIZES}
    render_deck(decks[SIZES[0]])  # imports and caches
    taken: dict[int, list[float]] = {count: [] for count in decks}
    for _ in range(rounds):
        for count, each in decks.items():
            gc.collect()
            gc.disable()
            start = time.process_time()
            render_deck(each)
            taken[count].append((time.process_time() - start) / count * 1000)
    return taken


def main() -> None:
    """Render both sizes in turn and print what a slide costs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", action="store_true", help="print every round's milliseconds")
    options = parser.parse_args()
    taken = slide_costs(options.rounds)
    if options.json:
        print(json.dumps(taken))
        return
    small, large = (statistics.median(taken[count]) for count in SIZES)
    print(f"100 slides: {small:.2f} ms a slide; 1,000 slides: {large:.2f} ms a slide")
    print(f"ratio: {large / small:.2f} (bound 1.15)")


if __name__ == "__main__":
    main()
