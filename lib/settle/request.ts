import * as z from 'zod';
import {
  type AttributeValue,
  type InventoryTemplate,
  isRecord,
  parseJson,
  presentText,
  Secret,
  SETTLE_KEY_VARIABLE,
  SETTLE_VARIABLE,
  TEMPLATE_ATTRIBUTES,
  type TemplateAttributeName,
} from '../model';

/** What a deploy asks for: one template of the account, and what is declared for it. */
export interface SettleRequest {
  readonly templateId: number;
  /** Attributes that the request does not mention are ignored ones. */
  readonly declared: InventoryTemplate;
}

/**
 * Reads what a deploy hands over: `LIVE_CALLBACKS_SETTLE` with the id and the fields of the API,
 * and `LIVE_CALLBACKS_SETTLE_KEY` with the key. A field that is absent is left alone.
 *
 * @throws LiveCallbacksError `USAGE`; no value is quoted
 */
export function readSettleRequest(
  env: Readonly<Record<string, string | undefined>>,
): SettleRequest {
  const { TemplateId, declared } = parseJson(env[SETTLE_VARIABLE] ?? '', requestSchema, {
    what: SETTLE_VARIABLE,
    code: 'USAGE',
    remedy: 'a deploy with settleOnDeploy sets it; without one run "live-callbacks settle"',
  });
  const key = env[SETTLE_KEY_VARIABLE];
  const given = new Map<string, unknown>(Object.entries(declared));
  if (key !== undefined) given.set('CallbackKey', key);

  const values: Partial<Record<TemplateAttributeName, AttributeValue>> = {};
  const ignoredAttributes = new Set<TemplateAttributeName>();
  for (const { name, field, type } of TEMPLATE_ATTRIBUTES) {
    if (!given.has(field)) ignoredAttributes.add(name);
    const value = presentValue(given.get(field));
    if (value !== undefined) {
      values[name] = type === 'secret' && typeof value === 'string' ? new Secret(value) : value;
    }
  }
  return {
    templateId: TemplateId,
    declared: { templateId: TemplateId, values, ignoredAttributes },
  };
}

const FIELDS: ReadonlySet<string> = new Set(TEMPLATE_ATTRIBUTES.map(({ field }) => field));

const text = z.string().nullable();
const list = z.array(z.string()).nullable();

/** Built from the table of attributes; a field that is not in it is a mistake. */
const requestSchema = z.object({
  TemplateId: z.int().nonnegative(),
  declared: z
    .custom<Readonly<Record<string, unknown>>>(isRecord, { error: 'expected an object' })
    .refine((declared) => Object.keys(declared).every((field) => FIELDS.has(field)), {
      error: 'it holds a field that the API does not have',
    })
    .refine(
      (declared) =>
        TEMPLATE_ATTRIBUTES.every(
          ({ field, type }) =>
            declared[field] === undefined ||
            (type === 'list' ? list : text).safeParse(declared[field]).success,
        ),
      { error: 'a field is neither text nor, for levels, a list of texts' },
    ),
});

function presentValue(value: unknown): AttributeValue | undefined {
  if (!Array.isArray(value)) return typeof value === 'string' ? presentText(value) : undefined;
  const items = value.filter((item) => typeof item === 'string');
  return items.length === 0 ? undefined : items;
}
