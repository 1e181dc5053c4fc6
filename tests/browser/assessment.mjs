// The self-assessment forms of a site, filled in, saved, opened and compared as on the day of a workshop.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

import Ajv from 'ajv';

import { POOL, accessibility, host, inBothSchemes, open, overflow, unfold } from './browser.mjs';
import { formPages, onDisk } from './site.mjs';

/** What the program says of an assessment file: `polku schema assessment-file`. */
const schema = new URL('../../target/assessment-file.schema.json', import.meta.url);
const fitsSchema = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(schema, 'utf8')));

/** What the site wrote into a form for its scripts. */
const dataOf = (page) => page.evaluate(() => JSON.parse(document.getElementById('assessment-data').textContent));

/** A score on the scale of a criterion. */
const scoreAt = ({ min, max }, place) => min + (place % (max - min + 1));

/** A sheet of one assessor that fits a form; `seed` makes its id and its scores. */
function sheetFor(data, seed, changes = {}) {
  const picked = data.criteria.filter((criterion) => criterion.picked);
  return {
    format: 'polku-assessment',
    format_version: 1,
    id: seed.toString(16).padStart(32, '0'),
    framework: data.framework,
    workshop: data.workshop,
    unit: 'Tiimi A',
    round: '2026-kevät',
    date: '2026-04-20',
    mode: 'individual',
    assessors: 1,
    criteria: picked.map(({ id }) => id),
    ratings: Object.fromEntries(picked.map((criterion, place) => [criterion.id, { score: scoreAt(criterion, seed + place) }])),
    discussion: {},
    ...changes,
  };
}

/** A file as a person chooses it. */
const asFile = (content, name = 'sheet.polku-assessment.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
});

/** Fills in what every sheet needs. */
async function fillAbout(page, mode = 'individual') {
  await page.fill('#assessment-unit', 'Tiimi Ä / 1');
  await page.fill('#assessment-round', '2026-syksy');
  await page.fill('#assessment-date', '2026-11-24');
  await page.check(`input[name="mode"][value="${mode}"]`);
}

/** Chooses a score for each criterion. */
async function rate(page, criteria, seed = 0) {
  for (const [place, criterion] of criteria.entries()) {
    await page.check(`[id="score-${criterion.id}-${scoreAt(criterion, seed + place)}"]`);
  }
}

/** Saves, and gives the name and the content of the file. */
async function save(page) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#assessment-save')]);
  const sheet = JSON.parse(readFileSync(await download.path(), 'utf8'));
  assert.ok(fitsSchema(sheet), JSON.stringify(fitsSchema.errors));
  return { name: download.suggestedFilename(), sheet };
}

const text = async (page, id) => (await page.locator(`[id="${id}"]`).innerText()).trim();

/** Waits until a place has words. */
const said = async (page, id) => {
  await page.waitForFunction((name) => document.getElementById(name).textContent.trim() !== '', id);
  return text(page, id);
};

/** Runs a test on each form that fits, opened from disk. */
function onForms(name, isFor, visit) {
  for (const path of formPages) {
    test(`${path} ${name}`, async (t) => {
      await open(onDisk(path), {}, async (page) => {
        const data = await dataOf(page);
        const picked = data.criteria.filter((criterion) => criterion.picked);
        if (!isFor(data, picked)) return t.skip('another kind of form');
        await visit(page, data, picked);
        assert.deepEqual(page.trouble, []);
        assert.equal(await page.evaluate(() => window.hostile), undefined, 'nothing hostile ran');
      });
    });
  }
}

const any = () => true;
const scored = (_, picked) => picked.length > 0;

