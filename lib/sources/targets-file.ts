import { dirname, resolve } from 'node:path';
import * as z from 'zod';
import { resolveEndpoint } from '../api';
import { readYaml } from '../documents';
import { type Location } from './location';
import { shownPath } from './shown-path';

/** One account to check, and what is to be in it. */
export interface Target {
  /** Tells targets apart, in reports too. */
  readonly name: string;
  /** @default - every stack of the folder */
  readonly stacks?: readonly string[];
  readonly appDir: string;
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
    const { stack, credentials, endpoint, region } = target;
    return {
      name: nameOf(target),
      stacks: typeof stack === 'string' ? [stack] : stack,
      appDir:
        target.appDir === undefined
          ? shownPath(resolve(cwd, appDir), cwd)
          : fromFile(target.appDir),
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
      $schema: z.string().optional(),
      version: z.literal(1),
      targets: z
        .array(targetSchema())
        .min(1)
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
      credentials: z
        .string()
        .regex(/^[A-Z]([A-Z0-9_]*[A-Z0-9])?$/, { error: PREFIX_EXPECTED })
        .optional()
        .describe(
          'prefix of its variables: PROD reads PROD_SECRET_ID, PROD_SECRET_KEY and PROD_SECURITY_TOKEN',
        ),
      endpoint: z
        .string()
        .superRefine((endpoint, context) => {
          const message = endpointProblem(endpoint);
          if (message !== undefined) context.addIssue({ code: 'custom', message });
        })
        .optional()
        .describe('where the Live API is'),
      region: z.string().min(1).optional().describe('sent with each request'),
      state: z
        .string()
        .min(1)
        .refine((state) => state !== '-', { error: 'must be auto, none, pull or a file' })
        .optional()
        .describe('auto, none, pull or a file, from the folder of this file; else --state'),
    })
    .refine(({ name, stack }) => name !== undefined || stack !== undefined, {
      path: ['name'],
      error: 'is missing; without a stack there is none to name it after',
    })
    // the same for editors
    .meta({ anyOf: [{ required: ['name'] }, { required: ['stack'] }] });

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

const nameOf = ({ name, stack }: { name?: string; stack?: string | string[] }): string =>
  name ?? [stack ?? []].flat().join('+');
