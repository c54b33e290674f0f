import { type Report } from '../model';
import { codeQuality } from './code-quality';
import { github } from './github';
import { html } from './html';
import { json } from './json';
import { junit } from './junit';
import { markdown } from './markdown';
import { sarif } from './sarif';
import { text } from './text';
import { type View } from './view';

/** A format turns a report into text that ends with one newline. */
export type Format = (report: Report, view: View) => string;

/** Every format the CLI can write. */
export const FORMATS = {
  text,
  json,
  markdown,
  html,
  sarif,
  junit,
  github,
  'code-quality': codeQuality,
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export { type Budget } from './budget';
export { code, MARKDOWN_BUDGETS, markdownWithin } from './markdown';
export { PLAIN, type Paint } from './paint';
export { PLAIN_VIEW, type View } from './view';
