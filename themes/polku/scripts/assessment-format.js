// The assessment file: what it holds, what is wrong with one that does not fit, and what it is called.

/** @typedef {'individual' | 'consensus' | 'external'} Mode */
/**
 * @typedef {object} Action
 * @property {string} text
 * @property {string} [owner] a role, no name
 * @property {string} [due] a day as 2023-01-31
 * @property {number} [target] a score
 */
/**
 * @typedef {object} Rating either a score or why there is none
 * @property {number} [score]
 * @property {string} [not_rated]
 * @property {string} [evidence]
 * @property {string} [note]
 * @property {Record<string, number>} [spread] how many people gave each score
 * @property {Action} [action]
 */
/**
 * @typedef {object} Sheet
 * @property {'polku-assessment'} format
 * @property {1} format_version
 * @property {string} id
 * @property {{ id: string, version: string | null }} framework
 * @property {string} workshop
 * @property {string} unit
 * @property {string} round
 * @property {string} date
 * @property {Mode} mode
 * @property {number} assessors
 * @property {string[]} criteria
 * @property {Record<string, Rating>} ratings
 * @property {Record<string, string>} discussion
 */
/** @typedef {{ sheet: Sheet, problems: never[] } | { sheet: undefined, problems: string[] }} Reading */

const AssessmentFormat = (() => {
  'use strict';

  const { page, say, criterion } = AssessmentData;

  /** More bytes than any sheet has. */
  const LARGEST = 1 << 20;
  /** As many problems of a file as a reader wants to be told. */
  const TOLD = 8;
  const MODES = ['individual', 'consensus', 'external'];
  const KEYS = ['format', 'format_version', 'id', 'framework', 'workshop', 'unit', 'round', 'date', 'mode', 'assessors', 'criteria', 'ratings', 'discussion'];
  const RATING_KEYS = ['score', 'not_rated', 'evidence', 'note', 'spread', 'action'];
  const ACTION_KEYS = ['text', 'owner', 'due', 'target'];

  /** @param {unknown} value @returns {value is Record<string, unknown>} */
  const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
  /** @param {unknown} value @returns {value is string} */
  const isText = (value) => typeof value === 'string' && value.trim() !== '';
  /** @param {unknown} value @param {number} least @returns {value is number} */
  const isCount = (value, least) => typeof value === 'number' && Number.isInteger(value) && value >= least;

  /** Whether a text is a day of the calendar as 2022-10-12. @param {unknown} value */
  function isDay(value) {
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
    const day = new Date(`${value}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
  }

  /** @param {unknown} score @param {Criterion} of */
  const isScore = (score, of) => isCount(score, of.min) && score <= of.max;

  /**
   * A text without spaces around it, and without the signs that a paste may bring along unseen: those that steer a
   * terminal or turn the order of what is read. No file may hold them.
   * @param {string} text
   */
  const tidy = (text) => text.replace(/[^\P{Control}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '').trim();

  /** A value from a file, short enough for a message. @param {unknown} value */
  function quote(value) {
    const text = tidy(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
  }

  /** How many people gave each score, if it is that. @param {unknown} spread @param {Criterion} of */
  function isSpread(spread, of) {
    return isObject(spread) && Object.entries(spread).every(([score, people]) => /^-?\d+$/.test(score) && isScore(Number(score), of) && isCount(people, 1));
  }

  /** Gathers what is wrong with one file. */
  function checker() {
    /** @type {string[]} */
    const problems = [];
    /** @param {string} key @param {Values} [values] */
    const fail = (key, values) => void problems.push(say(key, values));

    /** @param {Record<string, unknown>} object @param {string[]} known @param {string} where */
    function keys(object, known, where) {
      for (const key of Object.keys(object)) {
        if (!known.includes(key)) fail('assessment-file-key', { where: quote(where === '' ? key : `${where} › ${key}`) });
      }
    }

    /** @param {boolean} fits @param {string} where */
    function expect(fits, where) {
      if (!fits) fail('assessment-file-value', { where });
    }

    return { problems, fail, keys, expect };
  }

  /** @typedef {ReturnType<typeof checker>} Checker */

  /**
   * @param {Checker} check
   * @param {Criterion} of
   * @param {unknown} rating
   * @param {Record<string, unknown>} file
   */
  function checkRating(check, of, rating, file) {
    const { number } = of;
    const where = say('assessment-criterion', { number });
    if (!isObject(rating)) return check.expect(false, where);
    check.keys(rating, RATING_KEYS, where);
    const { score, not_rated, evidence, note, spread, action } = rating;
    if ((score === undefined) === (not_rated === undefined)) check.fail('assessment-file-rating', { number });
    const { min, max } = of;
    if (score !== undefined && !isScore(score, of)) check.fail('assessment-file-score', { number, score: quote(score), min, max });
    if (not_rated !== undefined) {
      if (!of.may_be_not_rated) check.fail('assessment-file-must-be-rated', { number });
      check.expect(isText(not_rated), `${where} › not_rated`);
    }
    check.expect(evidence === undefined || typeof evidence === 'string', `${where} › evidence`);
    check.expect(note === undefined || typeof note === 'string', `${where} › note`);
    if (spread !== undefined) {
      const people = isSpread(spread, of) ? Object.values(/** @type {Record<string, number>} */ (spread)) : [Infinity];
      const sum = people.reduce((total, count) => total + count, 0);
      check.expect(file.mode === 'consensus' && sum <= Number(file.assessors), `${where} › spread`);
    }
    if (action !== undefined) checkAction(check, of, action, `${where} › action`);
  }

  /** @param {Checker} check @param {Criterion} of @param {unknown} action @param {string} where */
  function checkAction(check, of, action, where) {
    if (!isObject(action)) return check.expect(false, where);
    check.keys(action, ACTION_KEYS, where);
    check.expect(isText(action.text), `${where} › text`);
    check.expect(action.owner === undefined || typeof action.owner === 'string', `${where} › owner`);
    check.expect(action.due === undefined || isDay(action.due), `${where} › due`);
    check.expect(action.target === undefined || isScore(action.target, of), `${where} › target`);
  }

  /** @param {Checker} check @param {Record<string, unknown>} file */
  function checkContent(check, file) {
    check.expect(typeof file.id === 'string' && /^[0-9a-f]{32}$/.test(file.id), 'id');
    for (const key of ['workshop', 'unit', 'round']) check.expect(isText(file[key]), key);
    check.expect(isDay(file.date), 'date');
    check.expect(typeof file.mode === 'string' && MODES.includes(file.mode), 'mode');
    check.expect(isCount(file.assessors, file.mode === 'consensus' ? 2 : 1) && (file.mode !== 'individual' || file.assessors === 1), 'assessors');
    const { criteria, ratings, discussion } = file;
    const ids = Array.isArray(criteria) ? criteria : [];
    check.expect(Array.isArray(criteria) && new Set(ids).size === ids.length, 'criteria');
    for (const id of ids) {
      if (criterion(id) === undefined) check.fail('assessment-file-criterion', { id: quote(id) });
    }
    check.expect(isObject(ratings), 'ratings');
    for (const [id, rating] of Object.entries(isObject(ratings) ? ratings : {})) {
      const of = criterion(id);
      if (of === undefined) check.fail('assessment-file-criterion', { id: quote(id) });
      else if (!ids.includes(id)) check.expect(false, `ratings › ${id}`);
      else checkRating(check, of, rating, file);
    }
    check.expect(isObject(discussion), 'discussion');
    for (const [id, answer] of Object.entries(isObject(discussion) ? discussion : {})) {
      check.expect(typeof answer === 'string', `discussion › ${quote(id)}`);
    }
  }

  /**
   * Whether a file is one of this framework; no more is worth saying of one that is not.
   * @param {Checker} check
   * @param {unknown} file
   * @returns {file is Record<string, unknown>}
   */
  function isOurs(check, file) {
    if (!isObject(file) || file.format !== 'polku-assessment') {
      check.fail('assessment-file-other');
      return false;
    }
    if (file.format_version !== 1) {
      check.fail('assessment-file-format', { found: quote(file.format_version) });
      return false;
    }
    const framework = isObject(file.framework) ? file.framework : {};
    if (framework.id !== page.framework.id) {
      check.fail('assessment-file-framework', { found: quote(framework.id ?? ''), expected: page.framework.id });
      return false;
    }
    if (framework.version !== page.framework.version) {
      const version = (/** @type {unknown} */ value) => (isText(value) ? quote(value) : say('assessment-no-version'));
      check.fail('assessment-file-version', { found: version(framework.version), expected: version(page.framework.version) });
      return false;
    }
    check.keys(framework, ['id', 'version'], 'framework');
    return true;
  }

  /**
   * Reads a file's text.
   * @param {string} text
   * @returns {Reading}
   */
  function parse(text) {
    const check = checker();
    /** @type {unknown} */
    let file;
    try {
      file = JSON.parse(text);
    } catch {
      check.fail('assessment-file-not-json');
      return { sheet: undefined, problems: check.problems };
    }
    if (isOurs(check, file)) {
      check.keys(file, KEYS, '');
      checkContent(check, file);
      if (check.problems.length === 0) return { sheet: /** @type {Sheet} */ (/** @type {unknown} */ (file)), problems: [] };
    }
    const more = check.problems.length - TOLD;
    const told = check.problems.slice(0, TOLD);
    return { sheet: undefined, problems: more > 0 ? [...told, say('assessment-file-more', { n: more })] : told };
  }

  /**
   * Reads a file that a person chose.
   * @param {File} file
   * @returns {Promise<Reading>}
   */
  async function read(file) {
    if (file.size > LARGEST) return { sheet: undefined, problems: [say('assessment-file-large')] };
    try {
      return parse(await file.text());
    } catch {
      return { sheet: undefined, problems: [say('assessment-file-unreadable')] };
    }
  }

  /** Why a sheet is not one of this form, if it is not. @param {Sheet} sheet */
  function foreign(sheet) {
    if (sheet.workshop !== page.workshop) {
      return say('assessment-file-workshop', { found: quote(sheet.workshop), expected: page.workshop });
    }
    const strange = Object.keys(sheet.ratings).find((id) => !criterion(id)?.picked);
    const question = Object.keys(sheet.discussion).find((id) => !page.questions.includes(id));
    if (strange !== undefined) return say('assessment-file-not-picked', { number: criterion(strange)?.number ?? 0 });
    return question === undefined ? undefined : say('assessment-file-question', { id: quote(question) });
  }

  /** 32 hexadecimal digits. */
  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  /**
   * A sheet's name on disk: letters, digits and hyphens of what a person wrote. Files of single people are gathered into
   * one folder, where none may replace another, so that their names have a part of their ids.
   * @param {Sheet} sheet
   */
  function fileName({ id, unit, round, mode }) {
    const part = (/** @type {string} */ text) =>
      [...text.normalize('NFC').replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, '-')].slice(0, 60).join('').replace(/^-+|-+$/g, '');
    const own = mode === 'individual' ? id.slice(0, 6) : '';
    return `${[part(unit), part(round), mode, own].filter((name) => name !== '').join('-')}.polku-assessment.json`;
  }

  /** Hands a sheet to the person as a file. @param {Sheet} sheet */
  function save(sheet) {
    const address = URL.createObjectURL(new Blob([`${JSON.stringify(sheet, null, 2)}\n`], { type: 'application/json' }));
    AssessmentElement.make('a', { href: address, download: fileName(sheet) }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  return { parse, read, foreign, newId, fileName, save, isSpread, isDay, tidy };
})();
