"""Figures of groups that one can trust, by other tools. Run: python3 Tests/Expected/groups.py

The versions of the tools stand in groups.json. Reads no data; the karate club is networkx's, in which node 0 is member 1.
"""
import importlib.metadata
import itertools
import json
import pathlib
import random
import statistics

import igraph
import leidenalg
import networkx
import numpy
import scipy
import sklearn
from scipy import stats
from sklearn import metrics

karate = networkx.karate_club_graph()
club = [0 if karate.nodes[v]["club"] == "Mr. Hi" else 1 for v in karate]


def as_igraph(graph):
    return igraph.Graph(n=len(graph), edges=list(graph.edges))


def leiden(graph, seed, gamma=1.0):
    return leidenalg.find_partition(
        graph, leidenalg.RBConfigurationVertexPartition, resolution_parameter=gamma, n_iterations=-1,
        seed=seed)


def best(graph, runs, gamma=1.0):
    return max((leiden(graph, seed, gamma) for seed in range(runs)), key=lambda p: p.quality())


def canonical(membership):
    seen = {}
    return tuple(seen.setdefault(label, len(seen)) for label in membership)


g = as_igraph(karate)
optimum = g.community_optimal_modularity(weights=None)
runs = [canonical(leiden(g, seed).membership) for seed in range(100)]

nulls = []
for number in range(400):
    null = networkx.karate_club_graph()
    networkx.double_edge_swap(null, nswap=10 * null.number_of_edges(), max_tries=100_000, seed=number)
    null = as_igraph(null)
    nulls.append(null.modularity(best(null, 10).membership))
z = (optimum.modularity - statistics.mean(nulls)) / statistics.stdev(nulls)

scan = []
for gamma in (0.2, 0.5, 0.8, 1.0, 1.5, 2.0, 3.0):
    found = best(g, 50, gamma)
    scan.append({
        "resolution": gamma, "clusters": len(found), "quality": found.quality() / (2 * g.ecount()),
        "modularity": g.modularity(found.membership)})

# A soft network: the ring of cliques with a few random ties, on which runs disagree.
rng = random.Random(5)
edges = set()
for ring in range(6):
    nodes = range(6 * ring, 6 * ring + 6)
    edges |= {pair for pair in itertools.combinations(nodes, 2) if rng.random() < 0.55}
while len(edges) < 100:
    a, b = sorted(rng.sample(range(36), 2))
    edges.add((a, b))
soft = igraph.Graph(n=36, edges=sorted(edges))


def consensus(graph, count, threshold):
    """Lancichinetti and Fortunato 2012, on the full matrix."""
    runs = [leiden(graph, seed).membership for seed in range(count)]
    for round_number in range(30):
        if len({canonical(run) for run in runs}) == 1:
            return canonical(runs[0]), round_number
        matrix = numpy.zeros((graph.vcount(), graph.vcount()))
        for run in runs:
            labels = numpy.array(run)
            matrix += labels[:, None] == labels[None, :]
        matrix /= count
        numpy.fill_diagonal(matrix, 0)
        kept = numpy.where(matrix >= threshold, matrix, 0)
        for node in range(graph.vcount()):
            if kept[node].sum() == 0 and matrix[node].max() > 0:
                other = int(matrix[node].argmax())
                kept[node, other] = kept[other, node] = matrix[node, other]
        weighted = igraph.Graph.Weighted_Adjacency(kept.tolist(), mode="max")
        runs = [
            leidenalg.find_partition(
                weighted, leidenalg.RBConfigurationVertexPartition, weights="weight",
                n_iterations=-1, seed=1000 * round_number + seed).membership
            for seed in range(count)]
    return canonical(runs[0]), -1


agreed, rounds = consensus(soft, 100, 0.5)

labels = optimum.membership
degree = [karate.degree(v) for v in karate]
table = numpy.zeros((len(set(labels)), 2))
for group, side in zip(labels, club):
    table[group, side] += 1
