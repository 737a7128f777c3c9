'use strict';
const $ = id => document.getElementById(id);
const memory = {
  get: (key, otherwise) => { try { return localStorage.getItem(key) ?? otherwise; } catch { return otherwise; } },
  set: (key, value) => { try { localStorage.setItem(key, value); } catch { /* a private window forgets */ } },
};
const questions = {
  scan: { yes: 'Scans', no: 'Won’t scan', keys: ['0', '1'], ask: 'Hold a phone to it' },
  beauty: { yes: 'Good', no: 'Bad', keys: ['0', '1'], ask: 'How does it look?' },
  pair: { yes: ['Right', 'Lower'], no: ['Left', 'Upper'], keys: ['ArrowLeft', 'ArrowRight'], ask: 'Which looks better?' },
};
const stacked = matchMedia('(max-width: 34rem) and (orientation: portrait)');
let person = '', device = '', pass = 'scan', current = null, busy = false, timers = [];

function view(name) {
  for (const each of ['start', 'ask', 'end']) $(each).hidden = each !== name;
}

async function post(path, body) {
  const answer = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

function say(text, kind = '') {
  $('say').textContent = text;
  $('say').className = kind;
}

function rest() {
  timers.forEach(clearInterval);
  timers = [];
  $('clock').style.width = '0';
}

async function next() {
  rest();
  current = null;
  // Drawing takes seconds where the machine is slow.
  const wait = setTimeout(() => {
    $('stage').replaceChildren();
    $('keys').replaceChildren();
    say('Drawing the next code …');
  }, 900);
  timers.push(wait);
  const answer = await post('next', { person, pass });
  clearTimeout(wait);
  $('count').textContent = answer.done + ' / ' + answer.total;
  $('bar').style.width = (answer.total ? 100 * answer.done / answer.total : 100) + '%';
  if (!answer.show) return view('end');
  const images = [];
  for (let i = 0; i < answer.images; i++) {
    const image = new Image();
    image.alt = 'code ' + (i + 1);
    image.draggable = false;
    if (answer.millimetres) image.style.width = answer.millimetres * Number($('scale').value) + 'px';
    if (pass === 'pair') image.addEventListener('click', () => reply(i));
    image.src = 'image/' + answer.show + '/' + i;
    images.push(image.decode().catch(() => {}).then(() => image));
  }
  const ready = await Promise.all(images);
  // Whoever has left meanwhile is asked nothing, so that no clock runs out behind their back.
  if ($('ask').hidden) return;
  $('stage').className = pass === 'pair' ? 'two' : answer.millimetres ? '' : 'wide';
  $('stage').replaceChildren(...ready);
  const fits = millimetresShown(answer, ready[0]);
  say(fits < answer.millimetres
    ? 'Only ' + fits + ' of ' + answer.millimetres + ' mm fit on this screen. ' + questions[pass].ask : questions[pass].ask);
  draw(answer);
  current = answer;
  await post('shown', { show: answer.show, millimetres: fits });
  if (pass === 'scan') watch(answer);
}

/** How wide the code is, where the screen is too small for what was asked for. */
function millimetresShown(answer, image) {
  if (!answer.millimetres) return 0;
  const fits = Math.min(image.clientWidth, image.clientHeight) / Number($('scale').value);
  return fits < answer.millimetres - .5 ? Math.floor(fits) : answer.millimetres;
}

function draw(answer) {
  const question = questions[pass];
  // A narrow page has the two one above the other.
  const word = words => Array.isArray(words) ? words[stacked.matches ? 1 : 0] : words;
  const button = (value, words, key, kind) => {
    const made = document.createElement('button');
    made.className = kind;
    made.append(word(words));
    const hint = document.createElement('kbd');
    hint.textContent = { ArrowLeft: stacked.matches ? '↑' : '←', ArrowRight: stacked.matches ? '↓' : '→' }[key] ?? key;
    made.append(hint);
    made.addEventListener('click', () => reply(value));
    return made;
  };
  const buttons = [button(0, question.no, question.keys[0], pass === 'pair' ? '' : 'bad')];
  if (!answer.phone) buttons.push(button(1, question.yes, question.keys[1], pass === 'pair' ? '' : 'good'));
  $('keys').replaceChildren(...buttons);
}

/** The phone answers, or nobody does in time. Where a person must press a key, there is no hurry. */
function watch(answer) {
  if (!answer.phone) return;
  const began = performance.now();
  timers.push(setInterval(() => {
    const left = Math.max(0, 1 - (performance.now() - began) / answer.timeout);
    $('clock').style.width = 100 * left + '%';
    if (left === 0) reply(0, 'timeout');
  }, 100));
  timers.push(setInterval(guard(async () => {
    if (busy || current !== answer) return;
    const state = await (await fetch('state/' + answer.show)).json();
    if (!state.scanned || current !== answer) return;
    current = null;
    rest();
    say('Scanned in ' + (state.millis / 1000).toFixed(1) + ' s', 'yes');
    setTimeout(guard(next), 700);
  }), 250));
}

async function answer(value, by) {
  if (busy || !current) return;
  busy = true;
  try {
    const asked = current;
    current = null;
    rest();
    await post('label', { show: asked.show, value, by, device });
    if (by === 'timeout') say('Not scanned', 'no');
    await next();
  } finally {
    busy = false;
  }
}

async function undo() {
  if (busy) return;
  busy = true;
  try {
    await post('undo', { person });
    view('ask');
    await next();
  } finally {
    busy = false;
  }
}

function leave() {
  rest();
  current = null;
  view('start');
}

function guard(work) {
  return (...args) => work(...args).catch(e => {
    rest();
    say('The server does not answer (' + e.message + '). Start it again and open the address it prints; nothing is lost.', 'no');
  });
}
const reply = guard((value, by = 'key') => answer(value, by));

$('who').addEventListener('submit', event => {
  event.preventDefault();
  person = $('person').value.trim();
  device = $('device').value.trim();
  pass = new FormData($('who')).get('pass');
  memory.set('person', person);
  memory.set('device', device);
  view('ask');
  guard(next)();
});
$('undo').addEventListener('click', guard(undo));
$('leave').addEventListener('click', leave);
// Nobody scans a page that is not to be seen: its codes must not run out of time one after the other.
document.addEventListener('visibilitychange', () => { if (document.hidden && !$('ask').hidden) leave(); });
$('again').addEventListener('click', () => view('start'));
$('scale').addEventListener('input', () => {
  $('card').style.width = 85.6 * Number($('scale').value) + 'px';
  memory.set('scale', $('scale').value);
});
document.addEventListener('keydown', event => {
  if ($('ask').hidden || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
  const key = pass === 'pair' ? { ArrowUp: 'ArrowLeft', ArrowDown: 'ArrowRight' }[event.key] ?? event.key : event.key;
  const value = questions[pass].keys.indexOf(key);
  if (event.key === 'u' || event.key === 'U') guard(undo)();
  else if (value === 0 || value === 1 && current && !current.phone) reply(value);
});
$('person').value = memory.get('person', '');
$('device').value = memory.get('device', '');
$('scale').value = memory.get('scale', String(96 / 25.4));
$('card').style.width = 85.6 * Number($('scale').value) + 'px';
