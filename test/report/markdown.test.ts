import fc from 'fast-check';
import { type Finding, type Report } from '../../lib/model';
import { FORMATS, MARKDOWN_BUDGETS, markdownWithin } from '../../lib/report';
import { outlineOf } from './markdown-outline';
import { FULL, REPORTS } from './reports';

const { comment, summary } = MARKDOWN_BUDGETS;

const change = (index: number, live: string): Finding => ({
  class: 'changed',
  subject: 'template',
  stack: 'live',
  address: `tencentcloud_css_callback_template.t${index}`,
  templateName: `template-${index}`,
  attribute: 'callbacks.push',
  declared: 'https://cb.example.com/push',
  live,
  ignored: false,
  fingerprint: String(index),
  fix: 'cdktf deploy live',
});

/** As many changes, and a note that makes the text as long as it is to be. */
function reportOf(count: number, { live = 'https://x.example.net', note = 0 } = {}): Report {
  const findings = Array.from({ length: count }, (_, index) => change(index, live));
  return {
    schemaVersion: 1,
    status: 'drift',
    exitCode: 2,
    checkedAt: '2026-11-24T06:00:00Z',
    account: { endpoint: 'live.tencentcloudapi.com' },
    counts: {
      declaredTemplates: count,
      declaredBindings: 0,
      liveTemplates: count,
      liveBindings: 0,
    },
    apiCalls: 2,
    summary: { changed: count },
    findings,
    notes: ['n'.repeat(1 + note)],
  };
}

const unlimited = { limit: Number.MAX_SAFE_INTEGER, unit: 'characters' } as const;

describe('Markdown for a comment', () => {
  const shortest = markdownWithin(reportOf(100), unlimited).length;

  test('shows everything at 65,536 characters', () => {
    const text = FORMATS.markdown(reportOf(100, { note: 65_536 - shortest }));
    expect(text).toHaveLength(65_536);
    expect(text).not.toContain('Too long');
  });

  test('one character longer leaves something out and says what', () => {
    const text = FORMATS.markdown(reportOf(100, { note: 65_537 - shortest }));
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text.split('\n').slice(1, 4)).toEqual([
      '',
      '✂️ Too long to show in full. Not shown here: 1 of 100 folded details. `--format json` shows everything.',
      '',
    ]);
  });

  test('keeps room for what stands around it', () => {
    const report = reportOf(100, { note: 65_436 - shortest });
    expect(markdownWithin(report, comment, { reserved: 100 })).toHaveLength(65_436);
    const shorter = markdownWithin(report, comment, { reserved: 101 });
    expect(shorter.length).toBeLessThanOrEqual(65_435);
    expect(shorter).toContain('Too long');
  });

  test('drops folded details first, then rows of the table, and keeps the rest', () => {
    const text = FORMATS.markdown(reportOf(1000));
    expect(text).toContain('❌ **drift, 1000 differences: 1000 changed**\n');
    expect(text).toContain('Not shown here: 608 of 1000 differences, 1000 of 1000 folded details.');
    expect(text.match(/^\| changed \|/gm)).toHaveLength(392);
    expect(text).toContain('\n```sh\ncdktf deploy live\n```\n');
    expect(text).toContain('\n### Notes\n\n- n\n');
    expect(text).toContain('<sub>checked at 2026-11-24T06:00:00Z</sub>\n');
  });
});

describe('Markdown for the summary of a step', () => {
  const live = '直播🎬'.repeat(100);
  const shortest = Buffer.byteLength(markdownWithin(reportOf(400, { live }), unlimited));

  test('shows everything at 1 MiB', () => {
    const report = reportOf(400, { live, note: 1_048_576 - shortest });
    const text = markdownWithin(report, summary);
    expect(Buffer.byteLength(text)).toBe(1_048_576);
    expect(text).not.toContain('Too long');
  });

  test('one byte longer leaves something out', () => {
    const report = reportOf(400, { live, note: 1_048_577 - shortest });
    const text = markdownWithin(report, summary);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_048_576);
    expect(text).toContain('Too long to show in full.');
  });
});

describe('Markdown of any length', () => {
  const whole = markdownWithin(FULL, unlimited);

  test('keeps it, and is cut in no table, fence or fold', () => {
    const report = REPORTS.hostile ?? FULL;
    fc.assert(
      fc.property(fc.integer({ min: 1500, max: 30_000 }), fc.boolean(), (limit, isBytes) => {
        const text = markdownWithin(report, { limit, unit: isBytes ? 'bytes' : 'characters' });
        expect(isBytes ? Buffer.byteLength(text) : text.length).toBeLessThanOrEqual(limit);
        const { elements } = outlineOf(text);
        const opened = elements.filter((element) => element.startsWith('<details>')).length;
        expect(elements.filter((element) => element === '</details>')).toHaveLength(opened);
        for (const line of text.split('\n').filter((each) => each.startsWith('| '))) {
          expect(line).toMatch(/ \|$/);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('has the same opening, whatever is left out', () => {
    const [verdict] = whole.split('\n');
    expect(markdownWithin(FULL, { limit: 2000, unit: 'characters' }).split('\n')[0]).toBe(verdict);
  });
});
