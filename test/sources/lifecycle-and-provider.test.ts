import { declaredInventory, readStacks, readVariables } from '../../lib/sources';
import { temporaryFolders } from '../helpers/temporary-folder';

const folder = temporaryFolders();

/** The templates that this Terraform JSON declares. */
async function templatesOf(content: object) {
  const [stack] = await readStacks(folder({ 'main.tf.json': JSON.stringify(content) }));
  if (stack === undefined) throw new Error('there is no stack');
  const variables = new Map([[stack.name, await readVariables(stack, {})]]);
  return declaredInventory([stack], { variables }).inventory.templates;
}

const template = (more: object) => ({
  template_name: 'main',
  stream_begin_notify_url: 'https://cb.example.com/push',
  ...more,
});

describe('lifecycle.ignore_changes', () => {
  test.each([
    [{ ignore_changes: ['description', 'stream_begin_notify_url'] }],
    [[{ ignore_changes: ['description', 'stream_begin_notify_url'] }]],
  ])('names attributes that are left to others: %j', async (lifecycle) => {
    const [main] = await templatesOf({
      resource: { tencentcloud_css_callback_template: { main: template({ lifecycle }) } },
    });
    expect([...(main?.ignoredAttributes ?? [])]).toEqual(['description', 'callbacks.push']);
  });

  test('may be "all", which does not mean the fields the provider lacks', async () => {
    const [main] = await templatesOf({
      resource: {
        tencentcloud_css_callback_template: {
          main: template({ lifecycle: { ignore_changes: 'all' } }),
        },
      },
    });
    expect([...(main?.ignoredAttributes ?? [])]).toEqual([
      'templateName',
      'description',
      'callbackKey',
      'callbacks.push',
      'callbacks.interruption',
      'callbacks.recording',
      'callbacks.screencapture',
      'callbacks.pornDetection',
      'callbacks.pushException',
    ]);
  });

  test('without it nothing is left out', async () => {
    const [main] = await templatesOf({
      resource: { tencentcloud_css_callback_template: { main: template({}) } },
    });
    expect(main?.ignoredAttributes).toBeUndefined();
  });
});

describe('a provider configuration', () => {
  const foreign = async (configurations: object[], ...providers: (string | undefined)[]) => {
    const templates = await templatesOf({
      provider: { tencentcloud: configurations },
      resource: {
        tencentcloud_css_callback_template: Object.fromEntries(
          providers.map((provider, index) => [
            `t${index}`,
            template(provider === undefined ? {} : { provider }),
          ]),
        ),
      },
    });
    return templates.map(({ foreignProvider }) => foreignProvider);
  };

  test('with other credentials may be another account', async () => {
    const configurations = [{ region: 'a' }, { alias: 'b', profile: 'other' }];
    expect(await foreign(configurations, undefined, 'tencentcloud.b')).toEqual([
      undefined,
      'tencentcloud.b',
    ]);
  });

  test('that differs in the region only is the same account', async () => {
    const configurations = [{ region: 'a' }, { alias: 'b', region: 'b' }];
    expect(await foreign(configurations, undefined, 'tencentcloud.b')).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('is the account of the stack where nothing uses the default', async () => {
    const configurations = [
      { alias: 'a', secret_id: '1' },
      { alias: 'b', secret_id: '2' },
    ];
    expect(await foreign(configurations, 'tencentcloud.a', 'tencentcloud.b')).toEqual([
      undefined,
      'tencentcloud.b',
    ]);
  });
});
