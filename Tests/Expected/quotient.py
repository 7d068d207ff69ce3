"""Countries of twin_cities.csv as a network of groups, by pandas 2.2.2 and networkx 2.8.8.

Run: python3 Tests/Expected/quotient.py    (writes quotient.json beside itself)
Reads ../shared/data/twinnings-wikipedia-2026/twin_cities.csv.
"""
import json, pathlib
import networkx as nx
import pandas as pd

root = pathlib.Path(__file__).resolve().parents[2]
table = pd.read_csv(root.parent / "shared/data/twinnings-wikipedia-2026/twin_cities.csv",
                    keep_default_na=False)
pairs = set()
for a, c, b, d in table[["city1", "country1", "city2", "country2"]].itertuples(index=False):
    if (a, c) != (b, d):
        pairs.add(tuple(sorted([(a, c), (b, d)])))
frame = pd.DataFrame([(x[1], y[1]) for x, y in pairs], columns=["one", "other"])
frame[["one", "other"]] = [sorted(p) for p in frame[["one", "other"]].values.tolist()]
count = frame.value_counts()
m = len(frame)
ends = pd.concat([frame.one, frame.other]).value_counts()
graph = nx.Graph()
graph.add_nodes_from(sorted(ends.index))
for (a, b), ties in count.items():
    if a != b:
        graph.add_edge(a, b, weight=int(ties))
inside = {c: int(count.get((c, c), 0)) for c in ends.index}
between = nx.betweenness_centrality(graph, normalized=False)
n = len(graph)
harmonic = {v: s / (n - 1) for v, s in nx.harmonic_centrality(graph).items()}
strength = dict(graph.degree(weight="weight"))
first = sorted(((int(t), *p) for p, t in count.items() if p[0] != p[1]),
               key=lambda x: (-x[0], x[1], x[2]))[:15]
leaders = sorted(strength, key=lambda c: (-strength[c], c))[:15]
out = {
    "pairs": m, "countries": n, "linked": graph.number_of_edges(),
    "inside": sum(inside.values()),
    "top_pairs": [{"one": a, "other": b, "ties": t,
                   "expected": float(ends[a] * ends[b] / (2 * m)),
                   "salton": float(t / (ends[a] * ends[b]) ** 0.5)} for t, a, b in first],
    "top_countries": [{"name": c, "inside": inside[c], "outside": strength[c],
                       "partners": graph.degree(c), "betweenness": between[c],
                       "harmonic": harmonic[c]} for c in leaders],
}
path = pathlib.Path(__file__).with_suffix(".json")
lines = ",\n".join(f"{json.dumps(key)}: {json.dumps(value)}" for key, value in out.items())
path.write_text("{\n" + lines + "\n}\n")
