import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { type Seed, type Simulator } from 'tencent-live-callbacks/simulator';
import { reportSchema } from '../../lib/model';
import { synthesizeFleet, synthesizeProgram } from '../helpers/adopted-code';
import { commandLine } from '../helpers/command-line';
import { formatted } from '../helpers/prettier';
import { simulators } from '../helpers/simulators';
import { temporaryFolders } from '../helpers/temporary-folder';
import { accounts } from './accounts';

jest.setTimeout(60_000);

const start = simulators();
const folderWith = temporaryFolders();

const credentialsOf = ({ secretId, secretKey }: Simulator) => ({
  TENCENTCLOUD_SECRET_ID: secretId,
  TENCENTCLOUD_SECRET_KEY: secretKey,
});

/** Writes what an account holds; `undefined` where nothing can be adopted. */
async function adopted(simulator: Simulator, form: string, file: string, folder: string) {
  const args = ['adopt', '--as', form, '--output', file, '--endpoint', simulator.url];
  const world = { cwd: folder, env: credentialsOf(simulator) };
  const { exitCode, out, err } = await commandLine(args, world);
  expect(out).toBe('');
  if (exitCode === 1) {
    expect(err).toContain('nothing can be adopted');
    return undefined;
  }
  expect(exitCode).toBe(0);
  return { text: readFileSync(join(folder, file), 'utf8'), err };
}

/** What of the account the code does not declare, by what "adopt" said and by what drift says. */
async function compared(simulator: Simulator, seed: Seed, args: readonly string[], said: string) {
  const variables = Object.fromEntries(
    [...said.matchAll(/TF_VAR_(\w+)="\$\(tccli live \w+ --TemplateId (\d+)/g)].map(
      ([, name, id]) => [
        `TF_VAR_${name ?? ''}`,
        seed.templates.find(({ TemplateId }) => TemplateId === Number(id))?.CallbackKey ?? '',
      ],
    ),
  );
  const { out, err } = await commandLine(
    ['drift', ...args, '--state', 'none', '--endpoint', simulator.url, '--format', 'json'],
    { env: { ...credentialsOf(simulator), ...variables } },
  );
  expect(err).toBe('');
  return reportSchema.parse(JSON.parse(out)).findings;
}

/** Drift without a state cannot decide then. */
const hasDoubles = <T>(items: readonly T[], keyOf: (item: T) => string): boolean =>
  new Set(items.map(keyOf)).size < items.length;

test('what is adopted of any account is formatted, synthesizes and is in sync', async () => {
  await fc.assert(
    fc.asyncProperty(accounts, async (seed) => {
      const { simulator } = await start({ seed });
      const folder = folderWith();
      const isAmbiguous =
        hasDoubles(seed.templates, ({ TemplateName }) => TemplateName) ||
        hasDoubles(seed.rules, (rule) => `${rule.DomainName.toLowerCase()}\n${rule.AppName}`);
      const check = async (err: string, ...args: string[]) => {
        const findings = await compared(simulator, seed, args, err);
        const unexpected = findings.filter(
          (finding) =>
            !['unmanaged', 'dangling'].includes(finding.class) &&
            !(finding.class === 'leftover' && err.includes('levels and no URL')) &&
            !(finding.class === 'unchecked' && isAmbiguous),
        );
        expect(unexpected).toEqual([]);
        const said = [...err.matchAll(/^note: Left out: /gm)].length;
        const left = findings.filter(
          ({ class: name }) => name === 'unmanaged' || name === 'dangling',
        );
        if (!isAmbiguous) expect(left.length).toBe(said);
      };

      const constructs = await adopted(simulator, 'constructs', 'main.ts', folder);
      if (constructs !== undefined) {
        expect(await formatted(constructs.text, 'typescript')).toBe(constructs.text);
        await check(constructs.err, '--app-dir', synthesizeProgram(constructs.text, folder));
      }
      const fleet = await adopted(simulator, 'fleet', 'fleet.yaml', folder);
      expect(fleet === undefined).toBe(constructs === undefined);
      if (fleet !== undefined) {
        expect(await formatted(fleet.text, 'yaml')).toBe(fleet.text);
        await check(fleet.err, '--app-dir', synthesizeFleet(join(folder, 'fleet.yaml'), folder));
        await check(fleet.err, '--fleet', join(folder, 'fleet.yaml'));
      }
      const blocks = await adopted(simulator, 'import', 'callbacks.tf.json', folder);
      if (blocks !== undefined) {
        await check(blocks.err, '--app-dir', join(folder, 'callbacks.tf.json'));
      }
    }),
    { numRuns: 15 },
  );
});
