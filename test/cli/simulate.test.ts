import { commandLine } from '../helpers/command-line';
import { temporaryFolders } from '../helpers/temporary-folder';

const folder = temporaryFolders();

/** Runs `simulate` until it is ready, then interrupts it. */
function simulate(args: readonly string[], cwd: string) {
  const interruption = new AbortController();
  return commandLine(['simulate', ...args], {
    cwd,
    interrupted: interruption.signal,
    onOut: () => {
      interruption.abort();
    },
  });
}

describe('simulate', () => {
  test('prints one JSON line when it is ready, and ends with 130 when interrupted', async () => {
    const { exitCode, out, err } = await simulate(['--account', 'AKIDEXAMPLE=K=EY'], folder());
    expect({ exitCode, err }).toEqual({ exitCode: 130, err: '' });
    expect(out).toMatch(
      /^\{"url":"http:\/\/127\.0\.0\.1:\d+","secretId":"AKIDEXAMPLE","secretKey":"K=EY"\}\n$/,
    );
  });

  test('that cannot save says so: the account must not be lost in silence', async () => {
    const { exitCode, err } = await simulate(['--save', 'no/after.json'], folder());
    expect(exitCode).toBe(1);
    expect(err).toBe(
      'live-callbacks: "no/after.json" (ENOENT) could not be written; check that its folder exists and is writable\n',
    );
  });

  test.each([
    ['gone.json', {}, 'the seed file "gone.json" cannot be read; pass an existing file to --seed'],
    ['seed.json', { 'seed.json': '{"templates":' }, 'the seed file "seed.json" is not valid JSON'],
    ['seed.json', { 'seed.json': '{"templates":1}' }, 'has an unexpected shape (templates: '],
  ])('refuses the seed %s', async (seed, files, message) => {
    const { exitCode, out, err } = await simulate(['--seed', seed], folder(files));
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toContain(message);
  });
});
