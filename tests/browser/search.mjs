// The search: results while typing, from disk and from a host, by keyboard and for a screen reader.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { POOL, WIDTHS, accessibility, host, open, overflow } from './browser.mjs';
import { everyPath, onDisk } from './site.mjs';

const PAGES = everyPath.filter((path) => /(^|\/)search\/index\.html$/.test(path));
const FIRST = PAGES.filter((path) => path === 'search/index.html');

/** Waits until the number of results is told. */
const told = (page) => page.waitForFunction(() => document.getElementById('search-status').textContent !== '');

/** Types a search and waits for its answer. */
async function search(page, text) {
  await page.evaluate(() => { document.getElementById('search-status').textContent = ''; });
  await page.locator('#search-field').fill('');
  await page.locator('#search-field').pressSequentially(text);
  await told(page);
}

/** What is found, without the page around it. */
const find = (page, query, most = 20) =>
  page.evaluate(([text, count]) => SearchRank.find(text, count).then((found) => found.map((one) => ({
    ...one, title: one.title.map(({ text }) => text).join(''),
  }))), [query, most]);

/** Titles of the pages that can be found, each with its address. */
const titles = (page) =>
  page.evaluate(async () => {
    const { kinds } = await SearchIndex.open();
    const entries = await Promise.all(kinds.map((_, number) => SearchIndex.text(number)));
    return entries
      .filter((_, number) => ['page', 'phase', 'partner', 'term'].includes(kinds[number]))
      .map(([path, title]) => ({ path, title: typeof title === 'string' ? title : '' }))
      .filter(({ title }) => title !== '');
  });

describe('search page', POOL, () => {
  for (const path of PAGES) {
    for (const [place, address] of [['disk', onDisk(path)], ['host', host.address + path]]) {
      test(`${path} answers while one types, from ${place}`, async () => {
        await open(address, {}, async (page) => {
          const [{ title }] = await titles(page);
          const [word] = /\p{L}{4,}/u.exec(title);
          await search(page, word.slice(0, -1));
          const shown = page.locator('#search-results section:not([hidden])');
          assert.ok((await shown.count()) > 0);
          assert.ok((await page.locator('#search-results mark').count()) > 0, 'what is meant is marked');
          assert.match(await page.locator('#search-status').textContent(), /\d/);
          assert.match(page.url(), /\?q=/, 'the address can be shared');
          assert.deepEqual(page.trouble, []);
          const found = await accessibility(page);
          assert.deepEqual(found.violations, []);
        });
      });
    }

    for (const width of WIDTHS) {
      test(`${path} holds its results at ${width} px`, async () => {
        await open(`${onDisk(path)}?q=a`, { width }, async (page) => {
          await told(page);
          assert.equal(await overflow(page), 0);
        });
      });
    }

    test(`${path} finds every page and term by its title`, async () => {
      await open(onDisk(path), {}, async (page) => {
        const missed = [];
        for (const { path: wanted, title } of await titles(page)) {
          const found = await find(page, title, 5);
          if (!found.some((one) => one.path.split('#')[0] === wanted.split('#')[0])) missed.push(title);
          if (found.some(({ guessed }) => guessed)) missed.push(`guessed: ${title}`);
        }
        assert.deepEqual(missed, []);
      });
    });

    test(`${path} ranks no supposed typing error above what is written so`, async () => {
      await open(onDisk(path), {}, async (page) => {
        // every word of the index, and each with two letters swapped
        const wrong = await page.evaluate(async () => {
          const { vocabulary } = await SearchIndex.open();
          const words = vocabulary.words.filter((word) => /^\p{L}{6,}$/u.test(word));
          const wrong = [];
          for (const word of words.filter((_, place) => place % 5 === 0)) {
            const swapped = word[0] + word[2] + word[1] + word.slice(3);
            for (const query of [word, swapped, `${word} ${swapped}`]) {
              const found = await SearchRank.find(query, 30);
              const firstGuess = found.findIndex(({ guessed }) => guessed);
              if (firstGuess >= 0 && found.slice(firstGuess).some(({ guessed }) => !guessed)) wrong.push(query);
              if (query === word && (found.length === 0 || found[0].guessed)) wrong.push(`not found: ${query}`);
            }
          }
          return wrong;
        });
        assert.deepEqual(wrong, []);
      });
    });
  }

  for (const path of FIRST) {
    test('is used with the keyboard alone', async () => {
      await open(onDisk(path), {}, async (page) => {
        const [{ title }] = await titles(page);
        await search(page, title);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        assert.ok(await page.evaluate(() => document.activeElement.closest('#search-results li') !== null), 'results follow the button');
        const before = page.url();
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => url.href.split('?')[0] !== before.split('?')[0]);
        await page.goBack();
        await told(page);
        assert.equal(await page.locator('#search-field').inputValue(), title.trim(), 'the way back leads to the same results');
        await page.locator('#search-field').focus();
        await page.keyboard.press('Escape');
        await page.waitForFunction(() => document.querySelectorAll('#search-results section:not([hidden])').length === 0);
        assert.equal(await page.locator('#search-field').inputValue(), '');
      });
    });

    test('says that nothing was found, and that its index cannot be loaded', async () => {
      await open(onDisk(path), {}, async (page) => {
        await search(page, 'xqzwxqzw');
        assert.equal(await page.locator('#search-status').textContent(), await page.locator('#search-form').getAttribute('data-none'));
      });
      await open(host.address + path, {}, async (page) => {
        await page.route('**/search/words.js', (route) => route.abort());
        await search(page, 'sana');
        assert.equal(await page.locator('#search-status').textContent(), await page.locator('#search-form').getAttribute('data-failed'));
        await page.unroute('**/search/words.js');
        await search(page, 'sanasto');
        assert.notEqual(await page.locator('#search-status').textContent(), await page.locator('#search-form').getAttribute('data-failed'), 'the next search tries again');
      });
    });

    test('is reached from every width of the start page', async () => {
      await open(onDisk('index.html'), {}, async (page) => {
        await page.locator('.masthead-search input').fill('sana');
        await page.keyboard.press('Enter');
        await page.waitForURL(/search\/index\.html\?q=sana$/);
      });
      await open(onDisk('index.html'), { width: 320, reader: 'plain' }, async (page) => {
        await page.locator('.search-link').click();
        await page.waitForURL(/search\/index\.html#search-field$/);
        assert.equal(await page.evaluate(() => document.activeElement.id), 'search-field');
        assert.ok(await page.locator('noscript').isVisible());
        assert.equal(await overflow(page), 0);
      });
    });
  }
});
