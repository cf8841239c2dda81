// A line of the chat as DOM nodes. Text comes in as text nodes only, so nothing that a publisher wrote is markup here.
import { say, time, fullTime } from './strings.js';

const GROUPS = { bullet: 'ul', quote: 'blockquote', expandable: 'blockquote' };

/** @param line {number, ours, at, content: {dir, paragraphs, keyboard}} as the server sends it */
export function bubble(line, press) {
  const article = element('article', line.ours ? 'line theirs' : 'line mine');
  article.dataset.number = line.number;
  article.append(body(line));
  if (line.content.keyboard?.length) article.append(keyboard(line, press));
  return article;
}

function body(line) {
  const box = element('div', 'bubble');
  box.dir = line.content.dir;
  box.append(hidden(line.ours ? say('bot') : say('you')));
  groups(line.content.paragraphs).forEach((group) => box.append(block(group)));
  box.append(stamp(line));
  return box;
}

/** Runs of paragraphs of one kind stand together: a list, a quote. */
function groups(paragraphs) {
  const runs = [];
  for (const paragraph of paragraphs) {
    const last = runs.at(-1);
    if (last && last.kind === paragraph.kind && GROUPS[paragraph.kind]) last.paragraphs.push(paragraph);
    else runs.push({ kind: paragraph.kind, paragraphs: [paragraph] });
  }
  return runs;
}

function block(group) {
  const tag = GROUPS[group.kind];
  if (!tag) return paragraph('p', group.paragraphs[0]);
  const box = element(tag);
  box.dir = group.paragraphs[0].dir;
  group.paragraphs.forEach((each) => box.append(paragraph(tag === 'ul' ? 'li' : 'p', each)));
  return group.kind === 'expandable' ? expandable(box) : box;
}

function paragraph(tag, { dir, spans }) {
  const box = element(tag);
  box.dir = dir;
  spans.forEach((each) => box.append(...span(each)));
  return box;
}

function span({ style, text, url }) {
  if (style === 'link') return [link(url, text)];
  if (style === 'plain') return withCommands(text);
  const box = element({ bold: 'strong', italic: 'em', code: 'code' }[style] ?? 'span');
  box.append(...(style === 'code' ? [text] : withCommands(text)));
  return [box];
}

/** A command in a text can be tapped: it is put into the message field. */
function withCommands(text) {
  const parts = text.split(/(?<![\p{L}\p{N}/.:])(\/[a-z]{2,32})(?![\p{L}\p{N}/])/u);
  return parts.filter((part) => part).map((part) => (/^\/[a-z]{2,32}$/.test(part) ? command(part) : part));
}

function command(text) {
  const button = element('button', 'command');
  button.type = 'button';
  button.dir = 'ltr';
  button.dataset.command = text;
  button.append(text);
  return button;
}

function link(url, text) {
  const anchor = element('a');
  anchor.href = url;
  anchor.target = '_blank';
  anchor.rel = 'noopener noreferrer';
  anchor.dir = 'auto';
  anchor.append(text, hidden(` (${say('opens')})`));
  return anchor;
}

function expandable(quote) {
  quote.classList.add('expandable');
  const toggle = element('button', 'more');
  toggle.type = 'button';
  const show = (open) => {
    quote.classList.toggle('open', open);
    toggle.setAttribute('aria-expanded', open);
    toggle.textContent = say(open ? 'less' : 'more');
  };
  toggle.addEventListener('click', () => show(!quote.classList.contains('open')));
  show(false);
  const box = element('div', 'quote');
  box.append(quote, toggle);
  return box;
}

function stamp(line) {
  const at = new Date(line.at);
  const box = element('time', 'stamp');
  box.dateTime = line.at;
  box.title = fullTime(at);
  const text = element('bdi');
  text.append(time(at));
  box.append(text);
  return box;
}

function keyboard(line, press) {
  const box = element('div', 'keyboard');
  box.dir = line.content.dir;
  for (const row of line.content.keyboard) {
    const strip = element('div', 'row');
    strip.append(...row.map((each) => (each.url ? openButton(each) : runButton(each, line.number, press))));
    box.append(strip);
  }
  return box;
}

function openButton({ label, url }) {
  const anchor = link(url, label);
  anchor.className = 'key open';
  return anchor;
}

function runButton({ label, token }, number, press) {
  const button = element('button', 'key');
  button.type = 'button';
  button.dir = 'auto';
  button.append(label);
  button.addEventListener('click', async () => {
    button.setAttribute('aria-busy', 'true');
    await press(token, number);
    button.removeAttribute('aria-busy');
  });
  return button;
}

function hidden(text) {
  const box = element('span', 'sr');
  box.append(text);
  return box;
}

function element(tag, className = '') {
  const made = document.createElement(tag);
  if (className) made.className = className;
  return made;
}
