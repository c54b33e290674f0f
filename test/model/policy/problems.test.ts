import {
  type EventKind,
  excessProblem,
  policyProblems,
  type PolicyProblem,
  type PolicyRules,
} from '../../../lib/model';

const template = (
  urls: Partial<Record<EventKind, string | undefined>>,
  hasKey = true,
): Parameters<typeof policyProblems>[0] => ({
  hasKey,
  urls: new Map(
    (['push', 'recording', 'recordingException'] as const).flatMap((kind) =>
      kind in urls ? [[kind, urls[kind]] as const] : [],
    ),
  ),
});

const told = (problems: readonly PolicyProblem[]) =>
  problems.map(({ level, attribute, text }) => [level, attribute, text].join(' '));

const STRICT: PolicyRules = {
  requireHttps: true,
  requireKey: true,
  allowedHosts: ['*.example.com'],
  requiredEvents: ['push', 'recording'],
};

test('a template that keeps to every rule has no problem', () => {
  const urls = { push: 'https://cb.example.com/p', recording: 'HTTPS://cb.example.com/r' };
  expect(policyProblems(template(urls), STRICT)).toEqual([]);
});

test('each broken rule is told with the attribute and what is allowed, and quotes no value', () => {
  const urls = { push: 'http://cb.evil.net/p', recordingException: 'https://cb.evil.net/e' };
  expect(told(policyProblems(template(urls, false), STRICT))).toEqual([
    'error callbackKey must be set (policy: requireKey)',
    'error callbacks.push must begin with "https://" (policy: requireHttps)',
    'error callbacks.push must go to an allowed host: *.example.com (policy: allowedHosts)',
    'error callbacks.recording must be set (policy: requiredEvents)',
    'error callbacks.recordingException must go to an allowed host: *.example.com (policy: allowedHosts)',
  ]);
});

test('a rule in warnOnly warns', () => {
  const rules: PolicyRules = {
    ...STRICT,
    warnOnly: ['requireKey', 'maxTemplates'],
    maxTemplates: 1,
  };
  const urls = { push: 'http://cb.example.com/p', recording: 'https://cb.example.com/r' };
  expect(told(policyProblems(template(urls, false), rules))).toEqual([
    'warning callbackKey must be set (policy: requireKey)',
    'error callbacks.push must begin with "https://" (policy: requireHttps)',
  ]);
  expect(excessProblem({ position: 2, where: 'here' }, rules)?.level).toBe('warning');
});

test('a URL that only Terraform knows is set, and is left alone otherwise', () => {
  expect(policyProblems(template({ push: undefined, recording: undefined }), STRICT)).toEqual([]);
});

test('rules that are left out or off allow everything', () => {
  const urls = { push: 'http://cb.evil.net' };
  const off: PolicyRules = { requireHttps: false, requireKey: false };
  expect(policyProblems(template(urls, false), off)).toEqual([]);
  expect(excessProblem({ position: 50, where: 'here' }, off)).toBeUndefined();
});

test('the last template that is allowed is none too many, the next one is', () => {
  const at = (position: number) =>
    excessProblem({ position, where: 'of the account' }, { maxTemplates: 3 });
  expect(at(3)).toBeUndefined();
  expect(at(4)).toEqual({
    rule: 'maxTemplates',
    level: 'error',
    text: 'is template 4 of the account, and at most 3 are allowed; remove some, or bind one template to several domains (policy: maxTemplates)',
  });
});

test('of many allowed hosts the first are told', () => {
  const allowedHosts = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `cb${number}.example.com`);
  const [problem] = policyProblems(template({ push: 'https://x.net' }), { allowedHosts });
  expect(problem?.text).toBe(
    'must go to an allowed host: cb1.example.com, cb2.example.com, cb3.example.com, cb4.example.com, cb5.example.com, cb6.example.com, 2 more (policy: allowedHosts)',
  );
});
