import { type Target } from '../sources';

/** How far a check of several targets is. */
export interface Progress {
  readonly checked: number;
  readonly total: number;
  /** Names of the targets that are being read. */
  readonly running: readonly string[];
}

/** Reads as before, and tells of each beginning and end. */
export function reportingProgress<R>(
  read: (target: Target) => Promise<R>,
  total: number,
  onProgress: ((progress: Progress) => void) | undefined,
): (target: Target) => Promise<R> {
  const running = new Set<string>();
  let checked = 0;
  const tell = () => onProgress?.({ checked, total, running: [...running] });
  return async (target) => {
    running.add(target.name);
    tell();
    const result = await read(target);
    running.delete(target.name);
    checked += 1;
    tell();
    return result;
  };
}
