import { commandLine } from '../helpers/command-line';
import { fleetCommands } from '../helpers/fleet-command';
import { simulators } from '../helpers/simulators';
import { temporaryFolders } from '../helpers/temporary-folder';

const folder = temporaryFolders();
const run = fleetCommands(simulators(), folder);

const IN_PROD = ['--fleet', 'ops/fleet.yaml', '--environment', 'prod'];

describe('a fleet that cannot be read', () => {
  test.each([
    [
      ['--fleet', 'ops/fleet.yaml'],
      'the fleet file "ops/fleet.yaml" has environments, and none is named; choose from "prod", "dev"',
    ],
    [
      ['--fleet', 'ops/fleet.yaml', '--environment', 'prd'],
      'the fleet file "ops/fleet.yaml" does not have this environment: "prd" is unknown, did you mean "prod"?',
    ],
    [
      ['--fleet', 'fleet.yaml', '--environment', 'prod'],
      'the fleet file "fleet.yaml" cannot be read (ENOENT); check its path and permissions',
    ],
    [['--environment', 'prod'], '--environment: is of use with --fleet only; see --help'],
    [
      [...IN_PROD, '--app-dir', 'cdktf.out', '--stack', 'live'],
      '--app-dir: cannot be given with --fleet, which stands for code; --stack: cannot be given with --fleet; choose with --environment; see --help',
    ],
    ...['pull', '-', 'terraform.tfstate'].map((state): [string[], string] => [
      [...IN_PROD, '--state', state],
      '--state: must be auto or none with --fleet: a fleet is compared without state; see --help',
    ]),
  ])('drift %j is refused', async (args, message) => {
    const { exitCode, out, err, calls } = await run(['drift', ...args]);
    expect({ exitCode, out, err, calls }).toEqual({
      exitCode: 1,
      out: '',
      err: `live-callbacks: ${message}\n`,
      calls: 0,
    });
  });

  test('is refused beside --targets, whose targets name theirs', async () => {
    const { err } = await commandLine(['drift', '--targets', 'targets.yaml', ...IN_PROD]);
    expect(err).toBe(
      'live-callbacks: --fleet: cannot be given with --targets, where each target has its own; --environment: cannot be given with --targets, where each target has its own; see --help\n',
    );
  });

  test('takes --state none, which is what happens', async () => {
    expect((await run(['drift', ...IN_PROD, '--state', 'none'])).exitCode).toBe(0);
  });

  test('names a variable of the environment that is not set, by line and member', async () => {
    const variables = { CALLBACK_HOST: undefined };
    const { exitCode, out, err } = await run(['drift', ...IN_PROD], { variables });
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toBe(
      [
        'live-callbacks: the fleet file "ops/fleet.yaml" cannot be used; mend it and run again:',
        '  ops/fleet.yaml:9:13: templates.main.callbacks.push: holds "${CALLBACK_HOST}", and the environment variable CALLBACK_HOST is not set; set it, or write its value',
        '',
      ].join('\n'),
    );
  });
});

test('without --fleet the folder is as before, whether it is named or not', async () => {
  const cwd = folder();
  for (const args of [[], ['--app-dir', 'cdktf.out']]) {
    expect((await commandLine(['drift', ...args], { cwd })).err).toBe(
      'live-callbacks: "cdktf.out" does not exist; run "cdktf synth" first, or pass --app-dir DIR\n',
    );
  }
});
