"""Figures for generalized linear models, link prediction and the vertex bootstrap.

Run: python3 models.py > models.json
Made with Python 3, statsmodels, networkx, scikit-learn and numpy of the versions it writes down.
Reads ../../../shared/data/twinnings-wikidata-2022 for the gravity model of real cities.
"""
import csv, itertools, json, math, pathlib

import networkx as nx
import numpy as np
import sklearn
import statsmodels
import statsmodels.api as sm
from sklearn.metrics import average_precision_score, roc_auc_score

SHARED = pathlib.Path(__file__).resolve().parents[3] / "shared"


def dyadic(X, rest, first, second, bread):
    """All pairs of observations that share a unit go together (Aronow, Samii & Assenova 2015)."""
    scores = X * rest[:, None]
    meat = np.zeros((X.shape[1],) * 2)
    units = sorted(set(first) | set(second))
    for unit in units:
        total = scores[(first == unit) | (second == unit)].sum(axis=0)
        meat += np.outer(total, total)
    meat -= scores.T @ scores
    n, k = X.shape
    g = len(units)
    return bread @ meat @ bread * (n - 1) / (n - k) * g / (g - 1)


def fits(family, X, y, first, second, weights=None):
    names = {"poisson": sm.families.Poisson(), "logistic": sm.families.Binomial()}
    model = sm.GLM(y, X, family=names[family], freq_weights=weights)
    plain = model.fit(tol=1e-13, maxiter=200)
    answer = {
        "coefficients": plain.params.tolist(), "plain": plain.bse.tolist(),
        "deviance": plain.deviance, "null_deviance": plain.null_deviance,
        "log_likelihood": plain.llf,
    }
    w = np.ones(len(y)) if weights is None else weights
    rest = w * (y - plain.mu)
    bread = np.linalg.inv((X * (w * plain.family.variance(plain.mu))[:, None]).T @ X)
    n, k = X.shape
    meat = (X * rest[:, None]).T @ (X * rest[:, None])
    answer["dyadic"] = np.sqrt(np.diag(dyadic(X, rest, first, second, bread))).tolist()
    if weights is None:
        robust = model.fit(tol=1e-13, maxiter=200, cov_type="HC1")
        answer["robust"] = robust.bse.tolist()
        groups = np.column_stack([first, second])
        clustered = model.fit(
            tol=1e-13, maxiter=200, cov_type="cluster", cov_kwds={"groups": groups})
        answer["clustered"] = clustered.bse.tolist()
    else:
        # Sampling weights, squared in the meat (statsmodels reads freq_weights as repetitions).
        answer["robust"] = np.sqrt(np.diag(bread @ meat @ bread * n / (n - k))).tolist()
    return answer


def pairs_by_formula():
    """Pairs of 30 units with columns and outcomes that both sides can make without drawing."""
    rows = []
    for i, j in itertools.combinations(range(30), 2):
        a = ((i * 37 + j * 11) % 101) / 10
        b = math.sqrt(1 + ((i * i + 7 * j) % 53))
        c = float((i + j) % 3 == 0)
        h = (i * 7919 + j * 104729 + i * j * 31) % 1009 / 1009
        rate = math.exp(-2 + 0.15 * a + 0.1 * b + 0.4 * c)
        y = sum(h > 1 - rate / (k + 1) / (1 + rate) for k in range(4))
        w = 1 + (i * j) % 4
        rows.append((i, j, a, b, c, float(y), float(w)))
    return np.array(rows)


def models():
    data = pairs_by_formula()
    first, second = data[:, 0].astype(int), data[:, 1].astype(int)
    X = sm.add_constant(data[:, 2:5])
    y, w = data[:, 5], data[:, 6]
    yes = (y > 0).astype(float)
    return {
        "total": y.sum(), "positives": yes.sum(),
        "poisson": fits("poisson", X, y, first, second),
        "logistic": fits("logistic", X, yes, first, second),
        "weighted_poisson": fits("poisson", X, y, first, second, w),
    }


def kilometers(a, b):
    lat1, lon1, lat2, lon2 = map(math.radians, (a[0], a[1], b[0], b[1]))
    h = math.sin((lat2 - lat1) / 2) ** 2
    h += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0088 * math.asin(min(1, math.sqrt(h)))


