import * as fc from 'fast-check';
import { type Seed } from 'tencent-live-callbacks/simulator';

/** What means something to TypeScript, YAML, JSON, Terraform, shells or terminals. */
const PIECES = [
  ...[
    "'",
    '"',
    '`',
    '\\',
    '${',
    '$${',
    '%{',
    '}',
    '{template}',
    '\n',
    '\r',
    '\t',
    '\0',
    '*/',
    '//',
  ],
  ...['#', ' #', ': ', ':', '-', '---', '...', '|', '>', '&a', '*a', '!', '?', ',', '[', ']', '{'],
  ...['@', '%', '~', 'null', 'true', '0x1f', '1e3', '__proto__', 'constructor', '\u2028', '\u202e'],
  ...[
    '\u0085',
    '\ufeff',
    '\ud800',
    'é',
    'e\u0301',
    '直播',
    '😀',
    ' ',
    '_',
    'a',
    'Z',
    '9',
    '</script>',
  ],
];

const hostile = (maxLength: number) =>
  fc.array(fc.constantFrom(...PIECES), { maxLength }).map((pieces) => pieces.join(''));

const tame = fc.stringMatching(/^[A-Za-z0-9_-]{1,30}$/);

const often = <T>(usual: fc.Arbitrary<T>, seldom: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: seldom });

const url = often(
  fc
    .tuple(fc.constantFrom('http', 'https'), fc.stringMatching(/^[\w./?=&%:@#',*[\]~!-]{0,120}$/))
    .map(([scheme, rest]) => `${scheme}://cb.example.com/${rest}`),
  fc.oneof(
    hostile(6),
    hostile(4).map((rest) => `https://cb.example.com/${rest}`),
    fc.constant('https://user:password@cb.example.com/'),
  ),
);

const templateId = fc.integer({ min: 1, max: 99_999_999 });

const template = fc.record(
  {
    TemplateId: templateId,
    TemplateName: often(
      fc.oneof(tame, fc.constantFrom('直播', 'app', 'default', 'backend')),
      hostile(8),
    ),
    Description: often(tame, fc.oneof(hostile(20), fc.string({ maxLength: 150 }))),
    CallbackKey: fc.constantFrom('', '', 'adasda131312', 'k-2', 'a"b\'c$d'),
    StreamBeginNotifyUrl: url,
    StreamEndNotifyUrl: url,
    RecordNotifyUrl: url,
    PushExceptionNotifyUrl: url,
    AudioAuditNotifyUrl: url,
    RecordExceptionNotifyUrl: url,
    RecordExceptionLevels: fc.array(
      often(fc.constantFrom('error', 'warning', 'info'), hostile(4)),
      {
        maxLength: 3,
      },
    ),
  },
  { requiredKeys: ['TemplateId', 'TemplateName', 'StreamBeginNotifyUrl'] },
);

const domain = often(
  fc.constantFrom('push.example.com', 'push-eu.example.com', 'Push.example.com', '1.example.com'),
  fc.oneof(hostile(3), fc.stringMatching(/^[a-z]{1,90}\.example\.com$/)),
);

const app = often(fc.constantFrom('live', 'vip', 'test', 'a/b', '123', 'null', '~'), hostile(3));

/** Accounts as consoles and APIs leave them, and worse. */
export const accounts: fc.Arbitrary<Seed> = fc
  .uniqueArray(template, { maxLength: 6, selector: ({ TemplateId }) => TemplateId })
  .chain((templates) =>
    fc.record({
      templates: fc.constant(templates),
      rules: fc.uniqueArray(
        fc.record({
          DomainName: domain,
          AppName: app,
          TemplateId: often(
            fc.constantFrom(...templates.map(({ TemplateId }) => TemplateId), 7),
            templateId,
          ),
        }),
        { maxLength: 10, selector: ({ DomainName, AppName }) => `${DomainName}\n${AppName}` },
      ),
    }),
  );
