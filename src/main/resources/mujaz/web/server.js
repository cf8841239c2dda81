// The way to the server and back: two POSTs and one stream of events.

export const say = (text) => post('/api/say', { text, zone: Intl.DateTimeFormat().resolvedOptions().timeZone });

export const press = (token, message) => post('/api/press', { token, message });

export const commands = async () => (await fetch('/api/commands')).json();

/** @returns the answer; throws Refused when the server said no, TypeError when it did not answer */
async function post(path, body) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Refused(answer.status);
  return answer.json();
}

export class Refused extends Error {}

/**
 * Listens to the stream for ever. EventSource tries again by itself after a lost connection, but not after an answer that is no
 * stream (a proxy's 502 while the bot restarts), so that case is ours.
 */
export function listen(handlers) {
  const source = new EventSource('/api/events');
  for (const name of ['snapshot', 'line', 'edit', 'language']) {
    source.addEventListener(name, (event) => handlers[name](JSON.parse(event.data)));
  }
  source.addEventListener('open', () => handlers.state('online'));
  source.addEventListener('error', () => {
    handlers.state('offline');
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(handlers), 3000);
  });
}
