import * as z from 'zod';
import {
  callbackEventInfoSchema,
  callBackRuleInfoSchema,
  callBackTemplateInfoSchema,
  domainInfoSchema,
  type CallBackRuleInfo,
  type CallbackEventInfo,
  type CallBackTemplateInfo,
} from '../api/contract';
import { checkShape, parseJson, type JsonSource } from '../model';
import { completeDomain, type KnownDomain } from './domain';
import { FIRST_TEMPLATE_ID, type State } from './store';
import { newTemplate } from './template';
import { formatBeijingTime, readWireTime } from './wire-time';

/**
 * A domain of a seed: at least its `Name`; the rest is that of an enabled push domain.
 *
 * @interface
 */
export type SeedDomain = KnownDomain;

/** What an account holds, in the API's own structures (documents 32632, 30812, 35186, 51328). */
export interface Seed {
  /** Ids must differ; names may repeat, as in an account. */
  readonly templates: readonly CallBackTemplateInfo[];
  /** A rule may point to a template that does not exist. */
  readonly rules: readonly CallBackRuleInfo[];
  /** Domains without a rule, or that are no enabled push domains. */
  readonly domains?: readonly SeedDomain[];
  /** Deliveries for `DescribeCallbackRecordsList`. */
  readonly records?: readonly CallbackEventInfo[];
}

/**
 * Reads a seed from JSON text; `file` names it in errors.
 * @throws LiveCallbacksError SEED_UNREADABLE if it is no JSON, has another shape, uses a template
 * id, domain or (domain, app) twice, or has a record with an unreadable time
 */
export const parseSeed = (text: string, file: string): Seed =>
  // some editors put a byte order mark in front
  parseJson(text.replace(/^\uFEFF/, ''), seedSchema, {
    ...SOURCE,
    what: `the seed file "${file}"`,
  });

/** Writes a seed as a file that {@link parseSeed} reads back to the same values. */
export const serializeSeed = (seed: Seed): string => `${JSON.stringify(seed, null, 2)}\n`;

/** Checks a seed that was made by a program. */
export const checkSeed = (seed: Seed): Seed =>
  checkShape<Seed>(seed, seedSchema, { ...SOURCE, what: 'the seed' });

export const checkRecord = (record: CallbackEventInfo): CallbackEventInfo =>
  checkShape(record, recordSchema, { ...SOURCE, what: 'the record' });

/** The account a seed describes. */
export function toState({ templates, rules, domains = [], records = [] }: Seed, now: Date): State {
  // not the start: a rule without times shall count as in effect
  const dayBefore = formatBeijingTime(new Date(now.getTime() - DAY_MS));
  return {
    templates: templates.map((template) => newTemplate(template.TemplateId, template)),
    rules: rules.map(({ CreateTime, UpdateTime, ...rule }) => ({
      ...rule,
      CreateTime: CreateTime ?? dayBefore,
      UpdateTime: UpdateTime ?? CreateTime ?? dayBefore,
    })),
    domains: domains.map((domain) => completeDomain(domain, dayBefore)),
    records,
    nextTemplateId: templates.reduce(
      (next, { TemplateId }) => Math.max(next, TemplateId + 1),
      templates.length === 0 ? FIRST_TEMPLATE_ID : 1,
    ),
  };
}

/** The seed that would lead to this account. Domains and records are left out if there are none. */
export const toSeed = ({ templates, rules, domains, records }: State): Seed => ({
  templates: templates.map(({ info, recordStatusUrl }) => ({
    ...info,
    ...(recordStatusUrl !== '' && { RecordStatusNotifyUrl: recordStatusUrl }),
  })),
  rules,
  ...(domains.length > 0 && { domains }),
  ...(records.length > 0 && { records }),
});

const DAY_MS = 24 * 60 * 60 * 1000;

const SOURCE: Omit<JsonSource, 'what'> = {
  code: 'SEED_UNREADABLE',
  remedy: 'a seed is { "templates": [...], "rules": [...] } as the API lists them',
};

const recordSchema = callbackEventInfoSchema.refine(
  ({ EventTime, ResponseTime }) =>
    [EventTime, ResponseTime].every((time) => !time || readWireTime(time) !== undefined),
  { error: 'its times must be YYYY-MM-DDThh:mm:ssZ or YYYY-MM-DD hh:mm:ss' },
);

const seedSchema = z
  .strictObject({
    templates: z.array(callBackTemplateInfoSchema).default([]),
    rules: z.array(callBackRuleInfoSchema).default([]),
    domains: z.array(domainInfoSchema.partial().required({ Name: true })).optional(),
    records: z.array(recordSchema).optional(),
  })
  .superRefine(({ templates, rules, domains = [] }, context) => {
    const idProblem = repeated(templates.map(({ TemplateId }) => `TemplateId ${TemplateId}`));
    const ruleProblem = repeated(
      rules.map(({ DomainName, AppName }) => `the rule for "${DomainName}" and app "${AppName}"`),
    );
    const domainProblem = repeated(domains.map(({ Name }) => `the domain "${Name}"`));
    for (const [path, problem] of [
      ['templates', idProblem],
      ['rules', ruleProblem],
      ['domains', domainProblem],
    ] as const) {
      if (problem !== undefined) {
        context.addIssue({ code: 'custom', path: [path], message: `${problem} is there twice` });
      }
    }
  });

const repeated = (names: readonly string[]): string | undefined =>
  names.find((name, index) => names.indexOf(name) !== index);
