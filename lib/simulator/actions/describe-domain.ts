import { ACTIONS } from '../../api/contract';
import { knownDomains } from '../store';
import { domainNotFound } from '../unconfirmed-refusals';
import { handler, type Answer, type Result } from './handler';

/** Document 33858. */
export const describeDomain = handler(
  ACTIONS.DescribeLiveDomain.request(),
  ({ DomainName }, { state }) => {
    const domain = knownDomains(state).find(({ Name }) => Name === DomainName);
    if (domain === undefined) return domainNotFound();
    return { answer: { DomainInfo: domain } } satisfies Result<Answer<'DescribeLiveDomain'>>;
  },
);
