// Pagefind as it comes: built by its own program, asked by its own script, which Node runs.
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { close, createIndex } from "pagefind";
import { nameOf, pathOf } from "./pages.mjs";

export async function buildIndex(pages, folder) {
  const { index } = await createIndex({ rootSelector: "main" });
  for (const { name, language, title, main } of pages) {
    const content = `<html lang="${language}"><head><title>${title}</title></head><body>${main}</body></html>`;
    const { errors } = await index.addHTMLFile({ sourcePath: pathOf(name), content });
    if (errors.length > 0) throw new Error(`Pagefind: ${name}: ${errors.join("; ")}`);
  }
  await index.writeFiles({ outputPath: folder });
  await close();
}

/** `loaded` grows by the name of each file that the script asks for; `fresh` forgets them, as on a reader's first visit. */
export async function openPagefind(pages) {
  const folder = await mkdtemp(join(tmpdir(), "polku-pagefind-"));
  await buildIndex(pages, folder);
  const loaded = [];
  // Its script asks for its files by fetch and for the language of the page it is on.
  globalThis.fetch = async (url) => {
    const path = new URL(url, "http://localhost").pathname;
    loaded.push(path.slice(1));
    return new Response(await readFile(join(folder, path)));
  };
  globalThis.document = { currentScript: null, querySelector: () => ({ getAttribute: () => pages[0].language }) };
  const script = join(folder, "pagefind.mjs"); // Node takes a script for a module by its name
  await copyFile(join(folder, "pagefind.js"), script);
  const pagefind = await import(pathToFileURL(script));
  await rm(script);
  const start = async () => {
    await pagefind.options({ basePath: "/", baseUrl: "/" });
    await pagefind.init();
  };
  await start();
  return {
    name: "Pagefind",
    folder,
    loaded,
    search: async (query, most = 10) => {
      const { results } = await pagefind.search(query);
      const shown = await Promise.all(results.slice(0, most).map((result) => result.data()));
      return shown.map((page) => nameOf(page.url));
    },
    fresh: async () => {
      await pagefind.destroy();
      loaded.length = 0;
      await start();
    },
    close: () => rm(folder, { recursive: true }),
  };
}
