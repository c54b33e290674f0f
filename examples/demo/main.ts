import { App } from 'cdktf';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLiveApi, Secret } from 'tencent-live-callbacks/drift';
import { type Simulator, startSimulator } from 'tencent-live-callbacks/simulator';
import { LiveStack } from '../single-domain/live-stack';
import { changeByHand, undo } from './changes';
import { accountAfter, readSynthesized, stateAfter } from './deployed';

/** The sample key of Tencent Cloud's documents; a real one comes from a secret store. */
const CALLBACK_KEY = 'adasda131312';

async function demo(): Promise<void> {
  const project = await mkdtemp(join(tmpdir(), 'live-callbacks-demo-'));
  let simulator: Simulator | undefined;
  try {
    say('This demonstration runs on your machine alone: the Tencent Cloud account is simulated.');

    step('Synthesize examples/single-domain, as "cdktf synth" does');
    const app = new App({ outdir: join(project, 'cdktf.out') });
    new LiveStack(app, 'live');
    app.synth();
    const synthesized = await readSynthesized(join(project, 'cdktf.out/stacks/live/cdk.tf.json'));
    say('3 templates and 4 domain bindings are declared in examples/single-domain/live-stack.ts.');

    step('Put the simulated account and the state where "cdktf deploy live" leaves them');
    simulator = await startSimulator({ seed: accountAfter(synthesized, CALLBACK_KEY) });
    const state = JSON.stringify(stateAfter(synthesized, CALLBACK_KEY));
    await writeFile(join(project, 'terraform.live.tfstate'), state);
    say(`The simulated Live API listens on ${simulator.url}.`);

    step('Check: nothing has changed yet');
    await drift(project, simulator, 0);

    step('Somebody changes the account by hand, in seven ways');
    const account = liveApi(simulator);
    for (const change of await changeByHand(account)) say(`- ${change}`);

    step('Check again: this is the report you would see');
    await drift(project, simulator, 2);

    step('Undo the changes and check once more');
    await undo(account);
    await drift(project, simulator, 0);

    step('The same against a real account');
    say('export TENCENTCLOUD_SECRET_ID=… TENCENTCLOUD_SECRET_KEY=… TF_VAR_callback_key=…');
    say('npx cdktf-cli@0.21 deploy live     # your stack instead of the simulated deploy');
    say('npx live-callbacks drift           # two read-only calls to live.tencentcloudapi.com');
  } finally {
    await simulator?.close();
    await rm(project, { recursive: true, force: true });
  }
}

/** Runs the real command line as a user would. */
async function drift(project: string, simulator: Simulator, expected: number): Promise<void> {
  say(`$ live-callbacks drift --endpoint ${simulator.url}\n`);
  const bin = join(__dirname, '../../dist/cli/bin.js');
  const child = spawn(process.execPath, [bin, 'drift', '--endpoint', simulator.url], {
    cwd: project,
    env: {
      PATH: process.env.PATH,
      TERM: process.env.TERM,
      NO_COLOR: process.env.NO_COLOR,
      TENCENTCLOUD_SECRET_ID: simulator.secretId,
      TENCENTCLOUD_SECRET_KEY: simulator.secretKey,
      TF_VAR_callback_key: CALLBACK_KEY,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await once(child, 'close');
  say(`\nexit code ${child.exitCode ?? 'unknown'}`);
  if (child.exitCode !== expected) throw new Error(`the exit code should be ${expected}`);
}

const liveApi = ({ url, secretId, secretKey }: Simulator) =>
  createLiveApi({
    endpoint: { protocol: 'http', host: new URL(url).host },
    credentials: { secretId, secretKey: new Secret(secretKey) },
    deadline: { signal: new AbortController().signal, seconds: 30 },
  });

function step(title: string): void {
  say(`\n== ${title}`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

void demo();
