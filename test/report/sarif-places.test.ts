import { type Finding } from '../../lib/model';
import { DRIFTED } from './drifted';
import { sarifRun } from './sarif-log';
import { sarifProblems } from './sarif-schema';

const FINDING: Finding = {
  class: 'unmanaged',
  subject: 'template',
  templateName: 'console-made',
  templateId: 1004,
  ignored: false,
  fingerprint: 'unmanaged:template:1004:',
};

const placesOf = (...findings: Finding[]) =>
  sarifRun({ ...DRIFTED, findings }).results.map(({ locations }) => locations[0]?.physicalLocation);

const artifactOf = (file: string) =>
  placesOf({ ...FINDING, location: { file, line: 7 } })[0]?.artifactLocation;

describe('a file in the SARIF report', () => {
  test.each([
    ['cdktf.out/stacks/live/cdk.tf.json', 'cdktf.out/stacks/live/cdk.tf.json'],
    ['./main.tf.json', 'main.tf.json'],
    ['../infra/main.tf.json', '../infra/main.tf.json'],
    ['my stacks/a#b?c%20.tf.json', 'my%20stacks/a%23b%3Fc%2520.tf.json'],
    ['直播.tf.json', '%E7%9B%B4%E6%92%AD.tf.json'],
    ['a:b/main.tf.json', 'a%3Ab/main.tf.json'],
    ['cdktf.out\\stacks\\live\\cdk.tf.json', 'cdktf.out/stacks/live/cdk.tf.json'],
    ['half \ud800.tf.json', 'half%20%EF%BF%BD.tf.json'],
    ['line\nbreak.tf.json', 'line%0Abreak.tf.json'],
  ])('%j is the path %j in the repository', (file, uri) => {
    expect(artifactOf(file)).toEqual({ uri, uriBaseId: '%SRCROOT%' });
  });

  test.each([
    ['/tmp/out/cdk.tf.json', 'file:///tmp/out/cdk.tf.json'],
    ['C:\\work\\my out\\cdk.tf.json', 'file:///C:/work/my%20out/cdk.tf.json'],
  ])('%j, which is absolute, has no base', (file, uri) => {
    expect(artifactOf(file)).toEqual({ uri });
  });
});

describe('a finding without a file', () => {
  const elsewhere = (file: string): Finding => ({ ...FINDING, location: { file, line: 12 } });

  test('is shown in the first file, by name, that others have, whatever their order', () => {
    const first = { artifactLocation: { uri: 'a.tf.json', uriBaseId: '%SRCROOT%' } };
    const place = { ...first, region: { startLine: 1 } };
    const [a, b] = [elsewhere('a.tf.json'), elsewhere('b.tf.json')];
    expect(placesOf(FINDING, b, a)[0]).toEqual(place);
    expect(placesOf(FINDING, a, b)[0]).toEqual(place);
  });

  test('is shown in cdktf.json where no other has one', () => {
    const place = {
      artifactLocation: { uri: 'cdktf.json', uriBaseId: '%SRCROOT%' },
      region: { startLine: 1 },
    };
    expect(placesOf(FINDING)).toEqual([place]);
    expect(placesOf(elsewhere(''))).toEqual([place]);
  });
});

describe('a message of the SARIF report', () => {
  const textOf = (templateName: string): string | undefined =>
    sarifRun({ ...DRIFTED, findings: [{ ...FINDING, templateName }] }).results[0]?.message.text;

  test.each([
    ['{0}', 'template {{0}} (1004): live, but not declared.'],
    ['a\nfix: rm', 'template a\\u{{a}}fix: rm (1004): live, but not declared.'],
    ['[x](https://a.example)', 'template [x] (https://a.example) (1004): live, but not declared.'],
  ])('takes no placeholder, line or link from the name %j', (name, text) => {
    expect(textOf(name)).toBe(text);
  });
});

test('the schema that tests use refuses what is no SARIF', () => {
  expect(sarifProblems({ version: '2.1.0' })).toEqual([" must have required property 'runs'"]);
});
