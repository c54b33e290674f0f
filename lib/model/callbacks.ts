import { urlProblems } from './callback-url';
import { EVENT_KIND_NAMES, EVENT_KINDS, type EventKind } from './event-kind';
import { nearestName } from './nearest-name';
import { recordingExceptionProblems, type RecordingException } from './recording-exception';
import { isRecord, isUnset } from './shape';
import { quote, typeName, wrongType, type IsToken } from './text-rule';

/**
 * The URL that receives each kind of event; a kind that is left out is not sent. Every URL is http
 * or https (document 31074), without user info. At least one is required (document 32637).
 */
export interface Callbacks extends Readonly<
  Partial<Record<EventKind, string | RecordingException>>
> {
  /** Receives the start of a push: `event_type` 1 (document 38081). */
  readonly push?: string;
  /** Receives the interruption of a push: `event_type` 0 (document 38081). */
  readonly interruption?: string;
  /** Receives each recorded file: `event_type` 100 (document 38082). */
  readonly recording?: string;
  /** Receives each screenshot: `event_type` 200 (document 38083). */
  readonly screencapture?: string;
  /** Receives what the image audit finds: `event_type` 317 (document 38084). */
  readonly pornDetection?: string;
  /** Receives push errors: `event_type` 321 (document 53310). */
  readonly pushException?: string;
  /**
   * Receives what the audio audit finds: `event_type` 315 (document 58643). The Terraform provider
   * lacks it: recorded in the state, not sent.
   */
  readonly audioAudit?: string;
  /**
   * Receives recording errors: `event_type` 341 (document 68622); a URL, or a URL with levels. The
   * Terraform provider lacks it: recorded in the state, not sent.
   */
  readonly recordingException?: string | RecordingException;
  /**
   * Receives the start and end of recording tasks: `event_type` 332 (document 58590). The Terraform
   * provider lacks it: recorded in the state, not sent. No read of the API returns it.
   */
  readonly recordingStatus?: string;
}

/** The callbacks that can be read from what was declared: none, if JavaScript passed no object. */
export const readableCallbacks = (declared: unknown): Callbacks =>
  isRecord(declared) ? declared : {};

/** Everything that is wrong with declared callbacks: one sentence each, without a dot. */
export function callbacksProblems(callbacks: unknown, isToken: IsToken): string[] {
  if (!isRecord(callbacks) || isToken(callbacks)) {
    const got = isToken(callbacks) ? 'a token' : typeName(callbacks);
    return [
      `callbacks must be an object with a URL for each kind of event, got ${got}; pass for example { push: "https://callback.example.com/live" }`,
    ];
  }
  const kinds = EVENT_KIND_NAMES.filter((kind) => !isUnset(callbacks[kind]));
  return [
    ...kinds.flatMap((kind) => callbackProblems(kind, callbacks[kind], isToken)),
    ...unknownKindProblems(Object.keys(callbacks)),
    ...noUrlProblems(kinds),
  ];
}

function callbackProblems(kind: EventKind, declared: unknown, isToken: IsToken): string[] {
  if (kind === 'recordingException') return recordingExceptionProblems(declared, isToken);
  const name = `callbacks.${kind}`;
  if (isToken(declared)) return [];
  return typeof declared === 'string' ? urlProblems(name, declared) : [wrongType(name, declared)];
}

/** The compiler refuses these already, except for users who write JavaScript. */
function unknownKindProblems(names: readonly string[]): string[] {
  return names
    .filter((name) => !Object.hasOwn(EVENT_KINDS, name))
    .map((name) => {
      const meant = kindOfOtherName(name) ?? nearestName(name, EVENT_KIND_NAMES);
      const hint = meant === undefined ? '' : `did you mean "${meant}"? `;
      return `callbacks ${quote(name)} is no kind of event; ${hint}use ${listed(EVENT_KIND_NAMES)}`;
    });
}

/** The kind whose API field or Terraform attribute a name is, in any notation. */
const kindOfOtherName = (name: string): EventKind | undefined => {
  const bare = name.replaceAll('_', '').toLowerCase();
  return EVENT_KIND_NAMES.find((kind) => EVENT_KINDS[kind].field.toLowerCase() === bare);
};

/** The API creates no template without a URL, and the provider sends only those it knows. */
export function noUrlProblems(kinds: readonly EventKind[]): string[] {
  const creatable = EVENT_KIND_NAMES.filter((kind) => isKnownToProvider(kind));
  if (kinds.length === 0) {
    return [
      `callbacks hold no URL, and the API creates no template without one; set at least one of ${listed(creatable)}`,
    ];
  }
  return kinds.some(isKnownToProvider)
    ? []
    : [
        `callbacks hold only ${listed(kinds)}, which the Terraform provider cannot send when it creates the template; set at least one of ${listed(creatable)} as well`,
      ];
}

const isKnownToProvider = (kind: EventKind): boolean => EVENT_KINDS[kind].attribute !== undefined;

const listed = (kinds: readonly string[]): string => kinds.join(', ');
