"""Makes reference.json: what other people's programs say, for the tests of io.github.qrart.eval.align.statistics.

pip install scikit-learn scipy statsmodels krippendorff
python reference.py > reference.json
"""
import json
import warnings

import krippendorff
import numpy as np
import scipy
import sklearn
import statsmodels
import statsmodels.api as sm
from scipy import stats
from sklearn import metrics
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.inter_rater import fleiss_kappa

warnings.filterwarnings("ignore")


def numbers(values):
    return [None if isinstance(v, float) and np.isnan(v) else v for v in np.asarray(values).tolist()]


def binary(seed, n, ties, separation):
    rng = np.random.default_rng(seed)
    truth = rng.random(n) < 0.7
    scores = rng.normal(size=n) + separation * truth
    scores = 1 / (1 + np.exp(-scores))
    if ties:
        scores = np.round(scores, 1)
    weights = rng.integers(0, 4, size=n)
    grades = np.round(np.clip(scores + rng.normal(scale=0.3, size=n), 0, 1) * 4) / 4
    said = scores >= 0.5
    repeated = np.repeat(np.arange(n), weights)
    out = {"truth": truth.tolist(), "scores": scores.tolist(), "weights": weights.tolist(), "grades": grades.tolist()}
    for name, pick in (("plain", np.arange(n)), ("weighted", repeated)):
        t, s, y, g = truth[pick], scores[pick], said[pick], grades[pick]
        tau = stats.kendalltau(s, g)[0]
        pairs = [(a, b) for a in range(len(g)) for b in range(a)]
        told = [(a, b) for a, b in pairs if g[a] != g[b]]
        right = sum(0.5 if s[a] == s[b] else float((s[a] > s[b]) == (g[a] > g[b])) for a, b in told)
        out[name] = {
            "accuracy": metrics.accuracy_score(t, y),
            "balanced": metrics.balanced_accuracy_score(t, y),
            "precision": metrics.precision_score(t, y),
            "recall": metrics.recall_score(t, y),
            "f1": metrics.f1_score(t, y),
            "f2": metrics.fbeta_score(t, y, beta=2),
            "f05": metrics.fbeta_score(t, y, beta=0.5),
            "mcc": metrics.matthews_corrcoef(t, y),
            "kappa": metrics.cohen_kappa_score(t, y),
            "auc": metrics.roc_auc_score(t, s),
            "averagePrecision": metrics.average_precision_score(t, s),
            "brier": metrics.brier_score_loss(t, s),
            "spearman": stats.spearmanr(s, g)[0],
            "tauB": tau,
            "pairwise": right / len(told),
        }
    iso = IsotonicRegression(out_of_bounds="clip").fit(scores, truth.astype(float))
    grid = np.linspace(-0.1, 1.1, 25)
    out["isotonic"] = {"at": grid.tolist(), "levels": iso.predict(grid).tolist()}
    yes, no = truth.sum(), (~truth).sum()
    target = np.where(truth, (yes + 1) / (yes + 2), 1 / (no + 2))
    platt = sm.GLM(target, sm.add_constant(scores), family=sm.families.Binomial()).fit(tol=1e-14, maxiter=200)
    out["platt"] = {"intercept": platt.params[0], "slope": platt.params[1]}
    features = np.column_stack([scores, grades, scores * rng.normal(size=n)])
    scaled = StandardScaler().fit_transform(features)
    fit = LogisticRegression(C=2.0, tol=1e-12, max_iter=10000).fit(scaled, truth)
    out["logistic"] = {
        "features": features.tolist(),
        "penalty": 0.5,
        "intercept": fit.intercept_[0],
        "weights": fit.coef_[0].tolist(),
    }
    other = (scores + rng.normal(scale=0.2, size=n)) >= 0.5
    table = [[0, 0], [0, 0]]
    for t, a, b in zip(truth, said, other):
        table[int(a == t)][int(b == t)] += 1
    out["mcnemar"] = {"other": other.tolist(), "p": mcnemar(table, exact=True).pvalue}
    return out


# Fleiss 1971, table 1: thirty patients, six psychiatrists, five diagnoses; the text gives kappa .430.
FLEISS = """0 0 0 6 0;0 3 0 0 3;0 1 4 0 1;0 0 0 0 6;0 3 0 3 0;2 0 4 0 0;0 0 4 0 2;2 0 3 1 0;2 0 0 4 0;0 0 0 0 6
1 0 0 5 0;1 1 0 4 0;0 3 3 0 0;1 0 0 5 0;0 2 0 3 1;0 0 5 0 1;3 0 0 1 2;5 1 0 0 0;0 2 0 4 0;1 0 2 0 3
0 0 0 0 6;0 1 0 5 0;0 2 0 1 3;2 0 0 4 0;1 0 0 4 1;0 5 0 1 0;4 0 0 0 2;0 2 0 4 0;1 0 5 0 0;0 0 0 0 6"""
FLEISS = [[int(v) for v in row.split()] for row in FLEISS.replace("\n", ";").split(";")]

# Krippendorff 2011, section E: twelve units, four observers, missing values; alpha .743 nominal, .815 ordinal, .849 interval.
N = float("nan")
KRIPPENDORFF = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, N, N, N],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, N, 3],
    [N, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, N],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, N],
]

# Agresti, Categorical Data Analysis, 2nd ed., table 10.10: wins of the row over the column, baseball 1987.
TEAMS = ["Milwaukee", "Detroit", "Toronto", "New York", "Boston", "Cleveland", "Baltimore"]
WINS = [
    [0, 7, 9, 7, 7, 9, 11],
    [6, 0, 7, 5, 11, 9, 9],
    [4, 6, 0, 7, 7, 8, 12],
    [6, 8, 6, 0, 6, 7, 10],
    [6, 2, 6, 7, 0, 7, 12],
    [4, 4, 5, 6, 6, 0, 6],
    [2, 4, 1, 3, 1, 7, 0],
]


def bradley_terry():
    rows, wins = [], []
    for i in range(len(WINS)):
        for j in range(i):
            row = np.zeros(len(WINS))
            row[i], row[j] = 1, -1
            rows.append(row[:-1])
            wins.append([WINS[i][j], WINS[j][i]])
    fit = sm.GLM(np.array(wins), np.array(rows), family=sm.families.Binomial()).fit(tol=1e-14)
    return [*fit.params.tolist(), 0.0]


def main():
    reference = {
        "madeBy": f"scikit-learn {sklearn.__version__}, SciPy {scipy.__version__}, statsmodels {statsmodels.__version__}",
        "binary": [binary(1, 60, False, 1.5), binary(2, 80, True, 0.8), binary(3, 25, True, 0.0)],
        "fleiss": {"counts": FLEISS, "kappa": fleiss_kappa(np.array(FLEISS)), "published": 0.430},
        "krippendorff": {
            "values": [numbers(row) for row in np.array(KRIPPENDORFF).T],
            "levels": {
                level: krippendorff.alpha(reliability_data=KRIPPENDORFF, level_of_measurement=level)
                for level in ("nominal", "ordinal", "interval")
            },
            "published": {"nominal": 0.743, "ordinal": 0.815, "interval": 0.849},
        },
        "bradleyTerry": {"items": TEAMS, "wins": WINS, "strengths": bradley_terry()},
    }
    print(json.dumps(reference, separators=(",", ":")))


main()
