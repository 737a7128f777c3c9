// Talks to the service: asks for codes, follows their events, cancels.

/** Sends a request; a refusal becomes an Error with the problem's words. */
export async function ask(fields, picture) {
  const body = picture ? form(fields, picture) : JSON.stringify(fields);
  const headers = picture ? {} : { 'Content-Type': 'application/json' };
  let answer;
  try {
    answer = await fetch('/codes', { method: 'POST', body, headers });
  } catch {
    throw new Error('The service cannot be reached. Check the connection and try again.');
  }
  if (answer.ok) return answer.json();
  throw new Error(await words(answer));
}

function form(fields, picture) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  data.append('picture', picture);
  return data;
}

async function words(answer) {
  const problem = await answer.json().catch(() => ({}));
  if (answer.status === 429) return `Many people are drawing just now. Try again in ${answer.headers.get('Retry-After')} s.`;
  return problem.detail || `The service answered ${answer.status}. Try again.`;
}

/** Follows a job; a browser comes back by itself with the last id it saw. */
export function follow(job, hear) {
  const stream = new EventSource(job.links.events);
  const last = ['finished', 'failed', 'cancelled'];
  for (const name of ['accepted', 'begun', 'drawn', 'scored', 'missing', ...last]) {
    stream.addEventListener(name, event => {
      if (last.includes(name)) stream.close();
      hear(name, JSON.parse(event.data));
    });
  }
  stream.addEventListener('error', () => {
    if (stream.readyState === EventSource.CLOSED) hear('lost', {});
  });
  return () => stream.close();
}

export const cancel = job => fetch(job.links.self, { method: 'DELETE', keepalive: true }).catch(() => {});
