import { Aspects, TerraformVariable, type App } from 'cdktf';
import { Construct } from 'constructs';
import {
  CallbackFleet,
  CallbackPolicy,
  CallbackTemplate,
  TencentcloudProvider,
  type CallbackTemplateProps,
} from 'tencent-live-callbacks';
import { failureOf } from '../helpers/failure';
import { manifestOf, stackWithProvider, testApp } from '../helpers/synthesis';

const HTTPS = 'https://cb.example.com/push';
const HTTP = 'http://cb.example.com/push';

const template = (scope: Construct, id: string, props: Partial<CallbackTemplateProps> = {}) =>
  new CallbackTemplate(scope, id, { templateName: id, callbacks: { push: HTTPS }, ...props });

/** The annotations that synthesis ends with, each behind its construct path. */
function errors(app: App): readonly string[] {
  try {
    app.synth();
    return [];
  } catch (error) {
    return String(error)
      .split('\n')
      .filter((line) => line.startsWith('['));
  }
}

describe('a policy of an app', () => {
  test('refuses each template that breaks it, at its construct path', () => {
    const app = testApp();
    Aspects.of(app).add(
      new CallbackPolicy({
        requireHttps: true,
        requireKey: true,
        allowedHosts: ['*.example.com'],
        requiredEvents: ['push', 'audioAudit'],
      }),
    );
    const stack = stackWithProvider(app);
    template(stack, 'main', {
      callbackKey: new TerraformVariable(stack, 'key', { sensitive: true }).stringValue,
      callbacks: { push: HTTPS, audioAudit: HTTPS },
    });
    template(new Construct(stack, 'nested'), 'vip', {
      callbacks: { push: 'http://cb.example.net/push', recordingException: { url: HTTP } },
    });
    expect(errors(app)).toEqual([
      '[live/nested/vip] callbackKey must be set (policy: requireKey)',
      '[live/nested/vip] callbacks.push "http://cb.example.net/push" must begin with "https://" (policy: requireHttps)',
      '[live/nested/vip] callbacks.push "http://cb.example.net/push" must go to an allowed host: *.example.com (policy: allowedHosts)',
      '[live/nested/vip] callbacks.audioAudit must be set (policy: requiredEvents)',
      '[live/nested/vip] callbacks.recordingException "http://cb.example.com/push" must begin with "https://" (policy: requireHttps)',
    ]);
  });

  test('says the same however often the app is synthesized, and if two policies hold a rule', () => {
    const app = testApp();
    Aspects.of(app).add(new CallbackPolicy({ requireHttps: true }));
    const stack = stackWithProvider(app);
    Aspects.of(stack).add(new CallbackPolicy({ requireHttps: true }));
    template(stack, 'main', { callbacks: { push: HTTP } });
    const first = errors(app);
    expect(first).toHaveLength(1);
    expect(errors(app)).toEqual(first);
  });

  test('says nothing where everything keeps to it', () => {
    const app = testApp();
    Aspects.of(app).add(new CallbackPolicy({ requireHttps: true }));
    template(stackWithProvider(app), 'main');
    expect(errors(app)).toEqual([]);
  });
});

test('a policy of a stack holds for that stack alone', () => {
  const app = testApp();
  const strict = stackWithProvider(app, 'strict');
  Aspects.of(strict).add(new CallbackPolicy({ requireKey: true }));
  template(stackWithProvider(app, 'free'), 'free');
  template(strict, 'main');
  expect(errors(app)).toEqual(['[strict/main] callbackKey must be set (policy: requireKey)']);
});

test('a rule in warnOnly gives a warning', () => {
  const app = testApp();
  Aspects.of(app).add(new CallbackPolicy({ requireHttps: true, warnOnly: ['requireHttps'] }));
  template(stackWithProvider(app), 'main', { callbacks: { push: HTTP } });
  expect(manifestOf(app)).toMatchObject({
    stacks: {
      live: {
        annotations: [
          {
            constructPath: 'live/main',
            level: '@cdktf/warn',
            message:
              'callbacks.push "http://cb.example.com/push" must begin with "https://" (policy: requireHttps)',
          },
        ],
      },
    },
  });
});

test('tokens are left alone, and count as set', () => {
  const app = testApp();
  Aspects.of(app).add(
    new CallbackPolicy({
      requireHttps: true,
      requireKey: true,
      allowedHosts: ['cb.example.net'],
      requiredEvents: ['push'],
    }),
  );
  const stack = stackWithProvider(app);
  const host = new TerraformVariable(stack, 'host', {}).stringValue;
  template(stack, 'main', { callbackKey: host, callbacks: { push: `http://${host}/push` } });
  expect(errors(app)).toEqual([]);
});

