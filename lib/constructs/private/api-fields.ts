import {
  anyToHclTerraform,
  anyToTerraform,
  hashMapper,
  hashMapperHcl,
  TerraformResource,
} from 'cdktf';
import type { Construct } from 'constructs';
import type { FieldValues } from './declared-fields';
import type { Settlement } from './settlement';

/** What an {@link ApiFields} carries, and what a deploy does with the template. */
export interface ApiFieldsConfig {
  /** Id of the template, and the fields that are set. */
  readonly values: FieldValues & { readonly TemplateId: number };
  /** `undefined` if a deploy shall not settle. */
  readonly settlement: Settlement | undefined;
}

/**
 * Carries the template fields that the Terraform provider lacks, as the `input` of a
 * `terraform_data`. Terraform records them; only a settlement sends them to the API.
 *
 * The core's own DataResource is not used: it runs the Terraform binary at every synth, once for
 * each resource, and refuses to synthesize on a machine without one.
 */
export class ApiFields extends TerraformResource {
  readonly #values: FieldValues;
  readonly #triggers: Settlement['triggers'] | undefined;

  constructor(scope: Construct, id: string, { values, settlement }: ApiFieldsConfig) {
    super(scope, id, {
      terraformResourceType: 'terraform_data',
      ...(settlement && { provisioners: [settlement.provisioner] }),
    });
    this.#values = values;
    this.#triggers = settlement?.triggers;
  }

  protected override synthesizeAttributes() {
    return this.#attributes(hashMapper(anyToTerraform));
  }

  protected override synthesizeHclAttributes() {
    return this.#attributes(hashMapperHcl(anyToHclTerraform));
  }

  #attributes(map: (value: unknown) => unknown): Record<string, unknown> {
    return {
      input: map(this.#values),
      ...(this.#triggers && { triggers_replace: map(this.#triggers()) }),
    };
  }
}
