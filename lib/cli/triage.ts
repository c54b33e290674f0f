import { resolve as resolvePath } from 'node:path';
import * as z from 'zod';
import {
  baselineNotFound,
  ignoreFileNotFound,
  type LiveCallbacksError,
  systemCode,
} from '../errors';
import { type Baseline, type FindingClass, type IgnoreRule, type Report } from '../model';
import { IGNORE_FILE, readBaseline, readIgnoreFile, serializeBaseline } from '../sources';
import { type Coverage } from '../triage';
import { type Io } from './io';
import { writeNamedFile } from './named-file';

/** The flags that say which findings do not count. */
export const triageFlags = {
  ignoreFile: z.string().optional(),
  baseline: z.string().optional(),
  writeBaseline: z.string().optional(),
};

export type TriageFlags = z.infer<z.ZodObject<typeof triageFlags>> & {
  readonly failOn?: readonly FindingClass[];
  readonly scope: 'account' | 'declared';
  readonly stack?: readonly string[];
  readonly environment?: string;
};

/**
 * Reads the ignore file and baselines before anything is checked: their mistakes are said at once.
 * What it gives judges a report by them, and writes the baseline that was asked for.
 *
 * @throws LiveCallbacksError `IGNORE_FILE_UNREADABLE` or `BASELINE_UNREADABLE`
 */
export async function openTriage(
  flags: TriageFlags,
  io: Io,
): Promise<(report: Report) => Promise<Report>> {
  const { writeBaseline: file, failOn } = flags;
  const ignoreRules = await ignoreRulesOf(flags.ignoreFile, io);
  const baseline =
    flags.baseline === undefined ? undefined : await baselineIn(flags.baseline, io, false);
  const replaced = file === undefined ? undefined : await baselineIn(file, io, true);
  const isNeeded = ignoreRules !== undefined || baseline !== undefined || file !== undefined;
  if (!isNeeded) return (report) => Promise.resolve(report);

  return async (report) => {
    // loaded on demand: most runs ignore nothing
    const { triage, updateBaseline } = await import('../triage');
    const options = { now: io.now(), failOn, coverage: coverageOf(flags) };
    const ruled = triage(report, { ...options, ignoreRules });
    if (file === undefined) return triage(ruled, { ...options, baseline });
    const known = [replaced, baseline].filter((each) => each !== undefined);
    const update = updateBaseline(ruled, { known, coverage: options.coverage });
    await writeNamedFile(file, serializeBaseline(update.baseline), io);
    const { added, kept, dropped } = update;
    io.err(`baseline "${file}" written: ${added} new, ${kept} kept, ${dropped} dropped\n`);
    return triage(ruled, { ...options, baseline: update.baseline });
  };
}

async function ignoreRulesOf(
  given: string | undefined,
  io: Io,
): Promise<readonly IgnoreRule[] | undefined> {
  const file = given ?? IGNORE_FILE;
  const text = await textOf(file, io, {
    isOptional: given === undefined,
    failure: ignoreFileNotFound,
  });
  return text === undefined ? undefined : readIgnoreFile(text, file);
}

async function baselineIn(
  file: string,
  io: Io,
  isOptional: boolean,
): Promise<Baseline | undefined> {
  const text = await textOf(file, io, { isOptional, failure: baselineNotFound });
  return text === undefined ? undefined : readBaseline(text, file);
}

async function textOf(
  file: string,
  io: Io,
  options: {
    readonly isOptional: boolean;
    readonly failure: (path: string, cause: unknown) => LiveCallbacksError;
  },
): Promise<string | undefined> {
  try {
    return await io.readFile(resolvePath(io.cwd, file));
  } catch (cause) {
    if (options.isOptional && systemCode(cause) === 'ENOENT') return undefined;
    throw options.failure(file, cause);
  }
}

/** What a part of the stacks, or of the account, says nothing about. An environment is a part. */
function coverageOf({ stack, environment, scope }: TriageFlags): Coverage {
  const stacks = environment === undefined ? stack : [environment];
  return {
    isWhole: stacks === undefined && scope === 'account',
    includes: (place) =>
      place.stack === undefined ? scope === 'account' : (stacks?.includes(place.stack) ?? true),
  };
}
