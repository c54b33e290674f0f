import * as z from 'zod';
import { FINDING_CLASS_NAMES } from './finding';

const valueSchema = z
  .union([z.string(), z.array(z.string()), z.null()])
  .describe('null where the side leaves it unset; keys appear as fingerprints only');

const count = z.int().nonnegative();

const countsByClass = z.partialRecord(z.enum(FINDING_CLASS_NAMES), count);

const ignoredBySchema = z.object({
  /** An ignore rule, or the baseline. */
  kind: z.enum(['rule', 'baseline']).describe('an ignore rule, or the baseline'),
  /** Why, as the ignore rule says it. */
  reason: z.string().optional().describe('why, as the ignore rule says it'),
  /** Last day on which the ignore rule holds, as `YYYY-MM-DD` in UTC. */
  until: z.iso.date().optional().describe('last day on which the ignore rule holds'),
});

const locationSchema = z
  .object({
    /** Relative to where the command ran. */
    file: z.string().describe('relative to where the command ran'),
    /** Counted from 1. */
    line: z.int().positive().describe('counted from 1'),
  })
  .describe('where it is declared; for what nobody declared, where it would be');

/** One difference or remark about one template attribute, template, binding or account. */
export const findingSchema = z.object({
  /** What kind of difference or remark it is. */
  class: z.enum(FINDING_CLASS_NAMES).describe('what kind of difference or remark it is'),
  /** What it is about; `account` is one of several that could not be checked. */
  subject: z
    .enum(['template', 'binding', 'account'])
    .describe('account: one of several that could not be checked'),
  /** Name of the account, where several were checked. */
  target: z.string().optional().describe('which account, where several were checked'),
  /** Name of the stack that declares or records it. */
  stack: z.string().optional().describe('name of the stack that declares or records it'),
  /** Terraform address inside the stack. */
  address: z.string().optional().describe('Terraform address inside the stack'),
  /** Path of the construct that declares it; absent for what CDKTF did not write. */
  constructPath: z
    .string()
    .optional()
    .describe('path of the construct that declares it; absent for what CDKTF did not write'),
  /** Name of the template, or of the template that the binding uses. */
  templateName: z
    .string()
    .optional()
    .describe('name of the template, or of the template that the binding uses'),
  /** Id of the template in the account, where one is known. */
  templateId: z.number().optional().describe('id in the account, where one is known'),
  /** Domain of the binding. */
  domainName: z.string().optional().describe('domain of the binding'),
  /** App name of the binding. */
  appName: z.string().optional().describe('app name of the binding'),
  /** `templateName`, `description`, `callbackKey` or `callbacks.<kind>`; absent for the whole. */
  attribute: z
    .string()
    .optional()
    .describe('templateName, description, callbackKey or callbacks.<kind>; absent for the whole'),
  /** The value in code; `null` where it is unset. Of keys only fingerprints. */
  declared: valueSchema.optional(),
  /** The value in the Terraform state; `null` where it is unset. Of keys only fingerprints. */
  recorded: valueSchema.optional(),
  /** The value in the account; `null` where it is unset. Of keys only fingerprints. */
  live: valueSchema.optional(),
  /** Why, where the class alone does not say it. */
  reason: z.string().optional().describe('why, where the class alone does not say it'),
  /** True if it does not count. */
  ignored: z.boolean().describe('true if it does not count'),
  /** The ignore rule or the baseline that makes it ignored. */
  ignoredBy: ignoredBySchema.optional().describe('what makes it ignored; absent where it is not'),
  /** When the baseline first held it: UTC, as `2026-11-24T06:00:00Z`. */
  firstSeen: z.iso.datetime().optional().describe('when the baseline first held it'),
  /** File and line that declare it; for what nobody declared, where it would be. */
  location: locationSchema.optional(),
  /** Tells it apart over runs: built from place, class and attribute, without values. */
  fingerprint: z.string().describe('stable over runs: built from place, class and attribute'),
  /** The command that mends it, where there is one. */
  fix: z.string().optional().describe('the command that mends it'),
});

/**
 * One difference or remark about one template attribute, template, binding or account.
 *
 * @interface
 */
export type Finding = Readonly<z.infer<typeof findingSchema>>;

const accountSchema = z.object({
  /** Host name of the Live API. */
  endpoint: z.string().describe('host name of the Live API'),
  /** As it was given: the Live API ignores it (document 30815). */
  region: z.string().optional().describe('as it was given: the Live API ignores it'),
});

const scaleSchema = z.object({
  /** Templates in code. */
  declaredTemplates: count.describe('templates in code'),
  /** Bindings in code. */
  declaredBindings: count.describe('bindings in code'),
  /** Templates in the account. */
  liveTemplates: count.describe('templates in the account'),
  /** Bindings in the account. */
  liveBindings: count.describe('bindings in the account'),
});

const statusSchema = z.enum(['in-sync', 'drift', 'incomplete']);

const targetSchema = z.object({
  name: z.string().describe('as the list of targets calls it'),
  status: statusSchema.describe('what was found in this account'),
  account: accountSchema.optional().describe('where it was reached'),
  counts: scaleSchema.optional().describe('absent where the account could not be checked'),
  apiCalls: count.describe('requests that were sent for it'),
});

/** The JSON report of a drift check. */
export const reportSchema = z
  .object({
    /** Version of this format. */
    schemaVersion: z.literal(1).describe('version of this format'),
    /** `incomplete` if something could not be checked. */
    status: statusSchema.describe('incomplete if something could not be checked'),
    /** 0 in sync, 1 incomplete, 2 drift. */
    exitCode: z
      .union([z.literal(0), z.literal(1), z.literal(2)])
      .describe('0 in sync, 1 incomplete, 2 drift'),
    /** The moment of the check: UTC, as `2026-11-24T06:00:00Z`. */
    checkedAt: z.iso.datetime().describe('the moment of the check, in UTC'),
    /** Where the account was reached; absent where several were checked. */
    account: accountSchema.optional().describe('absent where several were checked: see targets'),
    /** Each account, where several were checked. */
    targets: z.array(targetSchema).optional().describe('each account, where several were checked'),
    /** How many templates and bindings were compared. */
    counts: scaleSchema.describe('how many templates and bindings were compared'),
    /** Requests that were sent to the Live API. */
    apiCalls: count.describe('requests that were sent to the Live API'),
    /** How many findings count, by class; a class without any is absent. */
    summary: countsByClass.describe('findings that count, per class; classes without are absent'),
    /** How many findings are ignored, by class. */
    ignoredSummary: countsByClass.optional().describe('findings that are ignored, per class'),
    /** Every difference and remark, ignored ones included. */
    findings: z.array(findingSchema).describe('every difference and remark, ignored ones included'),
    /** What a reader should know, such as files that were not read: a sentence each. */
    notes: z.array(z.string()).describe('what a reader should know: a sentence each'),
  })
  .describe('The report of "live-callbacks drift --format json".');

/**
 * What a drift check found.
 *
 * @interface
 */
export type Report = Readonly<z.infer<typeof reportSchema>>;

/** One account of a report about several. */
export type ReportTarget = Readonly<z.infer<typeof targetSchema>>;
