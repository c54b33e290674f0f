import { basename, resolve } from 'node:path';
import * as z from 'zod';
import { fleetNotFound, wrongUsage } from '../../errors';
import { type Run } from '../command';
import { EXIT_CODES } from '../exit-codes';
import { parseFlags } from '../flags';
import { type Io } from '../io';
import { readNamedFile } from '../named-file';
import { CORE_NAMES, CORES } from '../new/cores';
import { type FleetFacts, fleetFacts } from '../new/fleet-facts';
import { packageNameProblem } from '../new/package-name';
import {
  exampleFleet,
  FLEET_FILE,
  type RepositoryFile,
  repositoryFiles,
} from '../new/repository-files';
import { checkFolder, writeRepository } from '../new/write-repository';

const flagsSchema = z.object({
  dir: z.string(),
  core: z.enum(CORE_NAMES),
  name: z.string().optional(),
  fleet: z.string().optional(),
});

type Flags = z.infer<typeof flagsSchema>;

export const run: Run = async (values, io) => {
  const flags = parseFlags(values, flagsSchema);
  const folder = resolve(io.cwd, flags.dir);
  const name = checkedName(flags.name, basename(folder));
  checkFolder(folder, flags.dir);
  const fleet = await readFacts(flags.fleet, io);
  const files = repositoryFiles({ name, core: flags.core, version: io.version, fleet });
  writeRepository(files, folder, flags.dir);
  io.out(nextSteps(files, fleet, flags));
  return EXIT_CODES.done;
};

/** @throws LiveCallbacksError `USAGE` */
function checkedName(given: string | undefined, ofFolder: string): string {
  const name = given ?? ofFolder;
  const problem = packageNameProblem(name);
  if (problem === undefined) return name;
  throw wrongUsage(
    given === undefined
      ? `the folder names the package, and that ${problem}; pass --name NAME`
      : `--name: ${problem}`,
  );
}

async function readFacts(path: string | undefined, io: Io): Promise<FleetFacts> {
  if (path === undefined) return fleetFacts(exampleFleet(), FLEET_FILE, io.env);
  return fleetFacts(await readNamedFile(path, io, fleetNotFound), path, io.env);
}

const nextSteps = (
  files: readonly RepositoryFile[],
  { stacks }: FleetFacts,
  { dir, core, fleet }: Flags,
): string => `${dir}: a repository for ${core} ${CORES[core].version}, with the ${
  stacks.length === 1 ? 'stack' : 'stacks'
} ${stacks.join(', ')}
${files.map(({ path }) => `  ${path}\n`).join('')}
Next, in ${dir}:
  npm install
  npm test
${fleet === undefined ? `  # write your domains and URLs into ${FLEET_FILE}, and adapt the test\n` : ''}  npm run synth
  npx live-callbacks drift --stack ${stacks[0] ?? ''}
README.md goes on from there.
`;
