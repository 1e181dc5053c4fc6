// How well search engines find what is wanted: node measure.mjs OUTPUT [--final] [--kinds] [--missed]
//
// OUTPUT   the built example site
// --final  the queries kept for the last figure, instead of those that may be tuned on
// --kinds  also by kind of query
// --missed also each query whose first page is not one that is meant (never of the final set)
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { openElasticlunr } from "./elasticlunr.mjs";
import { bestOf, figuresOf, mean } from "./figures.mjs";
import { openPagefind } from "./pagefind.mjs";
import { readPages } from "./pages.mjs";
import { polkuEngines } from "./polku.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { final: { type: "boolean" }, kinds: { type: "boolean" }, missed: { type: "boolean" } },
});
const [output] = positionals;
if (!output || (options.final && options.missed)) {
  console.error("node measure.mjs OUTPUT [--final] [--kinds] [--missed]; --missed looks into the tuning set only");
  process.exit(2);
}

const judged = parse(await readFile(new URL("queries.yaml", import.meta.url), "utf8"));
const set = options.final ? "final" : "tune";
const queries = judged.queries.filter((query) => query.set === set);
const pages = await readPages(output, judged.pages);
const engines = [...(await polkuEngines(output)), await openPagefind(pages), ...openElasticlunr(pages)];

// Pages made after the judging are taken out; several hits on one page count once.
async function answerOf(engine, query) {
  const names = await engine.search(query);
  return [...new Set(names)].filter((name) => judged.pages.includes(name));
}

const COLUMNS = { recall: "recall@5", precision: "precision@5", shown: "shown@5", reciprocalRank: "MRR" };

function row(name, figures) {
  return `| ${[name, ...Object.keys(COLUMNS).map((key) => figures[key].toFixed(3))].join(" | ")} |`;
}

function table(head, rows) {
  console.log(`\n| ${[head, ...Object.values(COLUMNS)].join(" | ")} |\n|---|${"---|".repeat(Object.keys(COLUMNS).length)}`);
  for (const line of rows) console.log(line);
}

const measured = [];
for (const engine of engines) {
  const answers = [];
  for (const query of queries) {
    const answer = await answerOf(engine, query.query);
    answers.push({ query, answer, figures: figuresOf(query, answer) });
  }
  const noise = [];
  for (const query of judged.no_answer) noise.push((await answerOf(engine, query)).length);
  measured.push({ engine, answers, noise });
}

const figures = (answers) => mean(answers.map((one) => one.figures));
table(`${set}: ${queries.length} queries`, [
  ...measured.map(({ engine, answers }) => row(engine.name, figures(answers))),
  row("can be reached", mean(queries.map(bestOf))),
]);
console.log();

const [own, ...others] = measured;
for (const { engine, answers } of others) {
  const count = (holds) => answers.filter((one, at) => holds(own.answers[at].figures.recall, one.figures.recall)).length;
  const [better, worse] = [count((mine, theirs) => mine > theirs), count((mine, theirs) => mine < theirs)];
  console.log(`${own.engine.name} has more of the wanted pages than ${engine.name} in ${better} queries, fewer in ${worse}.`);
}

console.log(`\nPages shown to ${judged.no_answer.length} queries without an answer:`);
for (const { engine, noise } of measured) console.log(`${engine.name}: ${noise.reduce((a, b) => a + b, 0)}`);

if (options.kinds) {
  for (const kind of new Set(queries.map((query) => query.kind))) {
    const ofKind = (answers) => answers.filter((one) => one.query.kind === kind);
    table(kind, measured.map(({ engine, answers }) => row(engine.name, figures(ofKind(answers)))));
  }
}

if (options.missed) {
  for (const { engine, answers } of measured) {
    console.log(`\n${engine.name}`);
    for (const { query, answer, figures: { reciprocalRank } } of answers) {
      if (reciprocalRank < 1) console.log(`  ${query.query}: ${answer.slice(0, 5).join(" ") || "nothing"}`);
    }
  }
}

for (const engine of engines) await engine.close?.();
