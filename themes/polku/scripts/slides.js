// The slides as a show: one at a time, moved by keyboard, clicker, touch and buttons, with an overview.
// Without this script the page shows all slides one below the other.
'use strict';

/**
 * @typedef {object} Slide
 * @property {string} id its address on the page
 * @property {string} title its heading
 * @property {number | undefined} item the agenda item it belongs to, from 0
 * @property {HTMLElement} frame
 * @property {HTMLElement} element
 * @property {HTMLTemplateElement | null} notes for the facilitator
 */

const slidesShow = (() => {
  const root = document.documentElement;

  /** @type {Slide[]} */
  const slides = [...document.querySelectorAll('.frame')].flatMap((frame) => {
    const element = frame.querySelector('.slide');
    if (!(frame instanceof HTMLElement) || !(element instanceof HTMLElement)) return [];
    const heading = element.querySelector('h1, h2');
    const item = frame.dataset.item;
    return [{
      id: element.id,
      // the number of a phase is no part of its name
      title: (heading?.querySelector(':scope > .step-number + span') ?? heading)?.textContent?.trim() ?? '',
      item: item === undefined ? undefined : Number(item),
      frame,
      element,
      notes: element.querySelector('template'),
    }];
  });

  /** Whether this window is the presenter's. */
  const isPresenter = new URLSearchParams(location.search).has('presenter');

  /** Called with each slide that comes to be shown. @type {((slide: Slide, place: number) => void)[]} */
  const listeners = [];

  let current = -1;
  let isOverview = false;

  /** How the page looked before it was printed, as classes. */
  let modes = '';

  /**
   * An element that the page is known to have.
   * @param {string} id
   */
  function part(id) {
    const element = document.getElementById(id);
    if (element === null) throw new Error(`the page has no #${id}`);
    return element;
  }

  /**
   * A text of the page in its language, with values in the places of their names.
   * @param {string} name
   * @param {Record<string, string | number>} [values]
   */
  function text(name, values = {}) {
    const texts = part('slides-texts');
    const found = texts instanceof HTMLTemplateElement ? texts.content.querySelector(`[data-text="${name}"]`) : null;
    return (found?.textContent ?? name).replace(/\{(\w+)\}/g, (whole, key) => String(values[key] ?? whole));
  }

  /**
   * Says something to those who do not see the screen.
   * @param {string} words
   */
  function announce(words) {
    part('slides-status').textContent = words;
  }

  /** The place of the slide that the address names, or that holds what it names; the first slide otherwise. */
  function addressed() {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id === '' ? null : document.getElementById(id);
    return Math.max(0, slides.findIndex(({ frame }) => target !== null && frame.contains(target)));
  }

  /** Whether the focus is where it would be lost or mean nothing once another slide is shown. */
  function isFocusFree() {
    const focused = document.activeElement;
    return focused === null || focused === document.body || focused.closest('.frame, .skip-link') !== null;
  }

  /**
   * Shows a slide. Its address becomes the page's, so that it can be shared, and the history leads back.
   * @param {number} wanted
   */
  function show(wanted) {
    const place = Math.min(Math.max(wanted, 0), slides.length - 1);
    const slide = slides[place];
    if (slide === undefined) return;
    const takesFocus = isFocusFree();
    const isNew = place !== current;
    const isFirst = current < 0;
    slides[current]?.frame.classList.remove('is-current');
    slides[current + 1]?.frame.classList.remove('is-next');
    slide.frame.classList.add('is-current');
    slides[place + 1]?.frame.classList.add('is-next');
    current = place;
    if (isOverview) toggleOverview();
    if (!isNew) return;
    // not by `location`, which would move the focus too
    if (isFirst && location.hash === '') history.replaceState(null, '', `#${slide.id}`);
    else if (addressed() !== place) history.pushState(null, '', `#${slide.id}`);
    refit();
    slide.element.scrollTop = 0;
    if (takesFocus && !isPresenter) slide.element.focus({ preventScroll: true });
    part('slides-counter').textContent = `${place + 1} / ${slides.length}`;
    root.style.setProperty('--progress', String((place + 1) / slides.length));
    document.title = document.title.replace(/^(\d+\. )?/, `${place + 1}. `);
    // what has the focus is read out by itself
    if (!takesFocus || isPresenter) announce(slide.element.getAttribute('aria-label') ?? slide.title);
    listeners.forEach((listener) => listener(slide, place));
  }

  /** The next slide, or the one before. @param {1 | -1} step */
  const move = (step) => show(current + step);

  /**
   * Scrolls a slide that is too tall by almost its height; tells whether there was anything to scroll.
   * @param {1 | -1} direction
   */
  function scrolled(direction) {
    const element = slides[current]?.element;
    if (element === undefined) return false;
    const rest = direction > 0 ? element.scrollHeight - element.clientHeight - element.scrollTop : element.scrollTop;
    if (rest <= 1) return false;
    element.scrollBy({ top: direction * element.clientHeight * 0.85, behavior: 'instant' });
    return true;
  }

  /** Scrolls on, then moves on. @param {1 | -1} direction */
  function turn(direction) {
    if (!scrolled(direction)) move(direction);
  }

  /** Shows all slides side by side, or one again. */
  function toggleOverview() {
    isOverview = !isOverview;
    root.classList.toggle('is-overview', isOverview);
    slides.forEach(({ element }) => element.toggleAttribute('inert', isOverview));
    part('slides-overview').setAttribute('aria-pressed', String(isOverview));
    const slide = slides[current];
    refit();
    if (isOverview) {
      link(current)?.focus();
      announce(text('overview-open', { total: slides.length }));
    } else if (slide !== undefined) {
      slide.element.focus({ preventScroll: true });
    }
  }

  /** The link to a slide in the overview. @param {number} place @returns {HTMLElement | null} */
  const link = (place) => slides[place]?.frame.querySelector('.frame-link') ?? null;

  /** Moves the focus between the links of the overview. @param {number} step */
  function moveInOverview(step) {
    const focused = slides.findIndex(({ frame }) => frame.contains(document.activeElement));
    link(Math.min(Math.max(focused + step, 0), slides.length - 1))?.focus();
  }

  /** How many slides stand in a row of the overview. */
  function columns() {
    const top = slides[0]?.frame.offsetTop;
    return Math.max(1, slides.findIndex(({ frame }) => frame.offsetTop !== top));
  }

  function toggleFullScreen() {
    const change = document.fullscreenElement === null ? root.requestFullscreen?.() : document.exitFullscreen();
    // a browser may refuse; the slides go on in the window
    change?.catch(() => announce(text('full-screen-refused')));
  }

  function openHelp() {
    const help = part('slides-help');
    if (help instanceof HTMLDialogElement && !help.open) help.showModal();
  }

  /** Fits again what is shown, after something has changed its room, and scales what is shown small. */
  function refit() {
    root.style.setProperty('--shape', String(shape()));
    const shown = isOverview ? slides : slides.slice(Math.max(current, 0), current + (isPresenter ? 2 : 1));
    shown.forEach(({ element, frame }) => {
      slidesFit.fit(element);
      frame.style.setProperty('--scale', String(frame.clientWidth / element.offsetWidth));
    });
  }

  /** Width of a slide as it is shown in full, by its height. */
  function shape() {
    const element = slides[Math.max(current, 0)]?.element;
    return element === undefined ? 1 : element.offsetWidth / element.offsetHeight;
  }

  function start() {
    if (slides.length === 0) return;
    root.classList.add(isPresenter ? 'is-presenter' : 'is-show');
    part('slides-bar').hidden = false;
    part('slides-previous').addEventListener('click', () => move(-1));
    part('slides-next').addEventListener('click', () => move(1));
    part('slides-overview').addEventListener('click', toggleOverview);
    part('slides-full-screen').addEventListener('click', toggleFullScreen);
    part('slides-help-button').addEventListener('click', openHelp);
    document.querySelectorAll('.frame-link').forEach((element, place) => {
      element.addEventListener('click', (event) => {
        event.preventDefault();
        show(place);
      });
    });
    addEventListener('hashchange', () => show(addressed()));
    addEventListener('resize', refit);
    document.addEventListener('toggle', refit, true);
    addEventListener('beforeprint', () => {
      modes = root.className;
      root.className = 'is-printing';
      slides.forEach(({ element }) => slidesFit.fitPaper(element));
    });
    addEventListener('afterprint', () => {
      root.className = modes;
      refit();
    });
    show(addressed());
    document.fonts.ready.then(refit);
  }

  return {
    slides, isPresenter, listeners, text, announce, part, show, move, turn, toggleOverview, moveInOverview, columns,
    toggleFullScreen, openHelp, refit, start,
    get current() { return current; },
    get isOverview() { return isOverview; },
  };
})();
