// The index of a site, as its files bring it: words, in which entries they are, and the entries' texts.
/// <reference path="search-match.js" />

/** @typedef {string | (string | [string, string])[]} Line its text, or texts and figures as `[name, value]` */
/** @typedef {[anchor: string, heading: Line, lines: Line[]]} Section */
/** @typedef {[path: string, title: Line, sections: Section[], language?: string]} Entry */
/** @typedef {'phase' | 'partner' | 'result' | 'quote' | 'term' | 'page'} Kind */
/**
 * @typedef {object} Words
 * @property {string} list of words
 * @property {number[]} postings first word of each part
 * @property {number[]} texts first entry of each part
 * @property {string} kinds
 * @property {string} lengths
 * @property {string[][]} names
 */
/**
 * @typedef {object} Index
 * @property {Vocabulary} vocabulary
 * @property {Kind[]} kinds of each entry
 * @property {number[]} lengths of each entry, each a power of two
 * @property {string[][]} names terms that have other names: the name, then the others
 */
/**
 * @typedef {object} Places where in an entry a word is
 * @property {number} entry
 * @property {number} text how often in the text, at most 3
 * @property {boolean} lead in a heading or the lead
 * @property {boolean} title
 * @property {boolean} shortTitle in a title of one or two words
 */

const SearchIndex = (() => {
  'use strict';

  /** @type {Record<string, Kind>} */
  const KINDS = { f: 'phase', n: 'partner', r: 'result', q: 'quote', t: 'term', p: 'page' };

  /** @type {(name: string) => Promise<unknown>} */
  let load = () => Promise.reject(new Error('no way to load the index'));

  /** @type {Map<string, Promise<unknown>>} */
  const loading = new Map();
  /** @type {Map<string, unknown>} */
  const taken = new Map();
  /** @type {Promise<Index> | undefined} */
  let opened;
  /** @type {Words | undefined} */
  let words;
  /** @type {Grammar} */
  let grammar = 'fi';

  /** Called by each file of the index. @param {string} name @param {unknown} content @param {string} language of the site */
  function take(name, content, language) {
    taken.set(name, content);
    grammar = language === 'sv' || language === 'en' ? language : 'fi';
  }

  /** How files are loaded: after the promise the file has called `take`. @param {(name: string) => Promise<unknown>} loader */
  function loadWith(loader) {
    load = loader;
  }

  /** @param {string} name */
  async function file(name) {
    if (!taken.has(name)) {
      const before = loading.get(name) ?? load(name);
      loading.set(name, before);
      try {
        await before;
      } catch (error) {
        loading.delete(name); // so that the next search tries again
        throw error;
      }
    }
    return taken.get(name);
  }

  /** Words that stand each without what they share with the one before. @param {string} coded */
  function decode(coded) {
    let before = '';
    return coded.split(' ').map((part) => {
      before = before.slice(0, parseInt(part.charAt(0), 36)) + part.slice(1);
      return before;
    });
  }

  /** @returns {Promise<Index>} */
  function open() {
    opened ??= file('words').then((content) => {
      const found = /** @type {Words} */ (content);
      words = found;
      return {
        vocabulary: SearchMatch.vocabulary(decode(found.list), grammar),
        kinds: [...found.kinds].map((letter) => KINDS[letter] ?? 'page'),
        lengths: [...found.lengths].map((digit) => 2 ** parseInt(digit, 36)),
        names: found.names,
      };
    }).catch((error) => {
      opened = undefined;
      throw error;
    });
    return opened;
  }

  /** The item of a number in files that hold many each. @param {'postings' | 'texts'} kind @param {number} number */
  async function item(kind, number) {
    await open();
    const firsts = words?.[kind] ?? [];
    const part = firsts.findLastIndex((first) => first <= number);
    const items = /** @type {unknown[]} */ (await file(`${kind}-${part}`));
    return items[number - (firsts[part] ?? 0)];
  }

  /** Where a word is. @param {number} word its number @returns {Promise<Places[]>} */
  async function places(word) {
    let entry = 0;
    return /** @type {number[]} */ (await item('postings', word)).map((number) => {
      entry += number >> 5;
      return { entry, text: number & 3, lead: (number & 4) > 0, title: (number & 8) > 0, shortTitle: (number & 16) > 0 };
    });
  }

  /** An entry as it is shown. @param {number} entry its number @returns {Promise<Entry>} */
  async function text(entry) {
    return /** @type {Entry} */ (await item('texts', entry));
  }

  return { take, loadWith, open, places, text };
})();
