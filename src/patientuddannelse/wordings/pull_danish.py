"""What is told of wordings that go from a deck back into the YAML, in Danish."""

from __future__ import annotations

from collections.abc import Mapping

from patientuddannelse.wordings.wording import Wording

PULL: Mapping[str, Wording] = {
    "pull.nothing": Wording("Der er ingen rettelser i filen, som materialet ikke har."),
    "pull.carried": Wording("Kan skrives i materialet ({count}):"),
    "pull.text": Wording("”{before}” bliver til ”{after}”"),
    "pull.notes": Wording("i noterne bliver ”{before}” til ”{after}”"),
    "pull.shows": Wording("står også i {names}"),
    "pull.left": Wording("Bliver kun i filen ({count}):"),
    "pull.ask": Wording("Skal det skrives i YAML-filerne? [j/N] "),
    "pull.asked": Wording("Der er ikke skrevet noget. Skriv --yes, hvis rettelserne skal med."),
    "pull.written": Wording("Skrevet: {path}"),
    "pull.build": Wording("Byg nu igen."),
    "pull.misfit": Wording("De nye ord giver fejl, når der bygges:"),
    "usage.changed-meanwhile": Wording(
        "{given} er ændret imens, så der er ikke skrevet noget", "kør pu pull igen"
    ),
    "pull.why.clash": Wording("teksten er rettet begge steder; vælg selv"),
    "pull.why.twice": Wording("samme tekst er rettet på to måder i filen; vælg selv"),
    "pull.why.label": Wording("ordene er programmets egne og står ikke i materialet"),
    "pull.why.variable": Wording("teksten bliver udfyldt af en variabel"),
    "pull.why.composed": Wording("programmet sætter teksten sammen af flere"),
    "pull.why.emptied": Wording("teksten er tømt; slet den i YAML-filen, hvis den skal væk"),
    "pull.why.not-written": Wording("det kan ikke skrives, hvor teksten står"),
    "pull.why.invalid": Wording("materialet bliver forkert af det"),
    "pull.why.words.added": Wording("ny tekst; skriv den i YAML-filen, hvis den skal med"),
    "pull.why.words.deleted": Wording(
        "tekst er taget ud; slet den i YAML-filen, hvis den skal væk"
    ),
    "pull.why.words.breaks": Wording("kun linjeskiftet er ændret"),
    "pull.why.style": Wording("tekstens udseende ({shape})"),
    "pull.why.picture": Wording("tegningen er ændret ({shape})"),
    "pull.why.box": Wording("noget er flyttet eller har fået en anden størrelse ({shape})"),
    "pull.why.moves": Wording("det, der sker ved klik, er ændret"),
    "pull.why.hidden": Wording("sliden er skjult"),
    "pull.why.shown": Wording("sliden er ikke længere skjult"),
    "pull.why.order": Wording("sliden er flyttet"),
    "pull.why.shape.added": Wording("noget nyt er sat ind ({shape})"),
    "pull.why.shape.deleted": Wording("noget er fjernet ({shape})"),
    "pull.why.shape.deleted-here": Wording(
        "det er rettet i filen, men materialet har det ikke mere ({shape})"
    ),
    "pull.why.shape.deleted-there": Wording(
        "det er fjernet i filen, men rettet i materialet ({shape})"
    ),
    "pull.why.slide.added": Wording("sliden er ny"),
    "pull.why.slide.deleted": Wording("sliden er fjernet"),
    "pull.why.slide.deleted-here": Wording(
        "sliden er rettet i filen, men materialet har den ikke mere"
    ),
    "pull.why.slide.deleted-there": Wording("sliden er fjernet i filen, men rettet i materialet"),
}
