// Keyboard, clicker and touch for the slides.
'use strict';

(() => {
  const show = slidesShow;

  /** Elements that use these keys themselves. */
  const TYPED_IN = 'input:not([type="checkbox"]), select, textarea';
  const PRESSED = 'a, button, summary, input';

  /** How far a finger moves to turn a slide, in CSS pixels. */
  const SWIPE = 50;

  /** Digits typed so far; Enter goes to the slide of that number. */
  let digits = '';

  /** Keys with a character can be turned off, since speech input types characters by itself. */
  function hasLetterKeys() {
    const choice = show.part('slides-letter-keys');
    return !(choice instanceof HTMLInputElement) || choice.checked;
  }

  /** What the keys without a character do. @type {Record<string, () => void>} */
  const keys = {
    ArrowRight: () => show.move(1),
    ArrowLeft: () => show.move(-1),
    ArrowDown: () => show.turn(1),
    ArrowUp: () => show.turn(-1),
    PageDown: () => show.turn(1),
    PageUp: () => show.turn(-1),
    Home: () => show.show(0),
    End: () => show.show(show.slides.length - 1),
  };

  /** The same in the overview. @type {Record<string, () => void>} */
  const overviewKeys = {
    ArrowRight: () => show.moveInOverview(1),
    ArrowLeft: () => show.moveInOverview(-1),
    ArrowDown: () => show.moveInOverview(show.columns()),
    ArrowUp: () => show.moveInOverview(-show.columns()),
    Home: () => show.moveInOverview(-show.slides.length),
    End: () => show.moveInOverview(show.slides.length),
  };

  /** What letters and signs do. @type {Record<string, () => void>} */
  const letters = {
    p: () => show.part('slides-presenter').click(),
    f: show.toggleFullScreen,
    o: () => { if (!show.isPresenter) show.toggleOverview(); },
    '?': show.openHelp,
  };

  /** What a key does where the focus is, if anything. @param {KeyboardEvent} event @param {Element} focused */
  function action(event, focused) {
    const { key, shiftKey } = event;
    if (key === 'Escape') return show.isPresenter || isPopoverOpen() ? undefined : show.toggleOverview;
    if (key === ' ' && !focused.matches(PRESSED)) return () => show.turn(shiftKey ? -1 : 1);
    if (key === 'Enter' && digits !== '' && !focused.matches(PRESSED)) return goToNumber;
    if (Object.hasOwn(keys, key)) {
      // a table that is wider than the slide scrolls sideways
      if (key.startsWith('Arrow') && isScrolledSideways(focused)) return undefined;
      return (show.isOverview ? overviewKeys : keys)[key];
    }
    if (!hasLetterKeys()) return undefined;
    if (/^\d$/.test(key)) return () => typeDigit(key);
    return letters[key.toLowerCase()];
  }

  /** @param {Element} element */
  const isScrolledSideways = (element) =>
    element.matches('.table-scroll, .chart-drawing') && element.scrollWidth > element.clientWidth;

  /** Whether something lies over the slide that Escape closes. */
  const isPopoverOpen = () => CSS.supports('selector(:popover-open)') && document.querySelector(':popover-open') !== null;

  /** @param {string} digit */
  function typeDigit(digit) {
    digits = (digits + digit).slice(-3);
    show.announce(show.text('go-to', { number: digits }));
    show.part('slides-counter').textContent = `${digits}…`;
  }

  function goToNumber() {
    const place = Number(digits) - 1;
    digits = '';
    show.part('slides-counter').textContent = `${show.current + 1} / ${show.slides.length}`;
    show.show(place);
  }

  document.addEventListener('keydown', (event) => {
    const focused = event.target instanceof Element ? event.target : document.body;
    const isOrdered = event.ctrlKey || event.altKey || event.metaKey;
    if (event.defaultPrevented || isOrdered || focused.matches(TYPED_IN) || focused.closest('dialog') !== null) return;
    const act = action(event, focused);
    if (!/^\d$/.test(event.key) && event.key !== 'Enter') digits = '';
    if (act === undefined) return;
    event.preventDefault();
    act();
  });

  /** Where one finger came down, if it may turn the slide. @type {{ x: number, y: number } | undefined} */
  let begin;

  document.addEventListener('touchstart', (event) => {
    const [finger] = event.touches;
    const target = event.target instanceof Element ? event.target : document.body;
    const sideways = target.closest('.table-scroll, .chart-drawing, pre');
    const isFree = event.touches.length === 1 && !show.isOverview && !(sideways && isScrolledSideways(sideways));
    begin = isFree && finger !== undefined ? { x: finger.clientX, y: finger.clientY } : undefined;
  }, { passive: true });

  document.addEventListener('touchend', (event) => {
    const [finger] = event.changedTouches;
    // a page that is enlarged is moved, not turned
    const isEnlarged = (window.visualViewport?.scale ?? 1) > 1.01;
    if (begin === undefined || finger === undefined || isEnlarged) return;
    const across = finger.clientX - begin.x;
    const along = finger.clientY - begin.y;
    begin = undefined;
    if (Math.abs(across) > SWIPE && Math.abs(across) > 1.5 * Math.abs(along)) show.move(across < 0 ? 1 : -1);
  }, { passive: true });

  show.start();
})();
