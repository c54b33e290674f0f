import * as z from 'zod';

/** A synthesized resource, without what only tools read in it. */
export interface ResourceBlock {
  readonly address: string;
  readonly block: Readonly<Record<string, unknown>>;
}

const resourcesSchema = z.record(z.string(), z.record(z.string(), z.looseObject({})));

/** The synthesized resources, from what stands at `resource` in the file of a stack. */
export const blocksIn = (resource: unknown): readonly ResourceBlock[] =>
  Object.entries(resourcesSchema.parse(resource ?? {})).flatMap(([type, named]) =>
    Object.entries(named).map(([name, block]) => ({
      address: `${type}.${name}`,
      block: Object.fromEntries(Object.entries(block).filter(([member]) => member !== '//')),
    })),
  );

/** The synthesized resources by their addresses. */
export const blocksByAddress = (resource: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(blocksIn(resource).map(({ address, block }) => [address, block]));
