"""Kaplan-Meier estimates by lifelines 0.30.3: 60 things, of which some end and some are still seen.

Run: python3 Tests/Expected/survival.py    (writes survival.json beside itself)
"""
import json, pathlib, random
from lifelines import KaplanMeierFitter

rng = random.Random(8)
durations = [rng.randint(1, 40) / 2 for _ in range(60)]
ended = [1 if rng.random() < 0.45 else 0 for _ in range(60)]
fitter = KaplanMeierFitter().fit(durations, ended)
events = fitter.event_table
times = [t for t in events.index if events.loc[t, "observed"] > 0]
bounds = fitter.confidence_interval_
out = {
    "durations": durations, "ended": ended, "times": times,
    "at_risk": [int(events.loc[t, "at_risk"]) for t in times],
    "events": [int(events.loc[t, "observed"]) for t in times],
    "survival": [float(fitter.survival_function_.loc[t].iloc[0]) for t in times],
    "lower": [float(bounds.loc[t].iloc[0]) for t in times],
    "upper": [float(bounds.loc[t].iloc[1]) for t in times],
    "median": float(fitter.median_survival_time_),
}
path = pathlib.Path(__file__).with_suffix(".json")
lines = ",\n".join(f"{json.dumps(key)}: {json.dumps(value)}" for key, value in out.items())
path.write_text("{\n" + lines + "\n}\n")
