import { el, figure, link, pathOf, render } from './body.js';
import { date, direction, languageName, wordsOf } from './words.js';

const DEFAULT = 'en';
const enc = encodeURIComponent;
const LABEL = '{ } JSON';
const byId = id => document.getElementById(id);
const main = byId('main');
const siteName = byId('name').textContent;
let language = DEFAULT;
let words = wordsOf(language);
let request = new AbortController();

async function read(path) {
  const response = await fetch(path, { signal: request.signal, headers: { Accept: 'application/json' } });
  const json = await response.json();
  if (response.ok) return json;
  throw Object.assign(new Error(json.detail || json.title), { status: response.status });
}

const inWords = texts => texts[language] || texts[DEFAULT] || Object.values(texts)[0] || '';
const foreign = code => (code && code !== language ? { lang: code, dir: direction(code) } : {});

/** The request behind a thing. */
function api(path, text = '{ }') {
  const command = `curl '${location.origin}${path}'`;
  const copy = el('button', { click: async () => {
    await navigator.clipboard.writeText(command).catch(() => getSelection().selectAllChildren(code));
    announce(copy.textContent = words.copied);
  } }, words.copy);
  const code = el('pre', { tabindex: 0, 'aria-label': 'curl' }, command);
  return el('details', { class: 'api' }, el('summary', { 'aria-label': `JSON: ${path}` }, text),
    el('div', {}, el('a', { href: path, class: 'json' }, `GET ${decodeURI(path)}`), code, copy));
}

const when = (instant, style) => el('time', { datetime: instant }, date(instant, language, style));

function card(article, level, lead) {
  const href = pathOf(article);
  const picture = article.leadImage;
  return el('article', { class: `card${lead ? ' lead' : ''}${picture ? '' : ' plain'}` },
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
    el('div', {}, notice.title && el('strong', {}, notice.title), el('p', {}, notice.text)),
    notice.action && el('a', { class: 'act', href: notice.action.url }, notice.action.label)));

/** Cards, and a button that reads on from the cursor for as long as there is one. */
async function listing(path, level, leads) {
  const page = await read(path);
  const grid = el('div', { class: 'front' }, page.items.map((article, i) => card(article, leads && !i ? 'h2' : level, leads && !i)));
  const bar = el('div', { class: 'more' });
  const more = async (button, from) => {
    button.disabled = true;
    try {
      const following = await read(from);
      const cards = following.items.map(article => card(article, level));
      grid.append(...cards);
      offer(from, following.page.next);
      cards[0]?.querySelector(`${level} a`).focus();
      announce(`+${cards.length}`);
    } catch (failure) {
      button.disabled = false;
      bar.append(`${words.failed}: ${failure.message}`);
    }
  };
  const offer = (shown, next) => {
    const from = `${path}&cursor=${enc(next)}`;
    bar.replaceChildren(next ? el('button', { click: event => more(event.target, from) }, words.more) : '', api(shown, LABEL));
  };
  offer(path, page.page.next);
  return page.items.length ? [grid, bar] : [el('p', {}, words.empty), bar];
}

async function frontPage() {
  const query = `/v1/articles?language=${language}&limit=9`;
  const [list, running] = await Promise.all([listing(query, 'h3', true), read(`/v1/notices?language=${language}`)]);
  return { title: siteName, content: [el('h1', { class: 'unseen', tabindex: -1 }, words.front), ...notices(running.items, 'top'), ...list,
    el('div', { class: 'after' }, ...notices(running.items, 'bottom'), api(`/v1/notices?language=${language}`, LABEL))] };
}

function editions(article) {
  return article.translations.map(edition => {
    const name = languageName(edition.language, language);
    return el('li', {}, link(edition, words.here(name) + (edition.kind === 'external' ? words.at(edition.publisher.name) : '')),
      edition.headline && el('small', { lang: edition.language, dir: direction(edition.language) }, edition.headline));
  });
}

const related = article => article.related.filter(other => other.relation !== 'inline').map(other =>
  el('li', foreign(other.language), link(other, other.headline),
    el('small', {}, other.publisher || (other.publishedAt && when(other.publishedAt)) || new URL(other.url).host)));

/** Who did what, the authors first. */
const byline = ({ authors }) => [...new Set(['author', ...authors.map(one => one.role)])].map(role => {
  const names = authors.filter(one => one.role === role);
  return names.length > 0 && el('span', {}, words.roles[role] || `${role}:`, ' ',
    names.flatMap((one, i) => [i ? ', ' : '', el('a', { href: `/${language}/authors/${one.slug}` }, one.name)]));
});

const section = (title, list, path, classes) => list.length > 0 && el('section', {}, el('h2', {}, title),
  el('ul', { class: classes }, list), api(path, LABEL));

