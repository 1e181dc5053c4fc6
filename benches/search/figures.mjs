// The figures that queries.yaml defines, of one answer and in the mean.

const FIRST = 5;
const RANKED = 10;

/** `answer`: names of pages, best first, without repeats. */
export function figuresOf(query, answer) {
  const wanted = [...query.meant, ...(query.also ?? [])];
  const first = answer.slice(0, FIRST);
  const found = first.filter((name) => wanted.includes(name)).length;
  const rank = answer.slice(0, RANKED).findIndex((name) => query.meant.includes(name));
  return {
    recall: found / Math.min(wanted.length, FIRST),
    precision: found / FIRST,
    shown: first.length === 0 ? 0 : found / first.length,
    reciprocalRank: rank === -1 ? 0 : 1 / (rank + 1),
  };
}

/** The figures of an answer that shows the wanted pages and nothing else. */
export function bestOf(query) {
  return figuresOf(query, [...query.meant, ...(query.also ?? [])]);
}

export function mean(figures) {
  const sum = (key) => figures.reduce((total, one) => total + one[key], 0);
  return Object.fromEntries(Object.keys(figures[0]).map((key) => [key, sum(key) / figures.length]));
}
