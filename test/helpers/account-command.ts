import { type Io } from '../../lib/cli/io';
import { commandLine, type Outcome } from './command-line';

/** Where an account is and who may call it. */
export interface Account {
  readonly url: string;
  readonly secretId?: string;
  readonly secretKey?: string;
}

/** Runs a command line on an account. */
export const accountCommand = (
  { url, secretId = 'AKIDEXAMPLE', secretKey = 'SECRETKEYEXAMPLE' }: Account,
  [command = '', ...args]: readonly string[],
  world: Partial<Io> & { readonly stdin?: string } = {},
): Promise<Outcome> =>
  commandLine([command, '--endpoint', url, ...args], {
    ...world,
    env: {
      TENCENTCLOUD_SECRET_ID: secretId,
      TENCENTCLOUD_SECRET_KEY: secretKey,
      ...world.env,
    },
  });
