// The built pages every search engine gets: of each page its address, title and what stands in <main> without navigation.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "node-html-parser";

/** `start` for `index.html`, `guide/goals/` for `guide/goals/index.html`. */
export function nameOf(path) {
  const name = path.replace(/^\//, "").replace(/[?#].*$/, "").replace(/index\.html$/, "");
  return name === "" ? "start" : name;
}

export function pathOf(name) {
  return name === "start" ? "index.html" : `${name}index.html`;
}

/**
 * The names of all pages of a built site in its first language: its files `index.html` that have the site's header, so no
 * slides or worksheets.
 */
export async function namesIn(output) {
  const files = (await readdir(output, { recursive: true })).filter((file) => /(^|\/)index\.html$/.test(file)).sort();
  const languageOf = (html) => html.match(/<html lang="([^"]*)"/)?.[1];
  const language = languageOf(await readFile(join(output, "index.html"), "utf8"));
  const names = [];
  for (const file of files) {
    const html = await readFile(join(output, file), "utf8");
    if (languageOf(html) === language && html.includes('class="site-header"')) names.push(nameOf(file));
  }
  return names;
}

export async function readPages(output, names) {
  const pages = [];
  for (const name of names) pages.push(pageOf(name, await readFile(join(output, pathOf(name)), "utf8")));
  return pages;
}

function pageOf(name, html) {
  const document = parse(html);
  const main = document.querySelector("main");
  if (!main) throw new Error(`${name} has no <main>`);
  for (const part of main.querySelectorAll("nav, script, style")) part.remove();
  const title = main.querySelector("h1");
  return {
    name,
    language: document.querySelector("html").getAttribute("lang"),
    title: textOf(title),
    main: main.outerHTML,
    // A title is a field of its own.
    body: (title.remove(), textOf(main)),
  };
}

// A space at each tag: without it the words of two cells or list items would grow together.
function textOf(element) {
  const spaced = parse(element.innerHTML.replaceAll("<", " <"));
  return spaced.textContent.replace(/\s+/g, " ").trim();
}
