// Polku's own search: the theme's script in Node, with the index that is in the built site.

/** Nothing where the site was built without search. */
export async function openPolku(_output) {
  return undefined;
}

/** The index's files and the script's. */
export async function partsOfPolku(_output) {
  return [];
}
