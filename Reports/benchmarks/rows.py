"""The rows of the benchmark page: one piece of work on one graph, ours beside the others.

A row is a dictionary:
  id, work, graph     the name for --only, words for the page, the file among the graphs
  ours                tasks of citynet-bench, the first of which exists is timed
  task                the name of the work in peers.py;  more: further arguments for it
  peers               the tools that can do it; {tool: reason} for those left out as too slow
  limit               (program, task, arguments) of ../shared/bench/limit: what the machine allows
  check               how results are compared: see page.py
  ahead, near         targets: so many times faster than the fastest peer; within so many times the limit
  two                 tools that are also timed on two cores
A new row is one more dictionary; a new graph must be known to make_graphs.py or lie beside the others.
"""

REAL, MILLION = dict(ahead=3), dict(ahead=1, near=1.15)
PARALLEL = ["networkit", "graphtool"]


def row(id, work, graph, ours, task, peers, slow=None, limit=None, check="vector", two=(), more=(), **targets):
    return dict(id=id, work=work, graph=graph, ours=ours if isinstance(ours, list) else [ours], task=task, peers=peers,
                slow=slow or {}, limit=limit, check=check, two=list(two), more=list(more), **targets)


ROWS = [
    # The real network of 17,717 cities.
    row("betweenness-world", "exact betweenness", "world.el", "betweenness", "bc", ["igraph", "graphtool", "rustworkx", "networkit"],
        slow=dict(networkx="minutes, and no competitor"), limit=("limit", "bcfold8", []), two=PARALLEL, ahead=5),
    row("closeness-world", "closeness", "world.el", "closeness-component", "closeness", ["igraph", "graphtool"],
        limit=("limit", "close", []), ahead=20),
    row("closeness-wf-world", "closeness scaled by reach", "world.el", "closeness-wf", "closeness", ["rustworkx", "networkit"],
        limit=("limit", "close", []), ahead=20),
    row("harmonic-world", "harmonic closeness", "world.el", "harmonic", "harmonic", ["igraph", "graphtool", "networkit"],
        limit=("limit", "close", []), ahead=20),
    row("apsp-world", "distances of all pairs", "world.el", ["all-pairs", "distance-profile"], "apsp", ["igraph", "graphtool", "scipy"],
        slow=dict(rustworkx="its matrix of all pairs takes 2.5 GB of 8-byte numbers", networkit="its lists of all pairs take over 10 GB"),
        limit=("limit", "apsp", []), check="distances", ahead=20),
    row("pagerank-world", "PageRank to 1e-9", "world.el", "pagerank-1e-9", "pagerank", ["igraph", "networkit", "graphtool", "scipy", "networkx"], **REAL),
    row("kcore-world", "core numbers", "world.el", "core-number", "kcore", ["igraph", "networkit", "graphtool", "rustworkx", "networkx"], check="labels", **REAL),
    row("leiden-world", "Leiden, one start of two rounds", "world.el", "leiden-two-rounds", "leiden", ["igraph", "networkit", "leidenalg"], check="quality", **REAL),
    row("ksp10-world", "10 shortest simple paths, 5 pairs", "world.el", "several-paths", "ksp", ["networkx", "igraph", "scipy"],
        limit=("limit_paths", "ksp", ["PAIRS5N3", "10"]), check="numbers", more=["--k", 10, "--near", 3], **REAL),
    # Graphs of a million nodes, and smaller ones where peers would take minutes.
    row("pagerank-kron20", "PageRank to 1e-9", "kron20.el", "pagerank-1e-9", "pagerank", ["scipy", "graphtool", "igraph", "networkit"],
        slow=dict(rustworkx="its lists of 31 M edges need over 10 GB"), limit=("limit", "pr", []), two=PARALLEL, **MILLION),
    row("bfs-kron20", "breadth-first search from 8 nodes", "kron20.el", ["breadth-first", "cheapest-costs"], "bfs",
        ["graphtool", "networkit", "igraph"], limit=("limit", "bfs", []), check="distances", **MILLION),
    row("components-kron20", "connected components", "kron20.el", "components", "cc", ["networkit", "igraph", "graphtool", "scipy"],
        limit=("limit", "cc", []), check="groups", two=["networkit"], **MILLION),
    row("kcore-kron20", "core numbers", "kron20.el", "core-number", "kcore", ["graphtool", "igraph", "networkit"],
        limit=("limit", "kcore", []), check="labels", **MILLION),
    row("eigenvector-kron20", "eigenvector centrality", "kron20.el", "eigenvector", "eigenvector", ["scipy", "networkit", "igraph", "graphtool"],
        two=["networkit"], **MILLION),
    row("triangles-kron18", "number of triangles", "kron18.el", "triangles", "triangles", ["networkit"],
        limit=("limit", "tri", []), check="value", two=["networkit"], **MILLION),
    row("clustering-kron18", "local clustering", "kron18.el", "local-clustering", "lcc", ["igraph", "networkit", "graphtool"],
        limit=("limit", "trin", []), two=["networkit"], **MILLION),
    row("sampled-kron18", "betweenness sampled from 32 nodes", "kron18.el", "betweenness-32-sources", "bc_sample",
        ["igraph", "graphtool", "networkit"], limit=("limit", "bcs8", ["32"]), more=["--sources", 32], check="sampled", **MILLION),
    row("louvain-planted", "Louvain, one start", "planted100k.el", "louvain-one-start", "louvain", ["networkit", "igraph"], check="quality", two=["networkit"], **MILLION),
    row("leiden-planted", "Leiden, one start of two rounds", "planted100k.el", "leiden-two-rounds", "leiden", ["networkit", "igraph", "leidenalg"], check="quality", two=["networkit"], **MILLION),
    row("leiden-kron18", "Leiden, one start of two rounds", "kron18.el", "leiden-two-rounds", "leiden", ["networkit", "igraph"], check="quality", **MILLION),
    row("sssp-kron20", "cheapest ways from 8 nodes", "kron20.wel", ["delta-stepping", "cheapest-costs"], "sssp",
        ["scipy", "networkit", "graphtool", "igraph"], limit=("limit", "delta", ["16"]), check="distances", **MILLION),
    row("sssp-road", "cheapest ways from 8 nodes", "road1m.wel", ["delta-stepping", "cheapest-costs"], "sssp",
        ["scipy", "graphtool", "networkit", "rustworkx", "igraph"], limit=("limit", "delta", ["2000"]), check="distances", **MILLION),
    row("p2p-road", "cheapest path, 20 pairs", "road1m.wel", ["indexed-routes", "point-to-point"], "p2p", ["graphtool", "igraph", "networkit"],
        limit=("limit_paths", "alt", ["PAIRS20"]), check="numbers", **MILLION),
    row("projection", "two-mode projection", "member.bel", ["projection", "co-membership"], "project", ["scipy", "igraph"],
        slow=dict(networkx="four minutes"), limit=("limit_paths", "project", []), check="numbers", **MILLION),
    row("load-kron20", "text edge list to graph", "kron20.el", "load", "load", [], limit=("limit", "load", []), check="none", near=1.15),
]

