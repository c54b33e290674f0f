import { ACTIONS, type ActionRequest } from '../../api/contract';
import { type StoredDomain } from '../domain';
import { invalidValue, type Refusal } from '../refusal';
import { knownDomains } from '../store';
import { handler, type Answer, type Result } from './handler';
import { pageOf } from './page';

/** Document 35186. */
export const describeDomains = handler(
  ACTIONS.DescribeLiveDomains.request(),
  (request, { state }) => {
    const refusal = checkValues(request);
    if (refusal !== undefined) return refusal;
    const known = knownDomains(state);
    const found = known.filter((domain) => isWanted(domain, request));
    return {
      answer: {
        AllCount: found.length,
        DomainList: pageOf(found, { number: request.PageNum ?? 1, size: request.PageSize ?? 10 }),
        CreateLimitCount: Math.max(0, MAX_DOMAINS - known.length),
        PlayTypeCount: PLAY_TYPES.map((playType) => countEnabledPlay(known, playType)),
      },
    } satisfies Result<Answer<'DescribeLiveDomains'>>;
  },
);

/** How many domains an account may have is not in the API's documents: a guess. */
const MAX_DOMAINS = 100;

/** Mainland, global, overseas. */
const PLAY_TYPES = [1, 2, 3];

/** The values each parameter may have, from first to last. */
const RANGES = {
  DomainStatus: [0, 1],
  DomainType: [0, 1],
  PageSize: [10, 100],
  PageNum: [1, 100_000],
  IsDelayLive: [0, 1],
  PlayType: [1, 3],
} as const;

type Request = ActionRequest<'DescribeLiveDomains'>;

function checkValues(request: Request): Refusal | undefined {
  for (const name of Object.keys(RANGES) as (keyof typeof RANGES)[]) {
    const [first, last] = RANGES[name];
    const value = request[name] ?? first;
    if (value < first || value > last) return invalidValue(name, `from ${first} to ${last}`);
  }
  return request.PlayType !== undefined && request.DomainType !== 1
    ? invalidValue('PlayType', 'left out unless DomainType is 1')
    : undefined;
}

const isWanted = (domain: StoredDomain, request: Request): boolean =>
  domain.Status === (request.DomainStatus ?? domain.Status) &&
  domain.Type === (request.DomainType ?? domain.Type) &&
  domain.IsDelayLive === (request.IsDelayLive ?? 0) &&
  domain.PlayType === (request.PlayType ?? domain.PlayType) &&
  domain.Name.startsWith(request.DomainPrefix ?? '');

const countEnabledPlay = (domains: readonly StoredDomain[], playType: number): number =>
  domains.filter(
    ({ Type, Status, PlayType }) => Type === 1 && Status === 1 && PlayType === playType,
  ).length;
