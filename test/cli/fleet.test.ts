import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Seed } from 'tencent-live-callbacks/simulator';
import { type Finding } from '../../lib/model';
import {
  FLEET,
  fleetCommands,
  MAIN,
  PROD_RULES,
  reportOf,
  VIP,
  VIP_RULE,
} from '../helpers/fleet-command';
import { simulators } from '../helpers/simulators';
import { temporaryFolders } from '../helpers/temporary-folder';

const folder = temporaryFolders();
const run = fleetCommands(simulators(), folder);

const IN_PROD = ['--fleet', 'ops/fleet.yaml', '--environment', 'prod'];
const SETTLE = 'live-callbacks settle --fleet ops/fleet.yaml --environment prod';
const UNBIND = 'live-callbacks unbind --fleet ops/fleet.yaml --environment prod';

const CONSOLE_MADE = { TemplateId: 1009, TemplateName: 'console' };

/** Runs `drift` on prod; gives what is found in JSON. */
async function driftOf(seed: Seed, variables: Readonly<Record<string, string | undefined>> = {}) {
  const outcome = await run(['drift', ...IN_PROD, '--format', 'json'], { seed, variables });
  return { ...outcome, report: reportOf(outcome) };
}

const gist = (findings: readonly Finding[]) =>
  findings.map(({ class: name, address, domainName, templateName, attribute, location, fix }) =>
    [name, address ?? domainName ?? templateName, attribute, location?.line, fix].filter(
      (part) => part !== undefined,
    ),
  );

