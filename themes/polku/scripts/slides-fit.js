// Text that does not fit a slide is made smaller in steps; what is still too tall then scrolls.
'use strict';

const slidesFit = (() => {
  /** Parts of the ordinary size of text, from the largest to the smallest that can be read on a wall. */
  const STEPS = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64];

  /** Smaller steps for paper, which is read from nearer. */
  const PAPER_STEPS = [...STEPS, 0.58, 0.52, 0.46, 0.4];

  /** The size of text on paper that a slide fills more than one sheet of. */
  const OVER_PAGES = 0.64;

  /** The smallest text on a screen, in CSS pixels. */
  const SMALLEST = 16;

  /** The smallest text on paper, in CSS pixels: 8.25 points. */
  const SMALLEST_ON_PAPER = 11;

  /**
   * Whether something of the slide lies outside it, or outside a part of its own that scrolls.
   * @param {HTMLElement} slide
   */
  function overflows(slide) {
    if (slide.scrollHeight > slide.clientHeight + 1 || slide.scrollWidth > slide.clientWidth + 1) return true;
    const body = slide.querySelector('.slide-body');
    if (body !== null && body.scrollHeight > body.clientHeight + 1) return true;
    const parts = [...slide.querySelectorAll('.table-scroll, pre')];
    return parts.some((part) => part.scrollWidth > part.clientWidth + 1);
  }

  /**
   * Takes the largest step at which everything fits, or the smallest that can be read.
   * @param {HTMLElement} slide
   * @param {number[]} steps
   * @param {number} smallest
   */
  function shrink(slide, steps, smallest) {
    slide.style.setProperty('--fit', '1');
    const ordinary = parseFloat(getComputedStyle(slide).fontSize);
    for (const step of steps) {
      if (step < 1 && ordinary * step < smallest) return;
      slide.style.setProperty('--fit', String(step));
      if (!overflows(slide)) return;
    }
  }

  /**
   * Fits a slide that is shown on a screen.
   * @param {HTMLElement} slide
   */
  function fit(slide) {
    shrink(slide, STEPS, SMALLEST);
    const scrolls = slide.scrollHeight > slide.clientHeight + 1;
    // who has no mouse scrolls what has the focus
    slide.tabIndex = scrolls ? 0 : -1;
  }

  /**
   * Fits a slide that fills a sheet of paper; what is too long even in small letters goes on on the next sheet.
   * @param {HTMLElement} slide
   */
  function fitPaper(slide) {
    slide.classList.remove('is-over-pages');
    shrink(slide, PAPER_STEPS, SMALLEST_ON_PAPER);
    if (!overflows(slide)) return;
    slide.classList.add('is-over-pages');
    slide.style.setProperty('--fit', String(OVER_PAGES));
  }

  return { fit, fitPaper };
})();
