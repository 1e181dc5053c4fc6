// Slides of workshops: shown, moved, presented, printed, read without scripts.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { POOL, accessibility, host, inBothSchemes, onPaper, open, overflow } from './browser.mjs';
import { decks, disk, fileOf, onDisk, sizeOf } from './site.mjs';

/** Screens on which slides are shown: 4:3, 16:9 and a phone. */
const SCREENS = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 360, height: 740 },
];

/** Text that no estimate has seen. */
const WORDS = Array.from({ length: 200 }, (_, place) => ['Yhteistyösopimus', 'ja', 'vastuuhenkilö', 'sovitaan', 'yhdessä'][place % 5]).join(' ');
const ROWS = Array.from({ length: 20 }, (_, row) => `<tr><td>Rivi ${row} yhteistyösopimuksesta</td><td>Työnantaja</td><td>${row}</td></tr>`).join('');
const LONG = [
  `<p>${WORDS}</p>`,
  `<section class="table-scroll" tabindex="0" aria-label="Taulukko"><table><thead><tr><th>Nimi</th><th>Kuka</th><th>Luku</th></tr></thead><tbody>${ROWS}</tbody></table></section>`,
];

/** Which slide is shown, as the page itself tells it. */
const shown = (page) =>
  page.evaluate(() => ({ place: slidesShow.current, id: slidesShow.slides[slidesShow.current].id, hash: decodeURIComponent(location.hash.slice(1)) }));

/** Shows a slide, once the window has the size that was asked for. */
const show = (page, place) =>
  page.evaluate(async (wanted) => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    slidesShow.show(wanted);
  }, place);

/** How many slides there are. */
const count = (page) => page.evaluate(() => slidesShow.slides.length);

/** What is wrong with the room that the slide shown takes; and how large its text is. */
const room = (page) =>
  page.evaluate(() => {
    const { element } = slidesShow.slides[slidesShow.current];
    const body = element.querySelector('.slide-body');
    const box = element.getBoundingClientRect();
    const faults = [];
    const scrolls = element.scrollHeight > element.clientHeight + 1;
    if (element.scrollWidth > element.clientWidth + 1) faults.push('wider than the slide');
    if (body.scrollHeight > body.clientHeight + 1) faults.push('text meets what is below it');
    if (scrolls && (element.tabIndex !== 0 || getComputedStyle(element).overflowY !== 'auto')) faults.push('cut');
    if (box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1 || box.top < -1) faults.push('leaves the screen');
    // all text lies inside the slide, as far as it scrolls, or in a part that scrolls by itself
    for (const node of element.querySelectorAll('h1, h2, h3, p, li, dt, dd, td, th, text')) {
      const part = node.closest('.table-scroll, .chart-drawing, pre');
      if ((part && getComputedStyle(part).overflowX === 'auto') || !node.checkVisibility()) continue;
      const own = node.getBoundingClientRect();
      const bottom = own.bottom + element.scrollTop - box.top;
      if (own.width > 1 && (own.right > box.right + 1 || own.left < box.left - 1 || bottom > element.scrollHeight + 1)) {
        faults.push(`outside: ${node.textContent.trim().slice(0, 40)}`);
      }
    }
    return { faults, scrolls, size: parseFloat(getComputedStyle(element).fontSize) };
  });

