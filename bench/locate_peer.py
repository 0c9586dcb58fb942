"""The work of bench/locate.ts written plainly with NumPy: a baseline of our own, no product of others.

Usage: locate_peer.py PLACES RUNS SOBOL TASK; prints seconds, processor seconds, peak MB and a value as JSON. The table is
of the same kind and size, from another generator, so that times compare and values only about."""

import json
import resource
import sys
import time

import numpy as np

places, runs, base = (int(text) for text in sys.argv[1:4])
task = sys.argv[4]
rng = np.random.default_rng(6)
common = rng.random(places)
raw = common[:, None] + rng.random((places, 20))
raw[:, 0::4] = -np.log(1 - raw[:, 0::4] / 2.001)
raw[:, 1::4] = np.round(20 * raw[:, 1::4])
raw[rng.random(raw.shape) < 0.03] = np.nan
direction = np.where(np.arange(20) % 3 == 0, -1.0, 1.0)
dimension = np.arange(20) % 5


def beyond(column):
    n = len(column)
    z = column - column.mean()
    m2, m3, m4 = (z**2).mean(), (z**3).mean(), (z**4).mean()
    skew = m3 / m2**1.5 * np.sqrt(n * (n - 1)) / (n - 2)
    kurt = ((n + 1) * (m4 / m2**2 - 3) + 6) * (n - 1) / ((n - 2) * (n - 3))
    return abs(skew) > 2 and kurt > 3.5, skew


def treated(values):
    out = values.copy()
    for j in range(out.shape[1]):
        column = out[:, j].copy()
        for point in range(1, 6):
            has, skew = beyond(column)
            if not has:
                break
            order = np.sort(column)
            column = np.minimum(column, order[-1 - point]) if skew > 0 else np.maximum(column, order[point])
        if beyond(column)[0]:
            column = np.log(out[:, j] - out[:, j].min() + 0.01 * np.ptp(out[:, j]))
        out[:, j] = column
    return out


def ranked(column):
    _, inverse, counts = np.unique(column, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return ((2 * ends - counts + 1) / 2)[inverse]


prepared = {}


def stages(impute, treat, way, geometric):
    key = (impute, treat, way, geometric)
    if key not in prepared:
        fill = np.nanmean(raw, axis=0) if impute == 0 else np.nanmedian(raw, axis=0)
        values = np.where(np.isnan(raw), fill, raw)
        values = (treated(values) if treat == 0 else values) * direction
        if way == 1:
            prepared[key] = np.apply_along_axis(ranked, 0, values)
        else:
            low, high = (1, 100) if geometric else (0, 100)
            least, most = values.min(axis=0), values.max(axis=0)
            prepared[key] = low + (values - least) / (most - least) * (high - low)
    return prepared[key]


def ranks_of(point):
    impute, treat, way, geometric = (int(x * 2) for x in point[:4])
    weights = 1 + 0.25 * (2 * np.random.default_rng(int(point[4] * 2**32)).random(25) - 1)
    scores = stages(impute, treat, way, geometric)
    scores = np.log(scores) if geometric else scores
    level = np.empty((places, 5))
    for d in range(5):
        own = dimension == d
        level[:, d] = scores[:, own] @ weights[:20][own] / weights[:20][own].sum()
    top = level @ weights[20:] / weights[20:].sum()
    top = np.exp(top) if geometric else top
    order = np.argsort(-top, kind="stable")
    ranks = np.empty(places, dtype=np.int32)
    ranks[order] = np.arange(1, places + 1)
    return ranks


clock, cpu = time.perf_counter(), time.process_time()
if task == "monte-carlo":
    drawn = np.empty((runs, places), dtype=np.int32)
    for run in range(runs):
        drawn[run] = ranks_of(rng.random(5))
    value = float(np.quantile(drawn, 0.95, axis=0).mean())
else:
    own = ranks_of([0, 0, 0, 0, 0.5])
    shift = lambda point: float(np.abs(ranks_of(point) - own).mean())
    a, b = rng.random((base, 5)), rng.random((base, 5))
    at_a, at_b = np.array([shift(p) for p in a]), np.array([shift(p) for p in b])
    variance = np.var(np.concatenate([at_a, at_b]))
    totals = []
    for j in range(5):
        mixed = a.copy()
        mixed[:, j] = b[:, j]
        at_mixed = np.array([shift(p) for p in mixed])
        for rows in [np.arange(base), *rng.integers(0, base, (500, base))]:
            total = ((at_a[rows] - at_mixed[rows]) ** 2).mean() / 2 / variance
            if len(rows) and rows[0] == 0 and (rows == np.arange(base)).all():
                totals.append(total)
    value = float(max(totals))
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"seconds": time.perf_counter() - clock, "cpu": time.process_time() - cpu, "peak": peak, "value": value}))
