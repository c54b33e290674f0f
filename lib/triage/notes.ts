import { type BaselineEntry } from '../model';
import { type Rule } from './rule';

/** Rules that held once; `missed` are those that some finding is no longer ignored for. */
export const expiryNotes = (
  rules: readonly Rule[],
  used: ReadonlySet<Rule>,
  missed: ReadonlySet<Rule>,
): readonly string[] =>
  rules
    .filter((rule) => rule.isExpired && used.has(rule))
    .map((rule) => {
      const { until = '', reason } = rule.given;
      const consequence = missed.has(rule) ? '; its findings count again' : '';
      return `${rule.name} expired on ${until}: ${reason}${consequence}`;
    });

export const unusedNotes = (rules: readonly Rule[], used: ReadonlySet<Rule>): readonly string[] =>
  rules.filter((rule) => !used.has(rule)).map(({ name }) => `${name} matches nothing: remove it`);

/** Entries that hide a finding, should it come back. */
export function staleNotes(stale: readonly BaselineEntry[]): readonly string[] {
  if (stale.length === 0) return [];
  const names = stale.slice(0, MAX_NAMED).map(nameOf).join(', ');
  const left = stale.length - MAX_NAMED;
  const listed = `(${names}${left > 0 ? ` and ${left} more` : ''})`;
  return [
    stale.length === 1
      ? `1 entry of the baseline no longer occurs ${listed}: write the baseline again, or it goes unnoticed when it comes back`
      : `${stale.length} entries of the baseline no longer occur ${listed}: write the baseline again, or they go unnoticed when they come back`,
  ];
}

const MAX_NAMED = 3;

function nameOf(entry: BaselineEntry): string {
  const { class: name, subject, templateName, domainName, appName, attribute, stack } = entry;
  const words = [
    name,
    subject,
    subject === 'binding' ? `${domainName ?? ''}/${appName ?? ''}` : templateName,
    attribute,
    ...(stack === undefined ? [] : ['in', stack]),
    ...(entry.target === undefined ? [] : ['of', entry.target]),
  ];
  return words.filter((word) => word !== undefined).join(' ');
}
