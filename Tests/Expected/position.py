"""Burt's measures, assortativity and mixing by networkx, for PositionFiguresTests.

Run: python3 Tests/Expected/position.py   (writes position.json beside it)
"""
import json, pathlib
import igraph, networkx as nx
from math import log

karate = nx.Graph(nx.karate_club_graph())
club = nx.get_node_attributes(karate, "club")
for u, v, data in karate.edges(data=True):
    data["weight"] = 1 + (3 * min(u, v) + 5 * max(u, v)) % 7
# 20 nodes; u -> v where (3u + 5v + uv) mod 7 is 0 or 1; every node has a tie that leads out.
directed = nx.DiGraph()
directed.add_nodes_from(range(20))
for u in range(20):
    for v in range(20):
        if u != v and (3 * u + 5 * v + u * v) % 7 <= 1:
            directed.add_edge(u, v, weight=1 + (3 * u + 5 * v) % 7)


def burt(graph, weight):
    constraint = nx.constraint(graph, weight=weight)
    size = nx.effective_size(graph, weight=weight)
    # networkx leaves out nodes that no tie leads away from.
    kept = [v for v in graph if graph.degree(v) and len(graph[v])]
    hierarchy = []
    for v in kept:
        contacts = sorted(set(nx.all_neighbors(graph, v)))
        parts = [nx.local_constraint(graph, v, u, weight) for u in contacts]
        mean, n = sum(parts) / len(parts), len(parts)
        hierarchy.append(
            sum(c / mean * log(c / mean) for c in parts if c > 0) / (n * log(n)) if n > 1 else -1)
    return {
        "nodes": kept,
        "constraint": [constraint[v] for v in kept],
        "effective_size": [size[v] for v in kept],
        "efficiency": [size[v] / len(set(nx.all_neighbors(graph, v))) for v in kept],
        "hierarchy": hierarchy,
    }


def jackknife(graph, value):
    whole, rest = value(graph), 0
    for u, v in list(graph.edges):
        graph.remove_edge(u, v)
        rest += (value(graph) - whole) ** 2
        graph.add_edge(u, v)
    return rest ** 0.5


plain = nx.Graph(karate.edges)
nx.set_node_attributes(plain, club, "club")
nx.set_node_attributes(plain, {v: (v * 7) % 11 for v in plain}, "number")
nx.set_node_attributes(directed, {v: (v * 7) % 11 for v in directed}, "number")
nx.set_node_attributes(directed, {v: v % 3 for v in directed}, "group")
inside = sum(club[u] == club[v] for u, v in plain.edges)
out = {
    "made_by": f"networkx {nx.__version__}, python-igraph {igraph.__version__}",
    "karate": burt(karate, None),
    "karate_weighted": burt(karate, "weight"),
    "directed": burt(directed, None),
    "directed_weighted": burt(directed, "weight"),
    "karate_constraint_igraph": igraph.Graph.Famous("Zachary").constraint(),
    "mixing": {
        "external_internal": (78 - 2 * inside) / 78,
        "nominal": nx.attribute_assortativity_coefficient(plain, "club"),
        "nominal_error": jackknife(plain, lambda g: nx.attribute_assortativity_coefficient(g, "club")),
        "numeric": nx.numeric_assortativity_coefficient(plain, "number"),
        "numeric_error": jackknife(plain, lambda g: nx.numeric_assortativity_coefficient(g, "number")),
        "degree": nx.degree_assortativity_coefficient(plain),
        "directed_nominal": nx.attribute_assortativity_coefficient(directed, "group"),
        "directed_numeric": nx.numeric_assortativity_coefficient(directed, "number"),
    },
}
path = pathlib.Path(__file__).with_name("position.json")
path.write_text(json.dumps(out, indent=1) + "\n")
