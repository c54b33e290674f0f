import { type Command } from '../command';
import { CREDENTIALS_HELP } from './reading.flags';

/** Writes code for what lives in an account already. */
export const adopt: Command = {
  name: 'adopt',
  summary: 'write constructs, a fleet file or import blocks for what the account holds already',
  flags: [
    {
      flags: '--as <FORM>',
      description: 'constructs: TypeScript; fleet: a fleet file; import: plain Terraform JSON',
      default: 'constructs',
      choices: ['constructs', 'fleet', 'import'],
    },
    { flags: '--output <FILE>', description: 'where to write it (default: standard output)' },
    { flags: '--force', description: 'overwrite the file of --output' },
    {
      flags: '--template <GLOB>',
      description: 'only templates whose name matches (repeatable); "!": not those',
      isRepeatable: true,
    },
    {
      flags: '--domain <GLOB>',
      description: 'only rules whose domain matches, and their templates (repeatable)',
      isRepeatable: true,
    },
    {
      flags: '--core <CORE>',
      description: 'what constructs are written with (default: "cdktf")',
      choices: ['cdktf', 'cdktn'],
    },
    { flags: '--stack <NAME>', description: 'name of the stack of constructs (default: "live")' },
    { flags: '--endpoint <URL>', description: 'where the Live API is (before any variable)' },
    {
      flags: '--region <REGION>',
      description: 'sent with each request, and written into the provider of the output',
    },
    { flags: '--timeout <SECONDS>', description: 'bounds the reading', default: '30' },
  ],
  footer: `Reads the account in two API calls and changes nothing, neither there nor in any state. What
cannot be expressed is left out, and named in the output and on standard error.

Exit codes: 0 written, even if something is left out, 1 error or nothing to adopt.

${CREDENTIALS_HELP}

Examples:
  live-callbacks adopt --output main.ts
  live-callbacks adopt --as fleet --output fleet.yaml
  live-callbacks adopt --as import --domain "*.eu.example.com" --output callbacks.tf.json`,
  load: () => import('./adopt'),
};