test('what is overridden on the resource counts', () => {
  const app = testApp();
  Aspects.of(app).add(new CallbackPolicy({ requireHttps: true }));
  template(stackWithProvider(app), 'main').resource.addOverride('stream_begin_notify_url', HTTP);
  expect(errors(app)).toEqual([
    '[live/main] callbacks.push "http://cb.example.com/push" must begin with "https://" (policy: requireHttps)',
  ]);
});

describe('maxTemplates', () => {
  test('allows as many templates as it says, over all stacks, and not one more', () => {
    const app = testApp();
    Aspects.of(app).add(new CallbackPolicy({ maxTemplates: 2 }));
    template(stackWithProvider(app, 'a'), 'one');
    const last = stackWithProvider(app, 'b');
    template(last, 'two');
    expect(errors(app)).toEqual([]);
    template(last, 'three');
    expect(errors(app)).toEqual([
      '[b/three] is template 3 with provider b/tencentcloud, and at most 2 are allowed; remove some, or bind one template to several domains (policy: maxTemplates)',
    ]);
  });

  test('counts each provider configuration by itself', () => {
    const app = testApp();
    Aspects.of(app).add(new CallbackPolicy({ maxTemplates: 1 }));
    const stack = stackWithProvider(app);
    const provider = new TencentcloudProvider(stack, 'eu', { alias: 'eu', region: 'eu-frankfurt' });
    template(stack, 'one');
    template(stack, 'eu-one', { provider });
    expect(errors(app)).toEqual([]);
  });

  test('does not count what was removed since an earlier synthesis', () => {
    const app = testApp();
    Aspects.of(app).add(new CallbackPolicy({ maxTemplates: 1 }));
    const stack = stackWithProvider(app);
    template(stack, 'one');
    expect(errors(app)).toEqual([]);
    stack.node.tryRemoveChild('one');
    template(stack, 'two');
    expect(errors(app)).toEqual([]);
  });
});

describe('a fleet', () => {
  const templates = { main: { callbacks: { push: HTTP } } };

  test('keeps to the policy of its app', () => {
    const app = testApp();
    Aspects.of(app).add(new CallbackPolicy({ requireHttps: true }));
    new CallbackFleet(stackWithProvider(app), 'fleet', { version: 1, templates });
    expect(errors(app)).toEqual([
      '[live/fleet/main] callbacks.push "http://cb.example.com/push" must begin with "https://" (policy: requireHttps)',
    ]);
  });

  test('with a policy of its own is refused when it is made', () => {
    const stack = stackWithProvider(testApp());
    const policy = { requireHttps: true };
    expect(
      failureOf(() => new CallbackFleet(stack, 'fleet', { version: 1, templates, policy })),
    ).toMatchObject({
      code: 'FLEET_INVALID',
      message: `the fleet live/fleet cannot be used; mend it and run again:
  templates.main.callbacks.push: "http://cb.example.com/push" must begin with "https://" (policy: requireHttps)`,
    });
  });

  test('warns at synth of what its own policy only warns of', () => {
    const app = testApp();
    const policy = { requireHttps: true, warnOnly: ['requireHttps' as const] };
    new CallbackFleet(stackWithProvider(app), 'fleet', { version: 1, templates, policy });
    expect(manifestOf(app)).toMatchObject({
      stacks: {
        live: {
          annotations: [{ constructPath: 'live/fleet/main', level: '@cdktf/warn' }],
        },
      },
    });
  });
});

test('user info in a URL is not shown', () => {
  const app = testApp();
  Aspects.of(app).add(new CallbackPolicy({ requireHttps: true }));
  const override = 'http://user:secret@cb.example.com/push';
  template(stackWithProvider(app), 'main').resource.addOverride(
    'stream_begin_notify_url',
    override,
  );
  expect(errors(app)).toEqual([
    '[live/main] callbacks.push "http://***@cb.example.com/push" must begin with "https://" (policy: requireHttps)',
  ]);
});

test('rules that are misspelt or wrong are refused at once', () => {
  const rules = { requireHttp: true, maxTemplates: 51 };
  expect(failureOf(() => new CallbackPolicy(rules))).toMatchObject({
    code: 'POLICY_INVALID',
    message: `the policy cannot be used; mend it and run again:
  maxTemplates: must be a whole number from 1 to 50
  "requireHttp" is unknown, did you mean "requireHttps"?`,
  });
});
