const VERDICT = `
.verdict { padding: clamp(1.25rem, 4vw, 2.25rem); border: 1px solid; border-radius: 16px; }
.verdict.in-sync { color: var(--ok); background: var(--ok-ground); border-color: var(--ok-line); }
.verdict.drift { color: var(--bad); background: var(--bad-ground); border-color: var(--bad-line); }
.verdict.incomplete { color: var(--warn); background: var(--warn-ground);
  border-color: var(--warn-line); }
.headline { display: flex; gap: 1.25rem; align-items: center; }
.headline p { margin-top: 0.35rem; color: var(--text); font-size: 1.05rem; }
.icon { flex: none; width: clamp(2.75rem, 8vw, 4rem); height: auto; fill: none;
  stroke: currentColor; stroke-width: 4; stroke-linecap: round; stroke-linejoin: round; }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 0.75rem;
  margin-top: 1.5rem; }
.tile { display: grid; grid-template-columns: auto 1fr; gap: 0.2rem 0.6rem; align-items: center;
  align-content: start; padding: 0.75rem 1rem; border-radius: 10px;
  background: var(--card); color: var(--text);
  border: 1px solid var(--line); }
.tile b { font-size: 1.6rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.tile > span:last-child { grid-column: 1 / -1; color: var(--muted); font-size: 0.85rem;
  line-height: 1.35; }
.badge { justify-self: start; display: inline-block; padding: 0.1rem 0.55rem; border: 1px solid;
  border-radius: 999px; font-size: 0.8rem; font-weight: 600; line-height: 1.45; white-space: nowrap;
  color: var(--info); background: var(--info-ground); border-color: var(--info-line); }
.badge.ok { color: var(--ok); background: var(--ok-ground); border-color: var(--ok-line); }
.badge.bad { color: var(--bad); background: var(--bad-ground); border-color: var(--bad-line); }
.badge.warn { color: var(--warn); background: var(--warn-ground); border-color: var(--warn-line); }
`;

const SCALE = `
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 1px;
  overflow: hidden; border: 1px solid var(--line); border-radius: 12px; background: var(--line);
  box-shadow: var(--shadow); }
.facts > div { padding: 0.9rem 1.1rem; background: var(--card); }
dt { color: var(--muted); font-size: 0.85rem; }
dd { font-weight: 600; }
dd small, td small, th small { display: block; font-weight: 400; }
.wide, .frame { overflow-x: auto; border: 1px solid var(--line); border-radius: 12px;
  background: var(--card); box-shadow: var(--shadow); }
.frame { padding-block: 0.25rem; }
.frame > svg { display: block; min-width: 48rem; }
.frame .lcg-ground { fill: none; stroke: none; }
`;

const GROUPS = `
.group { margin-bottom: 0.75rem; border: 1px solid var(--line); border-radius: 12px;
  background: var(--card); box-shadow: var(--shadow); overflow: clip; }
.group:not([open]) { margin-bottom: 0.4rem; }
.group:target { border-color: var(--focus); box-shadow: 0 0 0 2px var(--focus); }
.account { margin: 1.25rem 0 0.75rem; font-size: 1.1rem; }
summary { cursor: pointer; color: var(--link); }
.group > summary { display: grid; grid-template-columns: auto minmax(0, 1fr) auto;
  gap: 0.35rem 0.8rem; align-items: center; padding: 0.8rem 1.1rem; color: var(--text);
  list-style: none; }
.group > summary::-webkit-details-marker { display: none; }
.group > summary::before { content: ""; width: 0.5rem; height: 0.5rem;
  border: solid var(--muted); border-width: 0 2px 2px 0; transform: rotate(-45deg);
  transition: transform 0.15s; }
.group[open] > summary::before { transform: translateY(-2px) rotate(45deg); }
.group > summary:hover { background: var(--sunk); }
.group > summary:focus-visible { outline-offset: -4px; border-radius: 12px; }
.subject { color: var(--muted); font-weight: 400; }
.tally { display: flex; flex-wrap: wrap; gap: 0.35rem; }
.body { border-top: 1px solid var(--line); }
.whereabouts { display: flex; flex-wrap: wrap; gap: 0.15rem 1.25rem; padding: 0.6rem 1.1rem;
  color: var(--muted); background: var(--sunk); font-size: 0.85rem; }
.remarks { padding: 0.8rem 1.1rem; }
.fix { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.3rem 0.9rem;
  align-items: baseline; padding: 0.7rem 1.1rem; border-top: 1px solid var(--line); }
.fix > :first-child { color: var(--muted); font-size: 0.85rem; }
.fix ul { display: grid; gap: 0.3rem; }
.fix code, pre code { user-select: all; }
`;

