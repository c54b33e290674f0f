import { type TerraformProvider, TerraformStack, TerraformVariable, Token } from 'cdktf';
import type { Construct } from 'constructs';
import { CallbackTemplate, DomainBinding, TencentcloudProvider } from 'tencent-live-callbacks';
import { OwnProvider } from '../helpers/own-provider';
import { refusals, stackWithProvider, testApp } from '../helpers/synthesis';

const callbacks = { push: 'https://cb.example.com/push' };

const template = (scope: Construct, templateName: string, provider?: TerraformProvider) =>
  new CallbackTemplate(scope, templateName, { templateName, callbacks, provider });

const templates = (scope: Construct, count: number, provider?: TerraformProvider, prefix = 't') =>
  Array.from({ length: count }, (_, index) => template(scope, `${prefix}${index}`, provider));

function refusalsOf(declare: (stack: TerraformStack) => void): string[] {
  const app = testApp();
  declare(stackWithProvider(app));
  return refusals(app);
}

describe('the number of templates', () => {
  test('may be 50 with one provider configuration', () => {
    expect(refusalsOf((stack) => templates(stack, 50))).toEqual([]);
  });

  test('may not be 51', () => {
    expect(refusalsOf((stack) => templates(stack, 51))).toEqual([
      '[live/t50] template 51 of 51 with provider live/tencentcloud, the first of which is live/t0; an account holds at most 50, so remove some, or bind one template to several domains',
    ]);
  });

  test('is reported once however many are too many', () => {
    expect(refusalsOf((stack) => templates(stack, 60))).toEqual([
      '[live/t50] template 51 of 60 with provider live/tencentcloud, the first of which is live/t0; an account holds at most 50, so remove some, or bind one template to several domains',
    ]);
  });

  test('is counted for each alias on its own', () => {
    const found = refusalsOf((stack) => {
      const eu = new TencentcloudProvider(stack, 'eu', { alias: 'eu' });
      const us = new TencentcloudProvider(stack, 'us', { alias: 'us' });
      templates(stack, 50);
      templates(stack, 50, eu, 'eu-');
      templates(stack, 51, us, 'us-');
    });
    expect(found).toEqual([
      '[live/us-50] template 51 of 51 with provider live/us, the first of which is live/us-0; an account holds at most 50, so remove some, or bind one template to several domains',
    ]);
  });

  test('leaves out templates that exist already', () => {
    const found = refusalsOf((stack) => {
      templates(stack, 50);
      CallbackTemplate.fromTemplateId(stack, 'existing', 1002);
    });
    expect(found).toEqual([]);
  });

  test('adds up over stacks whose provider configurations are equal', () => {
    const app = testApp();
    templates(stackWithProvider(app, 'a'), 30);
    templates(stackWithProvider(app, 'b'), 30, undefined, 'u');
    expect(refusals(app)).toEqual([
      '[b/u20] template 51 of 60 with provider b/tencentcloud, the first of which is a/t0; an account holds at most 50, so remove some, or bind one template to several domains',
    ]);
  });

  test('is counted for each stack on its own when any setting of the provider differs', () => {
    const app = testApp();
    templates(stackWithProvider(app, 'a'), 30);
    const other = stackWithProvider(app, 'b');
    const provider = new TencentcloudProvider(other, 'eu', { alias: 'eu', region: 'ap-guangzhou' });
    templates(other, 30, provider, 'u');
    expect(refusals(app)).toEqual([]);
  });
});

describe('the name of a template', () => {
  test('is refused when it is taken with the same provider configuration', () => {
    const found = refusalsOf((stack) => {
      template(stack, 'prod-main');
      new CallbackTemplate(stack, 'other', { templateName: 'prod-main', callbacks });
    });
    expect(found).toEqual([
      '[live/other] templateName "prod-main" is also the name of live/prod-main with provider live/tencentcloud; rename one of the two, as templates are told apart by name',
    ]);
  });

  test('may be used again with another provider configuration', () => {
    const found = refusalsOf((stack) => {
      template(stack, 'prod-main');
      const provider = new OwnProvider(stack, 'own', { alias: 'own' });
      new CallbackTemplate(stack, 'other', { templateName: 'prod-main', callbacks, provider });
    });
    expect(found).toEqual([]);
  });

  test('is refused across stacks with a provider class that the user generated', () => {
    const app = testApp();
    template(stackWithProvider(app, 'a'), 'prod-main');
    const other = new TerraformStack(app, 'own');
    new OwnProvider(other, 'tencentcloud', { region: 'ap-guangzhou' });
    template(other, 'prod-main');
    expect(refusals(app)).toEqual([
      '[own/prod-main] templateName "prod-main" is also the name of a/prod-main with provider own/tencentcloud; rename one of the two, as templates are told apart by name',
    ]);
  });
});

