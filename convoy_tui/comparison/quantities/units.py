"""Units of measure, time and money, as tables that can be read and added to.

Measures are turned into the base unit of the SI (lengths in metres, masses in kilograms, areas in square
metres, volumes in cubic metres, speeds in metres per second, temperatures in kelvin), durations into days (a
month 30.4375, a year 365.25), money stays in its currency (ISO 4217 code).
Source of the factors: NIST Special Publication 811, appendix B.8.
"""

from __future__ import annotations

from dataclasses import dataclass

_LENGTHS = {
    "mm millimeter millimetre": 0.001,
    "cm centimeter centimetre": 0.01,
    "m meter metre": 1,
    "km kms kilometer kilometre klick": 1000,
    "in inch": 0.0254,
    "ft foot": 0.3048,
    "yd yds yard": 0.9144,
    "mi mile": 1609.344,
    "nmi": 1852,
}
_MASSES = {
    "µg μg mcg microgram": 1e-9,
    "mg milligram": 1e-6,
    "g gram gramme": 1e-3,
    "kg kgs kilo kilogram kilogramme": 1,
    "t tonne": 1000,
    "ton": 907.18474,
    "lb lbs pound": 0.45359237,
    "oz ounce": 0.028349523125,
    "kiloton kt": 1e6,
    "carat": 0.0002,
}
_AREAS = {
    "acre": 4046.8564224,
    "hectare ha": 1e4,
    "sqm m2 m²": 1,
    "sqkm km2 km²": 1e6,
    "cm2 cm²": 1e-4,
}
_VOLUMES = {
    "ml millilitre milliliter": 1e-6,
    "cl centilitre centiliter": 1e-5,
    "l litre liter": 1e-3,
    "m3 m³": 1,
    "km3 km³": 1e9,
    "gallon gal": 0.003785411784,
    "barrel bbl": 0.158987294928,
    "pint": 0.000473176473,
    "cup": 0.000236588236,
    "tablespoon tbsp": 1.478676478125e-5,
    "teaspoon tsp": 4.92892159375e-6,
    "bushel": 0.03523907,
}
_SPEEDS = {"mph": 0.44704, "kmh kph kmph": 1 / 3.6, "knot kn": 0.514444}
_ENERGY = {
    "watt w": ("W", 1.0),
    "kilowatt kw": ("W", 1e3),
    "megawatt mw": ("W", 1e6),
    "gigawatt gw": ("W", 1e9),
    "kwh": ("J", 3.6e6),
    "mwh": ("J", 3.6e9),
    "gwh": ("J", 3.6e12),
    "volt": ("V", 1.0),
    "hertz hz": ("Hz", 1.0),
    "mhz megahertz": ("Hz", 1e6),
    "ghz gigahertz": ("Hz", 1e9),
    "bit": ("bit", 1.0),
    "byte": ("byte", 1.0),
    "kb kilobyte": ("byte", 1e3),
    "mb megabyte": ("byte", 1e6),
    "gb gigabyte": ("byte", 1e9),
    "tb terabyte": ("byte", 1e12),
    "decibel db": ("dB", 1.0),
    "calorie kcal": ("J", 4184.0),
    "horsepower hp": ("W", 745.6998715822702),
    "megaton": ("kg", 1e9),
}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure: a value in it times ``factor`` plus ``offset`` is the value in ``base``."""

    base: str
    factor: float
    offset: float = 0.0

    def to_base(self, value: float) -> float:
        """Give a value of this unit in the base unit."""
        return value * self.factor + self.offset


def _spelled(table: dict[str, float], base: str) -> dict[str, Unit]:
    return {name: Unit(base, factor) for names, factor in table.items() for name in names.split()}


def _plurals(units: dict[str, Unit]) -> dict[str, Unit]:
    """Add the plurals of the names that are words; symbols have none."""
    more = {name + "s": unit for name, unit in units.items() if len(name) > 3 and name.isalpha()}
    more |= {"feet": units["foot"], "inches": units["inch"]} if "foot" in units else {}
    return units | {name: unit for name, unit in more.items() if name not in units}


LENGTHS = _plurals(_spelled(_LENGTHS, "m"))
UNITS: dict[str, Unit] = {
    **LENGTHS,
    **_plurals(_spelled(_MASSES, "kg")),
    "tons": Unit("kg", 907.18474),
    **_plurals(_spelled(_AREAS, "m2")),
    **_plurals(_spelled(_VOLUMES, "m3")),
    "pints": Unit("m3", 0.000473176473),
    "cups": Unit("m3", 0.000236588236),
    **_plurals(_spelled(_SPEEDS, "m/s")),
    **_plurals({n: Unit(base, f) for names, (base, f) in _ENERGY.items() for n in names.split()}),
    "bits": Unit("bit", 1.0),
    "degree": Unit("degree", 1.0),
    "degrees": Unit("degree", 1.0),
    "celsius": Unit("K", 1.0, 273.15),
    "centigrade": Unit("K", 1.0, 273.15),
    "fahrenheit": Unit("K", 5 / 9, 273.15 - 32 * 5 / 9),
    "kelvin": Unit("K", 1.0),
    "°c": Unit("K", 1.0, 273.15),
    "°f": Unit("K", 5 / 9, 273.15 - 32 * 5 / 9),
}
"""Every unit of measure by each of its spellings in lower case."""

SYMBOLS = frozenset(
    ("in", "m", "t", "l", "g", "w", "ha", "mi", "cup", "kn", "kt", "gal", "ft", "mb", "hp", "db", "kb")
)
"""Spellings that are also other words or letters: taken for a unit only right after a figure in digits."""

AREA_WORDS = {"square": 2, "sq": 2}
VOLUME_WORDS = {"cubic": 3, "cu": 3}

DAYS: dict[str, float] = {
    "second": 1 / 86400,
    "sec": 1 / 86400,
    "minute": 1 / 1440,
    "min": 1 / 1440,
    "hour": 1 / 24,
    "hr": 1 / 24,
    "day": 1,
    "night": 1,
    "week": 7,
    "wk": 7,
    "fortnight": 14,
    "month": 30.4375,
    "year": 365.25,
    "yr": 365.25,
    "decade": 3652.5,
    "century": 36525,
}
"""Days in each unit of time, by its singular."""

_TIME_FORMS = {name + "s": name for name in DAYS} | {name: name for name in DAYS} | {"centuries": "century"}


def time_unit(word: str) -> str | None:
    """Give the singular of a unit of time (``days`` gives ``day``), or None."""
    return _TIME_FORMS.get(word)


CURRENCY_SIGNS = {
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₪": "ILS",
    "₩": "KRW",
}
CURRENCY_SIGNS |= {"₺": "TRY", "₴": "UAH", "₿": "BTC", "฿": "THB", "₦": "NGN"}
DOLLARS = {
    "us": "USD",
    "c": "CAD",
    "ca": "CAD",
    "a": "AUD",
    "au": "AUD",
    "hk": "HKD",
    "nz": "NZD",
    "s": "SGD",
}
DOLLARS |= {"sg": "SGD", "mex": "MXN", "r": "BRL", "nt": "TWD", "u.s": "USD", "can": "CAD", "aus": "AUD"}
"""What stands before ``$`` and makes it another dollar."""

CODES = frozenset(
    """
    USD EUR GBP JPY CHF CAD AUD NZD CNY RMB HKD SGD INR PKR RUB TRY ILS SEK NOK DKK PLN CZK HUF RON
    BRL MXN ZAR KRW THB IDR MYR PHP TWD VND SAR AED QAR KWD EGP NGN KES UAH ARS CLP COP PEN BTC
    """.split()
)

CURRENCY_WORDS: dict[str, tuple[str, float]] = {
    "dollar": ("USD", 1),
    "buck": ("USD", 1),
    "cent": ("USD", 0.01),
    "euro": ("EUR", 1),
    "eurocent": ("EUR", 0.01),
    "pound": ("GBP", 1),
    "sterling": ("GBP", 1),
    "quid": ("GBP", 1),
    "pence": ("GBP", 0.01),
    "penny": ("GBP", 0.01),
    "yen": ("JPY", 1),
    "yuan": ("CNY", 1),
    "renminbi": ("CNY", 1),
    "rupee": ("INR", 1),
    "rouble": ("RUB", 1),
    "ruble": ("RUB", 1),
    "franc": ("FRF", 1),
    "peseta": ("ESP", 1),
    "guilder": ("NLG", 1),
    "markka": ("FIM", 1),
    "peso": ("MXN", 1),
    "real": ("BRL", 1),
    "rand": ("ZAR", 1),
    "lira": ("TRY", 1),
    "shekel": ("ILS", 1),
    "krona": ("SEK", 1),
    "kronor": ("SEK", 1),
    "kroner": ("DKK", 1),
    "zloty": ("PLN", 1),
    "won": ("KRW", 1),
    "baht": ("THB", 1),
    "ringgit": ("MYR", 1),
    "dirham": ("AED", 1),
    "riyal": ("SAR", 1),
    "dinar": ("KWD", 1),
    "hryvnia": ("UAH", 1),
    "naira": ("NGN", 1),
    "bitcoin": ("BTC", 1),
}
"""Currencies by their words in the singular, with the share of the main unit.

