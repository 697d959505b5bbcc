"""What is told of a deck that was changed by hand and of the curriculum, in Danish."""

from __future__ import annotations

from collections.abc import Mapping

from patientuddannelse.wordings.wording import Wording

MERGE: Mapping[str, Wording] = {
    "deck-file.kind": Wording("{deck} er ikke en PowerPoint-fil", "vælg en .pptx"),
    "deck-file.locked": Wording(
        "{deck} er låst med en adgangskode", "gem en kopi uden adgangskode"
    ),
    "deck-file.bytes": Wording(
        "{deck} fylder for meget: over {most} MB, når den er pakket ud",
        "gør billeder og film mindre i PowerPoint",
    ),
    "deck-file.damaged": Wording(
        "{deck} er beskadiget ({part})", "åbn filen i PowerPoint, gem den igen, og prøv så"
    ),
    "usage.deck-unreadable": Wording("{given} kan ikke læses: {why}", "se navnet og mappen efter"),
    "usage.no-base": Wording(
        "{given} siger ikke, hvad præsentationen var, da den blev bygget",
        "den er ikke bygget af dette program, eller den er gemt af et andet end PowerPoint og "
        "flyttet; læg den tilbage i output/decks under sit gamle navn",
    ),
    "usage.merge-with": Wording(
        "præsentationen er bygget med {option} {name}", "skriv {option} og filen igen"
    ),
    "merge.nothing": Wording("Intet er ændret, hverken i filen eller i materialet."),
    "merge.stays": Wording("Rettet i filen, og det bliver stående ({count}):"),
    "merge.came": Wording("Nyt fra materialet, og nu med i filen ({count}):"),
    "merge.clashes": Wording(
        "Rettet begge steder ({count}). Filen har stadig sin egen udgave; vælg selv:"
    ),
    "merge.line": Wording("{where}: {what}"),
    "merge.slide": Wording("slide {number} ”{title}”"),
    "merge.no-slide": Wording("”{title}”"),
    "merge.slides": Wording("{count} slides"),
    "merge.before": Wording("før:        {text}"),
    "merge.edited": Wording("i filen:    {text}"),
    "merge.new": Wording("materialet: {text}"),
    "merge.quoted": Wording("”{text}”"),
    "merge.none": Wording("(ingenting)"),
    "merge.text.changed": Wording("”{before}” er nu ”{after}”"),
    "merge.text.added": Wording("ny tekst ”{after}”"),
    "merge.text.deleted": Wording("”{before}” er taget ud"),
    "merge.text.both": Wording("teksten"),
    "merge.notes.changed": Wording("i noterne er ”{before}” nu ”{after}”"),
    "merge.notes.added": Wording("nyt i noterne ”{after}”"),
    "merge.notes.deleted": Wording("”{before}” er taget ud af noterne"),
    "merge.notes.both": Wording("noterne"),
    "merge.style": Wording("tekstens udseende ({shape})"),
    "merge.picture": Wording("tegningen ({shape})"),
    "merge.box": Wording("placeringen ({shape})"),
    "merge.moves": Wording("det, der sker ved klik"),
    "merge.hidden": Wording("skjult"),
    "merge.shown": Wording("ikke længere skjult"),
    "merge.order": Wording("flyttet"),
    "merge.shape.added": Wording("noget nyt på sliden ({shape})"),
    "merge.shape.deleted": Wording("noget er fjernet fra sliden ({shape})"),
    "merge.shape.deleted-here": Wording(
        "materialet har det ikke mere, men det er rettet i filen, så det står der endnu ({shape})"
    ),
    "merge.shape.deleted-there": Wording(
        "fjernet i filen, men rettet i materialet; det er stadig væk ({shape})"
    ),
    "merge.slide.added": Wording("ny slide"),
    "merge.slide.deleted": Wording("sliden er fjernet"),
    "merge.slide.deleted-here": Wording(
        "materialet har ikke sliden mere, men den er rettet i filen, så den står der endnu"
    ),
    "merge.slide.deleted-there": Wording(
        "sliden er fjernet i filen, men rettet i materialet; den er stadig væk"
    ),
    "merge.written": Wording("Flettet: {path}"),
    "merge.copied": Wording("Filen, som den var: {path}"),
}
