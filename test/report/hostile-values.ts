import { type Finding, type Report } from '../../lib/model';

/** What somebody could write into a name or URL in the console to break a report. */
export const FRAGMENTS: readonly string[] = [
  '\n::error::forged',
  '\r\n::set-output name=status::in-sync',
  '%0A::error::forged',
  '|',
  '\\|',
  '\\',
  '`',
  '```',
  '````\n',
  '\n```\n',
  '\n~~~\n',
  '</details>',
  '</summary>',
  '<details>',
  '-->',
  '<!--',
  '<![CDATA[',
  ']]>',
  '@team',
  '@org/team',
  '#123',
  'org/repo#1',
  'GH-12',
  'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678',
  'https://evil.example.net/x',
  'www.evil.example.net',
  'me@evil.example.net',
  '[click](https://evil.example.net)',
  '![picture](https://evil.example.net/x.png)',
  '<https://evil.example.net>',
  '[x]: https://evil.example.net',
  'javascript:alert(1)',
  '<script>alert(1)</script>',
  '</script>',
  '</style>',
  '<img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)',
  "' onmouseover='alert(1)",
  '"',
  "'",
  '&',
  '&lt;',
  '&#60;',
  '<',
  '>',
  '# heading',
  '\n# heading',
  '- item',
  '\n- [ ] task',
  '1. item',
  '> quote',
  '\n---\n',
  '***',
  '**bold**',
  '__bold__',
  '~~struck~~',
  '$x$',
  ':tada:',
  '${{ secrets.TOKEN }}',
  '{{ value }}',
  '\u001b[31mred\u001b[0m',
  '\u001b]0;title\u0007',
  '\u0000',
  '\u0008',
  '\u007f',
  '\u0085',
  '\u202edesrever',
  '\u2066isolated',
  '\u200b',
  '\u2028',
  '\ufeff',
  '\ufffe',
  '\ud800',
  '\udc00',
  '🎬',
  '👩‍👩‍👧',
  '直播',
  '\t',
  ' ',
  '',
];

/** All of them in one line of text. */
export const ALL_HOSTILE = FRAGMENTS.join(' ');

/** Adds to each text another few of the fragments, always the same to the same text. */
export function withFragments(): (text: string) => string {
  const places = new Map<string, number>();
  return (text) => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    const added = [0, 1, 2].map((offset) => FRAGMENTS[(3 * place + offset) % FRAGMENTS.length]);
    return `${text} ${added.join(' ')}`;
  };
}

/** Replaces each text of a report that comes from code, state, account or a file. */
export const withText = (report: Report, replace: (text: string) => string): Report => ({
  ...report,
  ...(report.account && { account: withAccountText(report.account, replace) }),
  ...(report.targets && {
    targets: report.targets.map((target) => ({
      ...target,
      name: replace(target.name),
      ...(target.account && { account: withAccountText(target.account, replace) }),
    })),
  }),
  findings: report.findings.map((finding) => withFindingText(finding, replace)),
  notes: report.notes.map(replace),
});

const withAccountText = (
  account: NonNullable<Report['account']>,
  replace: (text: string) => string,
): NonNullable<Report['account']> => ({
  endpoint: replace(account.endpoint),
  ...(account.region !== undefined && { region: replace(account.region) }),
});

function withFindingText(finding: Finding, replace: (text: string) => string): Finding {
  const { ignoredBy, location, declared, recorded, live, ...rest } = finding;
  return {
    ...rest,
    ...Object.fromEntries(
      FREE_TEXTS.flatMap((name) => {
        const text = finding[name];
        return text === undefined ? [] : [[name, replace(text)]];
      }),
    ),
    ...(declared !== undefined && { declared: withSideText(declared, replace) }),
    ...(recorded !== undefined && { recorded: withSideText(recorded, replace) }),
    ...(live !== undefined && { live: withSideText(live, replace) }),
    ...(ignoredBy && {
      ignoredBy: {
        ...ignoredBy,
        ...(ignoredBy.reason !== undefined && { reason: replace(ignoredBy.reason) }),
      },
    }),
    ...(location && { location: { ...location, file: replace(location.file) } }),
  };
}

const FREE_TEXTS = [
  'target',
  'stack',
  'address',
  'constructPath',
  'templateName',
  'domainName',
  'appName',
  'attribute',
  'reason',
  'fix',
] as const;

type Side = NonNullable<Finding['declared']> | null;

function withSideText(side: Side, replace: (text: string) => string): Side {
  if (side === null) return null;
  return typeof side === 'string' ? replace(side) : side.map(replace);
}
