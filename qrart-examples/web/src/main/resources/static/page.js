import { ask, cancel, follow } from './api.js';
import { describe, element, nth, percent, show, walk } from './gallery.js';
import { rank } from './ranking.js';

const $ = id => document.getElementById(id);
const PRESETS = {
  looks: 'Closest to the picture; reads in good light.',
  balanced: 'Between looks and scanning. Right for most.',
  robust: 'Reads nearly like a plain code.',
  fine: 'Small modules and faint marks, for large prints.',
};
const SAMPLES = [['hill-town', 'a hill town by the sea'], ['snow-village', 'a snow village at dusk'], ['great-wave', 'a great wave'],
  ['coral-reef', 'a whale over a coral reef'], ['stained-glass', 'a stained glass window'], ['cats', 'cats on roofs in the morning'], ['paper-cut', 'paper cut hills at sunset']];

let job = null;
let close = () => {};
let picture = null;
let opened = null;
let candidates = new Map();
let state = { final: false, picked: new Set(), ranking: null };

const ordered = () => state.ranking
  ? [...state.ranking.map(seed => candidates.get(seed)), ...rank([...candidates.values()].filter(c => !state.ranking.includes(c.seed)))]
  : rank([...candidates.values()]);

function paint() {
  [...candidates.values()].filter(c => c.scored).sort((a, b) => b.scored.looks - a.scored.looks).forEach((c, i) => { c.looks = i + 1; });
  show($('grid'), ordered(), state, open);
  const scored = [...candidates.values()].filter(c => c.scored || c.missing).length;
  $('progress').firstElementChild.style.width = `${100 * scored / Math.max(1, candidates.size)}%`;
  $('compare').hidden = [...candidates.values()].filter(c => c.scored).length < 2;
  if (opened && $('large').open) detail(opened);
}

function hear(name, data) {
  if (name === 'accepted') candidates = new Map(data.seeds.map((seed, index) => [seed, { seed, index }]));
  if (name === 'begun') $('status').textContent = `Drawing ${candidates.size}…`;
  if (name === 'drawn') candidates.get(data.seed).image = data.image;
  if (name === 'scored') {
    candidates.get(data.seed).scored = data;
    const done = [...candidates.values()].filter(c => c.scored).length;
    $('status').textContent = `${done} of ${candidates.size} are here`;
  }
  if (name === 'missing') candidates.get(data.seed).missing = data;
  if (name === 'finished') finished(data);
  if (name === 'failed') broken('Drawing failed'), trouble(data.why);
  if (name === 'cancelled') broken('Stopped');
  if (name === 'lost') broken('Connection lost'), trouble('The connection was lost. Draw again when it is back.');
  paint();
}

function finished(data) {
  end();
  state = { ...state, final: true, ranking: data.ranking };
  const scan = data.ranking.filter(seed => candidates.get(seed)?.scored?.scannable).length;
  const time = (data.elapsedMillis / 1000).toFixed(1);
  $('results-title').textContent = scan ? 'The best comes first' : 'None reads well enough';
  $('status').textContent = scan ? `${scan} of ${candidates.size} scan · ${time} s` : 'Try “Scanning”, a shorter link or another prompt.';
  $('keys').hidden = false;
  if (matchMedia('(max-width: 900px)').matches) $('results').scrollIntoView({ block: 'start' });
}

/** The job ended before its time: what has not come will not, and says so. */
function broken(title) {
  end();
  for (const c of candidates.values()) if (!c.scored) c.missing ??= { reason: 'STOPPED' };
  $('results-title').textContent = title;
  $('status').textContent = [...candidates.values()].some(c => c.image) ? 'What had come is still here.' : '';
}

function end() {
  close();
  close = () => {};
  $('draw').disabled = false;
  $('draw').textContent = candidates.size ? 'Draw another eight' : 'Draw eight';
  $('stop').hidden = true;
  $('progress').hidden = true;
  job = null;
}

function trouble(text, field) {
  $('problem').textContent = text;
  $('problem').hidden = !text;
  $('payload').setAttribute('aria-invalid', String(field === 'payload'));
}

async function draw(event) {
  event.preventDefault();
  const payload = $('payload').value.trim();
  if (!payload) {
    trouble('Say first what the code should open: a link, or any text.', 'payload');
    $('payload').focus();
    return;
  }
  trouble('');
  $('draw').disabled = true;
  $('draw').textContent = 'Drawing…';
  try {
    const preset = document.querySelector('[name=preset]:checked').value;
    job = await ask({ payload, prompt: $('prompt').value, preset }, picture);
  } catch (failure) {
    end();
    trouble(failure.message);
    return;
  }
  begin();
}

function begin() {
  candidates = new Map();
  state = { final: false, picked: new Set(), ranking: null };
  $('grid').replaceChildren();
  $('results-title').textContent = 'Eight on their way';
  $('status').textContent = 'Waiting for a free brush…';
  $('keys').hidden = true;
  $('compare').textContent = 'Compare';
  $('progress').hidden = false;
  $('stop').hidden = false;
  close = follow(job, hear);
  if (matchMedia('(max-width: 900px)').matches) $('results').scrollIntoView({ block: 'start' });
}

