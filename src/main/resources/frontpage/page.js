import { el, figure, link, pathOf, render } from './body.js';
import { date, direction, languageName, wordsOf } from './words.js';

const DEFAULT_LANGUAGE = 'en';
const PAGE_SIZE = 10;
const main = document.getElementById('main');
const live = document.getElementById('live');
const siteName = document.getElementById('name').textContent;
let language = DEFAULT_LANGUAGE;
let words = wordsOf(language);
let request = new AbortController();

/** What the API refused, in its own words. */
class Problem extends Error {
  constructor(status, problem) {
    super(problem.detail || problem.title || '');
    this.status = status;
  }
}

async function read(path) {
  const response = await fetch(path, { signal: request.signal, headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Problem(response.status, await response.json().catch(() => ({})));
  return response.json();
}

const inWords = texts => texts[language] || texts[language.split('-')[0]] || texts[DEFAULT_LANGUAGE] || Object.values(texts)[0] || '';
const foreign = code => (code && code !== language ? { lang: code, dir: direction(code) } : {});

// ---- The request behind each thing

function api(path, text = '{ }') {
  const command = `curl '${location.origin}${path}'`;
  const copy = el('button', { type: 'button', click: async () => {
    await navigator.clipboard.writeText(command).catch(() => getSelection().selectAllChildren(code));
    announce(copy.textContent = words.copied);
    setTimeout(() => { copy.textContent = words.copy; }, 2000);
  } }, words.copy);
  const code = el('pre', { tabindex: 0, 'aria-label': 'curl' }, command);
  return el('details', { class: 'api' }, el('summary', { 'aria-label': `JSON: ${path}` }, text),
    el('div', {}, el('a', { href: path, class: 'json' }, `GET ${decodeURI(path)}`), code, copy));
}

// ---- Parts of pages

const when = (instant, style) => el('time', { datetime: instant }, date(instant, language, style));

function card(article, level, lead) {
  const href = pathOf(article);
  const picture = article.leadImage;
  return el('article', { class: lead ? 'card lead' : 'card' },
    picture && el('a', { href, tabindex: -1, 'aria-hidden': 'true' },
      el('img', { src: picture.url, alt: '', width: picture.width, height: picture.height, loading: lead ? 'eager' : 'lazy' })),
    article.kicker && el('p', { class: 'kicker' }, article.kicker),
    el(level, {}, el('a', { href }, article.headline)),
    article.standfirst && el('p', { class: 'stand' }, article.standfirst),
    el('div', { class: 'meta' }, when(article.publishedAt, 'medium'), el('span', {}, words.minutes(article.readingMinutes)),
      api(`/v1/articles/${article.id}`)));
}

/** The membership and fundraising messages of one place. */
const notices = (all, placement) => (all || []).filter(notice => notice.placement === placement).map(notice =>
  el('aside', { class: 'notice', 'data-placement': placement, 'aria-label': notice.title || notice.text.slice(0, 60), ...foreign(notice.language) },
    el('div', {}, notice.title && el('h2', {}, notice.title), el('p', {}, notice.text)),
    notice.action && el('a', { class: 'act', href: notice.action.url }, notice.action.label)));

/** Cards, and a button that reads on from the cursor for as long as there is one. */
async function listing(path, level, leads) {
  const page = await read(path);
  const grid = el('div', { class: 'front' }, page.items.map((article, i) => card(article, level(i), leads && i === 0)));
  const bar = el('div', { class: 'more' });
  const offer = (from, next) => bar.replaceChildren(...[next && el('button', { type: 'button', click: event => more(event.target, next) }, words.more),
    api(from, `{ } ${words.front === from ? '' : 'JSON'}`)].filter(Boolean));
  const more = async (button, cursor) => {
    const from = `${path}&cursor=${encodeURIComponent(cursor)}`;
    button.disabled = true;
    announce(words.loading);
    try {
      const following = await read(from);
      const cards = following.items.map(article => card(article, level(1), false));
      grid.append(...cards);
      offer(from, following.page.next);
      cards[0]?.querySelector('h2 a, h3 a').focus();
      announce(`+${cards.length}`);
    } catch (failure) {
      button.disabled = false;
      announce(`${words.failed} ${failure.message}`);
      bar.append(el('span', {}, words.failed));
    }
  };
  offer(path, page.page.next);
  return page.items.length ? [grid, bar] : [el('p', { class: 'empty' }, words.empty), bar];
}

// ---- Pages

async function frontPage() {
  const query = `/v1/articles?language=${language}&limit=${PAGE_SIZE}`;
  const [list, running] = await Promise.all([listing(query, i => (i ? 'h3' : 'h2'), true), read(`/v1/notices?language=${language}`)]);
  return { title: siteName, content: [el('h1', { class: 'unseen', tabindex: -1 }, words.front), ...notices(running.items, 'top'), ...list,
    el('div', { class: 'after' }, ...notices(running.items, 'bottom'), api(`/v1/notices?language=${language}`, '{ } JSON'))] };
}

function editions(article) {
  return article.translations.map(edition => {
    const name = languageName(edition.language, language);
    const text = edition.kind === 'external' ? words.there(name, edition.publisher.name) : words.here(name);
    return el('li', {}, link(edition, text),
      edition.headline && el('small', { lang: edition.language, dir: direction(edition.language) }, edition.headline));
  });
}

const related = article => article.related.filter(other => other.relation !== 'inline').map(other =>
  el('li', foreign(other.language), link(other, other.headline),
    el('small', {}, other.publisher || (other.publishedAt && when(other.publishedAt)) || new URL(other.url).host)));

const byline = article => article.authors.length > 0 && el('span', {}, words.by, ' ',
  article.authors.flatMap((author, i) => [i ? ', ' : '', el('a', { href: `/${language}/authors/${author.slug}` }, author.name)]));

const section = (title, list, path, classes) => list.length > 0 && el('section', {}, el('h2', {}, title),
  el('ul', { class: classes }, list), api(path, '{ } JSON'));

async function articlePage(slug) {
  const path = `/v1/articles/${language}/${encodeURIComponent(slug)}`;
  const article = await read(path);
  const self = `/v1/articles/${article.id}`;
  const body = render(article.body, words);
  // Not between a heading and its text, and not where the article is over already.
  let place = body.findIndex((block, i) => i > 2 && block.localName === 'p' && body[i - 1].localName === 'p');
  if (place > 0 && body.length > 6) body.splice(place, 0, ...notices(article.notices, 'inline'));
  const updated = article.updatedAt.slice(0, 10) > article.publishedAt.slice(0, 10) && article.version > 1;
  return { title: article.headline, language: article.language, content: [
    ...notices(article.notices, 'top'),
    el('article', { class: 'page' },
      el('header', {}, article.kicker && el('p', { class: 'kicker' }, article.kicker),
        el('h1', { tabindex: -1 }, article.headline), article.standfirst && el('p', { class: 'stand' }, article.standfirst),
        el('div', { class: 'meta' }, byline(article), article.dateline && el('span', {}, article.dateline), when(article.publishedAt),
          updated && el('span', {}, words.updated, ' ', when(article.updatedAt)), el('span', {}, words.minutes(article.readingMinutes)),
          api(path, '{ } JSON'))),
      article.leadImage && figure(article.leadImage, 'leadpic'),
      el('div', {}, el('div', { class: 'text' }, body),
        article.corrections.map(correction => el('p', { class: 'correction' }, el('strong', {}, words[correction.kind]), ' ',
          when(correction.at), ' – ', correction.text)),
        article.source?.publisher && el('p', { class: 'meta' }, article.source.publisher),
        el('div', { class: 'after' }, notices(article.notices, 'bottom'))),
      el('aside', { class: 'about', 'aria-label': words.related },
        section(words.editions, editions(article), `${self}/translations`, 'editions'),
        section(words.related, related(article), `${self}/related`),
        section(words.topics, article.tags.map(tag => el('li', {}, el('a', { href: `/${language}/tags/${tag.slug}` }, tag.name))),
          article.tags[0] ? `/v1/tags/${encodeURIComponent(article.tags[0].slug)}` : '', 'tags')))] };
}

async function tagPage(slug) {
  const path = `/v1/tags/${encodeURIComponent(slug)}`;
  const [tag, list] = await Promise.all([read(path), listing(`${path}/articles?language=${language}&limit=${PAGE_SIZE}`, () => 'h2', false)]);
  const name = inWords(tag.names);
  return { title: name, content: [el('div', { class: 'listing' }, el('header', {},
    tag.parent && el('p', { class: 'kicker' }, el('a', { href: `/${language}/tags/${tag.parent.slug}` }, inWords(tag.parent.names))),
    el('h1', { tabindex: -1 }, name), el('p', {}, inWords(tag.descriptions)),
    el('div', { class: 'meta' }, tag.sameAs.map(address => el('a', { href: address }, new URL(address).host)), api(path, '{ } JSON'))), ...list)] };
}

async function authorPage(slug) {
  const path = `/v1/authors/${encodeURIComponent(slug)}`;
  const [author, list] = await Promise.all([read(path), listing(`${path}/articles?language=${language}&limit=${PAGE_SIZE}`, () => 'h2', false)]);
  return { title: author.name, content: [el('div', { class: 'listing' }, el('header', {}, el('h1', { tabindex: -1 }, author.name),
    el('p', {}, inWords(author.bios)), el('div', { class: 'meta' }, author.url && el('a', { href: author.url }, new URL(author.url).host),
      api(path, '{ } JSON'))), ...list)] };
}

function failurePage(failure) {
  const kind = failure.status === 404 ? 'missing' : failure.status === 410 ? 'gone' : 'failed';
  return { title: words[kind], content: [el('div', { class: 'listing' }, el('header', {}, el('h1', { tabindex: -1 }, words[kind]),
    el('p', {}, words[`${kind}Text`]), failure.status && el('p', foreign('en'), el('small', {}, `${failure.status}: ${failure.message}`)),
    el('p', {}, kind === 'failed' ? el('button', { type: 'button', click: () => show() }, words.retry)
      : el('a', { href: `/${language}` }, words.home))))] };
}

// ---- Around the pages

function announce(text) {
  live.textContent = text;
}

async function navigation() {
  document.documentElement.lang = language;
  document.documentElement.dir = direction(language);
  document.getElementById('skip').textContent = words.skip;
  document.getElementById('name').setAttribute('href', `/${language}`);
  document.getElementById('today').textContent = new Intl.DateTimeFormat([language, 'en'], { dateStyle: 'full' }).format(new Date());
  const [codes, tags] = await Promise.all([read('/v1/articles?fields=language&limit=100'), read('/v1/tags?kind=topic&limit=100')]);
  const languages = [...new Set([DEFAULT_LANGUAGE, ...codes.items.map(article => article.language).sort()])];
  document.getElementById('languages').replaceChildren(...languages.map(code => el('a', { href: `/${code}`, hreflang: code, lang: code,
    'aria-current': code === language && 'true' }, languageName(code))));
  const [, , kind, slug] = location.pathname.split('/');
  const largest = tags.items.filter(tag => !tag.parent).sort((a, b) => b.articleCount - a.articleCount).slice(0, 6);
  document.getElementById('sections').replaceChildren(...largest.map(tag => el('a', { href: `/${language}/tags/${tag.slug}`,
    'aria-current': kind === 'tags' && slug === tag.slug && 'page' }, inWords(tag.names))));
}

function page() {
  const [, , first, second] = location.pathname.split('/').map(decodeURIComponent);
  if (!first) return frontPage();
  if (second && first === 'tags') return tagPage(second);
  return second ? authorPage(second) : articlePage(first);
}

/** Shows what the address names. The heading gets the focus where a reader came by a link, so that reading goes on there. */
async function show({ moved = true, back } = {}) {
  request.abort();
  request = new AbortController();
  const mine = request;
  language = location.pathname.split('/')[1] || DEFAULT_LANGUAGE;
  words = wordsOf(language);
  announce(words.loading);
  main.setAttribute('aria-busy', 'true');
  const slow = setTimeout(() => main.replaceChildren(el('p', { class: 'wait' }, words.loading)), 250);
  navigation().catch(() => {});
  const shown = await page().catch(failurePage);
  clearTimeout(slow);
  if (mine.signal.aborted) return;
  document.title = shown.title === siteName ? siteName : `${shown.title} – ${siteName}`;
  main.replaceChildren(...shown.content);
  main.removeAttribute('aria-busy');
  announce(shown.title);
  const came = back?.from && [...main.querySelectorAll(`a[href="${CSS.escape(back.from)}"]`)].find(a => a.tabIndex >= 0);
  if (came) came.focus({ preventScroll: true });
  else if (moved) main.querySelector('h1')?.focus({ preventScroll: true });
  if (moved) scrollTo(0, back?.y || 0);
}

document.addEventListener('click', event => {
  const anchor = event.target.closest?.('a');
  if (!anchor || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || anchor.origin !== location.origin) return;
  if (anchor.id === 'skip') {
    event.preventDefault();
    main.focus();
  } else if (/^\/([a-z]{2,3}(-[A-Za-z0-9]+)*(\/.*)?)?$/.test(anchor.pathname) && !anchor.hash) {
    event.preventDefault();
    history.replaceState({ y: scrollY, from: anchor.getAttribute('href') }, '');
    history.pushState(null, '', anchor.href);
    show();
  }
});
addEventListener('popstate', event => show({ back: event.state || {} }));
history.scrollRestoration = 'manual';
if (document.documentElement.dataset.mode === 'development') {
  document.getElementById('key').replaceChildren('Dev mode prints an admin key in the terminal, in the line “Admin key for development”. Give it to ',
    el('a', { href: '/q/swagger-ui' }, 'Swagger UI'), ' under “Authorize” and write an article.');
}
show({ moved: false });
