// How large a search index is, and what a first query loads: node size.mjs OUTPUT
//
// OUTPUT is a built site of any size. A file is compressed by itself, as a server sends it. The first query is the first
// word of a page's title, on a visit that has loaded nothing yet: the mean over twenty pages.
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { buildIndex as buildElasticlunr } from "./elasticlunr.mjs";
import { openPagefind } from "./pagefind.mjs";
import { namesIn, readPages } from "./pages.mjs";
import { openPolku, partsOfPolku } from "./polku.mjs";

const QUERIES = 20;
const SLOW = 30e6; // brotli would take minutes
const HITS = 10; // as many as are shown at first

const [output] = process.argv.slice(2);
if (!output) {
  console.error("node size.mjs OUTPUT");
  process.exit(2);
}

async function sizesOf(contents) {
  const sizes = { files: contents.length, raw: 0, gzip: 0, brotli: 0 };
  for (const content of contents) {
    sizes.raw += content.length;
    sizes.gzip += (await promisify(gzip)(content)).length;
    sizes.brotli += content.length > SLOW ? NaN : (await promisify(brotliCompress)(content)).length;
  }
  return sizes;
}

function row(name, { files, raw, gzip: zipped, brotli }) {
  const kilobytes = [raw, zipped, brotli].map((bytes) => (Number.isNaN(bytes) ? "–" : (bytes / 1000).toFixed(1)));
  console.log(`| ${[name, files, ...kilobytes].join(" | ")} |`);
}

const pages = await readPages(output, await namesIn(output));
console.log(`${pages.length} pages\n\n| kB (1 000 bytes) | files | raw | gzip | brotli |\n|---|---|---|---|---|`);

for (const { name, files } of await partsOfPolku(output)) {
  row(`Polku: ${name}`, await sizesOf(await Promise.all(files.map((file) => readFile(file)))));
}

const pagefind = await openPagefind(pages);
const inBundle = async (wanted) => {
  const files = (await readdir(pagefind.folder, { recursive: true })).filter((file) => wanted.test(file));
  return Promise.all(files.map((file) => readFile(join(pagefind.folder, file))));
};
row("Pagefind: index", await sizesOf(await inBundle(/\.pf_(index|meta)$|entry\.json$/)));
row("Pagefind: texts of pages", await sizesOf(await inBundle(/\.pf_fragment$/)));
row("Pagefind: programs", await sizesOf(await inBundle(/^(pagefind\.js|pagefind-worker\.js|wasm\.\w\w\.pagefind)$/)));

const { resolve } = createRequire(import.meta.url);
const library = "elasticlunr/elasticlunr.min.js";
const index = Buffer.from(`window.searchIndex = ${JSON.stringify(buildElasticlunr(pages))};`);
row("elasticlunr: index", await sizesOf([index]));
const finnish = ["lunr-languages/min/lunr.stemmer.support.min.js", "lunr-languages/min/lunr.fi.min.js"];
row("elasticlunr: programs", await sizesOf(await Promise.all([library, ...finnish].map((file) => readFile(resolve(file))))));

// Files of Pagefind are compressed already: no less is sent if the server compresses again.
async function sent(files) {
  const contents = await Promise.all([...new Set(files)].map((file) => readFile(file)));
  const lengths = await Promise.all(contents.map(async (content) => Math.min(content.length, (await promisify(gzip)(content)).length)));
  return lengths.reduce((total, length) => total + length, 0);
}

const loads = { Polku: [], Pagefind: [] };
for (let at = 0; at < QUERIES; at += 1) {
  const [query] = pages[Math.floor((at * pages.length) / QUERIES)].title.split(" ");
  await pagefind.fresh();
  await pagefind.search(query, HITS);
  loads.Pagefind.push(await sent(["pagefind.js", ...pagefind.loaded].map((file) => join(pagefind.folder, file))));
  const polku = await openPolku(output);
  await polku?.search(query, HITS);
  if (polku) loads.Polku.push(await sent(polku.loaded));
}
console.log(`\nA first query with ${HITS} hits loads, with its programs, kB compressed by gzip:`);
for (const [name, all] of Object.entries(loads).filter(([, own]) => own.length > 0)) {
  const mean = all.reduce((total, length) => total + length, 0) / all.length;
  console.log(`${name}: ${(mean / 1000).toFixed(1)} (at most ${(Math.max(...all) / 1000).toFixed(1)})`);
}
await pagefind.close();
