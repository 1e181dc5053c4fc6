// A workshop from its pack to the rounds on the site, as a facilitator, three assessors, their group and an editor go
// through it: each step needs what the one before it left on disk.
//
//   SITE=FOLDER POLKU=PROGRAM npm run day      the site is any that was built; the day has a copy of tests/sites/criteria

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { open, watch } from './browser.mjs';

const program = process.env.POLKU ?? fileURLToPath(new URL('../../target/debug/polku', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'polku-day-'));
after(() => rmSync(folder, { recursive: true }));

const site = join(folder, 'site');
const pack = join(folder, 'review');
const form = 'site/workshop/review/assessment.html';
cpSync(fileURLToPath(new URL('../sites/criteria', import.meta.url)), site, { recursive: true });

const UNIT = 'Neuvontapiste B';
/** 25 criteria; the one that nobody can score in spring has the reason below. */
const COUNT = 25;
const UNRATED = 16;
const REASON = 'Ajanvarauksen raportti puuttuu';
const spring = { name: 'kevät 2024', date: '2024-04-10', files: join(folder, 'spring') };
const autumn = { name: 'syksy 2024', date: '2024-10-09', files: join(folder, 'autumn') };

/** A score for each criterion, by its place. */
const scores = (score) => Array.from({ length: COUNT }, (_, place) => score(place));
const alone = (person) =>
  Object.assign(scores((place) => 1 + ((place + person) % 5)), { [UNRATED]: person === 2 ? null : 3, [COUNT - 1]: 4 });
const agreedInSpring = Object.assign(scores(() => 3), { 0: 4, 1: 2, [UNRATED]: null });
const agreedInAutumn = Object.assign(scores(() => 4), { 1: 1 });
const total = agreedInAutumn.reduce((sum, score) => sum + score);

/** Runs the program on the copy of the site, where it must end with a status; gives what it said. */
function polku(ending, ...words) {
  const { status, stdout, stderr } = spawnSync(program, [...words, '--root', site, '--lang', 'fi'], { encoding: 'utf8' });
  assert.equal(status, ending, stdout + stderr);
  return stdout + stderr;
}

/** Takes files of a round into the content. */
const assess = (ending, round, ...files) => polku(ending, 'assess', round.files, ...files, '--round', round.name, '--unit', UNIT);

/** Opens a file of a folder from disk; nothing may leave that folder or go wrong. */
async function visit(base, path, look) {
  const start = pathToFileURL(base + sep).href;
  await open(start + path, { base: start }, async (page) => {
    page.setDefaultTimeout(10_000);
    page.on('popup', (opened) => watch(opened, start, page));
    await look(page);
    assert.deepEqual(page.trouble, []);
  });
}

const text = (page, id) => page.locator(`[id="${id}"]`).innerText();

/** Goes from one page to the next by what a link says. */
async function follow(page, name) {
  await page.getByRole('link', { name, exact: true }).click();
  await page.waitForLoadState();
}

async function fillAbout(page, round, mode) {
  await page.getByLabel('Yksikkö tai tiimi').fill(UNIT);
  await page.getByLabel('Kierros', { exact: true }).fill(round.name);
  await page.getByLabel('Päivä', { exact: true }).fill(round.date);
  await page.getByLabel(mode).check();
}

/** Scores every criterion with the keyboard: a digit and Enter, or the last choice and a reason. */
async function rate(page, given) {
  const next = page.getByRole('button', { name: 'Seuraava arvioimaton' });
  await next.click();
  for (const score of given) {
    if (score === null) {
      await page.keyboard.press('ArrowUp');
      await page.getByLabel('Miksi ei arvioitu').locator('visible=true').fill(REASON);
      await next.click();
    } else {
      await page.keyboard.press(String(score));
      await page.keyboard.press('Enter');
    }
  }
  assert.equal(await page.evaluate(() => document.activeElement.id), 'assessment-result', 'the last score leads to the result');
  assert.match(await text(page, 'assessment-progress'), new RegExp(`${COUNT}/${COUNT}`));
}

