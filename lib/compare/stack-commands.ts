import { type StackCommands } from './sides';

/** A stack, as far as its commands depend on it. */
interface StackPlace {
  readonly name: string;
  readonly tool: 'cdktf' | 'terraform';
  /** Its folder, relative to where commands are typed. */
  readonly shownDirectory: string;
}

/** A fleet file in one environment. Nothing says who deploys it. */
interface FleetPlace {
  readonly fleet: { readonly path: string; readonly environment?: string };
}

/**
 * The commands that mend things in a stack.
 *
 * @param appDir where the declaration is, relative to where commands are typed
 */
export function stackCommands(place: StackPlace | FleetPlace, appDir: string): StackCommands {
  if ('fleet' in place) return { settle: ['live-callbacks', 'settle', ...fleetFlags(place)] };
  const { name, tool, shownDirectory } = place;
  const terraform = ['terraform', `-chdir=${shownDirectory}`];
  return {
    deploy: tool === 'cdktf' ? ['cdktf', 'deploy', name] : [...terraform, 'apply'],
    terraform,
    settle: ['live-callbacks', 'settle', '--stack', name, ...elsewhere(appDir)],
  };
}

/** The command that deletes a rule, without the rule. */
export const unbindCommand = (
  places: readonly (StackPlace | FleetPlace)[],
  appDir: string,
): readonly string[] => {
  const fleet = places.find((place) => 'fleet' in place);
  const declaration = fleet === undefined ? elsewhere(appDir) : fleetFlags(fleet);
  return ['live-callbacks', 'unbind', ...declaration];
};

const fleetFlags = ({ fleet: { path, environment } }: FleetPlace): readonly string[] => [
  '--fleet',
  path,
  ...(environment === undefined ? [] : ['--environment', environment]),
];

const elsewhere = (appDir: string): readonly string[] =>
  appDir === DEFAULT_APP_DIR ? [] : ['--app-dir', appDir];

/** Where the command line looks if it is not told. */
const DEFAULT_APP_DIR = 'cdktf.out';
