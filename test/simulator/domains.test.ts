import * as z from 'zod';
import { simulators } from '../helpers/simulators';

const start = simulators();

const RULE = {
  DomainName: 'push.livhub.net',
  AppName: 'live',
  TemplateId: 1000,
  CreateTime: '2023-10-30 14:01:48',
  UpdateTime: '2024-01-01 00:00:00',
};

const PUSH_DOMAIN = {
  Name: 'push.livhub.net',
  Type: 0,
  Status: 1,
  CreateTime: '2023-10-30 14:01:48',
  BCName: 1,
  TargetDomain: 'push.livhub.net.tlivepush.com',
  PlayType: 1,
  IsDelayLive: 0,
  CurrentCName: 'push.livhub.net.tlivepush.com.',
  RentTag: 0,
  RentExpireTime: '0000-00-00 00:00:00',
  IsMiniProgramLive: 0,
};

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ Name: `d${index}.example.com` }));

describe('DescribeLiveDomain', () => {
  test('knows the domain of a rule as an enabled push domain', async () => {
    const { call } = await start({ seed: { templates: [], rules: [RULE] } });
    const { response } = await call('DescribeLiveDomain', { DomainName: 'push.livhub.net' });
    expect(response.DomainInfo).toEqual(PUSH_DOMAIN);
  });

  test('prefers what the seed says about a domain', async () => {
    const seed = {
      templates: [],
      rules: [RULE],
      domains: [{ Name: 'push.livhub.net', Status: 0 }],
    };
    const { call } = await start({ seed, now: () => new Date('2026-11-24T02:52:12Z') });
    const { response } = await call('DescribeLiveDomain', { DomainName: 'push.livhub.net' });
    expect(response.DomainInfo).toEqual({
      ...PUSH_DOMAIN,
      Status: 0,
      CreateTime: '2026-11-23 10:52:12',
    });
  });

  test.each([
    [{}, 'MissingParameter'],
    [{ DomainName: 'other.example.com' }, 'ResourceNotFound.DomainNotExist'],
    [{ DomainName: 5 }, 'InvalidParameter'],
  ])('refuses %j with %s', async (parameters, code) => {
    const { call } = await start();
    expect((await call('DescribeLiveDomain', parameters)).code).toBe(code);
  });
});

describe('DescribeLiveDomains', () => {
  const DOMAINS = [
    { Name: 'play.example.com', Type: 1, PlayType: 2 },
    { Name: 'play-old.example.com', Type: 1, Status: 0 },
    { Name: 'slow.example.com', IsDelayLive: 1 },
  ];

  const namesFor = async (parameters: object) => {
    const { call } = await start({ seed: { templates: [], rules: [RULE], domains: DOMAINS } });
    const { response } = await call('DescribeLiveDomains', parameters);
    return response;
  };

  test.each([
    [{}, ['play.example.com', 'play-old.example.com', 'push.livhub.net']],
    [{ DomainType: 0 }, ['push.livhub.net']],
    [{ DomainType: 1 }, ['play.example.com', 'play-old.example.com']],
    [{ DomainType: 1, PlayType: 2 }, ['play.example.com']],
    [{ DomainStatus: 0 }, ['play-old.example.com']],
    [{ DomainPrefix: 'play-' }, ['play-old.example.com']],
    [{ IsDelayLive: 1 }, ['slow.example.com']],
    [{ DomainPrefix: 'nothing' }, []],
  ])('given %j, finds %j', async (parameters, names) => {
    const response = await namesFor(parameters);
    expect(response).toMatchObject({
      AllCount: names.length,
      DomainList: names.map((Name) => ({ Name })),
    });
  });

  test('counts the enabled play domains by region', async () => {
    expect(await namesFor({})).toMatchObject({ PlayTypeCount: [0, 1, 0], CreateLimitCount: 96 });
  });

  test.each([
    [{}, { length: 10, first: 'd0.example.com' }],
    [{ PageSize: 100 }, { length: 100, first: 'd0.example.com' }],
    [
      { PageSize: 100, PageNum: 2 },
      { length: 5, first: 'd100.example.com' },
    ],
    [
      { PageSize: 10, PageNum: 11 },
      { length: 5, first: 'd100.example.com' },
    ],
    [{ PageNum: 100_000 }, { length: 0, first: undefined }],
  ])('given %j of 105 domains, answers %j', async (parameters, { length, first }) => {
    const { call } = await start({
      seed: { templates: [], rules: [], domains: numbered(105) },
    });
    const { response } = await call('DescribeLiveDomains', parameters);
    const names = z.array(z.object({ Name: z.string() })).parse(response.DomainList);
    expect(response).toMatchObject({ AllCount: 105, CreateLimitCount: 0 });
    expect(names).toHaveLength(length);
    expect(names[0]?.Name).toBe(first);
  });

  test.each([
    [{ PageSize: 9 }, 'the parameter `PageSize` must be from 10 to 100'],
    [{ PageSize: 101 }, 'the parameter `PageSize` must be from 10 to 100'],
    [{ PageNum: 0 }, 'the parameter `PageNum` must be from 1 to 100000'],
    [{ PageNum: 100_001 }, 'the parameter `PageNum` must be from 1 to 100000'],
    [{ DomainStatus: 2 }, 'the parameter `DomainStatus` must be from 0 to 1'],
    [{ DomainType: -1 }, 'the parameter `DomainType` must be from 0 to 1'],
    [{ IsDelayLive: 2 }, 'the parameter `IsDelayLive` must be from 0 to 1'],
    [{ DomainType: 1, PlayType: 4 }, 'the parameter `PlayType` must be from 1 to 3'],
    [{ PlayType: 1 }, 'the parameter `PlayType` must be left out unless DomainType is 1'],
  ])('refuses %j', async (parameters, message) => {
    const { call } = await start();
    expect(await call('DescribeLiveDomains', parameters)).toMatchObject({
      code: 'InvalidParameterValue',
      message,
    });
  });
});
