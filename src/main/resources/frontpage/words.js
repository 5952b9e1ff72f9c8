// What the page itself says. Any other language falls back to English words around its own articles.
const WORDS = {
  en: {
    skip: 'Skip to content', loading: 'Loading…', more: 'More stories', readMore: 'Read more', related: 'Related',
    editions: 'In other languages', topics: 'Topics', by: 'By', minutes: n => `${n} min read`, updated: 'Updated',
    correction: 'Correction', clarification: 'Clarification', update: 'Update', copy: 'Copy', copied: 'Copied',
    missing: 'There is no such page', missingText: 'The address may be mistyped, or the piece was never published.',
    gone: 'No longer published', goneText: 'This piece was public once and has been taken back.',
    failed: 'That did not work', failedText: 'The server could not be reached, or it answered with an error.',
    retry: 'Try again', home: 'To the front page', empty: 'Nothing is published in this language yet.',
    here: l => `Read in ${l}`, there: (l, p) => `Read in ${l} on ${p}`, front: 'Front page', untranslated: 'In {0} only',
  },
  ka: {
    skip: 'მთავარ ტექსტზე გადასვლა', loading: 'იტვირთება…', more: 'მეტი სტატია', readMore: 'წაიკითხეთ მეტი',
    related: 'დაკავშირებული', editions: 'სხვა ენებზე', topics: 'თემები', by: 'ავტორი:', minutes: n => `${n} წუთის საკითხავი`,
    updated: 'განახლდა', correction: 'შესწორება', clarification: 'დაზუსტება', update: 'განახლება', copy: 'კოპირება',
    copied: 'დაკოპირდა', missing: 'ასეთი გვერდი არ არის', missingText: 'შესაძლოა, მისამართში შეცდომაა ან სტატია არ გამოქვეყნებულა.',
    gone: 'აღარ არის გამოქვეყნებული', goneText: 'ეს სტატია ადრე საჯარო იყო, მაგრამ გამოქვეყნებიდან მოიხსნა.',
    failed: 'ვერ მოხერხდა', failedText: 'სერვერთან დაკავშირება ვერ მოხერხდა ან მან შეცდომა დააბრუნა.', retry: 'ხელახლა ცდა',
    home: 'მთავარ გვერდზე', empty: 'ამ ენაზე ჯერ არაფერია გამოქვეყნებული.', here: l => `წაიკითხეთ: ${l}`,
    there: (l, p) => `წაიკითხეთ საიტზე ${p} (${l})`, front: 'მთავარი გვერდი',
  },
  hy: {
    skip: 'Անցնել բուն տեքստին', loading: 'Բեռնվում է…', more: 'Այլ հոդվածներ', readMore: 'Կարդալ նաև',
    related: 'Առնչվող նյութեր', editions: 'Այլ լեզուներով', topics: 'Թեմաներ', by: 'Հեղինակ՝', minutes: n => `${n} րոպե`,
    updated: 'Թարմացվել է', correction: 'Ուղղում', clarification: 'Պարզաբանում', update: 'Թարմացում', copy: 'Պատճենել',
    copied: 'Պատճենված է', missing: 'Այդպիսի էջ չկա', missingText: 'Հնարավոր է՝ հասցեն սխալ է, կամ նյութը չի հրապարակվել։',
    gone: 'Այլևս հրապարակված չէ', goneText: 'Այս նյութը նախկինում հասանելի էր, բայց հանվել է։', failed: 'Չհաջողվեց',
    failedText: 'Սերվերն անհասանելի է կամ սխալ է վերադարձրել։', retry: 'Կրկին փորձել', home: 'Գլխավոր էջ',
    empty: 'Այս լեզվով դեռ ոչինչ չի հրապարակվել։', here: l => `Կարդալ՝ ${l}`, there: (l, p) => `Կարդալ ${p} կայքում (${l})`,
    front: 'Գլխավոր էջ',
  },
  ru: {
    skip: 'Перейти к тексту', loading: 'Загрузка…', more: 'Ещё материалы', readMore: 'Читайте также', related: 'По теме',
    editions: 'На других языках', topics: 'Темы', by: 'Автор:', minutes: n => `${n} мин. чтения`, updated: 'Обновлено',
    correction: 'Исправление', clarification: 'Уточнение', update: 'Дополнение', copy: 'Копировать', copied: 'Скопировано',
    missing: 'Такой страницы нет', missingText: 'Возможно, в адресе ошибка или материал не был опубликован.',
    gone: 'Больше не опубликовано', goneText: 'Этот материал был доступен раньше, но снят с публикации.',
    failed: 'Не получилось', failedText: 'Сервер недоступен или ответил ошибкой.', retry: 'Повторить', home: 'На главную',
    empty: 'На этом языке пока ничего не опубликовано.', here: l => `Читать: ${l}`,
    there: (l, p) => `Читать на сайте ${p} (${l})`, front: 'Главная',
  },
};

export const wordsOf = language => ({ ...WORDS.en, ...WORDS[language.split('-')[0]] });

/** The name of a language, in another or in itself. */
export function languageName(language, inLanguage = language) {
  try {
    const name = new Intl.DisplayNames([inLanguage], { type: 'language' }).of(language);
    return inLanguage === language ? name.charAt(0).toLocaleUpperCase(language) + name.slice(1) : name;
  } catch {
    return language;
  }
}

export function date(instant, language, style = 'long') {
  return new Intl.DateTimeFormat([language, 'en'], { dateStyle: style }).format(new Date(instant));
}

export const direction = language =>
  /-(arab|hebr|thaa|syrc|nkoo|adlm)\b/i.test(language) || /^(ar|fa|he|ur|yi|dv|ps|ckb|ug|sd)(?!.*-(latn|cyrl))\b/i.test(language) ? 'rtl' : 'ltr';
