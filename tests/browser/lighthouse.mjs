// Lighthouse on pages of every kind: accessibility, best practices and search are to be without a fault; performance is
// measured and reported, since it depends on the machine.
//
//   SITE=FOLDER npm run lighthouse

import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, describe, test } from 'node:test';

import lighthouse from 'lighthouse';

import { launch } from './chromium.mjs';
import { everyPath, serve } from './site.mjs';

/** What is looked at: the start page and one page of each kind that differs in what it holds. */
const PAGES = [
  'index.html',
  'phases/entry/index.html',
  'results/index.html',
  'glossary/index.html',
  'accessibility/index.html',
  'workshop/half-day/index.html',
].filter((path) => everyPath.includes(path));

/** Without a fault. */
const GATES = ['accessibility', 'best-practices', 'seo'];

// from the root of its host, where a site's robots.txt is looked for
const host = await serve('/');
const port = await freePort();
const browser = await launch([`--remote-debugging-port=${port}`]);

after(async () => {
  await browser.close();
  host.close();
});

/** A port that nobody listens on. */
function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** What keeps a category from its full score. */
const faults = (category, audits) =>
  category.auditRefs
    .filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 1)
    .map(({ id }) => {
      const places = (audits[id].details?.items ?? []).map((item) => item.node?.selector ?? item.description ?? '');
      return [id, audits[id].title, ...places].filter(Boolean).join(' – ');
    });

describe('Lighthouse', () => {
  test('there are pages to look at', () => assert.ok(PAGES.length > 1, PAGES.join(' ')));
  for (const path of PAGES) {
    test(`${path} has no fault`, async (t) => {
      const { lhr } = await lighthouse(host.address + path.replace(/(^|\/)index\.html$/, '$1'), {
        port,
        logLevel: 'error',
        onlyCategories: [...GATES, 'performance'],
      });
      assert.equal(lhr.runtimeError, undefined);
      const performance = Math.round((lhr.categories.performance.score ?? 0) * 100);
      t.diagnostic(`performance of ${path}: ${performance}`);
      for (const name of GATES) {
        const category = lhr.categories[name];
        assert.equal(category.score, 1, `${name}: ${faults(category, lhr.audits).join('\n')}`);
      }
    });
  }
});
