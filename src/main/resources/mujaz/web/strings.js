// What the page itself says; all else is said by the bot.
const STRINGS = {
  en: {
    online: 'news brief bot',
    connecting: 'connecting…',
    offline: 'connection lost, trying again…',
    back: 'Connected again',
    welcomeTitle: 'The news, in the publishers’ own words',
    welcomeText: 'Choose topics, and a short brief arrives here whenever something happens: headline, key sentences, sources.',
    start: 'Start',
    placeholder: 'Message',
    send: 'Send',
    menu: 'Commands',
    down: 'Go to the newest message',
    more: 'Show more',
    less: 'Show less',
    you: 'You',
    bot: 'Mujaz',
    today: 'Today',
    yesterday: 'Yesterday',
    failed: 'That did not reach the bot. Is it still running?',
    refused: 'The bot did not accept that.',
    opens: 'opens a new tab',
  },
  ar: {
    online: 'بوت الموجزات الإخبارية',
    connecting: 'جارٍ الاتصال…',
    offline: 'انقطع الاتصال، جارٍ إعادة المحاولة…',
    back: 'عاد الاتصال',
    welcomeTitle: 'الأخبار بكلمات ناشريها',
    welcomeText: 'اختر مواضيعك، فيصلك هنا موجز قصير كلما جدّ جديد: العنوان وأهم الجمل والمصادر.',
    start: 'ابدأ',
    placeholder: 'اكتب رسالة',
    send: 'إرسال',
    menu: 'الأوامر',
    down: 'إلى أحدث رسالة',
    more: 'عرض المزيد',
    less: 'عرض أقل',
    you: 'أنت',
    bot: 'موجز',
    today: 'اليوم',
    yesterday: 'أمس',
    failed: 'لم تصل رسالتك إلى البوت. هل ما زال يعمل؟',
    refused: 'لم يقبل البوت ذلك.',
    opens: 'يُفتح في تبويب جديد',
  },
};

export const language = () => (document.documentElement.lang in STRINGS ? document.documentElement.lang : 'en');

export const say = (key) => STRINGS[language()][key];

export const time = (instant) => format(instant, { hour: 'numeric', minute: '2-digit' });

export const fullTime = (instant) => format(instant, { dateStyle: 'full', timeStyle: 'short' });

export function day(instant) {
  const age = Math.round((startOfDay(new Date()) - startOfDay(instant)) / 86_400_000);
  if (age === 0) return say('today');
  if (age === 1) return say('yesterday');
  return format(instant, { day: 'numeric', month: 'long', year: age > 180 ? 'numeric' : undefined });
}

/** The reader's own variety of the page's language, such as British English with its 24 hours. */
const locale = () => navigator.languages.find((tag) => tag.split('-')[0] === language()) ?? language();

function format(instant, options) {
  return new Intl.DateTimeFormat(locale(), options).format(instant);
}

function startOfDay(instant) {
  return new Date(instant.getFullYear(), instant.getMonth(), instant.getDate());
}
