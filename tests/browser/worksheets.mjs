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

describe('worksheets', POOL, () => {
  for (const { path, sheets, criteria } of sheetPages) {
    test(`${path} prints on A4 in black and white`, async () => {
      await open(onDisk(path), { width: 680 }, async (page) => {
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        assert.deepEqual(await faults(page), []);

        const printed = await onPaper(page);
        assert.ok(printed.length >= sheets, `${sheets} sheets on ${printed.length} pages`);
        for (const { width, height } of printed) {
          assert.ok(Math.abs(width - A4.width) <= 1 && Math.abs(height - A4.height) <= 1, `${width} × ${height} pt`);
        }
        // a sheet of one criterion leaves its page only if there is more to read than a page holds
        if (criteria.length === 1 && sheets === 1) assert.ok(printed.length <= 2, `${printed.length} pages`);
        printed.forEach(({ text }, place) => {
          assert.match(text, new RegExp(`${place + 1} / ${printed.length}`), `page ${place + 1} tells its number`);
        });
        for (const { statement, last } of criteria) {
          const holds = printed.filter(({ text }) => text.includes(statement) && text.includes(last));
          assert.ok(holds.length > 0, `“${statement}” is cut off from its last level`);
        }
      });
    });
  }
});
