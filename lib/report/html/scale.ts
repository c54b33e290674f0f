import { counted, type Report, type ReportTarget } from '../../model';
import { type Markup, markup } from './markup';
import { type Section } from './section';

/** What was compared, and what the account was asked. */
export const scaleSection = (report: Report): Section => ({
  id: 'compared',
  title: 'What was compared',
  body: report.targets === undefined ? facts(report) : accounts(report.targets),
});

function facts({ counts, account, apiCalls, checkedAt }: Report): Markup {
  const { declaredTemplates, declaredBindings, liveTemplates, liveBindings } = counts;
  return markup`<dl class="facts">
<div><dt>Declared</dt> <dd>${held(declaredTemplates, declaredBindings)}</dd></div>
<div><dt>Live</dt> <dd>${held(liveTemplates, liveBindings)}</dd></div>
<div><dt>Account</dt> <dd>${asked(account, apiCalls)}</dd></div>
<div><dt>Checked</dt> <dd>${moment(checkedAt)}</dd></div>
</dl>`;
}

const held = (templates: number, bindings: number): Markup =>
  markup`${counted(templates, 'template')} <small>${counted(bindings, 'binding')}</small>`;

/** A moment as people read it; the report keeps it in UTC. */
export const moment = (time: string): Markup =>
  markup`<time datetime="${time}">${time.slice(0, 10)} ${time.slice(11, 16)} UTC</time>`;

const asked = (account: Report['account'], apiCalls: number): Markup =>
  markup`${account && markup`<code>${account.endpoint}</code>`}
${account?.region === undefined ? undefined : markup`<small>${account.region}</small>`}
<small>${counted(apiCalls, 'API call')}</small>`;

const accounts = (targets: readonly ReportTarget[]): Markup =>
  markup`<div class="wide" role="region" aria-label="Accounts" tabindex="0">
<table class="accounts">
<thead>
<tr>${HEADS.map((head) => markup`<th scope="col">${head}</th>`)}</tr>
</thead>
<tbody>
${targets.map(accountRow)}
</tbody>
</table>
</div>`;

const HEADS = ['Account', 'Verdict', 'Declared', 'Live', 'Asked'] as const;

const accountRow = ({ name, status, counts, account, apiCalls }: ReportTarget): Markup =>
  markup`<tr>
<th scope="row"><bdi>${name}</bdi></th>
<td><span class="badge ${STATUS_TONES[status]}">${status}</span></td>
<td>${counts === undefined ? NOT : held(counts.declaredTemplates, counts.declaredBindings)}</td>
<td>${counts === undefined ? NOT : held(counts.liveTemplates, counts.liveBindings)}</td>
<td>${asked(account, apiCalls)}</td>
</tr>`;

const NOT = 'not checked';

const STATUS_TONES = {
  'in-sync': 'ok',
  drift: 'bad',
  incomplete: 'warn',
} as const satisfies Record<ReportTarget['status'], string>;
