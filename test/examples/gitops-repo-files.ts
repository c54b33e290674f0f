import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const FOLDER = join(__dirname, '../../examples/gitops-repo');

export const textOf = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

const packageSchema = z.object({
  scripts: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

export const ownPackage = () => packageSchema.parse(JSON.parse(textOf('package.json')));

/** The scripts of npm that a text runs. */
export const npmScriptsIn = (text: string): readonly string[] =>
  [...text.matchAll(/npm run (\w+)/g)].map(([, name]) => name ?? '');
