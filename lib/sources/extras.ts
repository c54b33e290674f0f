import {
  ATTRIBUTES_PROVIDER_LACKS,
  type AttributeValue,
  type InventoryTemplate,
  TEMPLATE_TYPE,
  type TemplateAttributeName,
  Unresolved,
} from '../model';
import { readAttribute, readTemplateId } from './declared-value';
import { EXTRAS_TYPE, extrasOf } from './extras-type';
import { fieldOf, type JsonObject } from './json-object';
import { isDeclared } from './repetition';
import { type StackScope } from './scope';

/** Adds the values that travel in `terraform_data` resources to the templates they refer to. */
export function mergeExtras(
  templates: readonly InventoryTemplate[],
  scopes: readonly StackScope[],
): { readonly templates: readonly InventoryTemplate[]; readonly notes: readonly string[] } {
  const values = new Map<string, ExtraValues>();
  const notes: string[] = [];
  for (const scope of scopes) {
    for (const [name, body] of scope.stack.configuration.resources(EXTRAS_TYPE)) {
      const extras = extrasOf(fieldOf(body, 'input'));
      if (extras === undefined || !isDeclared(body, scope)) continue;
      const target = targetOf(extras, scope);
      if (typeof target === 'string') {
        const earlier = values.get(target) ?? {};
        values.set(target, { ...earlier, ...readExtras(extras, scope) });
      } else {
        notes.push(
          `${EXTRAS_TYPE}.${name} of the stack "${scope.stack.name}" is left out: ${target.reason}`,
        );
      }
    }
  }
  const merged = templates.map((template) => {
    const extra = values.get(placeOf(template.stack, template.address));
    return extra === undefined
      ? template
      : { ...template, values: { ...template.values, ...extra } };
  });
  return { templates: merged, notes };
}

type ExtraValues = Partial<Record<TemplateAttributeName, AttributeValue | Unresolved>>;

function targetOf(extras: JsonObject, scope: StackScope): string | { readonly reason: string } {
  const written = fieldOf(extras, 'TemplateId');
  const template = readTemplateId(written, scope);
  if (typeof template === 'number') {
    return { reason: `the template ${template} is not declared` };
  }
  if (!(template instanceof Unresolved)) {
    return placeOf(template.stack, withoutKey(template.address));
  }
  const repeated = /^\$\{\s*(\w+\.[\w-]+)\[[^\]]*\]\.id\s*\}$/.exec(String(written))?.[1];
  return repeated?.startsWith(TEMPLATE_TYPE) === true
    ? placeOf(scope.stack.name, repeated)
    : { reason: `its TemplateId is not resolved (${template.reason})` };
}

/** The instances of a repeated template are declared as one. */
const withoutKey = (address: string): string => address.replace(/\[.*$/s, '');

function readExtras(extras: JsonObject, scope: StackScope): ExtraValues {
  const values: ExtraValues = {};
  for (const { name, field, type } of ATTRIBUTES_PROVIDER_LACKS) {
    const value = readAttribute(fieldOf(extras, field), type, scope);
    if (value !== undefined) values[name] = value;
  }
  return values;
}

const placeOf = (stack: string | undefined, address: string | undefined): string =>
  `${stack ?? ''}\n${address ?? ''}`;
