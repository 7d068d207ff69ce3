#!/usr/bin/env python3
"""Measures the toolkit beside other tools and writes README.md, the page of results.

  run.py --graphs FOLDER                      everything that has not been measured yet, then the page
  run.py --graphs FOLDER --only ROW[,ROW]     these rows again, then the page
  run.py --graphs FOLDER --page               only the page, from what has been measured
  run.py --list                               the rows

Needs ../shared/bench beside the project (peers.py, make_graphs.py, limit/), a Python with igraph, networkit, rustworkx,
scipy, networkx and leidenalg (--python), Debian's python3-graph-tool for /usr/bin/python3, and g++ for the limit programs.
What is missing becomes a dash with its reason.  Measurements are kept as one JSON file a row in FOLDER/results, so a run
that was broken off goes on where it stopped.  Nobody else should use the machine meanwhile.
"""
import argparse
import json
import os
import platform
import re
import resource
import shutil
import statistics
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import page  # noqa: E402
from rows import ROWS  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
PROJECT = os.path.dirname(os.path.dirname(HERE))
p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
p.add_argument("--graphs", help="folder of the graphs; missing ones are made there")
p.add_argument("--only", default="", help="rows to measure again, parted by commas")
p.add_argument("--page", action="store_true", help="measure nothing, write the page")
p.add_argument("--list", action="store_true", help="list the rows")
p.add_argument("--shared", default=os.path.join(PROJECT, "../shared"), help="the shared folder")
p.add_argument("--program", help="the built citynet-bench, with citynet beside it; both are built if absent")
p.add_argument("--python", default=sys.executable, help="a Python that has the other tools")
p.add_argument("--patience", type=float, default=150, help="seconds for one tool on one row, loading included")
p.add_argument("--no-peers", action="store_true", help="measure ours and the limit only, keep what is known of peers")
p.add_argument("--output", default=os.path.join(HERE, "README.md"), help="the page")
A = p.parse_args()
BENCH = os.path.join(A.shared, "bench")
GRAPHTOOL_PYTHON = "/usr/bin/python3"


class Missing(Exception):
    """Why there is no measurement."""


def call(arguments, patience, environment=None):
    """What a program prints, or the reason why it does not."""
    try:
        done = subprocess.run([str(a) for a in arguments], capture_output=True, text=True, timeout=patience,
                              env={**os.environ, **(environment or {})})
    except subprocess.TimeoutExpired:
        raise Missing(f"not done within {patience:.0f} s")
    except OSError as error:
        raise Missing(f"cannot be started: {error.strerror}")
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or ["ended without a word"])[-1]
        if "No module named" in last:
            raise Missing("not installed")
        raise Missing(f"failed: {last[:120]}" if done.returncode > 0 else f"ended by signal {-done.returncode}")
    return done.stdout


def graph_path(row):
    return os.path.join(A.graphs, row["graph"])


def make_graphs(rows):
    """Makes the graphs that are not there."""
    os.makedirs(A.graphs, exist_ok=True)
    for name in sorted({r["graph"] for r in rows}):
        if os.path.exists(os.path.join(A.graphs, name)):
            continue
        print("making", name, flush=True)
        if name == "world.el":
            call([A.python, BENCH + "/pairs_to_edges.py", os.path.join(A.graphs, name)], 600)
        else:
            call([A.python, BENCH + "/make_graphs.py", "--out", A.graphs, "--only", name.rsplit(".", 1)[0]], 1800)


def limit_program(name):
    path = os.path.join(A.graphs, name)
    if not os.path.exists(path):
        call(["g++", "-std=c++20", "-O3", "-march=native", "-fopenmp", f"{BENCH}/limit/{name}.cc", "-o", path], 600)
    return path


def pairs_file(key):
    """The pairs of nodes that peers.py draws, for the limit programs: PAIRS20, or PAIRS5N3 for at most three hops."""
    count, near = (int(x or 0) for x in re.fullmatch(r"PAIRS(\d+)(?:N(\d+))?", key).groups())

    def path_for(row):
        path = f"{graph_path(row)}.{key}"
        if not os.path.exists(path):
            code = ("import sys; path, out, count, near = sys.argv[1:5]; sys.path.insert(0, sys.argv[5]); sys.argv[1:] = [];"
                    "import peers; d = peers.Data(path);"
                    "open(out, 'w').writelines(f'{s} {t}\\n' for s, t in d.pairs(int(count), int(near)))")
            call([A.python, "-c", code, graph_path(row), path, count, near, BENCH], 300)
        return path
    return path_for


def limit(row):
    """The limit program's median; its own clock is CPU time for one thread."""
    name, task, arguments = row["limit"]
    program = limit_program(name)
    if name == "limit_paths":
        arguments = [pairs_file(a)(row) if a.startswith("PAIRS") else a for a in arguments]
        out = call([program, graph_path(row), task, *arguments], A.patience, {"T": "1"})
        if task == "alt":
            match = re.search(r"ALT 16 landmarks ([\d.]+) s, A\* ([\d.]+) ms/query", out)
            return dict(seconds=float(match[2]) / 1e3 * 20, note=f"after {match[1]} s of preparation")
        return dict(seconds=float(re.search(r"med ([\d.]+)", out)[1]))
    out = call([program, graph_path(row), task, "3", *arguments], A.patience, {"T": "1"})
    return dict(seconds=sum(map(float, re.findall(r"med ([\d.]+)", out))))


