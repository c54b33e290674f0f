import { execSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import * as z from 'zod';

const cdktfSchema = z.object({ app: z.string() });

const manifestSchema = z.object({ stacks: z.record(z.string(), z.unknown()) });

const stackSchema = z.object({
  provider: z.unknown(),
  resource: z.object({
    tencentcloud_css_callback_template: z.record(z.string(), z.record(z.string(), z.unknown())),
    tencentcloud_css_callback_rule_attachment: z.record(
      z.string(),
      z.record(z.string(), z.unknown()),
    ),
  }),
  terraform: z.unknown(),
  variable: z.unknown(),
});

export type SynthesizedStack = z.infer<typeof stackSchema>;

/**
 * Call once in a test file. Synthesizes an example for all its tests.
 *
 * @returns the folder it is in then
 */
export function synthesizedOnce(folder: string): string {
  const outdir = mkdtempSync(join(tmpdir(), `${basename(folder)}-`));
  beforeAll(() => {
    synthesizeExample(folder, outdir);
  });
  afterAll(() => {
    rmSync(outdir, { recursive: true });
  });
  return outdir;
}

/** Runs an example as its cdktf.json says, into this folder. */
function synthesizeExample(folder: string, outdir: string): void {
  const { app } = cdktfSchema.parse(JSON.parse(readFileSync(join(folder, 'cdktf.json'), 'utf8')));
  execSync(app, {
    cwd: folder,
    stdio: 'pipe',
    // the packages of the example are those of this repository
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      CDKTF_OUTDIR: outdir,
      TSX_TSCONFIG_PATH: join(__dirname, '../../tsconfig.json'),
    },
  });
}

export const stacksIn = (outdir: string): readonly string[] =>
  Object.keys(
    manifestSchema.parse(JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8'))).stacks,
  );

export const textOfStack = (outdir: string, stack: string): string =>
  readFileSync(join(outdir, `stacks/${stack}/cdk.tf.json`), 'utf8');

/** One stack, without where its constructs stand. */
export const stackIn = (outdir: string, stack: string): SynthesizedStack =>
  stackSchema.parse(
    JSON.parse(textOfStack(outdir, stack), (name: string, value: unknown) =>
      name === '//' ? undefined : value,
    ),
  );

/** Domains and app names of a stack, each with the logical id of its template. */
export const boundIn = ({ resource }: SynthesizedStack): readonly string[] =>
  Object.values(resource.tencentcloud_css_callback_rule_attachment)
    .map(
      ({ domain_name, app_name, template_id }) =>
        `${String(domain_name)}/${String(app_name)} → ${String(template_id).replace(/^.*\.fleet_|_\w{8}\.id}$/g, '')}`,
    )
    .sort();
