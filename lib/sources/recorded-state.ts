import { BINDING_TYPE, type ObservedInventory, TEMPLATE_ATTRIBUTES, TEMPLATE_TYPE } from '../model';
import { known, unknown, type Known, type Unknown } from './evaluation';
import { fieldOf, isObject, itemOf, type JsonObject } from './json-object';

/** One instance in the state, whichever format it was read from. */
export interface RecordedResource {
  readonly address: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly attributes: JsonObject;
  /** True where Terraform will replace the object, for example since its creation failed halfway. */
  readonly isTainted: boolean;
  /** Where in the attributes the sensitive values are. */
  readonly sensitivePaths: readonly Path[];
}

/** Attribute names and indexes from the outside in. */
export type Path = readonly (string | number)[];

/**
 * What a state records: the callback inventory, and the attributes of everything else for
 * resolving references. The attributes are private: printing the object shows none.
 */
export class RecordedState {
  readonly #resources: ReadonlyMap<string, RecordedResource>;

  constructor(
    readonly inventory: ObservedInventory,
    resources: readonly RecordedResource[],
  ) {
    this.#resources = new Map(resources.map((resource) => [resource.address, resource]));
  }

  /** Addresses of templates and bindings that the next deploy replaces whatever is declared. */
  get tainted(): readonly string[] {
    return [...this.#resources.values()]
      .filter(({ type, isTainted }) => isTainted && [TEMPLATE_TYPE, BINDING_TYPE].includes(type))
      .map(({ address }) => address);
  }

  /** The value at a path inside the attributes of the resource with this address. */
  lookUp(address: string, path: Path): Known | Unknown {
    const resource = this.#resources.get(address);
    if (resource === undefined) return unknown(`${address} is not in the state`);
    let value: unknown = resource.attributes;
    for (const key of path) {
      value = Array.isArray(value)
        ? itemOf(value, Number(key))
        : isObject(value)
          ? fieldOf(value, String(key))
          : undefined;
      if (value === undefined) return unknown(`the state has no such attribute of ${address}`);
    }
    return known(value, isSensitive(resource, path));
  }
}

export function isSensitive({ type, sensitivePaths }: RecordedResource, path: Path): boolean {
  return (
    (type === TEMPLATE_TYPE && SECRET_ATTRIBUTES.has(String(path[0]))) ||
    SECRET_WORDS.test(`${type}.${path.join('.')}`) ||
    sensitivePaths.some((sensitive) => isWithin(path, sensitive))
  );
}

/**
 * A state file marks what the configuration calls sensitive, but not always what the provider
 * does, such as `random_password.main.result`.
 */
const SECRET_WORDS = /passw|passphrase|secret|token|credential|private|random_bytes/i;

/** The template's attributes that are secret even where the configuration does not say so. */
export const SECRET_ATTRIBUTES: ReadonlySet<string> = new Set(
  TEMPLATE_ATTRIBUTES.flatMap(({ attribute, type }) =>
    attribute !== undefined && type === 'secret' ? [attribute] : [],
  ),
);

/** True if one path leads through the other: the value then is, or holds, the sensitive one. */
const isWithin = (path: Path, sensitive: Path): boolean =>
  sensitive.slice(0, path.length).every((key, index) => String(key) === String(path[index]));
