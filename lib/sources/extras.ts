import {
  ATTRIBUTES_PROVIDER_LACKS,
  type AttributeValue,
  type InventoryTemplate,
  TEMPLATE_TYPE,
  type TemplateAttributeName,
  Unresolved,
} from '../model';
import { readAttribute, readTemplateId } from './declared-value';
import { type Scope } from './expression';
import { EXTRAS_TYPE, extrasOf } from './extras-type';
import { fieldOf, type JsonObject } from './json-object';
import { instancesOf } from './repetition';
import { type StackScope } from './scope';

/** Adds the values that travel in `terraform_data` resources to the templates they refer to. */
export function mergeExtras(
  templates: readonly InventoryTemplate[],
  scopes: readonly StackScope[],
): { readonly templates: readonly InventoryTemplate[]; readonly notes: readonly string[] } {
  const repeated = new Set(
    templates
      .filter(({ isRepeated }) => isRepeated)
      .map(({ stack, address }) => placeOf(stack, address)),
  );
  const values = new Map<string, ExtraValues>();
  const notes: string[] = [];
  for (const scope of scopes) {
    for (const [name, extras, inner] of declaredExtras(scope)) {
      const target = targetOf(extras, inner, scope.stack.name);
      if (typeof target === 'string') {
        // the instances of a template repeated an unknown number of times are declared as one
        const place = repeated.has(withoutKey(target)) ? withoutKey(target) : target;
        values.set(place, { ...values.get(place), ...readExtras(extras, inner) });
      } else {
        notes.push(
          `${EXTRAS_TYPE}.${name} of the stack "${scope.stack.name}" is left out: ${target.reason}`,
        );
      }
    }
  }
  const merged = templates.map((template) => {
    const place = placeOf(template.stack, template.address);
    const extra = { ...values.get(withoutKey(place)), ...values.get(place) };
    return Object.keys(extra).length === 0
      ? template
      : { ...template, values: { ...template.values, ...extra } };
  });
  return { templates: merged, notes };
}

/** The resources that carry extras, an entry for each instance that is known. */
const declaredExtras = (scope: StackScope): readonly (readonly [string, JsonObject, Scope])[] =>
  [...scope.stack.configuration.resources(EXTRAS_TYPE)].flatMap(([name, body]) => {
    const extras = extrasOf(fieldOf(body, 'input'));
    if (extras === undefined) return [];
    const instances = instancesOf(body, scope);
    return ('kind' in instances ? [{ scope }] : instances).map(
      (instance) => [name, extras, instance.scope] as const,
    );
  });

type ExtraValues = Partial<Record<TemplateAttributeName, AttributeValue | Unresolved>>;

function targetOf(
  extras: JsonObject,
  scope: Scope,
  stack: string,
): string | { readonly reason: string } {
  const written = fieldOf(extras, 'TemplateId');
  const template = readTemplateId(written, scope);
  if (typeof template === 'number') {
    return { reason: `the template ${template} is not declared` };
  }
  if (!(template instanceof Unresolved)) {
    return placeOf(template.stack, template.address);
  }
  const repeated = /^\$\{\s*(\w+\.[\w-]+)\[[^\]]*\]\.id\s*\}$/.exec(String(written))?.[1];
  return repeated?.startsWith(TEMPLATE_TYPE) === true
    ? placeOf(stack, repeated)
    : { reason: `its TemplateId is not resolved (${template.reason})` };
}

/** The place of a resource as a whole. */
const withoutKey = (place: string): string => place.replace(/(?<=\n[^[]*)\[.*$/s, '');

function readExtras(extras: JsonObject, scope: Scope): ExtraValues {
  const values: ExtraValues = {};
  for (const { name, field, type } of ATTRIBUTES_PROVIDER_LACKS) {
    const value = readAttribute(fieldOf(extras, field), type, scope);
    if (value !== undefined) values[name] = value;
  }
  return values;
}

const placeOf = (stack: string | undefined, address: string | undefined): string =>
  `${stack ?? ''}\n${address ?? ''}`;
