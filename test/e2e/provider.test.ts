import { deployments } from '../helpers/deployments';
import { recordedAccount, recordedCalls, recordedText } from '../helpers/provider-recording';
import {
  describeWithTerraform,
  readTerraformState,
  type TerraformState,
} from '../helpers/terraform';
import { type ApiCall } from '../helpers/terraform-provider';

jest.setTimeout(60_000);

const deploy = deployments();

const CONFIGURATION = { 'main.tf.json': recordedText('main.tf.json') };
const variables = { TF_VAR_callback_key: 'adasda131312' };

const TEMPLATE = 'tencentcloud_css_callback_template';
const ATTACHMENT = 'tencentcloud_css_callback_rule_attachment';

/** Terraform creates the three templates in any order, so their ids are told by their names. */
type Names = ReadonlyMap<number, string>;

const RECORDED_NAMES: Names = new Map([
  [1001, 'prod-archive'],
  [1002, 'prod-main'],
  [1003, 'prod-vip'],
]);

const named = (calls: readonly ApiCall[], names: Names): string[] =>
  calls
    .map(({ action, params: { TemplateId, ...params } }) =>
      JSON.stringify([action, names.get(Number(TemplateId)), params]),
    )
    .sort();

const namedState = ({ resources }: TerraformState, names: Names) =>
  resources.map(({ instances, ...resource }) => ({
    ...resource,
    instances: instances.map(({ attributes, ...instance }) => ({
      ...instance,
      attributes: {
        ...attributes,
        id: String(attributes.id).replace(/^\d+/, (id) => names.get(Number(id)) ?? id),
        template_id: names.get(Number(attributes.template_id)),
      },
    })),
  }));

