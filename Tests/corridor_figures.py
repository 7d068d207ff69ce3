"""Figures of CorridorFiguresTests.swift, by networkx.

A corridor through Zachary's karate club: run with python3 and networkx 3.
"""

import networkx as nx

graph = nx.Graph(nx.karate_club_graph().edges())
corridor = [16, 6, 0, 2, 33, 26, 14, 11]
# Every other city of the corridor lies in the same country.


def efficiency(g, nodes):
    sums = 0.0
    for i, a in enumerate(nodes):
        lengths = nx.single_source_shortest_path_length(g, a)
        sums += sum(1 / lengths[b] for b in nodes[i + 1 :] if b in lengths)
    return sums / (len(nodes) * (len(nodes) - 1) / 2)


for scope in ["network", "inside"]:
    g = graph if scope == "network" else graph.subgraph(corridor).copy()
    before = efficiency(g, corridor)
    print(scope, "efficiency", round(before, 9))
    for a, b in zip(corridor, corridor[1:]):
        if not graph.has_edge(a, b):
            h = g.copy()
            h.add_edge(a, b)
            print(" ", a, b, round(efficiency(h, corridor) - before, 9))

inside = graph.subgraph(corridor)
# All ends are sources and targets, so each pair counts once.
through = nx.betweenness_centrality_subset(graph, corridor, corridor, normalized=False)
within = nx.betweenness_centrality(inside, normalized=False)
cuts = set(nx.articulation_points(inside))
for city in corridor:
    inner = inside.degree(city)
    print(city, round(through[city], 9), round(within[city], 9), inner,
          graph.degree(city) - inner, city in cuts)
for city in sorted(set(graph) - set(corridor), key=lambda c: -sum(n in corridor for n in graph[c]))[:3]:
    print(city, sum(n in corridor for n in graph[city]), round(through[city], 9))

mean, draws = [], 2000
for seed in range(draws):
    h = graph.copy()
    nx.double_edge_swap(h, nswap=300, max_tries=100000, seed=seed)
    mean.append(h.subgraph(corridor).number_of_edges())
average = sum(mean) / draws
deviation = (sum((x - average) ** 2 for x in mean) / (draws - 1)) ** 0.5
print("chance", inside.number_of_edges(), round(average, 3), round(deviation, 3))