async function articlePage(slug) {
  const path = `/v1/articles/${language}/${enc(slug)}`;
  const article = await read(path);
  const self = `/v1/articles/${article.id}`;
  const body = render(article.body, words);
  let place = body.findIndex((block, i) => i > 2 && block.localName === 'p' && body[i - 1].localName === 'p');
  if (place > 0 && body.length > 6) body.splice(place, 0, ...notices(article.notices, 'inline'));
  const updated = article.updatedAt.slice(0, 10) > article.publishedAt.slice(0, 10) && article.version > 1;
  return { title: article.headline, language: article.language, content: [
    ...notices(article.notices, 'top'),
    el('article', { class: 'page' },
      el('header', {}, article.kicker && el('p', { class: 'kicker' }, article.kicker),
        el('h1', { tabindex: -1 }, article.headline), article.standfirst && el('p', { class: 'stand' }, article.standfirst),
        el('div', { class: 'meta' }, ...byline(article), article.dateline && el('span', {}, article.dateline), when(article.publishedAt),
          updated && el('span', {}, words.updated, ' ', when(article.updatedAt)), el('span', {}, words.minutes(article.readingMinutes)),
          api(path, LABEL))),
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
          article.tags[0] ? `/v1/tags/${enc(article.tags[0].slug)}` : '', 'tags')))] };
}

/** A tag or an author, and the articles of it. */
async function listingPage(kind, slug) {
  const path = `/v1/${kind}/${enc(slug)}`;
  const [it, list] = await Promise.all([read(path), listing(`${path}/articles?language=${language}&limit=9`, 'h2')]);
  const name = it.name || inWords(it.names);
  const elsewhere = it.sameAs || (it.url ? [it.url] : []);
  return { title: name, content: [el('div', { class: 'listing' }, el('header', {},
    it.parent && el('p', { class: 'kicker' }, el('a', { href: `/${language}/tags/${it.parent.slug}` }, inWords(it.parent.names))),
    el('h1', { tabindex: -1 }, name), el('p', {}, inWords(it.bios || it.descriptions)),
    el('div', { class: 'meta' }, elsewhere.map(address => el('a', { href: address }, new URL(address).host)), api(path, LABEL))), ...list)] };
}

function failurePage(failure) {
  const title = words[{ 404: 'missing', 410: 'gone' }[failure.status] || 'failed'];
  return { title, content: [el('div', { class: 'listing' }, el('header', {}, el('h1', { tabindex: -1 }, title),
    el('p', foreign('en'), failure.message),
    title === words.failed ? el('button', { click: () => show() }, words.retry) : el('a', { href: `/${language}` }, words.front)))] };
}

function announce(text) {
  byId('live').textContent = text;
}

function foot() {
  const part = (title, ...children) => el('section', {}, el('h2', {}, title), ...children);
  const links = { 'Swagger UI': '/q/swagger-ui', OpenAPI: '/q/openapi', [words.latest]: `/v1/articles?language=${language}&limit=5` };
  byId('foot').replaceChildren(part('{ }', el('p', {}, words.braces)),
    part('GET', el('ul', {}, Object.entries(links).map(([text, href]) => el('li', {}, el('a', { href }, text))))),
    part('POST', el('code', {}, 'Authorization: Bearer $STANDFIRST_BOOTSTRAP_ADMIN_KEY')));
}

async function navigation() {
  document.documentElement.lang = language;
  document.documentElement.dir = direction(language);
  foot();
  byId('skip').textContent = words.skip;
  byId('name').setAttribute('href', `/${language}`);
  byId('today').textContent = date(Date.now(), language, 'full');
  const [codes, tags] = await Promise.all([read('/v1/articles?fields=language&limit=100'), read('/v1/tags?kind=topic&limit=100')]);
  const languages = [...new Set([DEFAULT, ...codes.items.map(article => article.language).sort()])];
  byId('languages').replaceChildren(...languages.map(code => el('a', { href: `/${code}`, hreflang: code, lang: code,
    'aria-current': code === language && 'true' }, languageName(code))));
  const [, , kind, slug] = location.pathname.split('/');
  const largest = tags.items.filter(tag => !tag.parent).sort((a, b) => b.articleCount - a.articleCount).slice(0, 6);
  byId('sections').replaceChildren(...largest.map(tag => el('a', { href: `/${language}/tags/${tag.slug}`,
    'aria-current': kind === 'tags' && slug === tag.slug && 'page' }, inWords(tag.names))));
}

function page() {
  const [, , first, second] = location.pathname.split('/').map(decodeURIComponent);
  if (!first) return frontPage();
  return second ? listingPage(first, second) : articlePage(first);
}

/** Shows what the address names; who came by a link gets the focus on its heading. */
async function show({ moved = true, back } = {}) {
  request.abort();
  request = new AbortController();
  const mine = request;
  language = location.pathname.split('/')[1] || DEFAULT;
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
show({ moved: false });
