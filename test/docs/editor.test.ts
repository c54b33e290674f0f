import { namesOf, undocumented } from './docstrings';
import { openEditor } from './editor';
import { brokenLinks, page } from './markdown';

const editor = openEditor(`
import { CallbackTemplate, DomainBinding, type FleetConfig } from 'tencent-live-callbacks';
import { checkDrift, type Report } from 'tencent-live-callbacks/drift';
import { startSimulator } from 'tencent-live-callbacks/simulator';

declare const scope: CallbackTemplate;
const template = new CallbackTemplate(scope, 'main', {
  templateName: 'prod-main',
  callbacks: { push: 'https://cb.example.com/push' },
});
new CallbackTemplate(scope, 'other', { templateName: 'prod-other', callbacks: { } });
new DomainBinding(scope, 'binding', { domainName: 'a.example.com', appName: 'live', template });
export const fleet: FleetConfig = {
  version: 1,
  defaults: { callbacks: {} },
  templates: { main: { settleOnDeploy: true, callbacks: { pornDetection: null } } },
};
export const ids = (report: Report) => report.findings.map(({ fingerprint }) => fingerprint);
export const simulator = startSimulator({ latencyMs: 10 });
export const check = checkDrift;
`);

const KINDS = [
  'audioAudit',
  'interruption',
  'pornDetection',
  'push',
  'pushException',
  'recording',
  'recordingException',
  'recordingStatus',
  'screencapture',
];

describe('an editor', () => {
  test.each([
    ['push:', 'Receives the start of a push: `event_type` 1 (document 38081).'],
    [
      'templateName:',
      'Name of the template: at most 30 characters; letters, digits, `_` and `-` (document 31074).',
    ],
    [
      'appName:',
      'The path segment of the push URL that follows the domain, for example `live` (document 32638).',
    ],
    ['pornDetection:', 'Receives what the image audit finds: `event_type` 317 (document 38084).'],
    ['settleOnDeploy:', 'Whether a deploy also does what the Terraform provider cannot'],
    ['fingerprint }', 'Tells it apart over runs: built from place, class and attribute'],
    ['latencyMs:', 'Milliseconds every answer is held back.'],
    ['CallbackTemplate(', 'A callback template: which URL receives which kind of event'],
    ['checkDrift;', 'Reads what is declared, recorded and live, compares the three'],
  ])('says what %s is for', (text, sentence) => {
    expect(editor.hover(text)).toContain(sentence);
  });

  test.each(["'prod-other', callbacks: { ", 'defaults: { callbacks: {'])(
    'offers the nine kinds of event, and nothing else, in %s',
    (text) => {
      expect(editor.completions(text)).toEqual(KINDS);
    },
  );

  test('shows a docstring for all that the doors offer', () => {
    expect(undocumented(editor.program)).toEqual([]);
  });
});

const DOOR_NAMES = [
  'tencent-live-callbacks',
  'tencent-live-callbacks/drift',
  'tencent-live-callbacks/simulator',
] as const;

describe('API.md', () => {
  const api = page('API.md');
  const sections = new Map(
    api.text.split(/^## /m).map((section) => [/^`(.*)`\n/.exec(section)?.[1], section]),
  );

  test.each(DOOR_NAMES)('explains all that %s offers, and nothing else', (door) => {
    const explained = [
      ...(sections.get(door) ?? '').matchAll(/^### ([\w\\]+)|^\[(\w+)\].* is offered here too/gm),
    ].map(([, heading, other]) => (heading ?? other ?? '').replaceAll('\\', ''));
    expect(explained.toSorted()).toEqual([...namesOf(door, editor.program)].sort());
  });

  test('has links that lead somewhere', () => {
    expect(brokenLinks(api)).toEqual([]);
  });
});
