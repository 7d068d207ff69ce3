"""Exchanges graph files with NetworkX and igraph, for PeerExchangeTests.

    networkx_igraph.py write FOLDER COUNT   writes random graphs of both tools, each with a JSON file
                                            beside it that says what the file holds
    networkx_igraph.py show FORMAT FILE OUT writes what NetworkX finds in a file, as JSON
    networkx_igraph.py read FOLDER          reads each file of which NAME.expected.json tells what it
                                            should hold, and prints each difference

A further format is a further entry of FORMATS.
"""

import json
import math
import random
import re
import sys
import warnings
from pathlib import Path
from typing import Callable, NamedTuple

import igraph
import networkx as nx

warnings.simplefilter("ignore")

TEXTS = [
    "", " ", "a", " leading", "trailing ", "Łódź", "São Paulo", '"', '""', 'a"b', "'", ",", ";",
    "\t", "\n", "a\nb", "<", ">", "&", "<b>bold</b>", "a & b", "&amp;", "&#229;", "&nosuch;", "]]>",
    "<!--", "اصفهان", "ئۈرۈمچى", "中国", "👩‍👩‍👧", "e\u0301", "é", "\u2028", "\u200f", "\\N", "\\n",
    "[", "]", "{", "}", "#", "# comment", "nan", "true", "0", "12", "a->b",
]
INTEGERS = [0, 1, -7, 8908081, 2**31 - 1, -(2**31) + 1]
NUMBERS = [0.1, -0.5, 2.5, 1e-7, 1e20, -51.25]


class Peer(NamedTuple):
    """How one tool writes and reads one format."""

    write: Callable
    read: Callable
    # Whether things may lack an attribute.
    has_missing: bool
    # What the tool adds of its own and is not compared.
    adds: tuple = ()
    # Texts that the tool itself writes wrongly.
    breaks: str = r"(?!)"


class Format(NamedTuple):
    """A format: the ending of its files, and who can write and read it."""

    networkx: Peer | None
    igraph: Peer | None


FORMATS = {
    "graphml": Format(
        # ElementTree writes a carriage return as it is, and every reader makes a line feed of it.
        Peer(nx.write_graphml_xml, nx.read_graphml, True, ("id",), r"\r"),
        Peer(
            lambda graph, path: graph.write_graphml(path),
            igraph.Graph.Read_GraphML, False, ("id",)),
    ),
    "gexf": Format(Peer(nx.write_gexf, nx.read_gexf, True, ("id", "networkx_key")), None),
    "gml": Format(
        Peer(nx.write_gml, nx.read_gml, True, ("key",)),
        Peer(lambda graph, path: graph.write_gml(path), igraph.Graph.Read_GML, False, ("id",)),
    ),
}


# Random graphs that the tools write


def columns(dice, names):
    kinds = [(str, TEXTS), (int, INTEGERS), (float, NUMBERS), (bool, [True, False])]
    return [(name, *dice.choice(kinds)) for name in dice.sample(names, dice.randrange(5))]


def values(dice, columns, peer):
    result = {}
    for name, kind, choice in columns:
        if peer.has_missing and dice.random() < 0.3:
            continue
        value = dice.choice([v for v in choice if kind is not str or not re.search(peer.breaks, v)])
        result[name] = value
    return result


def random_graph(dice, peer):
    """Nodes as {id: attributes} and edges as [source, target, attributes]."""
    ids = sorted(
        {dice.choice(TEXTS).replace("\r", "") + dice.choice(["", "x", "y"]) for _ in range(dice.randrange(9))}
        - {""})
    names = ["pop", "lat", "capital", "country", "note", "year"]
    node_columns, edge_columns = columns(dice, names), columns(dice, names)
    nodes = {id: values(dice, node_columns, peer) for id in ids}
    weighted = dice.random() < 0.5
    edges = []
    for _ in range(dice.randrange(12) if ids else 0):
        attributes = values(dice, edge_columns, peer)
        if weighted:
            attributes["weight"] = dice.choice([0.5, 1.0, 2.25, 1e-7, 1e20])
        edges.append([dice.choice(ids), dice.choice(ids), attributes])
    return nodes, edges


