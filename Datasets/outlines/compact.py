"""Makes a file of outlines (see README.md) from the countries of Natural Earth 1:50m.

Countries become land by taking away every edge that two of them share; what two countries share
becomes a border. Usage: compact.py RDATA OUTPUT NOTE, where RDATA.rdx and RDATA.rdb are the lazily
loaded data of the R package rnaturalearthdata.
"""

import bz2
import lzma
import math
import struct
import sys
import warnings
import zlib
from collections import defaultdict

import rdata

STEPS_PER_DEGREE = 100
SLIVER = 1e10  # square millionths of a degree; the Caspian Sea has 4e13
TOLERANCE = 0.02  # degrees of latitude: about 2 km


def countries(path):
    """The polygons of every country with its ISO code and the middle of its largest one."""
    index = read(open(path + ".rdx", "rb").read())["variables"]
    offset, length = (int(number) for number in index["countries50"])
    data = read(chunk(open(path + ".rdb", "rb").read()[offset : offset + length]))
    for code, shape in zip(data.data["iso_a2"], data.polygons):
        rings = []
        for part in shape.Polygons:
            points = [(key(x), key(y)) for x, y in part.coords]
            points = [p for p, q in zip(points, points[1:]) if p != q]
            # Land on the left: outlines against the clock, holes with it.
            if (area(points) < 0) != bool(part.hole[0]):
                points.reverse()
            rings.append(points)
        yield str(code), rings, tuple(float(x) for x in shape.labpt)


def read(data):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return rdata.conversion.convert(rdata.parser.parse_data(data))


def chunk(data):
    """One value of a lazily loaded file: four bytes of length, then compressed data."""
    if data[4:5] == b"2":
        return bz2.decompress(data[5:])
    if data[4:5] == b"Z":
        filters = [{"id": lzma.FILTER_LZMA2, "preset": 6}]
        return lzma.decompress(data[5:], format=lzma.FORMAT_RAW, filters=filters)
    return zlib.decompress(data[4:])


def key(degrees):
    # About 10 m: neighbours do not always write the same point with the same digits.
    return round(float(degrees) * 10_000) * 100


def area(points):
    pairs = zip(points, points[1:] + points[:1])
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs) / 2


def place(point):
    """Both ends of the map's width, and all points of a pole, are one place."""
    x, y = point
    if abs(y) == 90_000_000:
        return (0, y)
    return (180_000_000 if x == -180_000_000 else x, y)


def edges(all_countries):
    """The directed edges of all rings, with the country they belong to."""
    found = {}
    for number, (_, rings, _) in enumerate(all_countries):
        for ring in rings:
            places = [place(p) for p in ring]
            for a, b in zip(places, places[1:] + places[:1]):
                if a != b:
                    found[(a, b)] = number
    return found


def coast_rings(found):
    following = defaultdict(list)
    for a, b in sorted(found):
        if (b, a) not in found:
            following[a].append(b)
    rings = []
    for start in sorted(following):
        while following[start]:
            ring = [start]
            here = following[start].pop(0)
            while here != start:
                ring.append(here)
                choices = following[here]
                before = direction(here, ring[-2])
                # Where rings touch, the sharpest turn to the left keeps them apart.
                choices.sort(key=lambda b: (before - direction(here, b)) % (2 * math.pi))
                here = choices.pop(0)
            rings.append(ring)
    return rings


def direction(a, b):
    return math.atan2(b[1] - a[1], short_way(b[0] - a[0]))


def short_way(dx):
    return (dx + 180_000_000) % 360_000_000 - 180_000_000


def border_lines(found):
    neighbors = defaultdict(set)
    for (a, b), country in found.items():
        if found.get((b, a), country) != country:
            neighbors[a].add(b)
            neighbors[b].add(a)
    unused = {frozenset((a, b)) for a in neighbors for b in neighbors[a]}
    lines = []
    ends = [p for p in sorted(neighbors) if len(neighbors[p]) != 2]
    # Rings of borders without a junction, such as Lesotho's, begin anywhere.
    for start in ends + sorted(neighbors):
        for second in sorted(neighbors[start]):
            if frozenset((start, second)) not in unused:
                continue
            line = [start, second]
            unused.discard(frozenset(line))
            while len(neighbors[line[-1]]) == 2 and line[-1] != start:
                onwards = [
                    p for p in neighbors[line[-1]] if frozenset((line[-1], p)) in unused
                ]
                if not onwards:
                    break
                unused.discard(frozenset((line[-1], onwards[0])))
                line.append(onwards[0])
            lines.append(line)
    return lines


