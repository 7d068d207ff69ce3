"""Turns measured rows into Reports/benchmarks/README.md."""
import math
import pathlib

from rows import WHY

CORRIDORS = pathlib.Path(__file__).with_name("corridor-queries.md")     # measured by hand: text that the page takes over

PEERS = ["igraph", "networkit", "graphtool", "rustworkx", "scipy", "networkx", "leidenalg"]


def near(a, b, tolerance):
    return a is not None and b is not None and abs(a - b) <= tolerance * max(abs(a), abs(b), 1e-12)


def agreement(kind, ours, theirs):
    """In a word, whether two results are the same; the second value is whether that is a failure."""
    if not ours or not theirs:
        return "", False
    if kind in ("none", "sampled"):                    # each draws its own sample, or times only
        return "", False
    if kind == "vector":                               # the same up to a factor: conventions differ, orders do not
        shape = all(near(ours[k] / (ours["l2"] or 1), theirs[k] / (theirs["l2"] or 1), 1e-5) for k in ("sum", "max"))
        if not shape:
            return "differs", True
        return ("equal" if near(ours["sum"], theirs["sum"], 1e-6) else "equal up to a factor"), False
    if kind == "groups":
        same = (ours.get("distinct"), ours.get("largest")) == (theirs.get("distinct"), theirs.get("largest"))
    elif kind == "labels":
        keys = ("sum", "max") if ours["kind"] == "vector" else ("sum", "max", "distinct", "largest")
        same = all(near(ours.get(k), theirs.get(k), 1e-9) for k in keys)
    elif kind == "distances":
        same = all(near(ours.get(k), theirs.get(k), 1e-9) for k in ("sum", "max")) and abs(ours["reached"] - theirs["reached"]) <= 8
    elif kind == "numbers":
        same = near(ours.get("sum"), theirs.get("sum"), 1e-9)
    elif kind == "quality":
        gain = (ours.get("modularity") or 0) - (theirs.get("modularity") or 0)
        return ("better" if gain > 0.0005 else "equal" if gain > -0.0005 else "worse") + f" Q ({gain:+.4f})", gain < -0.005
    else:
        same = ours.get("value") == theirs.get("value")
    return ("equal", False) if same else ("differs", True)


def seconds(value):
    if value is None:
        return "–"
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 1 else f"{value:.3f}" if value >= .01 else f"{value:.5f}"


def times(value):
    return "–" if value is None or not math.isfinite(value) else f"{value:.0f}×" if value >= 10 else f"{value:.1f}×" if value >= 2 else f"{value:.2f}×"


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(str(c).replace("|", "\\|") for c in r) + " |" for r in rows]) + "\n"


class Line:
    """One row with its measurements, and what follows from them."""

    def __init__(self, row, result):
        self.row, self.result = row, result
        self.ours, self.two = result.get("ours"), result.get("ours2")
        self.time = self.ours and self.ours.get("seconds")
        self.peers = {p: m for p, m in result.get("peers", {}).items() if m.get("seconds")}
        self.best = min(self.peers, key=lambda p: self.peers[p]["seconds"], default=None)
        self.limit = (result.get("limit") or {}).get("seconds")
        self.ahead = self.peers[self.best]["seconds"] / self.time if self.best and self.time else None
        self.near = self.time / self.limit if self.limit and self.time else None

    @property
    def target(self):
        parts = []
        if self.row.get("ahead"):
            parts.append(f"{self.row['ahead']}× ahead")
        if self.row.get("near") and self.row["limit"]:
            parts.append(f"within {self.row['near']}× of the limit")
        return ", ".join(parts)

    @property
    def met(self):
        if self.time is None:
            return "–"
        if self.row.get("ahead") and self.ahead is None:
            return "not shown (no other tool measured)"
        fails = []
        if self.row.get("ahead") and self.ahead is not None and self.ahead < self.row["ahead"]:
            fails.append("ahead")
        if self.row.get("near") and self.near is not None and self.near > self.row["near"]:
            fails.append("limit")
        return "yes" if not fails else "no (" + ", ".join(fails) + ")"

    @property
    def agreement(self):
        """The verdict on the fastest peer, or the worst one if any differs."""
        found = {p: agreement(self.row["check"], (self.ours or {}).get("check"), m.get("check")) for p, m in self.peers.items()}
        bad = [f"{p} {word}" for p, (word, fails) in found.items() if fails]
        return "; ".join(bad) if bad else found.get(self.best, ("", False))[0]


