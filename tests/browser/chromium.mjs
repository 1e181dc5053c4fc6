// Chromium as all tests start it.

import { chromium } from 'playwright-core';

/** Starts it; `own` are arguments of one test's own. @param {string[]} own */
export const launch = (own = []) =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      // Chromium has no sandbox for root, which is who runs this on a build machine
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      // nothing but the tested site may be asked for anything
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      ...own,
    ],
  });
