// What the scores say so far. Scores are ordinal: they are counted and compared one by one, never averaged, and added
// up only when no criterion of the framework is without one.

/** @typedef {Record<string, Rating>} Ratings by the id of a criterion */

const AssessmentResults = (() => {
  'use strict';

  const { page, picked, say, integer, difference, name } = AssessmentData;
  const { make, table } = AssessmentElement;

  /** @param {Ratings} ratings @param {Criterion} criterion */
  const scoreOf = (ratings, { id }) => ratings[id]?.score;

  /**
   * How many of how many, as bars with their numbers. The bars are for eyes alone.
   * @param {string} caption
   * @param {{ label: string, count: number, kind?: string }[]} lines
   */
  function bars(caption, lines) {
    const longest = Math.max(1, ...lines.map(({ count }) => count));
    const rows = lines.map(({ label, count, kind = 'score' }) => {
      const bar = make('span', { class: `bar is-${kind}`, 'aria-hidden': 'true' });
      bar.style.setProperty('--part', String(count / longest));
      return make('tr', {}, make('th', { scope: 'row' }, label), make('td', {}, bar, ' ', integer(count)));
    });
    return make('table', { class: 'bars' }, make('caption', {}, caption), make('tbody', {}, ...rows));
  }

  /** The scores of scales, highest first. @param {Criterion[]} criteria */
  function scores(criteria) {
    const max = Math.max(...criteria.map((criterion) => criterion.max));
    const min = Math.min(...criteria.map((criterion) => criterion.min));
    return Array.from({ length: max - min + 1 }, (_, place) => max - place);
  }

  /** How many are rated, and the total or why there is none. @param {Ratings} ratings */
  function summary(ratings) {
    const rated = picked.filter((criterion) => scoreOf(ratings, criterion) !== undefined).length;
    const unrated = picked.filter(({ id }) => ratings[id]?.not_rated !== undefined).length;
    const open = picked.length - rated - unrated;
    const unpicked = page.criteria.length - picked.length;
    const lines = [say('assessment-rated', { done: rated, n: page.criteria.length })];
    const missing = [
      open > 0 ? say('assessment-missing-open', { n: open }) : '',
      unrated > 0 ? say('assessment-missing-unrated', { n: unrated }) : '',
      unpicked > 0 ? say('assessment-missing-unpicked', { n: unpicked }) : '',
    ].filter((line) => line !== '');
    if (missing.length > 0) lines.push(say('assessment-no-total', { missing: missing.join('; ') }));
    else lines.push(...total(ratings));
    return lines.map((line) => make('p', {}, line));
  }

  /** The total of a complete set and what the framework calls it. @param {Ratings} ratings */
  function total(ratings) {
    const add = (/** @type {(criterion: Criterion) => number} */ value) =>
      page.criteria.reduce((sum, criterion) => sum + value(criterion) * (criterion.weight ?? 1), 0);
    const reached = add((criterion) => scoreOf(ratings, criterion) ?? 0);
    const lines = [say('assessment-total', { total: reached, max: add(({ max }) => max) })];
    if (page.criteria.some(({ weight }) => weight !== null)) lines.push(say('assessment-weighted'));
    const band = page.bands.findLast(({ from }) => from <= reached);
    return band === undefined ? lines : [...lines, say('assessment-band', { label: band.label, from: band.from })];
  }

  const hasScales = picked.some(({ min, max }) => min !== picked[0]?.min || max !== picked[0]?.max);

  /**
   * Things by the scale of their criterion, in the order of the criteria: steps of different scales are not compared.
   * @template Item
   * @param {Item[]} all
   * @param {(item: Item) => Criterion} criterionOf
   */
  function byScale(all, criterionOf) {
    /** @type {Map<string, { scale: Criterion, items: Item[] }>} */
    const found = new Map();
    const inOrder = [...all].sort((one, other) => criterionOf(one).number - criterionOf(other).number);
    for (const criterion of inOrder.map(criterionOf)) {
      const { min, max } = criterion;
      const items = all.filter((item) => criterionOf(item).min === min && criterionOf(item).max === max);
      found.set(`${min} ${max}`, { scale: criterion, items });
    }
    return [...found.values()];
  }

  /** A caption, with the scale where the page has several. @param {string} caption @param {Criterion} scale */
  const withScale = (caption, { min, max }) => (hasScales ? `${caption} · ${say('assessment-scale', { min, max })}` : caption);

  /** How often each score was given, for each group. @param {Ratings} ratings */
  function distribution(ratings) {
    return page.groups.flatMap((group) => {
      const criteria = picked.filter(({ groups }) => groups.includes(group.id));
      if (criteria.length === 0) return [];
      return byScale(criteria, (criterion) => criterion).map(({ scale, items }) => {
        const count = (/** @type {(criterion: Criterion) => boolean} */ test) => items.filter(test).length;
        const lines = scores(items).map((score) => ({
          label: integer(score),
          count: count((criterion) => scoreOf(ratings, criterion) === score),
        }));
        const unscored = count((criterion) => scoreOf(ratings, criterion) === undefined);
        return bars(withScale(group.label, scale), [...lines, { label: say('assessment-unscored'), count: unscored, kind: 'empty' }]);
      });
    });
  }

  /** @param {string} text */
  const remark = (text) => [make('p', { class: 'muted' }, text)];

  /** What is furthest from its target first; without a target, from the top of its scale. @param {Ratings} ratings */
  function gaps(ratings) {
    const found = picked
      .flatMap((criterion) => {
        const score = scoreOf(ratings, criterion);
        const target = ratings[criterion.id]?.action?.target ?? criterion.max;
        return score === undefined || target <= score ? [] : [{ criterion, score, target, gap: target - score }];
      })
      .sort((one, other) => other.gap - one.gap || one.criterion.number - other.criterion.number);
    const isRated = picked.some((criterion) => scoreOf(ratings, criterion) !== undefined);
    if (found.length === 0) return remark(say(isRated ? 'assessment-gaps-none' : 'assessment-gaps-unrated'));
    const head = ['criterion', 'score', 'target', 'gap'].map((key) => say(`assessment-column-${key}`));
    return byScale(found, ({ criterion }) => criterion).map(({ scale, items }) => {
      const rows = items.map(({ criterion, score, target, gap }) => [name(criterion), integer(score), integer(target), integer(gap)]);
      return table(withScale(say('assessment-gaps'), scale), head, rows);
    });
  }

  /** What a round says of a criterion. @param {Sheet} sheet @param {Criterion} criterion */
  function told(sheet, criterion) {
    const score = scoreOf(sheet.ratings, criterion);
    if (score !== undefined) return integer(score);
    if (sheet.ratings[criterion.id]?.not_rated !== undefined) return say('assessment-not-rated-short');
    return say(sheet.criteria.includes(criterion.id) ? 'assessment-unscored' : 'workshop-not-picked');
  }

  /** The round before beside this one. @param {Sheet} now @param {Sheet} before */
  function comparison(now, before) {
    const rows = picked.map((criterion) => {
      const [earlier, later] = [scoreOf(before.ratings, criterion), scoreOf(now.ratings, criterion)];
      const change = earlier === undefined || later === undefined ? '–' : difference(later - earlier);
      return [name(criterion), told(before, criterion), told(now, criterion), change];
    });
    const head = ['criterion', 'before', 'now', 'change'].map((key) => say(`assessment-column-${key}`));
    return [table(say('assessment-comparison-of', { round: before.round, date: AssessmentData.date(before.date) }), head, rows)];
  }

  const SVG = 'http://www.w3.org/2000/svg';
  const RADIUS = 150;

  /** @param {string} kind @param {Record<string, string | number>} attributes @param {string} [text] */
  function shape(kind, attributes, text = '') {
    const element = document.createElementNS(SVG, kind);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    element.textContent = text;
    return element;
  }

  /**
   * Where a part of an axis ends, the first axis upwards and the others clockwise.
   * @param {number} axis
   * @param {number} part from 0 in the middle to 1
   */
  function point(axis, part) {
    const angle = (axis / picked.length) * 2 * Math.PI - Math.PI / 2;
    return [Math.cos(angle) * RADIUS * part, Math.sin(angle) * RADIUS * part].map((value) => value.toFixed(1));
  }

  /** The scores of a round around a middle: joined only where neighbours have scores. @param {Ratings} ratings @param {string} kind */
  function round(ratings, kind) {
    const points = picked.map((criterion, axis) => {
      const score = scoreOf(ratings, criterion);
      const steps = criterion.max - criterion.min + 1;
      return score === undefined ? undefined : point(axis, (score - criterion.min + 1) / steps);
    });
    const lines = points.flatMap((from, axis) => {
      const to = points[(axis + 1) % points.length];
      return from && to ? [shape('line', { x1: from[0] ?? 0, y1: from[1] ?? 0, x2: to[0] ?? 0, y2: to[1] ?? 0, class: kind })] : [];
    });
    const dots = points.flatMap((at) => (at ? [shape('circle', { cx: at[0] ?? 0, cy: at[1] ?? 0, r: 4, class: kind })] : []));
    return [...lines, ...dots];
  }

  /** All scores around a middle, for those who like to see the shape; a table says the same. @param {Sheet} now @param {Sheet | undefined} before */
  function radar(now, before) {
    if (picked.length < 3) return remark(say('assessment-radar-few'));
    const drawing = shape('svg', { viewBox: '-190 -190 380 380', class: 'radar', role: 'img', 'aria-label': say('assessment-radar-label') });
    const steps = Math.max(...picked.map(({ min, max }) => max - min + 1));
    for (let step = 1; step <= steps; step += 1) {
      const corners = picked.map((_, axis) => point(axis, step / steps).join(','));
      drawing.append(shape('polygon', { points: corners.join(' '), class: 'grid' }));
    }
    picked.forEach(({ number }, axis) => {
      const [x = 0, y = 0] = point(axis, 1.13);
      drawing.append(shape('text', { x, y }, integer(number)));
    });
    drawing.append(...(before ? round(before.ratings, 'before') : []), ...round(now.ratings, 'now'));
    const rows = picked.map((criterion) => [name(criterion), ...(before ? [told(before, criterion)] : []), told(now, criterion)]);
    const columns = before ? ['criterion', 'before', 'now'] : ['criterion', 'score'];
    const head = columns.map((key) => say(`assessment-column-${key}`));
    return [drawing, table(say('assessment-radar-table'), head, rows)];
  }

  /** How many people gave each score of a criterion, in words. @param {Criterion} criterion @param {Record<string, number>} spread */
  function spreadLine(criterion, spread) {
    const given = scores([criterion]).reverse().filter((score) => spread[score] !== undefined);
    const counts = given.map((score) => say('assessment-spread-count', { score, n: spread[score] ?? 0 })).join(', ');
    return { counts, range: given.length === 0 ? '–' : [given[0], given.at(-1)].map((score) => integer(score ?? 0)).filter(isFirst).join('–') };
  }

  /** @param {string} value @param {number} place @param {string[]} all */
  const isFirst = (value, place, all) => all.indexOf(value) === place;

  /** What assessors gave, the widest spread first. @param {Ratings} ratings @param {(id: string) => Record<string, number> | undefined} spreadOf */
  function spread(ratings, spreadOf) {
    const width = (/** @type {Record<string, number>} */ counts) => {
      const given = Object.keys(counts).map(Number);
      return Math.max(...given) - Math.min(...given);
    };
    const found = picked
      .flatMap((criterion) => {
        const counts = spreadOf(criterion.id);
        return counts === undefined || Object.keys(counts).length === 0 ? [] : [{ criterion, counts, width: width(counts) }];
      })
      .sort((one, other) => other.width - one.width || one.criterion.number - other.criterion.number);
    if (found.length === 0) return remark(say('assessment-spread-none'));
    const head = ['criterion', 'counts', 'range', 'agreed'].map((key) => say(`assessment-column-${key}`));
    const rows = found.map(({ criterion, counts }) => {
      const line = spreadLine(criterion, counts);
      const agreed = scoreOf(ratings, criterion);
      return [name(criterion), line.counts, line.range, agreed === undefined ? '–' : integer(agreed)];
    });
    return [table(say('assessment-spread'), head, rows)];
  }

  return { bars, scores, summary, distribution, gaps, comparison, radar, spread, spreadLine };
})();