def summary(lines):
    measured = [l for l in lines if l.ahead]
    if not measured:
        return "Nothing has been measured yet.\n"
    first = [l for l in measured if l.ahead >= 1]
    far = max(measured, key=lambda l: l.ahead)
    text = (f"On one core the toolkit was faster than every other tool measured here in **{len(first)} of {len(measured)}** kinds of work. "
            f"The largest lead: {far.row['work']} on {far.row['graph']}, {times(far.ahead)} faster than {far.best}, the next best. ")
    behind = [l for l in measured if l.ahead < 1]
    if behind:
        text += "Where it is behind: " + "; ".join(f"{l.row['work']} on {l.row['graph']} ({l.best} needs {l.ahead:.2f} of our time)" for l in behind) + ". "
    met = [l for l in lines if l.met == "yes"]
    return text + f"Of {len([l for l in lines if l.time])} rows, {len(met)} meet their target.\n"


def render(rows, results, waits, machine, versions):
    lines = [Line(r, results[r["id"]]) for r in rows if r["id"] in results]
    if not lines:
        return "\n".join(["# How fast the toolkit is\n", summary(lines), READING, MAKING, ADDING])
    out = ["# How fast the toolkit is\n", summary(lines), READING, "## The machine\n", machine + ages(lines) + "\n", "## One core\n",
           "Seconds of processor time, medians.\n",
           table(["Work", "Graph", "Ours", "Fastest other tool", "Ahead", "Limit", "Of the limit", "Target", "Met", "Same result"],
                 [[l.row["work"], l.row["graph"], seconds(l.time), f"{l.best} {seconds(l.peers[l.best]['seconds'])}" if l.best else "–",
                   times(l.ahead), seconds(l.limit), times(l.near), l.target, l.met, l.agreement] for l in lines])]
    shown = [p for p in PEERS if any(p in l.result.get("peers", {}) for l in lines)]
    out += ["## Every tool\n", "The same, all tools. Versions: " + ", ".join(f"{p} {v}" for p, v in sorted(versions.items())) + ".\n",
            table(["Work", "Graph", "Ours"] + shown,
                  [[l.row["work"], l.row["graph"], seconds(l.time)] + [seconds(l.peers.get(p, {}).get("seconds")) for p in shown] for l in lines])]
    out += ["## Everyday use\n", "Whole runs of the command line on the real network of 17,717 cities.\n",
            table(["What", "CPU s", "Wall s", "Target", "Met"],
                  [[w["work"], seconds(w.get("seconds")), seconds(w.get("wall")), f"{w['target']} s" if w["target"] else "",
                    w.get("reason") or ("" if not w["target"] else "yes" if w[w["basis"]] <= w["target"] else "no")] for w in waits])]
    out += [CORRIDORS.read_text()]
    pairs = [l for l in lines if l.two and l.two.get("seconds") and l.time]
    missed = [[l.row["work"], l.row["graph"], l.met, WHY[l.row["id"]]] for l in lines if l.met.startswith("no (") and l.row["id"] in WHY]
    if missed:
        out += ["## Targets that are missed, and why\n", table(["Work", "Graph", "Met", "Why"], missed)]
    out += ["## Two cores\n", "Wall seconds on two cores; the results are the same bytes. The target is 1.7× for what takes over 0.1 s. "
            "On a machine that others use as well the second core is not always free, so a low figure can be the neighbors' doing.\n",
            table(["Work", "Graph", "One core", "Two cores", "Gain", "Same result", "Other tools on two"],
                  [[l.row["work"], l.row["graph"], seconds(l.ours.get("wall")), seconds(l.two["seconds"]), times(l.ours["wall"] / l.two["seconds"]),
                    "yes" if l.two.get("check") == l.ours.get("check") else "NO",
                    ", ".join(f"{p} {seconds(m.get('seconds'))}" for p, m in l.result.get("peers2", {}).items() if m.get("seconds"))] for l in pairs])]
    out += ["## Memory\n", MEMORY, memory(lines)]
    gaps = [[l.row["work"], l.row["graph"], who, m["reason"]] for l in lines
            for who, m in list(l.result.get("peers", {}).items()) + [("ours", l.ours or {}), ("limit", l.result.get("limit") or {})] if m.get("reason")]
    out += ["## What is missing\n", table(["Work", "Graph", "Tool", "Why"], gaps) if gaps else "Nothing.\n"]
    out += ["## Repeating one row\n", REPEAT, table(["Row", "Command"], [[l.row["id"], f"`{c}`"] for l in lines for c in l.result.get("commands", [])]), ADDING]
    return "\n".join(out)


