"""Tails of distributions by scipy, for DistributionsTests. Run: python3 Tests/Expected/distributions.py"""
import json, pathlib, scipy, scipy.stats as st, scipy.special as sp
out = {
    "made_by": f"scipy {scipy.__version__}",
    "normal_upper": [[z, st.norm.sf(z)] for z in (-8, -3.2, -1, 0, 0.1, 0.5, 1, 1.96, 3, 5, 8, 20, 37)],
    "normal_quantile": [[p, st.norm.ppf(p)] for p in (1e-12, 1e-4, 0.025, 0.3, 0.5, 0.9, 0.975, 0.99999)],
    "chi_square_upper": [[x, k, st.chi2.sf(x, k)] for x in (0.01, 0.5, 3.84, 20, 300) for k in (1, 2, 5, 30, 200)],
    "f_upper": [[f, a, b, st.f.sf(f, a, b)] for f in (0.2, 1, 3.5, 30) for a, b in ((1, 1), (3, 20), (40, 7), (200, 3000))],
    "t_two_sided": [[t, k, 2 * st.t.sf(abs(t), k)] for t in (-2.5, 0.1, 1, 4, 12) for k in (1, 3, 28, 500)],
    "log_gamma": [[x, sp.gammaln(x)] for x in (0.01, 0.5, 1, 1.5, 2, 3.7, 10, 14.99, 15, 100, 1e4, 1e8)],
    "hypergeometric_upper": [[k, n, s, d, st.hypergeom.sf(k - 1, n, s, d)] for k, n, s, d in
        ((0, 10, 3, 4), (1, 10, 3, 4), (3, 10, 3, 4), (4, 10, 3, 4), (8, 10, 9, 9), (30, 1000, 100, 150), (60, 1000, 100, 150), (3, 59, 10, 8))],
    "binomial_upper": [[k, n, p, st.binom.sf(k - 1, n, p)] for k, n, p in
        ((0, 5, 0.3), (1, 5, 0.3), (5, 5, 0.3), (60, 100, 0.5), (12, 10000, 0.0005), (900, 1000, 0.9))],
}
path = pathlib.Path(__file__).with_name("distributions.json")
path.write_text(json.dumps(out, indent=1) + "\n")