def known_tasks():
    return set(re.findall(r"^\| (\S+) \|", call([A.program, "list"], 60), re.M))


def ours(row, workers):
    """One process of citynet-bench; the first of the row's tasks that it knows."""
    if row["task"] == "load":
        record = json.loads(call([A.program, "load", graph_path(row), "--format", "json", "--workers", workers], A.patience))
        total = [dict(processor=statistics.median(s["processor"]), wall=statistics.median(s["wall"])) for s in record["steps"]]
        cpu, wall = sum(s["processor"] for s in total), sum(s["wall"] for s in total)
        return dict(seconds=cpu if workers == 1 else wall, wall=wall, nodes=record["nodes"], edges=record["edges"], graphBytes=record.get("graphBytes"),
                    note=", ".join(f"{s['name']} {page.seconds(statistics.median(s['processor']))}" for s in record["steps"]))
    task = next((t for t in row["ours"] if t in TASKS), None)
    if task is None:
        raise Missing("the toolkit has no such task yet")
    record = json.loads(call([A.program, "run", "--graph", graph_path(row), "--task", task, "--workers", workers, "--format", "json",
                              "--deadline", A.patience], A.patience + 90))
    if record.get("skipped"):
        raise Missing(record["skipped"])
    median = statistics.median
    return record | dict(seconds=median(record["processor"] if workers == 1 else record["wall"]), wall=median(record["wall"]))


def peer(row, name, threads):
    """peers.py on one tool; processor seconds on one core, wall seconds on two."""
    if name in row["slow"]:
        raise Missing("left out: " + row["slow"][name])
    python = GRAPHTOOL_PYTHON if name == "graphtool" else A.python
    found = json.loads(call(peer_command(python, row, name, threads), A.patience).strip().splitlines()[-1])
    return dict(seconds=found["cpu_s"] if threads == 1 else found["median_s"], check=found["check"], version=found["version"],
                peak=found["peak_mb"], note=found.get("note"))


def peer_command(python, row, name, threads):
    return [python, BENCH + "/peers.py", "--graph", graph_path(row), "--task", row["task"], "--peer", name, "--threads", threads,
            "--repeat", 5, "--budget", 8, *row["more"]]


def attempt(what, *arguments):
    try:
        return what(*arguments)
    except Missing as reason:
        return dict(reason=str(reason))
    except (ValueError, KeyError, TypeError, IndexError) as error:
        return dict(reason=f"its output was not understood ({error})")


def commands(row):
    """The row by hand, with FOLDER for the graphs."""
    task = next((t for t in row["ours"] if t in TASKS), row["ours"][0])
    graph = "FOLDER/" + row["graph"]
    lines = [f"citynet-bench load {graph}" if row["task"] == "load" else f"citynet-bench run --graph {graph} --task {task} --workers 1,2"]
    if row["peers"]:
        more = "".join(f" {x}" for x in row["more"])
        lines.append(f"peers.py --graph {graph} --task {row['task']} --peer {row['peers'][0]}{more}")
    if row["limit"]:
        lines.append(f"T=1 {row['limit'][0]} {graph} {row['limit'][1]}")
    return lines


def measure(row, before):
    """Ours, the limit and the peers one after another, ours twice, so that a busy moment shows."""
    state = attempt(lambda: call(["git", "-C", PROJECT, "describe", "--always", "--dirty", "--exclude=*"], 20).strip())
    result = dict(state=state if isinstance(state, str) else "unknown", commands=commands(row), kept=A.no_peers, peers=before.get("peers", {}) if A.no_peers else {}, peers2=before.get("peers2", {}) if A.no_peers else {})
    first = attempt(ours, row, 1)
    if row["limit"]:
        result["limit"] = attempt(limit, row)
    if not A.no_peers:
        for name in row["peers"] + [n for n in row["slow"] if n not in row["peers"]]:
            result["peers"][name] = attempt(peer, row, name, 1)
    second = attempt(ours, row, 1) if first.get("seconds", 99) < 20 else first
    result["ours"] = min(first, second, key=lambda m: m.get("seconds", float("inf")))
    result["ours2"] = attempt(ours, row, 2)
    if not A.no_peers:
        for name in row["two"]:
            result["peers2"][name] = attempt(peer, row, name, 2)
    return result


def timed(arguments, times):
    """Medians of processor and wall seconds of a whole process."""
    walls, cpus = [], []
    for _ in range(times):
        used, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        call(arguments, 300)
        walls.append(time.perf_counter() - begun)
        now = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpus.append(now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime)
    return dict(seconds=statistics.median(cpus), wall=statistics.median(walls))


