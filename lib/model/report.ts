import * as z from 'zod';
import { FINDING_CLASS_NAMES, findingSchema } from './finding';

const count = z.int().nonnegative();

/** The JSON report of a drift check. */
export const reportSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    status: z.enum(['in-sync', 'drift', 'incomplete']),
    exitCode: z.union([z.literal(0), z.literal(1), z.literal(2)]),
    checkedAt: z.iso.datetime(),
    account: z.strictObject({ endpoint: z.string(), region: z.string().optional() }),
    counts: z.strictObject({
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