describe('a domain and app name', () => {
  test('that is bound twice is refused, not left to the core', () => {
    const found = refusalsOf((stack) => {
      const main = template(stack, 'main');
      main.bindTo('push.example.com');
      main.bindTo('push.example.com');
    });
    expect(found).toEqual([
      '[live/main/push.example.com:live (2)] the streams of "push.example.com" with app name "live" are bound by live/main/push.example.com:live already; remove one of the two, as a domain and app name have one template',
    ]);
  });

  test('is one whatever the case of the domain', () => {
    const found = refusalsOf((stack) => {
      template(stack, 'main').bindTo('push.example.com');
      template(stack, 'vip').bindTo('PUSH.example.com');
    });
    expect(found).toEqual([
      '[live/vip/PUSH.example.com:live] the streams of "PUSH.example.com" with app name "live" are bound by live/main/push.example.com:live already; remove one of the two, as a domain and app name have one template',
    ]);
  });

  test('that another stack binds is refused', () => {
    const app = testApp();
    template(stackWithProvider(app, 'a'), 'main').bindTo('push.example.com');
    template(stackWithProvider(app, 'b'), 'vip').bindTo('push.example.com');
    expect(refusals(app)).toEqual([
      '[b/vip/push.example.com:live] the streams of "push.example.com" with app name "live" are bound by a/main/push.example.com:live already; remove one of the two, as a domain and app name have one template',
    ]);
  });

  test('of two apps in one process do not meet', () => {
    expect(refusalsOf((stack) => template(stack, 'main').bindTo('push.example.com'))).toEqual([]);
    expect(refusalsOf((stack) => template(stack, 'main').bindTo('push.example.com'))).toEqual([]);
  });
});

describe('two app names of one domain', () => {
  const collision =
    'the streams of "push.example.com" with app name "vip" use the same template as those of';
  const remedy =
    '(app name "live"); the Terraform provider gives both bindings one id, and its next apply would delete a live rule, so give each app name a template of its own';

  test('may use two templates', () => {
    const found = refusalsOf((stack) => {
      template(stack, 'main').bindTo('push.example.com');
      template(stack, 'vip').bindTo('push.example.com', { appName: 'vip' });
    });
    expect(found).toEqual([]);
  });

  test('may not use one template', () => {
    const found = refusalsOf((stack) => {
      const main = template(stack, 'main');
      main.bindTo('push.example.com');
      main.bindTo('push.example.com', { appName: 'vip' });
    });
    expect(found).toEqual([
      `[live/main/push.example.com:vip] ${collision} live/main/push.example.com:live ${remedy}`,
    ]);
  });

  test.each<[string, (stack: TerraformStack) => [number, number]]>([
    ['a number', () => [1002, 1002]],
    [
      'an imported template and its number',
      (stack) => [1002, CallbackTemplate.fromTemplateId(stack, 'imported', 1002).templateId],
    ],
    [
      'two tokens of one variable',
      (stack) => {
        const variable = new TerraformVariable(stack, 'id', { type: 'number' });
        return [variable.numberValue, variable.numberValue];
      },
    ],
    [
      'the id of a template and that of its resource',
      (stack) => {
        const main = template(stack, 'main');
        return [main.templateId, Token.asNumber(main.resource.id)];
      },
    ],
  ])('may not use one template given as %s', (_, idsOf) => {
    const found = refusalsOf((stack) => {
      const [first, second] = idsOf(stack);
      const domainName = 'push.example.com';
      new DomainBinding(stack, 'live', { domainName, appName: 'live', template: first });
      new DomainBinding(stack, 'vip', { domainName, appName: 'vip', template: second });
    });
    expect(found).toEqual([`[live/vip] ${collision} live/live ${remedy}`]);
  });

  test('may not use one template from two stacks', () => {
    const app = testApp();
    const main = template(stackWithProvider(app, 'a'), 'main');
    main.bindTo('push.example.com');
    new DomainBinding(stackWithProvider(app, 'b'), 'vip', {
      domainName: 'push.example.com',
      appName: 'vip',
      template: main,
    });
    expect(refusals(app)).toEqual([`[b/vip] ${collision} a/main/push.example.com:live ${remedy}`]);
  });

  test('may not use one template when an app name is a token', () => {
    const found = refusalsOf((stack) => {
      const main = template(stack, 'main');
      const appName = new TerraformVariable(stack, 'app', { type: 'string' }).stringValue;
      main.bindTo('push.example.com', { id: 'by-variable', appName });
      main.bindTo('push.example.com');
    });
    expect(found).toEqual([
      '[live/main/push.example.com:live] the streams of "push.example.com" with app name "live" use the same template as those of live/main/by-variable (an app name known after apply); the Terraform provider gives both bindings one id, and its next apply would delete a live rule, so give each app name a template of its own',
    ]);
  });
});
