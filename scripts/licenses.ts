import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const manifestSchema = z.object({ version: z.string(), license: z.string() });

/** The licences of the packages that files belong to: what is bundled is given on with them. */
export async function licensesOf(files: readonly string[]): Promise<string> {
  const folders = files.flatMap((file) => PACKAGE.exec(file)?.[1] ?? []);
  return (await Promise.all([...new Set(folders)].sort().map(licenseOf))).join('\n');
}

/** The folder of a package below the last `node_modules` of a path. */
const PACKAGE = /^(?:.*:)?((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//;

async function licenseOf(folder: string): Promise<string> {
  const text = await readFile(join(folder, 'package.json'), 'utf8');
  const { version, license } = manifestSchema.parse(JSON.parse(text));
  const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name));
  const terms = file === undefined ? '' : `\n${await readFile(join(folder, file), 'utf8')}`;
  const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return `== ${name} ${version} (${license})\n${terms}`;
}
