import { type TemplateReference } from '../model';

/** What an expression came to. */
export type Evaluation = Known | ReferredTemplate | Unknown;

export interface Known {
  readonly kind: 'known';
  readonly value: unknown;
  /** True where any part of the value must not be shown. */
  readonly isSensitive: boolean;
}

/** The id of a declared template, which only an apply makes known. */
export interface ReferredTemplate {
  readonly kind: 'template';
  readonly reference: TemplateReference;
}

export interface Unknown {
  readonly kind: 'unknown';
  /** Half a sentence; it never holds a value. */
  readonly reason: string;
}

export const known = (value: unknown, isSensitive = false): Known => ({
  kind: 'known',
  value,
  isSensitive,
});

export const unknown = (reason: string): Unknown => ({ kind: 'unknown', reason });
