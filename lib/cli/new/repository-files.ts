import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { ascendingBy } from '../../model';
import { type NewRepository, templateValues } from './template-values';

/** A file of a new repository, by its path from there. */
export interface RepositoryFile {
  readonly path: string;
  readonly text: string;
}

/** The files of a new repository, by their paths. */
export function repositoryFiles(repository: NewRepository): readonly RepositoryFile[] {
  const values = templateValues(repository);
  return templateFiles().map(({ path, text }) => ({
    path,
    text:
      path === FLEET_FILE
        ? repository.fleet.text
        : text.replace(PLACEHOLDER, (found, name: string) => values[name] ?? found),
  }));
}

export const FLEET_FILE = 'fleet.yaml';

/** The fleet of a repository whose user has none. */
export const exampleFleet = (): string =>
  templateFiles().find(({ path }) => path === FLEET_FILE)?.text ?? '';

/** Not `${{ … }}`, which is an expression of GitHub. */
const PLACEHOLDER = /\{\{(\w+)\}\}/g;

function templateFiles(): readonly RepositoryFile[] {
  const root = templateFolder();
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(root, path)).isFile())
    .map((path) => ({ path: pathInRepository(path), text: readFileSync(join(root, path), 'utf8') }))
    .sort(ascendingBy(({ path }) => [path]));
}

/** npm reads a `.gitignore` in a package for itself, so a dot is written `_` there. */
const pathInRepository = (path: string): string =>
  path
    .split(sep)
    .map((name) => name.replace(/^_/, '.'))
    .join('/');

/** Beside `dist` in the package, beside `lib` in its source. */
function templateFolder(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, FOLDER)) && folder !== dirname(folder)) folder = dirname(folder);
  return join(folder, FOLDER);
}

const FOLDER = join('templates', 'repository');