describe('slides fit', POOL, () => {
  for (const path of decks) {
    for (const screen of SCREENS) {
      test(`${path} keeps all text within its slides at ${screen.width} × ${screen.height}`, async () => {
        await open(onDisk(path), {}, async (page) => {
          await page.setViewportSize(screen);
          const sizes = [];
          for (let place = 0; place < (await count(page)); place += 1) {
            await show(page, place);
            const { faults, scrolls, size } = await room(page);
            const { id } = await shown(page);
            assert.deepEqual(faults, [], id);
            assert.ok(!scrolls || screen.width < 600, `${id} scrolls on a wide screen`);
            assert.ok(size >= 16, `${id}: text of ${size} px`);
            sizes.push(size);
          }
          if (screen.width === 1280) {
            const large = sizes.filter((size) => size >= 28).length;
            assert.ok(large >= 0.8 * sizes.length, `${large} of ${sizes.length} slides have text of 28 px`);
          }
          assert.deepEqual(page.trouble, []);
        });
      });

      test(`${path} makes room for text that is too long at ${screen.width} × ${screen.height}`, async () => {
        await open(onDisk(path), {}, async (page) => {
          await page.setViewportSize(screen);
          await show(page, 2);
          for (const html of LONG) {
            await page.evaluate((text) => {
              slidesShow.slides[2].element.querySelector('.slide-body').innerHTML = text;
              slidesShow.refit();
            }, html);
            const { faults, scrolls, size } = await room(page);
            assert.deepEqual(faults, []);
            assert.ok(size >= 16, `text of ${size} px`);
            if (!scrolls) continue;
            // what is below can be reached by the keys that turn slides
            for (let step = 0; step < 12; step += 1) await page.keyboard.press('PageDown');
            assert.ok((await shown(page)).place > 2, 'the end is reached and passed');
            await show(page, 2);
          }
        });
      });
    }

    test(`${path} is used in a window of 320 × 256 pixels`, async () => {
      await open(onDisk(path), { width: 320 }, async (page) => {
        await page.setViewportSize({ width: 320, height: 256 });
        for (let place = 0; place < (await count(page)); place += 1) {
          await show(page, place);
          assert.deepEqual((await room(page)).faults, [], (await shown(page)).id);
        }
        assert.ok((await overflow(page)) <= 0);
      });
    });
  }
});

describe('slides are moved', POOL, () => {
  for (const path of decks) {
    test(`${path} by keyboard and clicker`, async () => {
      await open(onDisk(path), {}, async (page) => {
        const last = (await count(page)) - 1;
        const steps = [
          ['ArrowRight', 1], ['Space', 2], ['PageDown', 3], ['ArrowDown', 4], ['PageUp', 3], ['ArrowLeft', 2], ['ArrowUp', 1],
          ['Shift+Space', 0], ['ArrowLeft', 0], ['End', last], ['ArrowRight', last], ['Home', 0],
        ];
        for (const [key, place] of steps) {
          await page.keyboard.press(key);
          const now = await shown(page);
          assert.equal(now.place, place, key);
          assert.equal(now.hash, now.id, `the address follows ${key}`);
        }
        const number = Math.min(12, last + 1);
        for (const key of [...String(number), 'Enter']) await page.keyboard.press(key);
        assert.equal((await shown(page)).place, number - 1, 'a number and Enter');
        const focused = await page.evaluate(() => document.activeElement.getAttribute('aria-label'));
        assert.match(focused, new RegExp(`\\b${number}\\b.*\\b${last + 1}: .+`), 'the focus is on the slide, which says its number and title');
      });
    });

    test(`${path} by address and history`, async () => {
      await open(onDisk(path), {}, async (page) => {
        const ids = await page.evaluate(() => slidesShow.slides.map(({ id }) => id));
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('ArrowRight');
        await page.goBack();
        assert.equal((await shown(page)).place, 1, 'back');
        await page.reload();
        assert.equal((await shown(page)).place, 1, 'reloaded');
        await page.goto(`${onDisk(path)}#${encodeURIComponent(ids.at(-2))}`);
        assert.equal((await shown(page)).place, ids.length - 2, 'by its address');
        assert.equal(await page.locator('.slide:visible').count(), 1);
      });
    });

    test(`${path} by touch and buttons`, async () => {
      await open(onDisk(path), { width: 360 }, async (page) => {
        const swipe = (from, to) =>
          page.evaluate(([begin, end]) => {
            const target = slidesShow.slides[slidesShow.current].element;
            const touch = (x) => new Touch({ identifier: 1, target, clientX: x, clientY: 300 });
            const send = (type, x, down) =>
              target.dispatchEvent(new TouchEvent(type, { bubbles: true, touches: down ? [touch(x)] : [], changedTouches: [touch(x)] }));
            send('touchstart', begin, true);
            send('touchend', end, false);
          }, [from, to]);
        await swipe(300, 100);
        assert.equal((await shown(page)).place, 1);
        await swipe(100, 130);
        assert.equal((await shown(page)).place, 1, 'a short touch');
        await swipe(100, 300);
        assert.equal((await shown(page)).place, 0);
        await page.locator('#slides-next').click();
        assert.equal((await shown(page)).place, 1);
        assert.equal(await page.evaluate(() => document.activeElement.id), 'slides-next', 'the button keeps the focus');
        assert.match(await page.locator('#slides-status').textContent(), /\b2\b.*\d+: .+/, 'and the slide is announced');
        await page.keyboard.press('Space');
        assert.equal((await shown(page)).place, 2, 'a button is pressed by space');
        for (const button of await page.locator('.slides-bar button:visible').all()) {
          const { width, height } = await button.boundingBox();
          assert.ok(width >= 44 && height >= 44, 'large enough for a finger');
        }
      });
    });

    test(`${path} in the overview`, async () => {
      await open(onDisk(path), {}, async (page) => {
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Escape');
        assert.equal(await page.locator('.frame-link:visible').count(), await count(page));
        const focused = () => page.evaluate(() => document.activeElement.getAttribute('href'));
        const ids = await page.evaluate(() => slidesShow.slides.map(({ id }) => id));
        assert.equal(await focused(), `#${ids[1]}`, 'the current slide has the focus');
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Enter');
        assert.equal((await shown(page)).place, 2);
        assert.equal(await page.locator('.frame-link:visible').count(), 0, 'it is closed');
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        assert.equal((await shown(page)).place, 2, 'Escape leads back');
        await page.keyboard.press('Escape');
        await page.setViewportSize({ width: 320, height: 640 });
        assert.ok((await overflow(page)) <= 0, 'the overview fits a phone');
      });
    });

    test(`${path} has help, and its letter keys can be turned off`, async () => {
      await open(onDisk(path), {}, async (page) => {
        await page.keyboard.press('?');
        assert.ok(await page.locator('#slides-help').isVisible());
        await page.keyboard.press('ArrowRight');
        assert.equal((await shown(page)).place, 0, 'nothing moves behind it');
        await page.locator('#slides-letter-keys').uncheck();
        await page.keyboard.press('Escape');
        assert.ok(await page.locator('#slides-help').isHidden());
        await page.keyboard.press('o');
        await page.keyboard.press('?');
        assert.ok(await page.locator('#slides-help').isHidden());
        assert.equal(await page.locator('.frame-link:visible').count(), 0);
        await page.keyboard.press('ArrowRight');
        assert.equal((await shown(page)).place, 1, 'arrows still move');
      });
    });
  }
});

