// The fields of the form: what they hold as a sheet, a sheet back into them, and what is missing before it can be
// saved. The fields are the only place where answers are kept.

/** @typedef {{ field: string, text: string }} FieldError */

const AssessmentForm = (() => {
  'use strict';

  const { page, picked, say, integer } = AssessmentData;
  const { make, byId, mark } = AssessmentElement;
  const form = byId('assessment', HTMLFormElement);

  const NOT_RATED = 'not-rated';

  /** Ids by mode: the group's sheet is another sheet than one's own, also when it is made from it. @type {Map<string, string>} */
  let ids = new Map();

  /** The fields with a name; a group of radio buttons is many. @param {string} name */
  const fields = (name) => [...form.elements].filter((element) => element.getAttribute('name') === name);

  /** What a field holds, or nothing. @param {string} name */
  function value(name) {
    const found = form.elements.namedItem(name);
    const held = found instanceof RadioNodeList || found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement || found instanceof HTMLSelectElement;
    return held ? AssessmentFormat.tidy(found.value) : '';
  }

  /** @param {string} name @param {string} wanted */
  function setValue(name, wanted) {
    for (const field of fields(name)) {
      if (field instanceof HTMLInputElement && field.type === 'radio') field.checked = field.value === wanted;
      else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) field.value = wanted;
    }
  }

  const mode = () => /** @type {Mode} */ (value('mode') || 'individual');

  /** What was chosen for a criterion: a score, `not-rated`, or nothing. @param {Criterion} criterion */
  const choice = ({ id }) => value(`score-${id}`);

  /** The texts of a criterion that would be lost without a score. @param {Criterion} criterion */
  const hasWords = ({ id }) => ['evidence', 'note', 'action'].some((kind) => value(`${kind}-${id}`) !== '');

  /** @param {string} id @returns {Action | undefined} */
  function action(id) {
    const text = value(`action-${id}`);
    if (text === '') return undefined;
    const [owner, due, target] = ['owner', 'due', 'target'].map((kind) => value(`${kind}-${id}`));
    return { text, ...(owner && { owner }), ...(due && { due }), ...(target && { target: Number(target) }) };
  }

  /** @param {Criterion} criterion @returns {Rating | undefined} */
  function rating(criterion) {
    const { id } = criterion;
    const chosen = choice(criterion);
    if (chosen === '') return undefined;
    const [evidence, note] = [value(`evidence-${id}`), value(`note-${id}`)];
    const isConsensus = mode() === 'consensus';
    const spread = isConsensus ? AssessmentConsensus.spreadOf(id) : undefined;
    const planned = action(id);
    return {
      ...(chosen === NOT_RATED ? { not_rated: value(`not-rated-${id}`) } : { score: Number(chosen) }),
      ...(evidence && { evidence }),
      ...(isConsensus && note && { note }),
      ...(spread && { spread }),
      ...(planned && { action: planned }),
    };
  }

  /** The form as a sheet, complete or not. @returns {Sheet} */
  function sheet() {
    const current = mode();
    const id = ids.get(current) ?? AssessmentFormat.newId();
    ids.set(current, id);
    const ratings = picked.flatMap((criterion) => {
      const found = rating(criterion);
      return found === undefined ? [] : [[criterion.id, found]];
    });
    const answers = page.questions.map((question) => [question, value(`discussion-${question}`)]).filter(([, answer]) => answer !== '');
    return {
      format: 'polku-assessment',
      format_version: 1,
      id,
      framework: { id: page.framework.id, version: page.framework.version },
      workshop: page.workshop,
      unit: value('unit'),
      round: value('round'),
      date: value('date'),
      mode: current,
      assessors: current === 'individual' ? 1 : Number(value('assessors')),
      criteria: picked.map((criterion) => criterion.id),
      ratings: Object.fromEntries(ratings),
      discussion: Object.fromEntries(answers),
    };
  }

  /** Empties the form: what is filled in next is a sheet of its own. */
  function clear() {
    form.reset();
    ids = new Map();
    clearErrors();
  }

  /** Puts a sheet into the form. @param {Sheet} from */
  function fill(from) {
    clear();
    ids.set(from.mode, from.id);
    for (const name of /** @type {const} */ (['unit', 'round', 'date', 'mode'])) setValue(name, from[name]);
    if (from.mode !== 'individual') setValue('assessors', String(from.assessors));
    for (const [id, { score, not_rated, evidence, note, action: planned }] of Object.entries(from.ratings)) {
      setValue(`score-${id}`, score === undefined ? NOT_RATED : String(score));
      const words = { 'not-rated': not_rated, evidence, note, action: planned?.text, owner: planned?.owner, due: planned?.due, target: planned?.target };
      for (const [kind, text] of Object.entries(words)) setValue(`${kind}-${id}`, String(text ?? ''));
    }
    for (const [id, answer] of Object.entries(from.discussion)) setValue(`discussion-${id}`, answer);
  }

  /** All that was filled in, as names and values. @returns {[string, string][]} */
  const entries = () => [...new FormData(form)].flatMap(([name, held]) => (typeof held === 'string' ? [[name, held]] : []));

  /** What a sheet must have before it can be saved. @returns {FieldError[]} */
  function missing() {
    /** @type {FieldError[]} */
    const errors = [];
    const expect = (/** @type {boolean} */ fits, /** @type {string} */ field, /** @type {string} */ key, values = {}) => {
      if (!fits) errors.push({ field, text: say(key, values) });
    };
    expect(value('unit') !== '', 'unit', 'assessment-needs-unit');
    expect(value('round') !== '', 'round', 'assessment-needs-round');
    expect(AssessmentFormat.isDay(value('date')), 'date', 'assessment-needs-date');
    if (mode() !== 'individual') {
      const people = Number(value('assessors'));
      // one person is no group
      const least = mode() === 'consensus' ? Math.max(2, AssessmentConsensus.count()) : 1;
      expect(Number.isInteger(people) && people >= least, 'assessors', 'assessment-needs-assessors', { least });
    }
    for (const criterion of picked) {
      const { id, number } = criterion;
      expect(choice(criterion) !== NOT_RATED || value(`not-rated-${id}`) !== '', `not-rated-${id}`, 'assessment-needs-reason', { number });
      const planned = ['owner', 'due', 'target'].some((kind) => value(`${kind}-${id}`) !== '');
      expect(!planned || value(`action-${id}`) !== '', `action-${id}`, 'assessment-needs-action', { number });
    }
    return errors;
  }

  /** Changes which texts describe a field. @param {Element} field @param {(ids: string[]) => string[]} change */
  function describe(field, change) {
    const ids = change((field.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== ''));
    if (ids.length > 0) field.setAttribute('aria-describedby', ids.join(' '));
    else field.removeAttribute('aria-describedby');
  }

  function clearErrors() {
    for (const message of form.querySelectorAll('.error[data-field]')) {
      for (const field of form.querySelectorAll(`[aria-describedby~="${message.id}"]`)) {
        describe(field, (ids) => ids.filter((id) => id !== message.id));
        mark(field, false);
      }
      message.remove();
    }
    byId('assessment-errors', HTMLElement).hidden = true;
  }

  /** Says what is missing beside each field, and in a list that leads to the fields. @param {FieldError[]} errors */
  function showErrors(errors) {
    clearErrors();
    const links = errors.map(({ field, text }) => {
      const [input] = fields(field);
      const message = make('p', { class: 'error', id: `error-${field}`, 'data-field': field }, text);
      if (input !== undefined) {
        describe(input, (ids) => [...ids, message.id]);
        mark(input, true);
      }
      input?.closest('details')?.setAttribute('open', '');
      input?.parentElement?.after(message);
      return make('li', {}, make('a', { href: `#${input?.id ?? ''}` }, text));
    });
    const summary = byId('assessment-errors', HTMLElement);
    summary.querySelector('ul')?.replaceChildren(...links);
    summary.hidden = false;
    summary.focus();
  }

  /** What belongs to some modes only is shown in these. */
  function showMode() {
    const current = mode();
    for (const part of document.querySelectorAll('[data-modes]')) {
      if (part instanceof HTMLElement) part.hidden = !part.dataset.modes?.split(' ').includes(current);
    }
    for (const criterion of picked) {
      const chosen = choice(criterion);
      byId(`reason-${criterion.id}`, HTMLElement).hidden = chosen !== NOT_RATED;
      byId(`clear-${criterion.id}`, HTMLElement).hidden = chosen === '';
    }
  }

  /** Paper cannot scroll, so what is written in a field is printed as text beside it. */
  function showForPrint() {
    for (const field of form.querySelectorAll('textarea, input[type="text"][name], input[type="date"]')) {
      if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) continue;
      const next = field.nextElementSibling;
      const mirror = next?.classList.contains('print-text') ? next : make('span', { class: 'print-text', 'aria-hidden': 'true' });
      if (mirror !== next) field.after(mirror);
      const isDay = field.type === 'date' && AssessmentFormat.isDay(field.value);
      mirror.textContent = isDay ? AssessmentData.date(field.value) : field.value;
    }
  }

  /** Chooses a score by its digit, takes the choice back with Delete, and goes on with Enter, while a score has the focus. */
  function attachKeys(/** @type {() => void} */ goOn) {
    form.addEventListener('keydown', (event) => {
      const { target, key } = event;
      if (!(target instanceof HTMLInputElement) || target.type !== 'radio' || event.ctrlKey || event.altKey || event.metaKey) return;
      const wanted = /^\d$/.test(key) ? fields(target.name).find((field) => field instanceof HTMLInputElement && field.value === key) : undefined;
      const isScore = target.name.startsWith('score-');
      if (wanted instanceof HTMLInputElement && isScore) {
        wanted.checked = true;
        wanted.focus();
      } else if (isScore && (key === 'Delete' || key === 'Backspace')) {
        setValue(target.name, '');
      } else if (isScore && key === 'Enter') {
        goOn();
      } else return;
      event.preventDefault();
      target.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }

  /** Goes to the next criterion that has no score yet, or to the result. */
  function goToNext() {
    const here = picked.findIndex(({ id }) => byId(`criterion-${id}`, HTMLElement).contains(document.activeElement));
    const inTurn = [...picked.slice(here + 1), ...picked.slice(0, here + 1)];
    const next = inTurn.find((criterion) => choice(criterion) === '');
    const target = next === undefined ? byId('assessment-result', HTMLElement) : fields(`score-${next.id}`)[0];
    if (target instanceof HTMLElement) target.focus();
  }

  for (const criterion of picked) {
    byId(`clear-${criterion.id}`, HTMLElement).addEventListener('click', () => {
      setValue(`score-${criterion.id}`, '');
      const [first] = fields(`score-${criterion.id}`);
      if (first instanceof HTMLElement) first.focus();
      form.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }
  attachKeys(goToNext);

  return {
    form,
    sheet,
    fill,
    clear,
    entries,
    missing,
    clearErrors,
    showErrors,
    showMode,
    showForPrint,
    goToNext,
    setValue,
    mode,
    ids: () => ids,
    /** How many criteria have a score or a reason, or how many questions an answer. */
    done: () => (picked.length > 0 ? picked.filter((criterion) => choice(criterion) !== '').length : page.questions.filter((id) => value(`discussion-${id}`) !== '').length),
    /** Numbers of the criteria whose texts a file cannot hold, since they have no score. */
    wordsWithoutScore: () => picked.filter((criterion) => choice(criterion) === '' && hasWords(criterion)).map(({ number }) => integer(number)),
  };
})();
