// The self-assessment page: attaches all that the form does beyond being filled in. Nothing leaves the page but the
// file that the person saves.

(() => {
  'use strict';

  const { page, picked, say } = AssessmentData;
  const { make, byId, mark } = AssessmentElement;
  const { form } = AssessmentForm;
  const isScored = picked.length > 0;

  const keep = byId('assessment-keep', HTMLInputElement);
  const message = byId('assessment-message', HTMLElement);

  /** The round before, for comparison. @type {Sheet | undefined} */
  let before;
  /** What the last saved or opened file holds. */
  let saved = '';
  /** What the result was last drawn from. */
  let drawn = '';
  let isKept = false;

  const state = () => JSON.stringify([AssessmentForm.entries(), isScored ? AssessmentConsensus.snapshot() : '']);

  /** Whether closing the page would lose something. */
  const isUnsaved = () => state() !== saved && !(isKept && (!isScored || AssessmentConsensus.count() === 0));

  /** @param {string} id @param {Node[]} nodes */
  const show = (id, nodes) => byId(id, HTMLElement).replaceChildren(...nodes);

  function showResult() {
    const sheet = AssessmentForm.sheet();
    const next = JSON.stringify([sheet, before]);
    if (next === drawn) return;
    drawn = next;
    const { ratings } = sheet;
    show('result-summary', AssessmentResults.summary(ratings));
    show('result-distribution', AssessmentResults.distribution(ratings));
    show('result-gaps', AssessmentResults.gaps(ratings));
    show('result-spread', AssessmentResults.spread(ratings, AssessmentConsensus.spreadOf));
    show('result-comparison', before === undefined ? [] : AssessmentResults.comparison(sheet, before));
    show('result-radar', AssessmentResults.radar(sheet, before));
    // an empty form prints as an empty form
    byId('assessment-results', HTMLElement).classList.toggle('only-screen', Object.keys(ratings).length === 0);
    byId('assessment-comparison', HTMLElement).classList.toggle('only-screen', before === undefined);
  }

  /** Brings all that follows from the fields up to date. */
  function update() {
    AssessmentForm.showMode();
    AssessmentForm.showForPrint();
    const progress = say(isScored ? 'assessment-progress' : 'assessment-progress-discussion', {
      done: AssessmentForm.done(),
      total: isScored ? picked.length : page.questions.length,
    });
    const place = byId('assessment-progress', HTMLElement);
    // the same words again would be read out again
    if (place.textContent !== progress) place.textContent = progress;
    if (isScored) {
      AssessmentConsensus.showOthers(AssessmentForm.sheet());
      showResult();
    }
    if (keep.checked) keepNow();
  }

  function keepNow() {
    isKept = AssessmentKeep.write({
      entries: AssessmentForm.entries(),
      ids: [...AssessmentForm.ids()],
      spreads: isScored ? AssessmentConsensus.kept() : [],
    });
    keep.checked = isKept;
    byId('assessment-keep-status', HTMLElement).textContent = say(isKept ? 'assessment-kept' : 'assessment-cannot-keep');
  }

  function forget() {
    AssessmentKeep.forget();
    isKept = false;
    keep.checked = false;
    byId('assessment-keep-status', HTMLElement).textContent = say('assessment-forgotten');
  }

  /** Brings back what was kept on this device, if anything was. */
  function restore() {
    const kept = AssessmentKeep.read();
    keep.checked = kept !== undefined;
    if (kept === undefined) return;
    kept.entries.forEach(([name, value]) => AssessmentForm.setValue(name, value));
    kept.ids.forEach(([mode, id]) => AssessmentForm.ids().set(mode, id));
    if (isScored) AssessmentConsensus.reset(new Map(kept.spreads));
    message.textContent = say('assessment-restored');
  }

  /** Writes the file, or says what it lacks. */
  function save() {
    AssessmentForm.clearErrors();
    const errors = AssessmentForm.missing();
    if (errors.length > 0) return AssessmentForm.showErrors(errors);
    const sheet = AssessmentForm.sheet();
    const others = isScored && sheet.mode === 'consensus' ? AssessmentConsensus.others(sheet) : '';
    if (others !== '') {
      message.textContent = others;
      return;
    }
    const { problems } = AssessmentFormat.parse(JSON.stringify(sheet));
    if (problems.length > 0) {
      message.textContent = problems.join(' ');
      return;
    }
    AssessmentFormat.save(sheet);
    const left = AssessmentForm.wordsWithoutScore();
    if (left.length === 0) saved = state();
    const file = AssessmentFormat.fileName(sheet);
    message.textContent = [say('assessment-saved', { file }), left.length > 0 ? say('assessment-words-left', { numbers: left.join(', ') }) : ''].join(' ').trim();
  }

  /** Whether the person agrees to lose what is not saved. */
  const mayReplace = () => !isUnsaved() || confirm(say('assessment-confirm-replace'));

  /** Shows why a chosen file was refused, at the field where it was chosen. @param {HTMLInputElement} input @param {string[]} problems */
  function refuse(input, problems) {
    mark(input, problems.length > 0);
    show(`${input.id}-errors`, problems.map((problem) => make('p', {}, problem)));
  }

  /**
   * Hands on the sheet of a file that was chosen, or says what is wrong with it.
   * @param {string} id of the field
   * @param {(sheet: Sheet) => string | undefined} use gives why the sheet cannot be used
   */
  function onFile(id, use) {
    const input = byId(id, HTMLInputElement);
    input.addEventListener('change', async () => {
      const [file] = input.files ?? [];
      if (file === undefined) return;
      const { sheet, problems } = await AssessmentFormat.read(file);
      const refused = sheet === undefined ? undefined : use(sheet);
      refuse(input, refused === undefined ? problems : [refused]);
      input.value = '';
    });
  }

  /** @param {Sheet} sheet */
  function open(sheet) {
    const foreign = AssessmentFormat.foreign(sheet);
    if (foreign !== undefined) return foreign;
    if (!mayReplace()) return undefined;
    AssessmentForm.fill(sheet);
    const spreads = Object.entries(sheet.ratings).flatMap(([id, { spread }]) => (spread === undefined ? [] : [/** @type {const} */ ([id, spread])]));
    if (isScored) AssessmentConsensus.reset(new Map(spreads));
    update();
    saved = state();
    message.textContent = say('assessment-opened', { unit: sheet.unit, round: sheet.round });
    return undefined;
  }

  /** @param {Sheet} sheet */
  function compare(sheet) {
    if ([...AssessmentForm.ids().values()].includes(sheet.id)) return say('assessment-before-same');
    before = sheet;
    update();
    const unit = AssessmentForm.sheet().unit;
    byId('assessment-before-note', HTMLElement).textContent = unit === sheet.unit ? '' : say('assessment-before-unit', { unit: sheet.unit });
    return undefined;
  }

  function startAgain() {
    if (!mayReplace()) return;
    AssessmentForm.clear();
    if (isScored) AssessmentConsensus.reset(new Map());
    before = undefined;
    update();
    saved = state();
    message.textContent = say('assessment-started');
    byId('assessment-unit', HTMLElement).focus();
  }

  /** A group rests on as many people as its sheets, until someone says otherwise. */
  function sheetsChanged() {
    const people = AssessmentConsensus.count();
    if (people > 0) AssessmentForm.setValue('assessors', String(people));
    update();
  }

  for (const part of document.querySelectorAll('[data-scripted]')) part.removeAttribute('hidden');
  if (isScored) AssessmentConsensus.attach(sheetsChanged);
  restore();
  update();
  saved = state();

  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  byId('assessment-save', HTMLElement).addEventListener('click', save);
  byId('assessment-print', HTMLElement).addEventListener('click', () => print());
  byId('assessment-new', HTMLElement).addEventListener('click', startAgain);
  byId('assessment-forget', HTMLElement).addEventListener('click', forget);
  keep.addEventListener('change', () => (keep.checked ? keepNow() : forget()));
  onFile('assessment-open', open);
  if (isScored) {
    byId('assessment-next', HTMLElement).addEventListener('click', AssessmentForm.goToNext);
    onFile('assessment-before', compare);
  }
  addEventListener('beforeunload', (event) => {
    if (!isUnsaved()) return;
    event.preventDefault();
    event.returnValue = true; // for browsers that do not heed the line above
  });
})();
