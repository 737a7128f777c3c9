"""Makes references.csv: statistics by other people's code. Needs scipy, numpy and statsmodels.

    python references.py > references.csv
"""
import itertools

import numpy as np
import scipy
import statsmodels
from scipy.stats import betabinom
from statsmodels.stats.proportion import proportion_confint

print(f"# scipy {scipy.__version__}, numpy {np.__version__}, statsmodels {statsmodels.__version__}")
for c, n in [(0, 10), (1, 10), (5, 10), (10, 10), (81, 263), (940, 1000), (1, 100000)]:
    low, high = proportion_confint(c, n, alpha=0.05, method="wilson")
    print(f"wilson,{c},{n},{low!r},{high!r}".replace("np.float64(", "").replace(")", ""))
for n, c, k in [(5, 2, 1), (5, 2, 3), (8, 1, 4), (12, 3, 5), (10, 0, 4), (10, 8, 3)]:
    draws = list(itertools.combinations(range(n), k))  # every choice of k, the first c succeed
    print(f"pass,{n},{c},{k},{sum(min(d) < c for d in draws) / len(draws)!r}")
rng = np.random.default_rng(7)
values = np.round(rng.lognormal(5, 1, 37), 3)
quantiles = ";".join(repr(float(q)) for q in np.quantile(values, [0.5, 0.95, 0.99]))
print("quantiles," + ";".join(map(str, values)) + "," + quantiles)
for a, b, n in [(2.0, 3.0, 4), (0.5, 0.5, 10), (30.0, 1.5, 2)]:
    print(f"bestof,{a},{b},{n},{float(1 - betabinom.pmf(0, n, a, b))!r}")
