import { BEIJING_OFFSET_HOURS } from '../api/contract';

/** A moment as the API writes it, and how to write another moment the same way. */
export interface WireTime {
  readonly at: Date;
  readonly format: (moment: Date) => string;
}

const BEIJING_ZONE = `+${String(BEIJING_OFFSET_HOURS).padStart(2, '0')}:00`;

/**
 * Reads `YYYY-MM-DDThh:mm:ss` with `Z` or an offset, or `YYYY-MM-DD hh:mm:ss`, which is Beijing
 * time (document 51328); `undefined` if the text is neither or no real date.
 */
export function readWireTime(text: string): WireTime | undefined {
  const [, date, separator, time, zone] = WIRE_TIME.exec(text) ?? [];
  if (date === undefined || separator === undefined || time === undefined) return undefined;
  if ((separator === 'T') !== (zone !== undefined)) return undefined;
  const at = new Date(`${date}T${time}${zone ?? BEIJING_ZONE}`);
  if (Number.isNaN(at.getTime())) return undefined;
  const format = (moment: Date) =>
    shiftedTo(zone ?? BEIJING_ZONE, moment).replace('T', separator) + (zone ?? '');
  // the parser takes February 30 for March 2
  return format(at) === text ? { at, format } : undefined;
}

/** `YYYY-MM-DD HH:mm:ss` in Beijing, as rules and domains have it (document 30812). */
export const formatBeijingTime = (moment: Date): string =>
  shiftedTo(BEIJING_ZONE, moment).replace('T', ' ');

const WIRE_TIME = /^(\d{4}-\d\d-\d\d)([T ])(\d\d:\d\d:\d\d)(Z|[+-]\d\d:\d\d)?$/;

const shiftedTo = (zone: string, moment: Date): string =>
  new Date(moment.getTime() + offsetMinutes(zone) * 60_000).toISOString().slice(0, 19);

function offsetMinutes(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  return zone.startsWith('-') ? -minutes : minutes;
}