def simplified(line):
    """Douglas and Peucker's line of the fewest points that stays within the tolerance."""
    keep = {0, len(line) - 1}
    stack = [(0, len(line) - 1)]
    while stack:
        first, last = stack.pop()
        best, worst = None, TOLERANCE * 1_000_000
        for index in range(first + 1, last):
            distance = distance_to(line[index], line[first], line[last])
            if distance > worst:
                best, worst = index, distance
        if best is not None:
            keep.add(best)
            stack += [(first, best), (best, last)]
    return [line[index] for index in sorted(keep)]


def distance_to(p, a, b):
    narrow = math.cos(math.radians(p[1] / 1e6))
    px, py = short_way(p[0] - a[0]) * narrow, p[1] - a[1]
    bx, by = short_way(b[0] - a[0]) * narrow, b[1] - a[1]
    length = bx * bx + by * by
    t = 0 if length == 0 else max(0, min(1, (px * bx + py * by) / length))
    return math.hypot(px - t * bx, py - t * by)


def simplified_ring(ring, fixed):
    cuts = [index for index, p in enumerate(ring) if p in fixed]
    if len(cuts) < 2:
        start = cuts[0] if cuts else ring.index(min(ring))
        far = max(range(len(ring)), key=lambda i: (math.dist(ring[i], ring[start]), i))
        cuts = sorted({start, far})
    out = []
    for first, last in zip(cuts, cuts[1:] + cuts[:1]):
        part = ring[first : last + 1] if first < last else ring[first:] + ring[: last + 1]
        out += simplified(part)[:-1]
    return out


def rounded(line, is_ring):
    scale = 1_000_000 // STEPS_PER_DEGREE
    points = [(round(x / scale), round(y / scale)) for x, y in line]
    kept = [p for p, q in zip(points, points[1:]) if p != q] + points[-1:]
    if is_ring and kept[0] == kept[-1]:
        kept.pop()
    return kept


def number(value):
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def signed(value):
    return number(2 * value if value >= 0 else -2 * value - 1)


def lines(parts):
    out = number(len(parts))
    for line in parts:
        out += number(len(line))
        last = (0, 0)
        for x, y in line:
            half = 180 * STEPS_PER_DEGREE
            step = (x - last[0] + half) % (2 * half) - half
            out += signed(step) + signed(y - last[1])
            last = (x, y)
    return out


def text(words):
    return number(len(words.encode())) + words.encode()


def checksum(data):
    """FNV-1a, 64 bits."""
    value = 0xCBF29CE484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return struct.pack("<Q", value)


def main():
    source, output, note = sys.argv[1:]
    all_countries = list(countries(source))
    found = edges(all_countries)
    borders = border_lines(found)
    fixed = {p for line in borders for p in (line[0], line[-1])}
    coasts = coast_rings(found)
    # Where two neighbours differ by a point, a sliver of no land is left: it is border.
    slivers = [r for r in coasts if -SLIVER < area(r) < 0]
    borders += [r + r[:1] for r in slivers]
    rings = [rounded(simplified_ring(r, fixed), True) for r in coasts if r not in slivers]
    rings = [ring for ring in rings if len(ring) > 2]
    borders = [rounded(simplified(line), False) for line in borders]
    borders = [line for line in borders if len(line) > 1]
    labels = b""
    # Places without a code of two letters are not named on maps.
    named = sorted((code, p) for code, _, p in all_countries if len(code) == 2)
    for code, (x, y) in named:
        labels += code.encode("ascii")
        labels += signed(round(x * STEPS_PER_DEGREE)) + signed(round(y * STEPS_PER_DEGREE))
    body = (
        number(STEPS_PER_DEGREE) + text(note) + lines(rings) + lines(borders)
        + number(len(named)) + labels
    )
    with open(output, "wb") as file:
        file.write(b"CNOUTLN1" + checksum(body) + body)
    points = sum(map(len, rings)), sum(map(len, borders))
    print(
        f"{len(rings)} coasts of {points[0]} points, {len(borders)} borders of {points[1]} points, "
        f"{len(named)} countries: {len(body) + 16} bytes"
    )


main()
