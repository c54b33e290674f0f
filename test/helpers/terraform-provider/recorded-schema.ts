import * as z from 'zod';
import { recordedText } from '../provider-recording';

const attributeSchema = z
  .object({
    type: z.unknown(),
    required: z.boolean().optional(),
    optional: z.boolean().optional(),
    computed: z.boolean().optional(),
    sensitive: z.boolean().optional(),
  })
  .transform(({ type, ...flags }) => ({ ...flags, type: Buffer.from(JSON.stringify(type)) }));

const blockSchema = z
  .object({
    attributes: z.record(z.string(), attributeSchema).default({}),
    get block_types() {
      return z.record(z.string(), nestedBlockSchema).default({});
    },
  })
  .transform(({ attributes, block_types }): BlockMessage => ({
    attributes: Object.entries(attributes).map(([name, rest]) => ({ name, ...rest })),
    block_types: Object.entries(block_types).map(([type_name, rest]) => ({ type_name, ...rest })),
  }));

const nestedBlockSchema: z.ZodType<object> = z
  .object({
    nesting_mode: z.string(),
    block: z.lazy(() => blockSchema),
    min_items: z.number().optional(),
    max_items: z.number().optional(),
  })
  .transform(({ nesting_mode, ...rest }) => ({ ...rest, nesting: nesting_mode.toUpperCase() }));

interface BlockMessage {
  readonly attributes: readonly { readonly name: string }[];
  readonly block_types: readonly object[];
}

const fileSchema = z.object({
  provider_schemas: z.object({
    'registry.terraform.io/tencentcloudstack/tencentcloud': z.object({
      provider: z.object({ version: z.number(), block: blockSchema }),
      resource_schemas: z.record(z.string(), z.object({ version: z.number(), block: blockSchema })),
    }),
  }),
});

/** What the real provider said of itself, in the words of the protocol. */
export const recordedSchema = () =>
  fileSchema.parse(JSON.parse(recordedText('schema.json'))).provider_schemas[
    'registry.terraform.io/tencentcloudstack/tencentcloud'
  ];
