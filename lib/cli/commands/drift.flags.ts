import { FINDING_CLASS_NAMES } from '../../model';
import { FORMATS } from '../../report';
import { type Command } from '../command';
import { CREDENTIALS_HELP, READING_FLAGS } from './reading.flags';

/** Compares declared, recorded and live; changes nothing. */
export const drift: Command = {
  name: 'drift',
  summary: 'compare what is declared, recorded and live; report; change nothing',
  flags: [
    ...READING_FLAGS,
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
      flags: '--ignore-file <FILE>',
      description: 'findings that do not count (default .live-callbacks-ignore.yaml, if present)',
    },
    { flags: '--baseline <FILE>', description: 'findings that are known: only new ones fail' },
    { flags: '--write-baseline <FILE>', description: 'make a baseline of what is found now' },
    {
      flags: '--policy <FILE>',
      description: "rules that live templates must keep to, in YAML or JSON (default: the fleet's)",
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
    {
      flags: '--targets <FILE>',
      description: 'check several accounts at once: a list of targets, in YAML or JSON',
    },
    {
      flags: '--concurrency <N>',
      description: 'how many targets are read at once (default with --targets: 4)',
    },
  ],
  footer: `Exit codes: 0 in sync, 1 error or incomplete, 2 drift.

${CREDENTIALS_HELP}

Examples:
  live-callbacks drift
  live-callbacks drift --state pull --format json --output text=drift.txt
  live-callbacks drift --app-dir infra --endpoint http://127.0.0.1:8080
  live-callbacks drift --targets targets.yaml --concurrency 8`,
  load: () => import('./drift'),
};
