const { writeSync } = require('node:fs');

/**
 * Ends the run with one line that any continuous-integration runner can read. With NOTHING_SKIPPED
 * in the environment, a skipped test fails the run.
 */
module.exports = class ClosingLineReporter {
  #skipped = 0;

  onTestResult(_test, { numPendingTests }) {
    this.#skipped += numPendingTests;
  }

  getLastError() {
    if (this.#skipped === 0 || !process.env.NOTHING_SKIPPED) return undefined;
    return new Error(`skipped ${this.#skipped}, but NOTHING_SKIPPED is set`);
  }

  onRunComplete(_contexts, results) {
    const broken = results.testResults.filter((suite) => suite.testExecError).length;
    const counts = [
      `${results.numPassedTests} passed`,
      `${results.numFailedTests + broken} failed`,
      `${results.numPendingTests} skipped`,
    ];
    const refused = this.getLastError();
    if (refused) process.stderr.write(`${refused.message}\n`);
    // the runner's own summary comes after this hook
    process.once('exit', () => writeSync(1, `\n${counts.join(', ')}\n`));
  }
};
