import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { parse } from "yaml";
import { bestOf, figuresOf, mean } from "./figures.mjs";

const judged = parse(await readFile(new URL("queries.yaml", import.meta.url), "utf8"));

test("within each kind every other query is kept for the final figure", () => {
  for (const kind of new Set(judged.queries.map((query) => query.kind))) {
    const sets = judged.queries.filter((query) => query.kind === kind).map((query) => query.set);
    assert.deepEqual(sets, sets.map((_, place) => (place % 2 === 0 ? "tune" : "final")), kind);
    assert.equal(sets.length % 2, 0, kind);
  }
});

test("there are 120 queries, none twice, each with judged pages, no page twice", () => {
  assert.equal(new Set(judged.queries.map((query) => query.query)).size, 120);
  for (const { query, meant, also = [] } of judged.queries) {
    assert.ok(meant.length > 0, query);
    assert.equal(new Set([...meant, ...also]).size, meant.length + also.length, query);
    assert.deepEqual([...meant, ...also].filter((page) => !judged.pages.includes(page)), [], query);
  }
});

test("the figures are those that queries.yaml defines", () => {
  const query = { meant: ["a"], also: ["b", "c"] };
  assert.deepEqual(figuresOf(query, ["x", "a", "b"]), { recall: 2 / 3, precision: 2 / 5, shown: 2 / 3, reciprocalRank: 1 / 2 });
  assert.deepEqual(figuresOf(query, []), { recall: 0, precision: 0, shown: 0, reciprocalRank: 0 });
  assert.deepEqual(figuresOf(query, [..."vwxyzab"]), { recall: 0, precision: 0, shown: 0, reciprocalRank: 1 / 6 });
  assert.equal(figuresOf(query, [..."lmnopqrstua"]).reciprocalRank, 0);
});

test("of more than five wanted pages five can be found", () => {
  const many = { meant: ["a"], also: [..."bcdefg"] };
  assert.deepEqual(bestOf(many), { recall: 1, precision: 1, shown: 1, reciprocalRank: 1 });
  assert.deepEqual(mean([bestOf(many), figuresOf(many, [])]), { recall: 0.5, precision: 0.5, shown: 0.5, reciprocalRank: 0.5 });
});
