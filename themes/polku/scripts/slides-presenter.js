// The presenter's window: the current slide and the next one, notes, clock, and time against the agenda.
//
// Both windows show the same file; the presenter's has `?presenter` in its address. Each tells the other which slide it
// shows, by messages, since windows opened from a disk may not look into each other.
'use strict';

/** @typedef {{ polku: 'slides', id: string, width: number, height: number }} SlideMessage */

(() => {
  const show = slidesShow;

  /** The window at the other end, once it is known. @type {Window | null} */
  let other = show.isPresenter ? window.opener : null;

  /** Tells the other window which slide is shown here, and how large it is. */
  function tell() {
    /** @type {SlideMessage} */
    const message = { polku: 'slides', id: show.slides[show.current]?.id ?? '', width: innerWidth, height: innerHeight };
    // from a disk every file is an origin of its own, which cannot be named; an id of a slide is no secret
    other?.postMessage(message, location.protocol === 'file:' ? '*' : location.origin);
  }

  /** @param {unknown} data @returns {data is SlideMessage} */
  const isMessage = (data) => typeof data === 'object' && data !== null && 'polku' in data && data.polku === 'slides';

  addEventListener('message', ({ data, origin, source }) => {
    const isOwn = location.protocol === 'file:' || origin === location.origin;
    if (!isOwn || !isMessage(data) || !(source && 'closed' in source)) return;
    const isNew = other !== source;
    other = source;
    if (show.isPresenter) {
      takeSize(data.width, data.height);
      setConnected(true);
    }
    const place = show.slides.findIndex(({ id }) => id === data.id);
    if (place >= 0 && place !== show.current) show.show(place);
    else if (isNew && !show.isPresenter) tell();
  });

  if (!show.isPresenter) {
    const button = show.part('slides-presenter');
    button.addEventListener('click', () => {
      other = window.open(`${location.pathname}?presenter${location.hash}`, 'polku-presenter', 'popup,width=1280,height=800');
      show.announce(show.text(other === null ? 'presenter-refused' : 'presenter-open'));
    });
    show.listeners.push(tell);
    addEventListener('resize', tell);
    return;
  }

  /** Agenda items in order. */
  const agenda = (() => {
    const list = show.part('slides-agenda');
    const entries = list instanceof HTMLTemplateElement ? [...list.content.querySelectorAll('[data-minutes]')] : [];
    return entries.map((entry) => ({
      title: entry.textContent?.trim() ?? '',
      seconds: 60 * Number(entry.getAttribute('data-minutes')),
    }));
  })();

  /** Time taken so far, in seconds: of everything, and of each item. */
  const taken = { all: 0, items: agenda.map(() => 0) };

  let item = 0;
  let isRunning = false;
  let lastTick = 0;
  let saidOver = -1;

  /** Whole minutes. @param {number} seconds */
  const minutes = (seconds) => Math.floor(Math.abs(seconds) / 60);

  /** A length of time, as on a stop watch. @param {number} seconds */
  function watch(seconds) {
    const whole = Math.floor(seconds);
    const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
    return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  }

  /** @param {Date} date */
  const timeOfDay = (date) => date.toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });

  /** When the items before one should be over, in seconds from the start. @param {number} place */
  const planned = (place) => agenda.slice(0, place).reduce((sum, { seconds }) => sum + seconds, 0);

  /** How the day stands against the agenda, in words. */
  function pace() {
    if (taken.all === 0) return show.text('not-started');
    const late = taken.all - planned(item + 1);
    const early = planned(item) - taken.all;
    if (minutes(late) > 0 && late > 0) return show.text('late', { minutes: minutes(late) });
    if (minutes(early) > 0 && early > 0) return show.text('early', { minutes: minutes(early) });
    return show.text('on-time');
  }

  /** What is left of the item, in words. @param {number} left in seconds */
  function rest(left) {
    const key = left < 0 ? 'item-over' : 'item-left';
    return show.text(key, { minutes: left < 0 ? minutes(left) : Math.ceil(left / 60) });
  }

  /** Writes a text where it has changed, so that nobody is told the same twice. @param {string} id @param {string} words */
  function write(id, words) {
    const element = show.part(id);
    if (element.textContent !== words) element.textContent = words;
  }

  function writeTimes() {
    const now = new Date();
    write('presenter-clock', timeOfDay(now));
    write('presenter-elapsed', watch(taken.all));
    const entry = agenda[item];
    if (entry === undefined) return;
    const used = taken.items[item] ?? 0;
    const left = entry.seconds - used;
    write('presenter-item', show.text('item', { number: item + 1, total: agenda.length, title: entry.title }));
    write('presenter-used', show.text('item-used', { planned: entry.seconds / 60, used: minutes(used) }));
    write('presenter-left', rest(left));
    write('presenter-pace', pace());
    write('presenter-end', taken.all === 0 ? '' : show.text('item-ends', { time: timeOfDay(new Date(now.getTime() + 1000 * left)) }));
    const bar = show.part('presenter-bar');
    bar.style.setProperty('--progress', String(Math.min(1, used / entry.seconds)));
    bar.classList.toggle('is-over', left < 0);
    if (left < 0 && saidOver !== item) {
      saidOver = item;
      show.announce(`${entry.title}: ${rest(left)}`);
    }
  }

  function tick() {
    const now = performance.now();
    if (isRunning) {
      const passed = (now - lastTick) / 1000;
      taken.all += passed;
      taken.items[item] = (taken.items[item] ?? 0) + passed;
    }
    lastTick = now;
    writeTimes();
  }

  function toggleRunning() {
    tick();
    isRunning = !isRunning;
    show.part('presenter-start').textContent = show.text(isRunning ? 'pause' : taken.all === 0 ? 'start' : 'go-on');
    show.announce(`${show.text(isRunning ? 'running' : 'paused')}. ${pace()}`);
  }

  function reset() {
    isRunning = false;
    taken.all = 0;
    taken.items.fill(0);
    saidOver = -1;
    show.part('presenter-start').textContent = show.text('start');
    writeTimes();
    show.announce(show.text('not-started'));
  }

  /** @param {boolean} isConnected */
  const setConnected = (isConnected) => write('presenter-connection', isConnected ? '' : show.text('presenter-alone'));

  /**
   * Gives the slides the size they have in the other window, and scales them to the room there is in this one.
   * @param {number} width
   * @param {number} height
   */
  function takeSize(width, height) {
    const root = document.documentElement;
    root.style.setProperty('--screen-width', `${width}px`);
    root.style.setProperty('--screen-height', `${height}px`);
    root.style.setProperty('--shape', String(width / height));
    show.refit();
  }

  show.listeners.push((slide, place) => {
    tick();
    // what belongs to no item is shown during the one before it
    item = show.slides.slice(0, place + 1).reduce((last, { item: own }) => own ?? last, 0);
    const next = show.slides[place + 1];
    write('presenter-now', show.text('now', { number: place + 1, total: show.slides.length, title: slide.title }));
    write('presenter-next', next === undefined ? show.text('last') : show.text('next', { title: next.title }));
    const notes = show.part('presenter-notes');
    const content = slide.notes?.content.cloneNode(true);
    notes.replaceChildren(content?.textContent?.trim() ? content : show.text('no-notes'));
    notes.scrollTop = 0;
    show.slides.forEach(({ element }, at) => element.toggleAttribute('inert', at !== place));
    if (next !== undefined) slidesFit.fit(next.element);
    writeTimes();
    tell();
  });

  show.part('presenter').hidden = false;
  show.part('presenter-start').addEventListener('click', toggleRunning);
  show.part('presenter-reset').addEventListener('click', reset);
  show.part('slides-presenter').hidden = true;
  show.part('slides-overview').hidden = true;
  setConnected(other !== null && !other.closed);
  setInterval(() => {
    tick();
    if (other === null || other.closed) setConnected(false);
  }, 1000);
})();
