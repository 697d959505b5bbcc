"""The cast: the people who come back through posters and slides, each with fixed clothes."""

from __future__ import annotations

from patientuddannelse.drawing.materials import (
    AUBERGINE,
    BLACK_HAIR,
    BLOND_HAIR,
    BROWN_HAIR,
    BROWN_SHOE,
    CHESTNUT_HAIR,
    DARK_HAIR,
    DENIM,
    EARTH,
    GREY_HAIR,
    MOSS,
    RED_HAIR,
    SLATE,
    TEAL_SCARF,
    WHITE,
    WHITE_HAIR,
)
from patientuddannelse.drawing.person import Person
from patientuddannelse.theme import PALETTE

# no coral among the clothes: on a sheet that draws pain, coral means pain
CLINICIAN = Person(
    2, "bob", BROWN_HAIR, WHITE, PALETTE["petrol7"], WHITE, neckline="v", long_sleeves=False
)
MONA = Person(1, "wavy", CHESTNUT_HAIR, MOSS, DENIM, BROWN_SHOE, neckline="cardigan")
WALKER = Person(2, "side", GREY_HAIR, PALETTE["physical"], DENIM, WHITE, glasses=True, large=True)
HIJAB_WOMAN = Person(3, "hijab", AUBERGINE, PALETTE["sun5"], DENIM)
STICK_MAN = Person(1, "bald", GREY_HAIR, PALETTE["physical"], EARTH, glasses=True, beard=GREY_HAIR)
WHEELCHAIR_USER = Person(4, "curly", BLACK_HAIR, PALETTE["mental"], SLATE, WHITE)
BEARDED_MAN = Person(
    4, "crop", BLACK_HAIR, PALETTE["petrol4"], DENIM, beard=BLACK_HAIR, long_sleeves=False
)
OLDER_WOMAN = Person(
    1, "bun", GREY_HAIR, PALETTE["sun5"].mix("#FFFFFF", 0.25), EARTH, BROWN_SHOE,
    glasses=True, neckline="roll",
)  # fmt: skip
YOUNG_MAN = Person(2, "short", DARK_HAIR, PALETTE["petrol7"], SLATE, WHITE, neckline="collar")
RED_HAIRED_WOMAN = Person(1, "long", RED_HAIR, PALETTE["petrol4"], SLATE, neckline="v")
TALL_WOMAN = Person(5, "short", BLACK_HAIR, PALETTE["sun5"], SLATE, WHITE, neckline="v")
BLOND_MAN = Person(1, "crop", BLOND_HAIR, TEAL_SCARF, DENIM, WHITE)
OLD_MAN = Person(2, "side", WHITE_HAIR, MOSS.shade(), EARTH, BROWN_SHOE, neckline="collar")

CAST: dict[str, Person] = {
    "clinician": CLINICIAN, "mona": MONA, "walker": WALKER, "hijab_woman": HIJAB_WOMAN,
    "stick_man": STICK_MAN, "wheelchair_user": WHEELCHAIR_USER, "bearded_man": BEARDED_MAN,
    "older_woman": OLDER_WOMAN, "young_man": YOUNG_MAN, "red_haired_woman": RED_HAIRED_WOMAN,
    "tall_woman": TALL_WOMAN, "blond_man": BLOND_MAN, "old_man": OLD_MAN,
}  # fmt: skip
