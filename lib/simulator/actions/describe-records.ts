import { ACTIONS, type ActionRequest, type CallbackEventInfo } from '../../api/contract';
import { invalidValue, Refusal } from '../refusal';
import { readWireTime, type WireTime } from '../wire-time';
import { handler, type Answer, type Result } from './handler';
import { pageOf } from './page';

/** Document 51328. */
export const describeRecords = handler(
  ACTIONS.DescribeCallbackRecordsList.request(),
  (request, { state, now }) => {
    const window = readWindow(request);
    if (window instanceof Refusal) return window;
    const refusal = checkValues(request);
    if (refusal !== undefined) return refusal;
    const { PageNum, PageSize } = request;
    const oldest = new Date(Math.max(window.start.at.getTime(), now.getTime() - KEPT_MS));
    const found = state.records.filter(
      (record) => isWanted(record, request) && isBetween(record.EventTime, oldest, window.end.at),
    );
    return {
      answer: {
        DataInfoList: pageOf(found, { number: PageNum, size: PageSize }).map((record) =>
          writtenLike(window.start, record),
        ),
        PageNum,
        PageSize,
        TotalNum: found.length,
        TotalPage: Math.ceil(found.length / PageSize),
      },
    } satisfies Result<Answer<'DescribeCallbackRecordsList'>>;
  },
);

const DAY_MS = 24 * 60 * 60 * 1000;

/** One query spans at most this much; both ends are part of it. */
const MAX_SPAN_MS = DAY_MS;

/** Older records are gone. */
const KEPT_MS = 14 * DAY_MS;

const EVENT_TYPES: readonly number[] = [0, 1, 100, 200];

type Request = ActionRequest<'DescribeCallbackRecordsList'>;

function readWindow({
  StartTime,
  EndTime,
}: Request): { readonly start: WireTime; readonly end: WireTime } | Refusal {
  const [start, end] = [readWireTime(StartTime), readWireTime(EndTime)];
  if (start === undefined) return invalidValue('StartTime', TIME_FORMATS);
  if (end === undefined) return invalidValue('EndTime', TIME_FORMATS);
  const span = end.at.getTime() - start.at.getTime();
  if (span < 0) return invalidValue('EndTime', 'at or after StartTime');
  if (span > MAX_SPAN_MS) return invalidValue('EndTime', 'at most 1 day after StartTime');
  return { start, end };
}

const TIME_FORMATS = 'a time such as 2020-10-12T00:00:00Z or 2020-10-12 00:00:00';

/** The documents give no upper limit for the page size. */
function checkValues({ PageNum, PageSize, EventType }: Request): Refusal | undefined {
  if (PageNum < 1) return invalidValue('PageNum', 'at least 1');
  if (PageSize < 1) return invalidValue('PageSize', 'at least 1');
  return EventType === undefined || EVENT_TYPES.includes(EventType)
    ? undefined
    : invalidValue('EventType', `one of ${EVENT_TYPES.join(', ')}`);
}

/** A result code of 0 asks for what was delivered, any other for what was not. */
const isWanted = (
  { StreamId, EventType, ResultCode }: CallbackEventInfo,
  request: Request,
): boolean =>
  StreamId === request.StreamName &&
  EventType === (request.EventType ?? EventType) &&
  (request.ResultCode === undefined || (ResultCode === 0) === (request.ResultCode === 0));

function isBetween(time: string, start: Date, end: Date): boolean {
  const at = readWireTime(time)?.at;
  return at !== undefined && at >= start && at <= end;
}

/** Every documented field, and times in the format of the query. */
function writtenLike({ format }: WireTime, record: CallbackEventInfo): CallbackEventInfo {
  const rewrite = (time: string) => {
    const read = readWireTime(time);
    return read === undefined ? '' : format(read.at);
  };
  return {
    EventTime: rewrite(record.EventTime),
    EventType: record.EventType,
    Request: record.Request ?? '',
    Response: record.Response ?? '',
    ResponseTime: rewrite(record.ResponseTime ?? ''),
    ResultCode: record.ResultCode ?? 0,
    StreamId: record.StreamId ?? '',
  };
}
