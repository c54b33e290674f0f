import { escapeMarkup, type Topology } from '../model';
import { tablesOf } from './html-tables';
import { picturesOf } from './pictures';
import { svg } from './svg';

/**
 * One page that needs nothing else: the pictures, and the same in tables for those who do not see
 * them or search for a name. It runs no scripts and asks for nothing.
 */
export function html(topologies: readonly Topology[]): string {
  const pictures = picturesOf(topologies);
  const title = pictures.length === 1 ? (pictures[0]?.title ?? '') : 'Callbacks';
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeMarkup(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escapeMarkup(title)}</h1>`,
    ...topologies.flatMap((topology, index) => [
      ...(pictures.length === 1 ? [] : [`<h2>${escapeMarkup(pictures[index]?.title ?? '')}</h2>`]),
      '<div class="picture" role="region" aria-label="Picture" tabindex="0">',
      svg([topology]).trimEnd(),
      '</div>',
      ...tablesOf(topology),
    ]),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const STYLE = [
  ':root{color-scheme:light dark;--text:#1d2733;--quiet:#57636f;--ground:#fff;--frame:#d5dbe1;--head:#f4f6f8}',
  '@media (prefers-color-scheme:dark){:root{--text:#e4eaf0;--quiet:#9aa7b4;--ground:#12171d;--frame:#333d47;--head:#1b222a}}',
  'body{margin:0;background:var(--ground);color:var(--text);font:15px/1.5 system-ui,sans-serif}',
  'main{max-width:1160px;margin:0 auto;padding:24px 16px 48px}',
  'h1{font-size:24px;margin:0 0 16px}',
  'h2{font-size:20px;margin:40px 0 12px}',
  'caption{font-size:17px;font-weight:600;text-align:left;padding:32px 0 8px}',
  '.picture,.table{overflow-x:auto}',
  '.picture svg{min-width:760px}',
  ':focus-visible{outline:3px solid Highlight;outline-offset:2px}',
  'table{border-collapse:collapse;width:100%;font-size:14px}',
  'th,td{border:1px solid var(--frame);padding:6px 10px;text-align:left;vertical-align:top}',
  'thead th{background:var(--head)}',
  'td{overflow-wrap:break-word;max-width:32em}',
  'td.value{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:13px}',
].join('\n');