function detail(candidate) {
  opened = candidate;
  const s = candidate.scored;
  const place = ordered().indexOf(candidate) + 1;
  $('large-image').src = candidate.image;
  $('large-image').alt = `QR code, candidate ${candidate.index + 1}`;
  $('large-rank').textContent = !s ? '' : place === 1 && state.final && s.scannable ? 'Best of all' : `Rank ${place}`;
  $('large-title').textContent = !s ? describe(candidate) : s.scannable ? `Reads in about ${percent(s.probability)} of hard photographs` : 'May not be read';
  $('large-scan').value = s?.probability ?? 0;
  $('large-range').textContent = s ? `${percent(s.low)} to ${percent(s.high)}` : '…';
  $('large-value').textContent = s ? `${nth(candidate.looks)} of ${candidates.size}` : '…';
  $('large-reasons').replaceChildren(...(s?.reasons ?? []).slice(0, 3).map(reason => element('li', {}, reason)));
  $('large-notes').textContent = Object.entries(s?.notes ?? {}).map(([k, v]) => `${k} ${v}`).join(' · ');
  $('download').href = candidate.image;
  $('download').download = `qrart-${candidate.seed}.png`;
  $('pick').textContent = state.picked.has(candidate.seed) ? 'Picked to compare' : 'Pick to compare';
}

function open(candidate) {
  detail(candidate);
  if (!$('large').open) $('large').showModal();
}

function step(by) {
  const all = ordered().filter(c => c.image);
  open(all[(all.indexOf(opened) + by + all.length) % all.length]);
}

function pick(candidate) {
  if (!candidate?.image) return;
  if (state.picked.has(candidate.seed)) state.picked.delete(candidate.seed);
  else state.picked.add(candidate.seed);
  if (state.picked.size > 2) state.picked.delete([...state.picked][0]);
  $('compare').textContent = state.picked.size === 2 ? 'Compare the two' : state.picked.size ? 'Compare with the best' : 'Compare';
  paint();
}

function compare() {
  const all = ordered().filter(c => c.image);
  const chosen = all.filter(c => state.picked.has(c.seed));
  const pair = [...chosen, ...all.filter(c => !chosen.includes(c))].slice(0, 2);
  pair.sort((a, b) => all.indexOf(a) - all.indexOf(b));
  $('two').replaceChildren(...pair.map(c => element('figure', {}, element('img', { src: c.image, alt: `Candidate ${c.index + 1}` }),
    element('figcaption', {}, element('span', {}, `Rank ${all.indexOf(c) + 1}`, c.scored ? ` · ${percent(c.scored.probability)} · looks ${nth(c.looks)}` : ''),
      element('a', { class: 'quiet', href: c.image, download: `qrart-${c.seed}.png` }, 'Download')))));
  $('side').showModal();
}

function take(file) {
  if (file && !file.type.startsWith('image/')) return trouble(`${file.name} is no picture. PNG, JPEG, GIF, BMP and TIFF will do.`);
  if (file && file.size > 10 * 1024 * 1024) return trouble(`${file.name} is longer than 10 MB. Save it smaller.`);
  trouble('');
  if ($('thumb').src) URL.revokeObjectURL($('thumb').src);
  picture = file ?? null;
  $('dropped').hidden = !picture;
  $('drop-label').hidden = Boolean(picture);
  if (picture) $('thumb').src = URL.createObjectURL(picture);
  $('file-name').textContent = picture?.name ?? '';
  $('prompt').disabled = Boolean(picture);
  if (!picture) $('picture').value = '';
}

function keys(event) {
  if (event.target.matches('input') || event.ctrlKey || event.metaKey || event.altKey) return;
  const card = document.activeElement?.closest?.('.card');
  const at = $('large').open ? opened : card && candidates.get(Number(card.dataset.seed));
  if ($('large').open && event.key === 'ArrowRight') step(1);
  else if ($('large').open && event.key === 'ArrowLeft') step(-1);
  else if (!$('large').open && !$('side').open && walk($('grid'), event.key)) event.preventDefault();
  else if (event.key === 'c' && at) pick(at);
  else if (event.key === 'd' && at?.image) (detail(at), $('download').click());
}

function samples() {
  $('grid').replaceChildren(...SAMPLES.map(([file, prompt]) => {
    const button = element('button', { type: 'button', class: 'open', 'aria-label': `Use the prompt: ${prompt}` },
      element('img', { src: `samples/${file}.jpg`, alt: '', width: 360, height: 360 }), element('span', { class: 'words' }, prompt));
    button.addEventListener('click', () => {
      take(null);
      $('prompt').value = prompt;
      ($('payload').value ? $('draw') : $('payload')).focus();
    });
    return element('li', { class: 'card sample' }, button);
  }));
  $('status').textContent = 'All of them open example.com. Choose one to start from its words.';
}

const note = () => { $('preset-note').textContent = PRESETS[document.querySelector('[name=preset]:checked').value]; };
$('form').addEventListener('submit', draw);
$('form').addEventListener('change', note);
$('stop').addEventListener('click', () => job && cancel(job));
$('compare').addEventListener('click', compare);
$('pick').addEventListener('click', () => { pick(opened); detail(opened); });
$('before').addEventListener('click', () => step(-1));
$('next').addEventListener('click', () => step(1));
$('picture').addEventListener('change', event => take(event.target.files[0]));
$('remove').addEventListener('click', () => { take(null); $('picture').focus(); });
for (const name of ['dragover', 'dragleave', 'drop']) {
  document.addEventListener(name, event => {
    event.preventDefault();
    $('drop').classList.toggle('over', name === 'dragover');
    if (name === 'drop' && event.dataTransfer.files.length) take(event.dataTransfer.files[0]);
  });
}
for (const dialog of document.querySelectorAll('dialog')) {
  dialog.addEventListener('click', event => { if (event.target === dialog || event.target.closest('[data-close]')) dialog.close(); });
}
document.addEventListener('keydown', keys);
note();
samples();
if (matchMedia('(min-width: 901px)').matches) $('payload').focus();
