// The web chat: what was said is kept by the server, this page only shows it.
import { bubble } from './bubble.js';
import { Suggestions } from './suggestions.js';
import { day, language, say } from './strings.js';
import * as server from './server.js';

const $ = (id) => document.getElementById(id);
const [scroller, messages, field, form] = [$('scroller'), $('messages'), $('text'), $('composer')];
const lines = new Map();
const suggestions = new Suggestions($('suggestions'), field, $('menu'));
let unread = 0;
let typingTimer;
let toastTimer;

// --- the chat -----------------------------------------------------------------------------------------------------------------

function show(line) {
  const node = bubble(line, press);
  const old = lines.get(line.number)?.node;
  lines.set(line.number, { line, node });
  if (old) {
    replace(old, node);
  } else {
    messages.insertBefore(node, successor(line.number));
  }
}

/** Keeps the keyboard's focus where it was when the message under it changes. */
function replace(old, node) {
  const keys = [...old.querySelectorAll('.key')];
  const focused = keys.indexOf(document.activeElement);
  old.replaceWith(node);
  if (focused >= 0) [...node.querySelectorAll('.key')].at(Math.min(focused, keys.length - 1))?.focus();
}

function successor(number) {
  return [...messages.querySelectorAll('.line')].find((node) => Number(node.dataset.number) > number) ?? null;
}

/** Day headings, and which bubbles of one speaker stand together. */
function arrange() {
  messages.querySelectorAll('.day').forEach((node) => node.remove());
  let previous;
  for (const { line, node } of [...lines.values()].sort((a, b) => a.line.number - b.line.number)) {
    const heading = day(new Date(line.at));
    const newDay = heading !== previous?.heading;
    if (newDay) node.before(dayHeading(heading));
    previous?.node.classList.toggle('tail', newDay || previous.line.ours !== line.ours);
    node.classList.add('tail');
    previous = { line, node, heading };
  }
  $('welcome').hidden = lines.size > 0;
}

function dayHeading(text) {
  const node = document.createElement('div');
  node.className = 'day';
  node.append(text);
  return node;
}

const atBottom = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 120;

function toBottom(behavior = 'smooth') {
  scroller.scrollTo({ top: scroller.scrollHeight, behavior });
  setUnread(0);
}

function setUnread(count) {
  unread = count;
  $('unread').hidden = count === 0;
  $('unread').textContent = new Intl.NumberFormat(language()).format(count);
  document.title = count && document.hidden ? `(${count}) Mujaz · موجز` : 'Mujaz · موجز';
}

// --- what the server tells ----------------------------------------------------------------------------------------------------

const handlers = {
  snapshot({ language: chosen, lines: all }) {
    speak(chosen);
    const known = new Set(all.map(({ number }) => number));
    for (const [number, { node }] of lines) {
      if (!known.has(number)) {
        node.remove();
        lines.delete(number);
      }
    }
    all.forEach(show);
    arrange();
    toBottom('instant');
  },

  line(line) {
    const follow = atBottom();
    if (line.ours) typing(false);
    show(line);
    arrange();
    if (follow || !line.ours) toBottom();
    else setUnread(unread + 1);
    if (document.hidden && line.ours) setUnread(Math.max(1, unread));
  },

  edit(line) {
    const follow = atBottom();
    typing(false);
    show(line);
    arrange();
    if (follow) toBottom();
  },

  language: ({ language: chosen }) => speak(chosen),

  state(state) {
    const before = $('status').dataset.state;
    setState(state);
    if (before === 'offline' && state === 'online') toast(say('back'));
  },
};

function setState(state) {
  $('status').dataset.state = state;
  $('status').textContent = say(state);
}

/** Turns the page into a language, mirrored where it reads from the right. */
function speak(tag) {
  document.documentElement.lang = tag;
  document.documentElement.dir = tag === 'ar' ? 'rtl' : 'ltr';
  document.querySelectorAll('[data-text]').forEach((node) => (node.textContent = say(node.dataset.text)));
  field.placeholder = say('placeholder');
  field.setAttribute('aria-label', say('placeholder'));
  for (const id of ['send', 'menu', 'down']) {
    $(id).setAttribute('aria-label', say(id));
    $(id).title = say(id);
  }
  setState($('status').dataset.state);
  [...lines.values()].forEach(({ line }) => show(line));
  arrange();
  server.commands().then((list) => (suggestions.commands = list), () => {});
}

// --- what the reader does -----------------------------------------------------------------------------------------------------

async function send(text) {
  typing(true);
  toBottom();
  await attempt(() => server.say(text), () => (field.value ||= text));
}

async function press(token, message) {
  const answer = await attempt(() => server.press(token, message));
  if (answer?.toast) toast(answer.toast);
}

async function attempt(call, undo = () => {}) {
  try {
    return await call();
  } catch (problem) {
    typing(false);
    undo();
    toast(say(problem instanceof server.Refused ? 'refused' : 'failed'));
    return undefined;
  }
}

function submit(event) {
  event.preventDefault();
  const text = field.value.trim();
  if (!text) return;
  field.value = '';
  field.dispatchEvent(new Event('input'));
  send(text);
}

function keydown(event) {
  if (suggestions.key(event)) event.preventDefault();
  else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event);
}

function grow() {
  field.style.height = 'auto';
  field.style.height = `${Math.min(field.scrollHeight, 160)}px`;
  $('send').disabled = !field.value.trim();
}

function typing(on) {
  clearTimeout(typingTimer);
  $('typing').hidden = !on;
  if (on) typingTimer = setTimeout(() => typing(false), 8000);
}

function toast(text) {
  clearTimeout(toastTimer);
  $('toast').textContent = text;
  $('toast').dir = 'auto';
  $('toast').hidden = false;
  toastTimer = setTimeout(() => ($('toast').hidden = true), 4000);
}

form.addEventListener('submit', submit);
field.addEventListener('keydown', keydown);
field.addEventListener('input', grow);
$('start').addEventListener('click', () => send('/start'));
$('down').addEventListener('click', () => toBottom());
scroller.addEventListener('scroll', () => {
  $('down').hidden = atBottom();
  if (atBottom() && !document.hidden) setUnread(0);
}, { passive: true });
document.addEventListener('visibilitychange', () => atBottom() && setUnread(0));
messages.addEventListener('click', ({ target }) => {
  const command = target.closest('[data-command]')?.dataset.command;
  if (!command) return;
  field.value = command;
  grow();
  field.focus();
});

speak(language());
server.listen(handlers);
