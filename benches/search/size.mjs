// How large a search index is, and what a first query loads: node size.mjs OUTPUT [--own]
//
// OUTPUT is a built site of any size. A file is compressed by itself, as a server sends it. The first query is the first
// word of a page's title, on a visit that has loaded nothing yet: the mean over twenty pages. With
// `--own` Polku alone is measured: large sites take the others minutes.
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { buildIndex as buildElasticlunr } from "./elasticlunr.mjs";
import { openPagefind } from "./pagefind.mjs";
import { namesIn, readPages } from "./pages.mjs";
import { openPolku, partsOfPolku } from "./polku.mjs";

const QUERIES = 20;
const SLOW = 10e6; // brotli would take minutes
const HITS = 10;

const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { own: { type: "boolean" } } });
const [output] = positionals;
if (!output) {
  console.error("node size.mjs OUTPUT [--own]");
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

const parts = await partsOfPolku(output);
const contents = (files) => Promise.all(files.map((file) => readFile(file)));
for (const { name, files } of parts) row(`Polku: ${name}`, await sizesOf(await contents(files)));
const programs = parts.filter(({ name }) => name === "programs").flatMap(({ files }) => files);

const pagefind = options.own ? undefined : await openPagefind(pages);
if (pagefind) {
  const bundle = await readdir(pagefind.folder, { recursive: true });
  const matching = (wanted) => contents(bundle.filter((file) => wanted.test(file)).map((file) => join(pagefind.folder, file)));
  row("Pagefind: index", await sizesOf(await matching(/\.pf_(index|meta)$|entry\.json$/)));
  row("Pagefind: texts of pages", await sizesOf(await matching(/\.pf_fragment$/)));
  row("Pagefind: programs", await sizesOf(await matching(/^(pagefind\.js|pagefind-worker\.js|wasm\.\w\w\.pagefind)$/)));

  const { resolve } = createRequire(import.meta.url);
  const scripts = ["elasticlunr/elasticlunr", "lunr-languages/min/lunr.stemmer.support", "lunr-languages/min/lunr.fi"];
  row("elasticlunr: index", await sizesOf([Buffer.from(`window.searchIndex = ${JSON.stringify(buildElasticlunr(pages))};`)]));
  row("elasticlunr: programs", await sizesOf(await contents(scripts.map((script) => resolve(`${script}.min.js`)))));
}

// Files of Pagefind are compressed already: no less is sent if the server compresses again.
async function sent(files) {
  const lengths = (await contents([...new Set(files)])).map(async (content) =>
    Math.min(content.length, (await promisify(gzip)(content)).length));
  return (await Promise.all(lengths)).reduce((total, length) => total + length, 0);
}

const loads = { [`Polku, ${HITS} hits`]: [], "Polku, as many as its page asks for": [], [`Pagefind, ${HITS} hits`]: [] };
const [few, all, peer] = Object.values(loads);
for (let at = 0; at < QUERIES; at += 1) {
  const [query] = pages[Math.floor((at * pages.length) / QUERIES)].title.split(" ");
  const polku = await openPolku(output);
  if (polku) {
    await polku.find(query, HITS);
    few.push(await sent([...programs, ...polku.loaded]));
    await polku.find(query);
    all.push(await sent([...programs, ...polku.loaded]));
  }
  if (pagefind) {
    await pagefind.fresh();
    await pagefind.search(query, HITS);
    peer.push(await sent(["pagefind.js", ...pagefind.loaded].map((file) => join(pagefind.folder, file))));
  }
}
console.log("\nA first query loads, with its programs, kB compressed by gzip:");
for (const [name, own] of Object.entries(loads).filter(([, lengths]) => lengths.length > 0)) {
  const mean = own.reduce((total, length) => total + length, 0) / own.length;
  console.log(`${name}: ${(mean / 1000).toFixed(1)} (at most ${(Math.max(...own) / 1000).toFixed(1)})`);
}
await pagefind?.close();
