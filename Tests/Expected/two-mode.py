"""Expected figures of two-mode measures and projections, by other tools.

Run:  python3 Tests/Expected/two-mode.py        (writes two-mode.json beside itself)
Made with Python 3.12, networkx 3.6.1, numpy 2.x, pandas 2.x, scipy 1.x; deterministic.
Reads ../shared/data/memberships-europe/derived_memberships.csv beside the repository.
"""

import json
import pathlib

import networkx as nx
import numpy as np
import pandas as pd
import scipy.sparse as sparse
from networkx.algorithms import bipartite

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parents[2] / "shared/data/memberships-europe/derived_memberships.csv"


def figures(graph, members, groups):
    """All figures of a bipartite graph, members then groups, each list in the given order."""
    def lists(scores):
        return {
            "members": [round(scores[n], 12) for n in members],
            "groups": [round(scores[n], 12) for n in groups],
        }

    matrix = bipartite.biadjacency_matrix(graph, members, groups).toarray().astype(float)
    left, _, right = np.linalg.svd(matrix)
    many = [n for n in graph if len(graph[n]) > 1]
    redundancy = bipartite.node_redundancy(graph, many)
    pick = lambda nodes: [round(redundancy[n], 12) if n in redundancy else -1 for n in nodes]
    answer = {
        "density": bipartite.density(graph, members),
        "robins_alexander": bipartite.robins_alexander_clustering(graph),
        "degree": lists(bipartite.degree_centrality(graph, members)),
        "closeness": lists(bipartite.closeness_centrality(graph, members)),
        "betweenness": lists(bipartite.betweenness_centrality(graph, members)),
        "redundancy": {"members": pick(members), "groups": pick(groups)},
    }
    if nx.is_connected(graph):
        answer["eigenvector"] = {
            "members": [round(abs(x), 10) for x in left[:, 0]],
            "groups": [round(abs(x), 10) for x in right[0]],
        }
    for mode in ["dot", "min", "max"]:
        answer[mode] = lists(bipartite.latapy_clustering(graph, mode=mode))
    return answer


def newman(graph, members):
    projected = bipartite.collaboration_weighted_projected_graph(graph, members)
    return {frozenset(e[:2]): e[2]["weight"] for e in projected.edges(data=True)}


def davis():
    graph = nx.davis_southern_women_graph()
    women = graph.graph["top"]
    events = [f"E{n}" for n in range(1, 15)]
    answer = figures(graph, women, events)
    projected = {
        "count": bipartite.weighted_projected_graph(graph, women),
        "newman": bipartite.collaboration_weighted_projected_graph(graph, women),
        "jaccard": bipartite.overlap_weighted_projected_graph(graph, women, jaccard=True),
        "overlap": bipartite.overlap_weighted_projected_graph(graph, women, jaccard=False),
        "hyperbolic": bipartite.generic_weighted_projected_graph(
            graph, women,
            lambda g, a, b: sum(1 / len(g[p]) for p in sorted(set(g[a]) & set(g[b])))),
    }
    pairs = [(a, b) for i, a in enumerate(women) for b in women[i + 1:]
             if projected["count"].has_edge(a, b)]
    answer["pairs"] = len(pairs)
    for name, graph in projected.items():
        answer[name] = [round(graph[a][b]["weight"], 10) for a, b in pairs]
    return answer


def disconnected():
    """Three parts, one of a single membership, so that unreachable nodes matter."""
    rng = np.random.default_rng(11)
    edges = sorted({(int(a), int(g)) for a, g in zip(rng.integers(0, 14, 34), rng.integers(0, 8, 34))})
    edges += [(14, 8), (15, 8), (15, 9), (16, 10)]
    members = sorted({a for a, _ in edges})
    groups = sorted({g for _, g in edges})
    graph = nx.Graph()
    graph.add_nodes_from(("m", a) for a in members)
    graph.add_nodes_from(("g", g) for g in groups)
    graph.add_edges_from((("m", a), ("g", g)) for a, g in edges)
    answer = figures(graph, [("m", a) for a in members], [("g", g) for g in groups])
    answer["edge_members"] = [members.index(a) for a, _ in edges]
    answer["edge_groups"] = [groups.index(g) for _, g in edges]
    return answer


def europe():
    """Counts of the real list: rows, sides, memberships, pairs; with and without the largest."""
    data = pd.read_csv(DATA, keep_default_na=False)

    def counts(rows):
        city = (rows.city.str.strip() + "|" + rows.iso2).astype("category").cat.codes
        network = rows.network.astype("category").cat.codes
        ties = sparse.csr_matrix((np.ones(len(rows)), (city, network)))
        ties.data[:] = 1
        ties = (ties > 0).astype(np.int64)
        shared = sparse.triu(ties @ ties.T, k=1)
        return {
            "rows": len(rows), "cities": ties.shape[0], "networks": ties.shape[1],
            "memberships": int(ties.nnz), "pairs": int(shared.nnz),
            "pairs_sharing_two": int((shared.data > 1).sum()),
        }

    largest = data.network.value_counts()
    return {
        "all": counts(data),
        "largest": int(largest.iloc[0]),
        "without": counts(data[data.network != "Covenant of Mayors"]),
    }


if __name__ == "__main__":
    answer = {"davis": davis(), "disconnected": disconnected()}
    if DATA.exists():
        answer["europe"] = europe()
    text = json.dumps(answer, indent=1, sort_keys=True)
    (HERE / "two-mode.json").write_text(text + "\n")
