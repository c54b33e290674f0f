import { type Command } from '../command';
import { CREDENTIALS_HELP, READING_FLAGS } from './reading.flags';

/** Does in the account what the Terraform provider cannot. */
export const settle: Command = {
  name: 'settle',
  summary: 'set and clear in the account what the Terraform provider cannot',
  flags: [
    ...READING_FLAGS,
    {
      flags: '--template <NAME>',
      description: 'only this declared template (repeatable)',
      isRepeatable: true,
    },
    { flags: '--yes', description: 'carry out the plan without asking' },
    { flags: '--dry-run', description: 'print the plan, change nothing' },
    {
      flags: '--from-environment',
      description: 'one template, as a deploy with settleOnDeploy hands it over; never asks',
    },
  ],
  footer: `Sets declared fields that the provider lacks (audioAudit, recordingException and its levels,
recordingStatus) and clears what is live though the declaration leaves it unset. What a deploy
can do is left to a deploy.

Exit codes: 0 done or nothing to do, 1 error or not all done, 2 a --dry-run has something to do.

${CREDENTIALS_HELP}

Examples:
  live-callbacks settle
  live-callbacks settle --stack live --state pull --dry-run
  live-callbacks settle --template prod-main --yes`,
  load: () => import('./settle'),
};
