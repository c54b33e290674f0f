import { type Io, type RunOptions } from '../../lib/cli/io';
import { appFiles, declaring, deployed } from '../helpers/apps';
import { simulators } from '../helpers/simulators';
import { credentialsOf, targetsFile, targetsReport } from '../helpers/targets';
import { temporaryFolders } from '../helpers/temporary-folder';

const start = simulators();
const folder = temporaryFolders();

/** What "terraform state pull" is given for a target whose credentials have the prefix PROD. */
async function pullOf(env: Readonly<Record<string, string>>) {
  const { simulator } = await start({ seed: deployed() });
  const cwd = folder({
    ...appFiles({ live: declaring() }),
    'targets.json': targetsFile({
      stack: 'live',
      credentials: 'PROD',
      endpoint: simulator.url,
      state: 'pull',
    }),
  });
  const given: RunOptions['variables'][] = [];
  const run: Io['run'] = (_program, _args, { variables }) => {
    given.push(variables);
    return Promise.resolve({ exitCode: 0, stdout: '', stderr: '', isMissing: false });
  };
  const { report } = await targetsReport(cwd, [], {
    env: { ...credentialsOf('PROD', simulator), ...env },
    run,
  });
  expect(report.notes).toEqual([
    'live: no state was read for the stack "live" ("terraform state pull" found no state): its templates are matched by name',
  ]);
  const { secretId, secretKey } = simulator;
  return { given, secretId, secretKey };
}

describe('a state that is pulled for a target', () => {
  test('is pulled with the credentials of the target: it may be kept in the account', async () => {
    const { given, secretId, secretKey } = await pullOf({});
    expect(given).toEqual([
      { TENCENTCLOUD_SECRET_ID: secretId, TENCENTCLOUD_SECRET_KEY: secretKey },
    ]);
  });

  test('is pulled with those that are set for Terraform, where there are any', async () => {
    const { given } = await pullOf({
      TENCENTCLOUD_SECRET_ID: 'AKIDEXAMPLE',
      TENCENTCLOUD_SECRET_KEY: 'SECRETKEYEXAMPLE',
    });
    expect(given).toEqual([{}]);
  });
});
