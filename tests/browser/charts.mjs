// The text of charts as the browser lays it out.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { POOL, WIDTHS, open } from './browser.mjs';
import { onDisk, chartPages } from './site.mjs';

/** Reading a chart needs letters at least this high on a phone, in CSS pixels. */
const SMALLEST = 10;

/**
 * Boxes of all lines of text of each chart, in units of its view box. Across, they are as wide as the browser makes
 * them; upwards, they reach from the baseline to an accent and a descender. The browser's own boxes hold the font's
 * line gap too, and would meet in any two lines of one label.
 */
const charts = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('svg.chart')].map((svg) => {
      const { width, height } = svg.viewBox.baseVal;
      const texts = [...svg.querySelectorAll('text')].map((text) => {
        const { x, width: wide } = text.getBBox();
        const size = parseFloat(getComputedStyle(text).fontSize);
        const baseline = text.getStartPositionOfChar(0).y;
        return { words: text.textContent, left: x, right: x + wide, top: baseline - 0.85 * size, bottom: baseline + 0.22 * size, size };
      });
      return { name: svg.querySelector('title')?.textContent, width, height, scale: svg.getBoundingClientRect().width / width, texts };
    }),
  );

describe('charts', POOL, () => {
  for (const path of chartPages) {
    for (const width of WIDTHS) {
      test(`${path} has legible charts, ${width} px`, async () => {
        await open(onDisk(path), { width }, async (page) => {
          const faults = [];
          for (const chart of await charts(page)) {
            chart.texts.forEach((text, place) => {
              const inside = text.left >= -0.5 && text.right <= chart.width + 0.5 && text.top >= -0.5 && text.bottom <= chart.height + 0.5;
              if (!inside) faults.push(`${chart.name}: "${text.words}" leaves the frame`);
              if (text.size * chart.scale < SMALLEST) faults.push(`${chart.name}: "${text.words}" is ${text.size * chart.scale} px high`);
              for (const other of chart.texts.slice(place + 1)) {
                const apart = text.right <= other.left || other.right <= text.left || text.bottom <= other.top || other.bottom <= text.top;
                if (!apart) faults.push(`${chart.name}: "${text.words}" meets "${other.words}"`);
              }
            });
          }
          assert.deepEqual(faults, []);
        });
      });
    }
  }
});
