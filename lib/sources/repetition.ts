import { type InstanceKey } from './address';
import { asNumber } from './convert';
import { known, unknown, type Evaluation, type Unknown } from './evaluation';
import { descend, descendKnown, evaluate, keyOf, plain, type Scope } from './expression';
import { type Step } from './expression-syntax';
import { fieldOf, isObject, type JsonObject } from './json-object';

/** One instance of a resource, and what the names in its body stand for. */
export interface Instance {
  /** Absent where the resource is not repeated. */
  readonly key: InstanceKey;
  readonly scope: Scope;
}

/** The instances of a resource; why they are not known, where `count` or `for_each` is not. */
export function instancesOf(body: JsonObject, scope: Scope): readonly Instance[] | Unknown {
  const count = fieldOf(body, 'count') ?? undefined;
  if (count !== undefined) return countInstances(count, scope);
  const forEach = fieldOf(body, 'for_each') ?? undefined;
  return forEach === undefined ? [{ key: undefined, scope }] : eachInstance(forEach, scope);
}

/** More instances than any account has room for. */
const MAX_INSTANCES = 100_000;

function countInstances(written: unknown, scope: Scope): readonly Instance[] | Unknown {
  const count = plain(evaluate(written, scope), scope);
  if (count.kind === 'unknown') return count;
  const size = asNumber(count.value) ?? -1;
  if (!Number.isInteger(size) || size < 0 || size > MAX_INSTANCES) {
    return unknown('its count is not a number of instances');
  }
  return Array.from({ length: size }, (_, index) => ({
    key: index,
    scope: new InstanceScope(scope, new Map([['count.index', () => known(index)]])),
  }));
}

function eachInstance(written: unknown, scope: Scope): readonly Instance[] | Unknown {
  const isWrittenOut = isObject(written) && !/[$%]\{/.test(Object.keys(written).join('\n'));
  // the keys of an object are known even where its values are not
  if (isWrittenOut) {
    return Object.entries(written).map(([key, value]) =>
      instanceOf(key, { scope, value: (steps) => descend(value, steps, scope) }),
    );
  }
  const all = plain(evaluate(written, scope), scope);
  if (all.kind === 'unknown') return all;
  const { value, isSensitive } = all;
  if (isSensitive) return unknown('its for_each is sensitive');
  if (Array.isArray(value) && value.every((key) => typeof key === 'string')) {
    return [...new Set(value)].map((key) => instanceOf(key, { scope, value: () => known(key) }));
  }
  if (!isObject(value)) return unknown('its for_each is neither a map nor a set of texts');
  return Object.entries(value).map(([key, item]) =>
    instanceOf(key, { scope, value: (steps) => descendKnown(known(item), steps, scope) }),
  );
}

type Answer = (steps: readonly Step[]) => Evaluation;

const instanceOf = (
  key: string,
  { scope, value }: { readonly scope: Scope; readonly value: Answer },
): Instance => ({
  key,
  scope: new InstanceScope(
    scope,
    new Map<string, Answer>([
      ['each.key', () => known(key)],
      ['each.value', value],
    ]),
  ),
});

/** A scope in which `each` or `count` stands for one instance. */
class InstanceScope implements Scope {
  readonly results = new Map<string, Evaluation>();

  constructor(
    private readonly outer: Scope,
    private readonly answers: ReadonlyMap<string, Answer>,
  ) {}

  resolve(root: string, steps: readonly Step[]): Evaluation {
    const [first, ...rest] = steps;
    const answer = first?.kind === 'attribute' && this.answers.get(`${root}.${first.name}`);
    if (answer) return answer(rest);
    const settled: Step[] = [];
    for (const step of steps) {
      const key = keyOf(step, this);
      if (typeof key === 'object') return key;
      const isIndex = step.kind === 'index';
      settled.push(isIndex ? { kind: 'index', key: { kind: 'literal', value: key } } : step);
    }
    return this.outer.resolve(root, settled);
  }

  recordedId(...[reference]: Parameters<Scope['recordedId']>): ReturnType<Scope['recordedId']> {
    return this.outer.recordedId(reference);
  }
}
