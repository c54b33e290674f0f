import * as z from 'zod';
import { FINDING_CLASS_NAMES } from './finding';

const valueSchema = z
  .union([z.string(), z.array(z.string()), z.null()])
  .describe('null where the side leaves it unset; keys appear as fingerprints only');

const count = z.int().nonnegative();

const countsByClass = z.partialRecord(z.enum(FINDING_CLASS_NAMES), count);

const ignoredBySchema = z.object({
  kind: z.enum(['rule', 'baseline']),
  reason: z.string().optional().describe('why, as the ignore rule says it'),
  until: z.iso.date().optional().describe('last day on which the ignore rule holds'),
});

const locationSchema = z
  .object({ file: z.string(), line: z.int().positive() })
  .describe('where it is declared; for what nobody declared, where it would be');

/** One difference or remark about one template attribute, template, binding or account. */
export const findingSchema = z.object({
  class: z.enum(FINDING_CLASS_NAMES),
  subject: z
    .enum(['template', 'binding', 'account'])
    .describe('account: one of several that could not be checked'),
  target: z.string().optional().describe('which account, where several were checked'),
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
  ignoredBy: ignoredBySchema.optional().describe('what makes it ignored; absent where it is not'),
  firstSeen: z.iso.datetime().optional().describe('when the baseline first held it'),
  location: locationSchema.optional(),
  fingerprint: z.string().describe('stable over runs: built from place, class and attribute'),
  fix: z.string().optional().describe('the command that mends it'),
});

export type Finding = Readonly<z.infer<typeof findingSchema>>;

const accountSchema = z.object({ endpoint: z.string(), region: z.string().optional() });

const scaleSchema = z.object({
  declaredTemplates: count,
  declaredBindings: count,
  liveTemplates: count,
  liveBindings: count,
});

const statusSchema = z.enum(['in-sync', 'drift', 'incomplete']);

const targetSchema = z.object({
  name: z.string(),
  status: statusSchema,
  account: accountSchema.optional(),
  counts: scaleSchema.optional().describe('absent where the account could not be checked'),
  apiCalls: count,
});

/** The JSON report of a drift check. */
export const reportSchema = z
  .object({
    schemaVersion: z.literal(1),
    status: statusSchema,
    exitCode: z.union([z.literal(0), z.literal(1), z.literal(2)]),
    checkedAt: z.iso.datetime(),
    account: accountSchema.optional().describe('absent where several were checked: see targets'),
    targets: z.array(targetSchema).optional().describe('each account, where several were checked'),
    counts: scaleSchema,
    apiCalls: count,
    summary: countsByClass.describe('findings that count, per class; classes without are absent'),
    ignoredSummary: countsByClass.optional().describe('findings that are ignored, per class'),
    findings: z.array(findingSchema),
    notes: z.array(z.string()),
  })
  .describe('The report of "live-callbacks drift --format json".');

export type Report = Readonly<z.infer<typeof reportSchema>>;

/** One account of a report about several. */
export type ReportTarget = Readonly<z.infer<typeof targetSchema>>;