const TABLES = `
table { width: 100%; border-collapse: collapse; text-align: left; }
th, td { padding: 0.7rem 1.1rem; vertical-align: top; }
thead th { padding-block: 0.55rem; color: var(--muted); font-size: 0.78rem; font-weight: 600;
  letter-spacing: 0.03em; border-bottom: 1px solid var(--line); }
tbody tr + tr > * { border-top: 1px solid var(--line); }
tbody th { font-weight: 400; }
.accounts { min-width: 44rem; }
.accounts tbody th { font-weight: 600; }
.sides { table-layout: fixed; }
.sides thead th:first-child { width: 30%; }
.sides tbody th bdi { display: block; margin-bottom: 0.3rem; }
time { white-space: nowrap; }
.sides tbody th code { display: block; margin-top: 0.25rem; }
.sides tbody th .badge + code { margin-top: 0.4rem; }
.sides td { overflow-wrap: anywhere; }
.sides ul { display: grid; gap: 0.2rem; }
mark { padding: 0.05em 0.1em; border-radius: 3px; color: inherit; text-decoration: underline 2px;
  text-underline-offset: 0.25em; }
.declared mark, .recorded mark { background: var(--ok-ground); text-decoration-color: var(--ok); }
.live mark { background: var(--bad-ground); text-decoration-color: var(--bad); }
.none { color: var(--muted); font-size: 0.9rem; }
@media (max-width: 44rem) {
  .tiles { grid-template-columns: 1fr; gap: 0.4rem; }
  .tile { grid-template-columns: 1.6rem auto minmax(0, 1fr); padding: 0.45rem 0.75rem; }
  .tile b { font-size: 1.15rem; }
  .tile > span:last-child { grid-column: auto; }
  .group > summary { grid-template-columns: auto minmax(0, 1fr); }
  .tally { grid-column: 2; }
  .sides thead { position: absolute; clip-path: inset(50%); }
  .sides, .sides tbody, .sides tr, .sides th, .sides td { display: block; }
  .sides th { padding-bottom: 0.35rem; }
  .sides tbody td { padding-block: 0.25rem; border: 0; }
  .sides tr { padding-block: 0.5rem; border-top: 1px solid var(--line); }
  .sides tbody th { border: 0; }
  .sides td::before { display: block; color: var(--muted); font-size: 0.78rem; }
  .declared::before { content: "Declared"; }
  .recorded::before { content: "Recorded"; }
  .live::before { content: "Live"; }
  .because::before { content: "Ignored because"; }
}
`;

const LISTS = `
.fold { padding: 0.8rem 1.1rem; border: 1px solid var(--line); border-radius: 12px;
  background: var(--card); box-shadow: var(--shadow); }
.fold > table { margin-top: 0.75rem; }
.unchecked { padding: 1.25rem; border: 1px solid var(--warn-line); border-left-width: 6px;
  border-radius: 12px; background: var(--warn-ground); }
.unchecked > p, .fixes > p { max-width: 60rem; margin-bottom: 1rem; }
.commands { display: grid; gap: 1.1rem; padding-left: 2.4rem; list-style: decimal; }
.commands li::marker { color: var(--muted); font-weight: 600; font-variant-numeric: tabular-nums; }
.commands li { padding-left: 0.25rem; }
.commands + .fold { margin-top: 1rem; }
pre { margin: 0 0 0.4rem; padding: 0.8rem 1rem; border: 1px solid var(--line);
  border-radius: 10px; background: var(--card); white-space: pre-wrap; }
.commands p { color: var(--muted); font-size: 0.875rem; }
.plain { display: grid; gap: 0.5rem; padding-left: 1.2rem; list-style: disc; }
.plain li { overflow-wrap: anywhere; }
`;

export const PARTS = `${VERDICT}${SCALE}${GROUPS}${TABLES}${LISTS}`;
