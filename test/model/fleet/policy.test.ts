import { callbacks, problems, resolved, type Fleet } from './resolved';

const HTTP = 'http://cb.example.com/push';

const templates: Fleet['templates'] = { main: { callbacks: { push: HTTP } } };
const policy: Fleet['policy'] = { requireHttps: true };

test('a fleet that keeps to its policy hands it on', () => {
  expect(resolved({ templates: { main: { callbacks } }, policy }).policy).toEqual(policy);
  expect(resolved({ templates: { main: { callbacks } } }).policy).toBeUndefined();
});

test('each broken rule is told where its value is written, as it is written', () => {
  const fleet: Fleet = {
    defaults: { callbacks: { interruption: 'http://user:hunter2@${HOST}/end' } },
    templates: {
      main: { callbacks: { push: HTTP, recordingException: { url: HTTP, levels: ['error'] } } },
      vip: { extends: 'main', callbackKey: { variable: 'key' } },
    },
    policy: {
      requireHttps: true,
      requireKey: true,
      allowedHosts: ['cb.example.com'],
      requiredEvents: ['push', 'audioAudit'],
      maxTemplates: 1,
    },
  };
  const env = { HOST: 'cb.internal' };
  const told = problems(
    { ...fleet, defaults: { callbacks: { interruption: 'http://${HOST}/end' } } },
    { env },
  );
  expect(told).toEqual([
    'templates.main.callbackKey: must be set (policy: requireKey)',
    'templates.main.callbacks.push: "http://cb.example.com/push" must begin with "https://" (policy: requireHttps)',
    'defaults.callbacks.interruption: "http://${HOST}/end" must begin with "https://" (policy: requireHttps)',
    'defaults.callbacks.interruption: "http://${HOST}/end" must go to an allowed host: cb.example.com (policy: allowedHosts)',
    'templates.main.callbacks.audioAudit: must be set (policy: requiredEvents)',
    'templates.main.callbacks.recordingException.url: "http://cb.example.com/push" must begin with "https://" (policy: requireHttps)',
    'templates.main.callbacks.push: "http://cb.example.com/push" must begin with "https://" (policy: requireHttps)',
    'defaults.callbacks.interruption: "http://${HOST}/end" must begin with "https://" (policy: requireHttps)',
    'defaults.callbacks.interruption: "http://${HOST}/end" must go to an allowed host: cb.example.com (policy: allowedHosts)',
    'templates.vip.callbacks.audioAudit: must be set (policy: requiredEvents)',
    'templates.main.callbacks.recordingException.url: "http://cb.example.com/push" must begin with "https://" (policy: requireHttps)',
    'templates.vip: is template 2 of the fleet, and at most 1 are allowed; remove some, or bind one template to several domains (policy: maxTemplates)',
  ]);
  expect(JSON.stringify(told)).not.toContain('cb.internal');
  expect(JSON.stringify(problems(fleet, { env }))).not.toContain('hunter2');
});

test('as many templates as the policy allows are none too many', () => {
  const two = { main: { callbacks }, vip: { callbacks } };
  expect(problems({ templates: two, policy: { maxTemplates: 2 } })).toEqual([]);
  expect(problems({ templates: two, policy: { maxTemplates: 1 } })).toHaveLength(1);
});

test('a rule that only warns does not refuse the fleet', () => {
  const warning: Fleet['policy'] = { requireHttps: true, warnOnly: ['requireHttps'] };
  expect(problems({ templates, policy: warning })).toEqual([]);
  expect(resolved({ templates, policy: warning }).policy).toEqual(warning);
});

describe('an environment', () => {
  const fleet: Fleet = {
    templates,
    policy: { requireHttps: true, allowedHosts: ['cb.example.com'], warnOnly: ['requireHttps'] },
    environments: {
      same: {},
      strict: { policy: { warnOnly: null } },
      loose: { policy: { requireHttps: null, warnOnly: null } },
      free: { policy: null },
      more: { policy: { maxTemplates: 1, requireKey: true } },
    },
  };

  test('takes the policy over, and changes it rule by rule', () => {
    const policyIn = (environment: string) => resolved(fleet, { environment }).policy;
    expect(policyIn('same')).toEqual(fleet.policy);
    expect(policyIn('loose')).toEqual({ allowedHosts: ['cb.example.com'] });
    expect(policyIn('free')).toBeUndefined();
    expect(problems(fleet, { environment: 'strict' })).toEqual([
      'templates.main.callbacks.push: "http://cb.example.com/push" must begin with "https://" (policy: requireHttps)',
    ]);
    expect(problems(fleet, { environment: 'more' })).toEqual([
      'templates.main.callbackKey: must be set (policy: requireKey)',
    ]);
  });

  test('may be the only one with a policy', () => {
    const only: Fleet = { templates, environments: { dev: {}, prod: { policy } } };
    expect(problems(only, { environment: 'dev' })).toEqual([]);
    expect(problems(only, { environment: 'prod' })).toHaveLength(1);
  });
});

test('a rule that is to warn but is nowhere is refused where it is named', () => {
  const fleet: Fleet = {
    templates: { main: { callbacks } },
    policy: { requireHttps: true, warnOnly: ['requireKey', 'maxTemplates'] },
    environments: {
      dev: { policy: { warnOnly: ['requiredEvents'] } },
      prod: { policy: { requireKey: true } },
    },
  };
  const advice = 'is no rule of this policy; add the rule, or take its name out here';
  expect(problems(fleet, { environment: 'dev' })).toEqual([
    `policy.warnOnly[1]: maxTemplates ${advice}`,
    `environments.dev.policy.warnOnly[0]: requiredEvents ${advice}`,
  ]);
});
