// A large made-up site for Polku: node large_site.mjs FROM TO
//
// FROM is a folder of Markdown with TOML front matter (title, description, weight), as Zola and Hugo read it: `_index.md`
// is a section, `/section/page/` a link. TO/content gets the same pages as Polku reads them.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const [from, to] = process.argv.slice(2);
if (!from || !to) {
  console.error("node large_site.mjs FROM TO");
  process.exit(2);
}

function converted(text) {
  const [, head, body] = text.match(/^\+\+\+\n([\s\S]*?)\n\+\+\+\n([\s\S]*)$/);
  const kept = head.split("\n").filter((line) => /^(title|description|weight) = /.test(line));
  // A string of TOML on one line is one of YAML too.
  const front = kept.map((line) => line.replace(" = ", ": ")).join("\n");
  return `---\n${front}\n---\n${body.replace(/\]\(\/(.+?)\/\)/g, "](@/$1.md)")}`;
}

const files = (await readdir(from, { recursive: true })).filter((file) => file.endsWith(".md"));
for (const file of files) {
  const place = join(to, "content", file.replace("_index.md", "index.md"));
  await mkdir(dirname(place), { recursive: true });
  await writeFile(place, converted(await readFile(join(from, file), "utf8")));
}
const site = "title: Mittaussivusto\nlanguage: fi\ndate: 2026-01-01\npublisher: Mittaussivusto\nlicence: CC BY 4.0\n";
await writeFile(join(to, "content/site.yaml"), site);
console.log(`${files.length} pages in ${join(to, "content")}`);
