import { readFleet } from '../../lib/fleet';
import { readTargets } from '../../lib/sources';
import { failureOf } from '../helpers/failure';
import { type Block, blocksOf, page } from './markdown';

const BLOCKS = blocksOf(page('docs/fleet.md'));

/** The blocks of YAML that hold this. */
const yamlWith = (text: string): readonly Block[] =>
  BLOCKS.filter((block) => block.language === 'yaml' && block.text.includes(text));

const env = { CALLBACK_HOST: 'cb.example.com' };

describe('docs/fleet.md', () => {
  const [example] = yamlWith('environments:');

  test('shows a fleet that is read as the page says', () => {
    const { fleet } = readFleet(example?.text ?? '', 'fleet.yaml', { environment: 'prod', env });
    expect(fleet.templates).toMatchObject([
      {
        key: 'main',
        declaration: {
          templateName: 'prod-main',
          callbacks: {
            push: 'https://cb.example.com/live/push',
            interruption: 'https://cb.example.com/live/interruption',
            recordingException: { levels: ['error'] },
          },
        },
        keyVariable: 'callback_key',
        importFrom: 1002,
        settleOnDeploy: true,
      },
      { key: 'vip', declaration: { templateName: 'prod-vip' }, importFrom: undefined },
    ]);
    expect(Object.keys(fleet.templates[1]?.declaration.callbacks ?? {})).toEqual([
      'push',
      'recordingException',
    ]);
    expect(fleet.bindings).toMatchObject([
      { domainName: 'push.example.com', appName: 'live', importFrom: { templateId: 1002 } },
      { domainName: 'push-eu.example.com', appName: 'live', template: 'main' },
      { domainName: 'push-eu.example.com', appName: 'vip', template: 'vip' },
    ]);
  });

  test('shows an environment that changes and removes', () => {
    const { fleet } = readFleet(example?.text ?? '', 'fleet.yaml', { environment: 'dev', env });
    expect(fleet.templates[0]).toMatchObject({
      declaration: {
        templateName: 'dev-main',
        callbacks: { push: 'https://dev.example.com/push' },
      },
      keyVariable: undefined,
    });
    expect(fleet.bindings.map(({ domainName }) => domainName)).toEqual(['push.dev.example.com']);
  });

  test('shows mistakes as they are told', () => {
    const [mistaken] = yamlWith('mian');
    const failure = failureOf(() => readFleet(mistaken?.text ?? '', 'fleet.yaml', { env }));
    const [shown] = BLOCKS.filter(({ language }) => language === 'console');
    const command = '$ live-callbacks drift --fleet fleet.yaml\n';
    const told = failure instanceof Error ? failure.message : '';
    expect(shown?.text).toBe(`${command}live-callbacks: ${told}\n`);
  });

  test('shows targets that are read as they are', async () => {
    const [targets] = yamlWith('targets:');
    const options = { file: 'targets.yaml', cwd: '/work', appDir: 'cdktf.out', state: 'auto' };
    expect(await readTargets(targets?.text ?? '', options)).toMatchObject([
      { name: 'prod', fleet: { path: 'fleet.yaml', environment: 'prod' } },
      { name: 'dev', fleet: { path: 'fleet.yaml', environment: 'dev' } },
    ]);
  });
});
