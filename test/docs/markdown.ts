import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** One page as its readers see it. */
export interface Page {
  /** Path from the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** A fenced block. */
export interface Block {
  readonly language: string;
  readonly text: string;
  /** Where its first line stands, for example `docs/cli.md:12`. */
  readonly place: string;
}

/** Every page under docs, and those at the root that exist. */
export function pages(): readonly Page[] {
  const docs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path));
  const atRoot = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
  return [...atRoot.filter((path) => existsSync(join(ROOT, path))), ...docs.sort()].map(page);
}

export const page = (path: string): Page => ({
  path,
  text: readFileSync(join(ROOT, path), 'utf8'),
});

export function blocksOf({ path, text }: Page): readonly Block[] {
  return [...text.matchAll(FENCE)].map(({ index, groups }) => ({
    language: groups?.language ?? '',
    text: groups?.text ?? '',
    place: `${path}:${text.slice(0, index).split('\n').length + 1}`,
  }));
}

const FENCE = /^```(?<language>\w*)\n(?<text>.*?)^```$/gms;

/** The page without its fenced blocks. */
export const proseOf = ({ text }: Page): string => text.replace(FENCE, '');

/** Links and pictures of a page that lead nowhere: no such file, or no such heading in it. */
export function brokenLinks(from: Page): readonly string[] {
  const prose = proseOf(from);
  const targets = [
    ...prose.matchAll(/\]\(([^)\s]+)\)/g),
    ...prose.matchAll(/<(?:img|source)\b[^>]*? src(?:set)?="([^"]+)"/g),
  ].map(([, target]) => target ?? '');
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => !leadsSomewhere(target, from.path))
    .map((target) => `${from.path}: ${target}`);
}

function leadsSomewhere(target: string, from: string): boolean {
  const [file = '', anchor] = target.split('#');
  const path = file === '' ? from : relative(ROOT, resolve(ROOT, dirname(from), file));
  if (path.startsWith('..') || !existsSync(join(ROOT, path))) return false;
  return anchor === undefined || anchorsOf(page(path)).includes(anchor);
}

/** The anchors GitHub makes of the headings. */
const anchorsOf = (of: Page): readonly string[] =>
  [...proseOf(of).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