/** Saves the form's file into a folder under the name that it gets. */
async function save(page, into) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tallenna tiedostoon' }).click()]);
  await download.saveAs(join(into, download.suggestedFilename()));
}

/** Closes the page as a person does who then stays if asked; gives what happened. */
async function close(page) {
  const asked = page.waitForEvent('dialog').then(async (dialog) => (await dialog.dismiss(), dialog.type()));
  const happened = Promise.race([asked, page.waitForEvent('close').then(() => 'closed')]);
  await page.close({ runBeforeUnload: true });
  return happened;
}

/** One person fills the form in and saves it. */
const fillAlone = (round, person) =>
  visit(pack, 'site/workshop/review/self-assessment.html', async (page) => {
    await fillAbout(page, round, 'Yksin.');
    await rate(page, alone(person));
    await page.getByLabel('Näyttö: mistä tämä näkyy').first().fill(`Oma havainto ${person}`);
    await save(page, round.files);
  });

const filesOf = ({ files }) => readdirSync(files).map((name) => join(files, name));
const groupsFile = (round) => filesOf(round).find((path) => path.endsWith('-consensus.polku-assessment.json'));

/** A person's file as it would be of another version of the framework. */
function ofAnotherVersion(round) {
  const sheet = JSON.parse(readFileSync(filesOf(round)[0], 'utf8'));
  const path = join(folder, 'other-version.polku-assessment.json');
  writeFileSync(path, JSON.stringify({ ...sheet, id: 'f'.repeat(32), framework: { ...sheet.framework, version: '0.9' } }));
  return path;
}

/** The page of rounds of the built site, of the unit. */
async function rounds(look) {
  await visit(join(site, 'output'), 'index.html', async (page) => {
    await follow(page, 'Arvioinnit');
    await look(page.locator('.assessed-unit').filter({ has: page.getByRole('heading', { name: UNIT }) }));
  });
}

/** Files of the site, written by hand or built, that hold what only one person may read: ids and words of own files. */
function telling(round) {
  const ids = filesOf(round).filter((path) => path !== groupsFile(round)).map((path) => JSON.parse(readFileSync(path, 'utf8')).id);
  const files = readdirSync(site, { recursive: true }).map((name) => join(site, name)).filter((path) => statSync(path).isFile());
  return files.filter((path) => ['Oma havainto', ...ids].some((words) => readFileSync(path).includes(words)));
}

/** The cells of the row that has some text. */
async function cells(unit, table, head) {
  const row = unit.getByRole('table', { name: table }).getByRole('row').filter({ hasText: head }).first();
  return (await row.getByRole('cell').allInnerTexts()).map((cell) => cell.replace(/\s+/g, ' '));
}

/** Marks a round's file as looked through, as an editor does by hand. */
function review(name) {
  const path = join(site, 'content/assessments', name);
  const written = readFileSync(path, 'utf8');
  assert.match(written, /^reviewed: false$/m, 'nothing is reviewed before somebody says so');
  writeFileSync(path, written.replace(/^reviewed: false$/m, 'reviewed: {role: laatuvastaava, date: 2024-11-01}'));
}

