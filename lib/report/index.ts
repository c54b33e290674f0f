import { type Report } from '../model';
import { json } from './json';
import { type Paint } from './paint';
import { text } from './text';

/** A format turns a report into text that ends with one newline. */
export type Format = (report: Report, paint: Paint) => string;

/** Every format the CLI can write. */
export const FORMATS = { text, json } as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export { PLAIN, type Paint } from './paint';
export { printable } from './printable';
