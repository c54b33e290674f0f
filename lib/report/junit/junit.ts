import XmlBuilder from 'fast-xml-builder';
import { type Report } from '../../model';
import { type Counts, type Suite, suitesOf, type TestCase } from './suites';
import { type View } from '../view';

/**
 * The report as JUnit XML: a test per template, binding and account that has findings. A
 * difference is a failure, what could not be decided an error, what is ignored skipped.
 */
export function junit(report: Report, view: View): string {
  const suites = suitesOf(report, view);
  const xml = builder().build({
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    testsuites: {
      '@_name': 'live-callbacks drift',
      ...countAttributes(totalOf(suites.map(({ counts }) => counts))),
      testsuite: suites.map(suiteElement),
    },
  });
  return `${xml.trimEnd()}\n`;
}

const builder = () =>
  new XmlBuilder({
    ignoreAttributes: false,
    format: true,
    suppressEmptyNode: true,
    // a template may be called "true"
    suppressBooleanAttributes: false,
  });

const suiteElement = ({ name, counts, timestamp, properties, cases, output }: Suite) => ({
  '@_name': name,
  ...countAttributes(counts),
  '@_timestamp': timestamp,
  properties: {
    property: properties.map(([property, value]) => ({ '@_name': property, '@_value': value })),
  },
  testcase: cases.map(caseElement),
  ...(output.length > 0 && { 'system-out': textOf(output) }),
});

const caseElement = ({ className, name, place, outcome, output }: TestCase) => ({
  '@_classname': className,
  '@_name': name,
  '@_time': '0',
  ...(place && { '@_file': place.file, '@_line': String(place.line) }),
  ...(outcome && {
    [outcome.kind]: {
      '@_message': outcome.message,
      ...(outcome.type !== undefined && { '@_type': outcome.type }),
      ...(outcome.lines.length > 0 && { '#text': textOf(outcome.lines) }),
    },
  }),
  ...(output.length > 0 && { 'system-out': textOf(output) }),
});

/** Jenkins and GitLab attach the file that `[[ATTACHMENT|…]]` names: nobody is to forge that. */
const textOf = (lines: readonly string[]): string => lines.join('\n').replaceAll('[[', '[\\u{5b}');

const countAttributes = ({ tests, failure, error, skipped }: Counts) => ({
  '@_tests': String(tests),
  '@_failures': String(failure),
  '@_errors': String(error),
  '@_skipped': String(skipped),
  '@_time': '0',
});

const totalOf = (all: readonly Counts[]): Counts =>
  all.reduce((sum, { tests, failure, error, skipped }) => ({
    tests: sum.tests + tests,
    failure: sum.failure + failure,
    error: sum.error + error,
    skipped: sum.skipped + skipped,
  }));
