import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator } from 'tencent-live-callbacks/simulator';
import { median } from './median';

const TEMPLATES = 50;
const BINDINGS = 500;
const ROUNDS = 15;

export interface DriftBench {
  /** Milliseconds of a whole process, medians. */
  readonly floorMs: number;
  readonly driftMs: number;
  readonly ratio: number;
  /** API calls of one check, as the simulator counted them. */
  readonly callsPerCheck: number;
}

/**
 * Times `drift` on 50 templates and 500 bindings against the floor: both as whole processes, in
 * turn, against the same simulator.
 */
export async function benchDrift(): Promise<DriftBench> {
  const folder = await mkdtemp(join(tmpdir(), 'live-callbacks-bench-'));
  const simulator = await startSimulator({ seed: account() });
  try {
    await writeFile(join(folder, 'main.tf.json'), JSON.stringify(configuration()));
    await writeFile(join(folder, 'terraform.tfstate'), JSON.stringify(state()));
    const env = {
      ...process.env,
      LIVE_URL: simulator.url,
      LIVE_SECRET_ID: simulator.secretId,
      LIVE_SECRET_KEY: simulator.secretKey,
      TENCENTCLOUD_SECRET_ID: simulator.secretId,
      TENCENTCLOUD_SECRET_KEY: simulator.secretKey,
      http_proxy: '',
    };
    const floor = ['scripts/bench/floor.mjs'];
    const drift = ['dist/cli/bin.js', 'drift', '--app-dir', folder, '--endpoint', simulator.url];
    await timeProcess(floor, env);
    await timeProcess(drift, env);

    const floorTimes: number[] = [];
    const driftTimes: number[] = [];
    let calls = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      floorTimes.push(await timeProcess(floor, env));
      const before = simulator.callCount();
      driftTimes.push(await timeProcess(drift, env));
      calls += simulator.callCount() - before;
    }
    const floorMs = median(floorTimes);
    const driftMs = median(driftTimes);
    return { floorMs, driftMs, ratio: driftMs / floorMs, callsPerCheck: calls / ROUNDS };
  } finally {
    await simulator.close();
    await rm(folder, { recursive: true });
  }
}

async function timeProcess(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`${args.join(' ')} ended with ${child.exitCode}`);
  return performance.now() - start;
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const templateId = (index: number): number => 1001 + (index % TEMPLATES);
const urlOf = (kind: string, index: number) => `https://cb${index}.example.com/live?action=${kind}`;
const domainOf = (index: number): string => `push-${index}.example.com`;

export const account = () => ({
  templates: numbers(TEMPLATES).map((index) => ({
    TemplateId: templateId(index),
    TemplateName: `template-${index}`,
    Description: 'bench',
    StreamBeginNotifyUrl: urlOf('push', index),
    StreamEndNotifyUrl: urlOf('interruption', index),
    RecordNotifyUrl: urlOf('recording', index),
  })),
  rules: numbers(BINDINGS).map((index) => ({
    DomainName: domainOf(index),
    AppName: 'live',
    TemplateId: templateId(index),
    CreateTime: '2026-01-01 00:00:00',
    UpdateTime: '2026-01-01 00:00:00',
  })),
});

const templateAttributes = (index: number) => ({
  template_name: `template-${index}`,
  description: 'bench',
  stream_begin_notify_url: urlOf('push', index),
  stream_end_notify_url: urlOf('interruption', index),
  record_notify_url: urlOf('recording', index),
});

export const configuration = () => ({
  resource: {
    tencentcloud_css_callback_template: Object.fromEntries(
      numbers(TEMPLATES).map((index) => [`t${index}`, templateAttributes(index)]),
    ),
    tencentcloud_css_callback_rule_attachment: Object.fromEntries(
      numbers(BINDINGS).map((index) => [
        `b${index}`,
        {
          domain_name: domainOf(index),
          app_name: 'live',
          template_id: `\${tencentcloud_css_callback_template.t${index % TEMPLATES}.id}`,
        },
      ]),
    ),
  },
});

export const state = () => ({
  version: 4,
  terraform_version: '1.11.4',
  serial: 1,
  lineage: 'bench',
  outputs: {},
  resources: [
    ...numbers(TEMPLATES).map((index) =>
      resource('tencentcloud_css_callback_template', `t${index}`, {
        ...templateAttributes(index),
        id: `${templateId(index)}`,
      }),
    ),
    ...numbers(BINDINGS).map((index) =>
      resource('tencentcloud_css_callback_rule_attachment', `b${index}`, {
        id: `${templateId(index)}#${domainOf(index)}`,
        domain_name: domainOf(index),
        app_name: 'live',
        template_id: templateId(index),
      }),
    ),
  ],
});

const resource = (type: string, name: string, attributes: object) => ({
  mode: 'managed',
  type,
  name,
  provider: 'provider["registry.terraform.io/tencentcloudstack/tencentcloud"]',
  instances: [{ schema_version: 0, attributes, sensitive_attributes: [] }],
});
