/** The key of one instance of a resource with `count` or `for_each`. */
export type InstanceKey = string | number | undefined;

/** An address as Terraform prints it, for example `module.a.aws_vpc.main["x"]`. */
export const addressOf = (resource: string, key: InstanceKey): string =>
  key === undefined
    ? resource
    : `${resource}[${typeof key === 'number' ? String(key) : quoted(key)}]`;

/** An object that Terraform has put aside for deletion is not the one at its address. */
export const deposedAddress = (address: string, key: string | null | undefined): string =>
  key ? `deposed object ${key} of ${address}` : address;

/** A string in HCL's quotes. */
const quoted = (text: string): string =>
  `"${text
    .replace(/[\\"]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replace(/[$%](?=\{)/g, (character) => character + character)}"`;
