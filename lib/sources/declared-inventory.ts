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
import { addressOf } from './address';
import { declarationNotes } from './declaration-notes';
import { type DeclaredStack } from './declared-stack';
import { readAttribute, readTemplateId, readWord } from './declared-value';
import { type Scope } from './expression';
import { mergeExtras } from './extras';
import { foreignProviders } from './foreign-provider';
import { ignoredAttributes } from './ignored-attributes';
import { fieldOf, isObject, type JsonObject } from './json-object';
import { type RecordedState } from './recorded-state';
import { instancesOf } from './repetition';
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
  const byName = new Map<string, StackScope | 'ambiguous'>();
  const scopes = stacks.map((stack) => {
    const scope = new StackScope(stack, {
      variables: known.variables.get(stack.name),
      recorded: known.recorded ?? new Map(),
      neighbour: (name) => {
        const found = byName.get(name);
        return found === 'ambiguous' ? undefined : found;
      },
    });
    const name = referenceName(stack);
    byName.set(name, byName.has(name) ? 'ambiguous' : scope);
    return scope;
  });
  const { templates, notes } = mergeExtras(scopes.flatMap(readTemplates), scopes);
  return {
    inventory: { templates, bindings: scopes.flatMap(readBindings) },
    notes: [...declarationNotes(scopes, known), ...notes],
  };
}

/** CDKTF drops other characters when it names the reference after the stack's construct path. */
const referenceName = ({ name, constructPath = name }: DeclaredStack): string =>
  constructPath.replace(/[^\w-]/g, '');

const readTemplates = (scope: StackScope): readonly InventoryTemplate[] =>
  declaredIn(scope, TEMPLATE_TYPE).map(({ body, origin, scope: inner }) => ({
    ...origin,
    values: readValues(body, inner),
    ...ignoredOf(body),
  }));

function readValues(body: JsonObject, scope: Scope): InventoryTemplate['values'] {
  const values: Partial<Record<TemplateAttributeName, AttributeValue | Unresolved>> = {};
  for (const { name, attribute, type } of TEMPLATE_ATTRIBUTES) {
    if (attribute === undefined) continue;
    const value = readAttribute(fieldOf(body, attribute), type, scope);
    if (value !== undefined) values[name] = value;
  }
  return values;
}

const readBindings = (scope: StackScope): readonly InventoryBinding[] =>
  declaredIn(scope, BINDING_TYPE).map(({ body, origin, scope: inner }) => ({
    ...origin,
    domainName: readWord(fieldOf(body, 'domain_name'), inner),
    appName: readWord(fieldOf(body, 'app_name'), inner),
    template: readTemplateId(fieldOf(body, 'template_id'), inner),
  }));

/** One declared instance, with the scope its body is evaluated in. */
interface DeclaredInstance {
  readonly body: JsonObject;
  readonly origin: Origin;
  readonly scope: Scope;
}

/** Every instance of a type. Where their number is not known, one entry stands for all. */
function declaredIn(scope: StackScope, type: string): readonly DeclaredInstance[] {
  const { stack } = scope;
  const foreignProviderOf = foreignProviders(stack.configuration);
  return [...stack.configuration.resources(type)].flatMap(([name, body]) => {
    const foreignProvider = foreignProviderOf(body);
    const origin = {
      stack: stack.name,
      ...constructPathOf(body),
      ...(foreignProvider === undefined ? {} : { foreignProvider }),
    };
    const address = `${type}.${name}`;
    const instances = instancesOf(body, scope);
    if ('kind' in instances) {
      return [{ body, scope, origin: { ...origin, address, isRepeated: true } }];
    }
    return instances.map(({ key, scope: inner }) => ({
      body,
      scope: inner,
      origin: { ...origin, address: addressOf(address, key) },
    }));
  });
}

function ignoredOf(body: JsonObject): Pick<InventoryTemplate, 'ignoredAttributes'> {
  const ignored = ignoredAttributes(body);
  return ignored.size === 0 ? {} : { ignoredAttributes: ignored };
}

function constructPathOf(body: JsonObject): Pick<Origin, 'constructPath'> {
  const comment = fieldOf(body, '//');
  const metadata = isObject(comment) ? fieldOf(comment, 'metadata') : undefined;
  const constructPath = isObject(metadata) ? fieldOf(metadata, 'path') : undefined;
  return typeof constructPath === 'string' ? { constructPath } : {};
}