describe('drift --fleet', () => {
  test('needs no code, reads the account in two calls, and says in sync', async () => {
    const { exitCode, out, err, calls } = await run(['drift', ...IN_PROD]);
    expect({ exitCode, err, calls }).toEqual({ exitCode: 0, err: '', calls: 2 });
    expect(out.replace(/127\.0\.0\.1:\d+/, 'HOST')).toBe(
      [
        'note: a fleet is compared without state: its templates are matched by name',
        '',
        'declared 2 templates, 2 bindings · live 2 templates, 2 bindings · 2 API calls to HOST',
        'in sync',
        '',
      ].join('\n'),
    );
  });

  test('finds what differs, with its line in the file, and only commands that exist', async () => {
    const { exitCode, report } = await driftOf({
      templates: [
        {
          ...MAIN,
          StreamBeginNotifyUrl: 'https://elsewhere.example.com/push',
          RecordNotifyUrl: 'https://elsewhere.example.com/recording',
          RecordExceptionNotifyUrl: '',
        },
        CONSOLE_MADE,
      ],
      rules: [
        { DomainName: 'push.example.com', AppName: 'live', TemplateId: 1009 },
        { DomainName: 'push.example.com', AppName: 'other', TemplateId: 4711 },
        { DomainName: 'x.example.com', AppName: 'live', TemplateId: 1001 },
      ],
    });
    expect(exitCode).toBe(2);
    expect(gist(report.findings)).toEqual([
      ['dangling', 'push.example.com', 2, `${UNBIND} --domain push.example.com --app other`],
      ['unmanaged', 'x.example.com', 2, `${UNBIND} --domain x.example.com --app live`],
      ['unmanaged', 'console', 2, 'tccli live DeleteLiveCallbackTemplate --TemplateId 1009'],
      ['missing', 'bindings["push.example.com"].vip', 15],
      ['rebound', 'bindings["push.example.com"].live', 14],
      ['changed', 'templates.main', 'callbacks.push', 7],
      ['changed', 'templates.main', 'callbacks.recordingException', 7, SETTLE],
      ['leftover', 'templates.main', 'callbacks.recording', 7, SETTLE],
      ['missing', 'templates.vip', 11],
    ]);
    expect(new Set(report.findings.map(({ location }) => location?.file))).toEqual(
      new Set(['ops/fleet.yaml']),
    );
    expect(new Set(report.findings.map(({ stack }) => stack))).toEqual(
      new Set([undefined, 'prod']),
    );
  });

  test('points annotations and code scanning at the fleet file', async () => {
    const seed = { templates: [MAIN, VIP], rules: [VIP_RULE] };
    const { out, cwd } = await run(
      ['drift', ...IN_PROD, '--format', 'github', '--output', 'sarif=drift.sarif'],
      { seed },
    );
    expect(out.split('\n')[0]).toBe(
      '::error file=ops/fleet.yaml,line=14,title=missing%3A binding push.example.com/live in prod::declared, but not live%0Adeclared: prod-main%0Alive: (unset)',
    );
    const place = {
      artifactLocation: { uri: 'ops/fleet.yaml' },
      region: { startLine: 14 },
    };
    expect(JSON.parse(readFileSync(join(cwd, 'drift.sarif'), 'utf8'))).toMatchObject({
      runs: [{ results: [{ locations: [{ physicalLocation: place }] }] }],
    });
  });

  test('compares the key that a variable of Terraform holds, and shows fingerprints', async () => {
    const seed = { templates: [{ ...MAIN, CallbackKey: 'another1' }, VIP], rules: PROD_RULES };
    const { exitCode, report, out } = await driftOf(seed);
    expect(exitCode).toBe(2);
    const [finding] = report.findings;
    expect(report.findings).toHaveLength(1);
    expect(finding).toMatchObject({ class: 'changed', attribute: 'callbackKey' });
    expect(finding?.declared).toMatch(/^fingerprint [0-9a-f]{8}$/);
    expect(finding?.live).not.toBe(finding?.declared);
    expect(out).not.toContain('sesame');
    expect(out).not.toContain('another1');
  });

  test('cannot compare a key without the variable, and says which one to set', async () => {
    const seed = { templates: [{ ...MAIN, CallbackKey: 'another1' }, VIP], rules: PROD_RULES };
    const { exitCode, report } = await driftOf(seed, { TF_VAR_callback_key: undefined });
    expect(exitCode).toBe(0);
    expect(report.findings).toMatchObject([
      {
        class: 'unobservable',
        templateName: 'prod-main',
        reason: 'the variable "callback_key" has no value; set TF_VAR_callback_key',
      },
      { class: 'unobservable', templateName: 'prod-vip' },
    ]);
  });

  test('takes nothing for unmanaged that another environment declares', async () => {
    const { report } = await driftOf({
      templates: [MAIN, VIP, { TemplateId: 1003, TemplateName: 'dev-main' }, CONSOLE_MADE],
      rules: [
        ...PROD_RULES,
        { DomainName: 'dev-push.example.com', AppName: 'live', TemplateId: 1003 },
      ],
    });
    expect(report.counts.declaredTemplates).toBe(2);
    expect(gist(report.findings)).toEqual([
      ['unmanaged', 'console', 2, 'tccli live DeleteLiveCallbackTemplate --TemplateId 1009'],
    ]);
  });

  test('gives what two environments declare alike to the one that is checked', async () => {
    const text = FLEET.replace("  templateName: '{environment}-{template}'\n", '');
    const named = {
      templates: [
        { ...MAIN, TemplateName: 'main' },
        { ...VIP, TemplateName: 'vip' },
      ],
    };
    for (const environment of ['prod', 'dev']) {
      const { out } = await run(
        ['drift', '--fleet', 'fleet.yaml', '--environment', environment, '--format', 'json'],
        { cwd: folder({ 'fleet.yaml': text }), seed: { ...named, rules: PROD_RULES } },
      );
      expect(JSON.parse(out)).toMatchObject({
        summary: environment === 'prod' ? {} : { leftover: 2, missing: 1 },
      });
    }
  });

  test('does not choose among two templates of one name, and no state could', async () => {
    const twice = { ...MAIN, TemplateId: 1005 };
    const { exitCode, report } = await driftOf({
      templates: [MAIN, VIP, twice],
      rules: PROD_RULES,
    });
    expect(exitCode).toBe(1);
    expect(report.findings[1]).toMatchObject({
      class: 'unchecked',
      address: 'templates.main',
      reason: 'live templates 1001 and 1005 both have this name; rename one',
    });
  });

  test('calls the stack after the file where there are no environments', async () => {
    const text =
      'version: 1\ntemplates: { main: { callbacks: { push: https://a.example.com } } }\n';
    const { out } = await run(['drift', '--fleet', 'fleet.yaml', '--format', 'json'], {
      cwd: folder({ 'fleet.yaml': text }),
      seed: {
        templates: [
          {
            TemplateId: 1001,
            TemplateName: 'main',
            StreamBeginNotifyUrl: 'https://a.example.com',
            RecordNotifyUrl: 'https://b.example.com',
          },
        ],
        rules: [],
      },
    });
    expect(JSON.parse(out)).toMatchObject({
      findings: [
        {
          class: 'leftover',
          stack: 'fleet.yaml',
          fix: 'live-callbacks settle --fleet fleet.yaml',
          location: { file: 'fleet.yaml', line: 2 },
        },
      ],
    });
  });

  test('reads JSON too', async () => {
    const fleet = {
      version: 1,
      templates: { main: { callbacks: { push: 'https://a.example.com' } } },
    };
    const { out } = await run(['drift', '--fleet', 'fleet.json', '--format', 'json'], {
      cwd: folder({ 'fleet.json': JSON.stringify(fleet, null, 2) }),
      seed: { templates: [], rules: [] },
    });
    expect(JSON.parse(out)).toMatchObject({
      findings: [{ class: 'missing', location: { file: 'fleet.json', line: 4 } }],
    });
  });

  test('leaves what a baseline knows of another environment in it', async () => {
    const cwd = folder({ 'fleet.yaml': FLEET });
    const baseline = ['--write-baseline', 'known.json', '--scope', 'account'];
    const check = (environment: string) =>
      run(['drift', '--fleet', 'fleet.yaml', '--environment', environment, ...baseline], {
        cwd,
        seed: { templates: [], rules: [] },
      });
    expect((await check('prod')).err).toBe(
      'baseline "known.json" written: 4 new, 0 kept, 0 dropped\n',
    );
    expect((await check('dev')).err).toBe(
      'baseline "known.json" written: 3 new, 4 kept, 0 dropped\n',
    );
  });
});
