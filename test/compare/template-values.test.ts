import { essence, findingsOf } from '../helpers/compare';
import { declaredTemplate, liveTemplate, recordedTemplate } from '../helpers/inventory';

const PUSH = 'https://cb.example.com/push';
const OTHER = 'https://elsewhere.example.net/push';
const values = { templateName: 'main', 'callbacks.push': PUSH } as const;

const declared = { templates: [declaredTemplate('main', values)] };
const recorded = { templates: [recordedTemplate('main', 1002, values)] };
const live = { templates: [liveTemplate(1002, values)] };

describe('a template that is the same on all sides', () => {
  test('gives no finding', () => {
    expect(findingsOf({ declared, recorded, live })).toEqual([]);
  });

  test('gives no finding without state either: it is found by its name', () => {
    expect(findingsOf({ declared, live })).toEqual([]);
  });
});

describe('a value that differs', () => {
  const changedLive = {
    templates: [liveTemplate(1002, { ...values, 'callbacks.push': OTHER })],
  };

  test('is changed where the state agrees with the declaration', () => {
    expect(findingsOf({ declared, recorded, live: changedLive })).toEqual([
      {
        class: 'changed',
        subject: 'template',
        stack: 'live',
        address: 'tencentcloud_css_callback_template.main',
        constructPath: 'live/main/Resource',
        templateName: 'main',
        templateId: 1002,
        attribute: 'callbacks.push',
        declared: PUSH,
        recorded: PUSH,
        live: OTHER,
        ignored: false,
        fingerprint: 'changed:template:live:tencentcloud_css_callback_template.main:callbacks.push',
        fix: 'cdktf deploy live',
      },
    ]);
  });

  test('is changed where there is no state', () => {
    expect(essence(findingsOf({ declared, live: changedLive }))).toEqual([
      ['changed', 'main', 'callbacks.push', PUSH, OTHER],
    ]);
  });

  test('is unapplied where the state agrees with the account: the code was not deployed', () => {
    const oldRecord = {
      templates: [recordedTemplate('main', 1002, { ...values, 'callbacks.push': OTHER })],
    };
    expect(essence(findingsOf({ declared, recorded: oldRecord, live: changedLive }))).toEqual([
      ['unapplied', 'main', 'callbacks.push', PUSH, OTHER],
    ]);
  });

  test('is changed where all three sides differ', () => {
    const third = {
      templates: [recordedTemplate('main', 1002, { ...values, 'callbacks.push': 'https://x.y' })],
    };
    expect(essence(findingsOf({ declared, recorded: third, live: changedLive }))).toEqual([
      ['changed', 'main', 'callbacks.push', PUSH, OTHER],
    ]);
  });

  test('is changed where the account has unset it', () => {
    const unset = { templates: [liveTemplate(1002, { templateName: 'main' })] };
    expect(essence(findingsOf({ declared, recorded, live: unset }))).toEqual([
      ['changed', 'main', 'callbacks.push', PUSH, null],
    ]);
  });
});

describe('a value the declaration leaves unset', () => {
  test('is a leftover, also in a field the provider lacks, and the fix settles it', () => {
    const extra = {
      templates: [liveTemplate(1002, { ...values, 'callbacks.audioAudit': OTHER })],
    };
    expect(findingsOf({ declared, recorded, live: extra })).toMatchObject([
      {
        class: 'leftover',
        attribute: 'callbacks.audioAudit',
        declared: null,
        live: OTHER,
        fix: 'live-callbacks settle --stack live',
      },
    ]);
  });

  test('stays a leftover where the state still records it: a deploy never clears it', () => {
    const both = { ...values, 'callbacks.recording': OTHER };
    const sides = {
      declared,
      recorded: { templates: [recordedTemplate('main', 1002, both)] },
      live: { templates: [liveTemplate(1002, both)] },
    };
    expect(essence(findingsOf(sides))).toEqual([
      ['leftover', 'main', 'callbacks.recording', null, OTHER],
    ]);
  });
});

describe('a field the provider lacks', () => {
  const audit = { ...values, 'callbacks.audioAudit': OTHER };

  test('is changed with a settle as the fix once it was deployed', () => {
    const sides = {
      declared: { templates: [declaredTemplate('main', audit)] },
      recorded: { templates: [recordedTemplate('main', 1002, audit)] },
      live,
    };
    expect(findingsOf(sides)).toMatchObject([
      {
        class: 'changed',
        attribute: 'callbacks.audioAudit',
        fix: 'live-callbacks settle --stack live',
      },
    ]);
  });

  test('is unapplied before it was deployed', () => {
    const sides = {
      declared: { templates: [declaredTemplate('main', audit)] },
      recorded,
      live,
    };
    expect(essence(findingsOf(sides))).toEqual([
      ['unapplied', 'main', 'callbacks.audioAudit', OTHER, null],
    ]);
  });

  test('is unobservable where the API never returns it', () => {
    const status = { ...values, 'callbacks.recordingStatus': OTHER };
    const sides = {
      declared: { templates: [declaredTemplate('main', status)] },
      recorded: { templates: [recordedTemplate('main', 1002, status)] },
      live,
    };
    expect(essence(findingsOf(sides))).toEqual([
      ['unobservable', 'main', 'callbacks.recordingStatus'],
    ]);
  });

  test('is compared all the same where an answer happens to hold it', () => {
    const sides = {
      declared: {
        templates: [declaredTemplate('main', { ...values, 'callbacks.recordingStatus': OTHER })],
      },
      live: { templates: [liveTemplate(1002, { ...values, 'callbacks.recordingStatus': PUSH })] },
    };
    expect(essence(findingsOf(sides))).toEqual([
      ['changed', 'main', 'callbacks.recordingStatus', OTHER, PUSH],
    ]);
  });
});

describe('the levels of recording exceptions', () => {
  const exception = { ...values, 'callbacks.recordingException': OTHER };
  const levels = 'callbacks.recordingException.levels';
  const findings = (declaredLevels?: string[], liveLevels?: string[]) =>
    essence(
      findingsOf({
        declared: {
          templates: [
            declaredTemplate('main', {
              ...exception,
              ...(declaredLevels && { [levels]: declaredLevels }),
            }),
          ],
        },
        live: {
          templates: [
            liveTemplate(1002, { ...exception, ...(liveLevels && { [levels]: liveLevels }) }),
          ],
        },
      }),
    );

  test('are compared as a set', () => {
    expect(findings(['error', 'warning'], ['warning', 'error', 'error'])).toEqual([]);
  });

  test('are changed where one is missing', () => {
    expect(findings(['error', 'warning'], ['error'])).toEqual([
      ['changed', 'main', levels, ['error', 'warning'], ['error']],
    ]);
  });

  test('may be "error" where none are declared: that is what the account uses then', () => {
    expect(findings(undefined, ['error'])).toEqual([]);
  });

  test('are a leftover where none are declared and the account has more', () => {
    expect(findings(undefined, ['error', 'info'])).toEqual([
      ['leftover', 'main', levels, null, ['error', 'info']],
    ]);
  });

  test('mean nothing where neither side has a URL', () => {
    const sides = {
      declared,
      live: { templates: [liveTemplate(1002, { ...values, [levels]: ['error', 'info'] })] },
    };
    expect(findingsOf(sides)).toEqual([]);
  });
});
