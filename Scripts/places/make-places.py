#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes Sources/CPlacesData/data/places.tsv and abolished.tsv.

Sources, fetched from PyPI and checked by digest:
  geothai 3.2.1      codes, names, postal codes, abolished codes   data CC BY 4.0, credit "GeoThai"
  thaiaddress 0.2.1  points of subdistricts, joined by name        Apache-2.0

Usage: Scripts/places/make-places.py [--downloads DIR]   (DIR may already hold the two files; nothing is fetched then)
The same input always gives the same bytes. Python 3.9 or later, standard library and pip only.
"""

import argparse
import collections
import csv
import hashlib
import io
import json
import pathlib
import re
import statistics
import subprocess
import sys
import tarfile
import tempfile
import zipfile

GEOTHAI = ("geothai==3.2.1", "geothai-3.2.1-py3-none-any.whl", "d4d41349c0c8ad07a579956b95d39f7b191426b5681daf66ab1ee522122d8e9b")
THAIADDRESS = ("thaiaddress==0.2.1", "thaiaddress-0.2.1.tar.gz", "1f8c8a936b5ec3b43e84d56d54af71466f9c796b667037583ce32a935c3faa4f")
OUT = pathlib.Path(__file__).resolve().parents[2] / "Sources" / "CPlacesData" / "data"
COUNTS = {2: 77, 4: 928, 6: 7436}
ABOLISHED = 1583

# Names on which four public lists disagree, looked at one by one. The name that geothai takes from the register of the
# Department of Provincial Administration stays the official one unless a line says otherwise; the other spelling is
# kept beside it, so that a report that uses it still resolves. (code: official, other spellings, why)
DECISIONS = {
    "150601": ("ไผ่จำศิล", ["ไผ่จำศีล"], "register and gazette write ศิล; schools and temples there write ศีล"),
    "301417": ("ธงชัยเหนือ", [], "another list lacks the เ: a plain typing error, not worth keeping"),
    "341524": ("ห้วยขะยุง", ["ห้วยขะยูง"], "register has ยุง; the railway station and older lists have ยูง"),
    "450109": ("ปอภาร", ["ปอพาน"], "register writes 'ปอภาร (ปอพาน)': the word in brackets is the other spelling"),
    "501805": ("แม่หลอง", ["สบโขง"], "register keeps แม่หลอง; its local government and many papers say สบโขง"),
    "600113": ("วัดไทรย์", ["วัดไทร"], "register and local government write ย์; most other lists drop it"),
}

# Subdistricts that the list of points knows under another district or name: (district, subdistrict) there.
POINT_UNDER = {
    "341524": ("วารินชำราบ", "ห้วยขะยูง"),
    "501805": ("อมก๋อย", "สบโขง"),
    "530407": ("ท่าปลา", "ท่าแฝก"),
    "600113": ("เมืองนครสวรรค์", "วัดไทร"),
}

# A point this far (in degrees, either way) from the median of its district cannot be right.
FAR = 0.6


def fetch(wanted, folder):
    requirement, name, digest = wanted
    path = folder / name
    if not path.exists():
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "-d", str(folder)]
        subprocess.run(command + [requirement], check=True, stdout=sys.stderr)
    data = path.read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != digest:
        sys.exit(f"{name} has digest {found}, expected {digest}: not the release this script was checked with")
    return data


def load_geothai(data):
    wheel = zipfile.ZipFile(io.BytesIO(data))

    def read(name):
        return json.loads(wheel.read(f"geothai/_data/{name}.json"))

    places = {}
    for code, thai, english in read("provinces"):
        places[code] = [thai, english, ""]
    for code, thai, english in read("districts"):
        # The list writes เขต before the districts of Bangkok only; levels are told by the code here.
        places[code] = [thai[3:] if code.startswith("10") and thai.startswith("เขต") else thai, english, ""]
    for code, thai, english, postal in read("subdistricts"):
        places[code] = [thai, english, postal]
    return places, read("abolished")


def load_points(data):
    archive = tarfile.open(fileobj=io.BytesIO(data))
    member = archive.extractfile("thaiaddress-0.2.1/thaiaddress/data/thai_address_data.csv")
    points = {}
    for row in csv.DictReader(io.TextIOWrapper(member, "utf-8")):
        if "null" in (row["latitude"] or "null", row["longitude"] or "null"):
            continue
        point = float(row["latitude"]), float(row["longitude"])
        if 5.5 <= point[0] <= 20.6 and 97.3 <= point[1] <= 105.7:
            points[(row["province"], plain(row["district"]), plain(row["subdistrict"]))] = point
    return points


def plain(name):
    """A name without brackets, spaces and marks, to join two lists."""
    return re.sub(r"\(.*?\)|[\s.'-]", "", name)


def mean(points):
    return tuple(sum(axis) / len(points) for axis in zip(*points))


def place_points(places, known):
    """The point of every place, and whether it is a mean."""
    own = {}
    for code, (thai, _, _) in places.items():
        if len(code) != 6:
            continue
        district, name = POINT_UNDER.get(code, (places[code[:4]][0], thai))
        point = known.get((places[code[:2]][0], plain(district), plain(name)))
        if point:
            own[code] = point
    below = collections.defaultdict(list)
    for code, point in own.items():
        below[code[:4]].append(point)
    for code, point in sorted(own.items()):
        near = below[code[:4]]
        middle = [statistics.median(axis) for axis in zip(*near)]
        if len(near) > 2 and max(abs(a - b) for a, b in zip(point, middle)) > FAR:
            print(f"dropped: point of {code} lies far from its district", file=sys.stderr)
            del own[code]
    result = {code: (point, False) for code, point in own.items()}
    for length in (4, 2):
        for code in places:
            if len(code) == length:
                inside = [point for part, point in own.items() if part.startswith(code)]
                if not inside:
                    # Khet whose khwaeng were all redrawn: the list of points still knows the old ones.
                    here = places[code[:2]][0], plain(places[code][0])
                    inside = [point for name, point in known.items() if name[:2] == here]
                if inside:
                    result[code] = (mean(inside), True)
    for code in places:
        for parent in (code[:4], code[:2]):
            if code not in result and parent in result:
                result[code] = (result[parent][0], True)
    return result


def write(name, rows):
    text = "".join("\t".join(row) + "\n" for row in rows)
    (OUT / name).write_text(text, encoding="utf-8", newline="\n")
    print(f"{name}: {len(rows)} rows, {len(text.encode())} bytes", file=sys.stderr)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--downloads", type=pathlib.Path)
    folder = arguments.parse_args().downloads or pathlib.Path(tempfile.mkdtemp())
    places, old = load_geothai(fetch(GEOTHAI, folder))
    known = load_points(fetch(THAIADDRESS, folder))
    points = place_points(places, known)

    counts = collections.Counter(map(len, places))
    if counts != COUNTS or len(old) != ABOLISHED:
        sys.exit(f"counts are {dict(counts)} and {len(old)} abolished, expected {COUNTS} and {ABOLISHED}")

    rows = []
    for code in sorted(places, key=lambda code: (len(code), code)):
        thai, english, postal = places[code]
        others = []
        if code in DECISIONS:
            thai, others, _ = DECISIONS[code]
        point, is_mean = points.get(code, (None, False))
        latitude, longitude = (f"{axis:.3f}" for axis in point) if point else ("", "")
        rows.append([code, thai, english, postal, latitude, longitude, "m" if is_mean else "", "|".join(others)])
    write("places.tsv", rows)

    # code, Thai, English, day it ended, successors, how sure ("notice": Royal Gazette, "name": same name nearby, "")
    write(
        "abolished.tsv",
        [
            [code, thai, english or "", ended or "", successors, basis or ""]
            for code, thai, english, ended, successors, basis, _, _ in sorted(old, key=lambda row: (len(row[0]), row[0]))
        ],
    )
    own = sum(1 for code, (_, is_mean) in points.items() if len(code) == 6 and not is_mean)
    print(f"{own} of {COUNTS[6]} subdistricts have a point of their own", file=sys.stderr)


if __name__ == "__main__":
    main()
