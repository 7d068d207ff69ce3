"""Lengths of the twinnings on Wikipedia beside rewired and shuffled networks.

Run from this folder: python lengths.py > lengths.json
Made with igraph 0.11, numpy 2, real data under ../shared.
"""
import csv, json, random
from pathlib import Path

import igraph, numpy as np

data = Path(__file__).resolve().parents[3] / "shared/data/twinnings-wikipedia-2026/twin_cities.csv"
places, pairs = {}, set()
with open(data, newline="", encoding="utf-8") as file:
    rows = csv.reader(file)
    next(rows)
    for row in rows:
        ends = []
        for at in (0, 4):
            key = (row[at], row[at + 1])
            if row[at + 2] and row[at + 3]:
                places.setdefault(key, (float(row[at + 2]), float(row[at + 3])))
            ends.append(key)
        if ends[0] != ends[1]:
            pairs.add(tuple(sorted(ends)))
names = sorted(places)
number = {name: place for place, name in enumerate(names)}
edges = sorted((number[a], number[b]) for a, b in pairs if a in number and b in number)
radians = np.radians([places[name] for name in names])


def lengths(edges, order=None):
    a, b = np.array(edges).T
    if order is not None:
        a, b = order[a], order[b]
    north, east = (radians[b] - radians[a]).T / 2
    square = np.sin(north) ** 2 + np.cos(radians[a, 0]) * np.cos(radians[b, 0]) * np.sin(east) ** 2
    return 2 * 6371.0088 * np.arcsin(np.minimum(1, np.sqrt(square)))


def figures(x):
    return [float(x.mean()), float(np.median(x)), float((x <= 1000).mean())]


random.seed(1)
rng = np.random.default_rng(1)
rewired, shuffled = [], []
for _ in range(100):
    graph = igraph.Graph(n=len(names), edges=edges)
    graph.rewire(n=10 * len(edges))
    rewired.append(figures(lengths(graph.get_edgelist())))
    shuffled.append(figures(lengths(edges, rng.permutation(len(names)))))
result = {"cities": len(names), "ties": len(edges)}
for name, table in [("rewired", rewired), ("shuffled", shuffled)]:
    table = np.array(table)
    result[name] = {
        figure: {"mean": float(table[:, at].mean()), "sd": float(table[:, at].std(ddof=1))}
        for at, figure in enumerate(["mean", "median", "within"])
    }
result["observed"] = dict(zip(["mean", "median", "within"], figures(lengths(edges))))
result["count"] = 100
print(json.dumps(result, indent=1))
