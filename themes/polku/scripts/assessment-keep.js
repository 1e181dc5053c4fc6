// Keeping what is filled in on this device, only while the person wants it. A browser may refuse, as some do for pages
// opened from disk; then the page says so and goes on without.

/** @typedef {{ entries: [string, string][], ids: [string, string][], spreads: [string, Record<string, number>][] }} Kept */

const AssessmentKeep = (() => {
  'use strict';

  const { page, criterion } = AssessmentData;
  const KEY = `polku-assessment:${page.framework.id}:${page.framework.version ?? ''}:${page.workshop}`;

  /** @param {unknown} value @returns {value is [string, string][]} */
  const arePairs = (value) => Array.isArray(value) && value.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string'));

  /** @param {unknown} value @returns {value is [string, Record<string, number>][]} */
  const areSpreads = (value) =>
    Array.isArray(value) &&
    value.every((pair) => {
      const of = Array.isArray(pair) && pair.length === 2 ? criterion(pair[0]) : undefined;
      return of !== undefined && AssessmentFormat.isSpread(pair[1], of);
    });

  /** What was kept, unless there is nothing that can be read. @returns {Kept | undefined} */
  function read() {
    try {
      const { entries, ids, spreads } = JSON.parse(localStorage.getItem(KEY) ?? '{}');
      return arePairs(entries) && arePairs(ids) && areSpreads(spreads) ? { entries, ids, spreads } : undefined;
    } catch {
      return undefined;
    }
  }

  /** Whether it could be kept. @param {Kept} kept */
  function write(kept) {
    try {
      localStorage.setItem(KEY, JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  }

  function forget() {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // nothing can be kept here, so nothing is
    }
  }

  return { read, write, forget };
})();
