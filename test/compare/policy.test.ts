import { policyNotes } from '../../lib/compare';
import { type PolicyRules, Secret, Unresolved } from '../../lib/model';
import { findingsOf } from '../helpers/compare';
import {
  declaredTemplate,
  inventory,
  liveBinding,
  liveTemplate,
  observed,
  recordedTemplate,
} from '../helpers/inventory';

const HTTPS = 'https://cb.example.com/push';
const HTTP = 'http://cb.example.com/push';

const policy: PolicyRules = { requireHttps: true };
const good = { templateName: 'main', 'callbacks.push': HTTPS } as const;
const bad = { ...good, 'callbacks.push': HTTP } as const;
const declared = { templates: [declaredTemplate('main', good)] };

const forbidden = (...args: Parameters<typeof findingsOf>) =>
  findingsOf(...args).filter(({ class: name }) => name === 'forbidden');

describe('a console edit that breaks the policy', () => {
  const live = { templates: [liveTemplate(1002, bad)] };

  test('is forbidden beside the difference, and has its fix', () => {
    expect(findingsOf({ declared, live }, { policy })).toMatchObject([
      { class: 'changed', attribute: 'callbacks.push', fix: 'cdktf deploy live' },
      {
        class: 'forbidden',
        subject: 'template',
        stack: 'live',
        address: 'tencentcloud_css_callback_template.main',
        constructPath: 'live/main/Resource',
        templateName: 'main',
        templateId: 1002,
        attribute: 'callbacks.push',
        live: HTTP,
        reason: 'must begin with "https://" (policy: requireHttps)',
        ignored: false,
        fingerprint:
          'forbidden:template:live:tencentcloud_css_callback_template.main:callbacks.push',
        fix: 'cdktf deploy live',
      },
    ]);
  });

  test('has no fix where the code breaks the policy too', () => {
    const other = { ...good, 'callbacks.push': 'http://elsewhere.example.com' };
    const [finding] = forbidden(
      { declared: { templates: [declaredTemplate('main', other)] }, live },
      { policy },
    );
    expect(finding).toMatchObject({ class: 'forbidden', live: HTTP });
    expect(finding).not.toHaveProperty('fix');
  });

  test('is forbidden alone where the code says the same', () => {
    const same = { templates: [declaredTemplate('main', bad)] };
    expect(findingsOf({ declared: same, live }, { policy })).toMatchObject([
      { class: 'forbidden', attribute: 'callbacks.push' },
    ]);
  });

  test('of a field that the code leaves unset is mended by settling', () => {
    const more = { ...good, 'callbacks.audioAudit': HTTP };
    expect(
      forbidden({ declared, live: { templates: [liveTemplate(1002, more)] } }, { policy }),
    ).toMatchObject([
      { attribute: 'callbacks.audioAudit', fix: 'live-callbacks settle --stack live' },
    ]);
  });

  test('is one finding for an attribute, however many rules it breaks', () => {
    const rules: PolicyRules = { ...policy, allowedHosts: ['*.example.org'] };
    expect(forbidden({ declared, live }, { policy: rules })).toMatchObject([
      {
        attribute: 'callbacks.push',
        reason:
          'must begin with "https://" (policy: requireHttps); must go to an allowed host: *.example.org (policy: allowedHosts)',
      },
    ]);
  });
});

test('without a policy nothing is forbidden', () => {
  expect(forbidden({ live: { templates: [liveTemplate(1002, bad)] } })).toEqual([]);
});

describe('a template that nobody declared', () => {
  const live = { templates: [liveTemplate(1004, { ...bad, templateName: 'console-made' })] };

  test('is forbidden beside unmanaged, without a fix', () => {
    const [finding, other] = findingsOf({ live }, { policy });
    expect(finding).toMatchObject({
      class: 'forbidden',
      templateName: 'console-made',
      templateId: 1004,
      live: HTTP,
      fingerprint: 'forbidden:template:1004:callbacks.push',
    });
    expect(finding).not.toHaveProperty('fix');
    expect(other).toMatchObject({ class: 'unmanaged' });
  });

  test('is left out with scope "declared"', () => {
    expect(findingsOf({ live }, { policy, scope: 'declared' })).toEqual([]);
  });

  test('is forbidden though a declared binding names it by its id', () => {
    const [id, template] = [1004, liveTemplate(1004, bad)];
    const sides = {
      live: { templates: [template], bindings: [liveBinding('a.example.com', 'live', id)] },
    };
    expect(forbidden(sides, { policy })).toHaveLength(1);
  });
});

test('a template that waits for a destroy is forbidden with its address', () => {
  const recorded = { templates: [recordedTemplate('old', 1002, bad)] };
  const sides = { recorded, live: { templates: [liveTemplate(1002, bad)] } };
  expect(forbidden(sides, { policy, scope: 'declared' })).toMatchObject([
    { address: 'tencentcloud_css_callback_template.old', attribute: 'callbacks.push' },
  ]);
});