def write_networkx(dice, peer, path, format):
    nodes, edges = random_graph(dice, peer)
    directed = dice.random() < 0.5
    # NetworkX takes the direction of a graph without edges from the file, as we do.
    graph = nx.MultiDiGraph() if directed else nx.MultiGraph()
    if dice.random() < 0.5:
        graph = nx.DiGraph() if directed else nx.Graph()
        seen = set()
        simple = []
        for edge in edges:
            ends = tuple(edge[:2]) if directed else tuple(sorted(edge[:2]))
            if ends not in seen:
                simple.append(edge)
            seen.add(ends)
        edges = simple
    if format == "gexf":
        for id, attributes in nodes.items():
            attributes["label"] = dice.choice(TEXTS)
    for id, attributes in nodes.items():
        graph.add_node(id, **attributes)
    for source, target, attributes in edges:
        graph.add_edge(source, target, **attributes)
    graph.graph["title"] = "a & b"
    peer.write(graph, str(path))
    properties = {} if format == "gexf" else {"title": "a & b"}
    return {
        "directed": directed, "nodes": nodes, "edges": edges, "properties": properties,
        "adds": peer.adds}


def write_igraph(dice, peer, path, format):
    nodes, edges = random_graph(dice, peer)
    directed = dice.random() < 0.5
    ids = list(nodes)
    graph = igraph.Graph(directed=directed)
    graph.add_vertices(len(ids))
    for name in next(iter(nodes.values()), {}):
        graph.vs[name] = [nodes[id][name] for id in ids]
    graph.vs["name"] = ids
    graph.add_edges([(ids.index(a), ids.index(b)) for a, b, _ in edges])
    for name in edges[0][2] if edges else []:
        graph.es[name] = [edge[2][name] for edge in edges]
    graph["title"] = "a & b"
    peer.write(graph, str(path))
    written = {id: f"n{i}" if format == "graphml" else str(i) for i, id in enumerate(ids)}
    return {
        "directed": directed,
        "nodes": {written[id]: {**nodes[id], "name": id} for id in ids},
        "edges": [[written[a], written[b], attributes] for a, b, attributes in edges],
        "properties": {"title": "a & b"}, "adds": peer.adds}


def write(folder, count):
    for format, tools in FORMATS.items():
        for tool, peer, writer in [
            ("networkx", tools.networkx, write_networkx), ("igraph", tools.igraph, write_igraph)]:
            for seed in range(count if peer else 0):
                dice = random.Random(f"{format} {tool} {seed}")
                path = folder / f"{tool}-{seed}.{format}"
                expected = writer(dice, peer, path, format)
                expected["file"], expected["format"] = path.name, format
                path.with_name(path.name + ".json").write_text(json.dumps(expected))


def show(format, file, out):
    peer = FORMATS[format].networkx
    graph = peer.read(file)
    out.write_text(json.dumps({
        "directed": graph.is_directed(), "nodes": dict(graph.nodes(data=True)),
        "edges": [list(edge) for edge in graph.edges(data=True)], "properties": {},
        "adds": peer.adds, "file": file, "format": format}))


# Our files, as the tools read them


def equal(expected, text):
    """igraph leaves some references, such as &#229; in GML and &#38; in ids, as they are."""
    return text == expected or plain(text) == expected


def plain(text):
    return re.sub(r"&#(\d+);", lambda match: chr(int(match[1])), text)


def same(expected, value):
    if expected is None or expected == "":
        # Neither tool tells a missing value from an empty text or, igraph, from false.
        return value in (None, "", False) or isinstance(value, float) and math.isnan(value)
    if isinstance(expected, str):
        return isinstance(value, str) and equal(expected, value)
    if isinstance(expected, (bool, int)) and isinstance(value, (bool, int)):
        return int(expected) == int(value)
    return isinstance(value, (bool, int, float)) and float(expected) == float(value)


