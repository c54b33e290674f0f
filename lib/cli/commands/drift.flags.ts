import { FINDING_CLASS_NAMES } from '../../model';
import { FORMATS } from '../../report';
import { type Command } from '../command';

/** Compares declared, recorded and live; changes nothing. */
export const drift: Command = {
  name: 'drift',
  summary: 'compare what is declared, recorded and live; report; change nothing',
  flags: [
    {
      flags: '--app-dir <DIR>',
      description: 'where "cdktf synth" wrote, or a folder or file of Terraform JSON',
      default: 'cdktf.out',
    },
    { flags: '--stack <NAME>', description: 'only this stack (repeatable)', isRepeatable: true },
    {
      flags: '--state <auto|none|pull|FILE|->',
      description: 'auto: the local backend\'s file; pull: run "terraform state pull"; -: stdin',
      default: 'auto',
    },
    { flags: '--endpoint <URL>', description: 'where the Live API is (before any variable)' },
    { flags: '--region <REGION>', description: 'sent with each request; the Live API ignores it' },
    { flags: '--timeout <SECONDS>', description: 'bounds the whole run', default: '30' },
    {
      flags: '--format <FORMAT>',
      description: 'what standard output gets',
      default: 'text',
      choices: Object.keys(FORMATS),
    },
    {
      flags: '--output <FORMAT=FILE>',
      description: 'write a report to a file, besides --format (repeatable)',
      isRepeatable: true,
    },
    {
      flags: '--fail-on <CLASS,...>',
      description: `exit with 2 on these classes only: ${FINDING_CLASS_NAMES.join(', ')}`,
    },
    {
      flags: '--scope <SCOPE>',
      description: 'account: what nobody declared is a finding too',
      default: 'account',
      choices: ['account', 'declared'],
    },
  ],
  footer: `Exit codes: 0 in sync, 1 error or incomplete, 2 drift.

Credentials come from TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY and
TENCENTCLOUD_SECURITY_TOKEN, the shared credentials file, or the instance's role.

Examples:
  live-callbacks drift
  live-callbacks drift --state pull --format json --output text=drift.txt
  live-callbacks drift --app-dir infra --endpoint http://127.0.0.1:8080`,
  load: () => import('./drift'),
};
