// All tests of a built site, in one process with one browser.
//
//   SITE=FOLDER npm test

import './markup.mjs';
import './disk.mjs';
import './appearance.mjs';
import './keyboard.mjs';
import './charts.mjs';
import './worksheets.mjs';
import './assessment.mjs';
import './pack.mjs';
import './slides.mjs';
import './search.mjs';
