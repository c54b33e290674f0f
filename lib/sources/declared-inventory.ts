import {
  BINDING_TYPE,
  type Inventory,
  type InventoryBinding,
  type InventoryTemplate,
  type Origin,
  TEMPLATE_ATTRIBUTES,
  TEMPLATE_TYPE,
  type TemplateAttributeName,
  type AttributeValue,
  type Unresolved,
} from '../model';
import { type DeclaredStack } from './declared-stack';
import { readAttribute, readTemplateId, readWord } from './declared-value';
import { mergeExtras } from './extras';
import { fieldOf, isObject, type JsonObject } from './json-object';
import { type RecordedState } from './recorded-state';
import { isDeclared, isRepeated } from './repetition';
import { StackScope } from './scope';
import { type VariableValues } from './variable-values';

export interface Declaration {
  readonly inventory: Inventory;
  /** What a reader should know: declared things that could not be placed. */
  readonly notes: readonly string[];
}

/**
 * What the stacks declare, with every reference resolved that variables, locals, the other stacks
 * or the recorded states answer. The rest is `Unresolved` and says why.
 */
export function declaredInventory(
  stacks: readonly DeclaredStack[],
  known: {
    readonly variables: ReadonlyMap<string, VariableValues>;
    readonly recorded?: ReadonlyMap<string, RecordedState>;
  },
): Declaration {
  const scopes = new Map<string, StackScope>();
  for (const stack of stacks) {
    const scope = new StackScope(stack, {
      variables: known.variables.get(stack.name),
      recorded: known.recorded ?? new Map(),
      neighbour: (name) => scopes.get(name),
    });
    scopes.set(referenceName(stack), scope);
  }
  const all = [...scopes.values()];
  const { templates, notes } = mergeExtras(all.flatMap(readTemplates), all);
  return { inventory: { templates, bindings: all.flatMap(readBindings) }, notes };
}

/** CDKTF drops other characters when it names the reference after the stack's construct path. */
const referenceName = ({ name, constructPath = name }: DeclaredStack): string =>
  constructPath.replace(/[^\w-]/g, '');

function readTemplates(scope: StackScope): readonly InventoryTemplate[] {
  return [...scope.stack.configuration.resources(TEMPLATE_TYPE)]
    .filter(([, body]) => isDeclared(body, scope))
    .map(([name, body]) => ({
      ...originOf(TEMPLATE_TYPE, name, body, scope),
      values: readValues(body, scope),
    }));
}

function readValues(body: JsonObject, scope: StackScope): InventoryTemplate['values'] {
  const values: Partial<Record<TemplateAttributeName, AttributeValue | Unresolved>> = {};
  for (const { name, attribute, type } of TEMPLATE_ATTRIBUTES) {
    if (attribute === undefined) continue;
    const value = readAttribute(fieldOf(body, attribute), type, scope);
    if (value !== undefined) values[name] = value;
  }
  return values;
}

function readBindings(scope: StackScope): readonly InventoryBinding[] {
  return [...scope.stack.configuration.resources(BINDING_TYPE)]
    .filter(([, body]) => isDeclared(body, scope))
    .map(([name, body]) => ({
      ...originOf(BINDING_TYPE, name, body, scope),
      domainName: readWord(fieldOf(body, 'domain_name'), scope),
      appName: readWord(fieldOf(body, 'app_name'), scope),
      template: readTemplateId(fieldOf(body, 'template_id'), scope),
    }));
}

function originOf(type: string, name: string, body: JsonObject, { stack }: StackScope): Origin {
  const comment = fieldOf(body, '//');
  const metadata = isObject(comment) ? fieldOf(comment, 'metadata') : undefined;
  const constructPath = isObject(metadata) ? fieldOf(metadata, 'path') : undefined;
  return {
    stack: stack.name,
    address: `${type}.${name}`,
    ...(typeof constructPath === 'string' ? { constructPath } : {}),
    ...(isRepeated(body) ? { isRepeated: true } : {}),
  };
}
