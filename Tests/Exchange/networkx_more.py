"""Other programs' side of PeerExchangeMoreTests: writes graphs for us to read, reads ours.

networkx_more.py write FOLDER COUNT   writes graphs by NetworkX, igraph, pydot and pandas, and
                                      beside each FILE a FILE.said that says what is in it
networkx_more.py read FOLDER          reads our files and writes beside each FILE a FILE.said.PROGRAM

A .said has one line per graph, node and edge: `directed`, `N id name=value…`, `E id id weight
name=value…`; all texts as the hexadecimal digits of their UTF-8, values as s:text, i:number,
d:the bits of a number, b:true.
"""

import csv
import json
import os
import random
import shutil
import struct
import subprocess
import sys
import warnings

import igraph
import networkx as nx
import pydot

warnings.simplefilter("ignore")

PIECES = ["a", "Bé", "e\u0301", "اصفهان", "乌鲁木齐", "🏙️", "x y", "<&>", ";", "z'"]


def hexed(text):
    return str(text).encode().hex() or "-"


def value(v):
    if isinstance(v, bool):
        return "b:" + ("true" if v else "false")
    if isinstance(v, int):
        return f"i:{v}"
    if isinstance(v, float):
        return "d:" + struct.pack(">d", v).hex()
    return "s:" + hexed(v)


def attributes(data):
    known = [f"{hexed(k)}={value(v)}" for k, v in data.items() if v is not None]
    return "".join(" " + item for item in sorted(known))


def said(directed, nodes, edges):
    """nodes: (id, attributes); edges: (source, target, weight or None, attributes)."""
    lines = [f"N {hexed(n)}{attributes(data)}" for n, data in nodes]
    for u, v, weight, data in edges:
        ends = [hexed(u), hexed(v)]
        if not directed:
            ends.sort()
        told = "-" if weight is None else value(float(weight))
        lines.append(f"E {ends[0]} {ends[1]} {told}{attributes(data)}")
    return "\n".join([f"directed {str(directed).lower()}"] + sorted(lines)) + "\n"


def said_of(graph, drop_nodes=(), drop_edges=(), extra=lambda n: {}):
    nodes = [
        (n, {k: v for k, v in data.items() if k not in drop_nodes} | extra(n))
        for n, data in graph.nodes(data=True)
    ]
    edges = []
    for u, v, data in graph.edges(data=True):
        data = {k: w for k, w in data.items() if k not in drop_edges}
        edges.append((u, v, data.pop("weight", None), data))
    return said(graph.is_directed(), nodes, edges)


def text(rng):
    # A letter first, since other programs do not quote what looks like a number or a sign.
    return "t" + "".join(rng.choice(PIECES) for _ in range(rng.randrange(1, 4)))


def values(rng, kinds):
    kind = rng.choice(kinds)
    make = {
        "s": lambda: text(rng),
        "i": lambda: rng.randrange(-5, 10**12),
        "d": lambda: rng.randrange(-1000, 1000) + 0.5,
        "b": lambda: rng.random() < 0.5,
    }[kind]
    return lambda: make()


def random_graph(rng, kinds="sidb", missing=True, multi=True):
    classes = [nx.Graph, nx.DiGraph] + ([nx.MultiGraph, nx.MultiDiGraph] if multi else [])
    graph = rng.choice(classes)()
    names = []
    while len(names) < rng.randrange(2, 9):
        name = text(rng)
        # Texts that look alike are one text to us.
        if name not in names:
            names.append(name)
    graph.add_nodes_from(names)
    for column in range(rng.randrange(0, 4)):
        make = values(rng, kinds)
        for n in graph:
            if not missing or rng.random() < 0.7:
                graph.nodes[n][f"col {column}" if missing else f"col{column}"] = make()
    weighted = rng.random() < 0.5
    makes = [values(rng, kinds) for _ in range(rng.randrange(0, 3))]
    for _ in range(rng.randrange(1, 14)):
        data = {f"e{k}": make() for k, make in enumerate(makes) if not missing or rng.random() < 0.7}
        if weighted:
            data["weight"] = rng.choice([1.0, 2.5, 0.125, 1e-7, 3e20])
        graph.add_edge(rng.choice(names), rng.choice(names), **data)
    return graph


