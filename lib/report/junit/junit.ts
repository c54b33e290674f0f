import XmlBuilder from 'fast-xml-builder';
import { type Report } from '../../model';
import { type Outcome, type TestCase } from './cases';
import { type Suite, suitesOf } from './suites';
import { type View } from '../view';

/**
 * The report as JUnit XML: a test per template, binding and account that has findings. A
 * difference is a failure, what could not be decided an error, what is ignored skipped.
 */
export function junit(report: Report, view: View): string {
  const suites = suitesOf(report, view).map(writeCases);
  const frame = builder.build({
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    testsuites: {
      '@_name': 'live-callbacks drift',
      ...countAttributes(suites.flatMap(({ outcomes }) => outcomes)),
      testsuite: suites.map(suiteElement),
    },
  });
  const [head = '', ...tails] = frame.split(CASES);
  return [head, ...tails.flatMap((tail, index) => [suites[index]?.cases ?? '', tail])].join('');
}

const builder = new XmlBuilder({
  ignoreAttributes: false,
  format: true,
  suppressEmptyNode: true,
  // a template may be called "true"
  suppressBooleanAttributes: false,
});

interface WrittenSuite extends Omit<Suite, 'cases'> {
  readonly cases: string;
  /** Of every case; undefined where it passes. */
  readonly outcomes: readonly (Outcome['kind'] | undefined)[];
}

/** Case by case: the elements of ten thousand at once take more memory than all the rest. */
function writeCases({ cases, ...suite }: Suite): WrittenSuite {
  const texts: string[] = [];
  const outcomes: WrittenSuite['outcomes'][number][] = [];
  for (const testCase of cases) {
    texts.push(caseText(testCase));
    outcomes.push(testCase.outcome?.kind);
  }
  return { ...suite, cases: texts.join(''), outcomes };
}

/** A case as it stands in a suite; the builder writes whole documents. */
const caseText = (testCase: TestCase): string =>
  builder
    .build({ testsuites: { testsuite: { testcase: caseElement(testCase) } } })
    .slice(BEFORE_CASE.length, -AFTER_CASE.length);

const BEFORE_CASE = '<testsuites>\n  <testsuite>\n';
const AFTER_CASE = '  </testsuite>\n</testsuites>\n';

/** Where a suite has its cases. No value can forge it: the builder escapes them. */
const CASES = '    <testcase/>\n';

const suiteElement = ({ name, outcomes, timestamp, properties, output }: WrittenSuite) => ({
  '@_name': name,
  ...countAttributes(outcomes),
  '@_timestamp': timestamp,
  properties: {
    property: properties.map(([property, value]) => ({ '@_name': property, '@_value': value })),
  },
  testcase: '',
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

function countAttributes(outcomes: WrittenSuite['outcomes']) {
  const count = (kind: Outcome['kind']) => outcomes.filter((outcome) => outcome === kind).length;
  return {
    '@_tests': String(outcomes.length),
    '@_failures': String(count('failure')),
    '@_errors': String(count('error')),
    '@_skipped': String(count('skipped')),
    '@_time': '0',
  };
}