# Why a row misses its target, from a profile of instructions (callgrind) where shares are named.  Shown only where it does.
WHY = {
    "pagerank-world": "4 ms in all. 66 % of the instructions are the products and steps of the conjugate gradients, the rest is handing pieces of 16,384 "
                      "ties to workers and back, which a network of this size does not repay.",
    "kcore-world": "0.4 ms in all. 62 % of the instructions are the peeling itself, 20 % sorting nodes by degree; there is nothing left to save but the copy of the result.",
    "leiden-world": "16 ms in all, and each round is made reproducible: nodes are visited in an order drawn from a seed and clusters are kept connected, "
                    "which the fastest other tool does not do.",
    "ksp10-world": "The five queries take 1.3 ms each: 38 % of the instructions are the heap, 34 % the relaxation of ties. In hops a queue would do instead of a heap.",
    "bfs-kron20": "Each node's parent is given as well, always the lowest neighbor that can be one, so that trees are the same in every run; the limit program "
                  "gives distances only.",
    "components-kron20": "Bound by memory: the same samples of neighbors as the limit program, and then a second pass that gives components their numbers by size. "
                         "On a quiet machine it took 0.049 to 0.067 s.",
    "sssp-road": "Costs are double, those of the limit program four-byte whole numbers; the answer is made of optionals, one more pass over all nodes.",
    "sssp-kron20": "Costs are double, those of the limit program four-byte whole numbers; heavy edges are pushed, not pulled.",
    "p2p-road": "The path itself is given, the same one in every run; the limit program gives its length only.",
    "load-kron20": "Building checks every number and every order again, so that kernels need not; sorting is skipped where the file is in order.",
}
