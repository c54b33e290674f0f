/** How one kind of event is called by Terraform, by the API and by the delivered callback. */
export interface EventKindFacts {
  /** The product's own words for the kind, as reports print them. */
  readonly label: string;
  /** Attribute of `tencentcloud_css_callback_template`; `undefined` where the provider lacks it. */
  readonly attribute: string | undefined;
  /** Request and response field of the Live API (documents 32637 and 32632). */
  readonly field: string;
  /** `event_type` of the delivered callback (document 32744). */
  readonly eventType: number;
  /** False where no read of the API is documented to return the field. */
  readonly readable: boolean;
}

/** Every kind of event a callback template can send, in the order reports list them. */
export const EVENT_KINDS = {
  push: {
    label: 'push',
    attribute: 'stream_begin_notify_url',
    field: 'StreamBeginNotifyUrl',
    eventType: 1,
    readable: true,
  },
  interruption: {
    label: 'interruption',
    attribute: 'stream_end_notify_url',
    field: 'StreamEndNotifyUrl',
    eventType: 0,
    readable: true,
  },
  recording: {
    label: 'recording',
    attribute: 'record_notify_url',
    field: 'RecordNotifyUrl',
    eventType: 100,
    readable: true,
  },
  screencapture: {
    label: 'screencapture',
    attribute: 'snapshot_notify_url',
    field: 'SnapshotNotifyUrl',
    eventType: 200,
    readable: true,
  },
  pornDetection: {
    label: 'porn detection',
    attribute: 'porn_censorship_notify_url',
    field: 'PornCensorshipNotifyUrl',
    eventType: 317,
    readable: true,
  },
  pushException: {
    label: 'push exception',
    attribute: 'push_exception_notify_url',
    field: 'PushExceptionNotifyUrl',
    eventType: 321,
    readable: true,
  },
  audioAudit: {
    label: 'audio audit',
    attribute: undefined,
    field: 'AudioAuditNotifyUrl',
    eventType: 315,
    readable: true,
  },
  recordingException: {
    label: 'recording exception',
    attribute: undefined,
    field: 'RecordExceptionNotifyUrl',
    eventType: 341,
    readable: true,
  },
  recordingStatus: {
    label: 'recording status',
    attribute: undefined,
    field: 'RecordStatusNotifyUrl',
    eventType: 332,
    readable: false,
  },
} as const satisfies Record<string, EventKindFacts>;

/** One of the nine kinds of event, for example `push`. */
export type EventKind = keyof typeof EVENT_KINDS;

/** The kinds in table order. */
export const EVENT_KIND_NAMES = Object.keys(EVENT_KINDS) as readonly EventKind[];
