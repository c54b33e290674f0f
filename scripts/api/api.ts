import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is generated, below the root of the repository. */
export const API_PAGE = 'API.md';

/** The doors, and the page that TypeDoc writes for each. */
const DOORS = {
  'tencent-live-callbacks': 'index.md',
  'tencent-live-callbacks/drift': 'drift.md',
  'tencent-live-callbacks/simulator': 'simulator.md',
} as const;

/** The text of API.md, made from the docstrings of what the doors offer. */
export function generateApi(): string {
  const folder = mkdtempSync(join(tmpdir(), 'api-'));
  try {
    runTypeDoc(folder);
    const sections = Object.entries(DOORS).map(([door, file]) =>
      sectionOf(door, readFileSync(join(folder, file), 'utf8')),
    );
    const parts = [INTRODUCTION, contentsOf(sections), ...sections.map(({ text }) => text)];
    return withoutLostLinks(parts.join('\n\n'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const runTypeDoc = (folder: string): void => {
  const program = join(__dirname, 'node_modules/typedoc/bin/typedoc');
  const options = ['--options', join(__dirname, 'typedoc.json'), '--out', folder];
  execFileSync(process.execPath, [program, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
};

const INTRODUCTION = `# API

All that can be imported, made from the docstrings in the source by \`npm run generate:api\`. An editor shows the same texts. \`tencent-live-callbacks/cdktn\` offers what \`tencent-live-callbacks\` offers, for CDK Terrain. A document number is that of a page of Tencent Cloud: \`https://cloud.tencent.com/document/api/267/<number>\` or \`https://cloud.tencent.com/document/product/267/<number>\`.`;

interface Section {
  readonly door: string;
  readonly text: string;
}

function sectionOf(door: string, page: string): Section {
  const text = page
    .replace(/^# .*\n/, `# \`${door}\`\n`)
    .replace(/^#/gm, '##')
    // nothing links to a single property, and the numbers in these ids change with every other one
    .replace(/<a id="[^"]*"><\/a> /g, '')
    .replace(/\]\(\w+\.md#/g, '](#')
    .replace(/^#+ (Throws)\n+/gm, '**$1** ')
    .replace(/\*\*Default\*\* (?:`- ([^`|]*)`|- )/g, '**Default:** $1')
    .replace(/\*\*Default\*\* `([^`|]*?) - ([^`|]*)`/g, '**Default:** `$1`, $2')
    .replace(/\*\*Default\*\* /g, '**Default:** ')
    // a heading of its own would be the second of that name
    .replace(/^### .*\n\nRe-exports (.*)$/gm, '$1 is offered here too.')
    .replace(/^\*\*\*\n\n/gm, '')
    .replace(/ +$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { door, text };
}

function contentsOf(sections: readonly Section[]): string {
  const lists = sections.map(({ door, text }) => {
    const headings = [...text.matchAll(/^### (.*)$/gm)].map(([, name = '']) => name);
    const links = headings.map((name) => `[${name}](#${slugOf(name)})`);
    return `- [\`${door}\`](#${slugOf(door)}): ${links.join(', ')}`;
  });
  return lists.join('\n');
}

/** A member has no anchor of its own: its heading may be there several times. */
function withoutLostLinks(text: string): string {
  const anchors = new Set([...text.matchAll(/^###? (.*)$/gm)].map(([, name = '']) => slugOf(name)));
  return text.replace(/\[([^\]]+)\]\(#([\w-]+)\)/g, (link, shown: string, anchor: string) =>
    anchors.has(anchor) ? link : shown,
  );
}

/** As GitHub makes it. */
const slugOf = (heading: string): string => heading.toLowerCase().replace(/[^\w-]/g, '');
