// Portable Text to elements. Text goes in as text, never as markup.
export function el(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (typeof value === 'function') element.addEventListener(key, value);
    else if (value !== undefined && value !== null && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child !== undefined && child !== null && child !== false));
  return element;
}

const MARKS = { strong: 'strong', em: 'em', underline: 'u', 'strike-through': 's', code: 'code', sub: 'sub', sup: 'sup' };
const SAFE = /^(https?:|mailto:|tel:|\/(?!\/)|#)/i;

export const pathOf = target => `/${target.language}/${encodeURIComponent(target.slug)}`;

/** An element for a link: to a page of this site where it leads to an article, else out of it. */
export function link(target, ...children) {
  const href = target.slug ? pathOf(target) : target.href || target.url;
  return href && SAFE.test(href) ? el('a', { href }, ...children) : el('span', {}, ...children);
}

function spans(block) {
  const definitions = Object.fromEntries((block.markDefs || []).map(definition => [definition._key, definition]));
  return block.children.map(span => {
    let node = el('span', {}, ...span.text.split('\n').flatMap((line, i) => (i ? [el('br'), line] : [line])));
    if (!span.marks.length) return [...node.childNodes];
    for (const mark of [...span.marks].reverse()) {
      node = definitions[mark] ? link(definitions[mark], ...node.childNodes) : el(MARKS[mark] || 'span', {}, ...node.childNodes);
      node = el('span', {}, node);
    }
    return [...node.childNodes];
  }).flat();
}

export function figure(picture, classes) {
  const { url, width, height, alt, caption, credit } = picture;
  return el('figure', { class: classes }, el('img', { src: url, width, height, alt: alt || '', loading: classes ? 'eager' : 'lazy' }),
    (caption || credit) && el('figcaption', {}, caption, caption && credit && ' ', credit && el('small', {}, credit)));
}

function table(block) {
  const row = (cells, name) => el('tr', {}, cells.map(cell => el(name, name === 'th' ? { scope: 'col' } : {}, cell)));
  const head = block.rows.slice(0, block.headerRows);
  return el('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': block.caption || '' }, el('table', {},
    block.caption && el('caption', {}, block.caption),
    head.length > 0 && el('thead', {}, head.map(r => row(r.cells, 'th'))),
    el('tbody', {}, block.rows.slice(block.headerRows).map(r => row(r.cells, 'td')))));
}

const OBJECTS = {
  image: block => figure(block),
  table,
  divider: () => el('hr'),
  pullQuote: block => el('figure', { class: 'pull' }, el('blockquote', {}, el('p', {}, block.text)),
    block.attribution && el('figcaption', {}, block.attribution)),
  embed: block => el('figure', { class: 'embed' }, link(block, block.title || block.url, el('small', {}, block.provider || new URL(block.url).host)),
    block.caption && el('figcaption', {}, block.caption)),
  relatedLink: (block, words) => block.headline && el('p', { class: 'readmore' },
    el('span', { class: 'label' }, block.label || words.readMore), ' ', link(block, block.headline)),
};

/** The blocks of a body as elements, one for each list whatever its levels. What this page does not know it leaves out. */
export function render(blocks, words) {
  const out = [];
  let lists = [];
  for (const block of blocks) {
    if (block._type !== 'block' || !block.listItem) {
      lists = [];
      const element = block._type === 'block'
        ? el(block.style === 'normal' ? 'p' : block.style, {}, spans(block))
        : OBJECTS[block._type]?.(block, words);
      if (element) out.push(element);
      continue;
    }
    const name = block.listItem === 'number' ? 'ol' : 'ul';
    lists.length = Math.min(lists.length, block.level);
    if (lists.length && lists.at(-1).localName !== name) lists.pop();
    while (lists.length < block.level || !lists.length) {
      const list = el(name);
      const above = lists.at(-1);
      if (!above) out.push(list);
      else (above.lastElementChild || above.appendChild(el('li'))).append(list);
      lists.push(list);
    }
    lists.at(-1).append(el('li', {}, spans(block)));
  }
  return out;
}
