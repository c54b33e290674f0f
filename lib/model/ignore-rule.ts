import * as z from 'zod';
import { FINDING_CLASS_NAMES, type FindingClass } from './finding';
import { type Finding } from './report';

/** What an ignore rule can match, and the member of a finding that it is matched against. */
export const IGNORE_MEMBERS = {
  class: 'class',
  stack: 'stack',
  target: 'target',
  address: 'address',
  template: 'templateName',
  domain: 'domainName',
  app: 'appName',
  attribute: 'attribute',
} as const satisfies Record<string, keyof Finding>;

export type IgnoreMember = keyof typeof IGNORE_MEMBERS;

/** What could not be decided is never ignored: it may hide anything. */
export type IgnorableClass = Exclude<FindingClass, 'unchecked'>;

type OneOrMore<T> = T | readonly T[];

/** Says which findings do not count, and why. Every member that is given has to match. */
export type IgnoreRule = Readonly<Partial<Record<Exclude<IgnoreMember, 'class'>, Globs>>> & {
  readonly class?: OneOrMore<IgnorableClass>;
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
      $schema: z.string().optional(),
      version: z.literal(1),
      rules: z.array(ruleSchema()),
    })
    .describe('Findings of "live-callbacks drift" that do not count.');

const ruleSchema = () =>
  z
    .strictObject({
      class: oneOrMore(ignorableClass()).optional().describe('class of the finding'),
      stack: globs('name of the stack'),
      target: globs('name of the account, where several are checked'),
      address: globs('Terraform address inside the stack'),
      template: globs('name of the template'),
      domain: globs('domain of the binding'),
      app: globs('app name of the binding'),
      attribute: globs('attribute of the template, such as callbacks.recording'),
      reason: z
        .string()
        .regex(/\S/, { error: 'must not be empty' })
        .describe('why; every report shows it'),
      until: z.iso
        .date({ error: 'must be a day that exists, such as 2026-12-31' })
        .optional()
        .describe('last day on which the rule holds, in UTC'),
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

const globs = (what: string) =>
  oneOrMore(z.string().min(1))
    .optional()
    .describe(`${what}; * is any text, ? one character, a leading ! excludes`);

const oneOrMore = <T extends z.ZodType>(schema: T) => z.union([schema, z.array(schema).min(1)]);
