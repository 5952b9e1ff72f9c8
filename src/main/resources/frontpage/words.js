// What the page itself says. Any other language falls back to English words around its own articles.
const WORDS = {
 en: {
 skip: 'Skip to content', loading: 'Loading…', more: 'More stories', readMore: 'Read more', related: 'Related', editions: 'In other languages',
 topics: 'Topics', by: 'By', minutes: n => `${n} min read`, updated: 'Updated', correction: 'Correction', clarification: 'Clarification',
 update: 'Update', copy: 'Copy', copied: 'Copied', missing: 'There is no such page', gone: 'No longer published', failed: 'That did not work',
 failedText: 'The server could not be reached, or it answered with an error.', retry: 'Try again',
 empty: 'Nothing is published in this language yet.', here: l => `Read in ${l}`, there: (l, p) => `Read in ${l} on ${p}`, front: 'Front page',
 },
 ka: {
 skip: 'მთავარ ტექსტზე გადასვლა', loading: 'იტვირთება…', more: 'მეტი სტატია', readMore: 'წაიკითხეთ მეტი', related: 'დაკავშირებული',
 editions: 'სხვა ენებზე', topics: 'თემები', by: 'ავტორი:', minutes: n => `${n} წუთის საკითხავი`, updated: 'განახლდა', correction: 'შესწორება',
 clarification: 'დაზუსტება', update: 'განახლება', missing: 'ასეთი გვერდი არ არის', gone: 'აღარ არის გამოქვეყნებული', failed: 'ვერ მოხერხდა',
 failedText: 'სერვერთან დაკავშირება ვერ მოხერხდა ან მან შეცდომა დააბრუნა.', retry: 'ხელახლა ცდა',
 empty: 'ამ ენაზე ჯერ არაფერია გამოქვეყნებული.', here: l => `წაიკითხეთ: ${l}`, there: (l, p) => `წაიკითხეთ საიტზე ${p} (${l})`,
 front: 'მთავარი გვერდი',
 },
 hy: {
 skip: 'Անցնել բուն տեքստին', loading: 'Բեռնվում է…', more: 'Այլ հոդվածներ', readMore: 'Կարդալ նաև', related: 'Առնչվող նյութեր',
 editions: 'Այլ լեզուներով', topics: 'Թեմաներ', by: 'Հեղինակ՝', minutes: n => `${n} րոպե`, updated: 'Թարմացվել է', correction: 'Ուղղում',
 clarification: 'Պարզաբանում', update: 'Թարմացում', missing: 'Այդպիսի էջ չկա', gone: 'Այլևս հրապարակված չէ', failed: 'Չհաջողվեց',
 failedText: 'Սերվերն անհասանելի է կամ սխալ է վերադարձրել։', retry: 'Կրկին փորձել',
 empty: 'Այս լեզվով դեռ ոչինչ չի հրապարակվել։', here: l => `Կարդալ՝ ${l}`, there: (l, p) => `Կարդալ ${p} կայքում (${l})`, front: 'Գլխավոր էջ',
 },
 ru: {
 skip: 'Перейти к тексту', loading: 'Загрузка…', more: 'Ещё материалы', readMore: 'Читайте также', related: 'По теме', editions: 'На других языках',
 topics: 'Темы', by: 'Автор:', minutes: n => `${n} мин. чтения`, updated: 'Обновлено', correction: 'Исправление', clarification: 'Уточнение',
 update: 'Дополнение', missing: 'Такой страницы нет', gone: 'Больше не опубликовано', failed: 'Не получилось',
 failedText: 'Сервер недоступен или ответил ошибкой.', retry: 'Повторить', empty: 'На этом языке пока ничего не опубликовано.',
 here: l => `Читать: ${l}`, there: (l, p) => `Читать на сайте ${p} (${l})`, front: 'Главная',
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
