// Every page used with the keyboard alone.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { POOL, WIDTHS, open } from './browser.mjs';
import { onDisk, ordinaryPages } from './site.mjs';

/** Remembers what can be reached and how it looks while it has no focus; gives the names. */
const prepare = (page) =>
  page.evaluate(() => {
    const candidates = document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]');
    const visible = { visibilityProperty: true, contentVisibilityAuto: true };
    // a group of radio buttons is one stop: the chosen one, or the first
    const group = (radio) => [...document.getElementsByName(radio.name)].filter((other) => other.form === radio.form);
    const isEntry = (radio) => radio === (group(radio).find((other) => other.checked) ?? group(radio)[0]);
    const isStop = (element) => element.type !== 'radio' || isEntry(element);
    const stops = [...candidates].filter((element) => element.tabIndex >= 0 && !element.disabled && isStop(element) && element.checkVisibility(visible));
    const marks = (element) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderColor, textDecoration } = getComputedStyle(element);
      const outline = outlineStyle === 'none' || parseFloat(outlineWidth) === 0 ? 'none' : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
      return { outline, boxShadow, backgroundColor, borderColor, textDecoration };
    };
    const name = (element) => {
      const words = (element.getAttribute('aria-label') ?? element.textContent).trim().replace(/\s+/g, ' ').slice(0, 40);
      return `${element.localName}${element.className && typeof element.className === 'string' ? `.${element.className.split(' ')[0]}` : ''} "${words}"`;
    };
    window.stops = stops;
    window.marks = marks;
    window.before = stops.map((element) => JSON.stringify(marks(element)));
    return stops.map(name);
  });

/** What has the focus: its place among the stops, whether its focus can be seen, and whether anything covers it. */
const look = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return undefined;
    const place = window.stops.indexOf(element);
    const points = [...element.getClientRects()].flatMap(({ left, right, top, bottom }) => [
      [(left + right) / 2, (top + bottom) / 2],
      [left + 2, top + 2],
      [right - 2, bottom - 2],
    ]);
    const uncovered = points.some(([x, y]) => {
      const found = document.elementFromPoint(x, y);
      return found !== null && (element.contains(found) || found.contains(element));
    });
    return { place, seen: place < 0 || JSON.stringify(window.marks(element)) !== window.before[place], uncovered };
  });

/** Walks through the page with Tab and fails on what cannot be reached, seen, or found where it is expected. */
async function assertReached(page) {
  const names = await prepare(page);
  const visited = [];
  const unseen = [];
  const covered = [];
  for (let step = 0; step < names.length + 20; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await look(page);
    if (stop === undefined || (visited.length > 0 && stop.place === visited[0])) break;
    // the browser also stops at parts that scroll
    if (stop.place < 0) continue;
    visited.push(stop.place);
    if (!stop.seen) unseen.push(names[stop.place]);
    if (!stop.uncovered) covered.push(names[stop.place]);
  }
  const unreached = names.filter((_, place) => !visited.includes(place));
  assert.deepEqual(unreached, [], 'out of reach');
  assert.deepEqual(visited, [...visited].sort((one, other) => one - other), 'not in the order of the text');
  assert.deepEqual(unseen, [], 'focus cannot be seen');
  assert.deepEqual(covered, [], 'covered while it has the focus');
}

/** The first stop leads past the navigation, and shows. */
async function assertSkips(page) {
  await page.keyboard.press('Tab');
  const link = await page.evaluate(() => {
    const { left, top, right, bottom } = document.activeElement.getBoundingClientRect();
    const shown = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && right - left > 20;
    return { target: document.activeElement.getAttribute('href'), shown };
  });
  assert.match(link.target ?? '', /^#/, 'the first stop leads into the page');
  assert.ok(link.shown, 'the skip link shows when it has the focus');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const beyond = await page.evaluate((target) => {
    const start = document.querySelector(target);
    return Boolean(start.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING);
  }, link.target);
  assert.ok(beyond, 'the stop after it lies behind the navigation');
}

describe('keyboard', POOL, () => {
  for (const path of ordinaryPages) {
    for (const width of WIDTHS) {
      test(`${path} is used by keyboard at ${width} px`, async () => {
        await open(onDisk(path), { width }, async (page) => {
          await assertReached(page);
          await page.goto(onDisk(path));
          await assertSkips(page);
        });
      });
    }
  }
});
