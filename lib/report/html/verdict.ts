import {
  counted,
  differenceCount,
  type FindingClass,
  FINDING_CLASSES,
  FINDING_CLASS_NAMES,
  ignoredCount,
  type Report,
} from '../../model';
import { badge, TONES } from './classes';
import { type Markup, markup } from './markup';

/** The whole report in two words. */
export const headlineOf = (report: Report): string =>
  report.status === 'drift'
    ? `Drift: ${counted(differenceCount(report), 'difference')}`
    : HEADLINES[report.status];

const HEADLINES = { 'in-sync': 'In sync', incomplete: 'Incomplete: no clean result' } as const;

/** The verdict, and how many findings there are of each class. */
export const verdictSection = (report: Report): Markup =>
  markup`<section class="verdict ${report.status}" aria-labelledby="verdict">
<div class="headline">
${ICONS[report.status]}
<div>
<h1 id="verdict">${headlineOf(report)}</h1>
<p>${leadOf(report)}</p>
</div>
</div>
${tiles(report)}
</section>`;

const leadOf = (report: Report): string =>
  report.status === 'in-sync' && ignoredCount(report) > 0
    ? 'What is live is what is declared, but for what is ignored.'
    : LEADS[report.status];

const LEADS = {
  'in-sync': 'What is live is what is declared.',
  drift: 'What is live differs from what is declared.',
  incomplete: 'Something could not be checked. What is below is true, but it may not be all.',
} as const satisfies Record<Report['status'], string>;

function tiles(report: Report): Markup | undefined {
  const ignored = ignoredCount(report);
  const all = [
    ...FINDING_CLASS_NAMES.flatMap((name) => {
      const count = report.summary[name] ?? 0;
      return count === 0 ? [] : classTile(name, count);
    }),
    ...(ignored === 0 ? [] : [ignoredTile(ignored)]),
  ];
  return all.length === 0 ? undefined : markup`<ul class="tiles">\n${all}\n</ul>`;
}

const classTile = (name: FindingClass, count: number): Markup =>
  markup`<li class="tile ${TONES[name]}"><b>${count}</b> ${badge(name)}
<span>${FINDING_CLASSES[name].meaning}</span></li>`;

const ignoredTile = (count: number): Markup =>
  markup`<li class="tile"><b>${count}</b> <a class="badge" href="#ignored">ignored</a>
<span>by a rule or the baseline; not counted</span></li>`;

const icon = (shape: Markup): Markup =>
  markup`<svg class="icon" viewBox="0 0 48 48" width="56" height="56" aria-hidden="true">
${shape}
</svg>`;

const ICONS = {
  'in-sync': icon(markup`<circle cx="24" cy="24" r="20"/><path d="M15 24.5l6.5 6.5L33.5 18"/>`),
  drift: icon(markup`<circle cx="24" cy="24" r="20"/><path d="M15 20h18M15 28h18M28.5 13l-9 22"/>`),
  incomplete: icon(markup`<path d="M24 5L45 42H3z"/><path d="M24 19v10M24 35.5v.5"/>`),
} as const satisfies Record<Report['status'], Markup>;
