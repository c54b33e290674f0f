import { appFiles, declaring } from '../helpers/apps';
import { bothLists, scriptedServers, success } from '../helpers/scripted-server';
import { credentialsOf, driftTargets, targetsFile } from '../helpers/targets';
import { temporaryFolders } from '../helpers/temporary-folder';

const script = scriptedServers();
const folder = temporaryFolders();

const ERASE = '\r\u001b[2K';

/** What standard error gets while targets of these names are checked one after the other. */
async function errorsOf(
  names: readonly string[],
  world: { readonly isErrorTerminal: boolean; readonly env?: Readonly<Record<string, string>> },
): Promise<string> {
  const server = await script(bothLists(success({ Templates: [], Rules: [] })));
  const cwd = folder({
    ...appFiles({ live: declaring() }),
    'targets.json': targetsFile(
      ...names.map((name) => ({ name, endpoint: `http://${server.host}` })),
    ),
  });
  const env = {
    ...credentialsOf('TENCENTCLOUD', { secretId: 'AKIDEXAMPLE', secretKey: 'SECRETKEYEXAMPLE' }),
    ...world.env,
  };
  const outcome = await driftTargets(cwd, ['--concurrency', '1'], { ...world, env });
  expect(outcome.out).toMatch(/in sync\n$/);
  return outcome.err;
}

describe('the progress line', () => {
  test('is written anew for each target and erased at the end', async () => {
    expect(await errorsOf(['prod', 'staging'], { isErrorTerminal: true })).toBe(
      ['', 'checked 0 of 2: prod', 'checked 1 of 2: ', 'checked 1 of 2: staging', ''].join(ERASE),
    );
  });

  test('cannot be used to move the cursor', async () => {
    const err = await errorsOf(['a\u001b[2J\nforged\u202e'], { isErrorTerminal: true });
    expect(err).toBe(`${ERASE}checked 0 of 1: a\\u{1b}[2J\\u{a}forged\\u{202e}${ERASE}`);
  });

  test('is cut before it wraps, whatever the width of its characters', async () => {
    const latin = await errorsOf(['x'.repeat(100)], { isErrorTerminal: true });
    expect(latin).toBe(`${ERASE}checked 0 of 1: ${'x'.repeat(60)}…${ERASE}`);
    const wide = await errorsOf(['生'.repeat(50)], { isErrorTerminal: true });
    expect(wide).toBe(`${ERASE}checked 0 of 1: ${'生'.repeat(30)}…${ERASE}`);
  });

  test.each([
    ['is no terminal', { isErrorTerminal: false }],
    ['is a log of CI', { isErrorTerminal: true, env: { CI: 'true' } }],
    ['cannot erase', { isErrorTerminal: true, env: { TERM: 'dumb' } }],
  ])('is not there where standard error %s', async (_, world) => {
    expect(await errorsOf(['prod'], world)).toBe('');
  });
});
