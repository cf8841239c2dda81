// Starts telegram-test-api, a feed of its own and the bot, and talks with the bot in English and in Arabic.
// Called by conversation.sh, in the folder where npm installed the server: node conversation.mjs JAVA CLASSPATH
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const TelegramServer = createRequire(`${process.cwd()}/`)('telegram-test-api');
const [java, classpath] = process.argv.slice(2);
const TOKEN = '7000000001:AAHtestTESTtestTESTtestTESTtestTEST_-x';
const PATIENCE = 180_000;
const LONG_POLL = 500;

/** Dates in seconds, as Telegram has them: the server gives milliseconds, which no date of the Bot API can hold. */
class Telegram extends TelegramServer {
  addBotMessage(message, token) {
    const added = super.addBotMessage(message, token);
    return { ...added, date: Math.floor(added.date / 1000) };
  }

  /** Polls wait, as Telegram's do: the server would be asked thousands of times a second. */
  async start() {
    const routes = this.webServer;
    const patient = (request, response) => {
      const wait = request.url.startsWith('/bot') && request.url.endsWith('/getUpdates') ? LONG_POLL : 0;
      setTimeout(() => routes(request, response), wait);
    };
    this.webServer = Object.assign(patient, { settings: routes.settings });
    await super.start();
  }
}

const articles = [];

function rss() {
  const items = articles.map(({ title, text }, at) => `<item><title>${title}</title><link>${feedUrl(`/article-${at}`)}</link>
    <guid isPermaLink="false">article-${at}</guid><content:encoded><![CDATA[<p>${text.join('</p><p>')}</p>]]></content:encoded></item>`);
  return `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Wire</title>${items.reverse().join('')}</channel></rss>`;
}

const feed = createServer((request, response) => {
  response.setHeader('Content-Type', 'application/rss+xml; charset=utf-8');
  response.end(rss());
});

const feedUrl = (path) => `http://127.0.0.1:${feed.address().port}${path}`;

const listen = (server) => new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });

async function freePort() {
  const probe = createServer();
  await listen(probe);
  const { port } = probe.address();
  await new Promise((resolve) => { probe.close(resolve); });
  return port;
}

function startBot(api) {
  const settings = {
    MUJAZ_TELEGRAM_TOKEN: TOKEN,
    MUJAZ_TELEGRAM_API: api,
    MUJAZ_OWNERS: '1',
    MUJAZ_ACCESS: 'everyone',
    MUJAZ_STORE: 'sqlite:mujaz.db',
    MUJAZ_WEB: 'off',
    MUJAZ_FETCH_ALLOW: '127.0.0.1',
    MUJAZ_FETCH_MIN_INTERVAL: '1s',
  };
  const log = createWriteStream('bot.log');
  const bot = spawn(java, ['--enable-native-access=ALL-UNNAMED', '-cp', classpath, 'mujaz.cli.Mujaz', 'run'],
    { env: { ...process.env, ...settings } });
  bot.stdout.pipe(log);
  bot.stderr.pipe(log);
  return bot;
}

/** What a chat shows, by message; HTML as the bot wrote it. */
const shown = (telegram, chat) => telegram.storage.botMessages.filter(({ message }) => Number(message.chat_id) === chat);

async function until(what, found) {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const value = found();
    if (value) {
      console.log(`ok: ${what}`);
      return value;
    }
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  throw new Error(`never came: ${what}`);
}

/** Somebody who talks to the bot with the client of the package. */
class Talker {
  constructor(telegram, id, language) {
    this.telegram = telegram;
    this.id = id;
    this.language = language;
    this.client = telegram.getClient(TOKEN, { userId: id, chatId: id, firstName: `Reader ${id}` });
  }

  async says(text, expected) {
    const before = shown(this.telegram, this.id).length;
    const from = { from: { language_code: this.language } };
    await this.client.sendCommand(this.client.makeCommand(text, from));
    return this.reads(`${text} by ${this.id}`, expected, before);
  }

  reads(what, expected, before = 0) {
    return until(what, () => shown(this.telegram, this.id).slice(before).find(({ message }) => expected.test(message.text)));
  }

