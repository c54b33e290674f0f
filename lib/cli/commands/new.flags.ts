import { type Command } from '../command';
import { CORE_NAMES } from '../new/cores';

/** Makes a repository. */
export const newRepository: Command = {
  name: 'new',
  summary: 'make a repository that declares callbacks, tests them and checks for drift',
  argument: { name: 'DIR', description: 'a folder that is empty or does not exist' },
  flags: [
    {
      flags: '--core <CORE>',
      description: 'what the stacks are written with',
      default: 'cdktf',
      choices: CORE_NAMES,
    },
    {
      flags: '--name <NAME>',
      description: 'name in package.json (default: that of the folder)',
    },
    {
      flags: '--fleet <FILE>',
      description: 'take over this fleet file, as "adopt --as fleet" writes it',
    },
  ],
  footer: `Writes package.json, the stacks, a fleet file, a test, an ignore file, GitHub workflows and
a README. Overwrites nothing, installs nothing.

Exit codes: 0 made, 1 error.

Examples:
  live-callbacks new live-callbacks-infra
  live-callbacks new infra --core cdktn --name @example/live-callbacks
  live-callbacks new infra --fleet fleet.yaml`,
  load: () => import('./new'),
};
