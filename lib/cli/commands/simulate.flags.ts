import { type Command } from '../command';

/** Runs the offline Live API. */
export const simulate: Command = {
  name: 'simulate',
  summary: 'run an offline Live API for tests and demonstrations',
  flags: [
    { flags: '--port <N>', description: 'port to listen on; 0 takes a free one', default: '0' },
    { flags: '--host <HOST>', description: 'address to listen on', default: '127.0.0.1' },
    {
      flags: '--seed <FILE>',
      description: 'start from this account: {"templates": […], "rules": […]}',
    },
    { flags: '--save <FILE>', description: 'write the account to this file when stopped' },
    { flags: '--latency <MS>', description: 'wait this long before each answer', default: '0' },
    { flags: '--rate <N>', description: 'refuse more than N requests a second' },
    { flags: '--no-auth', description: 'take requests without a valid signature' },
    {
      flags: '--account <ID=KEY>',
      description: 'accept these credentials instead of random ones (repeatable)',
      isRepeatable: true,
    },
  ],
  footer: `Prints one JSON line when it is ready: {"url":…,"secretId":…,"secretKey":…}.
Stop it with Ctrl-C.

Examples:
  live-callbacks simulate --port 8080 --seed account.json
  live-callbacks simulate --account AKIDEXAMPLE=SECRETKEYEXAMPLE --save after.json`,
  load: () => import('./simulate'),
};
