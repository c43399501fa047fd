# SPDX-License-Identifier: Apache-2.0
"""Makes Sources/CPlacesData/data/shapes.tsv: about where each province lies, for maps of figures.

Usage: python3 Scripts/places/make-shapes.py        (needs numpy, scipy and shapely from PyPI)

These are no borders. No borders of provinces with a licence that fits could be had, so each shape is made from the points
of the province's own subdistricts (places.tsv): every spot of land belongs to the province of the nearest point, and
land ends a few kilometres from the last point. Coordinates are in units of 0.01 degrees: x to the east from 97°, y
to the south from 21° north, x already drawn together for the latitude of 10°.
"""

import collections
import pathlib

import numpy
from scipy.spatial import Voronoi
from shapely.geometry import MultiPoint, Point, Polygon
from shapely.ops import unary_union

DATA = pathlib.Path(__file__).resolve().parents[2] / "Sources/CPlacesData/data"
REACH = 0.11  # degrees of land around a point
STRETCH = 0.985  # cos of 10 degrees: most who use this work in the South


def points():
    """Subdistricts with a point of their own, by province."""
    found = collections.defaultdict(set)
    for line in (DATA / "places.tsv").read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells[0]) == 6 and cells[4] and cells[6] != "m":
            found[cells[0][:2]].add((float(cells[5]), float(cells[4])))
    return {province: clean(spots) for province, spots in found.items()}


def clean(spots):
    """Without points that lie far from all others: they are mistakes of the source."""
    kept = []
    for spot in sorted(spots):
        near = sorted(numpy.hypot(spot[0] - x, spot[1] - y) for x, y in spots)[:4]
        if len(spots) < 4 or near[-1] < 0.6:
            kept.append(spot)
    return kept


def path(shape):
    """The outlines as `x,y x,y …`, parts separated by `;`, small islands left out."""
    parts = list(getattr(shape, "geoms", [shape]))
    largest = max(part.area for part in parts)
    lines = []
    for part in sorted(parts, key=lambda p: -p.area):
        if part.area < largest * 0.02 and part.area < 0.02:
            continue
        corners = list(part.exterior.coords)[:-1]
        lines.append(" ".join(f"{round((x - 97) * STRETCH * 100)},{round((21 - y) * 100)}" for x, y in corners))
    return ";".join(lines)


def main():
    provinces = points()
    spots, owners = [], []
    for province in sorted(provinces):
        for spot in provinces[province]:
            spots.append(spot)
            owners.append(province)
    frame = [(90, 0), (90, 30), (115, 0), (115, 30)]
    diagram = Voronoi(numpy.array(spots + frame))
    cells = collections.defaultdict(list)
    for index, owner in enumerate(owners):
        corners = diagram.regions[diagram.point_region[index]]
        if -1 in corners or not corners:
            continue
        cell = Polygon(diagram.vertices[corners])
        cells[owner].append(cell.intersection(Point(spots[index]).buffer(REACH * 1.6)))
    land = MultiPoint(spots).buffer(REACH).buffer(0.12).buffer(-0.14)
    lines = []
    for province in sorted(cells):
        shape = unary_union(cells[province]).intersection(land).buffer(0.015).buffer(-0.015).simplify(0.02)
        lines.append(f"{province}\t{path(shape)}")
    (DATA / "shapes.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} provinces, {sum(map(len, lines))} bytes")


if __name__ == "__main__":
    main()
