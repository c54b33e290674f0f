import * as z from 'zod';
import { FINDING_CLASS_NAMES, type FindingClass } from './finding';
import { type Finding } from './report';

/** What an ignore rule can match, and the member of a finding that it is matched against. */
export const IGNORE_MEMBERS = {
  /** Class of the finding; `unchecked` is never ignored. */
  class: 'class',
  /** Name of the stack. */
  stack: 'stack',
  /** Name of the account, where several are checked. */
  target: 'target',
  /** Terraform address inside the stack. */
  address: 'address',
  /** Name of the template. */
  template: 'templateName',
  /** Domain of the binding. */
  domain: 'domainName',
  /** App name of the binding. */
  app: 'appName',
  /** Attribute of the template, such as `callbacks.recording`. */
  attribute: 'attribute',
} as const satisfies Record<string, keyof Finding>;

export type IgnoreMember = keyof typeof IGNORE_MEMBERS;

/** What could not be decided is never ignored: it may hide anything. */
export type IgnorableClass = Exclude<FindingClass, 'unchecked'>;

type OneOrMore<T> = T | readonly T[];

/**
 * Says which findings do not count, and why. Every member that is given has to match: of a member
 * with several values one of them.
 *
 * @interface
 */
export type IgnoreRule = {
  // over the table itself, so that editors show what it says of each
  readonly [Member in keyof typeof IGNORE_MEMBERS]?: Member extends 'class'
    ? OneOrMore<IgnorableClass>
    : Globs;
} & {
  /** Why; every report shows it. */
  readonly reason: string;
  /** The last day on which it holds, as `YYYY-MM-DD` in UTC. @default - it holds for good */
  readonly until?: string;
  /** `FILE:LINE`, for notes about it. */
  readonly place?: string;
};

/** In a glob `*` is any text and `?` one character; a leading `!` excludes. */
export type Globs = OneOrMore<string>;

const IGNORABLE_CLASSES = FINDING_CLASS_NAMES.filter((name) => name !== 'unchecked');

/** What an ignore file holds. A function: most runs read none. */
export const ignoreFileSchema = () =>
  z
    .strictObject({
      $schema: z.string().optional().describe('JSON Schema of this file, for editors'),
      version: z.literal(1).describe('version of the format'),
      rules: z
        .array(ruleSchema())
        .describe('each with a reason and at least one member that has to match'),
    })
    .describe('Findings of "live-callbacks drift" that do not count.');

const ruleSchema = () =>
  z
    .strictObject({
      class: oneOrMore(ignorableClass()).optional().describe('class of the finding'),
      stack: globs('name of the stack', 'live'),
      target: globs('name of the account, where several are checked', 'prod'),
      address: globs(
        'Terraform address inside the stack',
        'tencentcloud_css_callback_template.main_*',
      ),
      template: globs('name of the template', 'console-*'),
      domain: globs('domain of the binding', '*.example.com'),
      app: globs('app name of the binding', 'live'),
      attribute: globs('attribute of the template', 'callbacks.recording'),
      reason: z
        .string()
        .regex(/\S/, { error: 'must not be empty' })
        .describe('why; every report shows it'),
      until: z.iso
        .date({ error: 'must be a day that exists, such as 2026-12-31' })
        .optional()
        .describe('last day on which the rule holds, in UTC')
        .meta({ examples: ['2026-12-31'] }),
    })
    .refine((rule) => MEMBER_NAMES.some((name) => rule[name] !== undefined), {
      error: `would ignore everything; add one of ${Object.keys(IGNORE_MEMBERS).join(', ')}`,
    })
    // the same for editors
    .meta({ anyOf: Object.keys(IGNORE_MEMBERS).map((name) => ({ required: [name] })) });

const MEMBER_NAMES = Object.keys(IGNORE_MEMBERS) as readonly IgnoreMember[];

const ignorableClass = () =>
  z.enum(IGNORABLE_CLASSES, {
    error: ({ input }) =>
      input === 'unchecked'
        ? '"unchecked" cannot be ignored: what could not be decided may hide anything'
        : undefined,
  });

const globs = (what: string, example: string) =>
  oneOrMore(z.string().min(1))
    .optional()
    .describe(`${what}; * is any text, ? one character, a leading ! excludes`)
    .meta({ examples: [example] });

const oneOrMore = <T extends z.ZodType>(schema: T) => z.union([schema, z.array(schema).min(1)]);