  async presses(answer, label, expected) {
    const button = answer.message.reply_markup.inline_keyboard.flat().find(({ text }) => label.test(text));
    if (!button) {
      throw new Error(`no button ${label} in ${JSON.stringify(answer.message.reply_markup)}`);
    }
    await this.client.sendCallback(this.client.makeCallbackQuery(button.callback_data,
      { message: { message_id: answer.messageId, date: Math.floor(Date.now() / 1000) } }));
    return until(`${label} pressed by ${this.id}`, () => expected.test(answer.message.text)
      || shown(this.telegram, this.id).some(({ messageId, message }) => messageId === answer.messageId && expected.test(message.text)));
  }
}

const ferry = {
  title: 'Electric ferry opens on the bay',
  text: ['The port authority opened its first electric ferry line across the bay on Monday, carrying two thousand passengers a day.',
    'Officials said the new vessels cut the crossing to eleven minutes and replace three diesel boats that had served since 1988.',
    'Tickets cost the same as before, and bicycles travel free of charge until the end of the year.'],
};
const library = {
  title: 'مكتبة المدينة تفتح أبوابها ليلا',
  text: ['أعلنت بلدية المدينة أن المكتبة المركزية ستفتح أبوابها حتى منتصف الليل ابتداء من الأسبوع المقبل.',
    'وقالت مديرة المكتبة إن القرار جاء استجابة لطلبات مئات الطلاب خلال فترة الامتحانات.',
    'وستضاف قاعتان جديدتان للقراءة الهادئة في الطابق الثاني قبل نهاية العام.'],
};

async function converse(telegram) {
  const owner = new Talker(telegram, 1, 'en');
  const reader = new Talker(telegram, 2, 'ar');

  await owner.says('/start', /Welcome to Mujaz!/);
  await owner.says('/help', /\/latest/);
  await owner.says('/addtopic harbour', /The topic .*harbour.* was added/);
  articles.push({ title: 'Before anybody read', text: ['The harbour wire began to publish on Sunday with a note to its readers.'] });
  await owner.says(`/addsource ${feedUrl('/feed.xml')} harbour`, /Harbour Wire.* was added/);
  await owner.says('/subscribe harbour', /You now follow/);
  await reader.says('/start', /أهلًا بك في موجز/);
  await reader.says('/help', /\/latest/);
  await reader.says('/subscribe harbour', /أنت الآن تتابع/);

  articles.push(ferry);
  await owner.reads('a brief in English', /Electric ferry opens on the bay[^]*first electric ferry line/);
  await reader.reads('the same for the other reader', /Electric ferry opens on the bay/);
  articles.push(library);
  await reader.reads('a brief in Arabic', /مكتبة المدينة تفتح أبوابها ليلا/);

  await owner.says('/latest harbour', /Electric ferry opens on the bay/);
  await reader.says('/latest', /آخر الأخبار[^]*مكتبة المدينة/);
  const settings = await owner.says('/settings', /Settings[^]*Language/);
  await owner.presses(settings, /العربية/, /الإعدادات/);
  await owner.says('/help', /ما الذي أقدمه/);

  const twice = [1, 2].flatMap((chat) => [ferry, library].filter(({ title }) => shown(telegram, chat)
    .filter(({ message }) => message.text.startsWith(`<b>${title}`)).length > 1));
  if (twice.length > 0) {
    throw new Error(`came twice: ${twice.map(({ title }) => title)}`);
  }
}

await listen(feed);
const telegram = new Telegram({ host: '127.0.0.1', port: await freePort(), storeTimeout: 3600 });
await telegram.start();
const bot = startBot(telegram.config.apiURL);
const ended = new Promise((resolve) => { bot.on('exit', (code) => resolve(code)); });
let failed = '';
try {
  await Promise.race([converse(telegram), ended.then((code) => { throw new Error(`the bot ended with ${code}: see bot.log`); })]);
} catch (error) {
  failed = String(error);
}
bot.kill('SIGTERM');
const code = await ended;
if (!failed && code !== 0) {
  failed = `the bot ended with ${code} after SIGTERM`;
}
console.log(failed || 'the whole conversation went as it should');
if (failed) {
  for (const chat of [1, 2]) {
    console.log(`chat ${chat}: ${JSON.stringify(shown(telegram, chat).map(({ message }) => message.text))}`);
  }
}
process.exit(failed ? 1 : 0);
