import { type GraphName } from '../lib/graph';
import { type FormatName } from '../lib/report';

/** How the files of a format end; tells formats apart. */
export const FORMAT_ENDINGS = {
  text: 'txt',
  json: 'json',
  markdown: 'md',
  html: 'html',
  sarif: 'sarif',
  junit: 'junit.xml',
  github: 'github.txt',
  'code-quality': 'code-quality.json',
  mermaid: 'mmd',
  dot: 'dot',
  svg: 'svg',
} as const satisfies Record<FormatName | GraphName, string>;
