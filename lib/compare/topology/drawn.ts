import {
  type TemplateReference,
  type TopologyBinding,
  type TopologyTemplate,
  Unresolved,
} from '../../model';
import { placeOf } from '../sides';

/** A binding with its templates themselves instead of their keys. */
export interface DrawnBinding extends Omit<TopologyBinding, 'template' | 'declaredTemplate'> {
  readonly template?: TopologyTemplate;
  readonly declaredTemplate?: TopologyTemplate;
}

/** What a view shows; templates that only bindings name come with these. */
export interface Drawn {
  readonly templates: readonly TopologyTemplate[];
  readonly bindings: readonly DrawnBinding[];
}

type Reference = number | TemplateReference | Unresolved;

/** A template that a binding names and no side has. */
export const absentTemplate = (
  reference: Reference,
  { mark, note }: Pick<TopologyTemplate, 'mark' | 'note'>,
): TopologyTemplate => ({
  key: referenceKey(reference),
  name: referenceName(reference),
  ...(typeof reference === 'number' ? { templateId: reference } : {}),
  mark,
  ...(note === undefined ? {} : { note }),
  endpoints: [],
});

/** Tells apart what bindings can name: ids, declared places and expressions. */
export function referenceKey(reference: Reference): string {
  if (typeof reference === 'number') return idKey(reference);
  if (reference instanceof Unresolved) return `expression\n${reference.expression}`;
  return placeKey(reference.stack, reference.address);
}

export const idKey = (templateId: number): string => `id\n${templateId}`;

export const placeKey = (stack: string, address: string | undefined): string =>
  `place\n${placeOf(stack, address)}`;

function referenceName(reference: Reference): string {
  if (typeof reference === 'number') return `template ${reference}`;
  return reference instanceof Unresolved ? reference.expression : reference.address;
}

export const textOf = (value: string | Unresolved): string =>
  value instanceof Unresolved ? value.expression : value;
