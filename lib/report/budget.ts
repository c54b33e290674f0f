/** How much text a place takes. */
export interface Budget {
  readonly limit: number;
  readonly unit: 'characters' | 'bytes';
}

/**
 * The size of a text by unit. Characters are UTF-16 units, of which there are never fewer than
 * characters, so the text is not too long however they are counted. Bytes are those of UTF-8.
 */
export const MEASURES: Readonly<Record<Budget['unit'], (text: string) => number>> = {
  characters: (text) => text.length,
  bytes: (text) => Buffer.byteLength(text),
};

/** A part of a text that can be shortened by whole items, or left out. */
export interface Section {
  /** What its items are called, for example `differences`. */
  readonly noun: string;
  /** Stands before the items; gone with the last of them. */
  readonly head: string;
  /** Written only when there is room: of 10,000 a comment takes a few hundred. */
  readonly items: readonly (() => string)[];
  readonly tail: string;
  /** The part of the room that is its own. The larger, the more important it is. */
  readonly share: number;
}

/** What there is room for, and what stands before each section. */
export interface Room {
  readonly size: number;
  readonly separator: string;
  readonly sizeOf: (text: string) => number;
}

/** What is shown of each section, by section. */
export type Selection = ReadonlyMap<Section, readonly string[]>;

/**
 * Chooses the items that fit, from the front: all of them if there is room. Else each section
 * fills its share first, and what is left goes to the most important ones.
 */
export function select(sections: readonly Section[], room: Room): Selection {
  const plans = sections
    .toSorted((left, right) => right.share - left.share)
    .map((section) => planOf(section, room));
  let left = room.size;
  for (const plan of plans) left -= fill(plan, room.size * plan.section.share, room);
  for (const plan of plans) left -= fill(plan, plan.used + left, room);
  return new Map(plans.map(({ section, kept }) => [section, inOrder(kept)]));
}

interface Plan {
  readonly section: Section;
  /** Size of what surrounds the items. */
  readonly frame: number;
  /** The items that were taken, by their place among all. */
  readonly kept: Map<number, string>;
  used: number;
}

const planOf = (section: Section, { separator, sizeOf }: Room): Plan => ({
  section,
  frame: sizeOf(separator) + sizeOf(section.head) + sizeOf(section.tail),
  kept: new Map(),
  used: 0,
});

/** Takes items up to a size, and gives what they add to it. */
function fill(plan: Plan, upTo: number, { size, sizeOf }: Room): number {
  const before = plan.used;
  let passedOver = 0;
  for (const [index, write] of plan.section.items.entries()) {
    if (plan.kept.has(index)) continue;
    const item = write();
    const itemSize = sizeOf(item);
    const cost = itemSize + (plan.used === 0 ? plan.frame : 0);
    if (plan.used + cost <= upTo) {
      plan.kept.set(index, item);
      plan.used += cost;
    } else {
      passedOver += 1;
      if (itemSize < size / HUGE || passedOver > MOST_PASSED_OVER) break;
    }
  }
  return plan.used - before;
}

/** An item that takes a sixteenth of the room is passed over: it must not hide what follows. */
const HUGE = 16;

/** Ten thousand of them would be written in vain, each of whatever length. */
const MOST_PASSED_OVER = 16;

const inOrder = (kept: ReadonlyMap<number, string>): readonly string[] =>
  [...kept].toSorted(([left], [right]) => left - right).map(([, item]) => item);
