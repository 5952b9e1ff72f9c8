// What the page itself says. Any other language falls back to English words around its own articles.
const WORDS = {
 en: {
 skip: 'Skip to content', loading: 'Loading…', more: 'More stories', readMore: 'Read more', related: 'Related', editions: 'In other languages',
 topics: 'Topics', roles: { author: 'By', translator: 'Translated by', photographer: 'Photos by' },
 minutes: n => `${n} min read`, updated: 'Updated', correction: 'Correction', clarification: 'Clarification',
 update: 'Update', copy: 'Copy', copied: 'Copied', missing: 'There is no such page', gone: 'No longer published', failed: 'That did not work',
 retry: 'Try again', empty: 'Nothing is published in this language yet.', here: l => `Read in ${l}`, at: p => ` on ${p}`, front: 'Front page',
 braces: '{ } shows the request that brought what stands beside it.', latest: 'Latest articles',
 },
 ka: {
 skip: 'მთავარ ტექსტზე გადასვლა', loading: 'იტვირთება…', more: 'მეტი სტატია', readMore: 'წაიკითხეთ მეტი', related: 'დაკავშირებული',
 editions: 'სხვა ენებზე', topics: 'თემები', roles: { author: 'ავტორი:', translator: 'თარგმანი:', photographer: 'ფოტო:' },
 minutes: n => `${n} წუთის საკითხავი`, updated: 'განახლდა', correction: 'შესწორება',
 clarification: 'დაზუსტება', update: 'განახლება', missing: 'ასეთი გვერდი არ არის', gone: 'აღარ არის გამოქვეყნებული', failed: 'ვერ მოხერხდა',
 retry: 'ხელახლა ცდა', empty: 'ამ ენაზე ჯერ არაფერია გამოქვეყნებული.', here: l => `წაიკითხეთ ${l.replace(/ი$/, 'ად')}`, at: p => ` საიტზე ${p}`,
 front: 'მთავარი გვერდი', braces: '{ } აჩვენებს მოთხოვნას, რომელმაც ეს მოიტანა.', latest: 'ბოლო სტატიები',
 },
 hy: {
 skip: 'Անցնել բուն տեքստին', loading: 'Բեռնվում է…', more: 'Այլ հոդվածներ', readMore: 'Կարդալ նաև', related: 'Առնչվող նյութեր',
 editions: 'Այլ լեզուներով', topics: 'Թեմաներ', roles: { author: 'Հեղինակ՝', translator: 'Թարգմանիչ՝', photographer: 'Լուսանկարիչ՝' },
 minutes: n => `${n} րոպե`, updated: 'Թարմացվել է', correction: 'Ուղղում',
 clarification: 'Պարզաբանում', update: 'Թարմացում', missing: 'Այդպիսի էջ չկա', gone: 'Այլևս հրապարակված չէ', failed: 'Չհաջողվեց',
 retry: 'Կրկին փորձել', empty: 'Այս լեզվով դեռ ոչինչ չի հրապարակվել։', here: l => `Կարդալ ${l}`, at: p => ` ${p} կայքում`, front: 'Գլխավոր էջ',
 braces: '{ } ցույց է տալիս հարցումը, որով սա ստացվել է։', latest: 'Վերջին հոդվածները',
 },
 ru: {
 skip: 'Перейти к тексту', loading: 'Загрузка…', more: 'Ещё материалы', readMore: 'Читайте также', related: 'По теме', editions: 'На других языках',
 topics: 'Темы', roles: { author: 'Автор:', translator: 'Перевод:', photographer: 'Фото:' },
 minutes: n => `${n} мин. чтения`, updated: 'Обновлено', correction: 'Исправление', clarification: 'Уточнение',
 update: 'Дополнение', missing: 'Такой страницы нет', gone: 'Больше не опубликовано', failed: 'Не получилось',
 retry: 'Повторить', empty: 'На этом языке пока ничего не опубликовано.',
 here: l => `Читать на ${l.replace(/ий$/, 'ом')}`, at: p => ` на сайте ${p}`, front: 'Главная',
 braces: '{ } показывает запрос, которым это получено.', latest: 'Последние статьи',
 },
};

export const wordsOf = language => ({ ...WORDS.en, ...WORDS[language.split('-')[0]] });

// Some browsers leave these two out of their locale data.
const NAMES = {
 ka: { en: 'ინგლისური', ka: 'ქართული', hy: 'სომხური', ru: 'რუსული' },
 hy: { en: 'անգլերեն', ka: 'վրացերեն', hy: 'հայերեն', ru: 'ռուսերեն' },
};

/** The name of a language, in another or in itself. */
export const languageName = (code, language = code) =>
  NAMES[language]?.[code] || new Intl.DisplayNames([language, 'en'], { type: 'language' }).of(code);

export function date(instant, language, dateStyle = 'long') {
  const known = Intl.DateTimeFormat.supportedLocalesOf(language).length;
  return new Intl.DateTimeFormat(known ? language : 'de', known ? { dateStyle } : {}).format(new Date(instant));
}

export const direction = language =>
  /-(arab|hebr|thaa|syrc|nkoo|adlm)\b|^(ar|fa|he|ur|yi|dv|ps|ckb|ug|sd)(?!.*-(latn|cyrl))\b/i.test(language) ? 'rtl' : 'ltr';
