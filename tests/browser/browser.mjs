// One browser and one server for all tests.

import { after } from 'node:test';

import axe from 'axe-core';
import { extractText, getDocumentProxy } from 'unpdf';

import { launch } from './chromium.mjs';
import { note, write } from './findings.mjs';
import { disk, fileOf, pathOf, serve } from './site.mjs';

const browser = await launch();

/** The site as it stands below a path of a host. */
export const host = await serve('/sub/path/');

after(async () => {
  await browser.close();
  host.close();
  write('axe-core', axe.version);
});

/** How many pages are open at once. */
export const POOL = { concurrency: 3 };

/** The widths of a phone, or of a wide screen at 400 % zoom, and of a wide screen. */
export const WIDTHS = [320, 1280];

/** Readers with scripts, and without. */
const readers = {
  scripted: await browser.newContext({ reducedMotion: 'reduce' }),
  plain: await browser.newContext({ reducedMotion: 'reduce', javaScriptEnabled: false }),
};

/**
 * Opens an address, hands the page on, and closes it.
 *
 * `page.trouble` gathers what no page of the site may do: messages on the console, errors, requests that leave the
 * site or fail. `page.loaded` is the files it asked for.
 *
 * @param {string} address
 * @param {{ width?: number, reader?: keyof typeof readers, base?: string }} look  `base`: what it must not leave
 * @param {(page: import('playwright-core').Page & { trouble: string[], loaded: Set<string> }) => Promise<void>} visit
 */
export async function open(address, { width = 1280, reader = 'scripted', base = baseOf(address) }, visit) {
  const page = await readers[reader].newPage();
  try {
    await page.setViewportSize({ width, height: width < 600 ? 640 : 800 });
    page.trouble = [];
    page.loaded = new Set();
    watch(page, base, page);
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await visit(page);
  } finally {
    await page.close();
  }
}

/** Gathers what a page asks for and what goes wrong in it. */
export function watch(page, base, { trouble, loaded }) {
  page.on('console', (message) => trouble.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => trouble.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) trouble.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    if (request.url().startsWith('data:')) return;
    const file = fileOf(request.url(), base);
    if (file === undefined) trouble.push(`leaves the site: ${request.url()}`);
    else loaded.add(file);
  });
}

/** Where the tested site begins. */
const baseOf = (address) => (address.startsWith('file:') ? disk : host.address);

/** What the accessibility guidelines ask for, at the level that the law sets and one version further. */
const GUIDELINES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds in a page or in a part of it.
 * `violations` break the guidelines; `advice` is good practice only, or could not be decided by a program.
 * @param {import('playwright-core').Page} page
 * @param {string} [part] a selector
 */
export async function accessibility(page, part) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    ([tags, within]) => window.axe.run(within ?? document, { runOnly: tags, resultTypes: ['violations', 'incomplete'] }),
    [[...GUIDELINES, 'best-practice'], part],
  );
  const tell = ({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} – ${node.failureSummary.split('\n').slice(1).join(' ').trim()}`);
  const binding = (rule) => rule.tags.some((tag) => GUIDELINES.includes(tag));
  const path = pathOf(page.url(), baseOf(page.url()));
  if (path !== undefined) note(path, found.violations.filter(binding), found.incomplete.filter(binding));
  return {
    violations: found.violations.filter(binding).flatMap(tell),
    advice: [...found.violations.filter((rule) => !binding(rule)), ...found.incomplete].flatMap(tell),
  };
}

/** Pixels by which a page is wider than its window. */
export const overflow = (page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    return Math.max(root.scrollWidth, document.body.scrollWidth) - root.clientWidth;
  });

/**
 * The pages that a page prints, as its own style sheet sizes them: their size in points, and their text.
 * Backgrounds are not printed, which is what browsers do unless told otherwise.
 */
export async function onPaper(page) {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: false })));
  const { text } = await extractText(pdf, { mergePages: false });
  return Promise.all(
    text.map(async (words, place) => {
      const [left, bottom, right, top] = (await pdf.getPage(place + 1)).view;
      return { width: right - left, height: top - bottom, text: words };
    }),
  );
}

/** Looks at a page twice: by day and by night. */
export async function inBothSchemes(page, look) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await look(colorScheme);
  }
}

/** Opens every folded part of a page, so that it is looked at too. */
export const unfold = (page) =>
  page.evaluate(() => document.querySelectorAll('details').forEach((details) => details.setAttribute('open', '')));
