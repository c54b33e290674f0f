import { type Report } from '../model';
import { json } from './json';
import { text } from './text';
import { type View } from './view';

/** A format turns a report into text that ends with one newline. */
export type Format = (report: Report, view: View) => string;

/** Every format the CLI can write. */
export const FORMATS = { text, json } as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export { PLAIN, type Paint } from './paint';
export { printable } from './printable';
export { PLAIN_VIEW, type View } from './view';
