import { dirname, resolve } from 'node:path';
import * as z from 'zod';
import { resolveEndpoint } from '../api';
import { readYaml } from '../documents';
import { type FleetSource } from './declared-fleet';
import { type Location } from './location';
import { shownPath } from './shown-path';

/** One account to check, and what is to be in it. */
export interface Target {
  /** Tells targets apart, in reports too. */
  readonly name: string;
  /** @default - every stack of the folder */
  readonly stacks?: readonly string[];
  readonly appDir: string;
  /** What declares instead of the folder. @default - the folder does */
  readonly fleet?: FleetSource;
  /** Prefix of the variables that hold its credentials. @default - as without targets */
  readonly credentials?: string;
  readonly endpoint?: string;
  readonly region?: string;
  /** As the flag `--state` takes it. */
  readonly state: string;
  /** Where it stands in the file. */
  readonly location: Location;
}

export interface ReadTargetsOptions {
  /** The file, as messages show it. */
  readonly file: string;
  /** Where the user is: paths are shown relative to it. */
  readonly cwd: string;
  /** For targets that name no folder, relative to `cwd`. */
  readonly appDir: string;
  /** For targets that say nothing of it. */
  readonly state: string;
}

/**
 * Reads a list of targets, in YAML or JSON. Paths in it start at its own folder.
 *
 * @throws LiveCallbacksError `TARGETS_FILE_UNREADABLE`, naming every problem with its place
 */
export async function readTargets(
  text: string,
  { file, cwd, appDir, state }: ReadTargetsOptions,
): Promise<readonly Target[]> {
  const { value, positionOf } = await readYaml(text, targetsSchema(), {
    what: 'the targets file',
    file,
    code: 'TARGETS_FILE_UNREADABLE',
  });
  const fromFile = (path: string) => shownPath(resolve(cwd, dirname(file), path), cwd);
  return value.targets.map((target, index) => {
    const { stack, credentials, endpoint, region, environment } = target;
    return {
      name: nameOf(target),
      stacks: typeof stack === 'string' ? [stack] : stack,
      appDir:
        target.appDir === undefined
          ? shownPath(resolve(cwd, appDir), cwd)
          : fromFile(target.appDir),
      fleet: target.fleet === undefined ? undefined : { path: fromFile(target.fleet), environment },
      credentials,
      endpoint,
      region,
      state: target.state === undefined ? state : stateIn(target.state, fromFile),
      location: { file, line: positionOf(['targets', index]).line },
    };
  });
}

const stateIn = (state: string, fromFile: (path: string) => string): string =>
  STATE_WORDS.includes(state) ? state : fromFile(state);

const STATE_WORDS: readonly string[] = ['auto', 'none', 'pull'];

/** What a targets file holds. A function: most runs read none. */
export const targetsSchema = () =>
  z
    .strictObject({
      $schema: z.string().optional().describe('JSON Schema of this file, for editors'),
      version: z.literal(1).describe('version of the format'),
      targets: z
        .array(targetSchema())
        .min(1)
        .describe('the accounts, each with a name or a stack')
        .superRefine((targets, context) => {
          const names = targets.map(nameOf);
          names.forEach((name, index) => {
            const first = names.indexOf(name);
            if (first === index) return;
            const message = `"${name}" is the name of targets[${first}] already; give each a name of its own`;
            context.addIssue({ code: 'custom', path: [index, 'name'], message });
          });
        }),
    })
    .describe('The accounts that "live-callbacks drift --targets FILE" checks at once.');