describe('slides are presented', POOL, () => {
  for (const path of decks) {
    for (const [where, address] of [['from disk', onDisk(path)], ['from a server', host.address + path]]) {
      test(`${path} ${where}, with notes and a timer`, async () => {
        await open(address, {}, async (page) => {
          // the first slide with notes, or one that has none
          const noted = await page.evaluate(() => Math.max(2, slidesShow.slides.findIndex(({ notes }) => notes !== null)));
          const [presenter] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('p')]);
          const faults = [];
          presenter.on('pageerror', (error) => faults.push(error.message));
          await presenter.waitForLoadState();
          await presenter.waitForFunction(() => document.querySelector('#presenter-notes').textContent !== '');
          assert.equal((await shown(presenter)).place, 0);
          await presenter.keyboard.press('ArrowRight');
          await page.waitForFunction(() => slidesShow.current === 1);
          await show(page, noted);
          await presenter.waitForFunction((place) => slidesShow.current === place, noted);
          const notes = await page.evaluate(
            (place) => slidesShow.slides[place].notes?.content.textContent.trim() ?? slidesShow.text('no-notes'),
            noted,
          );
          assert.equal((await presenter.locator('#presenter-notes').textContent()).trim(), notes);
          assert.equal(await presenter.locator('.slide:visible').count(), 2, 'this slide and the next');
          await presenter.locator('#presenter-start').click();
          await presenter.waitForFunction(() => document.querySelector('#presenter-elapsed').textContent !== '0:00:00');
          if (await presenter.evaluate(() => document.getElementById('slides-agenda').content.childElementCount > 0)) {
            assert.match(await presenter.locator('#presenter-item').textContent(), /\d+\/\d+/);
            assert.match(await presenter.locator('#presenter-left').textContent(), /\d+ min/);
          }
          await presenter.locator('#presenter-start').click();
          const stopped = await presenter.locator('#presenter-elapsed').textContent();
          await presenter.waitForTimeout(1500);
          assert.equal(await presenter.locator('#presenter-elapsed').textContent(), stopped, 'it stands still');
          // a page that was loaded again finds its presenter
          await page.reload();
          await presenter.keyboard.press('End');
          await page.waitForFunction(() => slidesShow.current === slidesShow.slides.length - 1);
          for (const width of [1280, 360]) {
            await presenter.setViewportSize({ width, height: 800 });
            assert.ok((await overflow(presenter)) <= 0, `too wide at ${width}`);
            await inBothSchemes(presenter, async (scheme) =>
              assert.deepEqual((await accessibility(presenter)).violations, [], `presenter, ${scheme}, ${width}`));
          }
          assert.deepEqual([...faults, ...page.trouble], []);
          await presenter.close();
        });
      });
    }
  }
});

