import { rawQuery, type HttpRequest } from './http-request';
import { type Parameters } from './parameters';
import { malformedBody, missingHeader, type Refusal, tooLarge, unsupportedMethod } from './refusal';

/** What a request is addressed to. Both are as sent and may be unknown. */
export interface Target {
  readonly action: string;
  readonly version: string;
}

/** Reads action and version from the headers or, as in the documented samples, from the query. */
export function readTarget(request: HttpRequest): Target | Refusal {
  if (request.method !== 'GET' && request.method !== 'POST') return unsupportedMethod();
  if (request.body === 'too-large') return tooLarge();
  const query = new URLSearchParams(rawQuery(request));
  const action = request.headers.get('x-tc-action') ?? query.get('Action');
  const version = request.headers.get('x-tc-version') ?? query.get('Version');
  if (action === null) return missingHeader('X-TC-Action');
  if (version === null) return missingHeader('X-TC-Version');
  return { action, version };
}

/** Reads the parameters: from the query of a GET, from the JSON body of a POST. */
export function readParameters(request: HttpRequest): Parameters | Refusal {
  if (request.method === 'GET') return { values: readQuery(rawQuery(request)), areTexts: true };
  const values = parseObject(request.body.toString());
  return values === undefined ? malformedBody() : { values, areTexts: false };
}

/** Parameters of the query that belong to the request, not to the action (document 30763). */
const COMMON_PARAMETERS: readonly string[] = [
  'Action',
  'Version',
  'Region',
  'Timestamp',
  'Nonce',
  'SecretId',
  'Signature',
  'SignatureMethod',
  'Token',
  'Language',
  'RequestClient',
];

/** Lists arrive as `Name.0`, `Name.1`, …: collected in the order of their numbers. */
function readQuery(query: string): Readonly<Record<string, unknown>> {
  const single = new Map<string, string>();
  const lists = new Map<string, (readonly [index: number, text: string])[]>();
  for (const [name, text] of new URLSearchParams(query)) {
    if (COMMON_PARAMETERS.includes(name)) continue;
    const [, listName, index] = /^(\w+)\.(\d{1,6})$/.exec(name) ?? [];
    if (listName === undefined) single.set(name, text);
    else lists.set(listName, [...(lists.get(listName) ?? []), [Number(index), text]]);
  }
  return Object.fromEntries<string | string[]>([
    ...single,
    ...[...lists].map(([name, items]) => [name, inOrder(items)] as const),
  ]);
}

const inOrder = (items: readonly (readonly [index: number, text: string])[]): string[] =>
  items.toSorted(([left], [right]) => left - right).map(([, text]) => text);

/** An empty body means no parameters. */
function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text === '' ? '{}' : text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
