import { randomBytes } from 'node:crypto';
import { type ActionName, type CallbackEventInfo } from '../api/contract';
import { type DuplicateRules } from './actions';
import { checkRecord, checkSeed, toSeed, toState, type Seed } from './seed';
import { listen } from './server';
import { createService } from './service';
import { type KeyPair } from './tc3';

/** How a simulator is started. Everything has a default. */
export interface SimulatorOptions {
  /** Address to listen on. @default '127.0.0.1' - this machine alone */
  readonly host?: string;
  /** Port to listen on. @default 0 - a free port */
  readonly port?: number;
  /** What the account holds at the start. @default - an empty account */
  readonly seed?: Seed;
  /** Key pairs that may call; all belong to the one account. @default - one random pair */
  readonly accounts?: readonly KeyPair[];
  /** Whether signatures are verified. @default true */
  readonly authentication?: boolean;
  /** Milliseconds every answer is held back. @default 0 */
  readonly latencyMs?: number;
  /**
   * Requests, over all actions, that are served within one second; the others are answered
   * `RequestLimitExceeded`. @default - no limit
   */
  readonly ratePerSecond?: number;
  /** The clock: for signatures, rule times and the rate. @default - the system's */
  readonly now?: () => Date;
  /**
   * What a second rule for a bound domain and app does, which is not documented: take the place
   * of the first, or be refused with `InternalError.RuleAlreadyExist`. @default 'overwrite'
   */
  readonly duplicateRules?: DuplicateRules;
}

/** A running simulator of the Live API. */
export interface Simulator {
  /** Where it listens, for example `http://127.0.0.1:43117`. */
  readonly url: string;
  /** The first key pair that may call. */
  readonly secretId: string;
  /** What the first pair signs with; random unless `accounts` gives one. */
  readonly secretKey: string;
  /** Requests so far that named the action (or any known action), refused ones included. */
  callCount(action?: ActionName): number;
  /** What the account holds now, in the shape of a seed. */
  state(): Seed;
  /**
   * Adds a delivery for `DescribeCallbackRecordsList` to find.
   * @throws LiveCallbacksError SEED_UNREADABLE if one of its times is in neither format
   */
  addRecord(record: CallbackEventInfo): void;
  /** Stops listening, closes every connection and drops answers that are held back. */
  close(): Promise<void>;
}

/**
 * Starts an offline Live API: the real envelope, error codes and TC3-HMAC-SHA256 verification
 * over an account that lives in memory. Instances are independent of each other.
 * @throws LiveCallbacksError SEED_UNREADABLE, ADDRESS_IN_USE or ADDRESS_UNUSABLE
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const now = options.now ?? (() => new Date());
  const [keyPair, ...otherPairs] = options.accounts ?? [];
  const first = keyPair ?? randomKeyPair();
  const service = createService({
    state: toState(checkSeed(options.seed ?? EMPTY_SEED), now()),
    keyPairs: options.authentication === false ? 'anyone' : [first, ...otherPairs],
    ratePerSecond: options.ratePerSecond,
    duplicateRules: options.duplicateRules ?? 'overwrite',
    now,
  });
  const { host = '127.0.0.1', port = 0, latencyMs = 0 } = options;
  const { url, close } = await listen({ host, port, latencyMs }, service.answer);
  return {
    url,
    secretId: first.secretId,
    secretKey: first.secretKey,
    callCount: service.callCount,
    state: () => toSeed(service.state()),
    addRecord: (record) => {
      service.addRecord(checkRecord(record));
    },
    close,
  };
}

const EMPTY_SEED: Seed = { templates: [], rules: [] };

/** In the form of the real ones: 36 characters that start with AKID, and 32 characters. */
const randomKeyPair = (): KeyPair => ({
  secretId: `AKID${randomBytes(16).toString('hex')}`,
  secretKey: randomBytes(16).toString('hex'),
});
