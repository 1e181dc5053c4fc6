// Which words of the index a word of a search means, and how surely.
/// <reference path="search-words.js" />

/**
 * @typedef {object} Vocabulary
 * @property {string[]} words in order, as they are written
 * @property {string[]} folded the same without umlauts
 * @property {string} joined all folded ones, each after a line feed
 * @property {number[]} starts where each begins in `joined`
 * @property {number[]} letters of each folded word as `lettersOf` gives them
 * @property {Grammar} grammar
 */
/**
 * @typedef {object} Match
 * @property {number} word its number
 * @property {number} sureness above 0, at most 1
 * @property {boolean} guessed whether a typing error is supposed
 */

const SearchMatch = (() => {
  'use strict';

  /** How surely a word is meant, by how it is found. Only their order and rough distance matter. */
  const SURENESS = { same: 1, form: 0.9, head: 0.55, modifier: 0.5, beginning: 0.6, inner: 0.3, part: 0.35, guess: 0.25 };

  /** What is left of it where umlauts differ: a searcher may have none on the keyboard. */
  const WITHOUT_UMLAUTS = 0.9;

  /** Shorter words are not looked for inside others, since they are in too many. */
  const SHORTEST_PART = 4;

  /** How many supposed words a typing error may stand for. */
  const MOST_GUESSES = 12;

  /** Which letters a word has, a bit for each: what is far from another word is seen without counting. @param {string} folded */
  function lettersOf(folded) {
    let letters = 0;
    for (let at = 0; at < folded.length; at += 1) {
      letters |= 1 << (folded.charCodeAt(at) % 32);
    }
    return letters;
  }

  /** How many bits are set. @param {number} bits */
  function count(bits) {
    let left = bits;
    let found = 0;
    while (left !== 0) {
      left &= left - 1;
      found += 1;
    }
    return found;
  }

  /** @param {string[]} words @param {Grammar} grammar @returns {Vocabulary} */
  function vocabulary(words, grammar) {
    const folded = words.map(SearchWords.fold);
    const starts = /** @type {number[]} */ ([]);
    let length = 0;
    for (const word of folded) {
      starts.push(length + 1);
      length += word.length + 1;
    }
    return { words, folded, joined: `\n${folded.join('\n')}\n`, starts, letters: folded.map(lettersOf), grammar };
  }

  /** Every place at which a text is in some word: the word's number and the place in it. @param {Vocabulary} among @param {string} text */
  function* places(among, text) {
    let at = among.joined.indexOf(text);
    while (at >= 0) {
      let low = 0;
      let high = among.starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((among.starts[middle] ?? 0) <= at) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      yield { number: low, at: at - (among.starts[low] ?? 0) };
      at = among.joined.indexOf(text, at + 1);
    }
  }

  /**
   * How a word can begin a compound: in its basic form, its genitive, or without the end of -nen.
   * @param {string} folded @param {Grammar} grammar
   */
  function modifiers(folded, grammar) {
    const found = new Set([folded]);
    if (grammar === 'fi') {
      for (const { stem } of SearchWords.finnishStems(folded)) {
        if (stem.length >= SHORTEST_PART && /[aeiouysn]$/.test(stem) && folded.length - stem.length <= 4) {
          found.add(stem);
          found.add(`${stem}n`);
        }
        if (/nen$/.test(stem)) {
          found.add(`${stem.slice(0, -3)}s`);
        }
        if (/kse$/.test(stem)) {
          found.add(`${stem.slice(0, -3)}s`);
        }
      }
    }
    return [...found].filter((text) => text.length >= Math.min(SHORTEST_PART, folded.length));
  }

  /**
   * Every word that a word of a search may mean, without supposing a typing error.
   * @param {Vocabulary} among
   * @param {string} word
   * @returns {Map<number, number>} sureness by number
   */
  function meant(among, word) {
    const folded = SearchWords.fold(word);
    const small = word.toLowerCase();
    const hasUmlauts = small !== folded;
    /** @type {Map<number, number>} */
    const found = new Map();
    const add = (/** @type {number} */ number, /** @type {number} */ sureness, /** @type {number} */ at) => {
      const own = among.words[number] ?? '';
      const shared = Math.min(4, small.length);
      const differs = own.slice(at, at + shared) !== small.slice(0, shared);
      if (differs && hasUmlauts) {
        return;
      }
      const value = own !== among.folded[number] && !hasUmlauts ? sureness * WITHOUT_UMLAUTS : sureness;
      found.set(number, Math.max(found.get(number) ?? 0, value));
    };
    if (/^\p{N}+$/u.test(small)) {
      among.folded.forEach((own, number) => own === folded && add(number, SURENESS.same, 0));
      return found;
    }
    // forms of one word begin alike, short ones at least with one letter
    const opening = folded.slice(0, Math.max(1, Math.min(3, folded.length - 2)));
    for (const { number, at } of places(among, opening)) {
      const own = among.folded[number] ?? '';
      if (at === 0 && own === folded) {
        add(number, SURENESS.same, 0);
      } else if (at === 0 && SearchWords.areForms(own, folded, among.grammar)) {
        add(number, SURENESS.form, 0);
      } else if (at === 0 && folded.length >= 2 && own.startsWith(folded)) {
        add(number, SURENESS.beginning * Math.min(1, 0.5 + folded.length / own.length), 0);
      } else if (at >= 2 && folded.length >= SHORTEST_PART && SearchWords.areForms(own.slice(at), folded, among.grammar)) {
        add(number, SURENESS.head, at);
      }
    }
    if (folded.length >= SHORTEST_PART) {
      for (const modifier of modifiers(folded, among.grammar)) {
        for (const { number, at } of places(among, modifier)) {
          const rest = (among.folded[number] ?? '').length - at - modifier.length;
          if (rest >= 3 && !found.has(number) && at !== 1) {
            add(number, at === 0 ? SURENESS.modifier : SURENESS.inner, at);
          }
        }
      }
    }
    return found;
  }

  /** The words that a compound is made of, where it is itself in no text. @param {Vocabulary} among @param {string} word @param {Map<number, number>} found */
  function addParts(among, word, found) {
    const folded = SearchWords.fold(word);
    if (folded.length < 2 * SHORTEST_PART) {
      return;
    }
    among.folded.forEach((own, number) => {
      if (own.length < SHORTEST_PART || found.has(number)) {
        return;
      }
      if (folded.startsWith(own) && own.length > folded.length / 2 && folded.length - own.length >= 3) {
        found.set(number, SURENESS.part * (own.length / folded.length + 0.4));
        return;
      }
      const at = folded.indexOf(own.slice(0, 3), 3);
      if (at > 0 && folded.length - at >= SHORTEST_PART && SearchWords.areForms(own, folded.slice(at), among.grammar)) {
        found.set(number, SURENESS.part);
      }
    });
  }

  /**
   * How many signs are to be changed, put in, left out or swapped to make one word of another, and with `open` to make one
   * with which the other begins; more than `most` is not counted.
   * @param {string} one @param {string} other @param {number} most @param {boolean} open
   */
  function distance(one, other, most, open) {
    if (Math.abs(one.length - other.length) > most && !(open && other.length > one.length)) {
      return most + 1;
    }
    let before = /** @type {number[]} */ ([]);
    let last = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let row = 1; row <= one.length; row += 1) {
      const next = [row];
      let least = row;
      for (let column = 1; column <= other.length; column += 1) {
        const same = one[row - 1] === other[column - 1] ? 0 : 1;
        let value = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + same);
        if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
          value = Math.min(value, (before[column - 2] ?? 0) + 1);
        }
        next.push(value);
        least = Math.min(least, value);
      }
      if (least > most) {
        return most + 1;
      }
      before = last;
      last = next;
    }
    return open ? Math.min(...last.slice(Math.max(0, one.length - most))) : (last[other.length] ?? most + 1);
  }

  /** What may have been meant if a word has a typing error: the nearest words or ends of words, without umlauts. @param {Vocabulary} among @param {string} word @param {boolean} open */
  function guesses(among, word, open) {
    const folded = SearchWords.fold(word);
    const most = folded.length >= 8 ? 2 : 1;
    if (folded.length < SHORTEST_PART || /\p{N}/u.test(folded)) {
      return [];
    }
    let best = most;
    let near = /** @type {string[]} */ ([]);
    const compare = (/** @type {string} */ own, /** @type {boolean} */ isOpen) => {
      if (own.length < 3 || own[0] !== folded[0] && own[1] !== folded[1]) {
        return;
      }
      const apart = distance(folded, own, best, isOpen);
      if (apart > best) {
        return;
      }
      near = apart < best ? [own] : [...near, own];
      best = apart;
    };
    // each letter that a word has not is an error
    const wanted = lettersOf(folded);
    const nearby = among.folded.filter((_, number) => count(wanted & ~(among.letters[number] ?? 0)) <= most);
    nearby.forEach((own) => compare(own, open));
    if (near.length === 0 && folded.length > SHORTEST_PART) {
      // the last part of a compound
      nearby.forEach((own) => {
        for (let length = folded.length - 1; length <= folded.length + 1 && length < own.length - 1; length += 1) {
          compare(own.slice(-length), false);
        }
      });
    }
    return [...new Set(near)].slice(0, MOST_GUESSES);
  }

  /**
   * Every word that a word of a search may mean. A typing error is supposed only where nothing is surely meant, and what
   * is found so is less sure than anything else.
   * @param {Vocabulary} among
   * @param {string} word
   * @param {boolean} open whether it may still be being typed
   * @returns {Match[]}
   */
  function match(among, word, open) {
    const found = meant(among, word);
    if (found.size === 0) {
      /** @type {Map<number, number>} */
      const guessed = new Map();
      for (const guess of guesses(among, word, open)) {
        for (const [other, sureness] of meant(among, guess)) {
          guessed.set(other, Math.max(guessed.get(other) ?? 0, sureness * SURENESS.guess));
        }
      }
      if (guessed.size > 0) {
        return [...guessed].map(([number, sureness]) => ({ word: number, sureness, guessed: true }));
      }
    }
    const surest = Math.max(0, ...found.values());
    if (surest < SURENESS.form * WITHOUT_UMLAUTS) {
      addParts(among, word, found);
    }
    return [...found].map(([number, sureness]) => ({ word: number, sureness, guessed: false }));
  }

  return { vocabulary, match, distance };
})();
