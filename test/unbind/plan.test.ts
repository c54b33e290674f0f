import { type Inventory, type ObservedInventory, Secret, Unresolved } from '../../lib/model';
import { claimedLine, claimLines, planLines, planUnbind } from '../../lib/unbind';
import {
  declaredBinding,
  declaredTemplate,
  inventory,
  liveBinding,
  liveTemplate,
  observed,
  recordedBinding,
} from '../helpers/inventory';

const main = { templateName: 'main', 'callbacks.push': 'https://cb.example.com/push' } as const;

const LIVE = {
  templates: [liveTemplate(1002, main)],
  bindings: [
    liveBinding('push.example.com', 'live', 1002),
    liveBinding('push.example.com', 'Live', 1002),
  ],
};

interface Sides {
  readonly declared?: Partial<Inventory>;
  readonly recorded?: Partial<ObservedInventory>;
  readonly live?: Partial<ObservedInventory>;
}

const planOf = (
  { declared = {}, recorded = {}, live = LIVE }: Sides,
  domainName = 'push.example.com',
  appName = 'live',
) =>
  planUnbind(
    {
      declared: inventory(declared),
      recorded: new Map([['live', observed(recorded)]]),
      live: observed(live),
    },
    { domainName, appName },
  );

const PLACES = {
  commands: new Map([
    [
      'live',
      {
        deploy: ['cdktf', 'deploy', 'live'],
        terraform: ['terraform', '-chdir=cdktf.out/stacks/live'],
      },
    ],
  ]),
  locate: () => ({ file: 'cdk.tf.json', line: 7 }),
};

const claimsOf = (sides: Sides) => {
  const { claims } = planOf(sides);
  return [claimedLine(claims), ...claimLines(claims, PLACES)];
};

const BINDING = 'tencentcloud_css_callback_rule_attachment';

describe('a rule is claimed', () => {
  test('by one of several instances, of which only the state knows', () => {
    const several = {
      ...declaredBinding('b', new Unresolved('${each.key}', 'it is repeated'), 'live', 'main'),
      isRepeated: true,
    };
    const instance = { ...recordedBinding('b', 'push.example.com', 'live', 1002) };
    const eu = recordedBinding('b', 'push-eu.example.com', 'live', 1002);
    expect(
      claimsOf({
        declared: { bindings: [several] },
        recorded: {
          bindings: [
            { ...instance, address: `${BINDING}.b["push"]` },
            { ...eu, address: `${BINDING}.b["eu"]` },
          ],
        },
      }),
    ).toEqual([
      'is declared',
      'cdk.tf.json:7: live/b/Resource: remove it and run "cdktf deploy live"',
    ]);
  });

  test('by a record whose resource declares another rule by now', () => {
    expect(
      claimsOf({
        declared: { bindings: [declaredBinding('b', 'new.example.com', 'live', 'main')] },
        recorded: { bindings: [recordedBinding('b', 'push.example.com', 'live', 1002)] },
      }),
    ).toEqual([
      'is recorded in a state',
      `${BINDING}.b in the state of "live": not declared any more; run "cdktf deploy live" to delete the rule`,
    ]);
  });

  test('by a record of a module, which is not read', () => {
    const recorded = {
      ...recordedBinding('b', 'push.example.com', 'live', 1002),
      address: `module.m.${BINDING}.b`,
    };
    expect(claimsOf({ recorded: { bindings: [recorded] } })).toEqual([
      'is recorded in a state',
      `module.m.${BINDING}.b in the state of "live": remove it from its module, which is not read, and deploy`,
    ]);
  });

  test('whichever template the declaration binds it to', () => {
    expect(
      claimsOf({ declared: { bindings: [declaredBinding('b', 'push.example.com', 'live', 1)] } }),
    ).toEqual([
      'is declared',
      'cdk.tf.json:7: live/b/Resource: remove it and run "cdktf deploy live"',
    ]);
  });
});

describe('a rule is not claimed', () => {
  test('by a binding with an app name in another case', () => {
    const { claims } = planOf({
      declared: { bindings: [declaredBinding('b', 'push.example.com', 'LIVE', 'main')] },
    });
    expect(claims).toEqual([]);
  });

  test('by an expression beside a name that is another one', () => {
    const unknown = new Unresolved('${var.x}', 'the variable "x" has no value');
    const { claims } = planOf({
      declared: {
        bindings: [
          declaredBinding('b', unknown, 'vip', 'main'),
          declaredBinding('c', 'push-eu.example.com', unknown, 'main'),
        ],
      },
    });
    expect(claims).toEqual([]);
  });
});

describe('the rule that is meant', () => {
  test('has the app name in the given case', () => {
    expect(planOf({}, 'push.example.com', 'Live').rule.appName).toBe('Live');
    expect(() => planOf({}, 'push.example.com', 'LIVE')).toThrow(
      'nothing was changed: the account has no rule push.example.com/LIVE; did you mean --app "live"?',
    );
  });

  test('has the domain as it is written where two differ in case only', () => {
    const live = {
      ...LIVE,
      bindings: [
        liveBinding('push.example.com', 'live', 1002),
        liveBinding('PUSH.example.com', 'live', 1003),
      ],
    };
    expect(planOf({ live }, 'PUSH.example.com').rule.template).toBe(1003);
    expect(() => planOf({ live }, 'Push.example.com')).toThrow(
      'nothing was changed: the account lists 2 rules push.example.com/live (on the templates 1002 and 1003), and nothing tells which of them the API would delete; ask Tencent Cloud',
    );
  });

  test('is named by ten app names at most where none is near', () => {
    const names = Array.from({ length: 12 }, (_, index) => `application-${index + 1}`);
    const live = {
      ...LIVE,
      bindings: names.map((name) => liveBinding('push.example.com', name, 1002)),
    };
    expect(() => planOf({ live }, 'push.example.com', 'x')).toThrow(
      /the app names of the domain are "application-1", .*"application-10" and 2 more$/,
    );
  });
});

test('a template without any URL stops nothing that can be read', () => {
  const live = { ...LIVE, templates: [liveTemplate(1002, { templateName: 'main' })] };
  expect(planLines(planOf({ live }), PLACES)).toEqual([
    'rule push.example.com/live on template main (1002)',
    '  stops, if set: recordingStatus and what only the console knows, which no read returns',
    '  stays: template main (1002), with 1 other rule',
    '  stays: rule push.example.com/Live on template main (1002)',
    'to delete: 1 rule; it takes up to 10 minutes to have an effect',
  ]);
});

test('a template with a secret name is called by its id', () => {
  const values = { ...main, templateName: new Secret('main') };
  const { templateTitle } = planOf({ declared: { templates: [declaredTemplate('m', values)] } });
  expect(templateTitle).toBe('template 1002');
});
