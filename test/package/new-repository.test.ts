import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  startSimulator,
  type Simulator,
  type SimulatorOptions,
} from 'tencent-live-callbacks/simulator';
import * as z from 'zod';
import { installPacked, run, runIn } from './consumer';

jest.setTimeout(120_000);

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-repository-'));
  // the command, as somebody has it who has no repository yet
  mkdirSync(join(folder, 'command'));
  writeFileSync(join(folder, 'command/package.json'), '{ "private": true }');
  writeFileSync(join(folder, 'command/adopted.yaml'), ADOPTED);
  installPacked(join(folder, 'command'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Without environments: a repository has one stack then. */
const ADOPTED = `version: 1
templates:
  console-made:
    callbackKey: { variable: callback_key }
    callbacks: { recording: https://cb.example.com/record }
    importFrom: 1001
bindings:
  push.example.com: { "live": { template: console-made, importFrom: 1001 } }
`;

const KEY = 'adasda131312';

const RULE = { CreateTime: '', UpdateTime: '', AppName: 'live', TemplateId: 1001 };

const REPOSITORIES = [
  {
    core: 'cdktf',
    flags: [],
    stack: 'dev',
    passed: 4,
    account: {
      templates: [
        {
          TemplateId: 1001,
          TemplateName: 'dev-main',
          CallbackKey: KEY,
          StreamBeginNotifyUrl: 'https://callbacks.dev.example.com/live/push',
          StreamEndNotifyUrl: 'https://callbacks.dev.example.com/live/interruption',
        },
      ],
      rules: [{ ...RULE, DomainName: 'push.dev.example.com' }],
    },
  },
  {
    core: 'cdktn',
    flags: ['--fleet', 'adopted.yaml'],
    stack: 'live',
    passed: 2,
    account: {
      templates: [
        {
          TemplateId: 1001,
          TemplateName: 'console-made',
          CallbackKey: KEY,
          RecordNotifyUrl: 'https://cb.example.com/record',
        },
      ],
      rules: [{ ...RULE, DomainName: 'push.example.com' }],
    },
  },
] as const;

const namesSchema = z.object({
  dependencies: z.record(z.string(), z.unknown()),
  problems: z.array(z.string()).optional(),
});

describe.each(REPOSITORIES)(
  'a new repository for $core',
  ({ core, flags, stack, passed, account }) => {
    const project = () => join(folder, `made-for-${core}`);
    const text = (path: string) => readFileSync(join(project(), path), 'utf8');

    beforeAll(() => {
      runIn(join(folder, 'command'), 'live-callbacks', 'new', project(), '--core', core, ...flags);
      // until this version is in the registry, it comes from a file
      expect(text('package.json')).toContain('"tencent-live-callbacks": "0.1.0"');
      installPacked(project());
    });

    test('installs its core alone', () => {
      const { dependencies, problems } = namesSchema.parse(
        JSON.parse(run('npm', ['ls', '--json', '--depth=0'], project())),
      );
      expect(problems).toBeUndefined();
      expect(Object.keys(dependencies).sort()).toEqual([
        '@types/node',
        core,
        'constructs',
        'tencent-live-callbacks',
        'typescript',
      ]);
    });

    test('compiles, and passes its own test', () => {
      expect(run('npm', ['test'], project())).toMatch(
        new RegExp(`^. pass ${passed}\\n. fail 0$`, 'm'),
      );
    });

    test('synthesizes, and finds an account in sync or not', async () => {
      run('npm', ['run', 'synth'], project());
      expect(text('cdktf.out/manifest.json')).toContain(`"stacks/${stack}/cdk.tf.json"`);

      const drift = ['run', '--silent', 'drift', '--', '--stack', stack];
      expect(await withAccount(undefined, drift)).toEqual({
        exitCode: 2,
        lastLine: 'drift, 2 differences: 2 missing',
      });
      expect(await withAccount(account, drift)).toEqual({ exitCode: 0, lastLine: 'in sync' });
    });

    /** Runs npm beside a simulated account. */
    async function withAccount(seed: SimulatorOptions['seed'], args: readonly string[]) {
      const simulator = await startSimulator({ seed });
      try {
        return await npm(simulator, [...args, '--endpoint', simulator.url]);
      } finally {
        await simulator.close();
      }
    }

    const npm = ({ secretId, secretKey }: Simulator, args: readonly string[]) =>
      new Promise<{ exitCode: unknown; lastLine: string | undefined }>((resolve) => {
        const env = {
          ...process.env,
          TENCENTCLOUD_SECRET_ID: secretId,
          TENCENTCLOUD_SECRET_KEY: secretKey,
          TF_VAR_callback_key: KEY,
        };
        execFile('npm', args, { cwd: project(), env }, (error, stdout) => {
          resolve({ exitCode: error?.code ?? 0, lastLine: stdout.trimEnd().split('\n').at(-1) });
        });
      });
  },
);
