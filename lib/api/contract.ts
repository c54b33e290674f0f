import * as z from 'zod';
import {
  text,
  unsetOr,
  templateFields,
  callBackTemplateInfoSchema,
  callBackRuleInfoSchema,
  domainInfoSchema,
  callbackEventInfoSchema,
} from './structures';

export {
  CALLBACK_URL_FIELDS,
  callBackTemplateInfoSchema,
  callBackRuleInfoSchema,
  domainInfoSchema,
  callbackEventInfoSchema,
  type CallBackTemplateInfo,
  type CallBackRuleInfo,
  type DomainInfo,
  type CallbackEventInfo,
} from './structures';

/** Version of the Live API this package speaks (product `live`). */
export const API_VERSION = '2018-08-01';

/** Host of the mainland site; the international one is `live.intl.tencentcloudapi.com`. */
export const DEFAULT_ENDPOINT = 'live.tencentcloudapi.com';

/** Times of rules are Beijing time without a zone, `YYYY-MM-DD HH:mm:ss` (document 30812). */
export const BEIJING_OFFSET_HOURS = 8;

const templateId = { TemplateId: z.int() };
const requestId = { RequestId: text };
const nothing = z.object({});
const ruleKey = { DomainName: text, AppName: text };
const optionalInt = z.int().optional();

/** Lists that are null in the answer are empty: the API answers both. */
const listOf = <T extends z.ZodType>(schema: T) =>
  z
    .array(schema)
    .nullable()
    .transform((list) => list ?? []);

/** One action of the API: what it takes and what it answers. */
export interface ActionFacts {
  readonly request: () => z.ZodObject;
  readonly response: () => z.ZodType;
  /** Requests a second the API allows (document 30815 and its neighbours). */
  readonly ratePerSecond: number;
}

/**
 * The callback-template, rule and domain actions of the Live API. Schemas are made on demand: a
 * drift check needs two of the twenty-two, and making all of them would slow its start.
 */
export const ACTIONS = {
  CreateLiveCallbackTemplate: {
    request: () =>
      z.object({
        TemplateName: text,
        ...templateFields,
        StreamMixNotifyUrl: unsetOr(text),
      }),
    response: () => z.object({ ...templateId, ...requestId }),
    ratePerSecond: 200,
  },
  ModifyLiveCallbackTemplate: {
    request: () => z.object({ ...templateId, TemplateName: unsetOr(text), ...templateFields }),
    response: () => z.object(requestId),
    ratePerSecond: 200,
  },
  DeleteLiveCallbackTemplate: {
    request: () => z.object(templateId),
    response: () => z.object(requestId),
    ratePerSecond: 200,
  },
  DescribeLiveCallbackTemplate: {
    request: () => z.object(templateId),
    response: () => z.object({ Template: callBackTemplateInfoSchema, ...requestId }),
    ratePerSecond: 500,
  },
  DescribeLiveCallbackTemplates: {
    request: () => nothing,
    response: () => z.object({ Templates: listOf(callBackTemplateInfoSchema), ...requestId }),
    ratePerSecond: 500,
  },
  CreateLiveCallbackRule: {
    request: () => z.object({ ...ruleKey, ...templateId }),
    response: () => z.object(requestId),
    ratePerSecond: 200,
  },
  DeleteLiveCallbackRule: {
    // the documented sample sends a TemplateId although the action does not take one
    request: () => z.object({ ...ruleKey, TemplateId: optionalInt }),
    response: () => z.object(requestId),
    ratePerSecond: 200,
  },
  DescribeLiveCallbackRules: {
    request: () => nothing,
    response: () => z.object({ Rules: listOf(callBackRuleInfoSchema), ...requestId }),
    ratePerSecond: 500,
  },
  DescribeCallbackRecordsList: {
    request: () =>
      z.object({
        StartTime: text,
        EndTime: text,
        StreamName: text,
        PageNum: z.int(),
        PageSize: z.int(),
        EventType: optionalInt,
        ResultCode: optionalInt,
      }),
    response: () =>
      z.object({
        DataInfoList: listOf(callbackEventInfoSchema),
        PageNum: z.int(),
        PageSize: z.int(),
        TotalNum: z.int(),
        TotalPage: z.int(),
        ...requestId,
      }),
    ratePerSecond: 20,
  },
  DescribeLiveDomains: {
    request: () =>
      z.object({
        DomainStatus: optionalInt,
        DomainType: optionalInt,
        PageSize: optionalInt,
        PageNum: optionalInt,
        IsDelayLive: optionalInt,
        DomainPrefix: text.optional(),
        PlayType: optionalInt,
      }),
    response: () =>
      z.object({
        AllCount: z.int(),
        DomainList: listOf(domainInfoSchema),
        CreateLimitCount: optionalInt,
        PlayTypeCount: z.array(z.int()).nullish(),
        ...requestId,
      }),
    ratePerSecond: 200,
  },
  DescribeLiveDomain: {
    request: () => z.object({ DomainName: text }),
    response: () => z.object({ DomainInfo: domainInfoSchema, ...requestId }),
    ratePerSecond: 500,
  },
} as const satisfies Record<string, ActionFacts>;

/** An action of the Live API that this package knows. */
export type ActionName = keyof typeof ACTIONS;
export type ActionRequest<A extends ActionName> = z.input<
  ReturnType<(typeof ACTIONS)[A]['request']>
>;
export type ActionResponse<A extends ActionName> = z.output<
  ReturnType<(typeof ACTIONS)[A]['response']>
>;

const TYPED_ACTIONS: {
  readonly [A in ActionName]: { readonly response: () => z.ZodType<ActionResponse<A>> };
} = ACTIONS;

/** Makes the schema of an action's answer, typed by the action. */
export const responseSchema = <A extends ActionName>(action: A): z.ZodType<ActionResponse<A>> =>
  TYPED_ACTIONS[action].response();
