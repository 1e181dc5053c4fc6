// The search page: results while one types, in groups by kind.
/// <reference path="search-rank.js" />

(() => {
  'use strict';

  /** After how many milliseconds without a key what is typed is searched for. */
  const PAUSE = 120;
  /** After how many more the number of results is announced, so that a screen reader is not interrupted at each letter. */
  const ANNOUNCEMENT = 500;
  /** How many results are asked for. Each may need a file of its own on a large site. */
  const MOST = 30;
  /** How many of a kind are shown at first. */
  const FIRST = 5;
  /** How many stand before all groups, whatever their kind, if there are more results than fit into one. */
  const BEST = 3;

  const form = /** @type {HTMLFormElement} */ (document.getElementById('search-form'));
  const field = /** @type {HTMLInputElement} */ (document.getElementById('search-field'));
  const status = /** @type {HTMLElement} */ (document.getElementById('search-status'));
  const results = /** @type {HTMLElement} */ (document.getElementById('search-results'));
  const root = form.dataset['root'] ?? '';
  const files = form.action.replace(/[^/]*$/, '');

  SearchIndex.loadWith((name) => new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${files}${name}.js`;
    script.addEventListener('load', () => resolve(undefined));
    script.addEventListener('error', () => reject(new Error(`${name} could not be loaded`)));
    document.head.append(script);
  }));

  let searching = 0;
  let pause = 0;
  let announcement = 0;

  /** @param {string} name @param {number} [count] */
  function say(name, count = 0) {
    return (form.dataset[name] ?? '').replace('{n}', String(count));
  }

  /** @param {Marked[]} pieces */
  function marked(pieces) {
    return pieces.map((piece) => {
      if (!piece.marked) {
        return piece.text;
      }
      const element = document.createElement('mark');
      element.textContent = piece.text;
      return element;
    });
  }

  /** @param {string} kind */
  function groupOf(kind) {
    return /** @type {HTMLElement} */ (results.querySelector(`[data-kind="${kind}"]`));
  }

  /** @param {Found} found @param {boolean} named whether its kind is told */
  function item(found, named) {
    const element = document.createElement('li');
    const link = document.createElement('a');
    link.href = root + found.path;
    link.append(...marked(found.title));
    element.append(link);
    if (named) {
      const kind = document.createElement('span');
      kind.className = 'small muted';
      kind.textContent = groupOf(found.kind).dataset['name'] ?? '';
      element.append(' ', kind);
    }
    const title = found.title.map(({ text }) => text).join('');
    if (found.passage.length > 0 && found.passage.map(({ text }) => text).join('') !== title) {
      const passage = document.createElement('p');
      passage.append(...marked(found.passage));
      element.append(passage);
    }
    if (found.language) {
      element.lang = found.language;
    }
    return element;
  }

  /** @param {HTMLElement} group @param {Found[]} found */
  function fill(group, found) {
    const list = /** @type {HTMLElement} */ (group.querySelector('ol'));
    list.replaceChildren(...found.map((one) => item(one, group.dataset['kind'] === 'best')));
    group.querySelector('button')?.remove();
    group.hidden = found.length === 0;
    const rest = [...list.children].slice(FIRST).map((element) => /** @type {HTMLElement} */ (element));
    if (rest.length === 0) {
      return;
    }
    const more = document.createElement('button');
    more.type = 'button';
    more.textContent = say('more', found.length);
    more.addEventListener('click', () => {
      rest.forEach((element) => { element.hidden = false; });
      rest[0]?.querySelector('a')?.focus();
      more.remove();
    });
    rest.forEach((element) => { element.hidden = true; });
    group.append(more);
  }

  /** The best results, then the others in groups, in the order of their best ones. @param {Found[]} found */
  function show(found) {
    const best = found.length > FIRST ? found.slice(0, BEST) : [];
    const others = found.slice(best.length);
    const kinds = new Set(others.map(({ kind }) => kind));
    for (const group of /** @type {NodeListOf<HTMLElement>} */ (results.querySelectorAll('section'))) {
      group.hidden = true;
    }
    fill(groupOf('best'), best);
    for (const kind of kinds) {
      const group = groupOf(kind);
      fill(group, others.filter((one) => one.kind === kind));
      results.append(group);
    }
  }

  /** @param {Found[]} found */
  function summary(found) {
    if (found.length === 0) {
      return say('none');
    }
    const count = found.length === 1 ? say('one') : say('many', found.length);
    return found.every(({ guessed }) => guessed) ? `${say('guessed')} ${count}` : count;
  }

  /** So that the address can be shared and a way back leads here again. @param {string} query */
  function remember(query) {
    const address = new URL(location.href);
    address.hash = '';
    if (query === '') {
      address.searchParams.delete('q');
    } else {
      address.searchParams.set('q', query);
    }
    history.replaceState(history.state, '', address);
  }

  /** @param {number} after milliseconds until the result is announced */
  async function search(after) {
    clearTimeout(pause);
    clearTimeout(announcement);
    searching += 1;
    const own = searching;
    const query = field.value.normalize('NFC').trimStart();
    let message = '';
    try {
      const found = query === '' ? [] : await SearchRank.find(query, MOST);
      if (own !== searching) {
        return; // something else has been typed since
      }
      show(found);
      remember(query.trim());
      message = query === '' ? '' : summary(found);
    } catch {
      if (own !== searching) {
        return;
      }
      message = say('failed');
    }
    announcement = setTimeout(() => { status.textContent = message; }, after);
  }

  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => search(ANNOUNCEMENT), PAUSE);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && field.value !== '') {
      event.preventDefault();
      field.value = '';
      void search(0);
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search(0);
  });

  field.value = new URL(location.href).searchParams.get('q') ?? '';
  if (field.value !== '') {
    void search(0);
  }
})();
