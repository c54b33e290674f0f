import * as z from 'zod';
import { FINDING_CLASS_NAMES } from './finding';

const valueSchema = z
  .union([z.string(), z.array(z.string()), z.null()])
  .describe('null where the side leaves it unset; keys appear as fingerprints only');

/** One difference or remark about one template attribute, template or binding. */
export const findingSchema = z.object({
  class: z.enum(FINDING_CLASS_NAMES),
  subject: z.enum(['template', 'binding']),
  stack: z.string().optional(),
  address: z.string().optional().describe('Terraform address inside the stack'),
  constructPath: z.string().optional(),
  templateName: z.string().optional(),
  templateId: z.number().optional().describe('id in the account, where one is known'),
  domainName: z.string().optional(),
  appName: z.string().optional(),
  attribute: z
    .string()
    .optional()
    .describe('templateName, description, callbackKey or callbacks.<kind>; absent for the whole'),
  declared: valueSchema.optional(),
  recorded: valueSchema.optional(),
  live: valueSchema.optional(),
  reason: z.string().optional().describe('why, where the class alone does not say it'),
  ignored: z.boolean(),
  fingerprint: z.string().describe('stable over runs: built from place, class and attribute'),
  fix: z.string().optional().describe('the command that mends it'),
});

export type Finding = Readonly<z.infer<typeof findingSchema>>;

const count = z.int().nonnegative();

/** The JSON report of a drift check. */
export const reportSchema = z
  .object({
    schemaVersion: z.literal(1),
    status: z.enum(['in-sync', 'drift', 'incomplete']),
    exitCode: z.union([z.literal(0), z.literal(1), z.literal(2)]),
    checkedAt: z.iso.datetime(),
    account: z.object({ endpoint: z.string(), region: z.string().optional() }),
    counts: z.object({
      declaredTemplates: count,
      declaredBindings: count,
      liveTemplates: count,
      liveBindings: count,
    }),
    apiCalls: count,
    summary: z
      .partialRecord(z.enum(FINDING_CLASS_NAMES), count)
      .describe('findings per class; classes without findings are absent'),
    findings: z.array(findingSchema),
    notes: z.array(z.string()),
  })
  .describe('The report of "live-callbacks drift --format json".');

export type Report = Readonly<z.infer<typeof reportSchema>>;
