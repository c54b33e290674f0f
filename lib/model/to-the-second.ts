/** A moment as reports write it: UTC, to the second. */
export const toTheSecond = (moment: Date): string => moment.toISOString().replace(/\.\d+Z$/, 'Z');
