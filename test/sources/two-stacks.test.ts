import {
  App,
  Fn,
  TerraformLocal,
  TerraformResource,
  TerraformStack,
  TerraformVariable,
  Token,
} from 'cdktf';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { TencentcloudProvider } from '../../lib';
import { readState } from '../../lib/sources';
import { declare, folderWith, inClear } from './support';

const TEMPLATE = 'tencentcloud_css_callback_template';
const BINDING = 'tencentcloud_css_callback_rule_attachment';

class Resource extends TerraformResource {
  constructor(
    scope: TerraformStack,
    id: string,
    private readonly given: { type: string; attributes: Record<string, unknown> },
  ) {
    super(scope, id, {
      terraformResourceType: given.type,
      terraformGeneratorMetadata: { providerName: 'tencentcloud' },
    });
  }

  protected override synthesizeAttributes() {
    return this.given.attributes;
  }
}

function newStack(app: App, name: string): TerraformStack {
  const stack = new TerraformStack(app, name);
  new TencentcloudProvider(stack, 'tencentcloud', {});
  return stack;
}

/** What CDKTF itself writes for two stacks, the second of which refers to the first. */
function synthesize(): string {
  const folder = join(folderWith({}), 'cdktf.out');
  mkdirSync(folder);
  const app = new App({ outdir: folder });
  const first = newStack(app, 'live-templates');
  const key = new TerraformVariable(first, 'callback_key', { type: 'string', sensitive: true });
  const host = new TerraformLocal(first, 'host', 'cb.example.com');
  const main = new Resource(first, 'main', {
    type: TEMPLATE,
    attributes: {
      template_name: 'main',
      callback_key: key.stringValue,
      description: `at ${host.asString}`,
    },
  });

  const second = newStack(app, 'live-bindings');
  const bind = (id: string, templateId: unknown) =>
    new Resource(second, id, {
      type: BINDING,
      attributes: { domain_name: `${id}.example.com`, app_name: 'live', template_id: templateId },
    });
  const id = main.getStringAttribute('id');
  bind('number', Token.asNumber(id));
  bind('function', Fn.tonumber(id));
  new Resource(second, 'copy', {
    type: TEMPLATE,
    attributes: {
      template_name: `copy ${main.getStringAttribute('description')}`,
      description: id,
      stream_begin_notify_url: `https://h/${main.getStringAttribute('callback_key')}`,
    },
  });
  app.synth();
  return folder;
}

const folder = synthesize();
const main = { stack: 'live-templates', address: `${TEMPLATE}.main` };
const env = { TF_VAR_callback_key: 'k3y' };
const bindingsTo = (template: unknown) =>
  ['function', 'number'].map((id) => ({
    stack: 'live-bindings',
    address: `${BINDING}.${id}`,
    constructPath: `live-bindings/${id}`,
    domainName: `${id}.example.com`,
    appName: 'live',
    template,
  }));

test('references across stacks lead to the template and values of the other stack', async () => {
  const { inventory, notes } = await declare(folder, { env });
  expect(inClear(inventory)).toStrictEqual({
    templates: [
      {
        stack: 'live-bindings',
        address: `${TEMPLATE}.copy`,
        constructPath: 'live-bindings/copy',
        values: {
          templateName: 'copy at cb.example.com',
          description:
            'unresolved: ${data.terraform_remote_state.cross-stack-reference-input-live-templates.outputs.' +
            'cross-stack-output-tencentcloud_css_callback_templatemainid}: ' +
            'its value is known to the state only, and no state was read',
          'callbacks.push': 'secret: https://h/k3y',
        },
      },
      {
        ...main,
        constructPath: 'live-templates/main',
        values: {
          templateName: 'main',
          description: 'at cb.example.com',
          callbackKey: 'secret: k3y',
        },
      },
    ],
    bindings: bindingsTo(main),
  });
  expect(notes).toStrictEqual([]);
});

test('a text with the id of the other stack is resolved by the state of that stack', async () => {
  const state = {
    version: 4,
    resources: [
      {
        mode: 'managed',
        type: TEMPLATE,
        name: 'main',
        instances: [{ attributes: { id: '1002' } }],
      },
    ],
  };
  const recorded = new Map([['live-templates', readState(JSON.stringify(state), 'the state')]]);
  const { inventory } = await declare(folder, { env, recorded });
  expect(inventory.templates[0]?.values.description).toBe('1002');
});

describe('when only the stack with the references is checked', () => {
  const stacks = ['live-bindings'];

  test('they are left unresolved without a state', async () => {
    const { inventory } = await declare(folder, { env, stacks });
    expect(inventory.bindings[1]?.template).toMatchObject({
      reason: 'the stack "live-templates" is not among those checked; add it to --stack',
    });
  });

  test('they are what its own state recorded of the other stack', async () => {
    const output = 'cross-stack-output-tencentcloud_css_callback_templatemain';
    const outputs = {
      [`${output}id`]: '1002',
      [`${output}callback_key`]: 'k3y',
      [`${output}description`]: 'text',
    };
    const state = {
      version: 4,
      resources: [
        {
          mode: 'data',
          type: 'terraform_remote_state',
          name: 'cross-stack-reference-input-live-templates',
          instances: [{ attributes: { outputs: { value: outputs, type: ['object', {}] } } }],
        },
      ],
    };
    const recorded = new Map([['live-bindings', readState(JSON.stringify(state), 'the state')]]);
    const { inventory } = await declare(folder, { env, stacks, recorded });
    expect(inClear({ templates: [], bindings: inventory.bindings })).toStrictEqual({
      templates: [],
      bindings: bindingsTo(1002),
    });
    // which of the other stack's values are sensitive is not recorded
    expect(inClear({ templates: inventory.templates, bindings: [] })).toMatchObject({
      templates: [
        {
          values: {
            templateName: 'secret: copy text',
            description: '1002',
            'callbacks.push': 'secret: https://h/k3y',
          },
        },
      ],
    });
  });
});
