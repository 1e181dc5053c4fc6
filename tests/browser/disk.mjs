// Every page opened from a folder, as a site on a memory stick is: structure, weight, links, and no need of scripts.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { POOL, open } from './browser.mjs';
import {
  disk, everyPath, fileOf, formPages, handouts, idsOf, onDisk, ordinaryPages, pages, sheetPages, sizeOf, tablesOf,
} from './site.mjs';

/** The most that a page may weigh with its styles and fonts, in bytes. */
const HEAVIEST = 100_000;

/** The same for a form, which carries its criteria with their levels and its scripts. */
const HEAVIEST_FORM = 300_000;

/** The same for the search page, which carries the matcher and every word of the site. */
const HEAVIEST_SEARCH = 200_000;

/** A print of many worksheets is as long as they are. */
const SHEET = 5000;

/** A page of many tables is as long as they are: what each beyond the second may bring. */
const TABLE = 2500;

/** The most that this page may weigh. */
function limit(path) {
  if (handouts.includes(path)) return Infinity; // as long as its slides
  if (formPages.includes(path)) return HEAVIEST_FORM;
  if (path.endsWith('search/index.html')) return HEAVIEST_SEARCH;
  const sheets = sheetPages.find((page) => page.path === path)?.sheets ?? 0;
  const tables = tablesOf(path) - 2;
  return HEAVIEST + sheets * SHEET + Math.max(0, tables) * TABLE;
}

/** What a page says of itself. */
const read = (page) =>
  page.evaluate(() => {
    const addressed = [
      ...[...document.querySelectorAll('[href]')].map((element) => [element, 'href']),
      ...[...document.querySelectorAll('[src]')].map((element) => [element, 'src']),
    ];
    return {
      headings: [...document.querySelectorAll('h1')].length,
      ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
      landmarks: [...document.querySelectorAll('main')].length,
      language: document.documentElement.lang,
      links: addressed.map(([element, name]) => ({ written: element.getAttribute(name), address: element[name]?.baseVal ?? element[name] })),
      popovers: [...document.querySelectorAll('[popovertarget]')].map((element) => element.getAttribute('popovertarget')),
      text: document.body.innerText,
      title: document.title,
    };
  });

/** Everything known of each page by its path, read once. */
const known = new Map();

/** Every button opens what it explains by keyboard, and Escape closes it and leads back. */
async function assertExplains(page) {
  const buttons = page.locator('button[popovertarget]:visible');
  for (const button of await buttons.all()) {
    const id = await button.getAttribute('popovertarget');
    const shown = () => page.evaluate((name) => document.getElementById(name).matches(':popover-open'), id);
    await button.focus();
    await page.keyboard.press('Enter');
    assert.ok(await shown(), `#${id} opens`);
    await page.keyboard.press('Escape');
    assert.ok(!(await shown()), `#${id} closes`);
    assert.ok(await button.evaluate((element) => document.activeElement === element), `focus returns from #${id}`);
  }
}

describe('opened from disk', POOL, () => {
  for (const path of pages) {
    test(`${path} is whole`, async () => {
      await open(onDisk(path), {}, async (page) => {
        const facts = await read(page);
        known.set(path, facts);
        assert.deepEqual(page.trouble, []);
        assert.equal(facts.headings, 1, 'one h1');
        assert.equal(facts.landmarks, 1, 'one main');
        assert.match(facts.language, /^[a-z]{2,3}(-|$)/, 'lang of the page');
        const weight = [...page.loaded].reduce((sum, file) => sum + (sizeOf(file) ?? 0), 0);
        assert.ok(weight < limit(path), `weighs ${weight} bytes`);
      });
    });
  }
});

describe('without scripts', POOL, () => {
  for (const path of pages) {
    test(`${path} works without scripts`, async () => {
      await open(onDisk(path), { reader: 'plain' }, async (page) => {
        assert.deepEqual(page.trouble, []);
        // a form and the search say what they cannot do; all else reads the same
        if (!formPages.includes(path) && !path.endsWith('search/index.html')) assert.equal((await read(page)).text, known.get(path)?.text, 'the same text');
        await page.setViewportSize({ width: 320, height: 640 });
        await assertExplains(page);
      });
    });
  }
});

describe('links', () => {
  for (const path of pages) {
    test(`${path} links to what is there`, () => {
      const facts = known.get(path);
      assert.ok(facts, 'the page could not be read');
      const broken = facts.links.filter(({ written, address }) => !leads(written, address)).map(({ written }) => written);
      assert.deepEqual(broken, []);
      assert.deepEqual(facts.popovers.filter((id) => !facts.ids.includes(id)), []);
    });
  }

  test('no two pages of a language have one title', () => {
    const titles = ordinaryPages.map((path) => `${known.get(path)?.language}: ${known.get(path)?.title}`);
    assert.deepEqual(titles.filter((title, place) => titles.indexOf(title) !== place), []);
  });
});

/** Whether a link from disk leads to a file of the site and a place in it, or plainly outside. */
function leads(written, address) {
  if (/^(https?|mailto|tel|data):/i.test(written)) return true;
  const file = fileOf(address, disk);
  if (file === undefined || sizeOf(file) === undefined) return false;
  const { hash } = new URL(address);
  const path = everyPath.find((candidate) => fileOf(onDisk(candidate), disk) === file);
  if (hash === '' || path === undefined) return true;
  return idsOf(path).includes(decodeURIComponent(hash.slice(1)));
}