describe('slides on paper and without scripts', POOL, () => {
  for (const path of decks) {
    test(`${path} prints one slide a page`, async () => {
      await open(onDisk(path), {}, async (page) => {
        const slides = await count(page);
        const sheets = await onPaper(page);
        assert.equal(sheets.length, slides);
        sheets.forEach(({ width, height, text }, place) => {
          assert.ok(width > height, 'it lies across');
          assert.match(text, new RegExp(`\\b${place + 1} / ${slides}\\b`), `the sheet of slide ${place + 1}`);
        });
        assert.equal((await shown(page)).place, 0, 'the show goes on after printing');
        await page.evaluate(([paragraph, table]) => {
          slidesShow.slides[1].element.querySelector('.slide-body').innerHTML = paragraph;
          slidesShow.slides[2].element.querySelector('.slide-body').innerHTML = table;
        }, LONG);
        assert.equal((await onPaper(page)).length, slides, 'long text is made smaller');
      });
    });

    test(`${path} has a handout with several slides a page`, async () => {
      await open(onDisk(path.replace('index.html', 'handout.html')), {}, async (page) => {
        const slides = await page.locator('.slide').count();
        const sheets = await onPaper(page);
        assert.ok(sheets.length < 0.7 * slides, `${slides} slides on ${sheets.length} pages`);
        assert.ok(sheets.every(({ width, height }) => height > width), 'it stands upright');
      });
    });

    test(`${path} is a page to read without scripts`, async () => {
      let notes;
      await open(onDisk(path), {}, async (page) => {
        notes = await page.evaluate(() => slidesShow.slides.flatMap(({ notes: own }) => own?.content.textContent.trim().split('\n')[0] ?? []));
      });
      for (const width of [320, 1280]) {
        await open(onDisk(path), { reader: 'plain', width }, async (page) => {
          assert.deepEqual(page.trouble, []);
          const all = await page.locator('.slide').count();
          assert.equal(await page.locator('.slide:visible').count(), all);
          assert.equal(await page.locator('.slides-bar:visible, .presenter:visible, .frame-link:visible').count(), 0);
          const text = await page.evaluate(() => document.body.innerText);
          assert.ok(notes.every((note) => !text.includes(note)), 'notes are not shown');
          assert.ok((await overflow(page)) <= 0, 'too wide');
        });
      }
    });
  }
});

describe('slides are accessible', POOL, () => {
  for (const path of decks) {
    for (const { width, height } of SCREENS) {
      test(`${path} at ${width} × ${height}`, async (t) => {
        await open(onDisk(path), {}, async (page) => {
          await page.setViewportSize({ width, height });
          const look = (where) =>
            inBothSchemes(page, async (scheme) => {
              const { violations, advice } = await accessibility(page);
              advice.forEach((line) => t.diagnostic(line));
              assert.deepEqual(violations, [], `${where}, ${scheme}`);
            });
          const kinds = new Set();
          for (let place = 0; place < (await count(page)); place += 1) {
            await show(page, place);
            const kind = await page.evaluate(() => slidesShow.slides[slidesShow.current].element.className);
            if (kinds.has(kind)) continue;
            kinds.add(kind);
            await look((await shown(page)).id);
          }
          await page.keyboard.press('?');
          await look('help');
          await page.keyboard.press('Escape');
          await page.keyboard.press('Escape');
          await look('overview');
        });
      });
    }

    test(`${path} links to what is there`, async () => {
      await open(onDisk(path), {}, async (page) => {
        const links = await page.evaluate(() => [...document.querySelectorAll('a[href]')].map((link) => link.href));
        const broken = links.filter((link) => link.startsWith('file:') && sizeOf(fileOf(link, disk) ?? '') === undefined);
        assert.deepEqual(broken, []);
        const anchors = await page.evaluate(() =>
          [...document.querySelectorAll('a[href^="#"]')].map((link) => decodeURIComponent(link.hash.slice(1))).filter((id) => !document.getElementById(id)));
        assert.deepEqual(anchors, []);
      });
    });
  }
});
