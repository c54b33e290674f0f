import { LiveCallbacksError } from './live-callbacks-error';
import { systemCode, systemReason } from './system-error';

export const seedNotFound = (path: string, cause: unknown) =>
  new LiveCallbacksError(
    'SEED_UNREADABLE',
    `the seed file "${path}" cannot be read; pass an existing file to --seed`,
    { cause },
  );

export const cannotListen = (host: string, port: number, cause: unknown) =>
  systemCode(cause) === 'EADDRINUSE'
    ? new LiveCallbacksError(
        'ADDRESS_IN_USE',
        `port ${port} on ${host} is already in use; stop the program that holds it, or pass --port 0 to get a free port`,
        { cause },
      )
    : new LiveCallbacksError(
        'ADDRESS_UNUSABLE',
        `cannot listen on port ${port} of ${host}${systemReason(cause)}; pass --host 127.0.0.1 --port 0 to listen on this machine alone, on a free port`,
        { cause },
      );
