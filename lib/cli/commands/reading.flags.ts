import { type Flag } from '../command';

/** The flags of every command that reads what is declared, recorded and live. */
export const READING_FLAGS: readonly Flag[] = [
  {
    flags: '--app-dir <DIR>',
    // no default of the parser: with --fleet it must not be given
    description:
      'where "cdktf synth" wrote, or a folder or file of Terraform JSON (default: "cdktf.out")',
  },
  { flags: '--stack <NAME>', description: 'only this stack (repeatable)', isRepeatable: true },
  {
    flags: '--fleet <FILE>',
    description: 'a fleet file that declares instead of code: YAML or JSON',
  },
  { flags: '--environment <NAME>', description: 'the environment of the fleet' },
  {
    flags: '--state <auto|none|pull|FILE|->',
    description: 'auto: the local backend\'s file; pull: run "terraform state pull"; -: stdin',
    default: 'auto',
  },
  { flags: '--endpoint <URL>', description: 'where the Live API is (before any variable)' },
  { flags: '--region <REGION>', description: 'sent with each request; the Live API ignores it' },
  {
    flags: '--timeout <SECONDS>',
    description: 'bounds the reading, and the writing of settle',
    default: '30',
  },
];

/** Where credentials come from, for the help. */
export const CREDENTIALS_HELP = `Credentials come from TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY and
TENCENTCLOUD_SECURITY_TOKEN, the shared credentials file, or the instance's role.`;