describe('a key', () => {
  const rules: PolicyRules = { requireKey: true };

  test('that is there keeps to the policy, and one that is not is named without a value', () => {
    const key = { ...good, callbackKey: new Secret('s3cret') };
    const live = {
      templates: [liveTemplate(1002, key), liveTemplate(1003, { templateName: 'b' })],
    };
    expect(forbidden({ live }, { policy: rules })).toMatchObject([
      {
        templateId: 1003,
        attribute: 'callbackKey',
        live: null,
        reason: 'must be set (policy: requireKey)',
      },
    ]);
  });

  test('that the code sets is mended by a deploy', () => {
    const code = { ...good, callbackKey: new Secret('s3cret') };
    const sides = {
      declared: { templates: [declaredTemplate('main', code)] },
      live: { templates: [liveTemplate(1002, good)] },
    };
    expect(forbidden(sides, { policy: rules })).toMatchObject([{ fix: 'cdktf deploy live' }]);
  });
});

test('a URL that the code takes from a sensitive variable is judged, but not shown', () => {
  const hidden = { ...good, 'callbacks.push': new Secret(HTTPS) };
  const sides = {
    declared: { templates: [declaredTemplate('main', hidden)] },
    live: { templates: [liveTemplate(1002, bad)] },
  };
  const [finding] = forbidden(sides, { policy });
  expect(finding?.live).toMatch(/^fingerprint [0-9a-f]{8}$/);
  expect(JSON.stringify(finding)).not.toContain('cb.example.com');
});

test('what the code leaves to an expression is judged by what is live', () => {
  const code = { ...good, 'callbacks.push': new Unresolved('${var.url}', 'no value') };
  const sides = {
    declared: { templates: [declaredTemplate('main', code)] },
    live: { templates: [liveTemplate(1002, bad)] },
  };
  expect(forbidden(sides, { policy })).toMatchObject([{ live: HTTP }]);
});

test('an event that no read of the API returns is not required of what is live', () => {
  const rules: PolicyRules = { requiredEvents: ['push', 'recording', 'recordingStatus'] };
  const sides = { declared, live: { templates: [liveTemplate(1002, good)] } };
  expect(forbidden(sides, { policy: rules })).toMatchObject([
    {
      attribute: 'callbacks.recording',
      live: null,
      reason: 'must be set (policy: requiredEvents)',
    },
  ]);
});

describe('maxTemplates', () => {
  const templates = [1009, 1002, 1004].map((id) => liveTemplate(id, { templateName: `t${id}` }));

  test('counts the live templates, and the youngest are too many', () => {
    expect(forbidden({ live: { templates } }, { policy: { maxTemplates: 3 } })).toEqual([]);
    const [finding, ...others] = forbidden(
      { live: { templates } },
      { policy: { maxTemplates: 2 } },
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      templateId: 1009,
      fingerprint: 'forbidden:template:1009:',
      reason:
        'is template 3 of the account, and at most 2 are allowed; remove some, or bind one template to several domains (policy: maxTemplates)',
    });
    expect(finding).not.toHaveProperty('attribute');
  });

  test('counts what nobody declared with scope "declared" too, but reports what is declared', () => {
    const code = { templates: [declaredTemplate('t1009', { templateName: 't1009' })] };
    const options = { policy: { maxTemplates: 1 }, scope: 'declared' } as const;
    expect(forbidden({ declared: code, live: { templates } }, options)).toMatchObject([
      { templateId: 1009, address: 'tencentcloud_css_callback_template.t1009' },
    ]);
  });
});

describe('a rule that only warns', () => {
  const rules: PolicyRules = {
    requireHttps: true,
    requireKey: true,
    maxTemplates: 1,
    warnOnly: ['requireHttps', 'maxTemplates'],
  };
  const live = observed({
    templates: [liveTemplate(1002, bad), liveTemplate(1003, { templateName: 'console-made' })],
  });
  const sides = { declared: inventory(declared), recorded: new Map(), live };

  test('gives no finding', () => {
    expect(forbidden({ declared, live }, { policy: rules })).toMatchObject([
      { templateId: 1003, attribute: 'callbackKey' },
      { templateId: 1002, attribute: 'callbackKey' },
    ]);
  });

  test('gives notes', () => {
    const options = { policy: rules, scope: 'account', isChecked: () => true } as const;
    expect(policyNotes(sides, options)).toEqual([
      'template main (1002) callbacks.push must begin with "https://" (policy: requireHttps)',
      'template console-made (1003) is template 2 of the account, and at most 1 are allowed; remove some, or bind one template to several domains (policy: maxTemplates)',
    ]);
    expect(policyNotes(sides, { ...options, scope: 'declared' })).toHaveLength(1);
    expect(policyNotes(sides, { ...options, isChecked: () => false })).toEqual([]);
    expect(policyNotes(sides, { ...options, policy: { requireHttps: true } })).toEqual([]);
  });
});
