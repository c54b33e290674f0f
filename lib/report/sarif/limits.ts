/**
 * What GitHub code scanning takes: it refuses a file with more. Of the results it stores and shows
 * the 5,000 worst, of the locations 100 and of the tags 10.
 *
 * @see https://docs.github.com/code-security/reference/code-scanning/sarif-files/troubleshoot-sarif-uploads/results-exceed-limit
 */
export const SARIF_LIMITS = {
  runsPerFile: 20,
  resultsPerRun: 25_000,
  rulesPerRun: 25_000,
  locationsPerResult: 1_000,
  tagsPerRule: 20,
} as const;
