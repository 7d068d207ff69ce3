"""Figures of a small multiplex by uunet 2.2.1 (multinet), numpy 1.26.4 and scipy 1.13.0.

Run: python3 Tests/Expected/layers.py    (writes layers.json beside itself)
"""
import json, pathlib, random
import numpy as np
from scipy import stats
from uunet import multinet as ml

rng = random.Random(6)
NODES, LAYERS = 14, ["a", "b", "c"]
actors = [f"n{i:02}" for i in range(NODES)]
# Node 13 has no tie at all; the second layer repeats some ties of the first.
pairs = {}
pairs["a"] = [(i, j) for i in range(13) for j in range(i + 1, 13) if rng.random() < 0.25]
pairs["b"] = sorted({p for p in pairs["a"] if rng.random() < 0.5}
                    | {(i, j) for i in range(13) for j in range(i + 1, 13) if rng.random() < 0.1})
pairs["c"] = [(i, j) for i in range(13) for j in range(i + 1, 13) if rng.random() < 0.15]

net = ml.empty()
ml.add_layers(net, LAYERS)
# uunet compares the nodes that it is given: those with a tie in some layer.
active = sorted({v for ps in pairs.values() for p in ps for v in p})
ml.add_actors(net, [actors[i] for i in active])
for layer in LAYERS:
    ml.add_vertices(net, {"actor": [actors[i] for i in active], "layer": [layer] * len(active)})
    ends = [[actors[p[k]] for p in pairs[layer]] for k in (0, 1)]
    ml.add_edges(net, {"from_actor": ends[0], "from_layer": [layer] * len(ends[0]),
                       "to_actor": ends[1], "to_layer": [layer] * len(ends[1])})

def matrix(method):
    names = list(ml.layers(net))
    rows = ml.layer_comparison(net, method=method)
    return {f"{x}-{y}": rows[names.index(x)][names.index(y)] for x in LAYERS for y in LAYERS if x != y}

names = [actors[i] for i in active]
degree = np.array([[sum(v in p for p in pairs[l]) for v in range(NODES)] for l in LAYERS], float)
overlap = degree.sum(0)
with np.errstate(invalid="ignore"):
    participation = len(LAYERS) / (len(LAYERS) - 1) * (1 - ((degree / overlap) ** 2).sum(0))
expected = {}
for x in LAYERS:
    for y in LAYERS:
        if x != y:
            k = degree[LAYERS.index(y)]
            expected[f"{x}-{y}"] = sum(min(1, k[u] * k[v] / k.sum()) for u, v in pairs[x])
out = {
    "nodes": NODES,
    "pairs": {l: [v for p in pairs[l] for v in p] for l in LAYERS},
    "jaccard": matrix("jaccard.edges"), "coverage": matrix("coverage.edges"),
    "simple_matching": matrix("sm.edges"), "pearson": matrix("pearson.degree"),
    "rho": matrix("rho.degree"),
    "rho_scipy": {f"{x}-{y}": float(stats.spearmanr(degree[LAYERS.index(x)][active],
                                                    degree[LAYERS.index(y)][active])[0])
                  for x in LAYERS for y in LAYERS if x != y},
    "expected_shared": expected,
    "active": active,
    "neighborhood": ml.neighborhood(net, names),
    "degree_deviation": ml.degree_deviation(net, names),
    "relevance": {l: ml.relevance(net, names, [l]) for l in LAYERS},
    "exclusive_relevance": {l: ml.xrelevance(net, names, [l]) for l in LAYERS},
    "degree": {l: ml.degree(net, names, [l]) for l in LAYERS},
    "overlap": overlap[active].tolist(), "participation": participation[active].tolist(),
}
path = pathlib.Path(__file__).with_suffix(".json")
lines = ",\n".join(f"{json.dumps(key)}: {json.dumps(value)}" for key, value in out.items())
path.write_text("{\n" + lines + "\n}\n")
