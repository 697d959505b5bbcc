"""What findings say in Danish."""

from __future__ import annotations

from patientuddannelse.diagnostics import Severity
from patientuddannelse.wordings.authors_danish import AUTHORS
from patientuddannelse.wordings.changes_danish import CHANGES
from patientuddannelse.wordings.files_danish import FILES
from patientuddannelse.wordings.merge_danish import MERGE
from patientuddannelse.wordings.pemat_danish import PEMAT
from patientuddannelse.wordings.pictures_danish import PICTURES
from patientuddannelse.wordings.pull_danish import PULL
from patientuddannelse.wordings.usage_danish import USAGE
from patientuddannelse.wordings.wording import Spelling, Wording

DANISH = Spelling(
    severities={
        Severity.ERROR: "fejl",
        Severity.WARNING: "advarsel",
        Severity.NOTE: "note",
    },
    hint="råd",
    comma=",",
    wordings={
        **AUTHORS,
        **CHANGES,
        **FILES,
        **PICTURES,
        **PULL,
        **USAGE,
        "text-too-wide": Wording(
            "”{word}” er {millimetres} mm for bredt på {where}",
            "brug et kortere ord, eller vis, hvor det må deles: med en blød bindestreg (\\u00AD) "
            "eller under joints i ordlisten",
        ),
        "text-too-tall.crowds": Wording(
            "”{text}” fylder så meget på {where}, at resten ikke kan være der", "skriv det kortere"
        ),
        "text-too-tall": Wording(
            "”{text}” er {millimetres} mm for højt på {where}", "skær omkring {words}"
        ),
        "words": Wording("{count} ord"),
        "words.one": Wording("1 ord"),
        "lix.patient": Wording(
            "{material} har LIX {lix} for patienter; højst {most} er let nok at læse "
            "({words} ord, {per_sentence} i hver sætning, {long} % lange)",
            "del lange sætninger, først ”{text}”, og vælg ord på højst 6 bogstaver",
        ),
        "lix.clinician": Wording(
            "{material} har LIX {lix} for klinikere; grænsen er {most} "
            "({words} ord, {per_sentence} i hver sætning, {long} % lange)",
            "del lange sætninger, først ”{text}”, og vælg kortere ord",
        ),
        "long-sentence": Wording(
            "sætningen ”{text}” har {words} ord; {most} er nok", "del den i to"
        ),
        "impersonal": Wording(
            "”{text}” siger ”man” til den, der læser", "skriv ”du”, eller sig, hvem det er"
        ),
        "doubled-word": Wording("”{word} {word}”: ordet står to gange", "slet det ene"),
        "long-words": Wording(
            "de længste ord i {material}: {words}",
            "brug et kortere ord, hvor der er et, som siger det samme",
        ),
        "harmful-word": Wording("”{word}” kan skade: {why}", "skriv hellere: {better}"),
        "other-word": Wording(
            "”{word}” er ikke det ord, patienter møder for dette", "skriv: {patient}"
        ),
        "unexplained-word": Wording(
            "”{word}” står her, før det bliver forklaret på sliden {place}",
            "forklar det her, flyt sliden frem, eller brug et ord, som alle kender",
        ),
        "unexplained-word.poster": Wording(
            "”{word}” bliver ikke forklaret på plakaten {place}, og den hænger alene",
            "forklar det, og nævn {place} under explained i ordlisten, eller brug et ord, som alle "
            "kender",
        ),
        "no-glossary": Wording(
            "filen {file} findes ikke: ingen leder efter ord, der kan skade, eller efter fagord",
            "læg den tilbage; i en ny kan der stå ”harmful: []”, til den får ord",
        ),
        "no-explanation": Wording(
            "ordlisten siger, at {name} forklarer ordet, men den findes ikke",
            "{hint}",
        ),
        "name-an-explanation": Wording(
            "ret navnet: en model, eller en gang og en slide (session_1/scan)"
        ),
        "copied": Wording(
            "”{text}”: {words} ord i træk er som i {source}, linje {line}",
            "sig det samme med egne ord",
        ),
        "not-compared": Wording(
            "disse kilder kunne ikke læses og er ikke sammenlignet: {files}",
            "gem dem som ren tekst (.txt), og tjek igen",
        ),
        "faint-text": Wording(
            "”{text}” står for svagt på {where}: {color} på {ground} giver kontrasten {ratio}:1, "
            "og der skal være {wanted}:1",
            "gør teksten kortere, hvis den når ud over sin bund; ellers skal tegningen have "
            "mørkere skrift eller lysere bund, eller omvendt",
        ),
        "faint-field": Wording(
            "stregen ved feltet ”{name}” ses for dårligt på {where}: kontrasten er {ratio}:1, "
            "og der skal være {wanted}:1",
            "giv feltet en mørkere streg i tegningen",
        ),
        "faint-icon": Wording(
            "et ikon ses for dårligt på {where}: kontrasten er {ratio}:1, "
            "og der skal være {wanted}:1",
            "giv ikonet en mørkere farve i tegningen, eller en lysere på mørk bund",
        ),
        "faint-logo": Wording(
            "logoet ses for dårligt på {where}: kontrasten er {ratio}:1, "
            "og der skal være {wanted}:1",
            "brug den udgave af logoet, der er tegnet til lys bund",
        ),
        "alike-colours": Wording(
            "{one} og {other} mødes på {where} og ligner hinanden {sight}: "
            "forskellen er {difference}, og den skal være {wanted}",
            "skil fladerne ad med en lys streg, et mønster eller et ord på hver",
        ),
        "colour.physical": Wording("kroppens farve"),
        "colour.mental": Wording("tankernes farve"),
        "colour.social": Wording("livets farve"),
        "colour.green": Wording("grøn"),
        "colour.yellow": Wording("gul"),
        "colour.red": Wording("rød"),
        "sight.protan": Wording("for den, der ikke ser rødt"),
        "sight.deutan": Wording("for den, der ikke ser grønt"),
        "sight.tritan": Wording("for den, der ikke ser blåt"),
        "sight.grey": Wording("på en sort-hvid kopi"),
        "markup": Wording(
            "”{mark}” bliver trykt, som det står",
            "slet tegnene; tegningen bestemmer selv, hvad der er fedt",
        ),
        "no-time": Wording(
            "”{slide}” er noget at gøre, men har ingen tid",
            "skriv minutes, så den, der underviser, ved, hvornår det er slut",
        ),
        "no-time.length": Wording(
            "”{slide}” er noget at gøre, men har ingen tid ved en længde på {length}",
            "skriv ”{length}: …” under minutes, eller udelad sliden med drops_at",
        ),
        "unlisted-session": Wording(
            "gangen ”{name}” står ikke under sessions i course.yaml",
            "skriv ”- {name}” dér, hvor den hører til, eller flyt filen væk",
        ),
        "over-time": Wording(
            "øvelser, samtaler og pauser i ”{part}” tager {wanted} minutter, men der er {minutes} "
            "ved en længde på {length}",
            "gør dem kortere, udelad en med drops_at, eller giv delen mere tid",
        ),
        "crowded-slide": Wording(
            "sliden {slide} har {words} ord under titlen; {most} kan man nå, mens nogen taler",
            "skær {cut}, eller sig dem i noterne",
        ),
        "long-note": Wording(
            "noterne til {slide} har {words} ord; {most} kan man nå at se ned på",
            "skær {cut}: stikord er nok til den, der underviser",
        ),
        "unserved-goal": Wording(
            "ingen slide fører til målet ”{goal}”",
            "skriv serves: [{id}] på de slides, der gør, eller tag målet ud",
        ),
        "unasked-goal": Wording(
            "ingen bliver spurgt, om målet ”{goal}” er nået",
            "skriv serves: [{id}] på en quiz, øvelse eller samtale, eller spørg næste gang "
            "under ”Siden sidst”",
        ),
        "untaught-point": Wording(
            "{point} står intet sted ved en længde på {length}: ”{text}”",
            "nævn det under sources på den slide, plakat eller tabel, der lærer det fra sig",
        ),
        "untaught-point.patients": Wording(
            "{point} er vigtigt for patienter, men ved en længde på {length} møder de det hverken "
            "på en slide, på en plakat eller i hæftet: ”{text}”",
            "vis det; det er ikke nok, at det står i noterne",
        ),
        "untaught-point.clinicians": Wording(
            "{point} er vigtigt for klinikere, men ingen af dem møder det ved en længde på "
            "{length}: ”{text}”",
            "nævn det i noterne, på en klinikerside, i en tabel eller i klinikernes oplæg",
        ),
        "changed-fact": Wording(
            "her står ”{written}”, men i {point} står ”{fact}”",
            "ret tallet her, eller ret fakta i points.yaml, hvis kilden siger det",
        ),
        "lost-fact": Wording(
            "{point}: {facts} er ikke til at genkende, hvor det bliver lært fra sig",
            "sammenlign: enten siger teksten det med andre ord, eller også mangler det",
        ),
        "coverage-head": Wording(
            "{title}: {points} punkter ved {minutes} minutter (* er de vigtigste)"
        ),
        "coverage-section": Wording("Kilde {source}: {section}"),
        "coverage-nowhere": Wording("ingen steder"),
        "place-slide": Wording("slides"),
        "place-face": Wording("plakater"),
        "place-note": Wording("noter"),
        "place-reading": Wording("hæfter"),
        "place-side": Wording("klinikersider"),
        "place-table": Wording("tabeller"),
        "place-reserve": Wording("reserve"),
        "alt-text.missing": Wording(
            "et billede på {where} har ingen ord til den, der ikke kan se det",
            "skriv under alt, hvad billedet viser",
        ),
        "alt-text.long": Wording(
            "billedteksten ”{text}” har {length} tegn; {most} kan man høre i ét stræk",
            "sig kun det, man skal lægge mærke til",
        ),
        "alt-text.file": Wording(
            "”{text}” er navnet på en fil og siger ikke, hvad billedet viser",
            "skriv, hvad man ser",
        ),
        "alt-text.empty": Wording(
            "”{text}” siger ikke, hvad billedet viser", "skriv, hvad man ser"
        ),
        "alt-text.same": Wording(
            "to billeder efter hinanden har den samme tekst: ”{text}” ({where})",
            "skriv på sliden under figure og alt, hvad netop dette billede viser",
        ),
        "alt-text.language": Wording(
            "billedteksten ”{text}” ser ud til at være på et andet sprog",
            "skriv den på kursets sprog",
        ),
        "link-scheme": Wording(
            "{scheme}: er ikke noget, en telefon åbner",
            "brug en adresse, der begynder med https:, http:, mailto: eller tel:",
        ),
        "link-scheme.none": Wording(
            "{link} bliver vist som tekst og åbner ingenting", "skriv {meant}"
        ),
        "broken-link": Wording("{link} er ikke en hel adresse og åbner ingenting", "{hint}"),
        "whole-link.http": Wording("den skal se ud som https://klinik.dk/side, uden mellemrum"),
        "whole-link.website": Wording("den skal se ud som klinik.dk/side, uden mellemrum og komma"),
        "whole-link.mailto": Wording("den skal se ud som mailto:post@klinik.dk"),
        "whole-link.tel": Wording("den skal se ud som tel:+4512345678"),
        "wrong-number": Wording(
            "ingen kan ringe til ”{number}”",
            "skriv et nummer med 8 cifre, som 12 34 56 78, eller et kort, der findes: 112, 1813",
        ),
        "dense-code": Wording(
            "adressen har {letters} tegn, og QR-koden får {squares} felter på hver led; ældre "
            "telefoner læser højst {most}",
            "brug en kortere adresse",
        ),
        "dense-code.printed": Wording(
            "QR-kodens felter bliver {square} mm på {where}; {least} mm skal der til",
            "brug en kortere adresse, så koden får færre felter",
        ),
        "proposal": Wording(
            "forslag i filen, som ingen kliniker har sagt god for: {count}; alt materiale siger "
            "”{draft}”",
            "lad en kliniker læse dem; pu approve skriver, hvem der har godkendt",
        ),
        **MERGE,
        **PEMAT,
    },
)
