// What axe finds on the pages of a site, for the file that its accessibility statement is made from.
//
//   ACCESSIBILITY=content/accessibility.yaml SITE=FOLDER npm test

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';

/** The file to be written, if any. */
const file = process.env.ACCESSIBILITY;
assert.ok(!file || !process.env.PAGES, 'ACCESSIBILITY tells of all pages: leave PAGES away');

const pages = new Set();
/** By rule: where it is explained, and the places that break it as `path selector`. */
const rules = new Map();
const undecided = new Set();

const placesOf = (path, { id, nodes }) => nodes.map((node) => `${path} ${id} ${node.target.flat().join(' ')}`);

/**
 * Notes what a page breaks and what could not be decided. A place counts once, however wide or dark its page was.
 * @param {string} path the page
 */
export function note(path, violations, incomplete) {
  pages.add(path);
  for (const rule of violations) {
    const found = rules.get(rule.id) ?? { help: rule.helpUrl.split('?')[0], places: new Map() };
    placesOf(path, rule).forEach((place) => found.places.set(place, path));
    rules.set(rule.id, found);
  }
  incomplete.flatMap((rule) => placesOf(path, rule)).forEach((place) => undecided.add(place));
}

/** Writes the file, if it was asked for. */
export function write(tool, version) {
  if (!file) return;
  const findings = [...rules].sort().map(([rule, { help, places }]) =>
    `  - {rule: ${JSON.stringify(rule)}, help: ${JSON.stringify(help)}, pages: ${new Set(places.values()).size}, places: ${places.size}}`);
  const lines = [
    '# Results of the last automatic checks, written by tests/browser (docs/accessibility.md). Not to be changed by hand.',
    `date: ${new Date().toISOString().slice(0, 10)}`,
    `tool: ${tool}`,
    `version: ${version}`,
    `pages: ${pages.size}`,
    `undecided: ${undecided.size}`,
    findings.length > 0 ? `findings:\n${findings.join('\n')}` : 'findings: []',
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
}