describeWithTerraform('the stand-in provider', () => {
  test('makes the recorded calls and the recorded state, and nothing is left to do', async () => {
    const { simulator, provider, terraform } = await deploy({ files: CONFIGURATION });
    const { init, validate, plan, apply, state } = terraform({ variables });
    await init();
    await validate();
    await apply();

    const { templates } = simulator.state();
    const names = new Map(templates.map((each) => [each.TemplateId, each.TemplateName]));
    expect(named(provider.calls, names)).toEqual(named(recordedCalls(), RECORDED_NAMES));
    expect(simulator.callCount()).toBe(14);
    expect(namedState(await state(), names)).toEqual(
      namedState(readTerraformState(recordedText('terraform.tfstate.json')), RECORDED_NAMES),
    );

    expect(await plan()).toMatchObject({ exitCode: 0, changes: [] });
  });

  test('empties the account when everything is destroyed', async () => {
    const { simulator, terraform } = await deploy({
      files: { ...CONFIGURATION, 'terraform.tfstate': recordedText('terraform.tfstate.json') },
      seed: recordedAccount('clean'),
    });
    const { init, destroy, state } = terraform({ variables });
    await init();
    await destroy();

    expect(simulator.state()).toEqual({ templates: [], rules: [] });
    expect((await state()).resources).toEqual([]);
  });

  test('reports what was changed by hand word for word as the recorded one', async () => {
    const { terraform } = await deploy({
      files: { ...CONFIGURATION, 'terraform.tfstate': recordedText('terraform.tfstate.json') },
      seed: recordedAccount('drifted'),
    });
    const { init, plan } = terraform({ variables });
    await init();
    const { out, drift } = await plan('-refresh-only');

    expect(parts(out)).toEqual(parts(recordedText('plan-refresh-only.drifted.txt')));
    expect(drift).toEqual([
      [`${ATTACHMENT}.archive_live`, 'delete'],
      [`${ATTACHMENT}.vip_vip`, 'delete'],
      [`${TEMPLATE}.archive`, 'update'],
      [`${TEMPLATE}.main`, 'update'],
    ]);
  });

  test('sends only what changed', async () => {
    const { provider, simulator, terraform, folder } = await deploy({
      files: {
        'main.tf.json': CONFIGURATION['main.tf.json'].replace(
          'vip.example.com/end',
          'vip.example.com/stop',
        ),
        'terraform.tfstate': recordedText('terraform.tfstate.json'),
      },
      seed: recordedAccount('clean'),
    });
    const { init, plan, apply } = terraform({ folder, variables });
    await init();
    expect((await plan()).changes).toEqual([[`${TEMPLATE}.vip`, 'update']]);
    await apply();

    expect(callsOf(provider.calls, 'ModifyLiveCallbackTemplate')).toEqual([
      { TemplateId: 1003, StreamEndNotifyUrl: 'https://vip.example.com/stop' },
    ]);
    expect(simulator.state().templates[2]).toMatchObject({
      StreamBeginNotifyUrl: 'https://vip.example.com/push',
      StreamEndNotifyUrl: 'https://vip.example.com/stop',
    });
    expect((await plan()).exitCode).toBe(0);
  });

  test('replaces an attachment whatever changes in it', async () => {
    const { terraform } = await deploy({
      files: {
        'main.tf.json': CONFIGURATION['main.tf.json']
          .replace('"push-eu.example.com"', '"push-us.example.com"')
          .replace('"app_name": "vip"', '"app_name": "gold"')
          .replace('template.archive.id', 'template.vip.id'),
        'terraform.tfstate': recordedText('terraform.tfstate.json'),
      },
      seed: recordedAccount('clean'),
    });
    const { init, plan } = terraform({ variables });
    await init();
    const { changes, out } = await plan();

    expect(changes).toEqual([
      [`${ATTACHMENT}.archive_live`, 'delete', 'create'],
      [`${ATTACHMENT}.main_eu`, 'delete', 'create'],
      [`${ATTACHMENT}.vip_vip`, 'delete', 'create'],
    ]);
    expect(out).toContain('~ template_id = 1001 -> 1003 # forces replacement');
    expect(out).toContain(
      '~ domain_name = "push-eu.example.com" -> "push-us.example.com" # forces replacement',
    );
    expect(out).toContain('~ app_name    = "vip" -> "gold" # forces replacement');
  });

  test('imports a template by its number and an attachment by template and domain', async () => {
    const { terraform } = await deploy({ files: CONFIGURATION, seed: recordedAccount('clean') });
    const { init, plan, run, state, ...tf } = terraform({ variables });
    await init();
    await tf.import(`${TEMPLATE}.archive`, '1001');
    await tf.import(`${ATTACHMENT}.archive_live`, '1001#archive-push.example.com');

    expect(
      (await state()).resources.map(({ name, instances }) => [
        name,
        instances.map((each) => each.attributes),
      ]),
    ).toEqual([
      [
        'archive_live',
        [
          {
            id: '1001#archive-push.example.com',
            domain_name: 'archive-push.example.com',
            app_name: 'live',
            template_id: 1001,
          },
        ],
      ],
      ['archive', [expect.objectContaining({ id: '1001', template_name: 'prod-archive' })]],
    ]);
    expect((await plan()).changes.map(([address]) => address)).toEqual([
      `${ATTACHMENT}.main_eu`,
      `${ATTACHMENT}.main_live`,
      `${ATTACHMENT}.vip_vip`,
      `${TEMPLATE}.main`,
      `${TEMPLATE}.vip`,
    ]);

    const missing = await run(
      'import',
      '-no-color',
      `${ATTACHMENT}.main_live`,
      '1002#no.example.com',
    );
    expect(missing.exitCode).toBe(1);
    expect(missing.err).toContain('Error: Cannot import non-existent remote object');
  });
});

const callsOf = (calls: readonly ApiCall[], action: string) =>
  calls.filter((call) => call.action === action).map(({ params }) => params);

/** What is refreshed comes in any order, what was found in the order of addresses. */
const parts = (plan: string) => ({
  refreshed: plan.match(/^.*: Refreshing state.*$/gm)?.sort(),
  found: plan.slice(plan.indexOf('Note: Objects'), plan.indexOf('This is a refresh-only plan')),
});