A bare word is its best known one.
"""

NATIONAL: dict[tuple[str, str], str] = {
    ("us", "dollar"): "USD",
    ("american", "dollar"): "USD",
    ("canadian", "dollar"): "CAD",
    ("australian", "dollar"): "AUD",
    ("hong kong", "dollar"): "HKD",
    ("singapore", "dollar"): "SGD",
    ("zealand", "dollar"): "NZD",
    ("swiss", "franc"): "CHF",
    ("french", "franc"): "FRF",
    ("belgian", "franc"): "BEF",
    ("british", "pound"): "GBP",
    ("egyptian", "pound"): "EGP",
    ("syrian", "pound"): "SYP",
    ("lebanese", "pound"): "LBP",
    ("pakistani", "rupee"): "PKR",
    ("indian", "rupee"): "INR",
    ("russian", "rouble"): "RUB",
    ("russian", "ruble"): "RUB",
    ("mexican", "peso"): "MXN",
    ("argentine", "peso"): "ARS",
    ("philippine", "peso"): "PHP",
    ("swedish", "krona"): "SEK",
    ("norwegian", "kroner"): "NOK",
    ("norwegian", "krone"): "NOK",
    ("danish", "kroner"): "DKK",
    ("iraqi", "dinar"): "IQD",
    ("dutch", "guilder"): "NLG",
    ("finnish", "markka"): "FIM",
    ("japanese", "yen"): "JPY",
    ("chinese", "yuan"): "CNY",
}
"""Currencies that a word of nationality makes another one."""


def currency_word(word: str) -> tuple[str, str, float] | None:
    """Give the singular, the ISO code and the share of the main unit for a word of money, or None."""
    for form in (word, word[:-1] if word.endswith("s") else word):
        if form in CURRENCY_WORDS:
            return form, *CURRENCY_WORDS[form]
    return None
