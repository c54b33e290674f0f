import { type Origin } from '../model';
import { type ReadSides } from '../sources';
import { partOf } from './part-of';
import { namedBy, placeOf, type Reading, type ReadTarget, sourceOf } from './reading';

/**
 * The sides of one target. What other targets declare in the same account is theirs, so it comes
 * along unchecked; what they declare in other accounts does not exist here. A stack that no target
 * names may be of any account, and so is taken for somebody's.
 */
export function sidesOf(reading: ReadTarget, readings: readonly Reading[]): ReadSides {
  const { target, files, live } = reading;
  const unnamed = new Set(unnamedStacks(sourceOf(target), readings));
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
    const isSameSource = sourceOf(peer.target) === sourceOf(target);
    const rename = (name: string) => (isSameSource ? name : placeOf(peer.target, name));
    return [partOf(peer.files, names, rename)];
  });
}

/** The stacks in a folder, or the environments of a fleet, that no target names. */
export function unnamedStacks(source: string, readings: readonly Reading[]): readonly string[] {
  const ofSource = readings.filter(({ target }) => sourceOf(target) === source);
  const all = ofSource.flatMap(({ files }) => files?.allStacks ?? []);
  return [...new Set(all)].filter((name) =>
    ofSource.every(({ target }) => namedBy(target)?.includes(name) === false),
  );
}