class Found(NamedTuple):
    """What a tool found in a file."""

    directed: bool
    # Pairs of an id and attributes.
    nodes: list
    # Triples of two ids and attributes.
    edges: list
    properties: dict


def same_attributes(one, other):
    return all(same(one.get(name), other.get(name)) for name in set(one) | set(other))


def differences(expected, found):
    wanted = dict(map(tuple, expected["nodes"]))

    def known(id):
        return id if id in wanted else plain(id)

    if found.directed != expected["directed"]:
        yield "another direction"
    nodes = {known(id): attributes for id, attributes in found.nodes}
    if set(wanted) != set(nodes) or len(found.nodes) != len(expected["nodes"]):
        yield f"nodes {sorted(nodes)} instead of {sorted(wanted)}"
        return
    for id, attributes in wanted.items():
        if not same_attributes(attributes, nodes[id]):
            yield f"node {id!r} has {nodes[id]} instead of {attributes}"
    rest = [[known(a), known(b), attributes] for a, b, attributes in found.edges]
    for source, target, attributes in expected["edges"]:
        ends = [source, target]
        for edge in rest:
            fits = edge[:2] == ends or not found.directed and edge[:2] == ends[::-1]
            if fits and same_attributes(attributes, edge[2]):
                rest.remove(edge)
                break
        else:
            yield f"no edge {ends} with {attributes} among {rest}"
    if rest:
        yield f"further edges {rest}"
    for name, text in expected["properties"].items():
        if not same(text, found.properties.get(name)):
            yield f"{name!r} of the graph is {found.properties.get(name)!r} instead of {text!r}"


def without(attributes, names):
    return {name: value for name, value in attributes.items() if name not in names}


def read_networkx(peer, path, expected):
    graph = peer.read(str(path))
    nodes = [(id, without(attributes, peer.adds)) for id, attributes in graph.nodes(data=True)]
    edges = [(a, b, without(attributes, peer.adds)) for a, b, attributes in graph.edges(data=True)]
    # Of what GEXF says of the graph as a whole NetworkX reads nothing.
    properties = expected["properties"] if path.suffix == ".gexf" else graph.graph
    return differences(expected, Found(graph.is_directed(), nodes, edges, properties))


def read_igraph(peer, path, expected):
    graph = peer.read(str(path))
    is_gml = path.suffix == ".gml"
    ids = graph.vs["label" if is_gml else "id"] if graph.vcount() else []
    drop = (*peer.adds, "label") if is_gml else peer.adds
    nodes = [(id, without(vertex.attributes(), drop)) for id, vertex in zip(ids, graph.vs)]
    edges = [
        (ids[edge.source], ids[edge.target], without(edge.attributes(), peer.adds))
        for edge in graph.es]
    properties = {name: graph[name] for name in graph.attributes()}
    found = Found(graph.is_directed(), nodes, edges, properties)
    return differences(expected, found)


def read(folder):
    count = 0
    for told in sorted(folder.glob("*.expected.json")):
        expected = json.loads(told.read_text())
        path = folder / expected["file"]
        tools = FORMATS[expected["format"]]
        for tool, peer, reader in [
            ("networkx", tools.networkx, read_networkx), ("igraph", tools.igraph, read_igraph)]:
            if peer is None:
                continue
            count += 1
            try:
                for difference in reader(peer, path, expected):
                    print(f"{path.name}: {tool}: {difference}")
            except Exception as error:
                print(f"{path.name}: {tool}: cannot read it: {error!r}")
    print(f"{count} files read")


if __name__ == "__main__":
    if sys.argv[1] == "write":
        write(Path(sys.argv[2]), int(sys.argv[3]))
    elif sys.argv[1] == "show":
        show(sys.argv[2], sys.argv[3], Path(sys.argv[4]))
    elif sys.argv[1] == "read":
        read(Path(sys.argv[2]))