describe('the form', POOL, () => {
  onForms('is filled in with the keyboard', scored, async (page, data, picked) => {
    await page.click('#assessment-next');
    for (const criterion of picked.slice(0, 3)) {
      const focused = await page.evaluate(() => document.activeElement.name);
      assert.equal(focused, `score-${criterion.id}`, 'the next criterion has the focus');
      await page.keyboard.press(String(criterion.max));
      assert.ok(await page.isChecked(`[id="score-${criterion.id}-${criterion.max}"]`));
      await page.keyboard.press('Enter');
    }
    assert.match(await text(page, 'assessment-progress'), new RegExp(`3\\D+${picked.length}`));
    await page.focus(`[id="score-${picked[0].id}-${picked[0].max}"]`);
    await page.keyboard.press('Delete');
    assert.match(await text(page, 'assessment-progress'), new RegExp(`2\\D+${picked.length}`));
    await page.focus('#assessment-unit');
    await page.keyboard.type('5');
    assert.equal(await page.inputValue('#assessment-unit'), '5', 'digits are digits elsewhere');
  });

  onForms('says what is missing, at its field', any, async (page) => {
    await page.click('#assessment-save');
    assert.ok(await page.evaluate(() => document.activeElement.id === 'assessment-errors'), 'the list has the focus');
    for (const name of ['unit', 'round', 'date']) {
      const field = page.locator(`#assessment-${name}`);
      assert.equal(await field.getAttribute('aria-invalid'), 'true', name);
      assert.match(await field.getAttribute('aria-describedby'), new RegExp(`error-${name}`));
      assert.notEqual(await text(page, `error-${name}`), '');
      assert.equal(await page.locator(`#assessment-errors a[href="#assessment-${name}"]`).count(), 1);
    }
    await fillAbout(page);
    await save(page);
    assert.equal(await page.locator('[aria-invalid]').count(), 0, 'no error is left');
  });

  onForms('is saved and opened again', scored, async (page, data, picked) => {
    const [first, second, ...rest] = picked;
    await fillAbout(page);
    await rate(page, [first, ...rest]);
    const reasoned = second.may_be_not_rated;
    if (reasoned) {
      await page.check(`[id="score-${second.id}-not-rated"]`);
      await page.click('#assessment-save');
      assert.notEqual(await text(page, `error-not-rated-${second.id}`), '', 'a reason is needed');
      await page.fill(`[id="not-rated-${second.id}"]`, 'Ei tietoa');
    }
    await unfold(page);
    await page.fill(`[id="evidence-${first.id}"]`, 'Ensimmäinen rivi\nToinen rivi');
    await page.fill(`[id="action-${first.id}"]`, 'Tehdään toisin');
    await page.fill(`[id="owner-${first.id}"]`, 'Esihenkilö');
    await page.fill(`[id="due-${first.id}"]`, '2027-01-31');
    await page.selectOption(`[id="target-${first.id}"]`, String(first.max));
    const { name, sheet } = await save(page);
    assert.match(sheet.id, /^[0-9a-f]{32}$/);
    assert.equal(name, `Tiimi-Ä-1-2026-syksy-individual-${sheet.id.slice(0, 6)}.polku-assessment.json`, 'no two people have one name');
    assert.deepEqual(Object.keys(sheet), Object.keys(sheetFor(data, 1)));
    assert.deepEqual(sheet.ratings[first.id], {
      score: scoreAt(first, 0),
      evidence: 'Ensimmäinen rivi\nToinen rivi',
      action: { text: 'Tehdään toisin', owner: 'Esihenkilö', due: '2027-01-31', target: first.max },
    });
    if (reasoned) assert.deepEqual(sheet.ratings[second.id], { not_rated: 'Ei tietoa' });
    await page.click('#assessment-new');
    assert.equal(await page.inputValue(`[id="evidence-${first.id}"]`), '');
    await page.setInputFiles('#assessment-open', asFile(sheet));
    await page.waitForFunction((id) => document.getElementById(id).value !== '', `evidence-${first.id}`);
    assert.deepEqual((await save(page)).sheet, sheet, 'the same sheet with the same id');
  });

  onForms('without criteria asks for words alone', (data, picked) => picked.length === 0, async (page, data) => {
    assert.equal(await page.locator('#assessment-results, #assessment-sheet-files, [name^="score-"]').count(), 0);
    assert.ok(await page.locator('.empty-place').isVisible(), 'the place of the owner’s criteria is marked');
    assert.ok(await page.locator('.questions-label').isVisible(), 'whose the questions are');
    await fillAbout(page, 'consensus');
    await page.fill('#assessment-assessors', '6');
    await page.fill(`[id="discussion-${data.questions[0]}"]`, 'Vastaus sanoin');
    assert.match(await text(page, 'assessment-progress'), new RegExp(`1\\D+${data.questions.length}`));
    const { sheet } = await save(page);
    assert.deepEqual([sheet.ratings, sheet.criteria, sheet.assessors], [{}, [], 6]);
    assert.deepEqual(sheet.discussion, { [data.questions[0]]: 'Vastaus sanoin' });
    await page.click('#assessment-new');
    await page.setInputFiles('#assessment-open', asFile(sheet));
    await page.waitForFunction((id) => document.getElementById(id).value !== '', `discussion-${data.questions[0]}`);
  });

  onForms('tells of words that a file cannot hold', scored, async (page, data, [first]) => {
    await fillAbout(page);
    await page.fill(`[id="evidence-${first.id}"]`, 'Ilman pisteitä');
    const { sheet } = await save(page);
    assert.deepEqual(sheet.ratings, {});
    assert.match(await text(page, 'assessment-message'), new RegExp(`\\b${first.number}\\b`));
    await rate(page, [first]);
    await page.fill(`[id="evidence-${first.id}"]`, ' a\u202eb\u0007c\n\td ');
    assert.equal((await save(page)).sheet.ratings[first.id].evidence, 'abc\n\td', 'signs that no one sees are left out');
  });

  onForms('warns before it is lost', any, async (page) => {
    const dialogs = [];
    page.on('dialog', async (dialog) => {
      dialogs.push(dialog.type());
      await dialog.accept();
    });
    await page.reload();
    assert.deepEqual(dialogs, [], 'nothing to lose');
    await page.focus('#assessment-unit');
    await page.keyboard.type('Tiimi A');
    await page.reload();
    assert.deepEqual(dialogs, ['beforeunload']);
    await fillAbout(page);
    await save(page);
    await page.reload();
    assert.deepEqual(dialogs, ['beforeunload'], 'what is saved is not lost');
  });
});

