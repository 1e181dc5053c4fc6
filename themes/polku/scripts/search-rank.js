// What is found first, and which passage of it is shown.
/// <reference path="search-index.js" />

/**
 * @typedef {object} Found
 * @property {Kind} kind
 * @property {string} path from the site's root, with the anchor of the passage's heading
 * @property {Marked[]} title
 * @property {Marked[]} passage
 * @property {string | undefined} language where it is not the page's
 * @property {boolean} guessed whether a typing error was supposed
 * @property {number} score
 */
/** @typedef {{ text: string, marked: boolean }} Marked */
/** @typedef {{ text: string, weight: number, matches: Match[] }} Wanted a word of a search, and what it may mean */

const SearchRank = (() => {
  'use strict';

  /** What a word counts by where it stands. */
  const WEIGHT = { text: [0, 1, 1.4, 1.7], lead: 1.2, title: 3, shortTitle: 1.5 };

  /** Pages answer more than a figure or a quote does. @type {Record<Kind, number>} */
  const KIND = { phase: 1, partner: 1, page: 1, term: 0.8, result: 0.45, quote: 0.5 };

  /** What is found by another name of a term counts so much of what the name itself does. */
  const BY_NAME = 0.7;

  /** How many word forms are looked up for a word at most, the surest ones: on a large site each may need a file. */
  const MOST_FORMS = 150;

  /** A passage's greatest length in characters. */
  const PASSAGE_LENGTH = 180;

  /** Words that say nothing of what is looked for; they count only where there are no others. Without umlauts. */
  const EMPTY = new Set(('ja tai sekä että on ei oli ovat ole kun kuin jos niin mikä mitä miten millainen millaista kuka ketkä missä milloin '
    + 'miksi onko voiko saako kuinka paljon se ne tämä nämä minä minun minulle sinä hän he me te '
    + 'och eller är att som en ett vad hur vem när var för av på i till med den det de '
    + 'the a an of to in is are and or what how who when where for on do does i').split(' ').map(SearchWords.fold));

  /** @param {string} query */
  function wordsOf(query) {
    const words = SearchWords.words(query).map(({ word }) => word);
    const telling = words.filter((word) => !EMPTY.has(SearchWords.fold(word)));
    return telling.length > 0 ? telling : words;
  }

  /**
   * The search in other words: with the name of a term in the place of another name of it.
   * @param {Index} index
   * @param {string[]} words
   */
  function inOtherWords(index, words) {
    const grammars = /** @type {Grammar[]} */ (['fi', 'sv', 'en']);
    const folded = words.map(SearchWords.fold);
    const isForm = (/** @type {string} */ one, /** @type {string} */ other) => grammars.some((grammar) => SearchWords.areForms(one, other, grammar));
    const found = [];
    for (const [own = '', ...others] of index.names) {
      for (const other of others) {
        const parts = wordsOf(other).map(SearchWords.fold);
        const at = folded.findIndex((_, start) => parts.every((part, place) => isForm(part, folded[start + place] ?? '')));
        if (at >= 0 && parts.length > 0) {
          found.push([...words.slice(0, at), ...wordsOf(own), ...words.slice(at + parts.length)]);
        }
      }
    }
    return found;
  }

  /** @param {Places} places @param {number} shortness @param {Kind} kind */
  function weightOf(places, shortness, kind) {
    // what is only a few lines has no lead
    const isShort = kind === 'term' || kind === 'result' || kind === 'quote';
    return (WEIGHT.text[places.text] ?? 0) * shortness + (places.lead ? (isShort ? WEIGHT.text[1] ?? 0 : WEIGHT.lead) : 0)
      + (places.title ? WEIGHT.title : 0) + (places.shortTitle ? WEIGHT.shortTitle : 0);
  }

  /**
   * How well each entry answers a word.
   * @param {Index} index @param {Match[]} matches @param {number} mean length of an entry
   * @returns {Promise<Map<number, { score: number, sureness: number, guessed: boolean }>>}
   */
  async function scores(index, matches, mean) {
    /** @type {Map<number, { score: number, rest: number, sureness: number, guessed: boolean }>} */
    const found = new Map();
    const all = await Promise.all(matches.map(async (match) => ({ match, places: await SearchIndex.places(match.word) })));
    for (const { match, places } of all) {
      for (const own of places) {
        const shortness = 1 / (0.75 + 0.25 * (index.lengths[own.entry] ?? mean) / mean);
        const kind = index.kinds[own.entry] ?? 'page';
        const score = match.sureness * KIND[kind] * weightOf(own, shortness, kind);
        const before = found.get(own.entry) ?? { score: 0, rest: 0, sureness: 0, guessed: true };
        found.set(own.entry, {
          score: Math.max(before.score, score),
          rest: before.rest + Math.min(before.score, score),
          sureness: Math.max(before.sureness, match.sureness),
          guessed: before.guessed && match.guessed,
        });
      }
    }
    return new Map([...found].map(([entry, { score, rest, sureness, guessed }]) => [entry, { score: score + 0.5 * Math.min(rest, score), sureness, guessed }]));
  }

  /**
   * Entries that answer a search, unordered, and what its words mean.
   * @param {Index} index @param {string[]} words @param {boolean} open whether the last word may still be being typed
   */
  async function answer(index, words, open) {
    const count = index.kinds.length;
    const mean = index.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, count);
    /** @type {Wanted[]} */
    const wanted = [];
    const perWord = [];
    for (const [place, word] of words.entries()) {
      const matches = SearchMatch.match(index.vocabulary, word, open && place === words.length - 1)
        .sort((one, other) => other.sureness - one.sureness || one.word - other.word).slice(0, MOST_FORMS);
      const found = await scores(index, matches, mean);
      const surely = [...found.values()].filter(({ sureness }) => sureness >= 0.5).length;
      const weight = 0.3 + Math.log(1 + (count - surely + 0.5) / (surely + 0.5));
      wanted.push({ text: word, weight, matches });
      perWord.push({ weight, found });
    }
    const all = perWord.reduce((sum, { weight }) => sum + weight, 0);
    /** @type {Map<number, { score: number, guessed: boolean }>} */
    const entries = new Map();
    for (const entry of new Set(perWord.flatMap(({ found }) => [...found.keys()]))) {
      let score = 0;
      let covered = 0;
      let guessed = false;
      for (const { weight, found } of perWord) {
        const own = found.get(entry);
        if (own) {
          score += weight * own.score;
          covered += weight * Math.min(1, own.sureness + 0.2);
          guessed ||= own.guessed;
        }
      }
      entries.set(entry, { score: score * (covered / all) ** 2, guessed });
    }
    return { entries, wanted };
  }

  /** @param {Line} line */
  function plain(line) {
    return typeof line === 'string' ? line : line.map((piece) => (typeof piece === 'string' ? piece : piece[1])).join('');
  }

  /**
   * A text with the words that are meant marked.
   * @param {string} text @param {Map<string, number>} meant sureness by word
   * @returns {Marked[]}
   */
  function mark(text, meant) {
    const pieces = [];
    let end = 0;
    for (const { word, at } of SearchWords.words(text)) {
      if (meant.has(word.toLowerCase())) {
        pieces.push({ text: text.slice(end, at), marked: false }, { text: word, marked: true });
        end = at + word.length;
      }
    }
    pieces.push({ text: text.slice(end), marked: false });
    return pieces.filter((piece) => piece.text !== '');
  }

  /** A part of a text around a place, between words. @param {string} text @param {number} at */
  function cut(text, at) {
    if (text.length <= PASSAGE_LENGTH) {
      return text;
    }
    let start = Math.max(0, Math.min(at - 60, text.length - PASSAGE_LENGTH));
    let end = Math.min(text.length, start + PASSAGE_LENGTH);
    start = start === 0 ? 0 : text.indexOf(' ', start) + 1;
    end = end === text.length ? end : text.lastIndexOf(' ', end);
    return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
  }

  /**
   * The line of an entry that answers best, and its heading's anchor.
   * @param {Entry} entry @param {Map<string, number>} meant
   */
  function passage([, title, sections], meant) {
    let best = { value: 0, text: '', at: 0, anchor: '' };
    for (const [anchor, heading, lines] of sections) {
      for (const [place, line] of [heading, ...lines].entries()) {
        const text = plain(line);
        /** @type {Map<string, number>} */
        const values = new Map();
        let first = -1;
        for (const { word, at } of SearchWords.words(text)) {
          const value = meant.get(word.toLowerCase());
          if (value) {
            first = first < 0 ? at : first;
            values.set(word.toLowerCase(), value);
          }
        }
        let value = [...values.values()].reduce((sum, own) => sum + own, 0);
        // a heading says little of itself: its first line is shown
        value *= place === 0 ? 0.8 : 1;
        if (value > best.value + 0.01) {
          const shown = place === 0 && lines.length > 0 ? `${text}: ${plain(lines[0] ?? '')}` : text;
          best = { value, text: shown, at: first, anchor };
        }
      }
    }
    if (best.value === 0) {
      const line = sections.flatMap(([, , lines]) => lines)[0] ?? '';
      best.text = plain(line) === plain(title) ? '' : plain(line);
    }
    return { text: cut(best.text, best.at), anchor: best.anchor };
  }

  /**
   * What a site has on a search, best first.
   * @param {string} query
   * @param {number} most how many are wanted
   * @returns {Promise<Found[]>}
   */
  async function find(query, most) {
    const index = await SearchIndex.open();
    const words = wordsOf(query);
    if (words.length === 0) {
      return [];
    }
    const open = /[\p{Alphabetic}\p{N}]$/u.test(query);
    const own = await answer(index, words, open);
    const wanted = [...own.wanted];
    const entries = new Map(own.entries);
    for (const other of inOtherWords(index, words)) {
      const found = await answer(index, other, false);
      wanted.push(...found.wanted);
      for (const [entry, { score, guessed }] of found.entries) {
        const before = entries.get(entry);
        if (!before || before.guessed || before.score < score * BY_NAME) {
          entries.set(entry, { score: score * BY_NAME, guessed: guessed });
        }
      }
    }
    // what is surely meant stands before any guess, whatever the scores
    const ranked = [...entries].sort(([one, a], [other, b]) => Number(a.guessed) - Number(b.guessed) || b.score - a.score || one - other);
    /** @type {Map<string, number>} */
    const meant = new Map();
    for (const { weight, matches } of wanted) {
      for (const match of matches) {
        const word = index.vocabulary.words[match.word] ?? '';
        meant.set(word, Math.max(meant.get(word) ?? 0, weight * match.sureness));
      }
    }
    return Promise.all(ranked.slice(0, most).map(async ([number, { score, guessed }]) => {
      const entry = await SearchIndex.text(number);
      const { text, anchor } = passage(entry, meant);
      const path = anchor === '' || entry[0].includes('#') ? entry[0] : `${entry[0]}#${anchor}`;
      return {
        kind: index.kinds[number] ?? 'page',
        path,
        title: mark(plain(entry[1]), meant),
        passage: mark(text, meant),
        language: entry[3],
        guessed,
        score,
      };
    }));
  }

  return { find };
})();
