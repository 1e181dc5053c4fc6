// The sheets of several people, opened from files or typed from paper, so that a group sees how far apart they are.
// They stay in this page until it is closed: a saved consensus says how many gave each score, never who.

/**
 * @typedef {object} PersonSheet
 * @property {string} label
 * @property {string | undefined} id of the file; a sheet of paper has none
 * @property {{ unit: string, round: string } | undefined} about what the file says it is about
 * @property {Map<string, number>} scores by the id of a criterion
 */

const AssessmentConsensus = (() => {
  'use strict';

  const { picked, say, integer, name } = AssessmentData;
  const { make, byId, mark } = AssessmentElement;

  /** @type {PersonSheet[]} */
  let sheets = [];
  /** Spreads of a consensus that was opened from its file, which holds no sheets. @type {Map<string, Record<string, number>>} */
  let kept = new Map();
  let papers = 0;
  /** @type {() => void} */
  let changed = () => {};

  /** How many people gave each score of a criterion. @param {string} id @returns {Record<string, number> | undefined} */
  function spreadOf(id) {
    if (sheets.length === 0) return kept.get(id);
    /** @type {Record<string, number>} */
    const counts = {};
    for (const { scores } of sheets) {
      const score = scores.get(id);
      if (score !== undefined) counts[score] = (counts[score] ?? 0) + 1;
    }
    return Object.keys(counts).length === 0 ? undefined : counts;
  }

  /** Puts the spread under each criterion, where the group agrees on a score. */
  function showSpreads() {
    for (const criterion of picked) {
      const place = byId(`spread-${criterion.id}`, HTMLElement);
      const counts = spreadOf(criterion.id) ?? {};
      const given = Object.values(counts).reduce((sum, count) => sum + count, 0);
      place.hidden = sheets.length === 0 && given === 0;
      const { range } = AssessmentResults.spreadLine(criterion, counts);
      const silent = sheets.length - given;
      const lines = AssessmentResults.scores([criterion]).map((score) => ({ label: integer(score), count: counts[score] ?? 0 }));
      place.replaceChildren(
        AssessmentResults.bars(say('assessment-spread-here'), lines),
        make('p', { class: 'small' }, say('assessment-range', { range }), silent > 0 ? ` ${say('assessment-silent', { n: silent })}` : ''),
      );
    }
  }

  /** Shows the sheets at hand, and tells the page. */
  function update() {
    const items = sheets.map((sheet) => {
      const whose = make('span', { class: 'visually-hidden' }, ` ${sheet.label}`);
      const button = make('button', { type: 'button', class: 'small' }, say('assessment-remove'), whose);
      button.addEventListener('click', () => remove(sheet));
      const rated = say('assessment-sheet-rated', { done: sheet.scores.size, n: picked.length });
      return make('li', {}, make('span', {}, `${sheet.label}: ${rated}`), button);
    });
    byId('assessment-sheets', HTMLElement).replaceChildren(...items);
    byId('assessment-sheet-count', HTMLElement).textContent = say('assessment-sheets', { n: sheets.length });
    showSpreads();
    changed();
  }

  /**
   * Points out sheets of another unit or round than the group's, which are easily opened along with the right ones.
   * @param {{ unit: string, round: string }} group
   */
  function showOthers(group) {
    const note = others(group);
    const place = byId('assessment-sheet-others', HTMLElement);
    // the same words again would be read out again
    if (place.textContent !== note) place.textContent = note;
  }

  /** What is to be said of sheets of another unit or round; nothing if there are none. @param {{ unit: string, round: string }} group */
  function others(group) {
    const labels = sheets.filter(({ about }) => about !== undefined && isOther(about, group)).map(({ label }) => label).join(', ');
    return labels === '' ? '' : say('assessment-sheet-others', { labels });
  }

  /**
   * Whether a sheet is of another unit or round than the group has filled in.
   * @param {{ unit: string, round: string }} about
   * @param {{ unit: string, round: string }} group
   */
  function isOther(about, group) {
    const differs = (/** @type {string} */ own, /** @type {string} */ wanted) => words(wanted) !== '' && words(own) !== words(wanted);
    return differs(about.unit, group.unit) || differs(about.round, group.round);
  }

  /** @param {string} name */
  const words = (name) => name.trim().split(/\s+/).join(' ');

  /** @param {PersonSheet} sheet */
  function remove(sheet) {
    sheets = sheets.filter((other) => other !== sheet);
    if (sheet.id === undefined) showPapers();
    update();
    byId('assessment-sheet-count', HTMLElement).focus();
  }

  /**
   * Adds the files of participants; says what is wrong with those that cannot be used.
   * @param {Iterable<File>} files
   */
  async function addFiles(files) {
    /** @type {string[]} */
    const refused = [];
    for (const file of files) {
      const { sheet, problems } = await AssessmentFormat.read(file);
      const why = sheet === undefined ? problems : reasons(sheet);
      if (sheet !== undefined && why.length === 0) sheets.push(personSheet(file.name, sheet));
      refused.push(...why.map((reason) => `${file.name}: ${reason}`));
    }
    const errors = byId('assessment-sheet-errors', HTMLElement);
    errors.replaceChildren(...refused.map((line) => make('p', {}, line)));
    mark(byId('assessment-sheet-files', HTMLInputElement), refused.length > 0);
    update();
  }

  /** Why a sheet cannot join the others. @param {Sheet} sheet */
  function reasons(sheet) {
    if (sheet.mode !== 'individual') return [say('assessment-sheet-mode')];
    if (sheets.some(({ id }) => id === sheet.id)) return [say('assessment-sheet-twice')];
    if (isOther(sheet, AssessmentForm.sheet())) return [say('assessment-sheet-other', { unit: sheet.unit, round: sheet.round })];
    const foreign = AssessmentFormat.foreign(sheet);
    return foreign === undefined ? [] : [foreign];
  }

  /** @param {string} label @param {Sheet} sheet @returns {PersonSheet} */
  function personSheet(label, sheet) {
    const scores = new Map();
    for (const [id, { score }] of Object.entries(sheet.ratings)) {
      if (score !== undefined) scores.set(id, score);
    }
    return { label: label.replace(/\.polku-assessment\.json$/, ''), id: sheet.id, about: sheet, scores };
  }

  function addPaper() {
    papers += 1;
    sheets.push({ label: say('assessment-paper', { number: papers }), id: undefined, about: undefined, scores: new Map() });
    showPapers();
    update();
    const inputs = byId('assessment-papers', HTMLElement).querySelectorAll('tbody tr:first-of-type input');
    const last = inputs[inputs.length - 1];
    if (last instanceof HTMLElement) last.focus();
  }

  /** A grid to type scores of paper sheets into: a row for each criterion, a column for each sheet. */
  function showPapers() {
    const onPaper = sheets.filter(({ id }) => id === undefined);
    const place = byId('assessment-papers', HTMLElement);
    place.hidden = onPaper.length === 0;
    const head = [say('assessment-column-criterion'), ...onPaper.map(({ label }) => label)];
    const rows = picked.map((criterion) => [name(criterion), ...onPaper.map((sheet) => paperInput(sheet, criterion))]);
    place.replaceChildren(AssessmentElement.table(say('assessment-papers'), head, rows), make('div', { class: 'error', id: 'assessment-paper-error', role: 'status' }));
  }

  /** @param {PersonSheet} sheet @param {Criterion} criterion */
  function paperInput(sheet, criterion) {
    const { number, min, max } = criterion;
    const input = make('input', {
      type: 'text',
      inputmode: 'numeric',
      size: '3',
      maxlength: '3',
      'aria-label': say('assessment-paper-score', { label: sheet.label, number, min, max }),
      'aria-describedby': 'assessment-paper-error',
    });
    input.value = String(sheet.scores.get(criterion.id) ?? '');
    input.addEventListener('input', () => {
      const text = input.value.trim();
      const score = /^-?\d+$/.test(text) ? Number(text) : NaN;
      const fits = score >= min && score <= max;
      if (fits) sheet.scores.set(criterion.id, score);
      else sheet.scores.delete(criterion.id);
      mark(input, text !== '' && !fits);
      byId('assessment-paper-error', HTMLElement).textContent = text === '' || fits ? '' : say('assessment-file-score', { number, score: text, min, max });
      update();
    });
    return input;
  }

  /** Forgets all sheets, and takes over the spreads of an opened consensus. @param {Map<string, Record<string, number>>} spreads */
  function reset(spreads) {
    sheets = [];
    papers = 0;
    kept = spreads;
    showPapers();
    update();
  }

  /** Attaches the section; `onChange` hears of every change of the sheets. @param {() => void} onChange */
  function attach(onChange) {
    const files = byId('assessment-sheet-files', HTMLInputElement);
    const zone = byId('assessment-drop', HTMLElement);
    files.addEventListener('change', async () => {
      await addFiles(files.files ?? []);
      files.value = '';
    });
    zone.addEventListener('dragover', (event) => event.preventDefault());
    zone.addEventListener('drop', (event) => {
      event.preventDefault();
      void addFiles(event.dataTransfer?.files ?? []);
    });
    byId('assessment-add-paper', HTMLElement).addEventListener('click', addPaper);
    update();
    changed = onChange;
  }

  return {
    attach,
    reset,
    spreadOf,
    showOthers,
    others,
    /** How many people's sheets are here. */
    count: () => sheets.length,
    /** What is here that a file would not bring back, as text. */
    snapshot: () => JSON.stringify(sheets.map(({ id, label, scores }) => [id ?? label, [...scores]])),
    kept: () => [...kept],
  };
})();