def gravity():
    """Twinnings on Wikidata in 2022 among cities of three countries with all figures known."""
    folder = SHARED / "data/twinnings-wikidata-2022"
    wanted = {"Germany": "DE", "Poland": "PL", "Ukraine": "UA"}
    cities = []
    for row in csv.DictReader(open(folder / "nodes.csv", encoding="utf-8")):
        if row["country"] not in wanted or not row["population"] or not row["lat"]:
            continue
        if float(row["population"]) > 0:
            place = (float(row["lat"]), float(row["lon"]))
            cities.append((row["qid"], row["country"], place, float(row["population"])))
    cities.sort()
    ties = {
        frozenset((row["qid1"], row["qid2"]))
        for row in csv.DictReader(open(folder / "edges.csv", encoding="utf-8"))
    }
    X, y, first, second = [], [], [], []
    for i, j in itertools.combinations(range(len(cities)), 2):
        a, b = cities[i], cities[j]
        d = kilometers(a[2], b[2])
        if d <= 0:
            continue
        X.append([1, math.log(a[3]) + math.log(b[3]), math.log(d), float(a[1] == b[1])])
        y.append(float(frozenset((a[0], b[0])) in ties))
        first.append(i)
        second.append(j)
    X, y = np.array(X), np.array(y)
    first, second = np.array(first), np.array(second)
    answer = {"cities": len(cities), "pairs": len(y), "tied": y.sum()}
    for name in ("poisson", "logistic"):
        answer[name] = fits(name, X, y, first, second)
    mu = np.exp(X @ np.array(answer["poisson"]["coefficients"]))
    tied, untied = np.flatnonzero(y == 1), np.flatnonzero(y == 0)
    worst = tied[np.argsort(mu[tied], kind="stable")[:5]]
    missing = untied[np.argsort(-mu[untied], kind="stable")[:5]]
    for key, rows in (("surprising", worst), ("missing", missing)):
        answer[key] = {
            "pairs": [" ".join(sorted((cities[first[r]][0], cities[second[r]][0]))) for r in rows],
            "expected": mu[rows].tolist(),
        }
    return answer


def link_scores():
    graph = nx.Graph(nx.karate_club_graph().edges())
    graph = nx.relabel_nodes(graph, {n: n for n in graph})
    pairs = list(nx.non_edges(graph))
    pairs = sorted((min(p), max(p)) for p in pairs)[::3]
    A = nx.to_numpy_array(graph, nodelist=range(34))
    walks = 0.05**2 * A @ A + 0.05**3 * A @ A @ A + 0.05**4 * A @ A @ A @ A
    return {
        "pairs": [list(p) for p in pairs],
        "common-neighbors": [len(list(nx.common_neighbors(graph, *p))) for p in pairs],
        "jaccard": [s for _, _, s in nx.jaccard_coefficient(graph, pairs)],
        "adamic-adar": [s for _, _, s in nx.adamic_adar_index(graph, pairs)],
        "resource-allocation": [s for _, _, s in nx.resource_allocation_index(graph, pairs)],
        "preferential-attachment": [s for _, _, s in nx.preferential_attachment(graph, pairs)],
        "katz": [walks[p] for p in pairs],
    }


def metrics():
    scores = [(i * i * 31 + 17 * i) % 23 for i in range(300)]
    labels = [int((i * 7919) % 11 < 3 + (scores[i] > 12)) for i in range(300)]
    k = 40
    order = sorted(set(scores), reverse=True)
    taken, hits = 0, 0.0
    for score in order:
        group = [labels[i] for i in range(300) if scores[i] == score]
        part = min(len(group), k - taken)
        hits += sum(group) * part / len(group)
        taken += part
        if taken == k:
            break
    return {
        "scores": scores, "labels": labels, "k": k, "precision_at_k": hits / k,
        "auc": roc_auc_score(labels, scores), "ap": average_precision_score(labels, scores),
    }


def figures(A):
    n = len(A)
    degree = A.sum(axis=0)
    paths = (degree * (degree - 1)).sum()
    spread = (n - 1) * (n - 2)
    i, j = np.nonzero(A)
    x, y = degree[i], degree[j]
    return [
        A.sum() / n / (n - 1), degree.mean(),
        np.trace(A @ A @ A) / paths, (degree.max() - degree).sum() / spread,
        np.corrcoef(x, y)[0, 1],
    ]


def vertex_bootstrap():
    graph = nx.karate_club_graph()
    A = nx.to_numpy_array(graph, nodelist=range(34), weight=None)
    generator = np.random.default_rng(1)
    values = []
    upper = A[np.triu_indices(34, 1)]
    for _ in range(4000):
        draw = generator.integers(0, 34, 34)
        B = A[np.ix_(draw, draw)].copy()
        same = draw[:, None] == draw[None, :]
        fresh = np.triu(generator.choice(upper, (34, 34)), 1)
        B[same] = (fresh + fresh.T)[same]
        np.fill_diagonal(B, 0)
        values.append(figures(B))
    values = np.array(values)
    return {
        "draws": len(values), "observed": figures(A), "mean": values.mean(axis=0).tolist(),
        "se": values.std(axis=0, ddof=1).tolist(),
    }


print(json.dumps({
    "versions": {
        "statsmodels": statsmodels.__version__, "networkx": nx.__version__,
        "scikit-learn": sklearn.__version__, "numpy": np.__version__,
    },
    "models": models(), "gravity": gravity(), "links": link_scores(), "metrics": metrics(),
    "vertex_bootstrap": vertex_bootstrap(),
}, default=float).replace(', "', ',\n"'))
