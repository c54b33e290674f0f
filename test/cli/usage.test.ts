import { commandLine } from '../helpers/command-line';

describe('the command line', () => {
  test('lists its commands', async () => {
    const { exitCode, out, err } = await commandLine(['--help']);
    expect(exitCode).toBe(0);
    expect(out).toContain('Usage: live-callbacks [options] [command]');
    expect(out).toMatch(/^ {2}drift \[options\] .*compare what is declared, recorded and live/m);
    expect(out).toMatch(/^ {2}graph \[options\] .*draw which domains use which templates/m);
    expect(out).toMatch(/^ {2}settle \[options\] .*what the Terraform provider/m);
    expect(out).toMatch(/^ {2}unbind \[options\] .*delete one rule/m);
    expect(out).toMatch(/^ {2}adopt \[options\] .*write constructs, a fleet file/m);
    expect(out).toMatch(/^ {2}simulate \[options\] .*offline Live API/m);
    expect(out).toMatch(/^ {2}new \[options\] <DIR> .*make a repository/m);
    expect(err).toBe('');
  });

  test('prints its version', async () => {
    expect(await commandLine(['--version'])).toEqual({ exitCode: 0, out: '1.2.3\n', err: '' });
  });

  test('names the nearest command', async () => {
    const { exitCode, out, err } = await commandLine(['drfit']);
    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toBe(
      'error: unknown command \'drfit\'\n(Did you mean drift?)\n(see "live-callbacks --help")\n',
    );
  });

  test('names the nearest flag', async () => {
    const { exitCode, err } = await commandLine(['drift', '--fromat', 'json']);
    expect(exitCode).toBe(1);
    expect(err).toBe(
      'error: unknown option \'--fromat\'\n(Did you mean --format?)\n(see "live-callbacks drift --help")\n',
    );
  });

  test('without a command shows the help and fails', async () => {
    const { exitCode, err } = await commandLine([]);
    expect(exitCode).toBe(1);
    expect(err).toContain('Usage: live-callbacks [options] [command]');
  });

  test.each([
    [['drift', '--format', 'pdf'], 'Allowed choices are text, json, '],
    [['drift', '--scope', 'all'], 'Allowed choices are account, declared.'],
    [['drift', '--stack'], "error: option '--stack <NAME>' argument missing"],
    [['drift', 'extra'], "error: too many arguments for 'drift'"],
    [['new'], "error: missing required argument 'DIR'"],
    [['new', 'one', 'two'], "error: too many arguments for 'new'"],
    [
      ['drift', '--timeout', 'soon'],
      'live-callbacks: --timeout: must be a number of seconds above 0 and up to 86400, got "soon"; see --help\n',
    ],
    [['drift', '--timeout', '0'], '--timeout: must be a number of seconds above 0'],
    [
      ['drift', '--output', 'report.json'],
      '--output: must be FORMAT=FILE, for example json=report.json',
    ],
    [
      ['drift', '--output', 'pdf=report.pdf'],
      '--output: "pdf" is unknown, choose from text, json, ',
    ],
    [
      ['drift', '--output', 'json=report', '--output', 'html=./report'],
      '--output: "report" is named twice; give each format its own file; see --help\n',
    ],
    [['drift', '--output', 'json=-'], '--output: "-" is no file; what standard output gets is'],
    [['drift', '--fail-on', 'chnaged'], '--fail-on: "chnaged" is unknown, did you mean "changed"?'],
    [['settle', '--timeout', '0'], '--timeout: must be a number of seconds above 0'],
    [['simulate', '--port', '65536'], '--port: must be a whole number from 0 to 65535'],
    [['simulate', '--rate', '0'], '--rate: must be a whole number from 1 to 1000000'],
    [['simulate', '--account', 'nokey'], '--account: must be ID=KEY'],
  ])('%j is wrong usage', async (args, message) => {
    const { exitCode, out, err } = await commandLine(args);
    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err).toContain('--help');
  });

  test.each(['drift', 'graph', 'settle', 'unbind', 'adopt', 'simulate', 'new'])(
    'explains %s with its flags and examples',
    async (command) => {
      const { exitCode, out } = await commandLine([command, '--help']);
      expect(exitCode).toBe(0);
      expect(out).toContain(`Usage: live-callbacks ${command} [options]`);
      expect(out).toContain(`\nExamples:\n  live-callbacks ${command}`);
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    },
  );

  test('documents every flag of the contract', async () => {
    const { out } = await commandLine(['drift', '--help']);
    for (const flag of [
      '--app-dir',
      '--stack',
      '--state',
      '--endpoint',
      '--region',
      '--timeout',
      '--format',
      '--output',
      '--fail-on',
      '--scope',
    ]) {
      expect(out).toContain(flag);
    }
  });
});
