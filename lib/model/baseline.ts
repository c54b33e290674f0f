import * as z from 'zod';
import { DIFFERENCES } from './verdict';

/** What a baseline file holds. A function: most runs read none. */
export const baselineSchema = () =>
  z
    .object({
      /** JSON Schema of the file, for editors. */
      $schema: z.string().optional().describe('JSON Schema of this file, for editors'),
      /** Version of the format. */
      version: z.literal(1).describe('version of the format'),
      /** When its entries last changed: UTC, as `2026-11-24T06:00:00Z`. */
      writtenAt: z.iso.datetime().describe('when its entries last changed'),
      /** The known findings, sorted by target and fingerprint. */
      findings: z.array(entrySchema()).describe('sorted by target and fingerprint'),
    })
    .describe('Findings of "live-callbacks drift" that are known: they do not fail the check.');

const entrySchema = () =>
  z.object({
    /** Name of the account, where several are checked. */
    target: z.string().optional().describe('which account, where several are checked'),
    /** That of the finding: built from place, class and attribute, without values. */
    fingerprint: z.string().describe('that of the finding: it holds no values'),
    /** When a baseline first held it: UTC, as `2026-11-24T06:00:00Z`. */
    firstSeen: z.iso.datetime().describe('when a baseline first held it'),
    /** Class of the finding; only differences are recorded. */
    class: z.enum(DIFFERENCES).describe('class of the finding'),
    /** What the finding is about. */
    subject: z.enum(['template', 'binding']).describe('what the finding is about'),
    /** Name of the stack. */
    stack: z.string().optional().describe('name of the stack'),
    /** Terraform address inside the stack. */
    address: z.string().optional().describe('Terraform address inside the stack'),
    /** Name of the template, or of the template that the binding uses. */
    templateName: z
      .string()
      .optional()
      .describe('name of the template, or of the template that the binding uses'),
    /** Domain of the binding. */
    domainName: z.string().optional().describe('domain of the binding'),
    /** App name of the binding. */
    appName: z.string().optional().describe('app name of the binding'),
    /** Attribute of the template, such as `callbacks.push`; absent for the whole. */
    attribute: z
      .string()
      .optional()
      .describe('attribute of the template, such as callbacks.push; absent for the whole'),
  });

/**
 * Findings that are known.
 *
 * @interface
 */
export type Baseline = Readonly<z.infer<ReturnType<typeof baselineSchema>>>;

/**
 * One known finding. What tells it apart are its target and fingerprint; the rest is to read.
 *
 * @interface
 */
export type BaselineEntry = Readonly<z.infer<ReturnType<typeof entrySchema>>>;
