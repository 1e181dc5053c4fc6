// What the page knows: the framework, the questions and the words, as the site wrote them into the page.

/**
 * @typedef {object} Group
 * @property {string} id
 * @property {string} label
 */
/**
 * @typedef {object} Criterion
 * @property {string} id
 * @property {number} number its place in the framework, from 1
 * @property {string} statement
 * @property {string[]} groups
 * @property {number} min lowest score
 * @property {number} max highest score
 * @property {number | null} weight
 * @property {boolean} may_be_not_rated
 * @property {boolean} picked whether it is dealt with in this workshop
 */
/**
 * @typedef {object} AssessmentPage
 * @property {string} language
 * @property {string} workshop
 * @property {{ id: string, version: string | null }} framework
 * @property {Group[]} groups
 * @property {Criterion[]} criteria
 * @property {{ from: number, label: string }[]} bands lowest first
 * @property {string[]} questions ids of the questions for discussion
 * @property {Record<string, string | { one: string, other: string }>} texts
 */
/** @typedef {Record<string, string | number>} Values what stands in the places of a text */

const AssessmentData = (() => {
  'use strict';

  const page = /** @type {AssessmentPage} */ (JSON.parse(document.getElementById('assessment-data')?.textContent ?? ''));
  const plural = new Intl.PluralRules(page.language);
  const integers = new Intl.NumberFormat(page.language);
  const signed = new Intl.NumberFormat(page.language, { signDisplay: 'exceptZero' });
  const dates = new Intl.DateTimeFormat(page.language, { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC' });

  const byId = new Map(page.criteria.map((criterion) => [criterion.id, criterion]));

  /**
   * A text in the page's language. Its form follows `n`, which it may show as `count`.
   * @param {string} key
   * @param {Values} [given]
   */
  function say(key, given = {}) {
    const values = /** @type {Values} */ ({ ...given, count: given.n ?? '' });
    const found = page.texts[key] ?? key;
    const template = typeof found === 'string' ? found : found[plural.select(Number(values.n)) === 'one' ? 'one' : 'other'];
    return template.replace(/\{([a-z]+)\}/g, (place, name) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      return typeof value === 'number' ? integers.format(value) : (value ?? place);
    });
  }

  return {
    page,
    say,
    picked: page.criteria.filter((criterion) => criterion.picked),
    /** @param {string} id */
    criterion: (id) => byId.get(id),
    /** @param {number} value */
    integer: (value) => integers.format(value),
    /** A difference with its sign. @param {number} value */
    difference: (value) => signed.format(value),
    /** @param {string} iso a day as 2022-10-12 */
    date: (iso) => dates.format(new Date(`${iso}T00:00:00Z`)),
    /** What a criterion is called where there is little room. @param {Criterion} criterion */
    name: (criterion) => `${integers.format(criterion.number)}. ${criterion.statement}`,
  };
})();

/** Makes an element. Text stays text: nothing here is ever read as markup. */
const AssessmentElement = (() => {
  'use strict';

  /**
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name
   * @param {Record<string, string>} attributes
   * @param {...(Node | string)} children
   * @returns {HTMLElementTagNameMap[Name]}
   */
  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  }

  /**
   * A table with a head, and a name of each row in its first cell.
   * @param {string} caption
   * @param {string[]} head
   * @param {(Node | string)[][]} rows
   */
  function table(caption, head, rows) {
    const titles = head.map((title) => make('th', { scope: 'col' }, title));
    const lines = rows.map(([first = '', ...rest]) =>
      make('tr', {}, make('th', { scope: 'row' }, first), ...rest.map((cell) => make('td', {}, cell))),
    );
    return make(
      'div',
      { class: 'table-scroll', tabindex: '0', role: 'group', 'aria-label': caption },
      make('table', {}, make('caption', {}, caption), make('thead', {}, make('tr', {}, ...titles)), make('tbody', {}, ...lines)),
    );
  }

  /**
   * An element that the page is sure to have.
   * @template {HTMLElement} Kind
   * @param {string} id
   * @param {new () => Kind} kind
   * @returns {Kind}
   */
  function byId(id, kind) {
    const found = document.getElementById(id);
    if (!(found instanceof kind)) throw new Error(`the page has no ${id}`);
    return found;
  }

  /** Says to a screen reader, and shows, that what a field holds does not fit. @param {Element} field @param {boolean} isInvalid */
  function mark(field, isInvalid) {
    if (isInvalid) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  }

  return { make, table, byId, mark };
})();
