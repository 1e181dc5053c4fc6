// Every page is valid HTML.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { HtmlValidate, StaticConfigLoader } from 'html-validate';

import config from './html-validate.config.mjs';
import { everyPath, folder } from './site.mjs';

const validator = new HtmlValidate(new StaticConfigLoader(config));

describe('markup', () => {
  for (const path of everyPath) {
    test(`${path} is valid`, async () => {
      const { results } = await validator.validateFile(join(folder, path));
      const tell = ({ line, column, ruleId, message }) => `${line}:${column} ${message} (${ruleId})`;
      assert.deepEqual(results.flatMap(({ messages }) => messages.map(tell)), []);
    });
  }
});
