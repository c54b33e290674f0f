import { urlProblems } from './callback-url';
import { EVENT_KIND_NAMES, EVENT_KINDS, type EventKind } from './event-kind';
import { nearestName } from './nearest-name';
import { interpolationProblem, quote, wrongType, type IsToken } from './text-rule';

/** Where recording exceptions are sent, and which of them. */
export interface RecordingException {
  /** Receives the events. An http or https URL. */
  readonly url: string;
  /**
   * Levels to send. The documents disagree on the words ("error", "warning", "info", "alarm"), so
   * any text is taken (documents 32637 and 31074).
   *
   * @default - the service's own choice, "error" in the console
   */
  readonly levels?: readonly string[];
}

/** The URL that receives each kind of event; a kind that is left out is not sent. */
export type Callbacks = Readonly<
  Partial<Record<Exclude<EventKind, 'recordingException'>, string>>
> & {
  readonly recordingException?: string | RecordingException;
};

/** The two ways to declare recording exceptions as one. */
export function recordingExceptionOf(callbacks: Callbacks): Partial<RecordingException> {
  const declared = callbacks.recordingException;
  return typeof declared === 'string' ? { url: declared } : (declared ?? {});
}

/** True for what means "not set": absent, or null from JavaScript. */
export const isUnset = (value: unknown): value is undefined | null =>
  value === undefined || value === null;

/** Everything that is wrong with declared callbacks: one sentence each, without a dot. */
export function callbacksProblems(callbacks: Callbacks, isToken: IsToken): string[] {
  const { url, levels } = recordingExceptionOf(callbacks);
  const urls: Partial<Record<EventKind, unknown>> = { ...callbacks, recordingException: url };
  const kinds = EVENT_KIND_NAMES.filter((kind) => !isUnset(urls[kind]));
  return [
    ...kinds.flatMap((kind) => callbackProblems(`callbacks.${kind}`, urls[kind], isToken)),
    ...levelsProblems(url, levels, isToken),
    ...unknownKindProblems(Object.keys(callbacks)),
    ...noUrlProblems(kinds),
  ];
}

function callbackProblems(name: string, url: unknown, isToken: IsToken): string[] {
  if (isToken(url)) return [];
  return typeof url === 'string' ? urlProblems(name, url) : [wrongType(name, url)];
}

function levelsProblems(url: unknown, levels: unknown, isToken: IsToken): string[] {
  const name = 'callbacks.recordingException.levels';
  if (isUnset(levels) || isToken(levels)) return [];
  if (!Array.isArray(levels)) return [wrongType(name, levels)];
  const missingUrl = isUnset(url) ? [`${name} is set without a url; set both, or neither`] : [];
  return [
    ...missingUrl,
    ...levels.flatMap((level: unknown) => levelProblems(name, level, isToken)),
  ];
}

function levelProblems(name: string, level: unknown, isToken: IsToken): string[] {
  if (isToken(level)) return [];
  if (typeof level !== 'string') return [wrongType(name, level)];
  if (level === '') return [`${name} must not hold ""; leave it out`];
  const problem = interpolationProblem(`${name} ${quote(level)}`, level);
  return problem === undefined ? [] : [problem];
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
function noUrlProblems(kinds: readonly EventKind[]): string[] {
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
