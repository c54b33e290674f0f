import { readFleet } from '../../lib/fleet';
import { ACCOUNT, codeOf, rule, template } from './account';

test('a fleet file holds every resource with importFrom', () => {
  expect(codeOf(ACCOUNT, 'fleet')).toBe(`version: 1

templates:
  prod-main:
    templateName: prod-main
    callbackKey: { variable: callback_key_prod_main }
    callbacks:
      push: https://cb.example.com/push
      recordingException:
        url: https://cb.example.com/exception
        levels:
          - error
    importFrom: 1002
  # Streams of app name "test" use prod-main too, on a domain where it has another rule already. The
  # provider has one id for both. Once the fleet is deployed, this gives them a copy of their own,
  # to which the next deploy binds them. Run "live-callbacks settle" right after it: until then the
  # copy has no recordingException.
  # prod-main-test:
  #   extends: prod-main
  #   templateName: prod-main-test
  template-1003:
    templateName: '直播'
    description: 'it''s "quoted"'
    callbackKey: { variable: callback_key_template_1003 }
    callbacks:
      recording: http://cb.example.com/record
    limits: api
    importFrom: 1003
  prod-copy:
    templateName: prod-copy
    callbackKey: { variable: callback_key_prod_main }
    callbacks:
      push: https://cb.example.com/push
    importFrom: 1004

bindings:
  push.example.com:
    live: { template: prod-main, importFrom: 1002 }
    vip: { template: template-1003, importFrom: 1003 }
    # test: prod-main-test
`);
});

test.each(['null', 'true', 'NO', '123', '1e3', '0x1f', '-', '~', "it's"])(
  'the app name %s stays text',
  (appName) => {
    const account = {
      templates: [template(1002, 'main')],
      rules: [rule('push.example.com', appName, 1002)],
    };
    const { fleet } = readFleet(codeOf(account, 'fleet'), 'fleet.yaml', { env: {} });
    expect(fleet.bindings.map((binding) => binding.appName)).toEqual([appName]);
  },
);

test('a domain whose rules are all proposals is a comment as a whole', () => {
  const rules = [
    rule('push.example.com', ' ', 1002),
    rule('push.example.com', 'vip', 1002),
    rule('push-eu.example.com', 'live', 1002),
  ];
  const code = codeOf({ templates: [template(1002, 'main')], rules }, 'fleet');
  expect(code.slice(code.indexOf('bindings:'))).toBe(`bindings:
  push-eu.example.com:
    live: { template: main, importFrom: 1002 }
  # push.example.com:
  #   vip: main-vip
`);
  const proposals = codeOf(
    { templates: [template(1002, 'main')], rules: rules.slice(0, 2) },
    'fleet',
  );
  expect(proposals.slice(proposals.indexOf('# bindings:'))).toBe(`# bindings:
#   push.example.com:
#     vip: main-vip
`);
});
