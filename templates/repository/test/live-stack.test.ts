import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Testing } from '{{core}}';
import { LiveStack, STACKS } from '../live-stack';

/** What must never get lost: stack, domain/app name, name of the template. */
const MUST_BE_BOUND: readonly (readonly [Stack, string, string])[] = [{{bound}}];

for (const stack of STACKS) {
  test(`${stack} can be synthesized`, () => {
    assert.doesNotThrow(() => resourcesOf(stack));
  });
}

for (const [stack, binding, templateName] of MUST_BE_BOUND) {
  test(`in ${stack} the streams of ${binding} use ${templateName}`, () => {
    assert.equal(bindingsIn(stack).get(binding), templateName);
  });
}

/** Names of templates by domain/app name. */
function bindingsIn(stack: Stack): ReadonlyMap<string, string | undefined> {
  const templates = templatesIn(stack);
  const bindings = resourcesOf(stack).tencentcloud_css_callback_rule_attachment ?? {};
  return new Map(
    Object.values(bindings).map(({ domain_name, app_name, template_id }) => {
      // ${tencentcloud_css_callback_template.<id>.id}
      const [, id = ''] = template_id?.split('.') ?? [];
      return [`${domain_name}/${app_name}`, templates[id]?.template_name];
    }),
  );
}

const templatesIn = (stack: Stack) => resourcesOf(stack).tencentcloud_css_callback_template ?? {};

/** Synthesizes the stack; what is wrong in the fleet file or at deploy fails here. */
function resourcesOf(stack: Stack): Resources {
  const synthesized = JSON.parse(Testing.synth(new LiveStack(Testing.app(), stack), true)) as {
    readonly resource?: Resources;
  };
  return synthesized.resource ?? {};
}

type Stack = (typeof STACKS)[number];

type Resources = Readonly<Record<string, Readonly<Record<string, Record<string, string>>>>>;