def ages(lines):
    """A warning if not all was measured in one run."""
    states = sorted({l.result.get("state", "unknown") for l in lines})
    kept = [l.row["id"] for l in lines if l.result.get("kept")]
    text = f" State{'s' if len(states) > 1 else ''} of the project: {', '.join(states)}."
    if kept:
        text += (" **Not one run**: in these rows ours and the limit were measured again after the other tools, which had less of the "
                 f"machine to themselves; their lead can be a third too high: {', '.join(kept)}.")
    return text


def memory(lines):
    rows = []
    for l in lines:
        o = l.ours or {}
        if not o.get("graphBytes") or not o.get("peakBytes") or not o.get("nodes"):
            continue
        allowed = 64 * o["nodes"] + 16 * 2 * o["edges"]
        extra = max(0, o["peakBytes"] - o["graphBytes"])
        rows.append([l.row["work"], l.row["graph"], f"{o['graphBytes'] / 2 ** 20:.0f}", f"{extra / 2 ** 20:.0f}", f"{allowed / 2 ** 20:.0f}",
                     "yes" if extra <= allowed + 2 ** 22 else "no"])
    return table(["Work", "Graph", "Process with the graph, MB", "More while working, MB", "Allowed, MB", "Met"], rows)


READING = """## How to read this

- **Ours** and the other tools did the same work on the same graph, one after the other, on the same machine.
- **Ahead** says how many times longer the fastest other tool took. 2× means twice as fast; below 1× we are slower.
- **Limit** is a throw-away C++ program that shows what this machine can do with the best method known to us. **Of the limit**: 1.00× is as fast, 2× takes twice as long.
- **Same result** compares sums over all nodes, so that nobody is fast by doing something else. *Equal up to a factor*: the tools scale the measure differently, the order is the same. For clusterings, where there is no one right answer, it compares their quality Q (modularity).
- A dash means: not measured. *What is missing* says why.
- Loading the graph is not part of the times (except in the row about loading). Absolute times hold for this machine only; the ratios travel better.
"""

MEMORY = """The process after the graph was loaded, what an algorithm took on top, and what it may take: 64 bytes for each node and 16 for each entry of a row (algorithms that need all pairs of nodes excepted).
"""

MAKING = """## Making this page

`Reports/benchmarks/run.py --graphs FOLDER` makes the graphs, measures everything and writes this page; see its `--help`. It takes about half an hour of an otherwise idle machine with two cores.
"""

REPEAT = """`Reports/benchmarks/run.py --graphs FOLDER --only ROW` measures one row again and writes this page anew. The parts of a row, with FOLDER the folder of graphs:
"""

ADDING = """
## Adding to this page

- **A tool**: a class in `../shared/bench/peers.py` (one method per task), its name in `PEERS` of `page.py` and in `peers` of the rows it can do.
- **A graph**: a function in `../shared/bench/make_graphs.py`, or a text file `u v` or `u v weight` in the folder of graphs.
- **A row**: one more entry in `rows.py`.
- **An algorithm of ours**: nothing, if it is in the catalogue of measures or of clusterings; else one file in `Sources/citynet-bench/Tasks` and one line in `TaskCatalog.swift`.
"""
