// The order of candidates while they come in: that of the service's own ranking, which replaces it at the end.

const TOLERANCE = 0.1;

export function rank(candidates) {
  const known = candidates.filter(c => c.scored);
  const most = Math.max(0, ...known.filter(c => c.scored.scannable).map(c => c.scored.probability));
  const group = c => !c.scored ? (c.missing ? 5 : c.image ? 3 : 4)
    : !c.scored.scannable ? 2 : c.scored.probability >= most - TOLERANCE ? 0 : 1;
  const value = c => !c.scored ? -c.index : group(c) === 2 ? c.scored.probability : c.scored.looks;
  return [...candidates].sort((a, b) => group(a) - group(b) || value(b) - value(a));
}
