import { CORES, type CoreName } from './cores';
import { type FirstBinding, type FleetFacts } from './fleet-facts';

/** What a repository is made of. */
export interface NewRepository {
  /** Its name in `package.json`. */
  readonly name: string;
  readonly core: CoreName;
  /** Version of this package. */
  readonly version: string;
  readonly fleet: FleetFacts;
}

/** What stands for each placeholder in the files under `templates/repository`. */
export const templateValues = ({
  name,
  core,
  version,
  fleet,
}: NewRepository): Readonly<Record<string, string>> => ({
  name,
  version,
  core,
  coreVersion: CORES[core].version,
  door: CORES[core].door,
  cli: CORES[core].cli,
  nodeOfCli: CORES[core].nodeOfCli,
  stacks: fleet.stacks.map(literal).join(', '),
  firstStack: fleet.stacks[0] ?? '',
  stacksComment: fleet.hasEnvironments
    ? 'One stack for each environment of the fleet; each is deployed with the keys of its account.'
    : 'The one stack there is.',
  accounts: fleet.hasEnvironments
    ? `one stack for each of the environments ${codes(fleet.stacks)}, each with an account of its own`
    : `the stack ${codes(fleet.stacks)}`,
  fleetOptions: `path: 'fleet.yaml'${fleet.hasEnvironments ? ', environment: id' : ''}`,
  bound: fleet.firstBindings.map(boundLine).join('') + (fleet.firstBindings.length > 0 ? '\n' : ''),
  exports: [...fleet.keyVariables.map(keyName), ...fleet.urlVariables].map(exportLine).join(''),
  githubEnvironments: codes(fleet.stacks.map((stack) => `drift-${stack}`)),
  keySecretItems: fleet.keyVariables.map((variable) => `- \`${secretName(variable)}\`\n`).join(''),
  keySecrets: fleet.keyVariables
    .map((variable) => `\n          ${keyName(variable)}: \${{ secrets.${secretName(variable)} }}`)
    .join(''),
  urlVariables:
    fleet.urlVariables.length === 0
      ? ''
      : `\nURLs in \`fleet.yaml\` refer to ${codes(fleet.urlVariables)}: set them as variables of the repository too (Settings → Secrets and variables → Actions → Variables), and on your computer wherever you run the commands above.\n`,
  workflowVariables:
    fleet.urlVariables.length === 0
      ? ''
      : `\n# what URLs in fleet.yaml refer to\nenv:\n${fleet.urlVariables
          .map((variable) => `  ${variable}: \${{ vars.${variable} }}\n`)
          .join('')}`,
});

const exportLine = (variable: string): string =>
  variable.includes('-')
    ? `# no shell exports this name; write it before the command: env ${variable}=… npx …\n`
    : `export ${variable}=…\n`;

const boundLine = ({ stack, domainName, appName, templateName }: FirstBinding): string =>
  `\n  [${[stack, `${domainName}/${appName}`, templateName].map(literal).join(', ')}],`;

const literal = (text: string): string =>
  /^[\w./*%:-]*$/.test(text) ? `'${text}'` : JSON.stringify(text);

const codes = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

/** Terraform reads its value from the environment variable of this name. */
const keyName = (variable: string): string => `TF_VAR_${variable}`;

/** GitHub takes letters, digits and "_". */
const secretName = (variable: string): string =>
  keyName(variable).toUpperCase().replaceAll('-', '_');
