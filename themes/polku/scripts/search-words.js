// Word forms: which words of a text are forms of one word. Nothing here knows an index or a page.
//
// Finnish changes a word's end (valmentaja, valmentajille) and the consonants before it (Helsinki, Helsingissä; tuki, tuen).
// So a word is taken back to every root it may have, and two words are forms of one if they have a root in common. Without
// a dictionary a root is a guess; what guesses cost is measured against Voikko (docs/search.md).

/** @typedef {'fi' | 'sv' | 'en'} Grammar whose endings are known */

const SearchWords = (() => {
  'use strict';

  /** Shorter roots would join words that have nothing in common. */
  const SHORTEST_ROOT = 3;

  /** Endings of the cases, of the plural, and of the verb forms that texts for the public use; without umlauts. */
  const FINNISH_ENDINGS = [
    '', 'n', 't', 'a', 'ta', 'tta', 'ssa', 'sta', 'lla', 'lta', 'lle', 'na', 'ksi', 'aan', 'een', 'iin', 'oon', 'uun', 'yyn',
    'han', 'hen', 'hin', 'hon', 'hun', 'hyn', 'seen', 'siin', 'en', 'ien', 'jen', 'den', 'iden', 'tten', 'itten', 'ten', 'ia',
    'ja', 'ita', 'ille', 'illa', 'ilta', 'issa', 'ista', 'iksi', 'ina', 'ineen', 'itta', 'vat', 'nut', 'neet', 'taan', 'tiin', 'isi', 'mme', 'tte', 'maan', 'massa', 'masta', 'malla', 'matta',
  ];
  const FINNISH_CLITICS = ['kin', 'kaan', 'ko', 'han', 'pa'];
  const FINNISH_POSSESSIVES = ['ni', 'si', 'nsa', 'mme', 'nne', 'aan', 'een'];
  const SWEDISH_ENDINGS = [
    '', 's', 'n', 'en', 'et', 'ens', 'ets', 't', 'a', 'ar', 'or', 'er', 'arna', 'orna', 'erna', 'na', 'ade', 'ad', 'as', 'at', 'are', 'aren', 'arnas', 'e',
  ];
  const ENGLISH_ENDINGS = ['', 's', 'es', 'ed', 'd', 'ing', 'er', 'ers', 'e', 'ly'];

  /** Strong and weak grade of the consonants at a root's end. */
  const GRADES = /** @type {[RegExp, string][]} */ ([
    [/kk$/, 'k'], [/pp$/, 'p'], [/tt$/, 't'], [/nk$/, 'ng'], [/nt$/, 'nn'], [/mp$/, 'mm'], [/lt$/, 'll'], [/rt$/, 'rr'],
    [/([aeiouyhl])t$/, '$1d'], [/([aeiouylr])p$/, '$1v'], [/([uy])k$/, '$1v'], [/([aeiouyhlr])k$/, '$10'],
  ]);

  /** A text as it is compared: small letters, without umlauts and accents. Its length stays that of the text. @param {string} text */
  function fold(text) {
    return text.toLowerCase().replace(/[^\u0000-\u007f]/g, (sign) => {
      const plain = sign.normalize('NFD').charAt(0);
      return plain === 'ø' ? 'o' : plain;
    });
  }

  /** The words of a text with their places. @param {string} text */
  function words(text) {
    return [...text.matchAll(/[\p{Alphabetic}\p{N}]+/gu)].map((match) => ({ word: match[0], at: match.index }));
  }

  /** @param {string} word @param {string[]} endings */
  function without(word, endings) {
    return endings.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, word.length - ending.length));
  }

  /**
   * What may be left of a Finnish word when its endings are gone: valmentajille → valmentaj, valmentajille, …
   * @param {string} folded
   * @returns {{ stem: string, plural: boolean }[]}
   */
  function finnishStems(folded) {
    const isLong = (/** @type {string} */ word) => word.length > SHORTEST_ROOT + 1;
    const bare = [folded, ...without(folded, FINNISH_CLITICS).filter(isLong)];
    const owned = bare.flatMap((word) => without(word, FINNISH_POSSESSIVES).filter(isLong));
    return [...new Set([...bare, ...owned])].flatMap((word) => FINNISH_ENDINGS
      .filter((ending) => word.endsWith(ending) && word.length - ending.length >= SHORTEST_ROOT)
      .map((ending) => ({ stem: word.slice(0, word.length - ending.length), plural: /^[ij]/.test(ending) })));
  }

  /** The vowel at a stem's end, where it is part of the word rather than of the ending. @param {string | undefined} vowel */
  function mark(vowel) {
    if (vowel === 'o') {
      return 'O';
    }
    return vowel === 'u' || vowel === 'y' ? 'U' : '';
  }

  /**
   * A stem without its last vowel, and without both of a long one or of one before the plural's i, each with the vowel that is lost.
   * @param {string} base @param {string | undefined} first @param {string | undefined} second
   */
  function cut(base, first, second) {
    if (!first || !second) {
      return [[base, first]];
    }
    const one = [base + first, second];
    return second === 'i' || second === first ? [one, [base, first]] : [one];
  }

  /** @param {string} stem @param {boolean} plural @param {(root: string) => void} add */
  function finnishRoots(stem, plural, add) {
    // valmennus, valmennukse-; mahdollisuus, mahdollisuude-; ihminen, ihmise-
    const ending = /(?:(?<=[uy])(?:de|te|t|d)|ks[ei]?|nen|s[ei]?)$/.exec(stem);
    if (ending) {
      add(`${stem.slice(0, ending.index)}S`);
    }
    // vuosi, vuode-; työtön, työttömä-; puhelin, puhelime-; työ, töi-
    add(stem.replace(/si$/, 'd'));
    add(stem.replace(/ton$/, 'tom').replace(/in$/, 'im'));
    // työllistyminen: työllistyä
    const action = /mi(?:nen|s[ei]?)$/.exec(stem);
    if (action && action.index > SHORTEST_ROOT) {
      finnishRoots(stem.slice(0, action.index), false, add);
    }
    if (stem === 'toi' || stem === 'to') {
      add('tyo');
    }
    if (stem.length <= 4) {
      // tuki, tue-; apu, avu-; haku, hau-
      add(stem);
      for (const [strong, weak] of GRADES) {
        const [, start, vowel] = /^(.*[^aeiouy])([aeiouy])$/.exec(stem) ?? [];
        if (start && strong.test(start)) {
          add(`${start.replace(strong, weak)}${vowel === 'i' ? 'e' : vowel}`);
        }
      }
    }
    const forms = /[aeiouy]s$/.test(stem) ? [stem, stem.slice(0, -1)] : [stem];
    for (const form of forms) {
      const [, base = '', first, second] = /^(.*?)([aeiouy]?)([aeiouy]?)$/.exec(form) ?? [];
      const cuts = cut(base, first, second);
      for (const [root = '', vowel] of cuts.filter(([own = '']) => own.length >= SHORTEST_ROOT)) {
        const marks = plural && vowel === 'o' ? ['', 'O'] : [mark(vowel)];
        for (const own of marks) {
          add(root + own);
          add(root.replace(/[pkt]s$/, 's') + own);
          add(root.replace(/ttom$/, 'tom') + own);
          for (const [strong, weak] of GRADES) {
            if (strong.test(root)) {
              add(root.replace(strong, weak) + own);
            }
          }
        }
      }
      // työnhaku, työnhau-
      if (first && second && first !== second) {
        add(`${base}${first}0`);
      }
    }
  }

  /** @type {Map<string, Set<string>>} */
  const known = new Map();

  /**
   * Every root that a word may have.
   * @param {string} folded a word as `fold` gives it
   * @param {Grammar} grammar
   * @returns {Set<string>}
   */
  function roots(folded, grammar) {
    const key = `${grammar}:${folded}`;
    const before = known.get(key);
    if (before) {
      return before;
    }
    /** @type {Set<string>} */
    const found = new Set([folded]);
    const add = (/** @type {string} */ root) => {
      if (root.length >= SHORTEST_ROOT) {
        found.add(root);
      }
    };
    if (/^\p{N}/u.test(folded)) {
      // a number has no forms
    } else if (grammar === 'fi') {
      finnishStems(folded).forEach(({ stem, plural }) => finnishRoots(stem, plural, add));
    } else {
      without(folded, grammar === 'sv' ? SWEDISH_ENDINGS : ENGLISH_ENDINGS).forEach(add);
    }
    known.set(key, found);
    return found;
  }

  /** Whether two words may be forms of one. @param {string} one @param {string} other @param {Grammar} grammar */
  function areForms(one, other, grammar) {
    if (one === other) {
      return true;
    }
    const roots1 = roots(one, grammar);
    const roots2 = roots(other, grammar);
    for (const root of roots1) {
      if (roots2.has(root)) {
        return true;
      }
    }
    return false;
  }

  return { fold, words, roots, areForms, finnishStems };
})();
