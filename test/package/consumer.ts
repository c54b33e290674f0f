import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../..');

/** A folder of `consumers`, and what its code imports. */
export interface Consumer {
  readonly name: string;
  readonly core: 'cdktf' | 'cdktn';
  readonly door: string;
}

/** How the compiler finds types: the old way, without `exports`, and that of Node.js. */
export const RESOLUTIONS = ['node10', 'node16'] as const;

/** What the consumer's program printed, and what it synthesized. */
export interface Synthesis {
  readonly printed: string;
  readonly stack: unknown;
}

/** Makes the consumer's project in the folder and installs the packed package into it. */
export function install({ name }: Consumer, folder: string): void {
  cpSync(join(__dirname, 'consumers', name), folder, { recursive: true });
  installPacked(folder);
}

/** Installs the packed package, and all that the project depends on. */
export function installPacked(folder: string): void {
  const packed = process.env.PACKED ?? '';
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', packed], folder);
}

/** Compiles a small program in the consumer's project. */
export function compile(
  consumer: Consumer,
  project: string,
  resolution: (typeof RESOLUTIONS)[number],
): void {
  const options = {
    ...COMPILER_OPTIONS,
    module: resolution === 'node16' ? 'node16' : 'CommonJS',
    moduleResolution: resolution,
    // all types it meets are checked once: those are the same files either way
    skipLibCheck: resolution === 'node10',
  };
  const files = ['app.cts', 'app.mts'];
  writeFileSync(join(project, 'fleet.yaml'), FLEET);
  for (const file of files) writeFileSync(join(project, file), programOf(consumer));
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: options, files }),
  );
  run(join(ROOT, 'node_modules/.bin/tsc'), [], project);
}

/** Runs what the compiler made of the program. */
export function synthesize(project: string, file: 'app.cjs' | 'app.mjs'): Synthesis {
  const written = join(project, 'cdktf.out/stacks/live/cdk.tf.json');
  rmSync(written, { force: true });
  const printed = run('node', [file], project);
  return { printed, stack: JSON.parse(readFileSync(written, 'utf8')) };
}

/** Runs a program of the consumer's project, and gives what it printed. */
export const runIn = (project: string, program: string, ...args: readonly string[]): string =>
  run('npx', ['--no-install', program, ...args], project);

const COMPILER_OPTIONS = {
  target: 'ES2022',
  strict: true,
  // the types of zod ask for it
  esModuleInterop: true,
  typeRoots: [join(ROOT, 'node_modules/@types')],
  types: ['node'],
};

const FLEET = `version: 1
templates: { backup: { callbacks: { push: https://cb.example.com/push } } }
bindings: { push-backup.example.com: backup }
`;

/** Declares a template and a fleet with each door at hand; an error of one is known at another. */
const programOf = ({ core, door }: Consumer): string => `
import { App, TerraformStack } from '${core}';
import { CallbackFleet, CallbackKey, CallbackTemplate, LiveCallbacksError, TencentcloudProvider } from '${door}';
import { checkDrift, type Report } from 'tencent-live-callbacks/drift';
import { parseSeed } from 'tencent-live-callbacks/simulator';

const app = new App();
const stack = new TerraformStack(app, 'live');
new TencentcloudProvider(stack, 'tencentcloud', { region: 'ap-guangzhou' });
const template = new CallbackTemplate(stack, 'main', {
  templateName: 'prod-main',
  callbackKey: CallbackKey.variable(stack, 'callback_key'),
  callbacks: { push: 'https://cb.example.com/push' },
});
template.bindTo('push.example.com');
const fleet = CallbackFleet.fromFile(stack, 'fleet', { path: 'fleet.yaml', env: {} });
app.synth();

const check: (options: Parameters<typeof checkDrift>[0]) => Promise<Report> = checkDrift;
console.log(typeof check, ...fleet.bindings.keys());
try {
  parseSeed('no JSON', 'seed.json');
} catch (error) {
  console.log(error instanceof LiveCallbacksError ? error.code : 'unknown error');
}
`;

export function run(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (status === 0) return stdout;
  throw new Error(`${program} ${args.join(' ')}: ${status}\n${stdout}\n${stderr}`);
}
