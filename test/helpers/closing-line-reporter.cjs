const { writeSync } = require('node:fs');

/** Ends the run with one line that any continuous-integration runner can read. */
module.exports = class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    const broken = results.testResults.filter((suite) => suite.testExecError).length;
    const counts = [
      `${results.numPassedTests} passed`,
      `${results.numFailedTests + broken} failed`,
      `${results.numPendingTests} skipped`,
    ];
    // the runner's own summary comes after this hook
    process.once('exit', () => writeSync(1, `\n${counts.join(', ')}\n`));
  }
};
