import {
  createLiveApi,
  credentialsFromEnvironment,
  credentialVariables,
  type Credentials,
  type Deadline,
  type LiveApi,
  type LiveApiOptions,
  resolveEndpoint,
} from '../api';
import { credentialVariablesMissing } from '../errors';
import { type ObservedInventory } from '../model';
import { readLive, type Target } from '../sources';

/** An account that is open. */
export interface Account {
  readonly api: LiveApi;
  /** The live side, read once however many targets look at it. */
  readonly live: () => Promise<ObservedInventory>;
}

export interface AccountOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly deadline: Deadline;
  /** Salts what tells two keys apart; random per run. */
  readonly salt: string;
  /** Waits before another attempt. @default - a timer */
  readonly pause?: LiveApiOptions['pause'];
}

/**
 * Gives a way to open the accounts of targets. Targets with the same credentials and endpoint get
 * the same account.
 *
 * The way throws LiveCallbacksError `CREDENTIALS_NOT_FOUND` for a target whose variables are not
 * set.
 */
export function openAccounts(options: AccountOptions): (target: Target) => Account {
  const { env, salt, deadline, pause } = options;
  const opened = new Map<string, Account>();
  return (target) => {
    const credentials = credentialsOf(target, env);
    // not the id alone: a key that does not fit must not hide behind one that does
    const key = [
      accountKey(target, env),
      credentials?.secretKey.fingerprint(salt),
      credentials?.securityToken?.fingerprint(salt),
    ].join('\n');
    const known = opened.get(key);
    if (known !== undefined) return known;
    const api = createLiveApi({
      endpoint: resolveEndpoint(target.endpoint, env),
      region: shownAccount(target, env).region,
      credentials,
      deadline,
      pause,
    });
    let reading: Promise<ObservedInventory> | undefined;
    const account = { api, live: () => (reading ??= readLive(api)) };
    opened.set(key, account);
    return account;
  };
}

/** @throws LiveCallbacksError `CREDENTIALS_NOT_FOUND` */
function credentialsOf(
  { credentials: prefix }: Target,
  env: AccountOptions['env'],
): Credentials | undefined {
  const found = credentialsFromEnvironment(env, prefix);
  // only a target without a prefix may go on to the credentials file or the instance's role
  if (found !== undefined || prefix === undefined) return found;
  const { secretId, secretKey } = credentialVariables(prefix);
  throw credentialVariablesMissing([secretId, secretKey].filter((name) => !env[name]?.trim()));
}

/** Equal for targets that are about the same account, as far as anybody can tell. */
export function accountKey(target: Target, env: AccountOptions['env']): string {
  const { protocol, host } = resolveEndpoint(target.endpoint, env);
  const secretId = credentialsFromEnvironment(env, target.credentials)?.secretId;
  const owner = secretId === undefined ? `of ${target.credentials ?? ''}` : `id ${secretId}`;
  return `${owner}\n${protocol}://${host}`;
}

/** The account of a target as reports show it. */
export const shownAccount = (target: Target, env: AccountOptions['env']) => ({
  endpoint: resolveEndpoint(target.endpoint, env).host,
  region: target.region ?? env.TENCENTCLOUD_REGION,
});
