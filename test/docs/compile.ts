import { join, resolve } from 'node:path';
import ts from 'typescript';
import { type Block } from './markdown';

const ROOT = resolve(__dirname, '../..');
/** No such folder: the files in it exist in memory only. */
const FOLDER = join(ROOT, 'test/docs/blocks');

/** What "cdktf get" writes, as far as the pages import it. */
const GENERATED_BY_USERS = {
  [join(FOLDER, '.gen/providers/tencentcloud/provider/index.ts')]:
    "export * from '../../../../../../../lib/generated/provider';\n",
};

/** Compiles each block as a file of its own, against the doors. Gives what the compiler says. */
export function compileProblems(blocks: readonly Block[]): readonly string[] {
  const sources = new Map(
    blocks.map((block, index) => [join(FOLDER, `block-${index}.ts`), block] as const),
  );
  const files = new Map([
    ...Object.entries(GENERATED_BY_USERS),
    ...[...sources].map(([path, { text }]) => [path, text] as const),
  ]);
  const options = compilerOptions();
  const program = ts.createProgram([...sources.keys()], options, hostWith(files, options));
  return [...sources].flatMap(([path, block]) => {
    const source = program.getSourceFile(path);
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(
      ({ messageText }) => `${block.place}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  });
}

/** Those of the repository. */
export function compilerOptions(): ts.CompilerOptions {
  const path = join(ROOT, 'tsconfig.json');
  const { config } = ts.readConfigFile(path, (file) => ts.sys.readFile(file)) as {
    config: { compilerOptions: object };
  };
  return ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT, path).options;
}

/** The usual host, with more files and folders than there are on the disk. */
function hostWith(
  files: ReadonlyMap<string, string>,
  options: ts.CompilerOptions,
): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const isFolderOf = (path: string) =>
    [...files.keys()].some((file) => file.startsWith(`${path}/`));
  return {
    ...host,
    // comments say nothing about types, and reading them takes a third of the time
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
    fileExists: (path) => files.has(path) || host.fileExists(path),
    readFile: (path) => files.get(path) ?? host.readFile(path),
    directoryExists: (path) => isFolderOf(path) || ts.sys.directoryExists(path),
    getSourceFile: (path, languageVersion, ...rest) => {
      const text = files.get(path);
      return text === undefined
        ? host.getSourceFile(path, languageVersion, ...rest)
        : ts.createSourceFile(path, text, languageVersion);
    },
  };
}