def keep(folder, name, content, told):
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
        file.write(content)
    with open(os.path.join(folder, name + ".said"), "w", encoding="utf-8") as file:
        file.write(told)


def write(folder, count):
    for seed in range(count):
        rng = random.Random(seed)
        graph = random_graph(rng)
        keep(folder, f"nx-{seed}.node-link", json.dumps(nx.node_link_data(graph)), said_of(graph))
        told = said_of(graph, extra=lambda n: {"name": str(n)})
        keep(folder, f"nx-{seed}.cytoscape", json.dumps(nx.cytoscape_data(graph)), told)

        graph = random_graph(rng, kinds="s")
        for n in graph:
            graph.nodes[n].update(x=rng.randrange(1, 99) + 0.5, y=rng.randrange(1, 99) + 0.25)
        for u, v, data in graph.edges(data=True):
            data.setdefault("weight", 1.0)
        keep(folder, f"nx-{seed}.pajek", "\n".join(nx.generate_pajek(graph)) + "\n", said_of(graph))

        graph = random_graph(rng, kinds="si", missing=False)
        dot = pydot.Dot(graph_type="digraph" if graph.is_directed() else "graph")
        quoted = lambda t: '"' + str(t).replace('"', '\\"') + '"'
        written = lambda d: {k: quoted(v) if isinstance(v, str) else v for k, v in d.items()}
        for _, _, data in graph.edges(data=True):
            if "weight" in data:
                data["weight"] = rng.choice([2.5, 0.125])
        for n, data in graph.nodes(data=True):
            dot.add_node(pydot.Node(quoted(n), **written(data)))
        for u, v, data in graph.edges(data=True):
            dot.add_edge(pydot.Edge(quoted(u), quoted(v), **written(data)))
        keep(folder, f"pydot-{seed}.dot", dot.to_string(), said_of(graph))

        graph = random_graph(rng, kinds="s", multi=False)
        rows = [["source", "target", "weight", "e0", "e1"]]
        for u, v, data in graph.edges(data=True):
            rows.append([u, v] + [data.get(k, "") for k in rows[0][2:]])
        path = os.path.join(folder, f"csv-{seed}.edge-list")
        with open(path, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        linked = graph.subgraph([n for n in graph if graph.degree(n) > 0]).copy()
        for n in linked:
            linked.nodes[n].clear()
        with open(path + ".said", "w", encoding="utf-8") as file:
            file.write(said_of(linked))

        write_igraph(folder, seed, rng)


def write_igraph(folder, seed, rng):
    source = random_graph(rng, kinds="s", missing=False)
    names = list(source)
    ends = [(names.index(u), names.index(v)) for u, v in source.edges()]
    graph = igraph.Graph(n=len(names), edges=ends, directed=source.is_directed())
    graph.vs["id"] = names
    graph.vs["x"] = [rng.randrange(1, 99) + 0.5 for _ in names]
    graph.vs["y"] = [rng.randrange(1, 99) + 0.25 for _ in names]
    graph.es["weight"] = [rng.choice([2.5, 0.125, 17.75]) for _ in ends]
    graph.es["label"] = [text(rng) for _ in ends]
    edges = [(u, v, e["weight"], {"label": e["label"]}) for (u, v), e in zip(ends, graph.es)]
    path = os.path.join(folder, f"igraph-{seed}")
    graph.write_pajek(path + ".pajek")
    nodes = [(v["id"], {"x": v["x"], "y": v["y"]}) for v in graph.vs]
    with open(path + ".pajek.said", "w", encoding="utf-8") as file:
        named = [(names[u], names[v], w, d) for u, v, w, d in edges]
        file.write(said(source.is_directed(), nodes, named))
    graph.write_dot(path + ".dot")
    nodes = [(v.index, v.attributes()) for v in graph.vs]
    with open(path + ".dot.said", "w", encoding="utf-8") as file:
        file.write(said(source.is_directed(), nodes, edges))


def tell(folder, name, program, told):
    with open(os.path.join(folder, f"{name}.said.{program}"), "w", encoding="utf-8") as file:
        file.write(told)


def read(folder):
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        kind = name.rsplit(".", 1)[-1]
        if kind == "node-link":
            with open(path, encoding="utf-8") as file:
                graph = nx.node_link_graph(json.load(file))
            tell(folder, name, "networkx", said_of(graph))
        elif kind == "cytoscape":
            with open(path, encoding="utf-8") as file:
                graph = nx.cytoscape_graph(json.load(file))
            own = ("source", "target", "key")
            tell(folder, name, "networkx", said_of(graph, ("id", "value"), own))
        elif kind == "pajek":
            read_pajek(folder, name, path)
        elif kind == "dot":
            read_dot(folder, name, path)
        elif kind == "edge-list":
            with open(path, encoding="utf-8", newline="") as file:
                rows = list(csv.DictReader(file))
            edges = []
            for row in rows:
                data = {k: v for k, v in row.items() if k not in ("source", "target") and v}
                edges.append((row["source"], row["target"], data.pop("weight", None), data))
            nodes = sorted({end for edge in edges for end in edge[:2]})
            tell(folder, name, "csv", said(True, [(n, {}) for n in nodes], edges))


def read_pajek(folder, name, path):
    graph = nx.read_pajek(path)
    for _, _, data in graph.edges(data=True):
        if "l" in data:
            data["label"] = data.pop("l")
    tell(folder, name, "networkx", said_of(graph, ("id", "shape")))
    graph = igraph.Graph.Read_Pajek(path)
    nodes = [
        (v["name"], {k: w for k, w in v.attributes().items() if k in ("x", "y")}) for v in graph.vs
    ]
    edges = []
    for e in graph.es:
        data = {k: w for k, w in e.attributes().items() if w != ""}
        ends = graph.vs[e.source]["name"], graph.vs[e.target]["name"]
        edges.append((*ends, data.pop("weight", None), data))
    tell(folder, name, "igraph", said(graph.is_directed(), nodes, edges))


def read_dot(folder, name, path):
    def plain(item):
        item = str(item)
        return item[1:-1].replace('\\"', '"') if item.startswith('"') else item

    graph = pydot.graph_from_dot_file(path, encoding="utf-8")[0]
    directed = graph.get_type() == "digraph"
    clean = lambda data: {plain(k): plain(v) for k, v in data.items()}
    nodes = [(plain(n.get_name()), clean(n.get_attributes())) for n in graph.get_nodes()]
    edges = []
    for e in graph.get_edges():
        data = clean(e.get_attributes())
        edges.append((plain(e.get_source()), plain(e.get_destination()), data.pop("weight", None), data))
    tell(folder, name, "pydot", said(directed, nodes, edges))
    if not shutil.which("dot"):
        return
    done = subprocess.run(["dot", "-Tdot_json", path], capture_output=True, check=True)
    graph = json.loads(done.stdout)
    own = ("_gvid", "name", "tail", "head")
    objects = graph.get("objects", [])
    # Graphviz gives every node (edge) every attribute, empty where it has none.
    attrs = lambda data: {k: v for k, v in data.items() if k not in own and v != ""}
    nodes = [(o["name"], {k: v for k, v in attrs(o).items() if (k, v) != ("label", "\\N")}) for o in objects]
    edges = []
    for e in graph.get("edges", []):
        data = attrs(e)
        ends = objects[e["tail"]]["name"], objects[e["head"]]["name"]
        edges.append((*ends, data.pop("weight", None), data))
    tell(folder, name, "graphviz", said(graph["directed"], nodes, edges))


if __name__ == "__main__":
    if sys.argv[1] == "write":
        write(sys.argv[2], int(sys.argv[3]))
    else:
        read(sys.argv[2])
