import { type Report } from '../../lib/model';
import { FORMATS, PLAIN_VIEW } from '../../lib/report';
import { IN_SYNC, MAIN } from './in-sync';

const text = (report: Partial<Report>): string =>
  FORMATS.text({ ...IN_SYNC, ...report }, PLAIN_VIEW);

describe('the text report', () => {
  test('of an account in sync is two lines', () => {
    expect(text({})).toBe(
      'declared 1 template, 2 bindings · live 1 template, 2 bindings · 2 API calls to live.tencentcloudapi.com (ap-guangzhou)\n' +
        'in sync\n',
    );
  });

  test('groups by template and binding, and names each fix once', () => {
    const report = text({
      status: 'drift',
      exitCode: 2,
      summary: { changed: 2, rebound: 1, unmanaged: 1 },
      findings: [
        {
          class: 'unmanaged',
          subject: 'template',
          templateName: 'console-made',
          templateId: 1004,
          ignored: false,
          fingerprint: 'a',
          fix: 'tccli live DeleteLiveCallbackTemplate --TemplateId 1004',
        },
        {
          class: 'rebound',
          subject: 'binding',
          stack: 'live',
          constructPath: 'live/vip/push/Resource',
          domainName: 'push.example.com',
          appName: 'vip',
          declared: 'prod-vip',
          live: 'console-made',
          ignored: false,
          fingerprint: 'b',
          fix: 'cdktf deploy live',
        },
        {
          ...MAIN,
          class: 'changed',
          attribute: 'callbacks.interruption',
          declared: 'https://cb.example.com/end',
          recorded: 'https://cb.example.com/end',
          live: null,
          fingerprint: 'c',
          fix: 'cdktf deploy live',
        },
        {
          ...MAIN,
          class: 'changed',
          attribute: 'callbacks.recordingException.levels',
          declared: ['error', 'warning'],
          recorded: ['info'],
          live: ['error'],
          fingerprint: 'd',
          fix: 'cdktf deploy live',
        },
      ],
    });
    expect(report).toBe(
      `template prod-main (1002) in live  live/main/Resource
  changed       callbacks.interruption
                declared  https://cb.example.com/end
                live    → (unset)
  changed       callbacks.recordingException.levels
                declared  error, warning
                recorded  info
                live    → error
  fix: cdktf deploy live

binding push.example.com/vip in live  live/vip/push/Resource
  rebound       live on another template
                declared  prod-vip
                live    → console-made
  fix: cdktf deploy live

template console-made (1004)
  unmanaged     live, but not declared
  fix: tccli live DeleteLiveCallbackTemplate --TemplateId 1004

declared 1 template, 2 bindings · live 1 template, 2 bindings · 2 API calls to live.tencentcloudapi.com (ap-guangzhou)
drift, 4 differences: 2 changed, 1 rebound, 1 unmanaged
`,
    );
  });

  test('of an incomplete check says that it is no clean result', () => {
    const report = text({
      status: 'incomplete',
      exitCode: 1,
      summary: { unchecked: 1 },
      findings: [
        { ...MAIN, class: 'unchecked', reason: 'variable "url" has no value', fingerprint: 'a' },
      ],
      notes: ['no state was read'],
    });
    expect(report).toBe(
      `template prod-main (1002) in live  live/main/Resource
  unchecked     variable "url" has no value

note: no state was read

declared 1 template, 2 bindings · live 1 template, 2 bindings · 2 API calls to live.tencentcloudapi.com (ap-guangzhou)
incomplete, this is no clean result: 1 unchecked
`,
    );
  });

  test('in sync with remarks names them', () => {
    expect(
      text({
        summary: { propagating: 1 },
        findings: [{ ...MAIN, class: 'propagating', fingerprint: 'a' }],
      }),
    ).toContain('\nin sync (besides: 1 propagating)\n');
  });

  test('does not count remarks among the differences', () => {
    const summary = { changed: 2, propagating: 3, unobservable: 1 };
    expect(text({ status: 'drift', exitCode: 2, summary })).toContain(
      '\ndrift, 2 differences: 2 changed (besides: 3 propagating, 1 unobservable)\n',
    );
  });

  test('tells one difference from several', () => {
    const findings: Report['findings'] = [
      { ...MAIN, class: 'missing', fingerprint: 'a', declared: 'x', live: null },
    ];
    expect(text({ status: 'drift', exitCode: 2, summary: { missing: 1 }, findings })).toContain(
      '\ndrift, 1 difference: 1 missing\n',
    );
  });
});

describe('every format', () => {
  test.each(Object.values(FORMATS))('ends with one newline and is the same each time', (format) => {
    const once = format(IN_SYNC, PLAIN_VIEW);
    expect(once).toMatch(/[^\n]\n$/);
    expect(format(IN_SYNC, PLAIN_VIEW)).toBe(once);
  });
});