def everyday():
    """What a person waits for: whole runs of the command line on the real network."""
    citynet = os.path.join(os.path.dirname(A.program), "citynet")
    folder, pairs = os.path.join(A.graphs, "world-dataset"), os.path.join(A.shared, "data/twinnings-wikipedia-2026/twin_cities.csv")

    def dataset():
        if not os.path.isdir(folder):
            call([citynet, "import", pairs, "--output", folder, "--source-title", "Wikipedia"], 300)
        return folder

    def load():
        found = json.loads(call([A.program, "load", dataset(), "--repeat", 7, "--format", "json"], 300))["steps"][0]
        return dict(seconds=statistics.median(found["processor"]), wall=statistics.median(found["wall"]))

    def report():
        target = os.path.join(A.graphs, "world-report")
        shutil.rmtree(target, ignore_errors=True)
        return timed([citynet, "report", dataset(), "--output", target, "--workers", 2], 1)

    work = [("start of the command line", "wall", 0.015, lambda: timed([citynet, "--version"], 21)),
            ("loading the World from its dataset folder", "seconds", 0.2, load),
            ("ranking the World by betweenness, from start to table", "wall", None, lambda: timed([citynet, "rank", dataset(), "--by", "betweenness", "--top", 10], 3)),
            ("standard report of the World, figures included, two cores", "wall", 5, report)]
    return [dict(work=name, basis=basis, target=target, **attempt(what)) for name, basis, target, what in work]


def machine():
    """The machine in words, without its name."""
    cpu = re.search(r"model name\s*: (.*)", open("/proc/cpuinfo").read())
    memory = int(re.search(r"MemTotal:\s+(\d+)", open("/proc/meminfo").read())[1]) / 2 ** 20
    swift = re.search(r"Swift version ([\d.]+)", attempt(lambda: call(["swift", "--version"], 60)) or "")
    gcc = attempt(lambda: call(["g++", "-dumpfullversion"], 60))
    kernel = ".".join(platform.release().split(".")[:2])
    return (f"{cpu[1] if cpu else platform.machine()}, {os.cpu_count()} cores, {memory:.0f} GiB of memory; Linux {kernel}; "
            f"Swift {swift[1] if swift else '?'} (release build); limit programs by g++ {gcc.strip() if isinstance(gcc, str) else '?'} -O3 -march=native. "
            f"Measured on {time.strftime('%Y-%m-%d')}.")


def keep(file, measured):
    """Whole or not at all, so that a broken run leaves no half of a row."""
    with open(file + ".partial", "w") as f:
        json.dump(measured, f, indent=1)
    os.replace(file + ".partial", file)


def main():
    global TASKS
    if A.list:
        for r in ROWS:
            print(f"{r['id']:22} {r['work']} on {r['graph']}")
        print(f"{'everyday':22} start, loading, ranking and report of the command line")
        return
    if not A.graphs:
        sys.exit("run.py: --graphs FOLDER is needed. The folder may be empty; the graphs are made there (about 1.5 GB).")
    wanted = [x for x in A.only.split(",") if x]
    unknown = [x for x in wanted if x not in {r["id"] for r in ROWS} | {"everyday"}]
    if unknown:
        sys.exit(f"run.py: there is no row {unknown[0]!r}. See run.py --list.")
    if not os.path.exists(BENCH + "/peers.py"):
        sys.exit(f"run.py: {BENCH}/peers.py is missing. Give the shared folder with --shared.")
    if not A.program:
        build = ["swift", "build", "-c", "release", "--explicit-target-dependency-import-check", "error", "--package-path", PROJECT]
        for product in ("citynet", "citynet-bench"):
            call(build + ["--product", product], 3600)
        A.program = os.path.join(call(build + ["--show-bin-path"], 600).strip(), "citynet-bench")
    TASKS = known_tasks()
    store = os.path.join(A.graphs, "results")
    os.makedirs(store, exist_ok=True)
    results = {}
    for row in ROWS:
        file = os.path.join(store, row["id"] + ".json")
        known = json.load(open(file)) if os.path.exists(file) else None
        if not A.page and (row["id"] in wanted or (not wanted and (known is None or A.no_peers))):
            make_graphs([row])
            begun = time.time()
            known = measure(row, known or {})
            keep(file, known)
            print(f"{row['id']:22} {time.time() - begun:6.1f} s  ours {page.seconds(known['ours'].get('seconds'))}  "
                  + "  ".join(f"{n} {page.seconds(m.get('seconds'))}" for n, m in known["peers"].items()), flush=True)
        if known:
            results[row["id"]] = known
    file = os.path.join(store, "everyday.json")
    if not A.page and ("everyday" in wanted or (not wanted and (A.no_peers or not os.path.exists(file)))):
        keep(file, everyday())
    waits = json.load(open(file)) if os.path.exists(file) else []
    described = os.path.join(store, "machine.json")
    if not A.page or not os.path.exists(described):
        keep(described, machine())
    versions = {n: m["version"] for r in results.values() for n, m in r["peers"].items() if m.get("version")}
    text = page.render(ROWS, results, waits, json.load(open(described)), versions)
    with open(A.output, "w", encoding="utf-8") as f:
        f.write(text)
    print("written:", os.path.relpath(A.output))


if __name__ == "__main__":
    main()
