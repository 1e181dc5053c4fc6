// What failed and why, the advice that tests gave, and a closing line.

/** Advice said this often is said once. */
const advice = new Map();

export default async function* reporter(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (type === 'test:diagnostic' && data.nesting > 0) {
      advice.set(data.message, (advice.get(data.message) ?? 0) + 1);
    }
    if (type === 'test:pass' && data.details.type !== 'suite') passed += 1;
    if (type === 'test:fail' && data.details.type !== 'suite') {
      failed += 1;
      const { cause } = data.details.error;
      yield `FAIL ${data.name}\n${String(cause?.message ?? data.details.error.message).replace(/^/gm, '  ')}\n`;
    }
  }
  for (const [message, times] of advice) {
    if (process.env.ADVICE) yield `advice, ${times} times: ${message}\n`;
  }
  yield `${passed} passed, ${failed} failed\n`;
}