describe('the result', POOL, () => {
  onForms('is totalled when it is complete, and not before', scored, async (page, data, picked) => {
    await fillAbout(page);
    await rate(page, picked.slice(1));
    const bands = data.bands.map(({ label }) => label);
    const before = await text(page, 'result-summary');
    assert.match(before, new RegExp(`\\b${picked.length - 1}\\D+${data.criteria.length}`));
    assert.ok(!bands.some((band) => before.includes(band)), 'no band without a total');
    await rate(page, picked);
    const summary = await text(page, 'result-summary');
    const isWhole = picked.length === data.criteria.length;
    const total = picked.reduce((sum, criterion, place) => sum + scoreAt(criterion, place) * (criterion.weight ?? 1), 0);
    assert.equal(new RegExp(`\\b${total}/`).test(summary), isWhole, summary);
    const band = data.bands.filter(({ from }) => from <= total).at(-1);
    if (isWhole && band) assert.ok(summary.includes(band.label), 'the band of the framework');
    if (!isWhole) assert.ok(!bands.some((label) => summary.includes(label)));
  });

  onForms('counts scores for each group', scored, async (page, data, picked) => {
    await rate(page, picked.slice(0, 2));
    for (const group of data.groups) {
      const members = picked.filter(({ groups }) => groups.includes(group.id));
      if (members.length === 0) continue;
      // a table for each scale
      const tables = page.locator('#result-distribution table').filter({ has: page.locator('caption', { hasText: group.label }) });
      assert.equal(await tables.count(), new Set(members.map(({ min, max }) => `${min} ${max}`)).size, group.label);
      const counts = await tables.locator('td').allInnerTexts();
      assert.equal(counts.reduce((sum, count) => sum + Number(count), 0), members.length, group.label);
    }
  });

  onForms('sorts gaps, the largest first', scored, async (page, data, picked) => {
    await rate(page, picked);
    const tables = await page.locator('#result-gaps table').all();
    const gaps = [];
    for (const table of tables) {
      const own = (await table.locator('td:last-child').allInnerTexts()).map(Number);
      assert.deepEqual(own, [...own].sort((one, other) => other - one), 'within a scale');
      gaps.push(...own);
    }
    const expected = picked.filter((criterion, place) => scoreAt(criterion, place) < criterion.max).length;
    assert.equal(gaps.length, expected, 'without a target the top of the scale is the target');
  });

  onForms('is compared with the round before', scored, async (page, data, picked) => {
    await rate(page, picked, 1);
    await page.setInputFiles('#assessment-before', asFile(sheetFor(data, 2)));
    await page.waitForSelector('#result-comparison table');
    const cells = await page.locator('#result-comparison tbody tr').first().locator('td').allInnerTexts();
    const [was, is] = [scoreAt(picked[0], 2), scoreAt(picked[0], 1)];
    assert.deepEqual(cells.slice(0, 2), [String(was), String(is)]);
    assert.match(await text(page, 'result-comparison'), /20\.4\.2026|20\/04\/2026|2026-04-20/, 'the date as the reader writes it');
    const rows = await page.locator('#result-comparison tbody tr').count();
    await page.setInputFiles('#assessment-before', asFile(sheetFor(data, 3, { framework: { ...data.framework, version: '0 toinen' } })));
    assert.match(await said(page, 'assessment-before-errors'), /0 toinen/);
    assert.equal(await page.locator('#result-comparison tbody tr').count(), rows, 'what was compared stays');
  });
});

