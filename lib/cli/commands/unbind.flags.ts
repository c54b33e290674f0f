import { type Command, type Flag } from '../command';
import { CREDENTIALS_HELP, READING_FLAGS } from './reading.flags';

/** What this command makes of the flags for reading. */
const OWN_DESCRIPTIONS: Readonly<Record<string, string>> = {
  '--app-dir <DIR>':
    'code that may declare the rule: where "cdktf synth" wrote (default: "cdktf.out", if present)',
  '--stack <NAME>': 'only the state of this stack is read (repeatable)',
  '--timeout <SECONDS>': 'bounds the reading, and then the deletion',
};

const described = (flag: Flag): Flag => ({
  ...flag,
  description: OWN_DESCRIPTIONS[flag.flags] ?? flag.description,
});

/** Deletes a rule that the console cannot undo. */
export const unbind: Command = {
  name: 'unbind',
  summary: 'delete one rule: the streams of a domain and app name lose their callbacks',
  flags: [
    { flags: '--domain <DOMAIN>', description: 'the domain of the rule; required' },
    { flags: '--app <APP>', description: 'the app name of the rule; required' },
    ...READING_FLAGS.map(described),
    { flags: '--even-declared', description: 'also a rule that code declares or a state records' },
    { flags: '--yes', description: 'delete the rule without asking' },
    { flags: '--dry-run', description: 'print what would stop, change nothing' },
  ],
  footer: `Shows which events would stop, and asks. Refuses a rule that is declared or recorded, and says
where. Deletes that one rule, and reads all rules again.

Exit codes: 0 done, 1 error, not done or refused, 2 a --dry-run has something to do.

${CREDENTIALS_HELP}

Examples:
  live-callbacks unbind --domain push.example.com --app live
  live-callbacks unbind --domain push.example.com --app live --fleet fleet.yaml --environment prod
  live-callbacks unbind --domain push.example.com --app live --yes`,
  load: () => import('./unbind'),
};
