import { ACTIONS, API_VERSION, type ActionName, type CallbackEventInfo } from '../api/contract';
import { HANDLERS, type DuplicateRules } from './actions';
import { readParameters, readTarget } from './call';
import { envelope } from './envelope';
import { type HttpRequest } from './http-request';
import { createRateLimit } from './rate-limit';
import { brokenInside, Refusal, tooManyRequests, unknownAction, unknownVersion } from './refusal';
import { addRecord, type State } from './store';
import { verifyTc3, type KeyPair } from './tc3';

export interface ServiceSettings {
  readonly state: State;
  /** Who may call; `anyone` turns the verification off. */
  readonly keyPairs: readonly KeyPair[] | 'anyone';
  readonly ratePerSecond: number | undefined;
  readonly duplicateRules: DuplicateRules;
  readonly now: () => Date;
}

/** The API behind the HTTP server: one account, changed by the calls it answers. */
export interface Service {
  /** The text that answers a request. */
  readonly answer: (request: HttpRequest) => string;
  readonly callCount: (action?: ActionName) => number;
  readonly state: () => State;
  readonly addRecord: (record: CallbackEventInfo) => void;
}

export function createService(settings: ServiceSettings): Service {
  const { keyPairs, duplicateRules, now } = settings;
  const counts = new Map<ActionName, number>();
  const admits = createRateLimit(settings.ratePerSecond);
  let state = settings.state;

  const serve = (request: HttpRequest): object => {
    const target = readTarget(request);
    if (target instanceof Refusal) return target;
    const { action, version } = target;
    if (isActionName(action)) counts.set(action, (counts.get(action) ?? 0) + 1);
    const time = now();
    const intruder = keyPairs === 'anyone' ? undefined : verifyTc3(request, keyPairs, time);
    if (intruder !== undefined) return intruder;
    if (!admits(time)) return tooManyRequests();
    if (version !== API_VERSION) return unknownVersion(version);
    if (!isActionName(action)) return unknownAction(action);
    const parameters = readParameters(request);
    if (parameters instanceof Refusal) return parameters;
    const result = HANDLERS[action](parameters, { state, now: time, duplicateRules });
    if (result instanceof Refusal) return result;
    state = result.state ?? state;
    return result.answer;
  };

  return {
    answer: (request) => envelope(withoutCrash(() => serve(request))),
    callCount: (action) =>
      action === undefined
        ? [...counts.values()].reduce((sum, count) => sum + count, 0)
        : (counts.get(action) ?? 0),
    state: () => state,
    addRecord: (record) => {
      state = addRecord(state, record);
    },
  };
}

const isActionName = (name: string): name is ActionName => Object.hasOwn(ACTIONS, name);

function withoutCrash(serve: () => object): object {
  try {
    return serve();
  } catch {
    // what went wrong may quote what was sent, so it stays inside
    return brokenInside();
  }
}
