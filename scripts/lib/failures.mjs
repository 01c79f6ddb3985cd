const ESCAPES = /\u001b\[[\d;]*m/g;
/** Lines of an error that are worth repeating at the end of a long run. */
const LINES = 12;

const brief = (message = '') =>
  message
    .replaceAll(ESCAPES, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, LINES)
    .map((line) => `    ${line.slice(0, 300)}`)
    .join('\n');

/** The tests that a report of vitest says have failed, each with the beginning of its error. */
export function failedUnits(report) {
  const results = (report?.testResults ?? []).flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    // A file that cannot even be loaded has no tests.
    if (failed.length === 0 && message) return [{ title: name, message }];
    return failed.map(({ fullName, failureMessages }) => ({
      title: fullName,
      message: failureMessages.join('\n'),
    }));
  });
  return results.map(({ title, message }) => `  ${title}\n${brief(message)}`);
}

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

/** The tests that a report of Playwright gives one status, each with the beginning of its first error. */
export function endedAs(status, report) {
  return (report?.suites ?? []).flatMap(specsOf).flatMap(({ title, file, tests }) =>
    tests
      .filter((test) => test.status === status)
      .map(({ results }) => {
        const failed = results.find(({ error }) => error);
        return `  ${file}: ${title}\n${brief(failed?.error?.message)}`;
      }),
  );
}
