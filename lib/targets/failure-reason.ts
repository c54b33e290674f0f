import { LiveCallbacksError } from '../errors';

/** Why a target could not be checked, with the fields of its file instead of flags. */
export function failureReason(error: unknown): string {
  if (!(error instanceof LiveCallbacksError)) {
    const message = error instanceof Error ? error.message : String(error);
    return `${message} (this is a bug; run again with --debug and report it)`;
  }
  const [what = '', ...problems] = error.lines;
  const message = [what, problems.join('; ')].join(' ').trimEnd();
  return message.replace(FLAG, (_, flag: string) => `"${FIELDS[flag] ?? flag}"`);
}

/** What a run without targets takes as a flag. */
const FIELDS: Readonly<Record<string, string>> = {
  'app-dir': 'appDir',
  stack: 'stack',
  state: 'state',
  endpoint: 'endpoint',
};

const FLAG = new RegExp(`--(${Object.keys(FIELDS).join('|')})\\b(?: (?:DIR|NAME|FILE)\\b)?`, 'g');