const targetSchema = () =>
  z
    .strictObject({
      name: z
        .string()
        .min(1)
        .max(MAX_NAME, { error: `must have at most ${MAX_NAME} characters` })
        .optional()
        .describe('what reports call it; without one, the names of its stacks'),
      stack: z
        .union([z.string().min(1), z.array(z.string().min(1)).min(1)], {
          error: 'must be the name of a stack, or a list of names',
        })
        .optional()
        .describe('the stack or stacks to check; without one, every stack of the folder'),
      appDir: z
        .string()
        .min(1)
        .optional()
        .describe('where "cdktf synth" wrote, from the folder of this file; else --app-dir'),
      fleet: z
        .string()
        .min(1)
        .optional()
        .describe('a fleet file that declares instead of code, from the folder of this file')
        .meta({ examples: ['fleet.yaml'] }),
      environment: z.string().min(1).optional().describe('the environment of the fleet'),
      credentials: z
        .string()
        .regex(/^[A-Z]([A-Z0-9_]*[A-Z0-9])?$/, { error: PREFIX_EXPECTED })
        .optional()
        .describe(
          'prefix of its variables: PROD reads PROD_SECRET_ID, PROD_SECRET_KEY and PROD_SECURITY_TOKEN',
        )
        .meta({ examples: ['PROD'] }),
      endpoint: z
        .string()
        .superRefine((endpoint, context) => {
          const message = endpointProblem(endpoint);
          if (message !== undefined) context.addIssue({ code: 'custom', message });
        })
        .optional()
        .describe('where the Live API is')
        .meta({ examples: ['live.intl.tencentcloudapi.com'] }),
      region: z.string().min(1).optional().describe('sent with each request'),
      state: z
        .string()
        .min(1)
        .refine((state) => state !== '-', { error: 'must be auto, none, pull or a file' })
        .optional()
        .describe('auto, none, pull or a file, from the folder of this file; else --state')
        .meta({ examples: STATE_WORDS }),
    })
    .superRefine((target, context) => {
      for (const [member, message] of memberProblems(target)) {
        context.addIssue({ code: 'custom', path: [member], message });
      }
    })
    // the same for editors
    .meta({
      anyOf: ['name', 'stack', 'environment'].map((member) => ({ required: [member] })),
      // not "dependentRequired": many editors know the keywords of draft-07 alone
      allOf: [
        { anyOf: [{ required: ['fleet'] }, { not: { required: ['environment'] } }] },
        ...INSTEAD_OF_FLEET.map((member) => ({ not: { required: ['fleet', member] } })),
      ],
    });

/** What is said of code is nothing for a fleet. */
const INSTEAD_OF_FLEET = ['stack', 'appDir', 'state'] as const;

interface TargetMembers extends NameParts {
  readonly appDir?: string;
  readonly fleet?: string;
  readonly state?: string;
}

function memberProblems(target: TargetMembers): readonly (readonly [string, string])[] {
  const { name, stack, fleet, environment } = target;
  const isNameless = name === undefined && stack === undefined && environment === undefined;
  return [
    ...(isNameless ? [['name', NAME_MISSING] as const] : []),
    ...(fleet === undefined && environment !== undefined
      ? [['environment', 'is of use with a "fleet" only'] as const]
      : []),
    ...INSTEAD_OF_FLEET.filter((member) => fleet !== undefined && target[member] !== undefined).map(
      (member) => [member, BESIDE_FLEET[member]] as const,
    ),
  ];
}

const NAME_MISSING = 'is missing; without a stack or an environment there is none to name it after';

const BESIDE_FLEET: Readonly<Record<(typeof INSTEAD_OF_FLEET)[number], string>> = {
  stack: 'cannot be given beside "fleet"; choose with "environment"',
  appDir: 'cannot be given beside "fleet", which stands for code',
  state: 'cannot be given beside "fleet", which is compared without state',
};

const MAX_NAME = 100;

// the value is not quoted: somebody may have put a key there
const PREFIX_EXPECTED =
  'must be what its variables begin with, in capital letters: PROD for PROD_SECRET_ID and PROD_SECRET_KEY';

function endpointProblem(endpoint: string): string | undefined {
  try {
    resolveEndpoint(endpoint, {});
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

interface NameParts {
  readonly name?: string;
  readonly stack?: string | readonly string[];
  readonly environment?: string;
}

const nameOf = ({ name, stack, environment = '' }: NameParts): string =>
  name ?? (stack === undefined ? environment : [stack].flat().join('+'));
