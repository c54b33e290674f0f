import { decode, encode, ExtensionCodec } from '@msgpack/msgpack';
import * as z from 'zod';

/** A value that Terraform will only know after apply. */
export class Unknown {
  toString(): string {
    return '(known after apply)';
  }
}

export const UNKNOWN = new Unknown();

export type Value = string | number | null | Unknown;

/** A resource's attributes by name: a state, a plan or a configuration. */
export type Attributes = Readonly<Record<string, Value>>;

/** An object of whatever type, as the protocol carries it. */
export const dynamicValueSchema = z.object({ msgpack: z.instanceof(Buffer) });
export type DynamicValue = z.infer<typeof dynamicValueSchema>;

/** The resource's attributes; `undefined` where there is no resource. */
export const readAttributes = (value: DynamicValue): Attributes | undefined =>
  attributesSchema.parse(readValue(value)) ?? undefined;

export const readValue = ({ msgpack }: DynamicValue): unknown =>
  decode(msgpack, { extensionCodec });

export const writeAttributes = (attributes: Attributes | undefined): DynamicValue => ({
  msgpack: Buffer.from(encode(attributes ?? null, { extensionCodec })),
});

const valueSchema = z.union([z.string(), z.number(), z.null(), z.instanceof(Unknown)]);

const attributesSchema = z.record(z.string(), valueSchema).nullable();

const extensionCodec = new ExtensionCodec();

extensionCodec.register({
  type: 0,
  encode: (value) => (value instanceof Unknown ? Uint8Array.of(0) : null),
  decode: () => UNKNOWN,
});

// the same with something known of the value: its type, that it is not null, how it begins
extensionCodec.register({ type: 12, encode: () => null, decode: () => UNKNOWN });
