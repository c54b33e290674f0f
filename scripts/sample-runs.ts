import { EXIT_CODES } from '../lib/cli/exit-codes';
import { FORMAT_ENDINGS } from './format-endings';

/** Where each account is, as the samples show it. */
export const ENDPOINTS = {
  production: 'https://live.tencentcloudapi.com',
  staging: 'https://live.intl.tencentcloudapi.com',
} as const;

/** What the runs read besides the code and its state; samples themselves. */
export const INPUTS: Readonly<Record<string, string>> = {
  // what a team that knows of some of the differences would write
  'ignore.yaml': `# yaml-language-server: $schema=../../schemas/ignore.json
version: 1
rules:
  - class: unmanaged
    template: console-made
    reason: the events team tries it out
    until: 2026-12-31
  - class: leftover
    attribute: callbacks.audioAudit
    reason: the moderation service sets it when it starts
`,
  // one that drifted, one in sync, and one without credentials
  'targets.yaml': `# yaml-language-server: $schema=../../schemas/targets.json
version: 1
targets:
  - name: production
    credentials: PRODUCTION
    endpoint: ${ENDPOINTS.production}
    region: ap-guangzhou
  - name: staging
    credentials: STAGING
    endpoint: ${ENDPOINTS.staging}
    region: ap-singapore
  - name: partner
    credentials: PARTNER
    endpoint: ${ENDPOINTS.production}
    region: ap-guangzhou
`,
};

const outputs = (name: string, ...formats: (keyof typeof FORMAT_ENDINGS)[]): readonly string[] =>
  formats.flatMap((format) => ['--output', `${format}=${name}.${FORMAT_ENDINGS[format]}`]);

const ONE_ACCOUNT = ['--endpoint', ENDPOINTS.production];

/** A command line, and how it must end. */
export interface SampleRun {
  readonly args: readonly string[];
  readonly exitCode: number;
}

/** What writes the samples. */
export const RUNS: readonly SampleRun[] = [
  {
    args: [
      'drift',
      ...ONE_ACCOUNT,
      ...outputs('drift', 'text', 'json', 'markdown', 'html'),
      ...outputs('drift', 'sarif', 'junit', 'github', 'code-quality'),
    ],
    exitCode: EXIT_CODES.drift,
  },
  {
    args: [
      'drift',
      ...ONE_ACCOUNT,
      ...['--ignore-file', 'ignore.yaml'],
      ...outputs('accepted', 'text', 'markdown', 'html'),
    ],
    exitCode: EXIT_CODES.drift,
  },
  {
    args: [
      'drift',
      ...['--targets', 'targets.yaml'],
      ...outputs('several', 'text', 'markdown', 'html'),
    ],
    exitCode: EXIT_CODES.error,
  },
  {
    args: ['graph', ...ONE_ACCOUNT, ...outputs('graph', 'mermaid', 'dot', 'svg', 'html')],
    exitCode: EXIT_CODES.done,
  },
];
