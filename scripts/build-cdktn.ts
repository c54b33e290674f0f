import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * What loads the core, by the import law. The rest of the package is one for both doors: an error
 * from another door is an instance of the class that this one exports.
 */
const ON_THE_CORE: readonly string[] = ['index', 'constructs', 'generated'];

/** Writes the door `./cdktn`: the compiled constructs, made to load `cdktn` in place of `cdktf`. */
export function buildCdktn(): void {
  rmSync('cdktn', { recursive: true, force: true });
  for (const path of compiled().filter(isOnTheCore)) {
    const target = join('cdktn', path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, onCdktn(path, readFileSync(join('dist', path), 'utf8')));
  }
}

const compiled = (): string[] =>
  readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(js|d\.ts)$/.test(path),
  );

const isOnTheCore = (path: string): boolean =>
  ON_THE_CORE.includes(path.split(sep)[0]?.replace(/\.(js|d\.ts)$/, '') ?? '');

/** `require("…")`, `from '…'` and the type `import("…")`. */
const SPECIFIER = /(?<=\brequire\(|\bfrom |\bimport\()(['"])([^'"]+)\1/g;

const onCdktn = (path: string, text: string): string =>
  text.replace(SPECIFIER, (_, quote: string, name: string) => {
    const replaced = name === 'cdktf' ? 'cdktn' : name.startsWith('.') ? own(path, name) : name;
    return `${quote}${replaced}${quote}`;
  });

/** A module of this package, seen from the file at the path in `cdktn`. */
function own(path: string, name: string): string {
  const module = join(dirname(path), name);
  if (isOnTheCore(module)) return name;
  return relative(dirname(join('cdktn', path)), join('dist', module)).replaceAll(sep, '/');
}