describe('the day of a workshop', { concurrency: 1 }, () => {
  test('the pack is made, unpacked and opened', async () => {
    polku(0, 'pack', 'review', '--output', join(folder, 'review.zip'));
    const unpacked = spawnSync('python3', ['-m', 'zipfile', '-e', join(folder, 'review.zip'), folder]);
    assert.equal(unpacked.status, 0, String(unpacked.stderr));
    assert.ok(readdirSync(pack).includes('LUE-ENSIN.txt'));
    await visit(pack, 'index.html', async (page) => {
      await page.getByRole('heading', { level: 1, name: 'Arviointipäivä' }).waitFor();
      await page.getByRole('checkbox').first().check();
    });
  });

  test('slides are presented to their end, and lead back', async () => {
    await visit(pack, 'index.html', async (page) => {
      await follow(page, 'Diat');
      const [presenter] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('p')]);
      await presenter.getByRole('button', { name: 'Käynnistä' }).click();
      await presenter.getByText('0:00:01').waitFor();
      const count = Number((await text(page, 'slides-counter')).split('/')[1]);
      const notes = [];
      for (let number = 2; number <= count; number += 1) {
        const promised = await presenter.locator('.slide:visible').last().getAttribute('id');
        await presenter.keyboard.press('PageDown');
        await page.locator('#slides-counter').getByText(`${number} / ${count}`, { exact: true }).waitFor();
        assert.equal(await page.locator('.slide:visible').getAttribute('id'), promised, 'the slide that was said to be next');
        notes.push(await text(presenter, 'presenter-notes'));
      }
      assert.ok(notes.includes('Muistuta, että pisteet ovat työväline eivätkä todistus.'));
      assert.match(await text(presenter, 'presenter-item'), /4\/4/, 'the agenda is gone through');
      await presenter.close();
      await page.keyboard.press('?');
      await page.getByRole('dialog').getByRole('link', { name: 'Arviointipäivä' }).click();
      await page.locator('footer a[href$="../index.html"]').click();
      await page.getByRole('heading', { name: 'Pura paketti ensin' }).waitFor();
    });
  });

  test('an unsaved form is not lost without a word', async () => {
    await visit(pack, 'index.html', async (page) => {
      await follow(page, 'Itsearviointi tiedostona');
      await page.getByLabel('Yksikkö tai tiimi').fill(UNIT);
      assert.equal(await close(page), 'beforeunload');
      const [dialog] = await Promise.all([page.waitForEvent('dialog'), page.evaluate(() => void setTimeout(() => location.reload()))]);
      await dialog.dismiss();
      assert.equal(await page.getByLabel('Yksikkö tai tiimi').inputValue(), UNIT);
      await fillAbout(page, spring, 'Yksin.');
      await save(page, folder);
      assert.equal(await close(page), 'closed', 'what is saved is not lost');
    });
  });

  test('three people score alone', async () => {
    mkdirSync(spring.files);
    await Promise.all([0, 1, 2].map((person) => fillAlone(spring, person)));
    assert.equal(filesOf(spring).length, 3, 'each file has a name of its own');
  });

  test('the group sees the spread and agrees', async () => {
    await visit(pack, form, async (page) => {
      await fillAbout(page, spring, 'Ryhmän yhteinen arvio.');
      const chooser = page.getByLabel('Avaa osallistujien tiedostot');
      await chooser.setInputFiles(filesOf(spring));
      await page.getByText('Mukana on 3 lomaketta.').waitFor();
      await chooser.setInputFiles(filesOf(spring)[0]);
      await page.getByText('Sama lomake on jo mukana.').waitFor();
      assert.equal(await page.getByRole('listitem').filter({ hasText: 'pisteet 25/25' }).count(), 2);
      assert.equal(await page.getByRole('listitem').filter({ hasText: 'pisteet 24/25' }).count(), 1);
      const spread = page.locator('#spread-familiarisation');
      assert.deepEqual((await spread.getByRole('cell').allInnerTexts()).map(Number), [0, 0, 1, 1, 1]);
      assert.match(await page.locator('#spread-access').innerText(), /1 arvioija ei antanut pisteitä/);
      await rate(page, agreedInSpring);
      await page.getByLabel('Mitä sovittiin ja miksi').first().fill('Katsottiin kirjaukset yhdessä.');
      await page.getByText('Toimenpide Kriteeri 2', { exact: true }).click();
      await page.getByLabel('Mitä tehdään').nth(1).fill('Sovitaan sijaisista ennalta');
      await page.getByLabel('Kuka vastaa').nth(1).fill('esihenkilö');
      await page.getByLabel('Mihin mennessä').nth(1).fill('2024-08-31');
      await page.getByLabel('Tavoitepisteet').nth(1).selectOption('4');
      assert.match(await text(page, 'result-summary'), /24\/25[^]*Kokonaispisteitä ei näytetä/);
      await save(page, spring.files);
    });
  });

  test('the editor takes the round in, and reviews it', async () => {
    assert.match(assess(0, spring), /neuvontapiste-b-kevät-2024\.yaml/);
    polku(0, 'check');
    review('neuvontapiste-b-kevät-2024.yaml');
    assert.match(assess(1, spring), /--replace/);
    polku(0, 'build');
  });

  test('the site shows an incomplete round without a total', async () => {
    await rounds(async (unit) => {
      const [date, mode, assessors, rated, sum] = await cells(unit, 'Kierrokset', spring.name);
      assert.deepEqual([date, mode, assessors, sum], ['10.4.2024', 'ryhmän yhteinen', '3', '–']);
      assert.equal(rated, '24/25 arvioitu; yhteispistemäärää ei lasketa');
      const shown = await unit.locator('.score').allInnerTexts();
      assert.deepEqual(shown, agreedInSpring.map((score) => (score === null ? 'ei arvioitu' : String(score))));
      const all = await unit.innerText();
      assert.ok(all.includes('Katsottiin kirjaukset yhdessä.') && all.includes(REASON), 'reviewed texts');
      assert.doesNotMatch(all, /Sovitaan sijaisista|esihenkilö|Arvioijien pisteet/, 'actions were not made public');
      assert.deepEqual(telling(spring), []);
    });
  });

  test('a second round is opened from files and paper', async () => {
    mkdirSync(autumn.files);
    await Promise.all([0, 1, 2].map((person) => fillAlone(autumn, person)));
    await visit(pack, form, async (page) => {
      await fillAbout(page, autumn, 'Ryhmän yhteinen arvio.');
      await page.getByLabel('Avaa osallistujien tiedostot').setInputFiles([...filesOf(autumn), ofAnotherVersion(autumn)]);
      await page.getByText('other-version.polku-assessment.json: Tiedosto on kriteeristön toisesta versiosta (0.9)').waitFor();
      for (const score of [4, 4, 5, 5, 5, 5, 5, 5]) {
        await page.getByRole('button', { name: 'Lisää paperilomake' }).click();
        await page.getByRole('textbox', { name: `kriteeri ${COUNT},` }).last().fill(String(score));
      }
      await rate(page, agreedInAutumn);
      await page.getByLabel('Avaa edellisen kierroksen tiedosto').setInputFiles(groupsFile(spring));
      await page.getByRole('table', { name: 'Edellinen kierros kevät 2024' }).waitFor();
      assert.match(await text(page, 'result-summary'), new RegExp(`${total}/125[^]*Kehittymässä`));
      await save(page, autumn.files);
    });
  });

  test('the site shows what has changed, and a spread that tells of nobody', async () => {
    assert.match(assess(2, autumn, ofAnotherVersion(autumn)), /other-version\.polku-assessment\.json.*0\.9/);
    review('neuvontapiste-b-syksy-2024.yaml');
    polku(0, 'build');
    await rounds(async (unit) => {
      assert.deepEqual((await cells(unit, 'Kierrokset', autumn.name)).slice(2), ['11', '25/25', `${total}/125 · Kehittymässä`]);
      const byRound = (head) => cells(unit, 'Kriteerit kierroksittain', head);
      assert.deepEqual(await byRound('Uusi työntekijä'), ['4', '4 = ennallaan']);
      assert.deepEqual(await byRound('Poissaolon aikana'), ['2', '1 ↓ laski (edellinen 2)']);
      assert.deepEqual(await byRound('Jokaisella työntekijällä'), ['3', '4 ↑ nousi (edellinen 3)']);
      assert.deepEqual(await byRound('Neuvontaan pääsee'), [`ei arvioitu ${REASON}`, '4 ei vertailukohtaa edellisellä kierroksella']);
      const spread = 'Arvioijien pisteet: 4 (5 arvioijaa), 5 (6 arvioijaa)';
      assert.deepEqual(await byRound('Palvelua kokeillaan'), ['3', `4 ↑ nousi (edellinen 3) ${spread}`]);
      assert.equal((await unit.innerText()).split('Arvioijien pisteet').length, 2, 'of no other criterion');
      assert.deepEqual(telling(autumn), []);
    });
  });
});
