// A workshop's pack, unpacked into a folder and opened from there. Without PACK, the folder, there is nothing to test.

import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { HtmlValidate, StaticConfigLoader } from 'html-validate';

import { POOL, WIDTHS, accessibility, inBothSchemes, open, overflow } from './browser.mjs';
import config from './html-validate.config.mjs';

const pack = process.env.PACK;
const options = { ...POOL, skip: pack === undefined && 'no pack' };
const base = pack === undefined ? '' : pathToFileURL(pack + sep).href;
const cover = `${base}index.html`;

/** Paths of the pages in the pack. */
const pages =
  pack === undefined
    ? []
    : readdirSync(pack, { recursive: true })
        .map((name) => name.split(sep).join('/'))
        .filter((name) => name.endsWith('.html'))
        .sort();

/** A page's address on disk. */
const onDisk = (path) => base + path.split('/').map(encodeURIComponent).join('/');

/** The links of a page, without the places in the pages they lead to. */
const links = (page) =>
  page.evaluate(() => [...document.querySelectorAll('a[href]')].map((link) => link.href.split('#')[0]));

describe('the cover of a pack', options, () => {
  for (const reader of ['scripted', 'plain']) {
    test(`leads to all that is there (${reader})`, async () => {
      await open(cover, { reader, base }, async (page) => {
        const found = await links(page);
        assert.ok(found.length > 5, `${found.length} links`);
        for (const address of found) {
          assert.ok(address.startsWith(base) && existsSync(fileURLToPath(address)), address);
        }
        assert.deepEqual(page.trouble, []);
      });
    });
  }

  test('is valid HTML', async () => {
    const validator = new HtmlValidate(new StaticConfigLoader(config));
    const { results } = await validator.validateFile(fileURLToPath(cover));
    const tell = ({ line, column, ruleId, message }) => `${line}:${column} ${message} (${ruleId})`;
    assert.deepEqual(results.flatMap(({ messages }) => messages.map(tell)), []);
  });

  for (const width of WIDTHS) {
    test(`is accessible at ${width} px, light and dark`, async (t) => {
      await open(cover, { width, base }, async (page) => {
        await inBothSchemes(page, async (scheme) => {
          const { violations, advice } = await accessibility(page);
          advice.forEach((line) => t.diagnostic(line));
          assert.deepEqual(violations, [], scheme);
        });
        assert.ok((await overflow(page)) <= 0, `${await overflow(page)} px too wide`);
      });
    });
  }

  test('has a checklist for the keyboard', async () => {
    await open(cover, { base }, async (page) => {
      const boxes = page.getByRole('checkbox');
      assert.ok((await boxes.count()) >= 5);
      await boxes.first().focus();
      await page.keyboard.press('Space');
      assert.ok(await boxes.first().isChecked());
    });
  });

  // as a viewer of archives opens it: one file in a folder of its own
  test('reads well alone, and says to unpack first', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'polku-cover-'));
    after(() => rmSync(folder, { recursive: true }));
    copyFileSync(fileURLToPath(cover), join(folder, 'index.html'));
    const alone = pathToFileURL(join(folder, 'index.html')).href;
    const look = (page) =>
      page.evaluate(() => ({
        text: document.body.innerText,
        colour: getComputedStyle(document.querySelector('header')).backgroundColor,
        bottom: document.getElementById('polku-unpack').getBoundingClientRect().bottom,
      }));
    let unpacked;
    await open(cover, { base }, async (page) => (unpacked = await look(page)));
    await open(alone, { base: pathToFileURL(folder + sep).href }, async (page) => {
      const seen = await look(page);
      assert.deepEqual(seen, unpacked);
      assert.ok(seen.bottom < 800, `the notice is ${seen.bottom} px down`);
      assert.deepEqual(page.trouble, []);
    });
  });
});

describe('a pack', options, () => {
  for (const path of pages) {
    test(`${path} needs nothing but the pack`, async () => {
      await open(onDisk(path), { base }, async (page) => {
        for (const address of await links(page)) {
          assert.ok(address.startsWith(base) && existsSync(fileURLToPath(address)), address);
        }
        assert.deepEqual(page.trouble, []);
      });
    });
  }

  test('is gone through from the cover and back', async () => {
    await open(cover, { base }, async (page) => {
      const materials = await page.evaluate(() => [...document.querySelectorAll('.card a')].map((link) => link.href));
      assert.ok(materials.length > 0);
      for (const address of materials) {
        await page.locator(`.card a[href="${address.slice(base.length)}"]`).click();
        await page.waitForURL(address + '**');
        assert.ok((await page.locator('h1:visible').count()) > 0, `${address} has a heading`);
        await page.goto(cover);
      }
      await page.locator('.pages a').first().click();
      await page.locator('.site-footer a[href$="../index.html"]').click();
      await page.waitForURL(cover);
      assert.deepEqual(page.trouble, []);
    });
  });

  test('has a text to be read first', { skip: options.skip }, () => {
    const text = readdirSync(pack).find((name) => name.endsWith('.txt'));
    assert.match(readFileSync(join(pack, text), 'utf8'), /^\uFEFF/);
  });
});
