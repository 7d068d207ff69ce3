"""Backbones and the interlocking model by outside tools, for the tests of GraphAlgorithms/Backbones.

Run: python3 Tests/Expected/backbones.py (reads ../shared/fixtures/synthetic/planted_two_mode.csv)
BiCM by bicm, tails by scipy (hypergeom) and by numpy (Poisson-binomial as a product of polynomials), random
graphs by networkit's Curveball, weighted backbones by netbone, corrections by statsmodels, the rest by numpy.
"""
import importlib.metadata as meta
import json
import pathlib

import netbone
import networkit as nk
import networkx as nx
import numpy as np
from bicm import BipartiteGraph
from scipy.stats import hypergeom, norm
from statsmodels.stats.multitest import multipletests

here = pathlib.Path(__file__)
shared = here.parents[3] / "shared"


def bicm_matrix(table):
    graph = BipartiteGraph()
    graph.set_biadjacency_matrix(table)
    graph.solve_tool(method="newton", tol=1e-12, max_steps=1000)
    return graph.get_bicm_matrix()


def at_least(chances, k):
    mass = np.array([1.0])
    for chance in chances:
        mass = np.convolve(mass, [1 - chance, chance])
    return float(mass[k:].sum())


def models(table):
    rows, columns = table.shape
    degree, size = table.sum(1), table.sum(0)
    common = table @ table.T
    chances = bicm_matrix(table)
    out = {"pairs": [], "sdsm": [], "fcm": [], "frm": []}
    for i in range(rows):
        for j in range(i + 1, rows):
            if common[i, j] == 0:
                continue
            out["pairs"].append([i, j, int(common[i, j])])
            out["sdsm"].append(at_least(chances[i] * chances[j], common[i, j]))
            out["fcm"].append(at_least((size / rows) ** 2, common[i, j]))
            out["frm"].append(float(hypergeom.sf(common[i, j] - 1, columns, degree[i], degree[j])))
    out["largest_gap_of_bicm"] = float(max(abs(chances.sum(1) - degree).max(), abs(chances.sum(0) - size).max()))
    all_pairs = rows * (rows - 1) // 2
    for model in ("sdsm", "fcm", "frm"):
        p = np.array(out[model])
        # Pairs that share nothing belong to the family and have 1.
        family = np.concatenate([p, np.ones(all_pairs - len(p))])
        out["kept_" + model] = {
            "none": int((p <= 0.05).sum()), "two_tailed": int((p <= 0.025).sum()),
            "holm": int(multipletests(family, 0.05, "holm")[0].sum()),
            "bh": int(multipletests(family, 0.05, "fdr_bh")[0].sum()),
        }
    return out


def curveball(table, trials, trades):
    rows, columns = table.shape
    graph = nk.Graph(rows + columns)
    for i, k in zip(*np.nonzero(table)):
        graph.addEdge(int(i), int(rows + k))
    common = table @ table.T
    mean, square, reached = np.zeros((rows, rows)), np.zeros((rows, rows)), np.zeros((rows, rows))
    nk.engineering.setSeed(7, False)
    rng = np.random.default_rng(7)
    for _ in range(trials):
        # Trades of two rows only: networkit trades between any two nodes, rows here among themselves.
        trade = []
        while len(trade) < trades:
            a, b = rng.choice(rows, 2, replace=False)
            trade.append((int(a), int(b)))
        ball = nk.randomization.Curveball(graph)
        ball.run(trade)
        random = np.zeros_like(table)
        ball.getGraph().forEdges(lambda u, v, *_: random.__setitem__((min(u, v), max(u, v) - rows), 1))
        assert (random.sum(1) == table.sum(1)).all() and (random.sum(0) == table.sum(0)).all()
        found = random @ random.T
        mean, square, reached = mean + found, square + found ** 2.0, reached + (found >= common)
    mean /= trials
    deviation = np.sqrt(square / trials - mean ** 2)
    pairs = [(i, j) for i in range(rows) for j in range(i + 1, rows) if common[i, j] > 0]
    return {
        "trials": trials, "mean": [round(float(mean[p]), 6) for p in pairs],
        "deviation": [round(float(deviation[p]), 6) for p in pairs],
        "p": [round(float((1 + reached[p]) / (1 + trials)), 6) for p in pairs],
    }


