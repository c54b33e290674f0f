import { TerraformVariable } from 'cdktf';
import {
  CallbackFleet,
  TencentcloudProvider,
  type CallbackFleetProps,
  type FleetConfig,
} from 'tencent-live-callbacks';
import * as z from 'zod';
import { failureOf } from '../helpers/failure';
import { blocksByAddress } from '../helpers/resource-blocks';
import { stackWithProvider, synthesized, testApp } from '../helpers/synthesis';

const callbacks = { push: 'https://cb.example.com/push' };

describe('a fleet in code', () => {
  const config: FleetConfig = {
    version: 1,
    templates: { main: { callbacks }, vip: { callbacks } },
    bindings: { 'push.example.com': { live: 'main', 'vip/gold': 'vip' } },
  };

  test('gives its templates and bindings by their names', () => {
    const fleet = new CallbackFleet(stackWithProvider(testApp()), 'fleet', config);
    expect([...fleet.templates].map(([key, { node }]) => [key, node.path])).toEqual([
      ['main', 'live/fleet/main'],
      ['vip', 'live/fleet/vip'],
    ]);
    expect([...fleet.bindings].map(([name, { node }]) => [name, node.path])).toEqual([
      ['push.example.com:live', 'live/fleet/push.example.com:live'],
      ['push.example.com:vip/gold', 'live/fleet/push.example.com:vip--gold'],
    ]);
    expect(fleet.template('vip').bindTo('more.example.com').node.path).toBe(
      'live/fleet/vip/more.example.com:live',
    );
    expect(failureOf(() => fleet.template('vpi'))).toMatchObject({
      code: 'USAGE',
      message: 'the fleet live/fleet has no such template: "vpi" is unknown, did you mean "vip"?',
    });
  });

  test('tells app names apart that the core writes alike', () => {
    const bindings = { 'push.example.com': { 'a/b': 'main', 'a--b': 'vip' } };
    const fleet = new CallbackFleet(stackWithProvider(testApp()), 'fleet', { ...config, bindings });
    expect([...fleet.bindings.values()].map(({ node }) => node.id)).toEqual([
      'push.example.com:a--b',
      'push.example.com:a%2D%2Db',
    ]);
  });

  test('takes an environment, variables and a provider', () => {
    const app = testApp();
    const stack = stackWithProvider(app);
    const provider = new TencentcloudProvider(stack, 'second', { alias: 'second' });
    new CallbackFleet(stack, 'fleet', {
      ...config,
      defaults: { templateName: '{environment}-{template}' },
      templates: { main: { callbacks: { push: 'https://${HOST}' } } },
      bindings: { 'push.example.com': 'main' },
      environments: { dev: {} },
      environment: 'dev',
      env: { HOST: 'dev.example.com' },
      provider,
    });
    expect(blocksByAddress(synthesized(app).resource)).toMatchObject({
      'tencentcloud_css_callback_template.fleet_main_DD7A2F58': {
        template_name: 'dev-main',
        stream_begin_notify_url: 'https://dev.example.com',
        provider: 'tencentcloud.second',
      },
      'tencentcloud_css_callback_rule_attachment.fleet_pushexamplecomlive_414A84F6': {
        provider: 'tencentcloud.second',
      },
    });
  });

  test('leaves tokens to Terraform', () => {
    const app = testApp();
    const stack = stackWithProvider(app);
    const text = new TerraformVariable(stack, 'text', { type: 'string' }).stringValue;
    new CallbackFleet(stack, 'fleet', {
      version: 1,
      defaults: { description: text, templateName: `${text}-{template}` },
      templates: {
        main: { callbacks: { push: text, recordingException: { url: text, levels: [text] } } },
      },
    });
    expect(blocksByAddress(synthesized(app).resource)).toMatchObject({
      'tencentcloud_css_callback_template.fleet_main_DD7A2F58': {
        description: '${var.text}',
        stream_begin_notify_url: '${var.text}',
      },
      'terraform_data.fleet_main_ApiFields_EFAE27DA': {
        input: { RecordExceptionLevels: ['${var.text}'] },
      },
    });
  });

  test('is refused with the member of each mistake', () => {
    const stack = stackWithProvider(testApp());
    const wrong = {
      version: 1,
      templates: { main: { callbacks: { pusch: 'x' } } },
      binding: {},
      environment: 'dev',
    };
    const props = z.custom<CallbackFleetProps>().parse(wrong);
    expect(failureOf(() => new CallbackFleet(stack, 'fleet', props))).toMatchObject({
      code: 'FLEET_INVALID',
      lines: [
        'the fleet live/fleet cannot be used; mend it and run again:',
        'templates.main.callbacks: "pusch" is unknown, did you mean "push"?',
        '"binding" is unknown, did you mean "bindings"?',
      ],
    });
  });

  test('is refused without an environment where it has some', () => {
    const stack = stackWithProvider(testApp());
    const props = { ...config, environments: { dev: {}, prod: {} } };
    expect(failureOf(() => new CallbackFleet(stack, 'fleet', props))).toMatchObject({
      code: 'USAGE',
      message:
        'the fleet live/fleet has environments, and none is named; choose from "dev", "prod"',
    });
  });
});
