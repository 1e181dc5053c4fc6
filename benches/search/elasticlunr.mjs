// Zola's index for Finnish, built and asked by elasticlunr.js.
//
// Zola builds its index with the crate elasticlunr-rs (3.0.2 in Zola 0.22) and leaves asking to elasticlunr.js 0.9.5, whose
// format that crate writes. For `fi` the crate splits at white space and hyphens, trims, drops stop words and stems by
// Snowball's Finnish algorithm. lunr-languages has the same three steps under the same names, and a site of Zola needs them
// in the browser too, because the index names them. Two things the crate does otherwise are done here as it does them:
//
// - It trims whatever is not a Latin letter, so a number is not indexed.
// - It counts a page's words on from field to field, so the words of the title are in `body` too, whose
//   length is yet counted without them.
//
// With these, the crate and this script made the same index of the example site: every token, page,
// frequency and length of both fields. Zola's defaults: the fields are title and content.
import elasticlunr from "elasticlunr";
import finnish from "lunr-languages/lunr.fi.js";
import stemmerSupport from "lunr-languages/lunr.stemmer.support.js";

// What lunr-languages takes from lunr and elasticlunr has under another name.
elasticlunr.generateStopWordFilter = (words) => (token) => (words.includes(token) ? undefined : token);
stemmerSupport(elasticlunr);
finnish(elasticlunr);

function trimToLatin(token) {
  return token.replace(/^\P{Script=Latin}+|\P{Script=Latin}+$/gu, "") || undefined;
}
trimToLatin.label = "trimmer-fi"; // what the index names; when it is asked, the browser's trimmer has this name

// As Zola's own site asks (`all words`), and as kindly as the library can: any word, and words that begin so.
const WAYS = {
  "elasticlunr, all words": { bool: "AND", fields: { title: { boost: 2 }, body: { boost: 1 } } },
  "elasticlunr, any word": { bool: "OR", expand: true, fields: { title: { boost: 2 }, body: { boost: 1 } } },
};

export function buildIndex(pages) {
  const index = elasticlunr();
  index.pipeline.reset();
  index.pipeline.add(trimToLatin, elasticlunr.fi.stopWordFilter, elasticlunr.fi.stemmer);
  index.setRef("id");
  index.addField("title");
  index.addField("body");
  for (const { name, title, body } of pages) {
    index.addDoc({ id: name, title, body: `${title} ${body}` });
    const lengths = index.documentStore.docInfo[name];
    lengths.body -= lengths.title;
  }
  return index;
}

export function openElasticlunr(pages) {
  const index = elasticlunr.Index.load(JSON.parse(JSON.stringify(buildIndex(pages))));
  return Object.entries(WAYS).map(([name, way]) => ({
    name,
    search: async (query) => index.search(query, way).map((hit) => hit.ref),
  }));
}
