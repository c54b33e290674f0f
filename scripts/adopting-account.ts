import { type Seed } from 'tencent-live-callbacks/simulator';

type Template = Omit<Seed['templates'][number], 'TemplateId'>;

/**
 * The account that docs/adopting.md takes over: 20 templates and 60 rules, as several people make
 * them in the console over the years. Made of lists and arithmetic, so it is always the same.
 */
export const adoptingAccount = (): Seed => ({
  templates: TEMPLATES.map((template, index) => ({ TemplateId: FIRST_ID + index, ...template })),
  rules: [
    ...orderly(),
    // both rules of this domain have the template "main": the provider has one id for them
    { DomainName: 'push.example.com', AppName: 'backup', TemplateId: FIRST_ID },
    // its template was deleted
    { DomainName: 'retired.example.com', AppName: 'live', TemplateId: 1099 },
  ],
});

const FIRST_ID = 1001;

const MAIN_KEY = 'adasda131312';
const EVENTS_KEY = 'Xk20261124';

const receiver = (path: string): Pick<Template, 'StreamBeginNotifyUrl' | 'StreamEndNotifyUrl'> => ({
  StreamBeginNotifyUrl: `https://cb.example.com/${path}/push`,
  StreamEndNotifyUrl: `https://cb.example.com/${path}/interruption`,
});

const recorded = (path: string): Pick<Template, 'RecordNotifyUrl'> => ({
  RecordNotifyUrl: `https://cb.example.com/${path}/recording`,
});

const TEMPLATES: readonly Template[] = [
  {
    TemplateName: 'main',
    Description: 'all_channels',
    CallbackKey: MAIN_KEY,
    ...receiver('live'),
    ...recorded('live'),
  },
  { TemplateName: 'main_2', CallbackKey: MAIN_KEY, ...receiver('live2'), ...recorded('live2') },
  {
    TemplateName: 'studio',
    CallbackKey: MAIN_KEY,
    ...receiver('studio'),
    // the provider has no attribute for these
    RecordExceptionNotifyUrl: 'https://cb.example.com/studio/recording-exception',
    RecordExceptionLevels: ['error', 'warning'],
  },
  { TemplateName: 'studio-old', ...receiver('studio-old') },
  { TemplateName: 'events', CallbackKey: EVENTS_KEY, ...receiver('events'), ...recorded('events') },
  { TemplateName: 'events-2025', CallbackKey: EVENTS_KEY, ...receiver('events') },
  {
    TemplateName: 'sports',
    ...receiver('sports'),
    PushExceptionNotifyUrl: 'https://cb.example.com/sports/exception',
  },
  { TemplateName: 'sports_hd', ...receiver('sports-hd') },
  { TemplateName: 'news', Description: 'newsroom', CallbackKey: MAIN_KEY, ...receiver('news') },
  {
    TemplateName: 'kids',
    ...receiver('kids'),
    SnapshotNotifyUrl: 'https://cb.example.com/kids/screencapture',
    PornCensorshipNotifyUrl: 'https://moderation.example.net/image',
    // nor for this
    AudioAuditNotifyUrl: 'https://moderation.example.net/audio',
  },
  { TemplateName: 'music', ...receiver('music') },
  { TemplateName: 'gaming', ...receiver('gaming'), ...recorded('gaming') },
  { TemplateName: 'education', ...receiver('education'), ...recorded('education') },
  // only the API takes spaces in a description
  { TemplateName: 'radio', Description: 'audio only streams', ...receiver('radio') },
  { TemplateName: 'record_only', ...recorded('archive') },
  {
    TemplateName: 'snapshots',
    SnapshotNotifyUrl: 'https://moderation.example.net/snapshot',
    PornCensorshipNotifyUrl: 'https://moderation.example.net/image',
  },
  { TemplateName: 'partner', StreamBeginNotifyUrl: 'http://hooks.example.net/live?action=push' },
  { TemplateName: 'test', StreamBeginNotifyUrl: 'http://test.example.net/push' },
  { TemplateName: 'test2', StreamBeginNotifyUrl: 'http://test.example.net/push2' },
  // and only the API takes Chinese in a name
  { TemplateName: '直播回调', ...receiver('cn') },
];

const REGIONS = ['', '-eu', '-us', '-sg', '-jp', '-in', '-br', '-za', '-au', '-cn'];
const DOMAINS = ['push', 'studio', 'partner'].flatMap((service) =>
  REGIONS.map((region) => `${service}${region}.example.com`),
);
const MORE_APPS = ['vip', 'events', 'replay'];

/** 58 rules: each domain has one for "live", and nearly each one more with another template. */
const orderly = (): Seed['rules'] =>
  Array.from({ length: 58 }, (_, index) => ({
    DomainName: DOMAINS[index % DOMAINS.length] ?? '',
    AppName: index < DOMAINS.length ? 'live' : (MORE_APPS[index % MORE_APPS.length] ?? ''),
    TemplateId: FIRST_ID + ((index * 7) % TEMPLATES.length),
  }));