def noise_corrected(w, a, b, n):
    """The published formula (Coscia & Neffke 2017), for one tie and the total n."""
    kappa = n / (a * b)
    score = (kappa * w - 1) / (kappa * w + 1)
    prior = a * b / n / n
    var_prior = a * b * (n - a) * (n - b) / (n ** 2) / (n ** 2 * (n - 1))
    alpha = prior ** 2 / var_prior * (1 - prior) - prior + w
    beta = prior / var_prior * (1 - prior ** 2) - (1 - prior) + n - w
    share = alpha / (alpha + beta)
    variance = share * (1 - share) * n
    slope = 1 / (a * b) - n * ((a + b) / (a * b) ** 2)
    return score, np.sqrt(variance * (2 * (kappa + w * slope) / (kappa * w + 1) ** 2) ** 2)


def weighted():
    karate = nx.karate_club_graph()
    strength = dict(karate.degree(weight="weight"))
    once = sum(w for *_, w in karate.edges(data="weight"))
    exact = netbone.noise_corrected(karate, approximation=False).graph
    disparity = netbone.disparity(karate).graph
    out = {"edges": [], "disparity": [], "netbone_score": [], "netbone_deviation": [], "score": [], "deviation": [],
           "total_of_forest": float(sum(d["weight"] for *_, d in nx.maximum_spanning_edges(karate, data=True)))}
    for a, b, w in karate.edges(data="weight"):
        # netbone counts each tie once in the total, the authors' program at both ends: the formula is the same.
        one = noise_corrected(w, strength[a], strength[b], once)
        assert np.allclose(one, (exact[a][b]["score"], exact[a][b]["nc_sdev"]))
        both = noise_corrected(w, strength[a], strength[b], 2 * once)
        out["edges"].append([a, b, w])
        out["disparity"].append(float(disparity[a][b]["p_value"]))
        out["netbone_score"].append(float(one[0]))
        out["netbone_deviation"].append(float(one[1]))
        out["score"].append(float(both[0]))
        out["deviation"].append(float(both[1]))
    z = np.array(out["score"]) / np.array(out["deviation"])
    out["kept_noise_corrected"] = int((norm.sf(z) <= 0.05).sum())
    out["kept_disparity"] = int((np.array(out["disparity"]) <= 0.05).sum())
    return out


def interlocking(values):
    values = np.array(values)
    ties = values @ values.T
    np.fill_diagonal(ties, 0)
    total = ties.sum(1)
    return {"values": values.tolist(), "dyads": ties.tolist(), "connectivity": total.tolist(),
            "share": (total / total.max()).tolist()}


women = nx.davis_southern_women_graph()
top, bottom = women.graph["top"], women.graph["bottom"]
davis = np.array([[int(women.has_edge(w, e)) for e in bottom] for w in top])
planted = np.loadtxt(shared / "fixtures/synthetic/planted_two_mode.csv", delimiter=",").astype(int)
p = [0.0004, 0.012, 0.012, 0.03, 0.04, 0.2, 0.7, 1.0]
out = {
    "made_by": ", ".join(f"{x} {meta.version(x)}" for x in
                         ("bicm", "scipy", "numpy", "networkit", "netbone", "networkx", "statsmodels")),
    "davis": {"women": top, "events": bottom, "table": davis.tolist(), "models": models(davis),
              "curveball": curveball(davis, 2000, 180)},
    "planted": models(planted),
    "weighted": weighted(),
    "interlocking": interlocking([[2, 0, 1], [3, 3, 2], [0, 2, 1], [1, 0, 0]]),
    "corrections": {"p": p, "holm": multipletests(p, method="holm")[1].tolist(),
                    "bh": multipletests(p, method="fdr_bh")[1].tolist()},
}
text = json.dumps(out, separators=(",", ":")).replace("],[", "],\n[").replace('},"', '},\n"')
here.with_suffix(".json").write_text(text + "\n")