describe('consensus', POOL, () => {
  onForms('shows the spread of files and paper, and saves no one’s sheet', scored, async (page, data, picked) => {
    const [first] = picked;
    await fillAbout(page, 'consensus');
    const sheets = [1, 2, 3].map((seed) => asFile(sheetFor(data, seed), `${seed}.json`));
    await page.setInputFiles('#assessment-sheet-files', sheets);
    assert.match(await said(page, 'assessment-sheet-errors'), /^1\.json: .*Tiimi A/, 'of another unit and round');
    assert.equal(await page.locator('#assessment-sheets li').count(), 0);
    await page.fill('#assessment-unit', '');
    await page.fill('#assessment-round', '');
    await page.setInputFiles('#assessment-sheet-files', [...sheets, asFile(sheetFor(data, 1), 'again.json')]);
    await page.waitForFunction(() => document.getElementById('assessment-sheet-errors').textContent.startsWith('again.json: '));
    assert.match(await said(page, 'assessment-sheet-errors'), /^again\.json: /, 'the same sheet counts once');
    assert.equal(await page.locator('#assessment-sheets li').count(), 3);
    await page.fill('#assessment-unit', 'Tiimi B');
    assert.match(await text(page, 'assessment-sheet-others'), /1\.json, 2\.json, 3\.json/, 'of another unit');
    await page.fill('#assessment-unit', 'Tiimi  A');
    await page.fill('#assessment-round', '2026-kevät');
    assert.equal(await text(page, 'assessment-sheet-others'), '');
    await page.click('#assessment-add-paper');
    await page.keyboard.type(String(first.max + 1));
    assert.notEqual(await said(page, 'assessment-paper-error'), '', 'a score outside the scale');
    assert.equal(await page.locator('#assessment-papers [aria-invalid="true"]').count(), 1);
    await page.keyboard.press('Backspace');
    await page.keyboard.type(String(first.min));
    assert.equal(await page.inputValue('#assessment-assessors'), '4');
    const counts = {};
    for (const score of [1, 2, 3].map((seed) => scoreAt(first, seed)).concat(first.min)) counts[score] = (counts[score] ?? 0) + 1;
    assert.ok(await page.locator(`[id="spread-${first.id}"]`).isVisible(), 'the spread stands where the score is agreed');
    await rate(page, picked);
    await page.fill(`[id="note-${first.id}"]`, 'Sovittiin yhdessä.');
    const { name, sheet } = await save(page);
    assert.match(name, /-consensus\.polku-assessment\.json$/);
    assert.equal(sheet.assessors, 4);
    assert.deepEqual(sheet.ratings[first.id].spread, counts);
    assert.equal(sheet.ratings[first.id].note, 'Sovittiin yhdessä.');
    for (const seed of [1, 2, 3]) assert.ok(!JSON.stringify(sheet).includes(sheetFor(data, seed).id), 'no id of a participant');
    await page.reload();
    await page.setInputFiles('#assessment-open', asFile(sheet));
    await said(page, 'assessment-message');
    assert.deepEqual((await save(page)).sheet, sheet, 'the spread stays when the sheets are gone');
  });

  onForms('takes files that are dropped, of single assessors only', scored, async (page, data) => {
    await fillAbout(page, 'consensus');
    await page.fill('#assessment-unit', 'Tiimi A');
    await page.fill('#assessment-round', '2026-kevät');
    const bodies = [sheetFor(data, 1), sheetFor(data, 2, { mode: 'external' })].map((sheet) => JSON.stringify(sheet));
    const transfer = await page.evaluateHandle((texts) => {
      const held = new DataTransfer();
      texts.forEach((body, place) => held.items.add(new File([body], `${place}.json`)));
      return held;
    }, bodies);
    await page.dispatchEvent('#assessment-drop', 'drop', { dataTransfer: transfer });
    assert.match(await said(page, 'assessment-sheet-errors'), /^1\.json: /);
    assert.equal(await page.locator('#assessment-sheets li').count(), 1);
  });

  onForms('becomes a sheet of its own', scored, async (page, data) => {
    await page.setInputFiles('#assessment-open', asFile(sheetFor(data, 7)));
    await said(page, 'assessment-message');
    await page.check('input[name="mode"][value="consensus"]');
    await page.fill('#assessment-assessors', '3');
    assert.notEqual((await save(page)).sheet.id, sheetFor(data, 7).id);
  });
});

