import { readYaml } from '../../documents';
import { readFleet } from '../../fleet';
import { fleetSchema, type EnvironmentVariables, type ResolvedFleet } from '../../model';

/** What a new repository must know of the fleet it is made for. */
export interface FleetFacts {
  readonly text: string;
  readonly hasEnvironments: boolean;
  /** Names of the stacks, one for each environment. */
  readonly stacks: readonly string[];
  /** Terraform variables that hold callback keys. */
  readonly keyVariables: readonly string[];
  /** Environment variables that URLs refer to. */
  readonly urlVariables: readonly string[];
  /** The first binding of each stack that has one. */
  readonly firstBindings: readonly FirstBinding[];
}

export interface FirstBinding {
  readonly stack: string;
  readonly domainName: string;
  readonly appName: string;
  readonly templateName: string;
}

/**
 * Checks a fleet file in every environment it has; `file` names it in errors.
 *
 * @throws LiveCallbacksError `FLEET_INVALID`, naming each mistake by line and member
 */
export async function fleetFacts(
  text: string,
  file: string,
  env: EnvironmentVariables,
): Promise<FleetFacts> {
  const source = { what: 'the fleet file', file, code: 'FLEET_INVALID' } as const;
  const { value } = await readYaml(text, fleetSchema(), source);
  const environments = Object.keys(value.environments ?? {});
  const hasEnvironments = environments.length > 0;
  const fleets = (hasEnvironments ? environments : [undefined]).map(
    (environment) => readFleet(text, file, { environment, env }).fleet,
  );
  return {
    text: withSchemaLine(text),
    hasEnvironments,
    stacks: fleets.map(stackOf),
    keyVariables: unique(
      fleets.flatMap(({ templates }) => templates.flatMap(({ keyVariable }) => keyVariable ?? [])),
    ),
    urlVariables: unique(
      [...JSON.stringify(value).matchAll(REFERENCE)].map(([, name = '']) => name),
    ),
    firstBindings: fleets.flatMap(firstBinding),
  };
}

const stackOf = ({ environment }: ResolvedFleet): string => environment ?? 'live';

function firstBinding(fleet: ResolvedFleet): readonly FirstBinding[] {
  return fleet.bindings.slice(0, 1).flatMap(({ domainName, appName, template }) =>
    fleet.templates
      .filter(({ key }) => key === template)
      .map(({ declaration: { templateName } }) => ({
        stack: stackOf(fleet),
        domainName,
        appName,
        templateName,
      })),
  );
}

/** Editors find the schema by a comment; JSON with one is still YAML. */
const withSchemaLine = (text: string): string =>
  text.includes('yaml-language-server:') || text.includes('"$schema"')
    ? text
    : `# yaml-language-server: $schema=./node_modules/tencent-live-callbacks/schemas/fleet.json\n${text}`;

const REFERENCE = /(?<!\$)\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g;

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();
