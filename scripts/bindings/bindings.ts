import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the bindings are shipped from. */
export const GENERATED = join(__dirname, '../../lib/generated');

/** The generated modules, in the order the index lists them, and what each offers. */
const MODULES = {
  provider: ['TencentcloudProvider', 'TencentcloudProviderConfig'],
  'css-callback-template': ['CssCallbackTemplate', 'CssCallbackTemplateConfig'],
  'css-callback-rule-attachment': ['CssCallbackRuleAttachment', 'CssCallbackRuleAttachmentConfig'],
} as const;

/** What the bindings are made from; a change of any of them calls for a new generation. */
const RECIPE = ['schema.json', 'package-lock.json', 'generate.cjs', 'bindings.ts'] as const;

/** Fingerprints that tell, without the generator, whether the shipped bindings are stale. */
export interface Digest {
  readonly recipe: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
}

export const isGeneratorInstalled = (): boolean =>
  existsSync(join(__dirname, 'node_modules/@cdktf/provider-generator'));

/** Runs the generator; gives text by path below `lib/generated`, digest included. */
export function generateBindings(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const folder = mkdtempSync(join(tmpdir(), 'bindings-'));
  try {
    runGenerator(folder);
    for (const name of Object.keys(MODULES)) {
      const path = `${name}/index.ts`;
      files.set(path, adapt(read(join(folder, 'providers/tencentcloud', path))));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  files.set('index.ts', indexText());
  return files.set('digest.json', `${JSON.stringify(digestOf(files), null, 2)}\n`);
}

/** The provider class that a user of the same provider gets from "cdktf get": its source. */
export function generateOwnProvider(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bindings-'));
  try {
    runGenerator(folder, 'exact');
    return read(join(folder, 'providers/tencentcloud/provider/index.ts'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const runGenerator = (...args: readonly string[]): void => {
  execFileSync(process.execPath, [join(__dirname, 'generate.cjs'), ...args], { stdio: 'pipe' });
};

/** The digest that belongs to these bindings and to the recipe as it stands. */
export function digestOf(files: ReadonlyMap<string, string>): Digest {
  return {
    recipe: Object.fromEntries(RECIPE.map((name) => [name, sha256(read(join(__dirname, name)))])),
    files: Object.fromEntries([...files].map(([path, text]) => [path, sha256(text)])),
  };
}

/** The generator knows nothing of `noImplicitOverride`, under which this package is compiled. */
const adapt = (text: string): string =>
  text.replace(
    /^( *(?:protected|public)) (?=synthesize(?:Hcl)?Attributes\(|[gs]et alias\()/gm,
    '$1 override ',
  );

const indexText = (): string =>
  Object.entries(MODULES)
    .map(([name, [main, config]]) => `export { ${main}, type ${config} } from './${name}';\n`)
    .join('');

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const read = (path: string): string => readFileSync(path, 'utf8');
