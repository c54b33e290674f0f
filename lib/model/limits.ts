/** An account holds at most this many callback templates (document 32637). */
export const MAX_TEMPLATES = 50;

/** How much text a field may hold, in the unit its owner counts in. */
export interface TextLimit {
  /** The most it may hold. */
  readonly max: number;
  /** What is counted: characters are Unicode code points, bytes those of UTF-8. */
  readonly unit: 'characters' | 'bytes';
}

/** What bounds a declaration: the console's tight rules, or the API's wide ones. */
export type LimitsName = 'console' | 'api';

/**
 * Text limits of a template: the console's (document 31074) and the API's (document 32637).
 * The API prints no limit for the key.
 */
export const TEXT_LIMITS = {
  console: {
    templateName: { max: 30, unit: 'characters' },
    description: { max: 100, unit: 'characters' },
    callbackKey: { max: 32, unit: 'characters' },
  },
  api: {
    templateName: { max: 255, unit: 'bytes' },
    description: { max: 1024, unit: 'bytes' },
    callbackKey: undefined,
  },
} as const satisfies Record<LimitsName, Record<string, TextLimit | undefined>>;

/** A new or changed binding takes up to this many minutes to work (document 31074). */
export const PROPAGATION_MINUTES = 10;
