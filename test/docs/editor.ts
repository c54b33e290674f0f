import { join } from 'node:path';
import ts from 'typescript';
import { compilerOptions } from './compile';

export const ROOT = join(__dirname, '../..');

/** The doors by the name they are imported by; `./cdktn` offers the same as `.`. */
export const DOORS = {
  'tencent-live-callbacks': join(ROOT, 'lib/index.ts'),
  'tencent-live-callbacks/drift': join(ROOT, 'lib/drift.ts'),
  'tencent-live-callbacks/simulator': join(ROOT, 'lib/simulator/index.ts'),
} as const;

/** What an editor runs, with one program open in it, which is on no disk. */
export interface Editor {
  readonly program: ts.Program;
  /** What is shown over the last place where the text stands. */
  hover(text: string): string;
  /** What is offered, in order of names, right behind the last place where the text stands. */
  completions(text: string): readonly string[];
}

/** Opens a program that imports the doors by name. */
export function openEditor(source: string): Editor {
  const file = join(ROOT, 'examples/open-in-editor.ts');
  const service = ts.createLanguageService(hostOf(file, source));
  const program = service.getProgram();
  if (program === undefined) throw new Error('the language service has no program');
  const startOf = (text: string): number => {
    const start = source.lastIndexOf(text);
    if (start < 0) throw new Error(`the program holds no ${text}`);
    return start;
  };
  return {
    program,
    hover: (text) =>
      ts.displayPartsToString(
        service.getQuickInfoAtPosition(file, startOf(text))?.documentation ?? [],
      ),
    completions: (text) => {
      const position = startOf(text) + text.length;
      const found = service.getCompletionsAtPosition(file, position, undefined);
      return (found?.entries ?? []).map(({ name }) => name).toSorted();
    },
  };
}

function hostOf(file: string, source: string): ts.LanguageServiceHost {
  const options = compilerOptions();
  const textOf = (name: string) => (name === file ? source : ts.sys.readFile(name));
  return {
    getCompilationSettings: () => options,
    getCurrentDirectory: () => ROOT,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [file, ...Object.values(DOORS)],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const text = textOf(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    readFile: textOf,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    directoryExists: (name) => ts.sys.directoryExists(name),
  };
}
