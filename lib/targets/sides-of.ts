import { type Origin } from '../model';
import { type ReadSides } from '../sources';
import { partOf } from './part-of';
import { placeOf, type Reading, type ReadTarget } from './reading';

/**
 * The sides of one target. What other targets declare in the same account is theirs, so it comes
 * along unchecked; what they declare in other accounts does not exist here. A stack that no target
 * names may be of any account, and so is taken for somebody's.
 */
export function sidesOf(reading: ReadTarget, readings: readonly Reading[]): ReadSides {
  const { target, files, live } = reading;
  const unnamed = new Set(unnamedStacks(target.appDir, readings));
  const isHere = (entry: Origin) => files.isChecked(entry) || unnamed.has(entry.stack ?? '');
  const theirs = peerParts(reading, readings);
  return {
    ...files,
    declared: {
      templates: [
        ...files.declared.templates.filter(isHere),
        ...theirs.flatMap(({ templates }) => templates),
      ],
      bindings: [
        ...files.declared.bindings.filter(isHere),
        ...theirs.flatMap(({ bindings }) => bindings),
      ],
    },
    recorded: new Map([...files.recorded, ...theirs.flatMap(({ recorded }) => recorded)]),
    live,
  };
}

/** What the other targets of the account declare and recorded, each stack once. */
function peerParts({ target, account, files }: ReadTarget, readings: readonly Reading[]) {
  const placed = new Set(files.stacks.map(({ name }) => placeOf(target, name)));
  return readings.flatMap((peer) => {
    if (peer.account !== account || peer.files === undefined) return [];
    const names = peer.files.stacks
      .map(({ name }) => name)
      .filter((name) => !placed.has(placeOf(peer.target, name)));
    for (const name of names) placed.add(placeOf(peer.target, name));
    // references lead from stack to stack in a folder; stacks of two folders may share a name
    const isSameFolder = peer.target.appDir === target.appDir;
    const rename = (name: string) => (isSameFolder ? name : placeOf(peer.target, name));
    return [partOf(peer.files, names, rename)];
  });
}

/** The stacks in a folder that no target names. */
export function unnamedStacks(appDir: string, readings: readonly Reading[]): readonly string[] {
  const inFolder = readings.filter(({ target }) => target.appDir === appDir);
  const all = inFolder.flatMap(({ files }) => files?.allStacks ?? []);
  return [...new Set(all)].filter((name) =>
    inFolder.every(({ target }) => target.stacks !== undefined && !target.stacks.includes(name)),
  );
}
