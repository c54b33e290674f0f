import * as z from 'zod';

/** Any text. */
export const text = z.string();
/** A field that the API leaves out, or answers as null. */
export const unsetOr = <T extends z.ZodType>(schema: T) => schema.nullish();

const callbackUrls = {
  /** Receives `push`, `event_type` 1 (document 32744); "" or null: not sent. So are the others. */
  StreamBeginNotifyUrl: unsetOr(text),
  /** Receives `interruption`, `event_type` 0. */
  StreamEndNotifyUrl: unsetOr(text),
  /** Receives `recording`, `event_type` 100. */
  RecordNotifyUrl: unsetOr(text),
  /** Receives `recordingStatus`, `event_type` 332. No read is documented to return it. */
  RecordStatusNotifyUrl: unsetOr(text),
  /** Receives `screencapture`, `event_type` 200. */
  SnapshotNotifyUrl: unsetOr(text),
  /** Receives `pornDetection`, `event_type` 317. */
  PornCensorshipNotifyUrl: unsetOr(text),
  /** Receives `pushException`, `event_type` 321. */
  PushExceptionNotifyUrl: unsetOr(text),
  /** Receives `audioAudit`, `event_type` 315. */
  AudioAuditNotifyUrl: unsetOr(text),
  /** Receives `recordingException`, `event_type` 341. */
  RecordExceptionNotifyUrl: unsetOr(text),
};

/** What a template holds besides its id and its name. */
export const templateFields = {
  /** At most 1,024 bytes (document 32637). */
  Description: unsetOr(text),
  /** Signs every callback, and is returned in clear. "" or null: callbacks are not signed. */
  CallbackKey: unsetOr(text),
  ...callbackUrls,
  /** Levels of `recordingException` that are sent. */
  RecordExceptionLevels: unsetOr(z.array(text)),
};

/** The fields of a template that hold a callback URL and can be written. */
export const CALLBACK_URL_FIELDS = Object.keys(
  callbackUrls,
) as readonly (keyof typeof callbackUrls)[];

/** A template as the API lists it (document 32632). Unknown fields are kept out of the way. */
export const callBackTemplateInfoSchema = z.object({
  /** Given by the API when the template is created. */
  TemplateId: z.int(),
  /** At most 255 bytes (document 32637). */
  TemplateName: text,
  ...templateFields,
  /** A URL that the API lists without saying what it receives. */
  StreamMixNotifyUrl: unsetOr(text),
});

/**
 * A template as the API lists it (document 32632).
 *
 * @interface
 */
export type CallBackTemplateInfo = z.infer<typeof callBackTemplateInfoSchema>;

/** A rule as the API lists it (document 30812). */
export const callBackRuleInfoSchema = z.object({
  /** Push domain. */
  DomainName: text,
  /** App name, the path segment of the push URL that follows the domain. */
  AppName: text,
  /** Id of the template that its streams use. */
  TemplateId: z.int(),
  /** Beijing time without a zone, `YYYY-MM-DD HH:mm:ss`. */
  CreateTime: unsetOr(text),
  /** Beijing time without a zone, `YYYY-MM-DD HH:mm:ss`. */
  UpdateTime: unsetOr(text),
});

/**
 * A rule as the API lists it (document 30812): it binds a domain and app name to a template.
 *
 * @interface
 */
export type CallBackRuleInfo = z.infer<typeof callBackRuleInfoSchema>;

/** A domain as the API lists it (document 35186). */
export const domainInfoSchema = z.object({
  /** The domain, such as `push.example.com`. */
  Name: text,
  /** 0 push, 1 play. */
  Type: z.int(),
  /** 0 disabled, 1 enabled. */
  Status: z.int(),
  /** Beijing time. */
  CreateTime: text,
  /** 1 if the domain's CNAME leads to the product. */
  BCName: unsetOr(z.int()),
  /** Where its CNAME must lead, without a final dot. */
  TargetDomain: unsetOr(text),
  /** 1 mainland, 2 global, 3 overseas; means something for play domains only. */
  PlayType: unsetOr(z.int()),
  /** 0 standard live, 1 slow live. */
  IsDelayLive: unsetOr(z.int()),
  /** Where its CNAME leads now. */
  CurrentCName: unsetOr(text),
  /** 1 if the domain is rented. */
  RentTag: unsetOr(z.int()),
  /** Beijing time; `0000-00-00 00:00:00` for a domain that is not rented. */
  RentExpireTime: unsetOr(text),
  /** 1 if the domain serves mini programs. */
  IsMiniProgramLive: unsetOr(z.int()),
});
export type DomainInfo = z.infer<typeof domainInfoSchema>;

/** One delivery of a callback as the API lists it (document 51328). */
export const callbackEventInfoSchema = z.object({
  /** In the format of the query: UTC with a zone, or Beijing time without one. */
  EventTime: text,
  /** `event_type` of the callback; only 0, 1, 100 and 200 can be asked for. */
  EventType: z.int(),
  /** The body that was sent. */
  Request: unsetOr(text),
  /** The body that was answered. */
  Response: unsetOr(text),
  /** When the answer came, in the format of `EventTime`. */
  ResponseTime: unsetOr(text),
  /** 0 delivered, anything else failed. */
  ResultCode: unsetOr(z.int()),
  /** Name of the stream. */
  StreamId: unsetOr(text),
});

/**
 * One delivery of a callback as the API lists it (document 51328).
 *
 * @interface
 */
export type CallbackEventInfo = z.infer<typeof callbackEventInfoSchema>;
