// The cards: what is waiting, drawn, scored or missing, in order, and the keys that walk them.

const SVG = 'http://www.w3.org/2000/svg';

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, '');
    else if (value !== false && value != null) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

function finder() {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 32 32');
  svg.setAttribute('aria-hidden', 'true');
  const ring = document.createElementNS(SVG, 'rect');
  for (const [k, v] of Object.entries({ x: 3, y: 3, width: 26, height: 26, rx: 6 })) ring.setAttribute(k, v);
  const eye = document.createElementNS(SVG, 'rect');
  for (const [k, v] of Object.entries({ x: 11, y: 11, width: 10, height: 10, rx: 3 })) eye.setAttribute(k, v);
  svg.append(ring, eye);
  return svg;
}

/** 1st, 2nd, 3rd, 4th: looks order the codes of one request, and mean nothing beyond it. */
export const nth = n => n + ({ 1: 'st', 2: 'nd', 3: 'rd' }[n % 100 > 10 && n % 100 < 14 ? 0 : n % 10] ?? 'th');

export const percent = value => `${Math.round(value * 100)} %`;

const WHY = { FAILED: 'could not be drawn', DEADLINE: 'not ready in time', NOT_NEEDED: 'not needed', STOPPED: 'not drawn' };

export function describe(candidate) {
  if (candidate.missing && candidate.image) return 'not checked';
  if (candidate.missing) return WHY[candidate.missing.reason];
  if (!candidate.scored) return candidate.image ? 'being checked' : 'being drawn';
  return candidate.scored.scannable ? 'scans' : 'does not scan reliably';
}

function words(candidate) {
  if (!candidate.scored) return element('span', { class: 'words' }, describe(candidate));
  const { probability, scannable } = candidate.scored;
  return element('span', { class: 'words' },
    element('span', { class: scannable ? 'yes' : 'no' }, scannable ? '✓ ' : '✗ ', element('b', {}, percent(probability))),
    element('span', {}, 'looks ', element('b', {}, nth(candidate.looks))));
}

function fill(card, candidate, place, final, open) {
  const picture = candidate.image
    ? element('img', { src: candidate.image, alt: '', width: 360, height: 360, decoding: 'async' })
    : element('span', { class: 'wait' }, candidate.missing ? describe(candidate) : finder());
  const name = `Candidate ${candidate.index + 1}: ${describe(candidate)}`
    + (candidate.scored ? `, ${percent(candidate.scored.probability)} of photographs, rank ${place}` : '');
  const button = element('button', { type: 'button', class: 'open', 'aria-label': name, disabled: !candidate.image }, picture, words(candidate));
  button.addEventListener('click', () => open(candidate));
  card.replaceChildren(button);
  if (candidate.scored) card.append(element('span', { class: 'place', 'aria-hidden': 'true' }, place === 1 && final ? 'Best' : place));
}

/** Shows candidates in order; cards move to their places rather than jump. */
export function show(grid, ranked, state, open) {
  const before = new Map([...grid.children].map(card => [card.dataset.seed, card.getBoundingClientRect()]));
  const focused = document.activeElement?.closest?.('.card')?.dataset.seed;
  const cards = new Map([...grid.children].map(card => [card.dataset.seed, card]));
  ranked.forEach((candidate, i) => {
    const key = String(candidate.seed);
    const card = cards.get(key) ?? element('li', { class: 'card', 'data-seed': key });
    const look = JSON.stringify([candidate.image, candidate.scored, candidate.looks, candidate.missing, i, state.final]);
    if (card.dataset.look !== look) fill(card, candidate, i + 1, state.final, open);
    card.dataset.look = look;
    card.className = ['card', !candidate.image && !candidate.missing && 'waiting', candidate.missing && 'missing',
      state.final && i === 0 && candidate.scored?.scannable && 'best', state.picked.has(candidate.seed) && 'picked'].filter(Boolean).join(' ');
    if (grid.children[i] !== card) grid.insertBefore(card, grid.children[i] ?? null);
    cards.delete(key);
  });
  cards.forEach(card => card.remove());
  move(grid, before);
  if (focused) grid.querySelector(`[data-seed="${focused}"] button`)?.focus({ preventScroll: true });
}

function move(grid, before) {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  for (const card of grid.children) {
    const old = before.get(card.dataset.seed);
    const now = card.getBoundingClientRect();
    if (!old || Math.abs(old.left - now.left) + Math.abs(old.top - now.top) < 2) continue;
    card.animate([{ transform: `translate(${old.left - now.left}px, ${old.top - now.top}px) scale(${old.width / now.width})`, transformOrigin: '0 0' },
      { transform: 'none', transformOrigin: '0 0' }], { duration: 350, easing: 'cubic-bezier(.2,.8,.2,1)' });
  }
}

/** Arrow keys walk the cards that can be opened. */
export function walk(grid, key) {
  const all = [...grid.querySelectorAll('button.open:not(:disabled)')];
  const at = all.indexOf(document.activeElement);
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
  if (at < 0 || !step) return false;
  all[(at + step + all.length) % all.length].focus();
  return true;
}