/** Files that do not fit, by what is wrong with them. */
function badFiles(data) {
  const [first] = data.criteria.filter((criterion) => criterion.picked);
  const good = sheetFor(data, 1);
  const whole = JSON.stringify(good);
  const files = {
    truncated: whole.slice(0, whole.length / 2),
    empty: '',
    'no object': '[]',
    'another format': { ...good, format: 'other' },
    'a later format': { ...good, format_version: 2 },
    'another framework': { ...good, framework: { ...data.framework, id: 'other' } },
    'another version': { ...good, framework: { ...data.framework, version: 'other' } },
    'another workshop': { ...good, workshop: 'other' },
    'an unknown key': { ...good, assessor: 'Matti' },
    'a day that is none': { ...good, date: '2026-02-30' },
    'too many assessors': { ...good, assessors: 2 },
    'an id that is none': { ...good, id: '<script>' },
    'an unknown question': { ...good, discussion: { '<img src=x onerror="window.hostile=1">': 'a' } },
  };
  if (first === undefined) return files;
  const rated = (rating) => ({ ...good, ratings: { ...good.ratings, [first.id]: rating } });
  return {
    ...files,
    'a score above the scale': rated({ score: first.max + 1 }),
    'a score below the scale': rated({ score: first.min - 1 }),
    'half a score': rated({ score: first.min + 0.5 }),
    'a score in words': rated({ score: '3' }),
    'neither score nor reason': rated({ evidence: 'a' }),
    'score and reason': rated({ score: first.min, not_rated: 'a' }),
    'a spread of one person': rated({ score: first.min, spread: { [first.min]: 1 } }),
    'an unknown key of a rating': rated({ score: first.min, name: 'Matti' }),
    'an unknown criterion': { ...good, ratings: { ...good.ratings, '<b>x</b>': { score: 1 } } },
    'a hostile key': whole.replace('"ratings":{', '"ratings":{"__proto__":{"score":1},'),
  };
}

describe('files that do not fit', POOL, () => {
  onForms('are refused in words', any, async (page, data) => {
    await page.fill('#assessment-unit', 'Oma');
    for (const [what, content] of Object.entries(badFiles(data))) {
      await page.evaluate(() => document.getElementById('assessment-open-errors').replaceChildren());
      await page.setInputFiles('#assessment-open', asFile(content));
      const told = await said(page, 'assessment-open-errors');
      assert.doesNotMatch(told, /assessment-|\{[a-z]+\}|undefined/, what);
      assert.equal(await page.inputValue('#assessment-unit'), 'Oma', `${what} changes nothing`);
      assert.equal(await page.locator('#assessment-open-errors :not(p)').count(), 0, `${what} is text`);
    }
  });

  onForms('may hold words of any kind', scored, async (page, data, [first]) => {
    const hostile = '</textarea><script>window.hostile = 1</script><img src=x onerror="window.hostile = 1">=1+1';
    const sheet = sheetFor(data, 1, { unit: hostile.slice(0, 60), round: '<b>r</b>' });
    sheet.ratings[first.id].evidence = hostile;
    await page.setInputFiles('#assessment-open', asFile(sheet));
    await said(page, 'assessment-message');
    assert.equal(await page.inputValue(`[id="evidence-${first.id}"]`), hostile);
    await page.setInputFiles('#assessment-before', asFile({ ...sheet, id: 'f'.repeat(32) }));
    await page.waitForSelector('#result-comparison table');
    assert.equal(await page.locator('main b:text-is("r"), main img').count(), 0);
    assert.match((await save(page)).name, /^[\p{Letter}\p{Number}-]+\.polku-assessment\.json$/u);
  });
});

