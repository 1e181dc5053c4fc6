// Every page as a plain web server shows it, light and dark, on a phone and on a wide screen.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { POOL, WIDTHS, accessibility, host, inBothSchemes, open, overflow, unfold } from './browser.mjs';
import { pages } from './site.mjs';

/** A page's address as a reader types it: folders without the name of their page. */
const onHost = (path) => host.address + path.replace(/(^|\/)index\.html$/, '$1');

/** Fails with what breaks the guidelines in a page or a part of it, and passes the rest on as advice. */
async function assertAccessible(page, t, where, part) {
  const { violations, advice } = await accessibility(page, part);
  advice.forEach((line) => t.diagnostic(line));
  assert.deepEqual(violations, [], where);
}

describe('appearance', POOL, () => {
  for (const path of pages) {
    for (const width of WIDTHS) {
      test(`${path} is accessible at ${width} px, light and dark`, async (t) => {
        await open(onHost(path), { width }, async (page) => {
          await unfold(page);
          await inBothSchemes(page, (scheme) => assertAccessible(page, t, scheme));
          assert.deepEqual(page.trouble, []);
          assert.ok((await overflow(page)) <= 0, `${await overflow(page)} px too wide`);
        });
      });
    }
  }
});

// WCAG 1.4.10: at 400 % a window of 1280 × 1024 pixels holds 320 × 256; WCAG 1.4.12: readers may space text out.
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }
  svg * { letter-spacing: normal !important; word-spacing: normal !important }`;

/** Shows one thing that a button explains, and tells where it stands. */
const show = (page, id) =>
  page.evaluate((name) => {
    const element = document.getElementById(name);
    element.showPopover();
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  }, id);

describe('small windows', POOL, () => {
  for (const path of pages) {
    test(`${path} keeps all within a small window`, async (t) => {
      await open(onHost(path), { width: 320 }, async (page) => {
        await unfold(page);
        const ids = await page.evaluate(() => [...document.querySelectorAll('[popover]')].map((element) => element.id));
        for (const id of ids) {
          assert.ok(await show(page, id), `#${id} leaves the window`);
          await inBothSchemes(page, (scheme) => assertAccessible(page, t, scheme, `[id="${id}"]`));
          await page.keyboard.press('Escape');
        }
        await page.setViewportSize({ width: 320, height: 256 });
        assert.ok((await overflow(page)) <= 0, `${await overflow(page)} px too wide at 400 %`);
        await page.addStyleTag({ content: SPACED });
        assert.ok((await overflow(page)) <= 0, `${await overflow(page)} px too wide at 400 % with spaced text`);
      });
    });
  }
});

describe('the page for wrong addresses', () => {
  test('404.html carries all it needs', async () => {
    await open(`${host.address}no/such/page.html`, {}, async (page) => {
      assert.equal(page.loaded.size, 1, [...page.loaded].join(' '));
      const relative = await page.evaluate(() =>
        [...document.querySelectorAll('[href], [src]')]
          .map((element) => element.getAttribute('href') ?? element.getAttribute('src'))
          .filter((address) => !/^(https?:|data:|#)/.test(address)),
      );
      assert.deepEqual(relative, []);
    });
  });
});
