import { policyFrom, readPolicy } from '../../lib/policy';
import { failureOf } from '../helpers/failure';

const read = (text: string) => readPolicy(text, 'policy.yaml');

/** What reading a text fails with, as lines. */
const refusal = async (text: string): Promise<readonly string[]> => {
  const error: unknown = await read(text).catch((failure: unknown) => failure);
  expect(error).toMatchObject({ code: 'POLICY_INVALID' });
  return error instanceof Error ? error.message.split('\n  ') : [];
};

test('a policy file holds rules, in YAML or JSON', async () => {
  const yaml = `# yaml-language-server: $schema=./node_modules/tencent-live-callbacks/schemas/policy.json
version: 1
requireHttps: true
requiredEvents: [push, interruption]
maxTemplates: 10
warnOnly: [maxTemplates]
`;
  const rules = {
    requireHttps: true,
    requiredEvents: ['push', 'interruption'],
    maxTemplates: 10,
    warnOnly: ['maxTemplates'],
  };
  expect(await read(yaml)).toEqual(rules);
  expect(await read(JSON.stringify({ $schema: './policy.json', version: 1, ...rules }))).toEqual(
    rules,
  );
});

test('every mistake of a file is told at once, with its place and what may have been meant', async () => {
  const text = `version: 1
requireHtps: true
requireKey: 'yes'
allowedHosts:
  - cb.example.com
  - https://cb.example.com/live
requiredEvents: [pusch]
maxTemplates: 51
warnOnly: [requireKeys]
`;
  expect(await refusal(text)).toEqual([
    'the policy file "policy.yaml" cannot be used; mend it and run again:',
    'policy.yaml:2:1: "requireHtps" is unknown, did you mean "requireHttps"?',
    'policy.yaml:3:13: requireKey: must be true or false, got text',
    'policy.yaml:6:5: allowedHosts[1]: must be the name of a host, not a URL; write "cb.example.com"',
    'policy.yaml:7:18: requiredEvents[0]: "pusch" is unknown, did you mean "push"?',
    'policy.yaml:8:15: maxTemplates: must be a whole number from 1 to 50',
    'policy.yaml:9:12: warnOnly[0]: "requireKeys" is unknown, did you mean "requireKey"?',
  ]);
});

test('a file without a rule is refused: it would allow everything', async () => {
  const noRule =
    'holds no rule, so it would allow everything; add one of requireHttps, requireKey, allowedHosts, requiredEvents, maxTemplates';
  expect((await refusal('version: 1\n'))[1]).toBe(`policy.yaml:1:1: ${noRule}`);
  expect((await refusal('version: 1\nrequireKey: false\n'))[1]).toBe(`policy.yaml:1:1: ${noRule}`);
});

test('a rule that is to warn but is not there is refused: nothing would be checked', async () => {
  expect(await refusal('version: 1\nrequireHttps: true\nwarnOnly: [requireKey]\n')).toContain(
    'policy.yaml:3:12: warnOnly[0]: requireKey is no rule of this policy; add the rule, or take its name out here',
  );
});

test('rules of a program are checked alike, by member', () => {
  expect(policyFrom({ requireHttps: true }, 'the policy')).toEqual({ requireHttps: true });
  expect(
    failureOf(() => policyFrom({ maxTemplates: 0, alowedHosts: [] }, 'the policy')),
  ).toMatchObject({
    code: 'POLICY_INVALID',
    message: `the policy cannot be used; mend it and run again:
  maxTemplates: must be a whole number from 1 to 50
  "alowedHosts" is unknown, did you mean "allowedHosts"?`,
  });
  expect(failureOf(() => policyFrom(undefined, 'the policy'))).toMatchObject({
    code: 'POLICY_INVALID',
  });
});