chi = stats.chi2_contingency(table, correction=False)
parts = [[degree[v] for v in karate if labels[v] == group] for group in sorted(set(labels))]
f = stats.f_oneway(*parts)
h = stats.kruskal(*parts)
mean = statistics.mean(degree)
between = sum(len(part) * (statistics.mean(part) - mean) ** 2 for part in parts)
clubs = igraph.Clustering(club)

# Larger numbers with many groups, for the tests of association alone.
rng = random.Random(11)
groups = [rng.randrange(7) for _ in range(300)]
categories = [(group * 3 + rng.randrange(9)) % 11 for group in groups]
numbers = [round(rng.gauss(group % 3, 2), 1) for group in groups]
wide = numpy.zeros((7, 11))
for group, category in zip(groups, categories):
    wide[group, category] += 1
wide_chi = stats.chi2_contingency(wide, correction=False)
wide_parts = [[x for x, label in zip(numbers, groups) if label == group] for group in range(7)]
expected = wide_chi.expected_freq
residual = (wide - expected) / numpy.sqrt(
    expected * (1 - wide.sum(1) / 300)[:, None] * (1 - wide.sum(0) / 300)[None, :])


def eta(parts):
    values = [x for part in parts for x in part]
    mean = statistics.mean(values)
    return sum(len(p) * (statistics.mean(p) - mean) ** 2 for p in parts) / sum(
        (x - mean) ** 2 for x in values)


result = {
    "made_by": f"igraph {igraph.__version__}, leidenalg {importlib.metadata.version('leidenalg')}, networkx "
    f"{networkx.__version__}, scipy {scipy.__version__}, scikit-learn {sklearn.__version__}",
    "karate": {
        "pairs": sorted(sorted(pair) for pair in karate.edges),
        "optimum": optimum.modularity, "clusters": len(optimum), "labels": list(canonical(labels)),
        "distinct": len(set(runs)), "null_mean": statistics.mean(nulls),
        "null_deviation": statistics.stdev(nulls), "nulls": len(nulls), "z": z,
        "as_high": sum(q >= optimum.modularity for q in nulls),
        "club": club, "club_modularity": g.modularity(club),
        "nmi": optimum.compare_to(clubs, method="nmi"), "vi": optimum.compare_to(clubs, method="vi"),
        "split_join": optimum.compare_to(clubs, method="split-join"),
        "ari": metrics.adjusted_rand_score(labels, club),
        "ami": metrics.adjusted_mutual_info_score(labels, club),
        "chi_square": chi.statistic, "chi_p": chi.pvalue,
        "v": stats.contingency.association(table.astype(int), method="cramer"),
        "f": f.statistic, "f_p": f.pvalue, "h": h.statistic, "h_p": h.pvalue, "eta": eta(parts),
        "scan": scan,
    },
    "soft": {
        "edges": [list(edge) for edge in sorted(edges)], "consensus": list(agreed),
        "rounds": rounds, "best": best(soft, 300).quality() / (2 * soft.ecount()),
        "distinct": len({canonical(leiden(soft, seed).membership) for seed in range(100)}),
    },
    "wide": {
        "groups": groups, "categories": categories, "numbers": numbers,
        "chi_square": wide_chi.statistic, "degrees": int(wide_chi.dof), "chi_p": wide_chi.pvalue,
        "v": stats.contingency.association(wide.astype(int), method="cramer"),
        "largest_residual": float(residual.max()),
        "thin": float((expected < 5).mean()),
        "f": stats.f_oneway(*wide_parts).statistic, "f_p": stats.f_oneway(*wide_parts).pvalue,
        "h": stats.kruskal(*wide_parts).statistic, "h_p": stats.kruskal(*wide_parts).pvalue,
        "eta": eta(wide_parts),
        "medians": [statistics.median(part) for part in wide_parts],
    },
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(result, separators=(",", ":")) + "\n")
