import { TEMPLATE_ATTRIBUTES, type TemplateAttributeName } from '../model';
import { fieldOf, isObject, type JsonObject } from './json-object';

/** The attributes of a template that `lifecycle.ignore_changes` leaves to others. */
export function ignoredAttributes(body: JsonObject): ReadonlySet<TemplateAttributeName> {
  const written = fieldOf(body, 'lifecycle');
  const blocks = Array.isArray(written) ? written : [written];
  const ignored = blocks.flatMap((block) =>
    isObject(block) ? fieldOf(block, 'ignore_changes') : [],
  );
  return new Set(
    TEMPLATE_ATTRIBUTES.filter(
      ({ attribute }) =>
        attribute !== undefined && (ignored.includes('all') || ignored.includes(attribute)),
    ).map(({ name }) => name),
  );
}
