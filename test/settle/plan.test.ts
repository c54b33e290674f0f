import { Secret } from '../../lib/model';
import { hasKnownWork, planLines } from '../../lib/settle';
import { modifyRequest } from '../../lib/settle/modify-request';
import {
  declaredBinding,
  declaredTemplate,
  liveTemplate,
  recordedTemplate,
} from '../helpers/inventory';
import { changes, inAccount, main, OTHER, plan, PUSH, values } from './planned';

describe('what is planned', () => {
  test('is nothing where the account holds what is declared', () => {
    const nothing = plan({ declared: main(values), live: inAccount(values) });
    expect(nothing).toEqual({ templates: [], leftAlone: [] });
    expect(planLines(nothing, 'salt')).toEqual(['nothing to settle']);
  });

  test('clears every kind of field that the declaration leaves unset', () => {
    const live = inAccount({
      ...values,
      description: 'by_hand',
      callbackKey: new Secret('consolekey1'),
      'callbacks.screencapture': OTHER,
      'callbacks.audioAudit': OTHER,
      'callbacks.recordingException': OTHER,
      'callbacks.recordingException.levels': ['error'],
    });
    const { templates } = plan({ declared: main(values), live });
    expect(templates.map(modifyRequest)).toEqual([
      {
        TemplateId: 1002,
        Description: '',
        CallbackKey: '',
        SnapshotNotifyUrl: '',
        AudioAuditNotifyUrl: '',
        RecordExceptionNotifyUrl: '',
        RecordExceptionLevels: [],
      },
    ]);
  });

  test('sets the fields that the provider lacks, secret ones in clear to the API alone', () => {
    const url = new Secret('https://cb.example.com/?token=urlpart1');
    const levels = new Secret('["error","info"]');
    const declared = main({
      ...values,
      'callbacks.audioAudit': url,
      'callbacks.recordingException': 'https://cb.example.com/exception',
      'callbacks.recordingException.levels': levels,
    });
    const all = plan({ declared, live: inAccount({ ...values, 'callbacks.audioAudit': OTHER }) });
    expect(all.templates.map(modifyRequest)).toEqual([
      {
        TemplateId: 1002,
        AudioAuditNotifyUrl: 'https://cb.example.com/?token=urlpart1',
        RecordExceptionNotifyUrl: 'https://cb.example.com/exception',
        RecordExceptionLevels: ['error', 'info'],
      },
    ]);
    const text = planLines(all, 'salt').join('\n');
    expect(text).not.toMatch(/urlpart1|elsewhere|info/);
    expect(text).toMatch(/callbacks\.audioAudit: fingerprint \w{8} → fingerprint \w{8}\n/);
  });

  test('shows no URL that was sensitive in code and is removed from there', () => {
    const url = 'https://cb.example.com/?token=urlpart1';
    const recorded = [
      recordedTemplate('main', 1002, { ...values, 'callbacks.recording': new Secret(url) }),
    ];
    const live = inAccount({ ...values, 'callbacks.recording': url });
    const all = plan({ declared: main(values), recorded, live });
    // printf 'https://cb.example.com/?token=urlpart1' | openssl dgst -sha256 -hmac salt
    expect(planLines(all, 'salt')).toEqual([
      'template main (1002) in live',
      '  callbacks.recording: fingerprint 085fb8ed → (unset)',
      'to write: 1 field of 1 template',
    ]);
    expect(all.templates.map(modifyRequest)).toEqual([{ TemplateId: 1002, RecordNotifyUrl: '' }]);
  });

  test('leaves to a deploy what a deploy does', () => {
    const live = inAccount({ templateName: 'renamed', 'callbacks.push': OTHER });
    const recorded = [recordedTemplate('main', 1002, values)];
    expect(changes({ declared: main(values), recorded, live })).toEqual([]);
  });

  test('is never to take the name away', () => {
    const unnamed = { 'callbacks.push': PUSH };
    const recorded = [recordedTemplate('main', 1002, unnamed)];
    expect(changes({ declared: main(unnamed), recorded, live: inAccount(values) })).toEqual([]);
  });

  test('clears a URL that was removed from code, deployed or not', () => {
    const both = { ...values, 'callbacks.recording': OTHER };
    for (const recorded of [values, both]) {
      expect(
        changes({
          declared: main(values),
          recorded: [recordedTemplate('main', 1002, recorded)],
          live: inAccount(both),
        }),
      ).toEqual([['callbacks.recording', OTHER, undefined]]);
    }
  });

  test('leaves the levels alone that the account uses of itself', () => {
    const url = { ...values, 'callbacks.recordingException': PUSH };
    const live = inAccount({ ...url, 'callbacks.recordingException.levels': ['error'] });
    expect(changes({ declared: main(url), live })).toEqual([]);
  });

  test('leaves alone what the declaration ignores', () => {
    const declared = {
      ...declaredTemplate('main', values),
      ignoredAttributes: new Set(['callbacks.audioAudit'] as const),
    };
    const live = inAccount({ ...values, 'callbacks.audioAudit': OTHER });
    expect(changes({ declared: [declared], live })).toEqual([]);
  });

  test('never holds a template that nobody declared, nor one that only a binding names', () => {
    const live = [
      ...inAccount(values),
      liveTemplate(1003, { templateName: 'console-made', 'callbacks.audioAudit': OTHER }),
      liveTemplate(1004, { templateName: 'named', 'callbacks.audioAudit': OTHER }),
    ];
    const bindings = [declaredBinding('b', 'push.example.com', 'live', 1004)];
    expect(plan({ declared: main(values), live, bindings }).templates).toEqual([]);
  });
});

describe('recordingStatus, which cannot be read', () => {
  const status = { ...values, 'callbacks.recordingStatus': PUSH };
  const live = inAccount(values);

  test('is written whenever it is declared, without being counted as known work', () => {
    const recorded = [recordedTemplate('main', 1002, status)];
    for (const given of [
      { declared: main(status), live },
      { declared: main(status), recorded, live },
    ]) {
      expect(changes(given)).toEqual([['callbacks.recordingStatus', undefined, PUSH]]);
      expect(hasKnownWork(plan(given))).toBe(false);
    }
    expect(planLines(plan({ declared: main(status), live }), 'salt')).toEqual([
      'template main (1002) in live',
      `  callbacks.recordingStatus: (unknown) → ${PUSH}, cannot be read back`,
      'to write: 1 field of 1 template',
    ]);
  });

  test('is known work where another one is recorded', () => {
    const recorded = [recordedTemplate('main', 1002, values)];
    expect(hasKnownWork(plan({ declared: main(status), recorded, live }))).toBe(true);
  });

  test('is cleared where it is recorded and no longer declared', () => {
    const recorded = [recordedTemplate('main', 1002, status)];
    const given = { declared: main(values), recorded, live };
    expect(plan(given).templates.map(modifyRequest)).toEqual([
      { TemplateId: 1002, RecordStatusNotifyUrl: '' },
    ]);
    expect(hasKnownWork(plan(given))).toBe(true);
  });

  test('is left alone where it is neither', () => {
    const recorded = [recordedTemplate('main', 1002, values)];
    expect(changes({ declared: main(values), recorded, live })).toEqual([]);
  });
});
