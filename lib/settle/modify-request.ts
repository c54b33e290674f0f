import * as z from 'zod';
import { ACTIONS } from '../api';
import { type AttributeValue, Secret } from '../model';
import { type Change, type TemplatePlan } from './plan';

/** The call that carries out a plan: the id, and nothing but the fields that change. */
export const modifyRequest = ({ match, changes }: TemplatePlan) =>
  ACTIONS.ModifyLiveCallbackTemplate.request().parse({
    TemplateId: match.live.templateId,
    ...Object.fromEntries(changes.map((change) => [change.attribute.field, fieldValue(change)])),
  });

/** An unset text is sent as "", unset levels as an empty list. */
const fieldValue = ({ attribute, declared }: Change): string | readonly string[] =>
  attribute.type === 'list' ? asList(declared) : asText(declared);

const asText = (value: AttributeValue | undefined): string =>
  value instanceof Secret ? value.reveal() : String(value ?? '');

/** A secret list is hidden as JSON. */
function asList(value: AttributeValue | undefined): readonly string[] {
  if (value instanceof Secret) return z.array(z.string()).parse(JSON.parse(value.reveal()));
  return typeof value === 'string' ? [value] : (value ?? []);
}
