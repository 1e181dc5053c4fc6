// Worksheets: pages of the site that are printed, photocopied and written on with a pen.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { POOL, onPaper, open } from './browser.mjs';
import { onDisk, sheetPages } from './site.mjs';

/** A4 in points, as PDF files tell sizes. */
const A4 = { width: 595, height: 842 };

/** A pen needs lines that a photocopier keeps, and eyes need letters of this size. In CSS pixels of 0.75 pt. */
const THINNEST_LINE = 0.5 / 0.75;
const SMALLEST_TEXT = 10 / 0.75;

/** What is on the sheets of a page that would not print well in black and white. */
const faults = (page) =>
  page.evaluate(
    ([thinnest, smallest]) => {
      const found = new Set();
      const isGrey = (color) => {
        const [red, green, blue, alpha = 1] = color.match(/[\d.]+/g).map(Number);
        return alpha === 0 || (red === green && green === blue);
      };
      for (const element of document.querySelectorAll('.sheet, .sheet *')) {
        const style = getComputedStyle(element);
        if (style.display === 'none' || element.getClientRects().length === 0) continue;
        const name = `${element.tagName.toLowerCase()}.${element.className}`;
        if (!isGrey(style.color) || !isGrey(style.backgroundColor)) found.add(`${name} is in colour`);
        if (style.backgroundImage !== 'none') found.add(`${name} needs a background`);
        if (parseFloat(style.fontSize) < smallest - 0.1) found.add(`${name} has letters of ${style.fontSize}`);
        for (const side of ['Top', 'Right', 'Bottom', 'Left']) {
          if (style[`border${side}Style`] === 'none') continue;
          const width = parseFloat(style[`border${side}Width`]);
          if (width > 0 && width < thinnest - 0.1) found.add(`${name} has a line of ${width} px`);
          if (width > 0 && !isGrey(style[`border${side}Color`])) found.add(`${name} has a coloured line`);
        }
        if (element.scrollWidth > element.clientWidth + 1 && style.display !== 'inline') found.add(`${name} overflows`);
      }
      return [...found];
    },
    [THINNEST_LINE, SMALLEST_TEXT],
  );

/** Words without spaces and hyphens, which a line's end changes. */
const bare = (text) => text.replace(/[\s\u00ad\u2010-]/g, '');

/** Each sheet's name, and of each of its criteria the statement and the last of its levels. */
const contents = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.sheet')].map((sheet) => ({
      name: sheet.querySelector('.sheet-running span:last-child').textContent,
      isOfOneCriterion: sheet.querySelector('.spread') !== null,
      criteria: [...sheet.querySelectorAll('.sheet-criterion')].map((criterion) => ({
        statement: criterion.querySelector('h3').textContent,
        last: criterion.querySelector('.scores li:last-child').textContent,
      })),
    })),
  );

describe('worksheets', POOL, () => {
  for (const { path } of sheetPages) {
    test(`${path} prints on A4 in black and white`, async () => {
      await open(onDisk(path), { width: 680 }, async (page) => {
        const sheets = await contents(page);
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        assert.deepEqual(await faults(page), []);
        const printed = await onPaper(page);

        printed.forEach(({ width, height, text }, place) => {
          const at = `page ${place + 1}`;
          assert.ok(Math.abs(width - A4.width) <= 1 && Math.abs(height - A4.height) <= 1, `${at}: ${width} × ${height}`);
          assert.ok(text.includes(`${place + 1} / ${printed.length}`), `${at} tells its number`);
          assert.ok(sheets.some(({ name }) => bare(text).includes(bare(name))), `${at} names its sheet`);
          assert.ok(bare(text).length > 80, `${at} is nearly empty: ${text}`);
        });
        for (const { statement, last } of sheets.flatMap(({ criteria }) => criteria)) {
          const whole = printed.some(({ text }) => [statement, last].every((words) => bare(text).includes(bare(words))));
          assert.ok(whole, `“${statement}” is cut off from its levels`);
        }
        if (sheets.every(({ isOfOneCriterion }) => isOfOneCriterion)) assert.equal(printed.length, sheets.length, 'one criterion, one page');
        else assert.ok(printed.length >= sheets.length, 'every sheet begins on a page of its own');
      });
    });
  }
});
