import { driftArguments } from '../../lib/action/drift-arguments';
import { type Inputs, readInputs, variableOf } from '../../lib/action/inputs';
import { drift } from '../../lib/cli/commands/drift.flags';
import { failureOf } from '../helpers/failure';

const FILES = { json: '/r/drift.json', markdown: '/r/drift.md', html: '/r/drift.html', sarif: '' };

/** Inputs by their names in `action.yml`. */
const read = (inputs: Readonly<Record<string, string>>): Inputs =>
  readInputs(
    Object.fromEntries(Object.entries(inputs).map(([name, text]) => [variableOf(name), text])),
  );

describe('inputs', () => {
  test('become arguments of the check, each value as it is', () => {
    const inputs = read({
      'app-dir': 'infra; rm -rf /',
      stack: 'live\n  live eu \n\n',
      state: 'pull',
      targets: 'targets.yaml',
      'ignore-file': 'ignore.yaml',
      baseline: 'baseline.json',
      'fail-on': 'missing,rebound',
      args: '--timeout 60\n--endpoint=http://127.0.0.1:8080/?a=b\n--output junit=my reports/$(x).xml\n--debug',
    });
    expect(driftArguments(inputs, FILES)).toEqual([
      'drift',
      ...['--app-dir', 'infra; rm -rf /'],
      ...['--stack', 'live', '--stack', 'live eu'],
      ...['--state', 'pull'],
      ...['--targets', 'targets.yaml'],
      ...['--ignore-file', 'ignore.yaml'],
      ...['--baseline', 'baseline.json'],
      ...['--fail-on', 'missing,rebound'],
      ...['--timeout', '60'],
      ...['--endpoint', 'http://127.0.0.1:8080/?a=b'],
      ...['--output', 'junit=my reports/$(x).xml'],
      '--debug',
      ...['--format', 'json'],
      ...['--output', 'markdown=/r/drift.md'],
      ...['--output', 'html=/r/drift.html'],
    ]);
  });

  test('that are empty leave the defaults of the check', () => {
    expect(driftArguments(read({ stack: ' \n', args: '' }), FILES)).toEqual([
      'drift',
      ...['--format', 'json'],
      ...['--output', 'markdown=/r/drift.md'],
      ...['--output', 'html=/r/drift.html'],
    ]);
  });

  test('use flags that the check has', () => {
    const inputs = read({
      ...{ 'app-dir': 'a', stack: 'a', state: 'a', targets: 'a' },
      ...{ 'ignore-file': 'a', baseline: 'a', 'fail-on': 'a' },
    });
    const used = driftArguments(inputs, FILES).filter((word) => word.startsWith('--'));
    const known = drift.flags.map(({ flags }) => flags.split(' ')[0]);
    expect(used.filter((flag) => !known.includes(flag))).toEqual([]);
  });

  test.each([
    [
      { args: 'timeout 60' },
      'args must hold one flag a line, for example "--timeout 60", got "timeout 60"',
    ],
    [{ args: '--format=text' }, 'args must leave out --format: the action reads the JSON'],
    [
      { environment: 'x'.repeat(101) },
      'environment must be at most 100 characters that can be seen',
    ],
    [{ environment: 'a\nb' }, 'environment must be at most 100 characters that can be seen'],
    [{ issue: 'always' }, 'issue must be auto, true, false, got "always"'],
  ])('%j is refused', (inputs, problem) => {
    expect(failureOf(() => read(inputs))).toMatchObject({
      code: 'USAGE',
      message: `${problem}; see the inputs in action.yml`,
    });
  });

  test('of a hundred characters name an environment', () => {
    expect(read({ environment: 'x'.repeat(100) }).environment).toHaveLength(100);
  });
});
