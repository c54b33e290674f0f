import { type AttributeValue, type InventoryTemplate, Secret, Unresolved } from '../../model';
import { type Sides } from '../sides';

type Value = AttributeValue | Unresolved | undefined;

/** Shows values, but no secrets, on whichever side these are. */
export class Discretion {
  readonly #secrets: ReadonlySet<string>;

  constructor({ declared, recorded }: Pick<Sides, 'declared' | 'recorded'>) {
    const templates = [
      ...declared.templates,
      ...[...recorded.values()].flatMap((inventory) => inventory.templates),
    ];
    const values = templates.flatMap((template) => Object.values(template.values));
    this.#secrets = new Set(
      values.flatMap((value) => (value instanceof Secret ? [value.reveal()] : [])),
    );
  }

  /** True for a secret, and for a value that equals one of the declaration or the state. */
  hides(value: Value): boolean {
    return value instanceof Secret || (typeof value === 'string' && this.#secrets.has(value));
  }

  /** A template's name, or where it is if the name is secret; expressions as far as known. */
  name(template: InventoryTemplate, standIn?: InventoryTemplate): string {
    const written = template.values.templateName;
    const name =
      written instanceof Unresolved ? (standIn?.values.templateName ?? written) : written;
    if (name instanceof Unresolved) return name.expression;
    const { address, templateId } = template;
    return typeof name === 'string' && !this.hides(name)
      ? name
      : (address ?? `template ${templateId ?? ''}`);
  }
}
