import * as z from 'zod';
import { FINDING_CLASSES, FINDING_CLASS_NAMES } from './finding';

const DIFFERENCE_NAMES = FINDING_CLASS_NAMES.filter((name) => FINDING_CLASSES[name].isDifference);

/** What a baseline file holds. A function: most runs read none. */
export const baselineSchema = () =>
  z
    .object({
      $schema: z.string().optional(),
      version: z.literal(1),
      writtenAt: z.iso.datetime().describe('when its entries last changed'),
      findings: z.array(entrySchema()).describe('sorted by target and fingerprint'),
    })
    .describe('Findings of "live-callbacks drift" that are known: they do not fail the check.');

const entrySchema = () =>
  z.object({
    target: z.string().optional().describe('which account, where several are checked'),
    fingerprint: z.string().describe('that of the finding: it holds no values'),
    firstSeen: z.iso.datetime().describe('when a baseline first held it'),
    class: z.enum(DIFFERENCE_NAMES),
    subject: z.enum(['template', 'binding']),
    stack: z.string().optional(),
    address: z.string().optional(),
    templateName: z.string().optional(),
    domainName: z.string().optional(),
    appName: z.string().optional(),
    attribute: z.string().optional(),
  });

/** Findings that are known. */
export type Baseline = Readonly<z.infer<ReturnType<typeof baselineSchema>>>;

/** One known finding. What tells it apart are its target and fingerprint; the rest is to read. */
export type BaselineEntry = Readonly<z.infer<ReturnType<typeof entrySchema>>>;
