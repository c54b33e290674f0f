import { failureOf } from '../helpers/failure';
import { simulators } from '../helpers/simulators';

const start = simulators();

const NOW = new Date('2026-11-24T12:00:00Z');

const QUERY = {
  StartTime: '2026-11-24 00:00:00',
  EndTime: '2026-11-25 00:00:00',
  StreamName: 'stream',
  PageNum: 1,
  PageSize: 10,
};

/** Delivered at 08:00 Beijing time. */
const PUSHED = {
  EventTime: '2026-11-24T00:00:00Z',
  EventType: 1,
  Request: '{"event_type":1}',
  Response: '{"code":0}',
  ResponseTime: '2026-11-24 08:00:01',
  ResultCode: 0,
  StreamId: 'stream',
};
const ENDED = { ...PUSHED, EventTime: '2026-11-24 09:00:00', EventType: 0, ResultCode: 500 };
const RECORDED = { ...PUSHED, EventTime: '2026-11-24 10:00:00', EventType: 100 };
const OTHER_STREAM = { ...PUSHED, StreamId: 'another' };

const query = async (parameters: object, records = [PUSHED, ENDED, RECORDED, OTHER_STREAM]) => {
  const { call } = await start({
    seed: { templates: [], rules: [], records },
    now: () => NOW,
  });
  return call('DescribeCallbackRecordsList', { ...QUERY, ...parameters });
};

test('the records of one stream are answered in the order they were made', async () => {
  const { response } = await query({});
  expect(response).toEqual({
    DataInfoList: [
      { ...PUSHED, EventTime: '2026-11-24 08:00:00' },
      { ...ENDED, EventTime: '2026-11-24 09:00:00' },
      { ...RECORDED, EventTime: '2026-11-24 10:00:00' },
    ],
    PageNum: 1,
    PageSize: 10,
    TotalNum: 3,
    TotalPage: 1,
    RequestId: response.RequestId,
  });
});

test.each([
  [
    'UTC',
    { StartTime: '2026-11-24T00:00:00Z', EndTime: '2026-11-24T00:30:00Z' },
    '2026-11-24T00:00:00Z',
    '2026-11-24T00:00:01Z',
  ],
  [
    'an offset',
    { StartTime: '2026-11-24T00:00:00+08:00', EndTime: '2026-11-24T08:30:00+08:00' },
    '2026-11-24T08:00:00+08:00',
    '2026-11-24T08:00:01+08:00',
  ],
  [
    'an offset west of Greenwich',
    { StartTime: '2026-11-23T19:00:00-05:00', EndTime: '2026-11-23T19:30:00-05:00' },
    '2026-11-23T19:00:00-05:00',
    '2026-11-23T19:00:01-05:00',
  ],
])('a query in %s is answered in it', async (_format, window, EventTime, ResponseTime) => {
  const { response } = await query(window);
  expect(response).toMatchObject({ TotalNum: 1, DataInfoList: [{ EventTime, ResponseTime }] });
});

test.each([
  [{ EventType: 0 }, [0]],
  [{ EventType: 1 }, [1]],
  [{ EventType: 100 }, [100]],
  [{ EventType: 200 }, []],
  [{ ResultCode: 0 }, [1, 100]],
  [{ ResultCode: 1 }, [0]],
  [{ StreamName: 'nothing' }, []],
  [{ EndTime: '2026-11-24 08:00:00' }, [1]],
  [{ StartTime: '2026-11-24 10:00:00' }, [100]],
])('given %j, finds the events %j', async (parameters, types) => {
  const { response } = await query(parameters);
  expect(response).toMatchObject({ DataInfoList: types.map((EventType) => ({ EventType })) });
});

test.each([
  [{ PageSize: 2 }, [1, 0], 2],
  [{ PageSize: 2, PageNum: 2 }, [100], 2],
  [{ PageSize: 2, PageNum: 3 }, [], 2],
  [{ PageSize: 1 }, [1], 3],
])('given %j, answers the page %j of %i', async (parameters, types, TotalPage) => {
  const { response } = await query(parameters);
  expect(response).toMatchObject({
    DataInfoList: types.map((EventType) => ({ EventType })),
    TotalNum: 3,
    TotalPage,
    ...parameters,
  });
});

test('records older than 14 days are gone', async () => {
  const kept = { ...PUSHED, EventTime: '2026-11-10T12:00:00Z', EventType: 1 };
  const gone = { ...PUSHED, EventTime: '2026-11-10T11:59:59Z', EventType: 0 };
  const window = { StartTime: '2026-11-10T00:00:00Z', EndTime: '2026-11-11T00:00:00Z' };
  const { response } = await query(window, [kept, gone]);
  expect(response).toMatchObject({ TotalNum: 1, DataInfoList: [{ EventType: 1 }] });
});

test('a record that was added by the program is found', async () => {
  const { call, simulator } = await start({ now: () => NOW });
  simulator.addRecord({ EventTime: '2026-11-24 08:00:00', EventType: 1, StreamId: 'stream' });
  const { response } = await call('DescribeCallbackRecordsList', QUERY);
  expect(response.DataInfoList).toEqual([
    {
      EventTime: '2026-11-24 08:00:00',
      EventType: 1,
      Request: '',
      Response: '',
      ResponseTime: '',
      ResultCode: 0,
      StreamId: 'stream',
    },
  ]);
});

test('a record with an unreadable time is not added', async () => {
  const { simulator } = await start();
  const failure = failureOf(() => {
    simulator.addRecord({ EventTime: 'today', EventType: 1 });
  });
  expect(failure).toMatchObject({ code: 'SEED_UNREADABLE' });
  expect(simulator.state().records).toBeUndefined();
});

test.each(['StartTime', 'EndTime', 'StreamName', 'PageNum', 'PageSize'])(
  'a query without %s is refused',
  async (name) => {
    expect(await query({ [name]: null })).toMatchObject({
      code: 'MissingParameter',
      message: `the parameter \`${name}\` is missing`,
    });
  },
);

test('a query may span one day', async () => {
  const { code } = await query({ EndTime: '2026-11-25 00:00:00' });
  expect(code).toBeUndefined();
});

const TIME_RULE = 'must be a time such as 2020-10-12T00:00:00Z or 2020-10-12 00:00:00';

test.each([
  [
    { EndTime: '2026-11-25 00:00:01' },
    'the parameter `EndTime` must be at most 1 day after StartTime',
  ],
  [{ EndTime: '2026-11-23 23:59:59' }, 'the parameter `EndTime` must be at or after StartTime'],
  [{ StartTime: '2026-11-24' }, `the parameter \`StartTime\` ${TIME_RULE}`],
  [{ StartTime: '2026-11-24T00:00:00' }, `the parameter \`StartTime\` ${TIME_RULE}`],
  [{ StartTime: '2026-11-24 00:00:00Z' }, `the parameter \`StartTime\` ${TIME_RULE}`],
  [{ StartTime: '2026-02-30 00:00:00' }, `the parameter \`StartTime\` ${TIME_RULE}`],
  [{ EndTime: '2026-11-24 25:00:00' }, `the parameter \`EndTime\` ${TIME_RULE}`],
  [{ EventType: 317 }, 'the parameter `EventType` must be one of 0, 1, 100, 200'],
  [{ PageNum: 0 }, 'the parameter `PageNum` must be at least 1'],
  [{ PageSize: 0 }, 'the parameter `PageSize` must be at least 1'],
])('a query with %j is refused', async (parameters, message) => {
  expect(await query(parameters)).toMatchObject({ code: 'InvalidParameterValue', message });
});
