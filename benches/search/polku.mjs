// Polku's own search: the theme's scripts in Node, with the index that is in the built site.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { nameOf } from "./pages.mjs";

// Without those that draw the results.
const SCRIPTS = ["words", "match", "index", "rank"].map((name) => `assets/search-${name}.js`);
const INDEX = "search";

// As the search page does: so many hits are asked for, the best stand first, and of each kind so many are shown at first.
const MOST = 30;
const BEST = 3;
const FIRST_OF_KIND = 5;

/** Nothing where the site was built without search. */
export async function openPolku(output) {
  if (!existsSync(join(output, INDEX))) return undefined;
  const context = createContext({});
  const loaded = [];
  const run = async (file) => {
    loaded.push(join(output, file));
    runInContext(await readFile(join(output, file), "utf8"), context, { filename: file });
  };
  for (const script of SCRIPTS) await run(script);
  context.load = (name) => run(join(INDEX, `${name}.js`));
  runInContext("SearchIndex.loadWith(load)", context);
  const find = (query, most = MOST) => {
    Object.assign(context, { query, most });
    return runInContext("SearchRank.find(query, most)", context);
  };
  return { find, loaded };
}

/** Two orders: that of the ranking, and that in which the page shows it, kind after kind. */
export async function polkuEngines(output) {
  const polku = await openPolku(output);
  const engine = (name, order) => ({
    name,
    search: async (query) => order([...(await polku.find(query))]).map((hit) => nameOf(hit.path)),
  });
  return polku ? [engine("Polku, by rank", (hits) => hits), engine("Polku, as shown by kind", byKind)] : [];
}

function byKind(hits) {
  const best = hits.length > FIRST_OF_KIND ? hits.slice(0, BEST) : [];
  const others = hits.slice(best.length);
  const kinds = [...new Set(others.map((hit) => hit.kind))]; // the kind of the best hit first
  return [...best, ...kinds.flatMap((kind) => others.filter((hit) => hit.kind === kind).slice(0, FIRST_OF_KIND))];
}

/** The index's files by what they hold (`texts-0.js`: texts), and the scripts. */
export async function partsOfPolku(output) {
  if (!existsSync(join(output, INDEX))) return [];
  const parts = new Map();
  for (const file of (await readdir(join(output, INDEX))).filter((name) => name.endsWith(".js")).sort()) {
    const kind = file.replace(/(-\d+)?\.js$/, "");
    parts.set(kind, [...(parts.get(kind) ?? []), join(output, INDEX, file)]);
  }
  const assets = (await readdir(join(output, "assets"))).filter((name) => /^search.*\.js$/.test(name)).sort();
  parts.set("programs", assets.map((file) => join(output, "assets", file)));
  return [...parts].map(([name, files]) => ({ name, files }));
}
