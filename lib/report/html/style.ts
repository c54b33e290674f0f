import { PARTS } from './style-parts';
import { THEME } from './theme';

const LAYOUT = `
*, ::before, ::after { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans",
    sans-serif;
}
body > header, main, footer { max-width: 72rem; margin: 0 auto; padding: 0 1.5rem; }
main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2.25rem; outline: none; }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure { margin: 0; }
h1 { font-size: clamp(1.6rem, 4.5vw, 2.4rem); line-height: 1.15; letter-spacing: -0.02em; }
h2 { margin-bottom: 0.9rem; font-size: 1.25rem; line-height: 1.3; letter-spacing: -0.01em; }
h3, h4 { font-size: 1rem; line-height: 1.4; }
ul, ol { padding: 0; list-style: none; }
a { color: var(--link); text-underline-offset: 0.2em; }
small { color: var(--muted); font-size: 0.85rem; }
code, bdi { overflow-wrap: anywhere; unicode-bidi: isolate; }
code, pre {
  font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: 0.84rem;
}
i { color: var(--muted); font-size: 0.9rem; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: 1rem; top: -4rem; z-index: 1; padding: 0.5rem 1rem;
  border-radius: 6px; background: var(--card); box-shadow: var(--shadow); }
.skip:focus { top: 1rem; }
body > header { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; align-items: center;
  justify-content: space-between; padding-block: 1.25rem; }
.brand { color: var(--muted); }
.brand b { color: var(--text); }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
nav a { display: inline-block; padding: 0.25rem 0; color: var(--muted); font-size: 0.9rem;
  text-decoration: none; }
nav a:hover { color: var(--link); text-decoration: underline; }
nav span { margin-left: 0.2rem; padding: 0 0.45rem; border-radius: 9px; background: var(--line);
  color: var(--text); font-size: 0.78rem; font-variant-numeric: tabular-nums; }
footer { margin-top: 3rem; padding-block: 1.25rem 2.5rem; color: var(--muted);
  font-size: 0.875rem; }
`;

// what is folded is printed too: paper has nothing to click
const PRINT = `
@media print {
  body { background: none; font-size: 11pt; }
  nav, .skip { display: none; }
  main, footer, body > header { max-width: none; padding-inline: 0; }
  main { display: block; }
  section { margin-bottom: 1.5rem; }
  details::details-content { content-visibility: visible; display: block; }
  .group, .tile, tr, .commands li { break-inside: avoid; }
  h2, summary { break-after: avoid; }
  .verdict, .badge, mark { print-color-adjust: exact; }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
`;

/** The style of the page, all of it: the page loads nothing. */
export const STYLE = `${THEME}${LAYOUT}${PARTS}${PRINT}`;
