import { findingsOf } from '../helpers/compare';
import {
  declaredBinding,
  declaredTemplate,
  liveBinding,
  liveTemplate,
  recordedBinding,
  recordedTemplate,
} from '../helpers/inventory';

const values = (templateName: string) => ({
  templateName,
  'callbacks.push': 'https://cb.example.com/push',
});

const declared = {
  templates: [declaredTemplate('main', values('main')), declaredTemplate('vip', values('vip'))],
  bindings: [
    declaredBinding('b', 'push.example.com', 'live', 'main'),
    declaredBinding('v', 'push.example.com', 'vip', 'vip'),
  ],
};
const recorded = {
  templates: [
    recordedTemplate('main', 1002, values('main')),
    recordedTemplate('vip', 1003, values('vip')),
  ],
  bindings: [
    recordedBinding('b', 'push.example.com', 'live', 1002),
    recordedBinding('v', 'push.example.com', 'vip', 1003),
  ],
};

const fixes = (sides: Parameters<typeof findingsOf>[0]) =>
  findingsOf(sides).map(({ class: name, templateName, domainName, appName, fix }) => [
    name,
    templateName ?? `${domainName ?? ''}/${appName ?? ''}`,
    fix,
  ]);

const FORGET_VIP =
  'terraform -chdir=cdktf.out/stacks/live state rm tencentcloud_css_callback_template.vip';

test('every deploy of a stack begins with forgetting the template that was deleted by hand', () => {
  const live = {
    templates: [liveTemplate(1002, values('renamed'))],
    bindings: [liveBinding('push.example.com', 'live', 1002)],
  };
  expect(fixes({ declared, recorded, live })).toEqual([
    ['missing', 'push.example.com/vip', `${FORGET_VIP} && cdktf deploy live`],
    ['changed', 'main', `${FORGET_VIP} && cdktf deploy live`],
    ['missing', 'vip', `${FORGET_VIP} && cdktf deploy live`],
  ]);
});

test('several deleted templates are forgotten at once', () => {
  expect(fixes({ declared, recorded, live: {} })[3]).toEqual([
    'missing',
    'vip',
    'terraform -chdir=cdktf.out/stacks/live state rm tencentcloud_css_callback_template.main tencentcloud_css_callback_template.vip && cdktf deploy live',
  ]);
});

test('an address with quotes is quoted for the shell', () => {
  const address = 'tencentcloud_css_callback_template.each["it\'s"]';
  const sides = {
    declared: { templates: [{ ...declaredTemplate('main', values('main')), address }] },
    recorded: { templates: [{ ...recordedTemplate('main', 1002, values('main')), address }] },
  };
  expect(fixes(sides)).toEqual([
    [
      'missing',
      'main',
      `terraform -chdir=cdktf.out/stacks/live state rm 'tencentcloud_css_callback_template.each["it'\\''s"]' && cdktf deploy live`,
    ],
  ]);
});

test('a template that no state records is deployed straight away', () => {
  expect(fixes({ declared: { templates: declared.templates } })).toEqual([
    ['missing', 'main', 'cdktf deploy live'],
    ['missing', 'vip', 'cdktf deploy live'],
  ]);
});

test('a binding whose rule alone is gone is deployed straight away: a plan finds that out', () => {
  const live = {
    templates: [liveTemplate(1002, values('main')), liveTemplate(1003, values('vip'))],
    bindings: [liveBinding('push.example.com', 'live', 1002)],
  };
  expect(fixes({ declared, recorded, live })).toEqual([
    ['missing', 'push.example.com/vip', 'cdktf deploy live'],
  ]);
});

test('what may be in another account is never forgotten', () => {
  const foreign = { ...declaredTemplate('vip', values('vip')), foreignProvider: 'tencentcloud.b' };
  const sides = {
    declared: { templates: [declaredTemplate('main', values('main')), foreign] },
    recorded: { templates: recorded.templates },
    live: { templates: [liveTemplate(1002, values('renamed'))] },
  };
  expect(fixes(sides)).toEqual([
    ['changed', 'main', 'cdktf deploy live'],
    ['unchecked', 'vip', undefined],
  ]);
});