// one after the other, since the two forms of a workshop keep their answers in one place
describe('what is kept', { concurrency: 1 }, () => {
  onForms('is nothing unless a person says so', any, async (page) => {
    const stored = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('polku-assessment')).length);
    await fillAbout(page);
    assert.equal(await stored(), 0);
    await page.check('#assessment-keep');
    assert.equal(await stored(), 1);
    await page.fill('#assessment-round', '2026-talvi');
    await page.reload();
    assert.equal(await page.inputValue('#assessment-round'), '2026-talvi', 'back without a warning');
    await page.click('#assessment-forget');
    assert.equal(await stored(), 0);
    assert.ok(!(await page.isChecked('#assessment-keep')));
  });

  onForms('is nothing where a browser forbids it', any, async (page) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError'); } });
    });
    await page.reload();
    await fillAbout(page);
    await page.check('#assessment-keep', { force: true }).catch(() => undefined);
    assert.ok(!(await page.isChecked('#assessment-keep')));
    assert.notEqual(await text(page, 'assessment-keep-status'), '');
    await save(page);
  });
});

describe('the form on paper and in small windows', POOL, () => {
  onForms('prints all that was written', scored, async (page, data, [first]) => {
    const long = 'Pitkä selostus siitä, mistä tämä näkyy. '.repeat(100).trim();
    await page.fill(`[id="evidence-${first.id}"]`, long);
    await page.emulateMedia({ media: 'print' });
    const printed = page.locator(`[id="evidence-${first.id}"] + .print-text`);
    assert.equal(await printed.textContent(), long);
    assert.ok(await printed.isVisible());
    assert.ok(!(await page.isVisible(`[id="evidence-${first.id}"]`)));
    assert.ok(await printed.evaluate((element) => element.scrollHeight <= element.clientHeight + 1), 'nothing is cut off');
    assert.ok(await page.isVisible(`[id="action-${first.id}"]`), 'a folded part is printed');
    assert.ok(!(await page.isVisible('#assessment-save')));
  });

  for (const path of formPages) {
    test(`${path} is accessible when it is filled in`, async (t) => {
      await open(host.address + path, { width: 320 }, async (page) => {
        const data = await dataOf(page);
        const picked = data.criteria.filter((criterion) => criterion.picked);
        await page.click('#assessment-save');
        await fillAbout(page, 'consensus');
        if (picked.length > 0) {
          await page.fill('#assessment-unit', 'Tiimi A');
          await page.fill('#assessment-round', '2026-kevät');
          await page.setInputFiles('#assessment-sheet-files', [1, 2].map((seed) => asFile(sheetFor(data, seed), `${seed}.json`)).concat(asFile('{', 'bad.json')));
          await said(page, 'assessment-sheet-errors');
          await page.click('#assessment-add-paper');
          await rate(page, picked);
          await page.setInputFiles('#assessment-before', asFile(sheetFor(data, 5)));
          await page.waitForSelector('#result-comparison table');
        }
        await unfold(page);
        await inBothSchemes(page, async (scheme) => {
          const { violations, advice } = await accessibility(page);
          advice.forEach((line) => t.diagnostic(line));
          assert.deepEqual(violations, [], scheme);
        });
        assert.ok((await overflow(page)) <= 0, `${await overflow(page)} px too wide`);
        assert.deepEqual(page.trouble, []);
      });
    });
  }

  for (const path of formPages.filter((name) => name.endsWith('self-assessment.html'))) {
    test(`${path} is one file that can reach nothing`, async () => {
      await open(onDisk(path), {}, async (page) => {
        assert.equal(page.loaded.size, 1, [...page.loaded].join(' '));
        const refused = await page.evaluate(async (address) => {
          const broken = new Promise((done) => addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective)));
          await fetch(address).catch(() => undefined);
          return broken;
        }, host.address);
        assert.equal(refused, 'connect-src');
      });
    });
  }
});
