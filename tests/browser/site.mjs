// The built site: its pages, and a server for them.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder under test. */
export const folder = resolve(process.env.SITE ?? fileURLToPath(new URL('../../target/site', import.meta.url)));

/** Address of the folder on disk, with a closing slash. */
export const disk = pathToFileURL(folder + sep).href;

const FILE_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** Every file below a folder whose name ends so, with `/` between names, in the order of the bytes. */
function files(below, ending) {
  return readdirSync(below, { recursive: true })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name.endsWith(ending))
    .sort();
}

const everyFile = files(folder, '.html').map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

/** Whether a page is the original of another language with a notice: one for each language tells of all. */
const isUntranslated = ({ text }) => /class="notice small translation" lang=/.test(text);
const ofLanguage = (path) => path.split('/')[0];
const seenUntranslated = new Set();
const markup = everyFile.filter((page) => {
  if (!isUntranslated(page)) return true;
  const isFirst = !seenUntranslated.has(ofLanguage(page.path));
  seenUntranslated.add(ofLanguage(page.path));
  return isFirst;
});
assert.ok(markup.length > 0, `no pages in ${folder}: build the site first`);

/** Paths of all HTML files. */
export const everyPath = everyFile.map(({ path }) => path);

/** Of a site with many pages of one kind, those looked at: a pattern of their paths. */
const looked = new RegExp(process.env.PAGES ?? '');

/** Paths of the slides of workshops, which show one part of a page at a time and have tests of their own. */
export const decks = markup
  .filter(({ path, text }) => looked.test(path) && text.includes('<body class="slides">'))
  .map(({ path }) => path);

/** Paths of handouts, which are as long as their slides. */
export const handouts = markup.filter(({ text }) => text.includes('<body class="handout">')).map(({ path }) => path);

/** Paths of the pages that people read: all but slides and those that only send their reader on. */
export const pages = markup
  .filter(({ path, text }) => looked.test(path) && !/http-equiv="?refresh/i.test(text) && !decks.includes(path))
  .map(({ path }) => path);

/** Paths of the pages that stand in the site's navigation: all but the page for wrong addresses. */
export const ordinaryPages = pages.filter((path) => path !== '404.html');

/** Paths of the pages with a chart. */
export const chartPages = markup.filter(({ path, text }) => /<svg class="chart/.test(text) && !decks.includes(path)).map(({ path }) => path);

/** Ids in a page, looked at or not. */
export const idsOf = (path) => {
  const { text } = everyFile.find((page) => page.path === path);
  return [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
};

/** How many tables a page has. */
export const tablesOf = (path) => everyFile.find((page) => page.path === path)?.text.split('<table').length - 1;

/** Pages of worksheets, and how many sheets they hold. */
export const sheetPages = markup
  .map(({ path, text }) => ({ path, sheets: text.split('<section class="sheet"').length - 1 }))
  .filter(({ path, sheets }) => looked.test(path) && sheets > 0);

/** Paths of the self-assessment forms: pages that do more with scripts than without. */
export const formPages = markup.filter(({ text }) => /<form class="assessment"/.test(text)).map(({ path }) => path);

/** Address of a page on disk. */
export const onDisk = (path) => disk + path.split('/').map(encodeURIComponent).join('/');

/** The file behind an address, or `undefined` if it is outside the site. */
export function fileOf(address, base) {
  const url = new URL(address);
  const bare = url.origin + url.pathname;
  const start = new URL(base);
  const prefix = start.origin + start.pathname;
  if (url.protocol !== start.protocol || !bare.startsWith(prefix)) return undefined;
  return join(folder, decodeURIComponent(bare.slice(prefix.length)));
}

/** The path of the page behind an address, or `undefined` if it is outside the site. */
export function pathOf(address, base) {
  const file = fileOf(address, base);
  if (file === undefined) return undefined;
  const path = relative(folder, file).split(sep).join('/');
  return everyPath.find((page) => page === path || page === `${path}/index.html` || (path === '' && page === 'index.html'));
}

/** Bytes of a file, or `undefined` if there is none. */
export function sizeOf(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : undefined;
}

/**
 * Serves the site below a path of its own on this machine only, as any plain web server would.
 * @param {string} below begins and ends with a slash
 */
export async function serve(below) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const name = path.startsWith(below) ? path.slice(below.length) : '404.html';
    const file = join(folder, name === '' || name.endsWith('/') ? `${name}index.html` : name);
    const found = file.startsWith(folder + sep) && path.startsWith(below) && sizeOf(file) !== undefined;
    const sent = found ? file : join(folder, '404.html');
    response.writeHead(found ? 200 : 404, { 'content-type': FILE_TYPES[extname(sent)] ?? 'application/octet-stream' });
    response.end(sizeOf(sent) === undefined ? '' : readFileSync(sent));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { address: `http://127.0.0.1:${server.address().port}${below}`, close: () => server.close() };
}
