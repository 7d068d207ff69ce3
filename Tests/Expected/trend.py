"""Dated twinnings around the Baltic Sea, year by year, by pandas 2.2.2 and networkx 2.8.8.

Run: python3 Tests/Expected/trend.py    (writes trend.json beside itself)
Reads ../shared/data/twinnings-baltic-dated/dyad.hans.csv; year 0 is a year that is not known.
"""
import json, pathlib
import networkx as nx
import pandas as pd

root = pathlib.Path(__file__).resolve().parents[2]
table = pd.read_csv(root.parent / "shared/data/twinnings-baltic-dated/dyad.hans.csv", sep=";",
                    keep_default_na=False)
ties = {}
for a, c, b, d, year in table[["City1", "Country1", "City2", "Country2", "Year"]].itertuples(index=False):
    if (a, c) != (b, d):
        key = tuple(sorted([(a.strip(), c.strip()), (b.strip(), d.strip())]))
        ties.setdefault(key, set()).add(int(year))
# A pair that several rows date begins with the first of the years.
begin = {key: min([y for y in years if y > 0], default=None) for key, years in ties.items()}
days = [1950, 1960, 1970, 1980, 1990, 2000, 2010, 2012]
slices, before = [], set()
for year in days:
    now = {k for k, y in begin.items() if y is not None and y <= year}
    graph = nx.Graph(list(now))
    parts = sorted((len(c) for c in nx.connected_components(graph)), reverse=True)
    slices.append({
        "year": year, "ties": len(now), "cities": len(graph), "components": len(parts),
        "largest": parts[0] / len(graph) if parts else None, "transitivity": nx.transitivity(graph),
        "kept": len(now & before), "new": len(now - before), "gone": len(before - now),
        "jaccard": len(now & before) / len(now | before) if now | before else None})
    before = now
out = {"ties": len(ties), "undated": sum(y is None for y in begin.values()), "slices": slices}
path = pathlib.Path(__file__).with_suffix(".json")
lines = ",\n".join(f"{json.dumps(key)}: {json.dumps(value)}" for key, value in out.items())
path.write_text("{\n" + lines + "\n}\n")
